"""Minutes put down what was agreed without saying who agreed."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in

MINUTES = """# Allotment club, 4 May

Present: Hana, Oskar, Wim

- Wim showed pictures of the compost heap
- {entry}
- same cake as last year
"""


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("agreed to lock the tool shed at night", "Lock the tool shed at night"),
        ("decided to sell the old shredder", "Sell the old shredder"),
        ("It was agreed that the pond stays fenced", "The pond stays fenced"),
        ("consensus that we keep the paper list", "Keep the paper list"),
        ("everyone in favour of moving the fair to June", "Moving the fair to June"),
    ],
)
def test_what_minutes_say_was_agreed_is_a_decision(entry: str, title: str) -> None:
    assert [(item.type, item.title) for item in items_in(MINUTES.format(entry=entry))] == [(ItemType.DECISION, title)]


@pytest.mark.parametrize(
    "entry",
    [
        "agreed to disagree about slugs",
        "agreed that it is late",
        "nobody decided to come on Sunday",
        "all for today",
        "most of us in favour, no vote",
        "consensus was not found",
    ],
)
def test_other_words_of_agreement_are_none(entry: str) -> None:
    assert not [item for item in items_in(MINUTES.format(entry=entry)) if item.type is ItemType.DECISION]
