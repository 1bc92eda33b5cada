"""Find in Markdown what exports of agents show of tools and thinking: a label for it, and what stands below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from syncer.patterns import lazy
from syncer.transcripts.fences import Part

_SIGN = r"(?:[^\w\s*_#>|-]{1,4}[ \t]+)?"
_MARKS = rf"(?=\s{{0,3}}[#*_])\s{{0,3}}(?:#{{2,6}}[ \t]+)?[*_]{{0,3}}{_SIGN}"
_NAMED = r"[ \t]*[:：][*_]{0,3}[ \t]*`?[\w./:-]{1,60}`?"
_TOOL = lazy(
    rf"{_MARKS}(?:(?:tool|function)[ _-](?:use|call|result|output|input|response|execution)s?(?: \((?:error|failed)\))?"
    rf"(?:{_NAMED})?|(?:tool|function){_NAMED})[*_]{{0,3}}[ \t]*[:：]?[*_]{{0,3}}[ \t]*",
    re.IGNORECASE,
)
# What some write above each of the fences below the label.
_PART = lazy(
    r"\s{0,3}[*_]{0,3}(?:input|output|results?|arguments|parameters|command|response|error)\s*[:：]?[*_]{0,3}[:：]?\s*",
    re.IGNORECASE,
)
_THINKING = lazy(
    rf"\s{{0,3}}[*_]{{1,3}}{_SIGN}(?:thinking|thought process)[ \t]*[:：]?[*_]{{1,3}}[:：]?\s*", re.IGNORECASE
)
_HEAD = lazy(r"\s{0,3}(?:#{1,6}[ \t]+\S.*|(\*\*|__)\S.*\1[ \t]*)")
_OPENS = (Part.OPEN, Part.WRAPPER_OPEN)
_CLOSES = (Part.CLOSE, Part.WRAPPER_CLOSE)


def find_tool_blocks(lines: Sequence[str], parts: Sequence[Part]) -> Iterator[range]:
    """Yield the stretches of lines, counted from 0, that show a call of a tool, its result, or a thought.

    Of a tool it is the label with the fences right below it, nothing where none follows. Of a thought it is the
    paragraph below the label, with the head of that.
    """
    at = 0
    while at < len(lines):
        end = at
        if parts[at] is Part.TEXT and _TOOL.fullmatch(lines[at]):
            end = _after_fences(lines, parts, at + 1)
        elif parts[at] is Part.TEXT and _THINKING.fullmatch(lines[at]):
            end = _after_paragraph(lines, parts, at + 1)
        if end > at + 1:
            yield range(at, end)
        at = max(end, at + 1)


def _after_fences(lines: Sequence[str], parts: Sequence[Part], start: int) -> int:
    """Return the position behind the last fence that follows, with nothing but labels before and between."""
    at = end = start
    while at < len(lines):
        if parts[at] in _OPENS:
            at = end = next((later + 1 for later in range(at, len(lines)) if parts[later] in _CLOSES), len(lines))
        elif parts[at] is Part.TEXT and (not lines[at].strip() or _PART.fullmatch(lines[at])):
            at += 1
        else:
            break
    return end


def _after_paragraph(lines: Sequence[str], parts: Sequence[Part], start: int) -> int:
    at = start
    for _ in range(2):
        first = next((later for later in range(at, len(lines)) if lines[later].strip()), len(lines))
        at = first
        while at < len(lines) and parts[at] is Part.TEXT and lines[at].strip():
            at += 1
        if first >= len(lines) or at - first != 1 or not _HEAD.fullmatch(lines[first]):
            break
    return at
