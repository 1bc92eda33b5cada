from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_in_meeting, titles


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("There has to be a backup before anyone touches the racks.", "backup before anyone touches the racks"),
        ("The yard only has one lamp, so there must be a second lamp before October.", "second lamp"),
        ("There'd have to be some way to undo a booking.", "way to undo a booking"),
        ("There ought to be a list of spare keys.", "list of spare keys"),
        ("The skippers asked, two of them now, if they could see the tide table there.", "skippers see the tide table"),
        ("Marit wondered whether we could print labels from the phone.", "print labels from the phone"),
        ("Two schools asked again if they could book for the whole year.", "book for the whole year"),
        ("Label printing from the phone: would be nice, not this year.", "Label printing from the phone"),
        ("A map of the moorings would be handy.", "map of the moorings"),
        ("A second mirror on the ramp, the drivers keep asking for it.", "second mirror on the ramp"),
        ("What it doesn't read is the old tariff file.", "old tariff file"),
    ],
)
def test_what_there_has_to_be_or_is_asked_for_is_wanted(sentence: str, title: str) -> None:
    found = said_in_meeting(sentence)
    assert [title.lower() in item.title.lower() for item in found] == [True]
    assert found[0].type is not ItemType.BUG


@pytest.mark.parametrize(
    "sentence",
    [
        "There must be a reason for that.",
        "There must be some misunderstanding.",
        "There must be thousands of them by now.",
        "Ben asked if we could talk after the meeting.",
        "She asked if I could explain it again.",
        "The bank asked whether it could call back.",
        "That would be great.",
        "If there were a list it would be easier.",
    ],
)
def test_guesses_and_talk_want_nothing(sentence: str) -> None:
    assert titles(said_in_meeting(sentence)) == []


@pytest.mark.parametrize("answer", ["That's the museum, not us.", "No, sorry, not doing that.", "Nah.", "Not our job."])
def test_what_is_turned_down_at_once_is_not_wanted(answer: str) -> None:
    assert titles(said_in_meeting("The guides asked if they could sell tickets on the boat.", answer)) == []


NOTES = "# Weekly\n\nPresent: Ann, Ben, Cleo\n\n{}\n"


def test_a_fault_that_somebody_told_is_named_without_him() -> None:
    found = items_in(NOTES.format('Ben: boxes with a slash on the label ("3/4") can\'t be scanned, you get an error.'))
    assert titles(found) == ['Boxes with a slash on the label ("3/4") can\'t be scanned, you get an error']


def test_what_is_said_of_another_matter_clears_no_fault() -> None:
    fault = "Boxes with a slash on the label can't be scanned, you get an error 17."
    assert titles(items_in(NOTES.format(f"{fault}\n\nWhat about the smell in the hall: the drains. Not us."))) == [
        "Boxes with a slash on the label can't be scanned, you get an error 17"
    ]
    assert titles(items_in(NOTES.format(f"{fault} That's the printer, not us."))) == []


def test_a_topic_with_its_time_is_a_heading() -> None:
    line = "**Harbour map (00:24:10):** Work on the harbour map is postponed to the winter for lack of hands."
    assert titles(items_in(NOTES.format(line))) == ["Harbour map"]


@pytest.mark.parametrize(
    "heading", ["Actions S32", "Actions 14 May", "Action items 2026-05-04", "Actions from call #7"]
)
def test_a_heading_may_say_of_which_meeting_it_is(heading: str) -> None:
    assert titles(items_in(f"# Retro\n\n## {heading}\n\n1. Ann – spare keys\n2. Ben – lamp on the ramp\n")) == [
        "Spare keys",
        "Lamp on the ramp",
    ]
