from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_by_user, said_in_meeting, titles


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("The board voted to postpone the fair.", "Postpone the fair"),
        ("The parents have unanimously agreed on two trips a year.", "Two trips a year"),
        ("It's been decided that the key stays with the caretaker.", "The key stays with the caretaker"),
        ("Carried, the shop opens on Sundays in May.", "The shop opens on Sundays in May"),
        ("Nine to four for the blue uniforms.", "The blue uniforms"),
        ("Settled, then: two coaches per group.", "Two coaches per group"),
        ("No more meetings on Friday afternoons.", "No more meetings on Friday afternoons"),
        ("The old logo stays.", "The old logo stays"),
        ("Dark mode is off the table.", "Dark mode is off the table"),
        ("The fair takes place in May, not in June.", "The fair takes place in May, not in June"),
        ("The relay will have six runners rather than four.", "The relay will have six runners rather than four"),
        ("The team decided against a rewrite.", "No rewrite"),
        ("Our members turned down the new statutes.", "Against the new statutes"),
        ("Right, so then rehearsals start at seven.", "Rehearsals start at seven"),
        ("Between the two, the wooden one wins.", "The wooden one"),
        ("It stays at that: no lorries in the yard.", "No lorries in the yard"),
    ],
)
def test_a_meeting_rules(said: str, title: str) -> None:
    (found,) = said_in_meeting(said)
    assert found.type == ItemType.DECISION
    assert found.title == title


@pytest.mark.parametrize(
    "said",
    [
        "They resolved the double booking on Monday, everybody got a seat.",
        "The contract was decided in favour of a mill in Ghent ten years ago.",
        "We moved it, end of story.",
        "No more questions.",
        "The error appears in the footer, not in the header.",
        "It hasn't been decided that we move.",
        "The board meets on Tuesday.",
        "The context is cancelled after that.",
    ],
)
def test_what_was_or_is_rules_on_nothing(said: str) -> None:
    assert not [item for item in said_in_meeting(said) if item.type == ItemType.DECISION]


def test_a_vote_makes_a_decision_of_the_sentence_before() -> None:
    (found,) = said_in_meeting('The name of the new hall is "Lantern". Eleven to two.', "I wanted another one.")
    assert found.type == ItemType.DECISION
    assert "Lantern" in found.title


def test_a_user_rules_less_than_a_meeting() -> None:
    assert titles(said_by_user("The committee resolved to keep the fee.")) == ["Keep the fee"]
    assert said_by_user("The old logo stays.") == []
