"""Exports of ChatGPT: conversations as trees of messages, of which the branch that was shown last is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from syncer.models import Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.located_json import read_document
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.typed import typed_texts
from syncer.transcripts.values import first_day, line_of, lines_of, mapping, mappings, string

name = "chatgpt"

_AGENT = "ChatGPT"
_USER = "User"
_SPEECH = frozenset({"text", "multimodal_text"})
_HIDDEN = ("is_visually_hidden_from_conversation", "is_visually_hidden_reasoning_group", "is_user_system_message")
# What a citation is shown for stands between two characters of private use.
_CITATION = lazy("\ue200[^\ue201\n]*\ue201")


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a document with conversations whose messages hang in a mapping from one to the next."""
    if not any('"mapping"' in line for line in lines):
        return Detection(0.0, "no conversation of ChatGPT")
    conversations = _conversations(read_document(lines))
    if not conversations:
        return Detection(0.0, "no conversation of ChatGPT")
    if any(True for one in conversations for _ in _read(one)):
        return Detection(1.0, "an export of ChatGPT")
    return Detection(0.0, "an export of ChatGPT in which nobody says anything", refuses=True)


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what is said, one conversation after the other; tools, thinking and hidden messages are left out."""
    conversations = _conversations(read_document(lines))
    messages = (message for one in conversations for message in _read(one))
    # Of several conversations none gives the day of all.
    day = first_day(one.get("create_time") for one in conversations if len(conversations) == 1)
    return transcribe(path, name, messages, held_on=day)


def _conversations(document: object) -> list[dict[str, Any]]:
    """Return the conversations of an export: an array of them, or one alone."""
    found = mappings(document) if isinstance(document, list) else iter([mapping(document)])
    return [one for one in found if any("message" in mapping(node) for node in mapping(one.get("mapping")).values())]


def _read(conversation: dict[str, Any]) -> Iterator[Message]:
    for about in _branch(conversation):
        role = string(mapping(about.get("author")).get("role"))
        pieces = [(text, line_of(text)) for text in _texts(about)]
        if role == "user" and (typed := typed_texts(pieces)):
            yield Message(_USER, Role.USER, typed)
        elif role == "assistant" and (said := lines_of((_CITATION.sub("", text), line) for text, line in pieces)):
            yield Message(_AGENT, Role.ASSISTANT, said)


def _branch(conversation: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the messages from the first to the current one, to the newest where the export names none."""
    nodes = mapping(conversation.get("mapping"))
    current = string(conversation.get("current_node"))
    if current not in nodes:
        parents = {string(mapping(node).get("parent")) for node in nodes.values()}
        leaves = [key for key in nodes if key not in parents]
        current = max(leaves, key=lambda key: _time(mapping(nodes[key])), default="")
    chain: list[dict[str, Any]] = []
    passed: set[str] = set()
    while current in nodes and current not in passed:
        passed.add(current)
        node = mapping(nodes[current])
        chain.append(mapping(node.get("message")))
        current = string(node.get("parent"))
    return chain[::-1]


def _time(node: dict[str, Any]) -> float:
    time = mapping(node.get("message")).get("create_time")
    return time if isinstance(time, int | float) else 0.0


def _texts(about: dict[str, Any]) -> Iterator[str]:
    """Yield the texts of a message that was shown, and was meant for people rather than for a tool."""
    content = mapping(about.get("content"))
    hidden = any(mapping(about.get("metadata")).get(mark) for mark in _HIDDEN)
    aside = about.get("recipient", "all") != "all" or about.get("channel") == "analysis"
    if hidden or aside or string(content.get("content_type", "text")) not in _SPEECH:
        return
    parts = content.get("parts")
    for part in parts if isinstance(parts, list) else ():
        # Speech stands in a part of its own with the words that were understood.
        is_speech = mapping(part).get("content_type") == "audio_transcription"
        yield string(mapping(part).get("text")) if is_speech else string(part)
