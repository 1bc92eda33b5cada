"""Normalise what was said and hash it: the versioned identity of items, and the digest of whole sentences."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from syncer.inline import without_markup
from syncer.redact import MASK

VERSION = "v1"

_PLACEHOLDER = "\x01"
_LONG = 16

_BEFORE = str.maketrans(
    {
        **dict.fromkeys("'’ʼ‘‛＇`´′", ""),
        **dict.fromkeys("≠≢¬", " not "),
        **dict.fromkeys("−﹣－‐‑", "-"),
        "♯": "#",
        # Letters by compatibility, symbols to whoever reads them.
        **dict.fromkeys("ℹ™℠Ⓜ㊗㊙", " "),
        **{chr(0x1F200 + i): " " for i in range(0x100)},
        **{chr(0x2460 + i): f" {i + 1}) " for i in range(20)},
    }
)
_EMOJI = re.compile("[^\x00-\x7f]\ufe0f")
_KEYCAP = re.compile("([0-9])\ufe0f?\u20e3")
_NOT = re.compile(r"!=|(?<![\w!])!(?=[^\W\d_]|\()")
# Ideographs, kana, Thai, Lao, Burmese and Khmer: written without spaces, so that each character stands for itself.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00016fe0-\U00018dff\U0001b000-\U0001b16f"
    "\U00020000-\U0003ffff]"
)
_SELECTORS = re.compile("[\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_MARKER_WORDS = (
    "todo|to-do|to do|fixme|bug(?: report)?|hack|xxx|feature(?: request)?|decision|decided|resolution|resolved|agreed"
    "|action(?: item)?|follow[- ]up|done"
)
_LEADER = re.compile(
    rf"(?:\[x\]\s|\[(?:{_MARKER_WORDS})\]|(?:{_MARKER_WORDS})(?:\([^()]*\)|\[[^\[\]]*\])?[\])}}*_\"]*\s?:"
    r"|(?-i:TODO|FIXME|BUG|HACK|XXX|FEATURE|DECISION|ACTION(?: ITEM)?|DONE)(?:\([^()]*\))?(?=\s)"
    r"|(?:\d{1,3}[.)]|(?:[a-z]|[ivx]{2,4})\))\s"
    rf"|(?![-+]\d|{_PLACEHOLDER})[\W_])+",
    re.IGNORECASE,
)
# Digits, small letters and all beyond ASCII, said by what it leaves out: a range of a million characters is slow to
# compile.
_WORD = "[^\x00-/:-`{-\x7f]"
_RUN = re.compile(rf"(?:{_WORD}|\x01)+(?:[_.-]+(?:{_WORD}|\x01)+)*")
_PIECE = re.compile(rf"{_WORD}{{{_LONG},}}")
_TOKEN = re.compile(rf"\x01|(?<!{_WORD})[-+](?=\d)|{_WORD}+(?:(?<!\d)[+#]+)?")


def _compatible(text: str) -> str:
    """Return the text with letters and signs by compatibility, but for those that are read otherwise."""
    if text.isascii():
        return text.replace("'", "").replace("`", "")
    text = _KEYCAP.sub(r" \1) ", _EMOJI.sub(" ", text)).translate(_BEFORE)
    return unicodedata.normalize("NFKC", text).translate(_BEFORE)


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.casefold()).casefold())


def _legible(text: str) -> str:
    """Return the text with nothing outside ASCII but letters, digits and their marks; unspaced characters apart."""
    if text.isascii() and text.isprintable():
        return text
    kept: list[str] = []
    bears_marks = unspaced = False
    for char in text:
        if char == _PLACEHOLDER or " " <= char <= "~":
            kept.append(f" {char}" if unspaced else char)
            bears_marks = char.isalnum()
            unspaced = False
            continue
        category = unicodedata.category(char)
        if category in {"Cf", "Me"} or _SELECTORS.match(char):
            continue
        if category in {"Mn", "Mc"}:
            kept.append(char if bears_marks else "")
            continue
        bears_marks = char.isalnum()
        was_unspaced, unspaced = unspaced, _UNSPACED.match(char) is not None
        kept.append((f" {char}" if unspaced or was_unspaced else char) if bears_marks else " ")
    return "".join(kept)


def _hide_long_mixed(match: re.Match[str]) -> str:
    pieces = _PIECE.findall(match[0])
    mixed = any(any(c.isdigit() for c in p) and any(c.isalpha() for c in p) for p in pieces)
    return f" {_PLACEHOLDER} " if mixed or _PLACEHOLDER in match[0] else match[0]


def words(text: str) -> tuple[str, ...]:
    """Return the normalised words of a text in any script.

    Folded away: NFKC, case, Markdown, punctuation, symbols, emoji with joiners and selectors, format
    characters, leading marker words, bullets and boxes, white space. Kept: digits, negations, `+` and `#` after
    a letter, a sign before a digit, marks of letters. A masked value, and a word in which letters and digits mix
    over 16 characters or more, becomes one placeholder, as a later redaction rule may mask it. Of scripts that put
    no spaces between words each character is one.
    """
    text = without_markup(text.replace(_PLACEHOLDER, " ").replace(MASK, _PLACEHOLDER))
    text = _compatible(text)
    text = " ".join(_legible(_NOT.sub(" not ", text) if "!" in text else text).split())
    leader = _LEADER.match(text)
    text = _fold(text[leader.end() :] if leader else text)
    if _PLACEHOLDER in text or _PIECE.search(text):
        text = _RUN.sub(_hide_long_mixed, text)
    found: list[str] = []
    sign = ""
    for word in _TOKEN.findall(text):
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
    """Return the identity of a clause or title, `v1:` and 16 hex digits; None for fewer than two words.

    Two characters of a script without spaces count as a word.
    """
    found = words(text)
    halves = sum(1 if _UNSPACED.match(word) else 2 for word in found)
    return f"{VERSION}:{_hash(VERSION, found)}" if halves >= 4 else None


def digest(text: str) -> str:
    """Return 16 hex digits for a whole sentence or list entry; an empty string where it has no word."""
    found = words(text)
    return _hash("text", found) if found else ""
