from __future__ import annotations

from datetime import date

from syncer.models import BlockKind, Line, Role
from syncer.transcripts.messages import Message, message, transcribe


def test_each_message_is_markdown_of_its_own_and_its_lines_are_those_of_the_file() -> None:
    talk = transcribe(
        "log.jsonl",
        "some",
        [
            message("User", Role.USER, "Look:\n\n```\nleft = open\n", 3),
            message("Agent", Role.ASSISTANT, "# Plan\n\n- one\n- two", 7),
            message("Agent", Role.ASSISTANT, "Done.", 9),
        ],
    )
    user, agent = talk.turns
    assert [(block.kind, block.first_line) for block in user.blocks] == [(BlockKind.PROSE, 3), (BlockKind.CODE, 3)]
    assert [block.text for block in agent.blocks] == ["Plan", "one", "two", "Done."]
    assert (agent.first_line, agent.last_line) == (7, 9)


def test_a_message_of_several_lines_keeps_the_number_of_each() -> None:
    one = Message("Ann", Role.PARTICIPANT, (Line(10, "First."), Line(14, "Then this.")))
    (turn,) = transcribe("a.vtt", "some", [one]).turns
    assert [(line.number, line.text) for line in turn.blocks[0].lines] == [(10, "First."), (14, "Then this.")]


def test_what_asks_to_be_ignored_and_what_says_nothing_is_left_out() -> None:
    quiet = message("Ann", Role.USER, "<!-- syncer: ignore -->\nTODO: not this", 1)
    assert transcribe("a", "some", [quiet, message("Ben", Role.USER, "  \n", 2)]).turns == ()


def test_the_day_is_the_one_given_or_that_of_the_name() -> None:
    assert transcribe("2026-01-02.vtt", "some", []).held_on == date(2026, 1, 2)
    assert transcribe("2026-01-02.vtt", "some", [], held_on=date(2025, 1, 1)).held_on == date(2025, 1, 1)


def test_a_message_of_which_nothing_is_left_parts_what_another_says() -> None:
    quiet = message("User", Role.USER, "<!-- a paste -->", 2)
    more = [message("Agent", Role.ASSISTANT, text, number) for text, number in (("One.", 1), ("<b>", 3), ("Two.", 4))]
    assert [turn.first_line for turn in transcribe("a", "some", more).turns] == [1]
    assert [turn.first_line for turn in transcribe("a", "some", [more[0], quiet, *more[1:]]).turns] == [1, 4]
