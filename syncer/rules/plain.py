"""Text of a statement as one would say it: without Markdown, emoji and quotation marks around it."""

from __future__ import annotations

import re

from syncer.patterns import lazy

_IMAGE_OR_LINK = lazy(r"!?\[([^\[\]\n]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)")
_REFERENCE = lazy(r"\[([^\[\]\n]+)\]\[[^\[\]\n]*\]")
_ATTRIBUTES = lazy(r"\{:[^{}]{0,80}\}")
_HTML = lazy(r"</?[a-zA-Z][^<>\n]{0,200}>|<!--.{0,500}?-->")
_STRONG = lazy(r"(?<![\w*])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\w)|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~")
_CODE = lazy(r"`+([^`\n]+)`+")
# Symbols, pictographs, dingbats, arrows used as bullets, selectors and joiners: nothing that is read aloud.
_EMOJI = lazy("[\U0001f000-\U0001faff☀-➿⬀-⯿️‍⃣⏩-⏺■-◿]+")
_SPACE = lazy(r"\s+")
_CODE_HOLDER = lazy("\ue000(\\d+)\ue001")


def plain(text: str) -> str:
    """Return the text on one line without Markdown, HTML tags and emoji; what stands in code ticks stays as it is."""
    if text.isascii() and not any(c in text for c in "*_`[<~{\n"):
        return _SPACE.sub(" ", text).strip()
    kept: list[str] = []

    def hide(match: re.Match[str]) -> str:
        kept.append(match[1])
        return f"\ue000{len(kept) - 1}\ue001"

    text = _CODE.sub(hide, text.replace("\ue000", "").replace("\ue001", ""))
    text = _REFERENCE.sub(r"\1", _IMAGE_OR_LINK.sub(r"\1", text))
    text = _STRONG.sub("", _HTML.sub("", _ATTRIBUTES.sub("", text)))
    text = _EMOJI.sub(" ", text).replace("[]", "")
    text = _CODE_HOLDER.sub(lambda match: kept[int(match[1])], text)
    return _SPACE.sub(" ", text).strip()


def unquoted(text: str) -> str:
    """Return the text without quotation marks that only open or close it; a turn may stand in quotation marks."""
    text = text.strip()
    for mark in ('"', "“", "”"):
        if text.count(mark) == 1 or (mark == '"' and text.count('"') == 2 and text[0] == text[-1] == '"'):
            text = text.removeprefix(mark).removesuffix(mark).strip()
    if text.startswith("“") and text.endswith("”"):
        text = text[1:-1].strip()
    return text
