from __future__ import annotations

import pytest

from syncer.rules.sightings import find_sighting
from tests.rules.conversation import items_in, said_in_meeting, titles


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("While I was in the kiln logs I saw that we keep every password.", "we keep every password."),
        ("That explains the ticket where a guest paid for somebody's minibar.", "a guest paid for somebody's minibar."),
        ("The auditor wrote that we never delete the scans.", "we never delete the scans."),
        ("So there must be another way to lose a parcel.", "another way to lose a parcel."),
        ("I noticed that the old prices are still on the menu.", "the old prices are still on the menu."),
    ],
)
def test_what_is_told_at_second_hand_is_the_fault(text: str, what: str) -> None:
    found = find_sighting(text)
    assert found is not None
    assert found.what == what
    assert [item.type for item in said_in_meeting(text)] == ["bug"]


@pytest.mark.parametrize(
    "text",
    [
        "I noticed that you bake on Fridays.",
        "We found that the new oven is faster.",
        "The auditor said that we should keep the scans.",
        "There must be a way to automate this.",
        "I can't remember it at all.",
        "You can swim there at all hours.",
    ],
)
def test_other_news_is_none(text: str) -> None:
    assert find_sighting(text) is None


def test_what_is_called_a_bug_is_what_was_said_right_before() -> None:
    (found,) = items_in(
        "**Mina:** Hi.\n\n**Oz:** Hi.\n\n"
        "**Mina:** Cabins without a window get the price of the suite. But also"
        " a bug.\n\n**Oz:** I see.\n\n**Mina:** Ok.\n"
    )
    assert (found.type, "Cabins" in found.title) == ("bug", True)


def test_what_cannot_be_done_at_all_is_a_fault() -> None:
    assert titles(said_in_meeting("The plan is a drawing, you can't tab through it at all."))
