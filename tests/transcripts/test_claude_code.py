from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Role, Skipped, SourceFile, Transcript
from syncer.transcripts import claude_code, read
from tests.transcripts.cases import golden_lines
from tests.transcripts.json_laws import check

GOLDEN = golden_lines("claude-code-session", "jsonl")


def record(kind: str, content: object, number: int, message: object = "", **more: object) -> str:
    about = {"role": kind, "content": content} | ({"id": message} if message else {})
    return json.dumps({"sessionId": "s", "uuid": f"u{number}", "type": kind, "message": about} | more)


def call(name: str, given: Mapping[str, object], identifier: str = "t") -> list[dict[str, object]]:
    return [{"type": "tool_use", "name": name, "id": identifier, "input": given}]


def answer(text: str, identifier: str = "t", *, failed: bool = False) -> list[dict[str, object]]:
    return [{"type": "tool_result", "tool_use_id": identifier, "content": text, "is_error": failed}]


def parse(*lines: str) -> Transcript:
    return claude_code.parse("s.jsonl", lines)


def said(transcript: Transcript) -> list[tuple[str, str]]:
    return [(turn.role, block.text) for turn in transcript.turns for block in turn.blocks]


def todos(*entries: tuple[str, str]) -> dict[str, object]:
    return {"todos": [{"content": text, "status": status} for text, status in entries]}


def states(transcript: Transcript) -> list[tuple[int, bool | None, str]]:
    return [
        (block.first_line, block.checked, block.text)
        for turn in transcript.turns
        for block in turn.blocks
        if block.checked is not None
    ]


def test_texts_of_one_message_are_joined_over_its_records() -> None:
    (turn,) = parse(
        record("assistant", [{"type": "text", "text": "The parser fails on"}], 1, "m"),
        record("progress", None, 2),
        record("assistant", [{"type": "text", "text": "empty lists.\n\n```\nopen"}], 3, "m"),
        record("assistant", [{"type": "text", "text": "Next, the tests."}], 4, "n"),
    ).turns
    assert [block.text for block in turn.blocks] == ["The parser fails on\nempty lists.", "open", "Next, the tests."]
    assert [line.number for line in turn.blocks[0].lines] == [1, 3]


def test_a_list_of_tasks_counts_in_its_last_state_at_its_last_line() -> None:
    transcript = parse(
        record("assistant", call("TodoWrite", todos(("Read it", "in_progress"), ("Drop it", "pending"))), 1),
        record("user", answer("Todos have been modified"), 2),
        record("assistant", call("TodoWrite", todos(("Read it", "completed"), ("Test it", "pending"))), 3),
    )
    assert states(transcript) == [(3, True, "Read it"), (3, False, "Test it")]


def test_single_tasks_are_followed_by_the_number_that_the_tool_gave_them() -> None:
    transcript = parse(
        record("assistant", call("TaskCreate", {"subject": "Rotate the logs"}, "a"), 1),
        record("user", answer("Task #7 created successfully: Rotate the logs", "a"), 2),
        record("assistant", call("TaskCreate", {"subject": "Drop the cache"}, "b"), 3),
        record("user", answer("Task #8 created successfully: Drop the cache", "b"), 4),
        record("assistant", call("TaskCreate", {"subject": "Never made"}, "c"), 5),
        record("user", answer("no such list", "c", failed=True), 6),
        record("assistant", call("TaskUpdate", {"taskId": "7", "status": "completed"}, "d"), 7),
        record("assistant", call("TaskUpdate", {"taskId": 8, "status": "deleted"}, "e"), 8),
        record("assistant", call("TaskUpdate", {"taskId": "1", "status": "completed"}, "f"), 9),
    )
    assert states(transcript) == [(7, True, "Rotate the logs")]


def test_tasks_without_answers_are_numbered_as_they_come() -> None:
    transcript = parse(
        record("assistant", call("TaskCreate", {"subject": "First thing"}, "a"), 1),
        record("assistant", call("TaskCreate", {"subject": "Second thing"}, "b"), 2),
        record("assistant", call("TaskUpdate", {"taskId": "2", "status": "completed"}, "c"), 3),
    )
    assert states(transcript) == [(1, False, "First thing"), (3, True, "Second thing")]


def test_a_list_of_tasks_is_no_part_of_what_was_said_before_it() -> None:
    transcript = parse(
        record("assistant", "## Known bugs\n\n- the parser hangs", 1),
        record("assistant", call("TodoWrite", todos(("Write the changelog", "pending"))), 2),
    )
    assert [len(turn.blocks) for turn in transcript.turns] == [2, 1]


