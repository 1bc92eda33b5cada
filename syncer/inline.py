"""Take inline markup off a text: links, footnotes, escapes, entities, and tags that only format."""

from __future__ import annotations

import html
import re
from html.entities import html5

from syncer.patterns import lazy

_TARGET = r"(?:<[^<>\n]*>|(?:[^()\s<]|\([^()\s]*\))*)"
# What stands right behind a name or an index is code, such as `handlers[0](event)`, and no link.
_LINK = lazy(rf"(?<![A-Za-z0-9_)\]])!?\[([^\[\]]*)\](?:\(\s?{_TARGET}(?:\s(?:\"[^\"]*\"|'[^']*'))?\s?\)|\[[^\[\]]*\])")
_FOOTNOTE = lazy(r"\[\^[^\[\]\s]{1,40}\]")
_CODE = lazy(r"(`[^`]*`)")
_ENTITY = lazy(r"&(#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
_FORMATTED = lazy(r"<(a|b|i|em|strong|u|s|del|ins|kbd|code|sub|sup|mark|small|span)(?:\s[^<>]*)?>([^<>]*)</\1>")
_ESCAPE = lazy(r"\\([!-/:-@\[-`{-~])")
_DEEPEST = 3


def without_markup(text: str) -> str:
    """Return the text as its reader sees it; what stands in code spans is taken as written."""
    if "[" in text:
        for _ in range(_DEEPEST):
            text = _LINK.sub(r"\1", text)
        text = _FOOTNOTE.sub("", text)
    if "`" not in text:
        return _plain(text)
    pieces = _CODE.split(text)
    return "".join(piece if position % 2 else _plain(piece) for position, piece in enumerate(pieces))


def _plain(text: str) -> str:
    if "<" in text:
        for _ in range(_DEEPEST):
            text = _FORMATTED.sub(r"\2", text)
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def _character(match: re.Match[str]) -> str:
    return html.unescape(match[0]) if match[1].startswith("#") else html5.get(match[1], match[0])
