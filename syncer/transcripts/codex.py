"""Sessions of Codex as it keeps them, a record a line, in which most of what is said stands twice."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from syncer.models import Role, Transcript
from syncer.transcripts.agent_tasks import Task, boxes, read_tasks
from syncer.transcripts.base import Detection
from syncer.transcripts.claude_records import USER
from syncer.transcripts.located_json import Record, first_values, read_records
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.typed import typed_texts
from syncer.transcripts.values import are_records, first_day, lines_of, mapping, string, texts

name = "codex"

_AGENT = "Codex"
_EVENTS = {"user_message": "user", "agent_message": "assistant"}
_BACK = "thread_rolled_back"
_TEXT = frozenset({"input_text", "output_text", "text"})
_KINDS = frozenset({"session_meta", "response_item", "event_msg", "turn_context", "compacted"})


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file whose first records open a session, or are items and events with their load."""
    if not are_records(lines):
        return Detection(0.0, "not a record a line")
    first = first_values(lines)
    if first and all({"session_id", "ts", "text"} <= value.keys() for value in first):
        return Detection(0.0, "lists what was typed into Codex, over all projects; its sessions are read", refuses=True)
    if not any(_is_ours(value) for value in first):
        return Detection(0.0, "no record of a session of Codex")
    if any(_is_side_work(value) for value in first):
        return Detection(0.0, "a session of Codex that another one started, in which no person speaks", refuses=True)
    if next(_said(lines), None) is None:
        return Detection(0.0, "a session of Codex in which nobody says anything", refuses=True)
    return Detection(1.0, "its records are those of a session of Codex")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what was typed and answered; tools, reasoning and what was taken back are left out."""
    listed = boxes(_AGENT, [_plan(lines)])
    said = sorted([*_kept(lines), *listed], key=lambda one: one.lines[0].number)
    held_on = first_day(record.value.get("timestamp") for record in read_records(lines))
    return transcribe(path, name, said, held_on=held_on)


def _is_ours(value: dict[str, Any]) -> bool:
    # Sessions of before August 2025 open with the bare head, and their items bear no load.
    is_head = isinstance(value.get("id"), str) and "timestamp" in value and "instructions" in value
    return is_head or (string(value.get("type")) in _KINDS and isinstance(value.get("payload"), dict))


def _is_side_work(value: dict[str, Any]) -> bool:
    source = mapping(value.get("payload")).get("source")
    return value.get("type") == "session_meta" and "subagent" in mapping(source)


def _kept(lines: Iterable[str]) -> list[Message]:
    """Return what is said but for the turns that the user went back over."""
    kept: list[Message] = []
    for message, turns_back in _heard(lines):
        if message:
            kept.append(message)
        for _ in range(min(turns_back, len(kept))):
            while kept and kept.pop().role is not Role.USER:
                pass
    return kept


def _said(lines: Iterable[str]) -> Iterator[Message]:
    """Yield all that is said, what the user went back over too."""
    return (message for message, _ in _heard(lines) if message)


def _heard(lines: Iterable[str]) -> Iterator[tuple[Message | None, int]]:
    """Yield what is said, of each role by its events, or by its items in a session that has no such events.

    In the place of a message may stand over how many turns the user went back.
    """
    told = {_EVENTS[kind] for record in read_records(lines) if (kind := _event(record.value)) in _EVENTS}
    for record in read_records(lines):
        if _event(record.value) == _BACK:
            turns = mapping(record.value.get("payload")).get("num_turns")
            yield None, turns if isinstance(turns, int) and turns > 0 else 0
            continue
        role, content = _speech(record)
        if not role or (role in told) != (_event(record.value) in _EVENTS):
            continue
        if role == "user":
            typed = typed_texts((text, record.number) for text in texts(content, _TEXT))
            if typed:
                yield Message(USER, Role.USER, typed), 0
        elif written := lines_of((text, record.number) for text in texts(content, _TEXT)):
            yield Message(_AGENT, Role.ASSISTANT, written), 0


def _event(value: dict[str, Any]) -> str:
    return string(mapping(value.get("payload")).get("type")) if value.get("type") == "event_msg" else ""


def _item(value: dict[str, Any]) -> dict[str, Any]:
    return mapping(value.get("payload")) if value.get("type") == "response_item" else value


def _speech(record: Record) -> tuple[str, object]:
    """Return the role that a record speaks in and what it says, an empty role for one that says nothing."""
    if kind := _event(record.value):
        return _EVENTS.get(kind, ""), mapping(record.value.get("payload")).get("message")
    item = _item(record.value)
    role = string(item.get("role"))
    return (role, item.get("content")) if item.get("type") == "message" and role in _EVENTS.values() else ("", None)


def _plan(lines: Iterable[str]) -> tuple[Task, ...]:
    """Return the plan as the agent wrote it last."""
    plan: tuple[Task, ...] = ()
    for record in read_records(lines):
        item = _item(record.value)
        if item.get("type") == "function_call" and item.get("name") == "update_plan":
            try:
                given = mapping(json.loads(string(item.get("arguments")), strict=False))
            except (ValueError, RecursionError):
                continue
            plan = read_tasks(given.get("plan"), "step", record.number)
    return plan
