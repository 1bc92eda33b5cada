from __future__ import annotations

import json

import pytest

from syncer.models import Skipped, SourceFile, Transcript
from syncer.transcripts import gemini_history, read

CHAT: list[dict[str, object]] = [
    {"role": "user", "parts": [{"text": "It jams."}]},
    {"role": "model", "parts": [{"text": "Let me look."}, {"functionCall": {"name": "read_file"}}]},
    {"role": "user", "parts": [{"functionResponse": {"name": "read_file", "response": {"output": "TODO: printed"}}}]},
]


def said(document: object) -> list[tuple[str, str]]:
    lines = tuple(json.dumps(document, indent=1).split("\n"))
    turns = gemini_history.parse("checkpoint-tag.json", lines).turns
    return [(turn.speaker, block.text) for turn in turns for block in turn.blocks]


@pytest.mark.parametrize("document", [CHAT, {"history": CHAT, "authType": "oauth-personal"}])
@pytest.mark.parametrize("indent", [None, 2])
def test_a_saved_chat_is_known_by_its_content(document: object, indent: int | None) -> None:
    transcript = read(SourceFile("notes.md", json.dumps(document, indent=indent).encode()))
    assert isinstance(transcript, Transcript)
    assert transcript.format == "gemini-history"
    assert said(document) == [("User", "It jams."), ("Gemini", "Let me look.")]


def test_the_answer_to_the_set_up_is_nobodys() -> None:
    set_up = [
        {"role": "user", "parts": [{"text": "This is the Gemini CLI. We are setting up the context for our chat."}]},
        {"role": "model", "parts": [{"text": "Got it. Thanks for the context!"}]},
    ]
    assert said([*set_up, *CHAT]) == said(CHAT)


@pytest.mark.parametrize(
    "document",
    [
        CHAT[2:],
        [{"role": "user", "parts": ["wheel", "axle"]}],
        [{"role": "user", "parts": [{"name": "wheel"}]}],
        {"history": []},
        [{"role": "lead", "parts": [{"text": "a role in a play"}]}],
    ],
)
def test_other_data_is_no_chat(document: object) -> None:
    assert isinstance(read(SourceFile("checkpoint-tag.json", json.dumps(document).encode())), Skipped)
