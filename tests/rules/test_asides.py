from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_by_user, said_in_meeting

NOTICED = [
    ("While at it I saw that the visitor log holds full passport numbers.", "visitor log holds full passport numbers"),
    ("Unrelated: the favicon is still the old one.", "favicon is still the old one"),
    ("Incidentally, its legend lists the deleted rooms.", "legend lists the deleted rooms"),
    ("Apropos prices, last year's catalogue is the one that people find first.", "catalogue"),
]
NOT_NOTICED = [
    "By the way, the new logo is great.",
    "By the way, the office is closed on Friday.",
    "Unrelated: how was your weekend?",
    "By the way, I like your style.",
    "Incidentally, the film is called Brazil.",
]


@pytest.mark.parametrize(("sentence", "words"), NOTICED)
def test_oddity_that_is_mentioned_by_the_way(sentence: str, words: str) -> None:
    (item,) = said_by_user(sentence)
    assert item.type is ItemType.BUG
    assert words in item.title.lower()


@pytest.mark.parametrize("sentence", NOT_NOTICED)
def test_no_oddity(sentence: str) -> None:
    assert said_in_meeting(sentence) == said_by_user(sentence) == []
