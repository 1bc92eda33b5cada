"""A file's lines as they are laid out: which are code, which are said, and which wrap what is said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from syncer.transcripts.fences import Part
from syncer.transcripts.hidden import Spoken, front_matter, hide
from syncer.transcripts.html_in_markdown import with_markdown
from syncer.transcripts.wrapping import read_parts


@dataclass(frozen=True, slots=True)
class Layout:
    """All that is known of a file before anybody is made out to speak; positions count from 0.

    `wrappers` gives for each line the position of the fence that wraps it, -1 outside; `ends` for each such fence
    the position of the line that closes it, the file's last where none does.
    """

    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    spoken: Spoken
    wrappers: tuple[int, ...]
    ends: dict[int, int]


@lru_cache(maxsize=2)
def read_layout(lines: tuple[str, ...]) -> Layout:
    """Lay out a file; the last ones are kept, as each format that looks at a file asks for the same."""
    front = front_matter(lines)
    parts = read_parts(("",) * front + lines[front:])
    lines = with_markdown(lines, parts)
    wrappers: list[int] = []
    ends: dict[int, int] = {}
    current = -1
    for number, part in enumerate(parts):
        if part is Part.WRAPPER_OPEN:
            current = number
            ends[current] = len(lines) - 1
        wrappers.append(current)
        if part is Part.WRAPPER_CLOSE:
            ends[current] = number
            current = -1
    return Layout(lines, parts, hide(lines, parts), tuple(wrappers), ends)