@pytest.mark.parametrize(
    "more",
    [
        {"isMeta": True},
        {"turnCompanion": True},
        {"isSidechain": True},
        {"isCompactSummary": True},
        {"planContent": "# Plan"},
        {"promptSource": "system"},
        {"origin": {"kind": "task-notification"}},
        {"uuid": "u1"},
    ],
)
def test_records_that_nobody_typed_are_left_out(more: Mapping[str, object]) -> None:
    transcript = parse(record("user", "Hello there.", 1), record("user", "TODO: not this", 2, **more))
    assert said(transcript) == [(Role.USER, "Hello there.")]


def test_what_was_typed_while_the_assistant_worked_counts() -> None:
    waiting = {"type": "queued_command", "prompt": "Mind the tests.", "commandMode": "prompt"}
    notice = {"type": "queued_command", "prompt": "TODO: done", "commandMode": "task-notification"}
    transcript = parse(
        record("attachment", None, 1, attachment=waiting), record("attachment", None, 2, attachment=notice)
    )
    assert said(transcript) == [(Role.USER, "Mind the tests.")]


REFUSED = (
    "The user doesn't want to proceed with this tool use. The tool use was rejected (eg. if it was a file edit, the "
    "new_string was NOT written to the file). "
)
HINT = "\n\nNote: The user's next message may contain a correction or preference. TODO: mind it"


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (f"{REFUSED}To tell you how to proceed, the user said:\nNot in this file.", ["Not in this file."]),
        (f"{REFUSED}To tell you how to proceed, the user said:\nNo.\n\n- [ ] ask\n{HINT}", ["No.", "ask"]),
        (f"{REFUSED}The user provided the following reason for the rejection:  Not now", ["Not now"]),
        (f"<tool_use_error>{REFUSED}To tell you how to proceed, the user said: No</tool_use_error>", ["No"]),
        (f"{REFUSED}STOP what you are doing and wait for the user to tell you how to proceed.{HINT}", []),
        (
            f"{REFUSED}To tell you how to proceed, the user said:\nThe user wants to clarify these questions.\nTODO: x",
            [],
        ),
        (f"a.py:1: {REFUSED}To tell you how to proceed, the user said:\nTODO: x", []),
    ],
)
def test_a_person_who_refuses_a_call_says_why(result: str, words: list[str]) -> None:
    for content in (result, [{"type": "text", "text": result}]):
        transcript = parse(
            record("assistant", call("Edit", {}), 1, "m"),
            record("user", [{"type": "tool_result", "tool_use_id": "t", "is_error": True, "content": content}], 2),
        )
        assert said(transcript) == [(Role.USER, text) for text in words]
        assert all(turn.first_line == turn.last_line == 2 for turn in transcript.turns)


def test_what_a_person_writes_in_allowing_a_call_counts_and_remarks_beside_it_do_not() -> None:
    beside = [
        "And add a test.",
        "[Request interrupted by user for tool use]",
        "<system-reminder>TODO</system-reminder>",
    ]
    content = [*answer("TODO: done"), *({"type": "text", "text": text} for text in beside)]
    assert said(parse(record("user", content, 1))) == [(Role.USER, "And add a test.")]


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"Which store?": "A file"}, []),
        ({"Which store?": "A file, as before"}, []),
        ({"Which store?": "A file, A table"}, []),
        ({"Which store?": "Keep the store that we have."}, ["Keep the store that we have."]),
        ({"Which store?": "A file, and a test."}, ["A file, and a test."]),
        ({"Another?": "TODO: x"}, []),
        ("TODO: x", []),
    ],
)
def test_an_answer_in_words_of_their_own_is_said_and_one_that_was_offered_is_not(
    answers: object, words: list[str]
) -> None:
    labels = [{"label": label, "description": "TODO: x"} for label in ("A file", "A table", "A file, as before")]
    given = {"questions": [{"question": "Which store?", "options": labels}], "answers": answers}
    line = record("user", answer("User has answered your questions: TODO"), 1, toolUseResult=given)
    assert said(parse(line)) == [(Role.USER, text) for text in words]


def test_what_is_noted_beside_an_answer_is_said() -> None:
    given = {
        "questions": [],
        "answers": {},
        "annotations": {"Which store?": {"notes": "Small, please.", "preview": "x"}},
    }
    assert said(parse(record("user", answer("TODO"), 1, toolUseResult=given))) == [(Role.USER, "Small, please.")]


def test_the_body_of_a_command_is_not_the_users() -> None:
    transcript = parse(
        record("user", "<command-name>/review</command-name>", 1),
        record("user", [{"type": "text", "text": "TODO: look at every file"}], 2, parentUuid="u1"),
        record("user", [{"type": "text", "text": "Then fix it."}], 3, parentUuid="u2"),
    )
    assert said(transcript) == [(Role.USER, "Then fix it.")]


