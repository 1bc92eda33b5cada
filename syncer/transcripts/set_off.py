"""Tell headings that bear no hash: a line of bold letters, one with a rule below it, one set off above a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from syncer.patterns import lazy

BOLD_HEADING = 7
"""Level of a line of bold letters alone that heads what follows: below all six levels of Markdown."""

_BOLD_LINE = lazy(
    r"(?:[^\w\s*_>#|-]{1,4}[ \t]+)?(\*\*\*|\*\*|__)(?=\S)([^*\n]{1,120}?)(?<=\S)\1"
    r"(?:[ \t]*\([^()\n]{1,40}\))?[ \t]*(:?)"
)
# "*Agreed*" or "**Decision.**" above a list heads it as well.
_SLANTED = lazy(r"([*_])(?=[^\s*_])[^*_\n]{1,60}(?<=[^\s*_])\1[ \t]*:?|(\*\*|__)(?=[^\s*_])[^*_\n.!?]{1,40}\.\2")
# "Must (this week)" right above a list heads it, though nothing is set in bold.
_TOPS = lazy(r"[A-Z][\w'’&/-]*(?: (?:\([^()\n]{1,30}\)|[\w'’&/-]+)){0,4}")
OVER_LIST = lazy(rf"(?:{_TOPS.pattern})|(?:{_SLANTED.pattern})")
"""What a line of few words looks like that heads the list right below it."""
_UNDERLINE = lazy(r"={3,}")
_MOST_WORDS_OF_HEADING = 14
_FEW_WORDS = 5


def heading_level(line: str, rest: str, rule: str, heads_list: re.Pattern[str] | None) -> int:
    """Return the level of the heading that the first line of a paragraph is, 0 where it is none.

    `rest` are the lines of the paragraph below it. What `rule_below` and `head_of_list` tell counts for the last line.
    """
    if rest and _UNDERLINE.fullmatch(rest.strip()):
        return 1
    if not rest and rule and len(rule) * 2 >= len(line.strip()):
        return 2
    if _is_bold(line, alone=not rest) or (not rest and heads_list and heads_list.fullmatch(line.strip())):
        return BOLD_HEADING
    return 0


def rule_below(tokens: Sequence[Token], position: int) -> str:
    """Return the rule of dashes directly below a paragraph, which may make it a heading."""
    token, after = tokens[position], tokens[position + 2] if position + 2 < len(tokens) else None
    if after is None or after.type != "hr" or token.map is None or after.map is None:
        return ""
    return after.markup if after.map[0] == token.map[1] and after.markup.startswith("-") else ""


def head_of_list(tokens: Sequence[Token], position: int) -> re.Pattern[str] | None:
    """Return what a line looks like that heads the list after it: any of few words right above, else one set off."""
    token, after = tokens[position], tokens[position + 2] if position + 2 < len(tokens) else None
    if after is None or after.type not in ("bullet_list_open", "ordered_list_open"):
        return None
    adjacent = token.map is not None and after.map is not None and after.map[0] == token.map[1]
    return OVER_LIST if adjacent else _SLANTED


def _is_bold(line: str, *, alone: bool) -> bool:
    """Say whether a line is bold from end to end and short, and no sentence; with text below a few words at most."""
    match = _BOLD_LINE.fullmatch(line.strip())
    if not match or len(match[2].split()) > _MOST_WORDS_OF_HEADING:
        return False
    colon = bool(match[3]) or match[2].endswith(":")
    short = alone or len(match[2].split()) <= _FEW_WORDS
    return colon or (short and not match[2].endswith((".", "!", ",", ";")))
