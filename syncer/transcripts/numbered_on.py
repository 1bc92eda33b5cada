"""Lists whose numbers go on from the list before, right below a line of text: Markdown sees none where none is 1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from syncer.patterns import lazy
from syncer.transcripts.set_off import BOLD_HEADING, OVER_LIST, heading_level

_ENTRY = lazy(r"(?P<marker>(?P<number>\d{1,3})[.)])[ \t]+(?=\S)")


def begins_numbers(rows: Sequence[str]) -> int:
    """Return the position of the line of a paragraph with which a numbered list begins, 0 where none does.

    A paragraph may only be interrupted by a list that starts at 1 (CommonMark 0.31, 5.2), so "**Later**" with "4. …"
    below it is one paragraph. Two numbers that follow each other make a list, or one below a heading.
    """
    numbers = [int(match["number"]) if (match := _ENTRY.match(row)) else None for row in rows]
    for position, number in enumerate(numbers[1:], start=1):
        if number is None:
            continue
        following = next((other for other in numbers[position + 1 :] if other is not None), None)
        if following == number + 1 or (following is None and _is_heading(rows[position - 1])):
            return position
    return 0


def numbered_entries(rows: Sequence[str], start: int) -> Iterator[tuple[int, str, str]]:
    """Yield the position, the number as written and the text of each entry from a line on; other lines go on."""
    position, marker = start, ""
    said: list[str] = []
    for offset, row in enumerate(rows[start:], start):
        if match := _ENTRY.match(row):
            if said:
                yield position, marker, "\n".join(said)
            position, marker, said = offset, match["marker"], [row[match.end() :]]
        else:
            said.append(row)
    yield position, marker, "\n".join(said)


def _is_heading(row: str) -> bool:
    return heading_level(row, "", "", OVER_LIST) == BOLD_HEADING
