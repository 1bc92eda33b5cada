"""What people only weigh waits for somebody to be for it; what they ask for counts at once."""

from __future__ import annotations

import pytest

from tests.rules.conversation import said_in_meeting, titles


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Could we use a copy of the harbour's database?", "That is customer data, it may not leave the building."),
        ("Should we offer the divers a second tank?", "Petra decides that."),
        ("Couldn't we print the tickets on the old printer?", "It has been sold in March."),
        ("Could we make the gate stop when a van is below?", "Nothing was ever hurt."),
    ],
)
def test_what_is_weighed_and_not_taken_up_leaves_nothing(said: str, answer: str) -> None:
    assert titles(said_in_meeting(said, answer)) == []


@pytest.mark.parametrize(
    ("said", "answer", "title"),
    [
        ("Could we add a second berth to the form?", "Yes, put it on the list.", "Add a second berth to the form"),
        ("Should we offer a refund button?", "Good idea, we need that.", "Add a refund button"),
        ("Can we add Frisian to the menu?", "It is a small thing.", "Add Frisian to the menu"),
    ],
)
def test_what_is_taken_up_or_asked_for_is_an_item(said: str, answer: str, title: str) -> None:
    assert titles(said_in_meeting(said, answer)) == [title]
