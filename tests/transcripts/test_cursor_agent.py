from __future__ import annotations

import json

import pytest

from syncer.models import Skipped, SourceFile, Transcript
from syncer.transcripts import cursor_agent, read


def message(role: str, *parts: object) -> dict[str, object]:
    return {"role": role, "message": {"content": [*parts]}}


def text(words: str) -> dict[str, object]:
    return {"type": "text", "text": words}


def said(*records: object) -> list[tuple[str, str]]:
    turns = cursor_agent.parse("a.jsonl", tuple(map(json.dumps, records))).turns
    return [(turn.speaker, block.text) for turn in turns for block in turn.blocks]


def test_of_a_message_the_query_was_typed() -> None:
    sent = "<system_reminder>\nTODO: nothing\n</system_reminder>\n<user_query>\nIt jams.\n</user_query>"
    assert said(message("user", text(sent)), message("assistant", text("Why?"))) == [
        ("User", "It jams."),
        ("Cursor", "Why?"),
    ]
    assert said(message("user", text("It jams."))) == [("User", "It jams.")]


def test_tools_and_the_result_that_repeats_all_say_nothing() -> None:
    call = {"type": "tool_use", "name": "Shell", "input": {"command": "echo TODO: nothing"}}
    result = {"type": "result", "subtype": "success", "session_id": "s", "result": "TODO: said before"}
    thought = {"type": "thinking", "text": "TODO: nothing", "session_id": "s"}
    assert said(message("assistant", text("Let me look."), call), thought, result) == [("Cursor", "Let me look.")]


def test_a_list_of_tasks_into_which_others_are_merged_keeps_those_that_were_not_sent_again() -> None:
    def call(*todos: tuple[str, str, str], merge: bool) -> str:
        listed = [dict(zip(("id", "status", "content"), one, strict=True)) for one in todos]
        return json.dumps(
            message("assistant", {"type": "tool_use", "name": "TodoWrite", "input": {"merge": merge, "todos": listed}})
        )

    def boxes(*calls: str) -> list[tuple[str, bool | None, int]]:
        turns = cursor_agent.parse("a.jsonl", calls).turns
        return [(block.text, block.checked, block.first_line) for turn in turns for block in turn.blocks]

    first = call(("1", "pending", "Dry it"), ("2", "pending", "Oil it"), merge=False)
    more = ("1", "completed", ""), ("3", "pending", "Test it"), ("9", "pending", "")
    assert boxes(first, call(*more, merge=True)) == [("Oil it", False, 1), ("Dry it", True, 2), ("Test it", False, 2)]
    assert boxes(first, call(*more, merge=False)) == [("Test it", False, 2)]


@pytest.mark.parametrize(
    ("records", "format_"),
    [
        ([message("user", text("It jams."))], "cursor-agent"),
        ([{"type": "user", "session_id": "s", **message("user", text("It jams."))}], "cursor-agent"),
        (
            [{"type": "user", "sessionId": "s", "uuid": "u", "message": {"role": "user", "content": "It jams."}}],
            "claude-code",
        ),
    ],
)
def test_a_session_is_taken_for_its_own(records: list[object], format_: str) -> None:
    transcript = read(SourceFile("a.jsonl", "\n".join(map(json.dumps, records)).encode()))
    assert isinstance(transcript, Transcript)
    assert transcript.format == format_


@pytest.mark.parametrize(
    "record",
    [
        {"role": "user", "message": "words"},
        {"role": "admin", "message": {"content": [text("It jams.")]}},
        {"role": "user", "content": "a line of a data set"},
        message("user", {"type": "tool_result", "content": "TODO: printed"}),
    ],
)
def test_other_records_are_no_session(record: object) -> None:
    assert isinstance(read(SourceFile("a.jsonl", json.dumps(record).encode())), Skipped)
