from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Role, Skipped, SourceFile, Transcript
from syncer.transcripts import codex, read
from tests.transcripts.cases import golden_lines
from tests.transcripts.json_laws import check

GOLDEN = golden_lines("codex-session", "jsonl")
HEAD = json.dumps(
    {"timestamp": "2026-03-06T07:00:00Z", "type": "session_meta", "payload": {"id": "s", "source": "cli"}}
)


def record(kind: str, **payload: object) -> str:
    return json.dumps({"timestamp": "2026-03-06T07:00:00Z", "type": kind, "payload": payload})


def item(role: str, text: str) -> str:
    kind = "output_text" if role == "assistant" else "input_text"
    return record("response_item", type="message", role=role, content=[{"type": kind, "text": text}])


def event(kind: str, text: str) -> str:
    return record("event_msg", type=kind, message=text)


def plan(*steps: tuple[str, str]) -> str:
    written = json.dumps({"plan": [{"step": step, "status": status} for step, status in steps]})
    return record("response_item", type="function_call", name="update_plan", arguments=written)


def said(*lines: str) -> list[tuple[int, str, str]]:
    turns = codex.parse("rollout.jsonl", (HEAD, *lines)).turns
    return [(block.first_line, turn.role, block.text) for turn in turns for block in turn.blocks]


@pytest.mark.parametrize(("turns", "left"), [(1, ["One.", "Done."]), (2, []), (9, []), (0, ["One.", "Done.", "Two."])])
def test_turns_that_the_user_went_back_over_are_left_out(turns: int, left: list[str]) -> None:
    told = (event("user_message", "One."), event("agent_message", "Done."), event("user_message", "Two."))
    back = record("event_msg", type="thread_rolled_back", num_turns=turns)
    assert [text for _, _, text in said(*told, back)] == left
    assert [text for _, _, text in said(*told, back, event("user_message", "Three."))] == [*left, "Three."]


def back(turns: int) -> str:
    return record("event_msg", type="thread_rolled_back", num_turns=turns)


def heard(*lines: str) -> list[str]:
    return [text for _, _, text in said(*lines)]


def test_what_was_taken_back_does_not_come_back_as_an_item() -> None:
    two = (item("user", "One."), event("user_message", "One."), item("assistant", "Done."))
    assert heard(*two, back(1)) == []
    assert heard(*two, event("agent_message", "Done."), *two, back(1)) == ["One.", "Done."]


def test_a_session_without_events_is_taken_back_by_what_was_sent() -> None:
    context = item("user", "<environment_context>\n<cwd>/p</cwd>\n</environment_context>")
    told = (context, item("user", "One."), item("assistant", "Done."), context, item("user", "Two."), context)
    assert heard(*told, back(1)) == ["One.", "Done."]
    assert heard(*told, back(1), item("user", "Three."), back(2), item("user", "Four.")) == ["Four."]
    assert heard(item("user", "One."), item("user", "Two."), back(1)) == ["One."]


def done(kind: str, text: str) -> str:
    part = {"type": "Text" if kind == "AgentMessage" else "text", "text": text}
    return record("event_msg", type="item_completed", item={"type": kind, "id": "i", "content": [part]})


COMMAND = record("event_msg", type="item_completed", item={"type": "CommandExecution", "stdout": "TODO: x"})


def test_of_items_that_are_done_nothing_is_said_again() -> None:
    reply = item("user", '<send_user_message_question_reply>\n[{"answer": "Two.", "question": "TODO: how many?"}]')
    one = (item("user", "One."), done("UserMessage", "One."), COMMAND)
    agent = (item("assistant", "Done."), done("AgentMessage", "Done."))
    assert heard(*one, *agent, reply) == ["One.", "Done.", "Two."]


def test_items_that_are_done_are_heard_where_nothing_else_tells_of_them() -> None:
    assert heard(done("UserMessage", "One."), COMMAND, done("AgentMessage", "Done.")) == ["One.", "Done."]
    earlier = (item("user", "One."), event("user_message", "One."), event("agent_message", "Done."))
    later = (item("user", "Two."), done("UserMessage", "Two."), COMMAND, done("AgentMessage", "Again."))
    assert heard(*earlier, *later) == ["One.", "Done.", "Two.", "Again."]


def test_parts_of_an_item_that_codex_wrote_itself_are_left_out() -> None:
    texts = {
        "skills.listing": "TODO: x",
        "user.text": "Mend it.",
        "unknown": "<hook_prompt id='h'>TODO: y</hook_prompt>",
    }
    parts = [{"type": "input_text", "text": text} for text in texts.values()]
    for kinds, left in ((list(texts), ["Mend it."]), (["user.text"], ["TODO: x", "Mend it."])):
        about = {"content_item_kinds": kinds}
        line = record(
            "response_item",
            type="message",
            role="user",
            content=parts,
            internal_chat_message_metadata_passthrough=about,
        )
        assert heard(line) == left


@pytest.mark.parametrize("reply", ["", "[", "{}", '[{"question": "TODO: x"}]', "[" * 5_000])
def test_a_reply_without_an_answer_says_nothing(reply: str) -> None:
    assert heard(item("user", f"<send_user_message_question_reply>\n{reply}")) == []