def test_the_day_is_that_of_the_first_record_with_a_time() -> None:
    day = parse(record("summary", None, 1), record("user", "Hi.", 2, timestamp="2026-03-02T09:00:00.000Z")).held_on
    assert str(day) == "2026-03-02"


def test_a_session_that_was_printed_record_by_record_is_read_as_well() -> None:
    printed = [
        {"type": "system", "subtype": "init", "session_id": "s"},
        {"type": "user", "session_id": "s", "parent_tool_use_id": None, "message": {"role": "user", "content": "Hi."}},
        {"type": "user", "session_id": "s", "parent_tool_use_id": "t", "message": {"role": "user", "content": "TODO"}},
        {"type": "result", "session_id": "s", "result": "TODO: what was said before"},
    ]
    transcript = read(SourceFile("session.jsonl", "\n".join(map(json.dumps, printed)).encode()))
    assert isinstance(transcript, Transcript)
    assert said(transcript) == [(Role.USER, "Hi.")]


def test_a_message_that_asks_to_leave_the_file_out_is_heard_and_a_tool_is_not() -> None:
    mark = "<!-- syncer: ignore-file -->"
    shown = record("user", answer(f"A page that says:\n{mark}"), 2)
    assert len(parse(record("user", "TODO: keep this", 1), shown).turns) == 1
    assert parse(record("user", "TODO: drop this", 1), shown, record("user", f"Please.\n\n{mark}", 3)).turns == ()
    transcript = read(SourceFile("s.jsonl", (record("user", "TODO: keep this", 1) + "\n" + shown).encode()))
    assert isinstance(transcript, Transcript)


@pytest.mark.parametrize("name", ["session.jsonl", "full.jsonl", "notes.txt", "talk"])
def test_a_session_is_known_by_its_content(name: str) -> None:
    transcript = read(SourceFile(name, "\n".join(GOLDEN).encode()))
    assert isinstance(transcript, Transcript)
    assert transcript.format == "claude-code"


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([record("user", "TODO: search", 1, isSidechain=True)], "only tools and sub-agents speak"),
        (['{"display":"fix it","pastedContents":{},"timestamp":1,"project":"/p"}'], "over all projects"),
    ],
)
def test_what_is_of_claude_code_and_no_conversation_is_refused_with_its_reason(lines: list[str], reason: str) -> None:
    skipped = read(SourceFile("history.jsonl", "\n".join(lines).encode()))
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason


@pytest.mark.parametrize(
    "text",
    [
        '{"sessionId": "s", "message": "not an object", "uuid": "u", "type": "user"}',
        '{"level": "info", "message": {"role": "admin"}, "sessionId": "s"}',
        "A page about the format:\n\n```json\n" + record("user", "hi", 1) + "\n```",
    ],
)
def test_other_records_are_not_taken(text: str) -> None:
    assert claude_code.detect("a.jsonl", tuple(text.split("\n"))).confidence == 0


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["text", "tool_use", "TodoWrite"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "text", "content", "id", "name", "input", "todos", "subject"]), inner
        )
    ),
    max_leaves=8,
)


@given(st.lists(st.tuples(st.sampled_from(["user", "assistant", "attachment"]), VALUES, VALUES), max_size=6))
@settings(deadline=None)
def test_no_shape_of_a_record_makes_reading_raise(records: list[tuple[str, object, object]]) -> None:
    lines = (record(kind, content, number, attachment=more) for number, (kind, content, more) in enumerate(records))
    check(claude_code, tuple(lines))


def test_a_traceback_that_the_user_pasted_is_no_speech() -> None:
    pasted = 'Traceback (most recent call last):\n  File "a.py", line 3, in <module>\nValueError: TODO is no day'
    transcript = parse(record("user", f"{pasted}\n\nIt fails on the first of May.", 1))
    assert said(transcript) == [(Role.USER, "It fails on the first of May.")]
    assert parse(record("user", pasted, 1)).turns == ()


@pytest.mark.parametrize(
    ("typed", "turns"), [("$ make\nmake: *** failed", 2), ("<system-reminder>x</system-reminder>", 1)]
)
def test_a_user_who_only_pastes_has_the_floor_and_a_reminder_has_not(typed: str, turns: int) -> None:
    answers = [record("assistant", "I mended it.", 1), record("assistant", "Now it is.", 3)]
    assert len(parse(answers[0], record("user", typed, 2), answers[1]).turns) == turns
