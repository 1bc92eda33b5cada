from __future__ import annotations

import pytest

from syncer.models import Item, ItemType
from tests.rules.conversation import said_by_user, said_in_meeting


def _decided(items: list[Item]) -> list[str]:
    return [item.title for item in items if item.type is ItemType.DECISION]


@pytest.mark.parametrize(
    ("sentences", "title"),
    [
        (
            "Only by hand. Then let's make the queen's number optional, that's easier.",
            "Make the queen's number optional",
        ),
        (
            "Then let's limit it to one hive per account, that's enough for the beta.",
            "Limit it to one hive per account",
        ),
        ("One decision we should write down: hive names are unique.", "Hive names are unique"),
        ("Something we agreed on: the map opens in the middle.", "The map opens in the middle"),
        ("One decision: we won't ship on Friday the 5th but on Monday the 8th.", "Ship on Monday the 8th"),
        ("And yes to one table per apiary instead of a big one.", "One table per apiary instead of a big one"),
        ("Then that's clear. We bring the old name back until 4.0.", "Bring the old name back until 4.0"),
        ("OK, settled. The free plan gets ten hives.", "The free plan gets ten hives"),
    ],
)
def test_what_is_laid_down_in_the_middle_of_a_talk_is_a_decision(sentences: str, title: str) -> None:
    for items in (said_by_user(sentences), said_in_meeting(sentences, "Right.")):
        assert len(_decided(items)) == 1
        assert _decided(items)[0].startswith(title)


@pytest.mark.parametrize(
    "sentences",
    [
        "Let's make it nice, shall we?",
        "Then let's have a look at the next one, that's easier.",
        "That's clear. We need a new key for the door.",
        "Then that's clear. We meet at ten.",
        "One question we should answer: who prints the labels?",
        "Yes to your question.",
        "One decision is still open.",
    ],
)
def test_what_is_left_open_or_needed_is_none(sentences: str) -> None:
    assert _decided(said_by_user(sentences)) == []
