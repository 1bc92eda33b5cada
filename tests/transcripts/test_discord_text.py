from __future__ import annotations

import pytest

from syncer.models import Skipped, SourceFile
from syncer.transcripts import discord_text, read
from syncer.transcripts.decode import split_lines
from tests.transcripts.text_laws import check

RULE = "=" * 62
HEAD = f"{RULE}\nGuild: Harbour\nChannel: tiles\n{RULE}\n\n"


def said(text: str) -> list[tuple[str, str]]:
    transcript = discord_text.parse("d.txt", tuple(split_lines(HEAD + text)))
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]


@pytest.mark.parametrize("when", ["01/02/2026 10:05 AM", "2026-02-01 10:05", "02-Jan-26 10:05 AM", "1.2.2026 10.05"])
def test_times_of_every_country_begin_a_message(when: str) -> None:
    assert said(f"[{when}] ann\nmend it") == [("ann", "mend it")]


@pytest.mark.parametrize("extra", ["Attachments", "Embed", "Embeds", "Stickers", "Reactions", "Forwarded Message"])
def test_what_hangs_on_a_message_is_no_speech(extra: str) -> None:
    text = f"[1/2/26 10:05] ann\none\n\n{{{extra}}}\nTODO: x\n\nTODO: y\n\n[1/2/26 10:06] ben\ntwo"
    assert said(text) == [("ann", "one"), ("ben", "two")]


@pytest.mark.parametrize("text", ["Joined the server.", "Pinned a message.", "Started a call that lasted 3 minutes."])
def test_what_discord_reports_is_no_speech(text: str) -> None:
    assert said(f"[1/2/26 10:05] ann\n{text}") == []


def test_a_time_within_a_message_begins_none() -> None:
    assert said("[1/2/26 10:05] ann\none\n[10:06] two") == [("ann", "one\n[10:06] two")]


def test_a_line_below_a_quote_is_said() -> None:
    assert said("[1/2/26 10:05] ann\n> one\ntwo") == [("ann", "one"), ("ann", "two")]


def test_the_foot_is_of_nobody() -> None:
    assert said(f"[1/2/26 10:05] ann\none\n\n{RULE}\nExported 1 message(s)\n{RULE}") == [("ann", "one")]


def test_a_channel_in_which_nobody_speaks_is_refused() -> None:
    skipped = read(SourceFile("d.txt", HEAD.encode()))
    assert isinstance(skipped, Skipped)
    assert "nobody speaks" in skipped.reason


@pytest.mark.parametrize("text", ["Guild: a\nChannel: b", f"{RULE}\nNotes\n{RULE}\n[1/2/26 10:05] ann\none", ""])
def test_other_files_are_not_taken(text: str) -> None:
    assert discord_text.detect("d.txt", tuple(split_lines(text))).confidence == 0


@pytest.mark.parametrize("sign", [RULE, "[1/2/26 10:05] ann", "{Embed}", "> a", ""])
def test_repetition_is_read_in_time(sign: str) -> None:
    check(discord_text, (*HEAD.split("\n"), *(sign,) * 6_000))
