"""What an assistant says back is settled if the user has just said it, and not if he asked or put it off."""

from __future__ import annotations

import pytest

from syncer.models import Item, ItemType
from tests.rules.conversation import items_in


def _decisions(said: str, back: str) -> list[Item]:
    found = items_in(
        "**User:** Hi there.\n\n**Assistant:** Hello! What shall we plan?\n\n**User:** Our bakery.\n\n"
        f"**Assistant:** Gladly. What about the dough?\n\n**User:** {said}\n\n**Assistant:** {back}\n\n"
        "**User:** I see.\n\n**Assistant:** Anything else?\n"
    )
    return [item for item in found if item.type is ItemType.DECISION]


@pytest.mark.parametrize(
    ("said", "back", "named"),
    [
        ("A starter, my customers would notice yeast.", "Understood: the starter is the only leaven.", "starter"),
        ("Rye, nothing else in winter.", "Rye it is. How long do you let it rest?", "rye"),
        ("Separate ovens are fine by me.", "Noted – separate ovens, never one for both.", "ovens"),
        ("So: orders are final after noon.", "Understood: **orders are final after noon.**", "orders"),
    ],
)
def test_what_is_said_back_is_one_decision(said: str, back: str, named: str) -> None:
    found = _decisions(said, back)
    assert len(found) == 1
    assert named in found[0].title.lower()


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("Is rye better in winter?", "Understood: rye is what you ask about."),
        ("A webhook for the ovens, but next year.", "Noted: webhook after the opening."),
        ("The dough sticks.", "Got it: what flour do you use?"),
        ("The dough sticks.", "There it is. Too much water."),
        ("The dough sticks.", "Noted: I'll lower the water in the recipe."),
        ("The dough sticks.", "Understood: a cloth is always dusted first."),
    ],
)
def test_what_is_only_acknowledged_is_none(said: str, back: str) -> None:
    assert _decisions(said, back) == []


def test_agreed_and_a_task_is_a_task() -> None:
    found = items_in(
        "**User:** Hi.\n\n**Assistant:** Hello! The scale counts flour twice, I would not wait for the new one.\n\n"
        "**User:** Agreed, we'll recalibrate the old scale this week.\n\n**Assistant:** Good.\n"
    )
    assert [item.type for item in found if "recalibrate" in item.title.lower()] == [ItemType.TODO]
