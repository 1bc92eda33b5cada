"""Cut what one speaker said into blocks, with markdown-it for the structure and the true number of every line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from syncer.models import Block, BlockKind, Line
from syncer.patterns import lazy
from syncer.transcripts.fences import Part, read_fence
from syncer.transcripts.likeness import code_likeness, markdown_likeness
from syncer.transcripts.pieces import find_cuts
from syncer.transcripts.put_down import puts_down
from syncer.transcripts.quoted_notes import all_labelled, holds_notes
from syncer.transcripts.source import BARE_BOX, GLYPH, QUOTED, Source, expand, with_sure_fences
from syncer.transcripts.unmarked_lists import given, gives, heads_actions, listed

BOLD_HEADING = 7
"""Level of a line of bold letters alone that heads what follows: below all six levels of Markdown."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, and the number of the outermost element (a whole list, a quote) that it is part of."""

    block: Block
    group: int


def _block_parser() -> MarkdownIt:
    """Return a parser of blocks alone: what is within a line is left as written.

    Off are what would take speech for something else: HTML blocks, underlined headings (a rule after a line is
    more often a rule), and link definitions, which vanish.
    """
    parser = MarkdownIt("commonmark").enable("table").disable(["html_block", "lheading", "reference"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


_PARSER = _block_parser()
# The parser takes the second for a line end, and replaces the first.
_NOT_IN_PARAGRAPH = lazy(r"[\0\r\n]")
_BOX = lazy(r"\[([ xX✓✔/~>-]?)\](?:[ \t]+|$)|([☐☑☒⬜🔲])\ufe0f?[ \t]+")
_BOLD_LINE = lazy(
    r"(?:[^\w\s*_>#|-]{1,4}[ \t]+)?(\*\*\*|\*\*|__)(?=\S)([^*\n]{1,120}?)(?<=\S)\1"
    r"(?:[ \t]*\([^()\n]{1,40}\))?[ \t]*(:?)"
)
# "*Agreed*" or "**Decision.**" above a list heads it as well.
_SLANTED = lazy(r"([*_])(?=[^\s*_])[^*_\n]{1,60}(?<=[^\s*_])\1[ \t]*:?|(\*\*|__)(?=[^\s*_])[^*_\n.!?]{1,40}\.\2")
# "Must (this week)" right above a list heads it, though nothing is set in bold.
_TOPS = lazy(r"[A-Z][\w'’&/-]*(?: (?:\([^()\n]{1,30}\)|[\w'’&/-]+)){0,4}")
_OVER = lazy(rf"(?:{_TOPS.pattern})|(?:{_SLANTED.pattern})")
_UNDERLINE = lazy(r"={3,}")
_MOST_WORDS_OF_HEADING = 14
_FEW_WORDS = 5
# Who writes such a word at the margin right below a list, with no blank line between, has left the list.
_MARKED = lazy(
    r"[*_]{0,2}(?:todo|fixme|bug|hack|feature|decision|action(?: item)?)\s*(?:\([^()]*\))?\s*[:：]", re.IGNORECASE
)


def parse_blocks(source: Sequence[Source]) -> list[Placed]:
    """Return the blocks of some consecutive lines, in order of their lines.

    Headings are of level 1 to 6, and 7 for a line of bold letters alone. Each entry of a list is a block of its own,
    what else stands within it (further paragraphs, code) follows as blocks of their kinds; a row of a table is
    prose. Code is without its fences; code that is said to be Markdown is parsed as such.
    """
    placed: list[Placed] = []
    cuts = find_cuts([line.text for line in source], [line.part for line in source])
    for start, end in pairwise([0, *cuts, len(source)]):
        lines = list(expand(source[start:end]))
        rows = list(with_sure_fences(lines))
        tokens = _paragraphs(rows) if _holds_only_paragraphs(rows) else _PARSER.parse("\n".join(rows))
        first = placed[-1].group + 1 if placed else 0
        placed += [replace(one, group=first + one.group) for one in _Reader(lines).read(tokens)]
    return placed


def _holds_only_paragraphs(rows: Sequence[str]) -> bool:
    """Say whether each row is blank or begins with a letter at the margin, which opens and closes nothing else."""
    return all(not row or (row[0].isalpha() and _NOT_IN_PARAGRAPH.search(row) is None) for row in rows)


def _paragraphs(rows: Sequence[str]) -> list[Token]:
    """Return what the parser makes of such rows, many times faster: most turns are a line or two of plain speech."""
    tokens: list[Token] = []
    start = 0
    for is_text, group in groupby(rows, key=bool):
        said = list(group)
        end = start + len(said)
        if is_text:
            text = Token("inline", "", 0, map=[start, end], level=1, content="\n".join(said).strip())
            opened = Token("paragraph_open", "p", 1, map=[start, end])
            tokens += (opened, text, Token("paragraph_close", "p", -1))
        start = end
    return tokens


class _Reader:
    """Turns the parser's tokens into blocks; keeps how deep in lists and quotes it is."""

    def __init__(self, lines: Sequence[Source]) -> None:
        self.lines = lines
        self.group = -1
        self.lists = 0
        self.quotes = 0
        self.notes = 0
        self.over = ""
        self.entry: Token | None = None

    def read(self, tokens: Sequence[Token]) -> Iterator[Placed]:
        for position, token in enumerate(tokens):
            if token.level == 0 and token.nesting >= 0 and token.type != "inline":
                self.group += 1
            self._count(token, tokens, position)
            for block in self._blocks(token, tokens, position):
                yield from (Placed(part, self.group) for part in listed(block, BOLD_HEADING))

    def _count(self, token: Token, tokens: Sequence[Token], position: int) -> None:
        if token.type in ("bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"):
            self.lists += token.nesting
        elif token.type == "blockquote_open" and not self.quotes and holds_notes(tokens, position):
            self.notes += 1
        elif token.type == "blockquote_close" and not self.quotes:
            self.notes -= 1
        elif token.type in ("blockquote_open", "blockquote_close"):
            self.quotes += token.nesting
        elif token.type == "list_item_open":
            self.entry = token
        elif token.type == "list_item_close":
            self.entry = None

    def _blocks(self, token: Token, tokens: Sequence[Token], position: int) -> Iterator[Block]:
        if token.map is None:
            return
        first, last = token.map
        if token.type in ("fence", "code_block"):
            self.entry = None
            yield from self._code(token, first, last)
        elif token.type == "tr_open":
            yield from self._plain(BlockKind.PROSE, first, QUOTED.sub("", self.lines[first].text))
        elif token.type == "inline" and tokens[position - 1].type in ("paragraph_open", "heading_open"):
            yield from self._text(first, tokens, position)

    def _text(self, first: int, tokens: Sequence[Token], position: int) -> Iterator[Block]:
        token, opener = tokens[position], tokens[position - 1]
        entry, self.entry = self.entry, None
        if self.quotes:
            yield from self._plain(BlockKind.QUOTE, first, token.content)
        elif opener.type == "heading_open":
            yield from self._plain(BlockKind.HEADING, first, token.content, level=int(opener.tag[1:]))
        elif entry is not None:
            yield from self._entry(entry, first, token.content)
        else:
            yield from self._prose(
                first, token.content, _underline(tokens, position), tops=_is_over_list(tokens, position)
            )

    def _entry(self, entry: Token, first: int, content: str) -> Iterator[Block]:
        written = self.lines[first].text
        marker = entry.info + entry.markup
        if BARE_BOX.match(written):
            marker = ""
        elif glyph := GLYPH.match(written):
            marker = glyph[0].strip()
        box = _BOX.match(content)
        checked = None
        if box:
            content = content[box.end() :]
            checked = (box[1] or box[2] or "") in ("x", "X", "✓", "✔", "☑", "☒", "-")
        rows = content.split("\n")
        below = range(first + 1, first + len(rows))
        left = (row for row in below if _MARKED.match(self.lines[row].text) or puts_down(self.lines[row].text))
        end = next(left, first + len(rows)) - first
        entry_text = "\n".join(rows[:end])
        yield from self._plain(BlockKind.LIST, first, entry_text, level=self.lists - 1, checked=checked, marker=marker)
        yield from self._prose(first + end, "\n".join(rows[end:]), "")

    def _prose(
        self, first: int, content: str, underline: str, *, tops: re.Pattern[str] | None = None
    ) -> Iterator[Block]:
        rest = content
        if self.notes and all_labelled(rows := content.split("\n")):
            for offset, row in enumerate(rows):
                yield from self._plain(BlockKind.PROSE, first + offset, row)
            return
        while rest:
            content = rest
            head, _, rest = content.partition("\n")
            if rest and _UNDERLINE.fullmatch(rest.strip()):
                yield from self._plain(BlockKind.HEADING, first, head, level=1)
                return
            if not rest and underline and len(underline) * 2 >= len(head.strip()):
                yield from self._plain(BlockKind.HEADING, first, head, level=2)
            elif _heads(head, alone=not rest) or (not rest and tops and tops.fullmatch(head.strip())):
                yield from self._plain(BlockKind.HEADING, first, head, level=BOLD_HEADING)
            else:
                yield from self._written(first, content)
                return
            first, underline = first + 1, ""

    def _written(self, first: int, content: str) -> Iterator[Block]:
        """Yield a paragraph, as entries where it gives work to people right below a heading of actions."""
        given_below = heads_actions(self.over) and gives(content.lstrip())
        self.over = self.over if given_below else ""
        for block in self._plain(BlockKind.PROSE, first, content):
            yield from given(block.lines) if given_below else (block,)

    def _plain(
        self,
        kind: BlockKind,
        first: int,
        content: str,
        *,
        level: int = 0,
        checked: bool | None = None,
        marker: str = "",
    ) -> Iterator[Block]:
        found = (
            Line(self.lines[first + offset].number, text.strip()) for offset, text in enumerate(content.split("\n"))
        )
        kept = tuple(line for line in found if line.text)
        if kind is not BlockKind.PROSE:
            self.over = content if kind is BlockKind.HEADING else ""
        if kept:
            yield Block(kind, kept, level, checked, marker)

    def _code(self, token: Token, first: int, last: int) -> Iterator[Block]:
        rows = self.lines[first:last]
        language, indent = "", 0
        if token.type == "fence" and rows[0].part is Part.OPEN:
            fence = read_fence(rows[0].text)
            language, indent = (fence.language, len(fence.indent)) if fence else ("", 0)
            rows = [row for row in rows if row.part is Part.CODE]
        elif token.type == "fence":
            language = token.info.split()[0] if token.info.strip() else ""
            rows = rows[1:-1] if len(rows) > 1 and read_fence(rows[-1].text.lstrip("> ")) else rows[1:]
        elif sum(markdown_likeness(row.text.strip()) - code_likeness(row.text.strip()) for row in rows) > 0:
            yield from self._plain(BlockKind.PROSE, first, "\n".join(row.text for row in rows))
            return
        found = [Line(row.number, _dedent(row.text, indent)) for row in rows]
        while found and not found[0].text.strip():
            found.pop(0)
        while found and not found[-1].text.strip():
            found.pop()
        if found:
            kind = BlockKind.QUOTE if self.quotes else BlockKind.CODE
            yield Block(kind, tuple(found), language=language)


def _dedent(text: str, indent: int) -> str:
    """Take away at most `indent` characters of white space."""
    blank = len(text) - len(text.lstrip())
    return text[min(indent, blank) :].rstrip()


def _underline(tokens: Sequence[Token], position: int) -> str:
    """Return the rule of dashes directly below a paragraph, which may make it a heading."""
    token, after = tokens[position], tokens[position + 2] if position + 2 < len(tokens) else None
    if after is None or after.type != "hr" or token.map is None or after.map is None:
        return ""
    return after.markup if after.map[0] == token.map[1] and after.markup.startswith("-") else ""


def _is_over_list(tokens: Sequence[Token], position: int) -> re.Pattern[str] | None:
    """Return what a line looks like that heads the list after it: any of few words right above, else one set off."""
    token, after = tokens[position], tokens[position + 2] if position + 2 < len(tokens) else None
    if after is None or after.type not in ("bullet_list_open", "ordered_list_open"):
        return None
    adjacent = token.map is not None and after.map is not None and after.map[0] == token.map[1]
    return _OVER if adjacent else _SLANTED


def _heads(line: str, *, alone: bool) -> bool:
    """Say whether a line is bold from end to end and short, and no sentence; with text below a few words at most."""
    match = _BOLD_LINE.fullmatch(line.strip())
    if not match or len(match[2].split()) > _MOST_WORDS_OF_HEADING:
        return False
    colon = bool(match[3]) or match[2].endswith(":")
    short = alone or len(match[2].split()) <= _FEW_WORDS
    return colon or (short and not match[2].endswith((".", "!", ",", ";")))
