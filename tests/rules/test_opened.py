"""The topic that a meeting is at is opened by a name, not by an answer, a number or a verdict."""

from __future__ import annotations

import pytest

from syncer.rules.opened import bare_name
from tests.rules.conversation import items_in, titles


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("One, the parcel webhook.", "parcel webhook"),
        ("The second thing is, the labels.", "labels"),
        ("Okay. Northgate.", "Northgate"),
        ("Next, the calendar feed.", "calendar feed"),
        ("Back to the ovens.", "ovens"),
    ],
)
def test_a_name_opens_a_topic(sentence: str, name: str) -> None:
    assert bare_name(sentence) == name


@pytest.mark.parametrize(
    "sentence",
    [
        "Two things.",
        "Ten or twelve.",
        "One eighty.",
        "Action 7/3.",
        "Alright.",
        "Looking.",
        "The second thing is bad.",
        "Photos eat the disk.",
    ],
)
def test_numbers_and_verdicts_open_none(sentence: str) -> None:
    assert bare_name(sentence) == ""


TALK = (
    "**Ann:** Hello.\n\n**Ben:** Hi.\n\n**Ben:** {}. They turn off the old parcel webhook on the 30th.\n\n"
    "**Ann:** Please, let's not keep it until the 29th.\n\n**Ben:** No.\n"
)


def test_a_decision_is_named_by_the_topic_that_was_turned_to() -> None:
    assert any(
        "arcel webhook" in title for title in titles(items_in(TALK.format("Two things. One, the parcel webhook")))
    )
    assert not any("two things" in title.lower() for title in titles(items_in(TALK.format("Two things"))))
