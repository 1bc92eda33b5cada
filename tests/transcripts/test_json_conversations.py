"""An export of conversations says in stretches what it says as a whole, wherever it is cut."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.models import Line
from syncer.transcripts import chatgpt, claude_web
from syncer.transcripts.base import Format
from syncer.transcripts.json_conversations import conversation_stretches
from syncer.transcripts.json_members import holds_conversations, take_apart
from syncer.transcripts.stretches import shifted

Said = list[tuple[str, Line]]
TEXTS = st.text('ab"\\]}{[,\n', min_size=1, max_size=8).map(lambda text: f"Said {text}!")


def said(format_: Format, document: str, before: int = 0) -> Said:
    found = shifted(format_.parse("a.json", tuple(document.split("\n"))), before)
    return [(turn.speaker, line) for turn in found.turns for block in turn.blocks for line in block.lines]


def pieces_of(text: str, step: int) -> list[str]:
    return [text[at : at + step] for at in range(0, len(text), step)]


def in_stretches(format_: Format, document: str, size: int, step: int = 7) -> tuple[Said, int]:
    """Return what the stretches say one after the other, and how many there are."""
    found = list(conversation_stretches(lambda: pieces_of(document, step), size))
    return [one for before, stretch in found for one in said(format_, stretch, before)], len(found)


def chatgpt_talk(texts: list[str], parents: list[int], current: int, *, early: bool) -> dict[str, Any]:
    """Return a conversation whose messages follow each one that stands above it, the first nobody."""
    nodes: dict[str, Any] = {"r": {"id": "r", "message": None, "parent": None}}
    for place, (text, parent) in enumerate(zip(texts, parents, strict=False)):
        content = {"content_type": "text", "parts": [text]}
        about = {"author": {"role": ("user", "assistant")[place % 2]}, "content": content, "create_time": 5.0}
        nodes[f'"{place}'] = {"message": about, "parent": f'"{parent % place}' if place else "r"}
    leaf = {"current_node": f'"{current % len(texts)}'}
    return {"title": "a\nb", **(leaf if early else {}), "mapping": nodes, **({} if early else leaf)}


def claude_talk(texts: list[str], parents: list[int], current: int, *, early: bool) -> dict[str, Any]:
    messages = [
        {
            "uuid": f"m{place}",
            "sender": ("human", "assistant")[place % 2],
            "text": text,
            "parent_message_uuid": f"m{parent % place}" if place else "none",
        }
        for place, (text, parent) in enumerate(zip(texts, parents, strict=False))
    ]
    leaf = {"current_leaf_message_uuid": f"m{current % len(texts)}"} if current % 3 else {}
    return {"name": "a", **(leaf if early else {}), "chat_messages": messages, **({} if early else leaf)}


TALKS = st.lists(
    st.tuples(
        st.lists(TEXTS, min_size=1, max_size=12),
        st.lists(st.integers(0, 11), min_size=12, max_size=12),
        st.integers(0, 11),
        st.booleans(),
    ),
    min_size=1,
    max_size=3,
)


@pytest.mark.parametrize(("format_", "talk"), [(chatgpt, chatgpt_talk), (claude_web, claude_talk)])
@given(TALKS, st.integers(1, 600), st.sampled_from([None, 1]), st.integers(1, 40), st.booleans())
def test_stretches_say_what_the_whole_says(
    format_: Format, talk: Any, talks: list[Any], size: int, indent: int | None, step: int, alone: bool
) -> None:
    written = [talk(texts, parents, current, early=early) for texts, parents, current, early in talks]
    document = json.dumps(written[0] if alone else written, indent=indent)
    assert in_stretches(format_, document, size, step)[0] == said(format_, document)


@pytest.mark.parametrize(("format_", "talk"), [(chatgpt, chatgpt_talk), (claude_web, claude_talk)])
@pytest.mark.parametrize("alone", [True, False])
def test_one_long_conversation_is_cut(format_: Format, talk: Any, alone: bool) -> None:
    texts, parents = [f"Part {number} is fine." for number in range(500)], [number - 1 for number in range(500)]
    written = talk(texts, parents, 499, early=False)
    document = json.dumps(written if alone else [written])
    found, count = in_stretches(format_, document, 2_000)
    assert found == said(format_, document)
    assert len(found) == 500
    assert count > 20


def test_messages_out_of_their_order_are_read_at_once() -> None:
    written = chatgpt_talk(
        [f"Part {number}." for number in range(9)], [number - 1 for number in range(9)], 8, early=True
    )
    written["mapping"] = dict(reversed(written["mapping"].items()))
    document = json.dumps([written], indent=1)
    found, count = in_stretches(chatgpt, document, 50)
    assert (found, count) == (said(chatgpt, document), 1)


@given(st.text('[]{},:"\\ \na', max_size=60), st.integers(1, 9), st.booleans())
def test_all_pieces_are_the_document_whatever_it_is(text: str, step: int, opens: bool) -> None:
    document = '[{"chat_messages": [' * opens + text
    assert "".join(piece for _, piece in take_apart(pieces_of(document, step))) == document
    assert list(conversation_stretches(lambda: pieces_of(document, step), 5))


def test_only_exports_are_taken_for_such() -> None:
    assert holds_conversations(["[{", '"mapping" : {'])
    assert not holds_conversations(['{"messages": [{"mapping": "chat_messages"}]}'])
