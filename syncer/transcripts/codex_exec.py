"""What Codex prints of a run without a person at the keyboard (`codex exec --json`): an event a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from syncer.models import Role, Transcript
from syncer.transcripts.agent_tasks import Task, boxes
from syncer.transcripts.base import Detection
from syncer.transcripts.located_json import Record, first_values, read_records
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.typed import typed_texts
from syncer.transcripts.values import are_records, lines_of, mapping, mappings, string

name = "codex-exec"

_AGENT = "Codex"
# https://github.com/openai/codex: codex-rs/exec/src/exec_events.rs
_EVENTS = frozenset({"thread.started", "turn.started", "item.started", "item.updated", "item.completed"})


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file whose first records are events of a thread."""
    if not are_records(lines):
        return Detection(0.0, "not a record a line")
    first = first_values(lines)
    if not any(map(_is_event, first)):
        return Detection(0.0, "no event of a run of Codex")
    if next(_said(read_records(lines)), None) is None:
        return Detection(0.0, "a run of Codex in which nobody says anything", refuses=True)
    return Detection(1.0, "its records are the events of a run of Codex")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what the agent says and its last list of tasks; tools and reasoning are left out."""
    said = [*_said(read_records(lines)), *boxes(_AGENT, _lists(read_records(lines)))]
    return transcribe(path, name, sorted(said, key=lambda one: one.lines[0].number))


def _is_event(value: dict[str, Any]) -> bool:
    return value.get("type") in _EVENTS and ("thread_id" in value or "item" in value)


def _said(records: Iterable[Record]) -> Iterator[Message]:
    for record in records:
        item = mapping(record.value.get("item"))
        if record.value.get("type") != "item.completed":
            continue
        # Older versions name the kind of an item otherwise.
        kind = string(item.get("type")) or string(item.get("item_type"))
        text = [(string(item.get("text")), record.number)]
        if kind in ("agent_message", "assistant_message") and (said := lines_of(text)):
            yield Message(_AGENT, Role.ASSISTANT, said)
        elif kind == "user_message" and (typed := typed_texts(text)):
            yield Message("User", Role.USER, typed)


def _lists(records: Iterable[Record]) -> list[list[Task]]:
    """Return each list of tasks as it was last written."""
    lists: dict[str, list[Task]] = {}
    for record in records:
        item = mapping(record.value.get("item"))
        if "todo_list" in (item.get("type"), item.get("item_type")):
            lists[string(item.get("id"))] = [
                Task(string(one.get("text")), "done" if one.get("completed") is True else "pending", record.number)
                for one in mappings(item.get("items"))
                if string(one.get("text")).strip()
            ]
    return [*lists.values()][-1:]
