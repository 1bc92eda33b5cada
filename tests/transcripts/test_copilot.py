from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Skipped, SourceFile, Transcript
from syncer.transcripts import copilot, read
from tests.transcripts.cases import golden_lines, mutated
from tests.transcripts.json_laws import check

GOLDEN = golden_lines("copilot-chat", "json")
LOG = golden_lines("copilot-log", "jsonl")


def said(*parts: object, agent: str = "GitHub Copilot") -> list[tuple[str, str]]:
    chat = {"responderUsername": agent, "requests": [{"message": {"text": "Why?"}, "response": list(parts)}]}
    turns = copilot.parse("chat.json", (json.dumps(chat),)).turns
    return [(turn.speaker, block.text) for turn in turns for block in turn.blocks][1:]


def test_parts_are_joined_within_sentences_and_words() -> None:
    reference = {"kind": "inlineReference", "inlineReference": {"uri": {"path": "/home/ada/src/tiles.ts"}}}
    assert said(
        {"value": "See "}, reference, {"value": ", it le"}, {"value": "aks.\n\n"}, {"value": "- one\n- two"}
    ) == [
        ("GitHub Copilot", "See tiles.ts, it leaks."),
        ("GitHub Copilot", "one"),
        ("GitHub Copilot", "two"),
    ]


def test_what_a_tool_did_ends_a_paragraph() -> None:
    tool = {"kind": "toolInvocationSerialized", "invocationMessage": "TODO: run"}
    assert [text for _, text in said({"value": "I will look"}, tool, {"value": "It leaks."})] == [
        "I will look",
        "It leaks.",
    ]


@pytest.mark.parametrize("kind", ["thinking", "progressMessage", "textEditGroup", "codeblockUri", "undoStop"])
def test_other_parts_are_no_speech(kind: str) -> None:
    assert said({"kind": kind, "value": "TODO: x", "content": {"value": "TODO: y"}}) == []


def test_a_message_may_be_a_text_alone_and_the_agent_without_a_name() -> None:
    chat = {"responderUsername": " ", "requests": [{"message": "Why?", "response": ["Because."]}]}
    transcript = copilot.parse("chat.json", (json.dumps(chat),))
    assert [turn.speaker for turn in transcript.turns] == ["User", "Copilot"]


@pytest.mark.parametrize("name", ["chat.json", "data.json", "talk.txt"])
def test_a_chat_is_known_by_its_content(name: str) -> None:
    transcript = read(SourceFile(name, "\n".join(GOLDEN).encode()))
    assert isinstance(transcript, Transcript)
    assert transcript.format == "copilot"


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"responderUsername": "GitHub Copilot", "requests": []}, "nobody says anything"),
        ({"responderUsername": 1, "requests": [{"message": "hi"}]}, "json"),
        ({"messages": [{"from": "ada", "text": "hi"}]}, "json"),
    ],
)
def test_a_chat_without_a_word_and_data_of_somebody_else_are_skips(value: object, reason: str) -> None:
    skipped = read(SourceFile("chat.json", json.dumps(value).encode()))
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason


VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.sampled_from(["inlineReference", "markdownContent", "\n"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["kind", "value", "content", "inlineReference", "message", "response"]), inner
        )
    ),
    max_leaves=8,
)


@given(st.lists(VALUES, max_size=4), VALUES)
@settings(deadline=None)
def test_no_shape_of_a_chat_makes_reading_raise(requests: list[object], message: object) -> None:
    chat = {"responderUsername": "x", "requests": [*requests, {"message": message, "response": requests}]}
    check(copilot, (json.dumps(chat),), whole=False)


@given(mutated(LOG))
@settings(deadline=None)
def test_no_log_of_a_chat_is_too_broken_to_be_read(lines: tuple[str, ...]) -> None:
    check(copilot, lines, whole=False)
