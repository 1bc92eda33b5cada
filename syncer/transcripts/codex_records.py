"""What a record of a session of Codex says, and in which of the two places where most of it stands."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from syncer.transcripts.located_json import read_records
from syncer.transcripts.values import mapping, string

_EVENTS = {"user_message": "user", "agent_message": "assistant"}
TEXT = frozenset({"input_text", "output_text", "text"})
"""Types of the parts of an item that are text."""


def event(value: dict[str, Any]) -> str:
    """Return which event a record is of, empty where it is of none."""
    return string(mapping(value.get("payload")).get("type")) if value.get("type") == "event_msg" else ""


def item(value: dict[str, Any]) -> dict[str, Any]:
    """Return the item that a record holds; of older versions it is the record itself."""
    return mapping(value.get("payload")) if value.get("type") == "response_item" else value


def told_by_events(lines: Iterable[str]) -> frozenset[str]:
    """Return the roles that speak in events of a session; what their items say is said there as well."""
    return frozenset(_EVENTS[kind] for record in read_records(lines) if (kind := event(record.value)) in _EVENTS)


def speech(value: dict[str, Any], told: Container[str]) -> tuple[str, object]:
    """Return the role that a record speaks in and what it says; an empty role for what says nothing, or says it again.

    `told` are the roles that events speak for.
    """
    if kind := event(value):
        return _EVENTS.get(kind, ""), mapping(value.get("payload")).get("message")
    about = item(value)
    role = string(about.get("role"))
    speaks = about.get("type") == "message" and role in _EVENTS.values() and role not in told
    return (role, about.get("content")) if speaks else ("", None)
