from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Skipped, SourceFile, Transcript
from syncer.transcripts import gemini, read
from tests.transcripts.cases import golden_lines
from tests.transcripts.json_laws import check

DOCUMENT = golden_lines("gemini-session", "json")
RECORDS = golden_lines("gemini-records", "jsonl")
HEAD = {"sessionId": "s", "projectHash": "h"}


def message(identifier: str, text: str, kind: str = "user") -> dict[str, object]:
    return {"id": identifier, "type": kind, "content": text}


def said(*records: object) -> list[tuple[int, str]]:
    lines = tuple(json.dumps(record) for record in (HEAD, *records))
    turns = gemini.parse("session.jsonl", lines).turns
    return [(block.first_line, block.text) for turn in turns for block in turn.blocks]


def test_a_message_counts_as_it_was_written_last() -> None:
    found = said(
        message("a", "It"), message("b", "Yes?", "gemini"), message("a", "It hangs."), message("b", "Yes?", "gemini")
    )
    assert sorted(found) == [(3, "Yes?"), (4, "It hangs.")]


def test_what_was_taken_back_is_gone_with_all_after_it() -> None:
    assert said(message("a", "One."), message("b", "Two."), message("c", "Three."), {"$rewindTo": "b"}) == [(2, "One.")]
    assert said(message("a", "One."), {"$rewindTo": "unknown"}) == [(2, "One.")]


def test_a_context_that_was_shortened_takes_nothing_back() -> None:
    assert said(message("a", "One."), {"$set": {"messages": [message("b", "Two.")]}}) == [(2, "One."), (3, "Two.")]


def test_what_was_shown_is_what_was_typed() -> None:
    expanded = message("a", "One. And a whole file.") | {"displayContent": [{"text": "One."}]}
    assert said(expanded) == [(2, "One.")]


@pytest.mark.parametrize("lines", [DOCUMENT, RECORDS])
def test_a_session_is_known_by_its_content(lines: tuple[str, ...]) -> None:
    for name in ("session-2026-03-07.json", "talk.jsonl", "talk.txt"):
        transcript = read(SourceFile(name, "\n".join(lines).encode()))
        assert isinstance(transcript, Transcript)
        assert transcript.format == "gemini"


def test_the_same_session_in_one_line_says_the_same() -> None:
    spread = gemini.parse("a.json", DOCUMENT).turns
    (line,) = (json.dumps(json.loads("\n".join(DOCUMENT))),)
    flat = gemini.parse("a.json", (line,)).turns
    assert [[block.text for block in turn.blocks] for turn in flat] == [
        [block.text for block in turn.blocks] for turn in spread
    ]


@pytest.mark.parametrize(
    ("records", "reason"),
    [
        ([HEAD | {"kind": "subagent"}, message("a", "TODO: search")], "another agent"),
        ([HEAD, message("a", "TODO: update", "info")], "nobody says anything"),
    ],
)
def test_what_is_of_gemini_and_no_conversation_is_refused_with_its_reason(records: list[object], reason: str) -> None:
    skipped = read(SourceFile("session.jsonl", "\n".join(json.dumps(record) for record in records).encode()))
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason


@pytest.mark.parametrize("value", [{"sessionId": 1, "projectHash": 2}, ["sessionId", "projectHash"], {"a": 1}])
def test_other_data_are_not_taken(value: object) -> None:
    assert gemini.detect("session.json", (json.dumps(value),)).confidence == 0


VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.sampled_from(["user", "gemini", "a"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "type", "content", "text", "messages", "$set", "$rewindTo", "thought"]), inner
        )
    ),
    max_leaves=8,
)


@given(st.lists(VALUES, max_size=5))
@settings(deadline=None)
def test_no_shape_of_a_record_makes_reading_raise(records: list[object]) -> None:
    check(gemini, tuple(json.dumps(record) for record in (HEAD, *records)))
