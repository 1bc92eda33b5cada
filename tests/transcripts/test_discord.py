from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from syncer.models import Skipped, SourceFile
from syncer.transcripts import discord, read
from tests.transcripts.cases import golden_lines

CASE = golden_lines("discord-channel", "json")
ANN, BEN = {"id": "1", "name": "ann", "nickname": "Ann Lee"}, {"id": "2", "name": "ben"}


def export(*messages: dict[str, Any]) -> tuple[str, ...]:
    told = [{"type": "Default", "timestamp": "2026-05-04T09:00:00+00:00"} | one for one in messages]
    about = {"guild": {"name": "g"}, "channel": {"name": "c"}, "messages": told}
    return tuple(json.dumps(about, indent=1).split("\n"))


def said(*messages: dict[str, Any]) -> list[tuple[str, str]]:
    transcript = discord.parse("c.json", export(*messages))
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]


def test_people_are_called_as_their_server_calls_them() -> None:
    assert said({"author": ANN, "content": "hi"}, {"author": BEN, "content": "ho"}) == [
        ("Ann Lee", "hi"),
        ("ben", "ho"),
    ]


def test_references_are_shown() -> None:
    message = {"author": BEN, "content": "<@!1> <@9> <a:ok:7>\n> so\nwe go", "mentions": [ANN]}
    assert said(message) == [("ben", "@Ann Lee @9 :ok:"), ("ben", "so"), ("ben", "we go")]


@pytest.mark.parametrize("noise", [{"type": "GuildMemberJoin"}, {"type": "ChannelPinnedMessage"}, {"isBot": True}])
def test_what_nobody_says_is_left_out(noise: dict[str, Any]) -> None:
    message = {"author": ANN | noise, "content": "TODO: not this"} | noise
    assert said(message, {"author": BEN, "content": "yes"}) == [("ben", "yes")]
    skipped = read(SourceFile("c.json", "\n".join(export(message)).encode()))
    assert isinstance(skipped, Skipped)
    assert "only bots" in skipped.reason


def test_title_and_day_are_those_of_the_channel() -> None:
    transcript = discord.parse("c.json", export({"author": ANN, "content": "hi"}))
    assert (transcript.title, transcript.held_on) == ("c", date(2026, 5, 4))


@pytest.mark.parametrize(
    "content",
    [
        {"guild": "a", "channel": "b", "messages": []},
        {"guild": {}, "channel": {}, "messages": [{"text": "hi"}]},
        {"channel": {}, "messages": [{"author": ANN, "content": "hi"}]},
        [{"guild": {}, "channel": {}}],
    ],
)
def test_other_documents_are_not_taken(content: object) -> None:
    assert isinstance(read(SourceFile("messages.json", json.dumps(content).encode())), Skipped)


def test_each_word_stands_in_the_line_that_it_names() -> None:
    said_in = [block.lines for turn in discord.parse("a.json", CASE).turns for block in turn.blocks]
    assert said_in
    for line in (line for lines in said_in for line in lines):
        assert '"content"' in CASE[line.number - 1]
