"""Make text from transcripts inert where it is shown: on a terminal, in a log, in Markdown, in workflow commands."""

from __future__ import annotations

import unicodedata

from syncer.inert import JOINER, inert_text

_KEPT_FORMATS = "\u200c\u200d\u2060"


def plain(text: str) -> str:
    """Return the text on one line, with control, format and direction characters spelled out.

    No terminal sequence is left, and no workflow command: the runner of GitHub Actions takes `::` at the start of a
    line and `##[`, the old form, anywhere in it.
    """
    folded = " ".join(text.split())
    broken = _spell_out(folded).replace("##[", f"#{JOINER}#[")
    return JOINER + broken if broken.startswith("::") else broken


def plain_lines(text: str) -> list[str]:
    """Return the text's lines, each made plain."""
    return [plain(line) for line in text.splitlines()]


def shorten(text: str, length: int) -> str:
    """Return the text cut to `length` characters, with three dots where something is missing."""
    return text if len(text) <= length else text[: length - 3].rstrip() + "..."


def cell(text: str) -> str:
    """Return text for a cell of a Markdown table, or for the middle of a line, that shows as it is and does nothing.

    Beside what is harmless in an issue, `&` shows as itself, `$` begins no formula, and an address links nowhere,
    whatever stands before it (cmark-gfm looks back from `://` over letters alone).
    """
    harmless = inert_text(plain(text)).replace("://", f":{JOINER}//")
    return harmless.replace("&", "&amp;").replace("$", "\\$")


def command_message(text: str) -> str:
    """Return text as the message of a GitHub workflow command (actions/toolkit `command.ts`, `escapeData`)."""
    return "%0A".join(line.replace("%", "%25") for line in plain_lines(text))


def command_property(text: str) -> str:
    """Return text as a property of a GitHub workflow command (actions/toolkit `command.ts`, `escapeProperty`).

    Blanks stay, as they belong to a path; line breaks are spelled out.
    """
    return _spell_out(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def _spell_out(text: str) -> str:
    return text if text.isascii() and text.isprintable() else "".join(map(_spell, text))


def _spell(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"
    if category in {"Cc", "Zl", "Zp"} or (category == "Cf" and character not in _KEPT_FORMATS):
        return character.encode("unicode_escape").decode("ascii")
    return character
