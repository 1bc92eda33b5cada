from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_by_user, said_in_meeting

ENDED = [
    "The sum comes out negative when a voucher is used.",
    "The doorbell stopped after the power cut.",
    "The player keeps buffering even on a fast line.",
    "The lamp turns itself off at night.",
    "Pressing print twice books two seats.",
    "Our heating bills have doubled.",
    "Removing a guest leaves the bookings behind.",
    "The caption sits behind the picture.",
    "Tapping the icon does nothing.",
]
AS_IT_SHOULD = [
    "The light turns green.",
    "The loan shows up under the 27th.",
    "The coffee machine in the hall is broken again.",
    "Sorry, my headset's dead.",
    "I stopped after lunch.",
    "We ended up at the lake.",
    "It works even if the line is slow.",
    "She keeps asking nothing.",
    "The lamp stays warm.",
]


@pytest.mark.parametrize("sentence", ENDED)
def test_what_it_ends_in_is_a_fault(sentence: str) -> None:
    for found in (said_by_user(sentence), said_in_meeting(sentence)):
        (item,) = found
        assert item.type is ItemType.BUG


@pytest.mark.parametrize("sentence", AS_IT_SHOULD)
def test_what_it_should_end_in_is_none(sentence: str) -> None:
    assert said_by_user(sentence) == []
    assert said_in_meeting(sentence) == []


SHORT_OF_IT = [
    "The bell only works once.",
    "Permits expire way too early.",
    "The migration takes the shop down for ten minutes.",
]


@pytest.mark.parametrize("sentence", SHORT_OF_IT)
def test_what_falls_short_counts_to_an_assistant(sentence: str) -> None:
    (item,) = said_by_user(sentence)
    assert item.type is ItemType.BUG


def test_price_in_spite_of_the_choice_counts_to_an_assistant() -> None:
    (item,) = said_by_user("The price is in dollars even if you pick euros.")
    assert item.type is ItemType.BUG
