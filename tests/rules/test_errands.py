from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_by_user, said_in_meeting

TAKEN_ON = [
    ("One more thing: label the fuse box.", "Label the fuse box"),
    ("Somebody who knows the boiler should bleed the radiators.", "Bleed the radiators"),
    ("Need to renew the lease of the van.", "Renew the lease of the van"),
    ("The hedge I'll cut when the nests are empty.", None),
    ("Nobody has updated the emergency numbers in the hall.", "Update the emergency numbers in the hall"),
    ("What's left is the paint for the fence.", None),
    ("We mustn't forget to water the seedlings in the shed.", "Water the seedlings in the shed"),
    ("I promised Olga to repair the gate latch.", "Repair the gate latch"),
    ("Tomorrow I'm moving the shelves to the back room.", None),
    ("Let me paint the shutters on Monday.", None),
    ("We have to talk to the council about the parking.", None),
    ("The cellar is overdue for a clean-up.", None),
    ("The plan is to insulate the attic in May.", "Insulate the attic in May"),
]
NOT_TAKEN_ON = [
    "One more thing: thanks a lot!",
    "Somebody should be happy about that.",
    "Nobody has seen that.",
    "The book I can recommend is old.",
    "I haven't slept.",
    "Let me know on Monday.",
    "Tomorrow I'm off.",
    "We have to talk to you.",
    "Never forget that.",
    "Put it down.",
]


@pytest.mark.parametrize(("sentence", "title"), TAKEN_ON)
def test_errand(sentence: str, title: str | None) -> None:
    (item,) = said_by_user(sentence)
    assert item.type is ItemType.TODO
    assert title in (None, item.title)


@pytest.mark.parametrize("sentence", NOT_TAKEN_ON)
def test_no_errand(sentence: str) -> None:
    assert said_by_user(sentence) == []
    assert said_in_meeting(sentence) == []


def test_offer_in_a_meeting_with_its_speaker() -> None:
    (item,) = said_in_meeting("The chairs are here.", "I can order the cushions for the chairs tomorrow.")
    assert (item.title, item.owner) == ("Order the cushions for the chairs", "Marek")


def test_what_goes_on_a_list_is_what_was_spoken_of() -> None:
    (item,) = said_in_meeting("The neighbours keep asking for a bench.", "Let's put it on the list.")
    assert len(item.mentions) == 2
