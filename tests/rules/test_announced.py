"""Rulings that somebody announces, ascribes to an agreement, or puts behind the matter and a colon."""

from __future__ import annotations

import pytest

from syncer.models import Item, ItemType
from tests.rules.conversation import said_by_user, said_in_meeting


def _decided(items: list[Item]) -> list[str]:
    return [item.title for item in items if item.type is ItemType.DECISION]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Then let's agree on it: no bonfires after ten.", "No bonfires"),
        ("Let's put that down as settled: the kiln is fired on Thursdays only.", "kiln"),
        ("Can we settle this: glaze stays with the glazers.", "glaze"),
        ("We sell the seconds by weight, not by the piece. Agreed with Maud on Friday.", "seconds by weight"),
        ("Note to self, since Maud asked: we sell by weight, not by the piece. Agreed with Maud.", "sell by weight"),
        ("The fallback plan is wood, the gas stays off until spring.", "wood"),
        ("The big bowls, those we don't ship.", "big bowls"),
        ("Shelf labels: will be printed on card, nothing handwritten.", "Shelf labels"),
    ],
)
def test_what_is_announced_or_was_agreed_is_a_decision(said: str, title: str) -> None:
    found = _decided(said_in_meeting(said, "Right."))
    assert len(found) == 1
    assert title.lower() in found[0].lower()


@pytest.mark.parametrize(
    "said",
    [
        "Let's write it down: what did Maud say?",
        "The plan is not clear yet.",
        "The price is wrong on two shelves.",
        "Error: will be late, said the van.",
        "So season 4 it is that we talk about.",
        "Agreed with you there.",
    ],
)
def test_what_is_open_or_only_told_is_none(said: str) -> None:
    assert _decided(said_in_meeting(said, "Right.")) == []


def test_a_number_and_no_more_is_no_decision() -> None:
    assert _decided(said_in_meeting("Opening is in May.", "So 3.2 it is.")) == []


def test_so_much_and_nothing_else_is_a_decision_in_a_talk_with_an_assistant() -> None:
    assert _decided(said_by_user("I'd add a shelf number now and nothing else."))
    assert not _decided(said_by_user("The potters know clay and nothing else."))
