"""Tell the headings that begin messages from those that stand as examples in the code of a message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from syncer.transcripts.elements import Element
from syncer.transcripts.fences import Fence, read_fence


def find_unfenced(lines: Sequence[str], speaker: re.Pattern[str], elements: Sequence[Element] = ()) -> Iterator[int]:
    """Yield the positions of the lines that match `speaker`, outside of elements and of fences.

    Where a fence is open it may have been left open, and would swallow all that follows. It was, if the line's
    group `time` is no earlier than that of the line found before; without times, if another fence is opened before
    this one is closed, or none closes it.
    """
    ends = {element.start: element.end for element in elements}
    opened: Fence | None = None
    closed_at = -1
    now = ""
    position = 0
    while position < len(lines):
        if position in ends:
            position = ends[position] + 1
            continue
        line = lines[position]
        match = speaker.fullmatch(line)
        if match and opened and position > closed_at:
            time = match.groupdict().get("time")
            closed_at = -1 if time and now and time >= now else _closing(lines, position, opened)
        if match and (not opened or position > closed_at):
            now = match.groupdict().get("time") or now
            opened, closed_at = None, -1
            yield position
        elif fence := _read_fence(line):
            opened = None if opened and fence.closes(opened) else opened or fence
        position += 1


def _read_fence(line: str) -> Fence | None:
    return read_fence(line) if "```" in line or "~~~" in line else None


def _closing(lines: Sequence[str], position: int, opened: Fence) -> int:
    """Return where a fence is closed, -1 where another is opened first or none closes it."""
    for later in range(position, len(lines)):
        fence = _read_fence(lines[later])
        if fence and fence.closes(opened):
            return later
        if fence and fence.char == opened.char and fence.length >= opened.length:
            return -1
    return -1


def before_rule(lines: Sequence[str], start: int, end: int) -> int:
    """Return where a message from `start` up to `end` ends: before the rule that sets the next one apart."""
    last = end
    while last > start and not lines[last - 1].strip():
        last -= 1
    return last - 1 if end < len(lines) and last > start and lines[last - 1].strip() == "---" else last
