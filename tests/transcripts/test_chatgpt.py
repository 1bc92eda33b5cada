from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Role, Skipped, SourceFile, Transcript
from syncer.transcripts import chatgpt, read
from tests.transcripts.cases import golden_lines
from tests.transcripts.json_laws import check

GOLDEN = golden_lines("chatgpt-export", "json")


def node(role: str, text: str, parent: str | None = None, **more: object) -> dict[str, object]:
    about = {"author": {"role": role}, "content": {"content_type": "text", "parts": [text]}} | more
    return {"message": about, "parent": parent}


def said(*conversations: Mapping[str, object]) -> list[tuple[str, str]]:
    turns = chatgpt.parse("conversations.json", tuple(json.dumps(conversations).split("\n"))).turns
    return [(turn.role, block.text) for turn in turns for block in turn.blocks]


def test_the_branch_that_was_shown_last_is_read_in_its_order() -> None:
    tree = {
        "c": node("assistant", "Since Monday?", "b", create_time=3.0),
        "b": node("user", "It hangs.", "a"),
        "a": {"message": None, "parent": None},
        "d": node("assistant", "TODO: an older answer", "b", create_time=2.0),
    }
    expected = [(Role.USER, "It hangs."), (Role.ASSISTANT, "Since Monday?")]
    assert said({"mapping": tree, "current_node": "c"}) == expected
    # Where the export does not name the branch it is that of the newest message.
    assert said({"mapping": tree}) == expected


@pytest.mark.parametrize(
    "more",
    [
        {"recipient": "python"},
        {"metadata": {"is_visually_hidden_from_conversation": True}},
        {"content": {"content_type": "thoughts", "parts": ["TODO: think"]}},
        {"author": {"role": "tool"}},
        {"content": {"content_type": "text", "parts": [{"content_type": "image_asset_pointer"}, None]}},
    ],
)
def test_what_was_not_shown_is_left_out(more: Mapping[str, object]) -> None:
    tree = {"a": node("user", "It hangs."), "b": node("assistant", "TODO: hidden", "a", **more)}
    assert said({"mapping": tree, "current_node": "b"}) == [(Role.USER, "It hangs.")]


def test_a_citation_is_no_word() -> None:
    tree = {"a": node("assistant", "It is slow\ue200cite\ue202turn0search0\ue201 on disks.")}
    assert said({"mapping": tree, "current_node": "a"}) == [(Role.ASSISTANT, "It is slow on disks.")]


def test_a_branch_that_bites_its_tail_ends() -> None:
    assert said({"mapping": {"a": node("user", "Hi.", "a")}, "current_node": "a"}) == [(Role.USER, "Hi.")]


@pytest.mark.parametrize("name", ["conversations.json", "data.json", "chat.txt"])
def test_an_export_is_known_by_its_content(name: str) -> None:
    transcript = read(SourceFile(name, "\n".join(GOLDEN).encode()))
    assert isinstance(transcript, Transcript)
    assert transcript.format == "chatgpt"


@pytest.mark.parametrize(
    "value",
    [{"mapping": {"a": "b"}}, [{"mapping": [1]}], {"mapping": {"a": {"source": "x"}}}, ["mapping"], {"users": []}],
)
def test_data_of_somebody_else_is_a_skip(value: object) -> None:
    skipped = read(SourceFile("conversations.json", json.dumps(value).encode()))
    assert isinstance(skipped, Skipped)
    assert skipped.reason


def test_an_export_without_a_word_is_refused_with_its_reason() -> None:
    empty = [{"mapping": {"a": node("system", "be kind")}, "current_node": "a"}]
    skipped = read(SourceFile("conversations.json", json.dumps(empty).encode()))
    assert isinstance(skipped, Skipped)
    assert "nobody says anything" in skipped.reason


VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.sampled_from(["user", "assistant", "text", "a", "b"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["author", "role", "content", "parts", "message", "parent", "create_time", "text"]), inner
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from("ab"), st.one_of(VALUES, st.fixed_dictionaries({"message": VALUES}))), VALUES)
@settings(deadline=None)
def test_no_shape_of_a_document_makes_reading_raise(tree: dict[str, object], current: object) -> None:
    check(chatgpt, (json.dumps({"mapping": tree, "current_node": current}),))
