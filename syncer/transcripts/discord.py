"""Channels of Discord as DiscordChatExporter writes them in JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from syncer.models import Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.located_json import read_document
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.values import first_day, line_of, lines_of, mapping, mappings, string

name = "discord"

# https://github.com/Tyrrrz/DiscordChatExporter: JsonMessageWriter.cs; all other types tell what happened.
_SPEECH = frozenset({"Default", "Reply", "ThreadStarterMessage"})
_LOOKED_AT = 200
_KEYS = ('"guild"', '"channel"')
# What stays unresolved where the export was made without formatting Markdown.
_USER = lazy(r"<@!?(\d+)>")
# A line below a quoted one is none, other than in Markdown.
_QUOTED = lazy(r"^(> .*)\n(?!> |\n)", re.MULTILINE)
_EMOJI = lazy(r"<a?(:\w+:)\d+>")


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take an object that names its server and channel before its messages, if people speak in them."""
    first = lines[:_LOOKED_AT]
    if not lines or not lines[0].lstrip().startswith("{") or not all(any(key in x for x in first) for key in _KEYS):
        return Detection(0.0, "no channel of Discord")
    document = mapping(read_document(lines))
    if not all(isinstance(document.get(key), dict) for key in ("guild", "channel")) or not _entries(document):
        return Detection(0.0, "no channel of Discord")
    if not any(True for _ in _messages(document)):
        return Detection(0.0, "a channel of Discord in which only bots speak", refuses=True)
    return Detection(1.0, "it names a server and a channel of Discord, and the messages there")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what people write; bots, and what Discord itself reports, are left out."""
    document = mapping(read_document(lines))
    held_on = first_day(one.get("timestamp") for one in _entries(document))
    title = string(mapping(document.get("channel")).get("name"))
    return transcribe(path, name, _messages(document), title=title, held_on=held_on)


def _entries(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in mappings(document.get("messages")) if "author" in one and "content" in one]


def _messages(document: dict[str, Any]) -> Iterator[Message]:
    for one in _entries(document):
        author = mapping(one.get("author"))
        speaker = string(author.get("nickname")) or string(author.get("name"))
        if one.get("type", "Default") not in _SPEECH or author.get("isBot"):
            continue
        content = string(one.get("content"))
        if lines := lines_of([(_resolve(content, one), line_of(content))]):
            yield Message(speaker, Role.PARTICIPANT, lines)


def _resolve(content: str, one: dict[str, Any]) -> str:
    """Write people, emoji and quoted lines as Markdown shows them."""
    named = {
        string(about.get("id")): string(about.get("nickname")) or string(about.get("name"))
        for about in mappings(one.get("mentions"))
    }
    shown = _USER.sub(lambda match: "@" + (named.get(match[1]) or match[1]), content)
    return _QUOTED.sub(r"\1\n\n", _EMOJI.sub(r"\1", shown))
