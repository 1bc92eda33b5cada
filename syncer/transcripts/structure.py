"""Cut what one speaker said into blocks, each with the true numbers of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from markdown_it.token import Token

from syncer.models import Block, BlockKind, Line
from syncer.patterns import lazy
from syncer.transcripts.block_tokens import parse_tokens
from syncer.transcripts.fences import Part, read_fence
from syncer.transcripts.likeness import code_likeness, markdown_likeness
from syncer.transcripts.numbered_on import begins_numbers, numbered_entries
from syncer.transcripts.pieces import find_cuts
from syncer.transcripts.put_down import puts_down
from syncer.transcripts.quoted_notes import all_labelled, holds_notes
from syncer.transcripts.set_off import OVER_LIST, head_of_list, heading_level, rule_below
from syncer.transcripts.source import BARE_BOX, GLYPH, QUOTED, Source, expand, with_answers_apart, with_sure_fences
from syncer.transcripts.unmarked_lists import given, gives, heads_actions, listed


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, and the number of the outermost element (a whole list, a quote) that it is part of."""

    block: Block
    group: int


_BOX = lazy(r"\[([ xX✓✔/~>-]?)\](?:[ \t]+|$)|([☐☑☒⬜🔲])\ufe0f?[ \t]+")
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
        lines = list(with_answers_apart(list(expand(source[start:end]))))
        tokens = parse_tokens(list(with_sure_fences(lines)))
        first = placed[-1].group + 1 if placed else 0
        placed += [replace(one, group=first + one.group) for one in _Reader(lines).read(tokens)]
    return placed


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
                yield from (Placed(part, self.group) for part in listed(block))

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
            yield from self._prose(first, token.content, rule_below(tokens, position), head_of_list(tokens, position))

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
        yield from self._prose(first + end, "\n".join(rows[end:]))

    def _prose(
        self, first: int, content: str, rule: str = "", heads_list: re.Pattern[str] | None = None
    ) -> Iterator[Block]:
        rows = content.split("\n")
        if self.notes and all_labelled(rows):
            for offset, row in enumerate(rows):
                yield from self._plain(BlockKind.PROSE, first + offset, row)
            return
        start = begins_numbers(rows)
        if start:
            yield from self._prose(first, "\n".join(rows[:start]), heads_list=OVER_LIST)
            for offset, marker, text in numbered_entries(rows, start):
                yield from self._plain(BlockKind.LIST, first + offset, text, marker=marker)
            return
        while content:
            head, _, rest = content.partition("\n")
            level = heading_level(head, rest, rule, heads_list)
            if not level:
                yield from self._written(first, content)
                return
            yield from self._plain(BlockKind.HEADING, first, head, level=level)
            # All that stands below a heading of level 1 is the line drawn under it.
            first, content, rule = first + 1, "" if level == 1 else rest, ""

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
