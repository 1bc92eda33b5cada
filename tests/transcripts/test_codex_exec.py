from __future__ import annotations

import json

import pytest

from syncer.models import Skipped, SourceFile
from syncer.transcripts import codex_exec, read

START = {"type": "thread.started", "thread_id": "t"}


def item(kind: str, text: str = "", event: str = "item.completed", **more: object) -> dict[str, object]:
    return {"type": event, "item": {"id": "i", "type": kind, "text": text} | more}


def said(*records: object) -> list[tuple[int, bool | None, str]]:
    lines = tuple(json.dumps(record) for record in (START, *records))
    turns = codex_exec.parse("run.jsonl", lines).turns
    return [(block.first_line, block.checked, block.text) for turn in turns for block in turn.blocks]


def test_what_the_agent_says_is_read_once_it_is_complete() -> None:
    started = item("agent_message", "It j", "item.started")
    assert said(started, item("agent_message", "It jams.")) == [(3, None, "It jams.")]
    assert said({"type": "item.completed", "item": {"item_type": "assistant_message", "text": "So."}}) == [
        (2, None, "So.")
    ]


@pytest.mark.parametrize(
    "kind", ["reasoning", "command_execution", "file_change", "mcp_tool_call", "web_search", "error"]
)
def test_tools_and_thoughts_say_nothing(kind: str) -> None:
    assert said(item(kind, "TODO: nothing", aggregated_output="TODO: nothing")) == []


def test_the_tasks_are_those_of_the_last_list() -> None:
    one, two = {"text": "Dry the tray", "completed": False}, {"text": "Measure it", "completed": False}
    lists = [item("todo_list", items=[one, two]), item("todo_list", items=[one | {"completed": True}])]
    assert said(*lists) == [(3, True, "Dry the tray")]


@pytest.mark.parametrize("records", [[START], [START, item("reasoning", "Hm.")], [{"type": "turn.started"}]])
def test_a_run_in_which_nobody_speaks_is_none(records: list[object]) -> None:
    data = "\n".join(map(json.dumps, records)).encode()
    assert isinstance(read(SourceFile("run.jsonl", data)), Skipped)