def test_a_turn_in_which_only_a_picture_was_sent_counts_when_turns_are_taken_back() -> None:
    picture = record("event_msg", type="user_message", message="", images=["data:image/png;base64,x"])
    told = (event("user_message", "One."), event("agent_message", "Done."))
    assert heard(*told, picture, event("agent_message", "A map."), back(1)) == ["One.", "Done."]


def test_a_plan_that_was_taken_back_is_none() -> None:
    first, second = plan(("Read it", "pending")), plan(("Draw it", "pending"))
    turns = (event("user_message", "One."), first, event("user_message", "Two."), second)
    assert heard(*turns, back(1)) == ["One.", "Read it"]


def test_a_turn_that_was_broken_off_was_said() -> None:
    told = (event("user_message", "One."), event("agent_message", "I will look."))
    aborted = (
        record("event_msg", type="turn_aborted", reason="interrupted"),
        item("user", "<turn_aborted>\nTODO: the user interrupted\n</turn_aborted>"),
    )
    assert heard(*told, *aborted) == ["One.", "I will look."]


def test_a_history_that_a_compaction_puts_in_place_says_nothing_again() -> None:
    summed = "Another language model started to solve this problem and produced a summary.\n\nTODO: mend it"
    history = [{"type": "message", "role": "user", "content": [{"type": "input_text", "text": "One."}]}]
    compacted = record("compacted", message=summed, replacement_history=history)
    assert heard(item("user", "One."), compacted, item("user", summed), item("user", "Two.")) == ["One.", "Two."]
    assert heard(item("user", "One."), compacted, item("user", summed), item("user", "Two."), back(1)) == ["One."]


def test_what_stands_twice_is_said_once_at_its_event() -> None:
    assert said(
        item("user", "It hangs."),
        event("user_message", "It hangs."),
        event("agent_message", "Since when?"),
        item("assistant", "Since when?"),
    ) == [(3, Role.USER, "It hangs."), (4, Role.ASSISTANT, "Since when?")]


def test_items_speak_in_a_session_without_events_of_their_role() -> None:
    assert said(
        item("user", "<environment_context>\n<cwd>/p</cwd>\n</environment_context>"),
        item("user", "It hangs."),
        event("agent_message", "Since when?"),
        item("assistant", "Since when?"),
    ) == [(3, Role.USER, "It hangs."), (4, Role.ASSISTANT, "Since when?")]


def test_sessions_of_older_versions_are_read() -> None:
    head = json.dumps({"id": "s", "timestamp": "2025-06-01T10:00:00Z", "instructions": None, "git": {}})
    older = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "It hangs."}]}
    transcript = read(SourceFile("rollout.jsonl", f"{head}\n{json.dumps(older)}\n".encode()))
    assert isinstance(transcript, Transcript)
    assert transcript.format == "codex"
    assert [turn.first_line for turn in transcript.turns] == [2]


def test_a_plan_counts_in_its_last_state() -> None:
    found = said(plan(("Read it", "in_progress"), ("Drop it", "pending")), plan(("Read it", "completed")), "{broken")
    assert found == [(3, Role.ASSISTANT, "Read it")]


def test_a_plan_that_cannot_be_read_leaves_the_one_before() -> None:
    broken = record("response_item", type="function_call", name="update_plan", arguments='{"plan": [')
    assert said(plan(("Read it", "completed")), broken) == [(2, Role.ASSISTANT, "Read it")]


@pytest.mark.parametrize("name", ["rollout-2026-03-06.jsonl", "session.txt", "talk"])
def test_a_session_is_known_by_its_content(name: str) -> None:
    transcript = read(SourceFile(name, "\n".join(GOLDEN).encode()))
    assert isinstance(transcript, Transcript)
    assert transcript.format == "codex"
    assert str(transcript.held_on) == "2026-03-06"


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (['{"session_id":"s","ts":1757999999,"text":"TODO: fix it"}'], "over all projects"),
        ([HEAD, item("user", "<environment_context>\n</environment_context>")], "nobody says anything"),
        (
            [record("session_meta", id="s", source={"subagent": "review"}), event("user_message", "TODO: review it")],
            "another one started",
        ),
        (
            [record("session_meta", id="s", thread_source="guardian_review"), item("user", "TODO: review it")],
            "another one started",
        ),
    ],
)
def test_what_is_of_codex_and_no_conversation_is_refused_with_its_reason(lines: list[str], reason: str) -> None:
    skipped = read(SourceFile("history.jsonl", "\n".join(lines).encode()))
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason


@pytest.mark.parametrize("text", ['{"type": "event_msg"}', '{"type": "message", "payload": {}}', '{"a": 1}', "talk"])
def test_other_records_are_not_taken(text: str) -> None:
    assert codex.detect("a.jsonl", (text,)).confidence == 0


VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=8) | st.sampled_from(["message", "user", "update_plan", "input_text"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "role", "content", "text", "name", "arguments", "message"]), inner)
    ),
    max_leaves=8,
)


@given(st.lists(st.tuples(st.sampled_from(["response_item", "event_msg", "session_meta"]), VALUES), max_size=6))
@settings(deadline=None)
def test_no_shape_of_a_record_makes_reading_raise(records: list[tuple[str, object]]) -> None:
    check(codex, (HEAD, *(json.dumps({"type": kind, "payload": payload}) for kind, payload in records)))
