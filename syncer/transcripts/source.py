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
GLYPH = lazy(r"^(\s*)[•◦▪‣⁃·○■▸►➤–—−](?=[ \t])")
# One line that begins with a dash goes on with a sentence, or says who said it; several are a list.
_DASH = lazy(r"^(\s*)[–—−][ \t]+\S")
_NEAR = 3
# The keys of a telephone, as people number what others are to vote on.
_KEYCAP = lazy(r"^(\s*)(\d)\ufe0f?\u20e3\ufe0f?[.):]?(?=[ \t]+\S)")
BARE_BOX = lazy(r"^(\s*)(?=(?:\[[ xX]\]|[☐☑☒⬜🔲])\s+\S)")
_ANSWER = lazy(r"[^\W\d_a-z]\w*|(?i:yes|no|yep|nope|ok|sure|later|maybe|please)\b")
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


def with_answers_apart(lines: Sequence[Source]) -> Iterator[Source]:
    """Part what stands right below a quote from it, where that is done more than once: somebody answers line by line.

    Else Markdown takes it for a part of the quote that lacks its sign.
    """
    quoted = [line.part is Part.TEXT and QUOTED.match(line.text) is not None for line in lines]
    below = [at for at in range(1, len(lines)) if quoted[at - 1] and not quoted[at] and _ANSWER.match(lines[at].text)]
    apart = frozenset(below if len(below) > 1 else ())
    for position, line in enumerate(lines):
        if position in apart:
            yield Source(lines[position - 1].number, "")
        yield line


def with_sure_fences(lines: Sequence[Source]) -> Iterator[str]:
    """Write the lines so that the parser can only read the fences as `fences` did.

    All true fences are made longer than any other, and code within is replaced by a stand-in at the fence's own
    indent, since code to the left of it would end a list, and with it the fence, too early.
    """
    longest = max((len(run) for line in lines for run in _FENCE_RUN.findall(line.text)), default=2) + 1
    indent = ""
    for position, line in enumerate(lines):
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
            yield BARE_BOX.sub(r"\1- ", _KEYCAP.sub(r"\1\2.", _with_bullet(lines, position), count=1), count=1)


def _with_bullet(lines: Sequence[Source], position: int) -> str:
    """Return a line with the bullet of Markdown for any other; a dash is one beside another at the same indent."""
    text = lines[position].text
    if dash := _DASH.match(text):
        near = (*lines[max(position - _NEAR, 0) : position], *lines[position + 1 : position + 1 + _NEAR])
        others = (_DASH.match(line.text) for line in near if line.part is Part.TEXT)
        if not any(other and other[1] == dash[1] for other in others):
            return text
    return GLYPH.sub(r"\1-", text, count=1)
