from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import BlockKind, Skipped, SourceFile
from syncer.transcripts import read, slack
from syncer.transcripts.slack_text import to_markdown


def day(*messages: dict[str, Any]) -> tuple[str, ...]:
    told = [{"type": "message", "ts": f"{number}.0"} | one for number, one in enumerate(messages, start=1777885200)]
    return tuple(json.dumps(told, indent=1).split("\n"))


def said(*messages: dict[str, Any]) -> list[tuple[str, str]]:
    transcript = slack.parse("general/2026-05-04.json", day(*messages))
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]


def person(user: str, text: str, **more: Any) -> dict[str, Any]:
    return {"user": user, "text": text} | more


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<@U1>: hi <@U2> <@U3|cy>", "@Ann Lee: hi @U2 @cy"),
        ("<#C1|general> <#C2>", "#general #C2"),
        ("<!channel> <!here> <!subteam^S1|@ops> <!date^1^{date}|4 May>", "@channel @here @ops 4 May"),
        ("<https://a.example>", "https://a.example"),
        ("<https://a.example/b|a.example/b>", "a.example/b"),
        ("<https://a.example/b|the page>", "[the page](https://a.example/b)"),
        ("<mailto:a@b.example|a@b.example> <tel:12|12>", "a@b.example 12"),
        ("a &lt;b&gt; &amp;amp; c < d", "a <b> &amp; c < d"),
        ("~done~ a~b~c ~/home ~/tmp", "~~done~~ a~b~c ~/home ~/tmp"),
        ("a ```b <https://x.example|x>\n  &lt;c``` d", "a \n```\nb x\n  <c\n```\n d"),
        ("run `a &lt; <b>` now", "run `a < <b>` now"),
        ("&gt; quoted\n&gt; too\nsaid", "> quoted\n> too\n\nsaid"),
        ("so:\n&gt;&gt;&gt; a\nb", "so:\n> a\n> b"),
        ("``` ```", ""),
    ],
)
def test_markup_is_shown_as_markdown(written: str, shown: str) -> None:
    assert to_markdown(written, {"U1": "Ann Lee"}) == shown


@pytest.mark.parametrize(
    "noise",
    [
        {"subtype": "channel_join"},
        {"subtype": "bot_message", "username": "ci"},
        {"subtype": "pinned_item"},
        {"bot_id": "B1"},
        {"user": "USLACKBOT"},
        {"hidden": True},
        {"subtype": "tombstone"},
    ],
)
def test_what_nobody_says_is_left_out(noise: dict[str, Any]) -> None:
    assert said(person("U1", "TODO: not this") | noise, person("U2", "yes")) == [("U2", "yes")]


def test_names_are_those_that_a_profile_tells_anywhere_in_the_day() -> None:
    profile = {"real_name": "Ann Lee", "display_name": "ann"}
    told = said(person("U1", "hi"), person("U2", "<@U1> ho"), person("U1", "so", user_profile=profile))
    assert told == [("Ann Lee", "hi"), ("U2", "@Ann Lee ho"), ("Ann Lee", "so")]


def test_a_reply_stands_below_what_it_replies_to() -> None:
    thread = "1777885200.0"
    told = said(person("U1", "one", thread_ts=thread), person("U2", "two"), person("U3", "on one", thread_ts=thread))
    assert told == [("U1", "one"), ("U3", "on one"), ("U2", "two")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<@U1|ann> uploaded a file: <https://f.example/1|a.png>", ""),
        ("<@U1> uploaded a file: <https://f.example/1|a.png> and commented: it hangs", "it hangs"),
        ("<@U1> commented on <@U2>’s file <https://f.example/1|a.png>: it hangs", "it hangs"),
        ("look at this", "look at this"),
    ],
)
def test_of_a_file_what_was_said_about_it_is_read(text: str, left: str) -> None:
    assert said(person("U1", text, subtype="file_share")) == ([("U1", left)] if left else [])
    comment = {"subtype": "file_comment", "comment": {"user": "U1"}, "text": text}
    assert said(comment) == ([("U1", left)] if left else [])


def test_code_is_code() -> None:
    (turn,) = slack.parse("a.json", day(person("U1", "see ```x = 1\ny = 2``` there"))).turns
    assert [block.kind for block in turn.blocks] == [BlockKind.PROSE, BlockKind.CODE, BlockKind.PROSE]


def test_the_day_is_that_of_the_name_else_of_the_first_message() -> None:
    assert slack.parse("general/2026-05-03.json", day(person("U1", "hi"))).held_on == date(2026, 5, 3)
    assert slack.parse("general/day.json", day(person("U1", "hi"))).held_on == date(2026, 5, 4)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ([{"type": "message", "ts": "1.0", "subtype": "channel_join", "user": "U1", "text": "hi"}], "only apps"),
        ([{"id": "U1", "team_id": "T1", "name": "ann", "deleted": False, "profile": {}}], "people"),
        ([{"id": "C1", "name": "general", "created": 1, "creator": "U1", "members": []}], "channels"),
        ([{"id": "D1", "created": 1, "members": []}], "direct messages"),
        ([{"user_id": "U1", "date": "1", "change_type": "added"}], "apps"),
        ([{"ts": "1.0", "type": "event"}], "json"),
        ([{"id": 1, "text": "hi"}], "json"),
        ({"ts": "1.0", "type": "message"}, "json"),
        ([], "json"),
        ([1, "ts"], "json"),
    ],
)
def test_what_is_no_conversation_is_a_skip_with_its_reason(content: object, reason: str) -> None:
    skipped = read(SourceFile("users.json", json.dumps(content).encode()))
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason


MESSAGE = st.fixed_dictionaries(
    {"type": st.just("message"), "ts": st.floats(1, 2e9).map(str), "user": st.sampled_from(["U1", "U2"])},
    optional={
        "text": st.one_of(st.text(), st.none()),
        "thread_ts": st.one_of(st.floats(1, 2e9).map(str), st.integers()),
        "subtype": st.sampled_from(["", "file_share", "channel_join"]),
        "user_profile": st.one_of(st.none(), st.dictionaries(st.sampled_from(["real_name", "name"]), st.text())),
    },
)


@given(st.lists(MESSAGE, min_size=1))
@settings(deadline=None)
def test_each_word_stands_in_the_line_that_it_names(messages: list[dict[str, Any]]) -> None:
    lines = tuple(json.dumps(messages, indent=1).split("\n"))
    for turn in slack.parse("a.json", lines).turns:
        for block in turn.blocks:
            for line in block.lines:
                assert '"text"' in lines[line.number - 1]


@given(st.text(alphabet="ab:/.,!?-_*()[]\n "))
def test_text_without_signs_of_slack_stays_as_it_is(text: str) -> None:
    assert to_markdown(text, {}) == text
