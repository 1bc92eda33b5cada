"""Conversations of Claude in one JSON document: exports of claude.ai, and sessions of Claude Code on the web."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from syncer.models import Role, Transcript
from syncer.transcripts.base import Detection
from syncer.transcripts.claude_records import USER, read_claude
from syncer.transcripts.located_json import Record, read_document
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.typed import typed_texts
from syncer.transcripts.values import first_day, line_of, lines_of, mapping, mappings, string, texts

name = "claude-web"

_AGENT = "Claude"
_KEYS = ('"chat_messages"', '"loglines"')


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a document with a conversation whose messages are sent by a human and the assistant, or with log lines."""
    if not any(key in line for line in lines for key in _KEYS):
        return Detection(0.0, "no conversation of Claude")
    document = read_document(lines)
    chats = _chats(document)
    session = [*mappings(mapping(document).get("loglines"))]
    is_session = any("role" in mapping(value.get("message")) for value in session)
    if not chats and not is_session:
        return Detection(0.0, "no conversation of Claude")
    if _said(document):
        return Detection(1.0, "a session of Claude Code on the web" if is_session else "an export of claude.ai")
    return Detection(0.0, "an export of Claude in which nobody says anything", refuses=True)


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what is said, one conversation after the other; tools, thinking and attachments are left out."""
    document = read_document(lines)
    chats = _chats(document)
    days = [value.get("timestamp") for value in mappings(mapping(document).get("loglines"))]
    # Of several conversations none gives the day of all.
    day = first_day(days or [chat.get("created_at") for chat in chats if len(chats) == 1])
    return transcribe(path, name, _said(document), held_on=day)


def _said(document: object) -> list[Message]:
    chats = [message for chat in _chats(document) for message in _read(chat)]
    session = mappings(mapping(document).get("loglines"))
    return chats or read_claude((Record(line_of(string(one.get("timestamp"))), one) for one in session), _AGENT)


def _chats(document: object) -> list[dict[str, Any]]:
    """Return the conversations of an export: an array of them, or one alone."""
    chats = [*mappings(document)] if isinstance(document, list) else [mapping(document)]
    return [chat for chat in chats if any("sender" in one for one in mappings(chat.get("chat_messages")))]


def _read(chat: dict[str, Any]) -> Iterator[Message]:
    for one in _branch(chat):
        content = [text for text in texts(one.get("content")) if text.strip()] or [string(one.get("text"))]
        if one.get("sender") == "human":
            spoken = typed_texts((text, line_of(text)) for text in content)
            if spoken:
                yield Message(USER, Role.USER, spoken)
        elif one.get("sender") == "assistant" and (lines := lines_of((text, line_of(text)) for text in content)):
            yield Message(_AGENT, Role.ASSISTANT, lines)


def _branch(chat: dict[str, Any]) -> Sequence[dict[str, Any]]:
    """Return the messages that lead to the one shown last, all of them where the export does not say which that is."""
    messages = [*mappings(chat.get("chat_messages"))]
    known = {string(one.get("uuid")): one for one in messages}
    leaf = string(chat.get("current_leaf_message_uuid"))
    chain: list[dict[str, Any]] = []
    while leaf and (one := known.pop(leaf, None)):
        chain.append(one)
        leaf = string(one.get("parent_message_uuid"))
    return chain[::-1] or messages
