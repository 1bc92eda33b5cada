"""Whose the lines of aider's history are: typed by a person, reported by aider itself, or said by the assistant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import groupby

from syncer.patterns import lazy
from syncer.transcripts.fences import Part
from syncer.transcripts.layout import read_layout


class Kind(Enum):
    """Whose a line is."""

    TYPED = auto()
    REPORTED = auto()
    SAID = auto()


# https://github.com/Aider-AI/aider: io.py writes the first of each session, append_chat_history the others.
_SESSION = lazy(r"# aider chat started at \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\s*")
TYPED = lazy(r"####(?: |$)")
"""The sign before what a person types."""
HARD_BREAK = "  "
"""Aider ends its own lines, and those it was typed, so."""


def is_session(line: str) -> bool:
    """Say whether a line opens a session."""
    return line.startswith("# aider") and _SESSION.fullmatch(line) is not None


def read_kinds(lines: tuple[str, ...]) -> list[Kind]:
    """Say of each line of a session whose it is.

    Where some lines still have the blanks that aider ends its own with, those without are the assistant's, and a
    fence that it left open ends before them; elsewhere, and for what is typed where none of that has them, what
    stands in code is the assistant's.
    """
    kept = any(line.startswith((">", "####")) and line.endswith(HARD_BREAK) for line in lines)
    typed = [line for line in lines if line.startswith("####")]
    typed_kept = kept and (not typed or any(line.endswith(HARD_BREAK) for line in typed))
    parts = (Part.TEXT,) * len(lines) if typed_kept else read_layout(lines).parts
    kinds = [
        _kind(line) if part is Part.TEXT or (kept and line.startswith(">")) else Kind.SAID
        for line, part in zip(lines, parts, strict=True)
    ]
    if kept:
        _judge(lines, kinds, typed_kept=typed_kept)
    return kinds


def _judge(lines: Sequence[str], kinds: list[Kind], *, typed_kept: bool) -> None:
    """Leave to the assistant what only bears a sign, and give the lines to reports that go on with them."""
    for positions in _stretches(kinds):
        if any(lines[at].endswith(HARD_BREAK) or is_session(lines[at]) for at in positions):
            continue
        is_typed = kinds[positions[0]] is Kind.TYPED
        if typed_kept if is_typed else not _follows_own(lines, kinds, positions[0]):
            kinds[positions[0] : positions[-1] + 1] = [Kind.SAID] * len(positions)
    _go_on(lines, kinds)
    for positions in _stretches(kinds) if not typed_kept else ():
        # Aider reports what an answer has cost before anything can be typed.
        before = _before(lines, positions[0])
        if kinds[positions[0]] is Kind.TYPED and before is not None and kinds[before] is Kind.SAID:
            kinds[positions[0] : positions[-1] + 1] = [Kind.SAID] * len(positions)


def _kind(line: str) -> Kind:
    if TYPED.match(line):
        return Kind.TYPED
    return Kind.REPORTED if line.startswith(">") or is_session(line) else Kind.SAID


def _stretches(kinds: Sequence[Kind]) -> Iterator[list[int]]:
    """Yield the stretches of lines that bear one sign."""
    for kind, group in groupby(range(len(kinds)), key=kinds.__getitem__):
        if kind is not Kind.SAID:
            yield [*group]


def _follows_own(lines: Sequence[str], kinds: Sequence[Kind], position: int) -> bool:
    """Say whether a line follows at once on what was typed or reported, or is the first of a session.

    What the assistant says comes after a blank line, and after something was typed.
    """
    if position and lines[position - 1].strip():
        return kinds[position - 1] is not Kind.SAID
    return _is_first(lines, position)


def _is_first(lines: Sequence[str], position: int) -> bool:
    """Say whether nothing but blank lines stands between a line and the head of its session."""
    before = _before(lines, position)
    return before is not None and is_session(lines[before])


def _before(lines: Sequence[str], position: int) -> int | None:
    return next((at for at in range(position - 1, -1, -1) if lines[at].strip()), None)


def _go_on(lines: Sequence[str], kinds: list[Kind]) -> None:
    """Give the lines to a report that go on with it, as of several lines only the first bears the sign.

    They follow at once; where the first lacks the blanks at its end, they go on to the line that has them.
    """
    for position in range(1, len(lines)):
        if kinds[position] is not Kind.SAID or kinds[position - 1] is not Kind.REPORTED:
            continue
        is_open = lines[position - 1].startswith(">") and not lines[position - 1].endswith(HARD_BREAK)
        is_first = is_open and _is_first(lines, position - 1)
        if lines[position].strip() or is_first:
            end = _end(lines, kinds, position, is_first=is_first) if is_open else position + 1
            kinds[position:end] = [Kind.REPORTED] * (end - position)


def _end(lines: Sequence[str], kinds: Sequence[Kind], start: int, *, is_first: bool) -> int:
    """Return where a report ends: behind the line with the blanks, for the first of a session before the next one.

    That one tells how aider was called, with a whole message where one was handed over.
    """
    end = start
    for position in range(start, len(lines)):
        if kinds[position] is not Kind.SAID:
            return position if is_first and kinds[position] is Kind.REPORTED else max(end, start + 1)
        if end == start and lines[position].endswith(HARD_BREAK):
            end = position + 1
            if not is_first:
                break
    return max(end, start + 1)
