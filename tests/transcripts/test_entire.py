from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Skipped, SourceFile, Transcript
from syncer.transcripts import entire, read
from tests.transcripts.cases import golden_lines
from tests.transcripts.json_laws import check

GOLDEN = golden_lines("entire-session", "jsonl")


def record(kind: str, *parts: object, agent: str = "claude-code") -> str:
    return json.dumps({"v": 1, "agent": agent, "cli_version": "1", "type": kind, "content": parts})


def use(tool: str, given: object, output: str) -> dict[str, object]:
    return {"type": "tool_use", "id": tool, "name": tool, "input": given, "result": {"output": output}}


def test_tasks_are_followed_by_what_the_tool_answered_beside_the_call() -> None:
    turns = entire.parse(
        "a.jsonl",
        (
            record("assistant", use("TaskCreate", {"subject": "Rotate the logs"}, "Task #4 created successfully")),
            record("assistant", use("TaskUpdate", {"taskId": "4", "status": "completed"}, "Updated")),
        ),
    ).turns
    assert [(block.first_line, block.checked, block.text) for turn in turns for block in turn.blocks] == [
        (2, True, "Rotate the logs")
    ]


@pytest.mark.parametrize(
    ("agent", "speaker"), [("claude-code", "Claude Code"), ("gemini", "Gemini"), ("new-one", "new-one"), ("", "Agent")]
)
def test_the_agent_speaks_by_its_name(agent: str, speaker: str) -> None:
    (turn,) = entire.parse("a.jsonl", (record("assistant", {"type": "text", "text": "Hi."}, agent=agent),)).turns
    assert turn.speaker == speaker


@pytest.mark.parametrize("name", ["transcript.jsonl", "session.txt"])
def test_a_session_is_known_by_its_content(name: str) -> None:
    transcript = read(SourceFile(name, "\n".join(GOLDEN).encode()))
    assert isinstance(transcript, Transcript)
    assert transcript.format == "entire"


def test_a_session_without_a_word_is_refused_with_its_reason() -> None:
    skipped = read(SourceFile("transcript.jsonl", record("assistant", use("Bash", {}, "TODO: x")).encode()))
    assert isinstance(skipped, Skipped)
    assert "nobody says anything" in skipped.reason


VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.sampled_from(["user", "assistant", "tool_use", "update_plan"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "text", "id", "name", "input", "result", "plan", "step"]), inner)
    ),
    max_leaves=8,
)


@given(st.lists(st.tuples(st.sampled_from(["user", "assistant"]), VALUES), max_size=5))
@settings(deadline=None)
def test_no_shape_of_a_record_makes_reading_raise(records: list[tuple[str, object]]) -> None:
    check(entire, tuple(record(kind, content) for kind, content in records))
