"""Sessions of Codex as it keeps them, a record a line, in which most of what is said stands twice."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from syncer.models import Role, Transcript
from syncer.transcripts.agent_tasks import Task, boxes, read_tasks
from syncer.transcripts.base import Detection
from syncer.transcripts.claude_records import USER
from syncer.transcripts.codex_records import TEXT, answered, item, speech, told_by_events
from syncer.transcripts.codex_rollbacks import without_rolled_back
from syncer.transcripts.located_json import first_values, read_records
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.typed import typed_texts
from syncer.transcripts.values import are_records, first_day, lines_of, mapping, string, texts

name = "codex"

_AGENT = "Codex"
_SIDE_WORK = ("subagent", "guardian_review")
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
    kept = tuple(without_rolled_back(lines))
    said = sorted([*_said(kept), *boxes(_AGENT, [_plan(kept)])], key=lambda one: one.lines[0].number)
    held_on = first_day(record.value.get("timestamp") for record in read_records(lines))
    return transcribe(path, name, said, held_on=held_on)


def _is_ours(value: dict[str, Any]) -> bool:
    # Sessions of before August 2025 open with the bare head, and their items bear no load.
    is_head = isinstance(value.get("id"), str) and "timestamp" in value and "instructions" in value
    return is_head or (string(value.get("type")) in _KINDS and isinstance(value.get("payload"), dict))


def _is_side_work(value: dict[str, Any]) -> bool:
    about = mapping(value.get("payload"))
    is_handed_out = "subagent" in mapping(about.get("source")) or about.get("thread_source") in _SIDE_WORK
    return value.get("type") == "session_meta" and is_handed_out


def _said(lines: Iterable[str]) -> Iterator[Message]:
    """Yield what is said, of each role by its events, or by its items in a session that has no such events."""
    told = told_by_events(lines)
    for record in read_records(lines):
        role, content = speech(record.value, told)
        if role == "user":
            typed = typed_texts((answered(text), record.number) for text in texts(content, TEXT))
            if typed:
                yield Message(USER, Role.USER, typed)
        elif written := lines_of((text, record.number) for text in texts(content, TEXT)):
            yield Message(_AGENT, Role.ASSISTANT, written)


def _plan(lines: Iterable[str]) -> tuple[Task, ...]:
    """Return the plan as the agent wrote it last."""
    plan: tuple[Task, ...] = ()
    for record in read_records(lines):
        about = item(record.value)
        if about.get("type") == "function_call" and about.get("name") == "update_plan":
            try:
                given = mapping(json.loads(string(about.get("arguments")), strict=False))
            except (ValueError, RecursionError):
                continue
            plan = read_tasks(given.get("plan"), "step", record.number)
    return plan
