from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, said_by_user, said_in_meeting, titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The typo in the leaflet I correct on monday.", "Correct the typo in the leaflet"),
        ('It is fine, but the crack in the hull ("a hair") I seal tomorrow.', "Seal the crack in the hull"),
        ("Sails we mend when the loft is free.", "Mend sails when the loft is free"),
        ("The lease question we take up again in January.", "Lease question"),
        ("I intend to oil the winches before the race.", "Oil the winches before the race"),
        ("My job for this week: recalibrate the scales.", "Recalibrate the scales"),
        ("The letter to the owners goes out tomorrow.", "Deliver the letter to the owners"),
        ("I'm in charge of the seed order then.", "Take care of the seed order"),
    ],
)
def test_a_plan_may_begin_with_its_object(text: str, title: str) -> None:
    found = [title.casefold() for title in titles(said_in_meeting(text))]
    assert [one.partition(" on monday")[0].partition(" tomorrow")[0] for one in found] == [title.casefold()]


@pytest.mark.parametrize(
    "text",
    [
        "Last week we fixed the mast.",
        "The way I see it the race is off.",
        "Every day we sweep the deck.",
        "The boat we saw yesterday was red.",
        "The train goes at nine.",
        "Nice weather we have today.",
    ],
)
def test_what_stands_before_somebody_may_be_no_object(text: str) -> None:
    assert said_in_meeting(text) == []


def test_what_was_named_before_is_what_the_plan_is_about() -> None:
    found = said_in_meeting(
        "The tests for the seat map are switched off. I turn them on again when the image is there."
    )
    assert [title.startswith("Turn the tests") for title in titles(found)] == [True]


def test_that_one_is_what_the_assistant_found() -> None:
    talk = (
        "**User:** hi\n\n**Assistant:** Hello.\n\n**User:** look at it\n\n**Assistant:** The retry loop in `push()` has"
        " no upper bound, so a dead host keeps the worker busy.\n\n**User:** true. ok that one I need to change before"
        " we go live\n\n**Assistant:** I see.\n"
    )
    assert titles(items_in(talk)) == ["Retry loop in push() has no upper bound"]


def test_that_something_must_change_takes_up_what_was_found() -> None:
    talk = (
        "**User:** hi\n\n**Assistant:** Hello.\n\n**User:** look at it\n\n**Assistant:** The importer silently skips"
        " rows without a date.\n\n**User:** hm, that must change before the audit\n\n**Assistant:** I see.\n"
    )
    assert titles(items_in(talk)) == ["Importer silently skips rows without a date"]


def test_what_an_assistant_does_at_once_is_none() -> None:
    assert said_by_user("The header you can shorten.") == []
