from __future__ import annotations

import pytest

from syncer.transcripts import meeting_transcript
from syncer.transcripts.decode import split_lines
from tests.transcripts.text_laws import check


def said(text: str) -> list[tuple[str, str]]:
    transcript = meeting_transcript.parse("m.txt", tuple(split_lines(text)))
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]


def sure(text: str) -> float:
    return meeting_transcript.detect("m.txt", tuple(split_lines(text))).confidence


@pytest.mark.parametrize(
    "label",
    [
        "{}  0:03",
        "{}   00:01:03  ",
        "{}\t10:02 AM",
        "{} (Tech Lead)          10:02",
        "{} (00:03):",
        "{} [00:03]",
        "[{}] 10:02:03",
        "{} | 0:03",
        "{} - 00:03",
        "**{}** 0:03\\",
        "**{}** *10 Oct* 08:31",
        "**{}** (Oct 10, 2025 at 8:31 AM)",
        "**{}** [2025-10-10 08:31]:",
        "[10/7 9:03 AM] {}",
        "[Tuesday 9:03 AM] {}",
        "0:03 - {}",
        "{}\n  9:03 AM",
    ],
)
@pytest.mark.parametrize("people", [["Ann Lee", "Ben O'Hara", "Ann Lee"], ["Lee, Ann", "O'Hara, Ben", "Lee, Ann"]])
def test_a_name_with_a_time_begins_what_is_said_below(label: str, people: list[str]) -> None:
    text = "\n\n".join(f"{label.format(person)}\nWord of {person}." for person in people)
    assert sure(text) > 0.9
    assert said(text) == [(person, f"Word of {person}.") for person in people]


@pytest.mark.parametrize(
    "text",
    [
        "Opening   09:00\nKeynote   09:30\nLunch   12:00",
        "Opening   09:00\nWe begin.\n\nKeynote   09:30\nBy Ann.\n\nLunch   12:00\nSoup.",
        "Build   10:00\nok\nTest   09:00\nok\nBuild   08:00\nok\nTest   07:00\nok",
        "Ann  0:03\n\n\n\nBen  0:04\n\n\n\nAnn  0:05",
        "Ann  0:03\nOne.\n\nAnn  0:09\nTwo.",
        "We met at 10:00 and at 11:00.",
        "0:00 - Opening\nHello.\n3:10 - The wool\nWool.\n9:20 - The end\nBye.",
        "Opening\n9:00\nHello.\nThe wool\n9:10\nWool.\nThe end\n9:20\nBye.",
    ],
)
def test_times_alone_make_no_talk(text: str) -> None:
    assert sure(text) == 0


def test_the_clock_may_begin_anew_past_noon() -> None:
    times = ["11:50", "11:55", "12:20", "1:05", "1:10", "1:15"]
    assert sure("\n".join(f"{'Ann' if number % 2 else 'Ben'}   {time}\nYes." for number, time in enumerate(times))) > 0


def test_what_stands_less_far_in_than_speech_is_of_nobody() -> None:
    text = "Ann   0:01\n  One.\n\nBen   0:02\n  Two.\n\n[10:02 AM]\nAnn   0:03\n  Three.\n\nNotes\n  by hand"
    assert said(text)[-2:] == [("Ann", "Three."), ("", "Notes\nby hand")]


def test_lists_and_paragraphs_keep_their_shape() -> None:
    text = "Ann   0:01\n    One\n    goes on.\n\n    - two\n\nBen   0:02\n    Three.\n\nAnn   0:03\n    Four."
    assert said(text)[:2] == [("Ann", "One\ngoes on."), ("Ann", "two")]


@pytest.mark.parametrize("sign", ["Ann  0:01", "[10:00 AM]", "a " * 90 + "0:01", "=====", "(" * 200])
def test_repetition_is_read_in_time(sign: str) -> None:
    check(meeting_transcript, (sign,) * 6_000)


def test_replies_in_a_thread_are_what_others_say() -> None:
    text = (
        "**ann** 09:00\nthe loom squeaks\n:ear: 2\n\n> **ben** 09:04\n> oil it\n>\n> **ann** 09:05\n> > oil it\n>\n"
        "> done :tada:\n> :+1: 3 :joy: 1\n\n**ben** 09:30\nlunch\n> not yet\n"
    )
    assert sure(text) > 0.9
    assert said(text) == [
        ("ann", "the loom squeaks"),
        ("ben", "oil it"),
        ("ann", "oil it"),
        ("ann", "done :tada:"),
        ("ben", "lunch"),
        ("ben", "not yet"),
    ]


def test_a_thread_ends_with_its_quote() -> None:
    text = "**ann** 09:00\none\n\n> **ben** 09:04\n> two\n\nPut together by Cleo.\n\n**ann** 09:30\nthree\n"
    assert said(text) == [("ann", "one"), ("ben", "two"), ("", "Put together by Cleo."), ("ann", "three")]


@pytest.mark.parametrize(
    "label",
    [
        "{}, Mar 12, 9:03 AM",
        "{} Tue 9:03 AM",
        "{} — Today at 9:03 AM",
        "{}, [12.03.2024 09:03]",
        "*{}*  [9:03 AM]",
        "2023-11-30T09:03:10Z @{}",
        "9:03 {}",
    ],
)
def test_a_day_or_a_single_blank_may_part_the_name_from_the_time(label: str) -> None:
    people = ["Ann Lee", "Ben Oak", "Ann Lee", "Cem"]
    text = "\n\n".join(f"{label.format(person)}\nI say {person}." for person in people)
    assert sure(text) > 0.9
    assert said(text) == [(person, f"I say {person}.") for person in people]


def test_a_single_blank_is_enough_where_people_speak() -> None:
    text = "".join(f"{who} 9:0{at}\n{word}\n\n" for at, (who, word) in enumerate([("ann", "hi"), ("ben", "yes?")] * 2))
    assert sure(text) > 0.9
    assert said(text) == [("ann", "hi"), ("ben", "yes?")] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Break 10:00\nSoup.\nTalk 11:00\nWool.\nBreak 12:00\nBread.\nTalk 13:00\nFelt.",
        "## Prompt:\n3/4/2025, 6:39:15 PM\nhow do I?\n## Response:\n3/4/2025, 6:39:24 PM\nSo.\n" * 3,
    ],
)
def test_a_single_blank_is_not_enough_where_nobody_speaks(text: str) -> None:
    assert sure(text) == 0


def test_what_is_added_later_stands_below_a_time_alone() -> None:
    text = "Ann\n  9:03 AM\nOne.\n9:04\nTwo.\n\nBen\n  9:05 AM\nYes.\n\nAnn\n  9:06 AM\nGood.\n"
    assert said(text) == [("Ann", "One."), ("Ann", "Two."), ("Ben", "Yes."), ("Ann", "Good.")]
