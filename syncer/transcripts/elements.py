"""Find elements such as `<tool-use>` that a tool writes at the start of a line around what nobody says."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Element:
    """The lines of an element, counted from 0, with those that open and close it."""

    tag: str
    start: int
    end: int


def find_elements(lines: Sequence[str], tags: Sequence[str], speaker: re.Pattern[str]) -> tuple[Element, ...]:
    """Return the outermost elements with one of the tags, in order.

    What is within one is not looked at, so it may hold fences and whole texts of the same kind. One that is never
    closed ends with the next tag that might close it, and at the latest before a line that matches `speaker`.
    """
    opening = re.compile(rf"<({'|'.join(re.escape(tag) for tag in tags)})(?:\s[^<>]*)?>")
    matches = {tag: _match_tags(lines, tag) for tag in tags}
    speakers = [position for position, line in enumerate(lines) if speaker.fullmatch(line)]
    found: list[Element] = []
    position = 0
    while position < len(lines):
        opened = opening.match(lines[position]) if lines[position].startswith("<") else None
        if opened:
            end = matches[opened[1]].ends.get(position)
            if end is None:
                end = _first_after(speakers, position, len(lines)) - 1
                end = min(end, _first_after(matches[opened[1]].closings, position, end))
            found.append(Element(opened[1], position, end))
            position = end
        position += 1
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Matches:
    """The lines that open a tag with those that close it, and all that close it."""

    ends: dict[int, int]
    closings: list[int]


def _match_tags(lines: Sequence[str], tag: str) -> _Matches:
    opens, closes = re.compile(rf"<{tag}(?:\s[^<>]*)?>"), re.compile(rf"</{tag}>(?:</[\w-]+>)*\s*$")
    ends: dict[int, int] = {}
    closings: list[int] = []
    stack: list[int] = []
    for position, line in enumerate(lines):
        if "<" not in line:
            continue
        if opens.match(line):
            stack.append(position)
        if closes.search(line) or line.startswith(f"</{tag}>"):
            closings.append(position)
            if stack:
                ends[stack.pop()] = position
    return _Matches(ends, closings)


def _first_after(positions: Sequence[int], position: int, otherwise: int) -> int:
    index = bisect_right(positions, position)
    return positions[index] if index < len(positions) else otherwise
