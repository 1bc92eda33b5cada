from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Skipped, SourceFile, Transcript
from syncer.transcripts import claude_web, read
from tests.transcripts.cases import golden_lines
from tests.transcripts.json_laws import check

EXPORT = golden_lines("claude-web-export", "json")
SESSION = golden_lines("claude-web-session", "json")


def parse(value: object, indent: int | None = None) -> Transcript:
    return claude_web.parse("conversations.json", tuple(json.dumps(value, indent=indent).split("\n")))


def said(transcript: Transcript) -> list[str]:
    return [block.text for turn in transcript.turns for block in turn.blocks]


def chat(*messages: tuple[str, str], **more: object) -> dict[str, object]:
    return {"name": "x", "chat_messages": [{"sender": who, "text": text} for who, text in messages]} | more


@pytest.mark.parametrize("indent", [None, 2])
def test_one_conversation_alone_is_read_as_well_and_has_its_day(indent: int | None) -> None:
    talk = chat(("human", "It hangs."), ("assistant", "Since when?"), created_at="2026-03-04T08:00:00Z")
    transcript = parse(talk, indent)
    assert said(transcript) == ["It hangs.", "Since when?"]
    assert str(transcript.held_on) == "2026-03-04"


def test_the_same_export_in_another_layout_says_the_same() -> None:
    talks = json.loads("\n".join(EXPORT))
    assert said(parse(talks)) == said(parse(talks, 4))


def test_records_without_identifiers_are_told_apart() -> None:
    said_in_turn = [
        ("user", [{"type": "text", "text": "<command-name>/clear</command-name>"}]),
        ("user", [{"type": "text", "text": "It hangs"}]),
        ("assistant", [{"type": "text", "text": "since Monday"}]),
        ("assistant", [{"type": "text", "text": "and on disks"}]),
    ]
    lines = [{"type": role, "message": {"role": role, "content": content}} for role, content in said_in_turn]
    assert said(parse({"loglines": lines})) == ["It hangs", "since Monday", "and on disks"]


def test_of_several_conversations_none_gives_the_day() -> None:
    one = chat(("human", "It hangs."), created_at="2026-03-04T08:00:00Z")
    assert parse([one, one]).held_on is None


@pytest.mark.parametrize("name", ["conversations.json", "data.json", "export.txt"])
@pytest.mark.parametrize("lines", [EXPORT, SESSION])
def test_it_is_known_by_its_content(name: str, lines: tuple[str, ...]) -> None:
    transcript = read(SourceFile(name, "\n".join(lines).encode()))
    assert isinstance(transcript, Transcript)
    assert transcript.format == "claude-web"


@pytest.mark.parametrize(
    "value",
    [
        [{"id": 1, "messages": []}],
        {"chat_messages": "none"},
        {"chat_messages": [{"from": "human", "text": "hi"}]},
        {"loglines": [{"message": "started"}]},
        [],
    ],
)
def test_data_of_somebody_else_is_a_skip(value: object) -> None:
    skipped = read(SourceFile("conversations.json", json.dumps(value).encode()))
    assert isinstance(skipped, Skipped)
    assert skipped.reason


def test_an_export_without_a_word_is_refused_with_its_reason() -> None:
    skipped = read(SourceFile("conversations.json", json.dumps([chat(("human", " "))]).encode()))
    assert isinstance(skipped, Skipped)
    assert "nobody says anything" in skipped.reason


def test_a_chain_of_messages_that_bites_its_tail_ends() -> None:
    looped = [{"uuid": "a", "parent_message_uuid": "a", "sender": "human", "text": "Hi."}]
    assert said(parse({"chat_messages": looped, "current_leaf_message_uuid": "a"})) == ["Hi."]


VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.sampled_from(["human", "assistant", "text"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["sender", "text", "content", "type", "uuid", "message", "role"]), inner)
    ),
    max_leaves=8,
)


@given(st.sampled_from(["chat_messages", "loglines"]), VALUES, st.sampled_from([None, 1]))
@settings(deadline=None)
def test_no_shape_of_a_document_makes_reading_raise(key: str, value: object, indent: int | None) -> None:
    check(claude_web, tuple(json.dumps({key: value}, indent=indent).split("\n")))
