from __future__ import annotations

import json

from syncer.models import SourceFile, Transcript
from syncer.transcripts import read

MESSAGES = [
    {"type": "message", "ts": "1777885200.0", "user": "U1", "text": "hello"},
    {"type": "message", "ts": "1777885201.0", "user": "U2", "text": "ask <@U1> and <@U4>, not U1@host"},
]


def said(names: dict[str, str]) -> list[tuple[str, str]]:
    transcript = read(SourceFile("general/2026-05-04.json", json.dumps(MESSAGES).encode(), names=names))
    assert isinstance(transcript, Transcript)
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]


def test_who_speaks_and_who_is_addressed_bear_their_names() -> None:
    assert said({"U1": "Ann Lee", "U2": "Ben"}) == [("Ann Lee", "hello"), ("Ben", "ask @Ann Lee and @U4, not U1@host")]


def test_who_is_not_known_keeps_the_identifier() -> None:
    assert said({}) == said({"U9": "Cy"}) == [("U1", "hello"), ("U2", "ask @U1 and @U4, not U1@host")]
