"""What shall stay as it is, what the talk is for, and topics put as questions, beside wishes in such words."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_by_user, said_in_meeting


@pytest.mark.parametrize(
    "sentence",
    [
        "I'd love to keep PHP and the old templates.",
        "I'd like to keep the file format.",
        "I'd like to stay with paper tickets.",
        "We'd rather not touch the ticket numbers.",
        "I'd love to avoid another dependency.",
        "I want to plan the next season with you.",
        "I would like to begin with the open questions.",
        "What about printing the tickets? Should the kiosk do that itself?",
        "What about sending the reports?",
        "What about closing accounts, is that covered?",
        "If they want a ticket shop, they have to find somebody who looks after it.",
        "She wants the numbers once a year. And tours, nobody has asked for them.",
    ],
)
def test_nothing_is_to_be_built(sentence: str) -> None:
    assert said_by_user(sentence) == []
    assert said_in_meeting(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "I'd love to have a dark mode.",
        "What about adding a dark mode?",
        "I want to print the tickets as a PDF.",
    ],
)
def test_a_wish_in_such_words_stays(sentence: str) -> None:
    assert len(said_by_user(sentence)) == 1


def test_a_suggestion_beside_another_ruling_stays() -> None:
    items = said_in_meeting("It would be nice to have an icon for the cellar.", "Let's use Postgres for the till.")
    assert [item.type for item in items] == [ItemType.FEATURE, ItemType.DECISION]
