"""What a record of a session of Codex says, and in which of the two places where most of it stands."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable
from typing import Any

from syncer.transcripts.located_json import read_records
from syncer.transcripts.values import mapping, mappings, string

_EVENTS = {"user_message": "user", "agent_message": "assistant"}
# Since the summer of 2026 events tell of items that are done, and no more of most that are said.
_DONE = "item_completed"
_ITEMS = {"UserMessage": "user", "AgentMessage": "assistant"}
TEXT = frozenset({"input_text", "output_text", "text", "Text"})
"""Types of the parts of an item that are text."""
_REPLY = "<send_user_message_question_reply>"


def event(value: dict[str, Any]) -> str:
    """Return which event a record is of, empty where it is of none."""
    return string(mapping(value.get("payload")).get("type")) if value.get("type") == "event_msg" else ""


def item(value: dict[str, Any]) -> dict[str, Any]:
    """Return the item that a record holds; of older versions it is the record itself."""
    return mapping(value.get("payload")) if value.get("type") == "response_item" else value


def told_by_events(lines: Iterable[str]) -> frozenset[str]:
    """Return the roles that speak in events of a session; what their items say is said there as well."""
    events, done, items = set[str](), set[str](), set[str]()
    for record in read_records(lines):
        kind = event(record.value)
        if kind in _EVENTS:
            events.add(_EVENTS[kind])
        elif kind == _DONE:
            done.add(_done(record.value)[0])
        elif item(record.value).get("type") == "message":
            items.add(string(item(record.value).get("role")))
    # Not all items that are done have an event, and all that speaks in one has been an item.
    return frozenset(events | (done - items) - {""})


def speech(value: dict[str, Any], told: Container[str]) -> tuple[str, object]:
    """Return the role that a record speaks in and what it says; an empty role for what says nothing, or says it again.

    `told` are the roles that events speak for.
    """
    if kind := event(value):
        role, content = _done(value)
        if role in told:
            return role, content
        return _EVENTS.get(kind, ""), mapping(value.get("payload")).get("message")
    about = item(value)
    role = string(about.get("role"))
    speaks = about.get("type") == "message" and role in _EVENTS.values() and role not in told
    return (role, _sent(about)) if speaks else ("", None)


def answered(text: str) -> str:
    """Return what the user answers to questions of the agent, which are sent along; any other text as it is."""
    if not text.lstrip().startswith(_REPLY):
        return text
    try:
        given, _ = json.JSONDecoder(strict=False).raw_decode(text.partition(">")[2].lstrip())
    except (ValueError, RecursionError):
        return ""
    return "\n\n".join(string(one.get("answer")) for one in mappings(given))


def _done(value: dict[str, Any]) -> tuple[str, object]:
    """Return the role that an item which is done speaks in, if any, and what it says."""
    about = mapping(mapping(value.get("payload")).get("item")) if event(value) == _DONE else {}
    return _ITEMS.get(string(about.get("type")), ""), about.get("content")


def _sent(about: dict[str, Any]) -> object:
    """Return the content of an item without the parts of which it says that Codex wrote them itself."""
    content = about.get("content")
    kinds = mapping(about.get("internal_chat_message_metadata_passthrough")).get("content_item_kinds")
    if not isinstance(content, list) or not isinstance(kinds, list) or len(kinds) != len(content):
        return content
    named = zip(content, map(string, kinds), strict=True)
    return [part for part, kind in named if "." not in kind or kind.startswith(("user.", "assistant."))]
