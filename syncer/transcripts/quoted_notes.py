"""Tell notes that somebody set off as a block quote from words that he quotes: labels, boxes, lists under headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from syncer.patterns import lazy

# "**Open:** the export, two typos", line below line.
_LABELLED = lazy(r"(?:[-*] )?(\*\*|__)(?=\S)[^*_\n]{1,40}?(?::\1|\1:)(?: \S|$)")
_HEADS = lazy(r"(\*\*|__|\*|_)(?=[^\s*_])[^*_\n]{1,60}(?<=[^\s*_])\1[ \t]*:?")
_BOX = lazy(r"\[[ xX]\][ \t]+\S")
_SEVERAL = 2
# How a letter or a message begins that somebody else wrote.
_LETTER = lazy(
    r"(?:(?:from|subject|date|sent|to|von|betreff|de|objet)\s*: \S.*|(?:on|am|le) .{4,80} (?:wrote|schrieb|écrit)\s?:.*"
    r"|(?:dear|hi|hello|hey|good (?:morning|evening)|liebe[rs]?|hallo|sehr geehrte[rs]?|bonjour|cher|chère|hola)"
    r"\b[^:.]{0,40}[,!–-])",
    re.IGNORECASE,
)


def all_labelled(lines: Sequence[str]) -> bool:
    """Say whether several lines each begin with a label in bold, as in `**Open:** the export`."""
    return len(lines) >= _SEVERAL and all(_LABELLED.match(line.strip()) for line in lines)


def is_letter(text: str) -> bool:
    """Say whether a quote begins as mail does: with a header, with who wrote it, or with a salutation."""
    return _LETTER.fullmatch(text.split("\n", 1)[0].strip()) is not None


def holds_notes(tokens: Sequence[Token], start: int) -> bool:
    """Say whether the quote that the token at `start` opens holds notes.

    These are check boxes, a list under a heading or a line set off, or lines that all begin with a label in bold. A
    letter is somebody else's words, whatever it asks for.
    """
    headed = False
    first = next((token for token in tokens[start:] if token.type == "inline"), None)
    if first is not None and is_letter(first.content):
        return False
    for position in range(start + 1, len(tokens)):
        token = tokens[position]
        if token.type == "blockquote_close" and token.level == tokens[start].level:
            break
        if token.type == "blockquote_open":
            return False
        if token.type == "heading_open":
            headed = True
        elif token.type in ("bullet_list_open", "ordered_list_open") and headed:
            return True
        elif token.type == "inline" and tokens[position - 1].type == "paragraph_open":
            lines = token.content.split("\n")
            if _BOX.match(lines[0]) and tokens[position - 2].type == "list_item_open":
                return True
            if all_labelled(lines):
                return True
            headed = len(lines) == 1 and _HEADS.fullmatch(lines[0].strip()) is not None
    return False
