"""Leave out of what an agent says the edits of files that it writes there for its tool."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from syncer.models import Line
from syncer.patterns import lazy
from syncer.transcripts.fences import Fence, read_fence

# https://aider.chat/docs/more/edit-formats.html
_BEGIN = lazy(r"\s*<{5,9} ?(?:SEARCH|ORIGINAL|HEAD)\b.*")
_END = lazy(r"\s*>{5,9} ?(?:REPLACE|UPDATED)\b.*")
_PATH = lazy(r"[`*]{0,2}(?:[\w.@-]+/)*[\w.@-]*\.[\w-]{1,12}[`*]{0,2}:?\s*")


def without_edits(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with edits blank: between marks for search and replace, and the code below a file's path."""
    return tuple(_blank(lines))


def _blank(lines: Sequence[Line]) -> Iterator[Line]:
    ends = _ends(lines)
    opened: Fence | None = None
    until = -1
    before = ""
    for position, line in enumerate(lines):
        until = max(until, ends.get(position, -1))
        fence = read_fence(line.text)
        edits = opened is not None or (fence is not None and _PATH.fullmatch(before) is not None)
        if fence and opened is None and edits:
            opened = fence
        elif fence and opened and fence.closes(opened) and position > until:
            opened = None
        yield Line(line.number, "") if edits or position <= until else line
        before = line.text


def _ends(lines: Sequence[Line]) -> dict[int, int]:
    """Return for each line that begins an edit the one that ends it; one that is never ended is none."""
    ends: dict[int, int] = {}
    begun = -1
    for position, line in enumerate(lines):
        if _BEGIN.fullmatch(line.text):
            begun = position
        elif begun >= 0 and _END.fullmatch(line.text):
            ends[begun] = position
            begun = -1
    return ends
