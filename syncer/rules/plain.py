"""Text of a statement as one would say it: without Markdown, emoji and quotation marks around it."""

from __future__ import annotations

import re
from functools import lru_cache

from syncer.patterns import lazy

_IMAGE_OR_LINK = lazy(r"!?\[([^\[\]\n]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)")
_REFERENCE = lazy(r"\[([^\[\]\n]+)\]\[[^\[\]\n]*\]")
_ATTRIBUTES = lazy(r"\{:[^{}]{0,80}\}")
_HTML = lazy(r"</?[a-zA-Z][^<>\n]{0,200}>|<!--.{0,500}?-->")
_STRONG = lazy(r"(?<![\w*])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\w)|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~")
_CODE = lazy(r"`+([^`\n]+)`+")
# Symbols, pictographs, dingbats, arrows used as bullets, selectors and joiners: nothing that is read aloud.
_EMOJI = lazy("[\U0001f000-\U0001faff☀-➿⬀-⯿️‍⃣⏩-⏺■-◿]+")
_MARKUP = frozenset("*_`[<~{\n")
_CODE_HOLDER = lazy("\ue000(\\d+)\ue001")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return the text on one line without Markdown, HTML tags and emoji; what stands in code ticks stays as it is."""
    if not text.isascii() or not _MARKUP.isdisjoint(text):
        text = _without_markup(text)
    return " ".join(text.split())


def _without_markup(text: str) -> str:
    kept: list[str] = []

    def hide(match: re.Match[str]) -> str:
        kept.append(match[1])
        return f"\ue000{len(kept) - 1}\ue001"

    text = text.replace("\ue000", "").replace("\ue001", "")
    if "`" in text:
        text = _CODE.sub(hide, text)
    if "[" in text:
        text = _REFERENCE.sub(r"\1", _IMAGE_OR_LINK.sub(r"\1", text))
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    if "<" in text:
        text = _HTML.sub("", text)
    if "*" in text or "_" in text or "~" in text:
        text = _STRONG.sub("", text)
    if not text.isascii():
        text = _EMOJI.sub(" ", text)
    text = text.replace("[]", "")
    return _CODE_HOLDER.sub(lambda match: kept[int(match[1])], text) if kept else text


def unquoted(text: str) -> str:
    """Return the text without quotation marks that only open or close it; a turn may stand in quotation marks."""
    text = text.strip()
    for mark in ('"', "“", "”"):
        if text.count(mark) == 1 or (mark == '"' and text.count('"') == 2 and text[0] == text[-1] == '"'):
            text = text.removeprefix(mark).removesuffix(mark).strip()
    if text.startswith("“") and text.endswith("”"):
        text = text[1:-1].strip()
    return text
