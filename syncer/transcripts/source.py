"""Lines made ready for the parser: fences that it cannot misread, wrappers gone, every mark of a list one it knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from syncer.patterns import lazy
from syncer.transcripts.fences import Part, is_markdown, read_fence


@dataclass(frozen=True, slots=True)
class Source:
    """One line to be parsed: its number in the file, its text, and what it is to the fences."""

    number: int
    text: str
    part: Part = Part.TEXT


_FENCE_RUN = lazy(r"`{3,}")
GLYPH = lazy(r"^(\s*)[•◦▪‣⁃](?=[ \t])")
BARE_BOX = lazy(r"^(\s*)(?=(?:\[[ xX]\]|[☐☑☒⬜🔲])\s+\S)")
QUOTED = lazy(r"^\s{0,3}(?:>[ \t]?)+")


def unquoted(source: Sequence[Source]) -> list[Source]:
    """Return the lines without quote marks, for a turn that is quoted from end to end."""
    return [replace(line, text=QUOTED.sub("", line.text)) if line.part is Part.TEXT else line for line in source]


def expand(source: Sequence[Source]) -> Iterator[Source]:
    """Turn wrappers, and code that is tagged as Markdown, into plain lines; close what was left open."""
    markdown = inside = False
    for position, line in enumerate(source):
        if inside and line.part not in (Part.CODE, Part.CLOSE):
            inside = markdown = False
            yield Source(source[position - 1].number, "", Part.CLOSE)
        if line.part is Part.OPEN:
            fence = read_fence(line.text)
            markdown = fence is not None and is_markdown(fence.language)
            inside = not markdown
        if line.part in (Part.WRAPPER_OPEN, Part.WRAPPER_CLOSE) or (markdown and line.part in (Part.OPEN, Part.CLOSE)):
            yield Source(line.number, "")
        elif markdown and line.part is Part.CODE:
            # Fences within stay visible to the parser, which reads them by the letter.
            yield replace(line, part=Part.TEXT)
        else:
            yield line
        if line.part is Part.CLOSE:
            inside = markdown = False


def with_sure_fences(lines: Sequence[Source]) -> Iterator[str]:
    """Write the lines so that the parser can only read the fences as `fences` did.

    All true fences are made longer than any other, and code within is replaced by a stand-in at the fence's own
    indent, since code to the left of it would end a list, and with it the fence, too early.
    """
    longest = max((len(run) for line in lines for run in _FENCE_RUN.findall(line.text)), default=2) + 1
    indent = ""
    for line in lines:
        if line.part is Part.OPEN:
            fence = read_fence(line.text)
            prefix = fence.indent if fence else ""
            indent = " " * len(prefix.expandtabs(4))
            yield prefix + "`" * longest
        elif line.part is Part.CODE:
            yield indent + "x"
        elif line.part is Part.CLOSE:
            yield indent + "`" * longest
        elif not line.text.strip():
            # A form feed is blank to us and text to the parser, which strips it with its line.
            yield ""
        else:
            yield BARE_BOX.sub(r"\1- ", GLYPH.sub(r"\1-", line.text, count=1), count=1)
