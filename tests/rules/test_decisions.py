from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_by_user, said_in_meeting

DECIDED = [
    ("So paper tickets it is.", "Paper tickets"),
    ("Ok, going with the wooden frames then.", "Go with the wooden frames then"),
    ("We decided in spring that we print on both sides.", "Print on both sides"),
    ("Agreed: doors open at seven.", "Doors open at seven"),
    ("Okay, then we start with two stages.", "Start with two stages"),
    ("Fine, a single till then.", "A single till"),
    ("No season passes in the first year.", "No season passes in the first year"),
    ("Merchandise is out of scope.", "Merchandise is out of scope"),
    ("Let's keep the cloakroom free of charge.", "Keep the cloakroom free of charge"),
    ("From now on every delivery is weighed twice.", "From now on every delivery is weighed twice"),
    ("We're retiring the old till.", "Retiring the old till"),
    ("The consensus was to close at ten.", "Close at ten"),
    ("Okay so no live music.", "No live music"),
    ("Linen, period.", "Use Linen"),
    ("We won't sell drinks outside.", "Do not sell drinks outside"),
]
UNDECIDED = [
    "Okay then.",
    "See you tomorrow then.",
    "Agreed, thanks!",
    "Let's keep going.",
    "Let's not talk about that.",
    "We use two stages and it works.",
    "No problem for now.",
    "We decided nothing yet.",
    "Does the band win then?",
    "What is out of scope?",
]


@pytest.mark.parametrize(("sentence", "title"), DECIDED)
def test_decided_in_passing(sentence: str, title: str) -> None:
    (item,) = said_in_meeting(sentence)
    assert (item.type, item.title) == (ItemType.DECISION, title)


@pytest.mark.parametrize("sentence", UNDECIDED)
def test_nothing_decided(sentence: str) -> None:
    assert said_by_user(sentence) == []
    assert said_in_meeting(sentence) == []


def test_what_is_called_decided_is_the_sentence_before() -> None:
    (item,) = said_in_meeting("Oldest barrels go out before the rest. That's decided.")
    assert (item.type, item.title) == (ItemType.DECISION, "Oldest barrels go out before the rest")


def test_record_of_a_decision_has_a_number() -> None:
    (item,) = items_in("# Records\n\n> **ADR-7: Bread is baked on the spot.**\n")
    assert (item.type, item.title) == (ItemType.DECISION, "Bread is baked on the spot")


def test_a_record_of_what_was_just_decided_is_the_same_decision() -> None:
    (item,) = said_in_meeting("Okay, then we go with brass handles.", "ADR-3: Handles are made of brass.")
    assert item.title == "Handles are made of brass"
    assert len(item.mentions) == 2
