"""What somebody calls a bug in the next breath is the fault."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_by_user


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("The total shows the price of last year. That's a bug.", "Total shows the price of last year"),
        ("Winter tyres are listed under summer. That is a bug.", "Winter tyres are listed under summer"),
    ],
)
def test_a_sentence_that_is_called_a_bug(said: str, title: str) -> None:
    found = said_by_user(said)
    assert [(item.type, item.title) for item in found] == [(ItemType.BUG, title)]


@pytest.mark.parametrize(
    "said", ["Do you like the total? That's a bug of mine.", "Is that right? That's not a bug.", "Hm. That's a bug."]
)
def test_a_question_is_called_nothing(said: str) -> None:
    assert said_by_user(said) == []
