"""Make text from transcripts inert where it is shown: on a terminal, in a log, in Markdown, in workflow commands."""

from __future__ import annotations

import unicodedata

from syncer.inert import JOINER, inert_text

_KEPT_FORMATS = "\u200c\u200d\u2060"


def plain(text: str) -> str:
    """Return the text on one line, with control, format and direction characters spelled out.

    No terminal sequence and no workflow command of the old form (`##[…]`, which the runner of GitHub Actions
    finds anywhere in a line) is left.
    """
    folded = " ".join(text.split())
    spelled = folded if folded.isascii() and folded.isprintable() else "".join(map(_spell, folded))
    return spelled.replace("##[", f"#{JOINER}#[")


def plain_lines(text: str) -> list[str]:
    """Return the text's lines made plain; none begins with `::`, which would start a workflow command."""
    lines = [plain(line) for line in text.splitlines()]
    return [JOINER + line if line.startswith("::") else line for line in lines]


def shorten(text: str, length: int) -> str:
    """Return the text cut to `length` characters, with three dots where something is missing."""
    return text if len(text) <= length else text[: length - 3].rstrip() + "..."


def cell(text: str) -> str:
    """Return text for a cell of a Markdown table, or for the middle of a line, that shows as it is and does nothing.

    Beside what is harmless in an issue, `&` shows as itself and `$` begins no formula.
    """
    return inert_text(plain(text)).replace("&", "&amp;").replace("$", "\\$")


def command_message(text: str) -> str:
    """Return text as the message of a GitHub workflow command (actions/toolkit `command.ts`, `escapeData`)."""
    return "%0A".join(line.replace("%", "%25") for line in plain_lines(text))


def command_property(text: str) -> str:
    """Return text as a property of a GitHub workflow command (actions/toolkit `command.ts`, `escapeProperty`)."""
    return plain(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def _spell(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"
    if category in {"Cc", "Zl", "Zp"} or (category == "Cf" and character not in _KEPT_FORMATS):
        return character.encode("unicode_escape").decode("ascii")
    return character
