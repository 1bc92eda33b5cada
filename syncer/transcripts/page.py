"""The first part of a file as a page: its headings, its lines of text, and how much of it is code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from syncer.patterns import lazy
from syncer.transcripts.fences import Part
from syncer.transcripts.layout import read_layout

_LOOKED_AT = 600
_LONGEST = 2000
_LONGEST_HEADING = 200
_ATX = lazy(r" {0,3}(#{1,6})[ \t]+(\S.*)")
_HTML_HEADING = lazy(r"\s*<h([1-6])[^<>]*>(.*?)(?:</h\1>.*|$)", re.IGNORECASE)
_UNDERLINE = lazy(r"([=\-~^\"'`#*+.:_])\1{2,}\s*")
_LINK = lazy(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])?")
_DECORATION = lazy(r"<[^<>]*>|[*_#]{1,3}|\\(?=[\[\]_*])|\{#.*\}")
_OUTER = lazy(r"^[^\w`@(-]+|[^\w`)!?]+$")


@dataclass(frozen=True, slots=True)
class Page:
    """The first lines of a file that are not blank, long ones cut.

    `front` are those of the front matter, `written` all, `text` those that are neither code nor hidden. `headings`
    are bare of links, emphasis and signs; `code` is how many lines are code.
    """

    front: tuple[str, ...]
    written: tuple[str, ...]
    text: tuple[str, ...]
    headings: tuple[str, ...]
    code: int


def read_page(lines: tuple[str, ...]) -> Page:
    """Return the first 600 lines of a file as a page."""
    layout = read_layout(lines)
    spoken, parts = layout.spoken.lines[:_LOOKED_AT], layout.parts
    written = tuple(line[:_LONGEST] for line in lines[:_LOOKED_AT] if line.strip())
    text = tuple(
        line[:_LONGEST] for line, part in zip(spoken, parts, strict=False) if part is Part.TEXT and line.strip()
    )
    code = sum(part is Part.CODE for part in parts[:_LOOKED_AT])
    return Page(layout.spoken.front, written, text, tuple(_headings(spoken, parts)), code)


def _headings(lines: Sequence[str], parts: Sequence[Part]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if parts[number] is not Part.TEXT or len(line) > _LONGEST_HEADING:
            continue
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if match := _ATX.fullmatch(line) or _HTML_HEADING.fullmatch(line):
            yield _bare(match[2])
        elif _UNDERLINE.fullmatch(below) and _may_be_underlined(line) and len(below.strip()) * 2 >= len(line.strip()):
            yield _bare(line)


def _may_be_underlined(line: str) -> bool:
    return line.strip() != "" and not line.startswith(("|", "-", "*", ">")) and not _UNDERLINE.fullmatch(line)


def _bare(text: str) -> str:
    """Return a heading without links, emphasis, tags, and signs around it."""
    return " ".join(_OUTER.sub("", _DECORATION.sub("", _LINK.sub(r"\1", text.strip()))).split())
