"""Slack's own markup as Markdown: references, links, struck words, quotes and code."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from syncer.patterns import lazy

# https://docs.slack.dev/messaging/formatting-message-text: what stands in angle brackets, and what is escaped.
_REFERENCE = lazy(r"<(?P<target>[^<>|\n]+)(?:\|(?P<label>[^<>\n]*))?>")
_CODE = lazy(r"```(.*?)```|(`[^`\n]+`)", re.DOTALL)
_STRUCK = lazy(r"(?<![\w~])~(?=\S)([^~\n]*[^~\s])~(?![\w~])")
_QUOTED = lazy(r"&gt;(?!&gt;&gt;) ?")
_QUOTED_TO_END = lazy(r"^&gt;&gt;&gt;\s?(.*)\Z", re.MULTILINE | re.DOTALL)
_SHOWN_AS_TEXT = ("tel:", "mailto:")


def to_markdown(text: str, names: Mapping[str, str]) -> str:
    """Return a message as Markdown; `names` are the names of people by their identifiers, as far as they are known."""
    pieces: list[str] = []
    at = 0
    for code in _CODE.finditer(text):
        pieces.append(_prose(text[at : code.start()], names))
        pieces.append(_code(code))
        at = code.end()
    return "".join([*pieces, _prose(text[at:], names)])


def _prose(text: str, names: Mapping[str, str]) -> str:
    shown = _REFERENCE.sub(lambda match: _refer(match, names), _STRUCK.sub(r"~~\1~~", _quote(text)))
    return html.unescape(shown)


def _quote(text: str) -> str:
    """Mark quoted lines as Markdown does, where a line below one would be quoted too without a blank line between."""
    text = _QUOTED_TO_END.sub(lambda match: "&gt; " + match[1].replace("\n", "\n&gt; "), text)
    lines: list[str] = []
    for line in text.split("\n"):
        quoted = _QUOTED.match(line)
        if not quoted and line.strip() and lines and lines[-1].startswith("> "):
            lines.append("")
        lines.append("> " + line[quoted.end() :] if quoted else line)
    return "\n".join(lines)


def _code(match: re.Match[str]) -> str:
    if match[2]:
        return html.unescape(match[2])
    inside = html.unescape(_REFERENCE.sub(lambda found: found["label"] or found["target"], match[1])).strip("\n")
    return f"\n```\n{inside}\n```\n" if inside.strip() else ""


def _refer(match: re.Match[str], names: Mapping[str, str]) -> str:
    """Return what a reference is shown as: `@name`, `#channel`, a date, or a link."""
    target, label = match["target"], match["label"] or ""
    kind, rest = target[0], target[1:]
    if kind == "@":
        return "@" + (names.get(rest) or label.lstrip("@") or rest)
    if kind == "#":
        return "#" + (label.lstrip("#") or rest)
    if kind == "!":
        # `!channel`, `!here`, `!subteam^S1|@team`, `!date^…|4 May`.
        return label or "@" + rest.partition("^")[0]
    if not label or target.startswith(_SHOWN_AS_TEXT):
        return label or target
    return label if target.removesuffix("/").endswith(label.removesuffix("/")) else f"[{label}]({target})"
