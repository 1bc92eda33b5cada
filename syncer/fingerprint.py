"""Normalise what was said and hash it: the versioned identity of items, and the digest of whole sentences."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from syncer.redact import MASK

VERSION = "v1"

_PLACEHOLDER = "\x01"
_LONG = 16

_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)")
_EMPHASIS = re.compile(r"(?<!\w)[*~_]+(?=\S)|(?<=\S)[*~_]+(?!\w)")
_LEADER = re.compile(r"^\s*(?:[-*+•‣◦]\s+|\d{1,3}[.)]\s+|#{1,6}\s+|>\s?|//+\s*|/\*+\s*|--\s+|\[[ xX~*/-]?\]\s+)+")
_WORDS_OF_MARKERS = "todo|to-do|fixme|bug|hack|xxx|feature|decision|action(?:\\s+item)?"
_MARKER_WORD = re.compile(
    rf"^\s*(?:(?:{_WORDS_OF_MARKERS})\s*(?:\([^()]*\))?\s*[:：]+\s*"
    rf"|(?-i:TODO|FIXME|BUG|HACK|XXX|FEATURE|DECISION|ACTION)(?:\([^()]*\))?\s+(?=\S))",
    re.IGNORECASE,
)
_RUN = re.compile(r"[^\W_]+(?:[_.-]+[^\W_]+)*")
_PIECE = re.compile(rf"[^\W_]{{{_LONG},}}")
_TOKEN = re.compile(r"\x01|(?<![^\W_])[-+](?=\d)|[^\W_]+(?:(?<=[^\W\d_])[+#]+)?")
_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼ‘＇`´"))
_NEGATIONS = str.maketrans({"≠": " not ", "¬": " not ", "−": "-", "﹣": "-", "－": "-"})
_SELECTORS = ("VARIATION SELECTOR", "COMBINING ENCLOSING KEYCAP", "EMOJI MODIFIER")


def _hide_long_mixed(match: re.Match[str]) -> str:
    pieces = _PIECE.findall(match[0])
    mixed = any(any(c.isdigit() for c in p) and any(c.isalpha() for c in p) for p in pieces)
    return f" {_PLACEHOLDER} " if mixed else match[0]


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    if category == "Cc":
        return " "
    if char > "\u02ff" and unicodedata.name(char, "").startswith(_SELECTORS):
        return ""
    return char


def _without_leaders(text: str) -> str:
    while True:
        shorter = _MARKER_WORD.sub("", _LEADER.sub("", text.lstrip(), count=1), count=1)
        if shorter == text:
            return text
        text = shorter


def words(text: str) -> tuple[str, ...]:
    """Return the normalised words of a text in any script.

    Folded away: NFKC, case, Markdown, punctuation, symbols, emoji with joiners and selectors, format
    characters, leading marker words, bullets and boxes, white space. Kept: digits, negations, `+` and `#` after
    a letter, a sign before a digit. A masked value, and a word in which letters and digits mix over 16
    characters or more, becomes one placeholder, as a later redaction rule may mask it.
    """
    text = text.replace("\x01", " ").replace(MASK, f" {_PLACEHOLDER} ").translate(_NEGATIONS)
    text = unicodedata.normalize("NFKC", text).translate(_NEGATIONS).replace("!=", " not ")
    text = "".join(c if c == _PLACEHOLDER or (c.isascii() and c.isprintable()) else _visible(c) for c in text)
    text = _without_leaders(_EMPHASIS.sub("", _LINK.sub(r"\1", text)))
    text = _RUN.sub(_hide_long_mixed, text.translate(_APOSTROPHES).casefold())
    found: list[str] = []
    sign = ""
    for word in _TOKEN.findall(unicodedata.normalize("NFKC", text)):
        if word in "-+":
            sign = word
            continue
        if not (word == _PLACEHOLDER and found and found[-1] == _PLACEHOLDER):
            found.append(sign + word)
        sign = ""
    return tuple(found)


def _hash(kind: str, parts: tuple[str, ...]) -> str:
    return hashlib.sha256("\0".join((kind, *parts)).encode()).hexdigest()[:16]


def fingerprint(text: str) -> str | None:
    """Return the identity of a clause or title, `v1:` and 16 hex digits; None for fewer than two words."""
    found = words(text)
    return f"{VERSION}:{_hash(VERSION, found)}" if len(found) > 1 else None


def digest(text: str) -> str:
    """Return 16 hex digits for a whole sentence or list entry; an empty string where it has no word."""
    found = words(text)
    return _hash("text", found) if found else ""
