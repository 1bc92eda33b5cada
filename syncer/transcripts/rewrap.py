"""Tell where a terminal broke a line for want of room from where its writer did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from syncer.models import Line
from syncer.patterns import lazy

# A terminal of 60 columns, two of which the sign or the indent takes.
_NARROWEST = 58
_MARKED = lazy(r"(?:[-*+•]|\d{1,3}[.)]|#{1,6}|>)\s")
_ROW = lazy(r"[│┌├└╭╰|]")
_DRAWN = lazy(r"[\s─━│┌┐└┘├┤┬┴┼═]+")


def rewrap(lines: Sequence[Line], indent: int) -> tuple[Line, ...]:
    """Return lines as Markdown, in which those of a paragraph belong together and a blank one keeps others apart.

    `indent` columns are taken away from each line but the first. A break was forced where the next line's first
    word had found no room: the longest line shows how much there was.
    """
    bare = [Line(line.number, _dedent(line.text, indent if index else 0)) for index, line in enumerate(lines)]
    return tuple(_apart(bare, max([_NARROWEST, *(_columns(line.text) for line in bare)])))


def _apart(lines: Sequence[Line], width: int) -> Iterator[Line]:
    before = ""
    for line in lines:
        text = "" if _DRAWN.fullmatch(line.text) else line.text
        word = text.split(maxsplit=1)[:1]
        if before and word and (_ROW.match(text) or _columns(before) + 1 + _columns(word[0]) <= width):
            yield Line(line.number, "")
        yield Line(line.number, text)
        before = text


def _dedent(text: str, indent: int) -> str:
    """Take away the indent, and one more blank, which a break leaves at the start of a line."""
    bare = text[min(indent, len(text) - len(text.lstrip())) :].rstrip()
    inner = bare.lstrip()
    return inner if len(bare) - len(inner) == 1 and not _MARKED.match(inner) else bare


def _columns(text: str) -> int:
    return len(text) if text.isascii() else sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
