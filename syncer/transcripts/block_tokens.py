"""Tell the blocks of Markdown in some lines, as tokens of markdown-it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token

from syncer.patterns import lazy


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


def parse_tokens(rows: Sequence[str]) -> list[Token]:
    """Return the tokens of the blocks that the rows make up; their maps count the rows from 0."""
    return _paragraphs(rows) if _holds_only_paragraphs(rows) else _PARSER.parse("\n".join(rows))


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
