"""Find the conflict marks that an unfinished merge leaves in a text, and give each side's text."""

from __future__ import annotations

_OURS = "<" * 7
_BASE = "|" * 7
_MIDDLE = "=" * 7
_THEIRS = ">" * 7


def sides(text: str) -> tuple[str, str] | None:
    """Return our and their text of a file with conflict marks as git writes them; None without such marks.

    The ancestor's part, which git adds with `merge.conflictStyle` set to diff3, is in neither.
    """
    lines = text.splitlines(keepends=True)
    found = _hunks(lines)
    if not found:
        return None
    ours: list[str] = []
    theirs: list[str] = []
    after = 0
    for start, end_of_ours, middle, end in found:
        ours += lines[after:start] + lines[start + 1 : end_of_ours]
        theirs += lines[after:start] + lines[middle + 1 : end]
        after = end + 1
    return "".join(ours + lines[after:]), "".join(theirs + lines[after:])


def _hunks(lines: list[str]) -> list[tuple[int, int, int, int]]:
    found: list[tuple[int, int, int, int]] = []
    start = base = middle = None
    for number, line in enumerate(lines):
        mark = line.split(" ", maxsplit=1)[0].rstrip("\n")
        if mark == _OURS:
            start, base, middle = number, None, None
        elif start is None:
            continue
        elif mark == _BASE and middle is None:
            base = number
        elif mark == _MIDDLE and middle is None:
            middle = number
        elif mark == _THEIRS and middle is not None:
            found.append((start, middle if base is None else base, middle, number))
            start = base = middle = None
    return found
