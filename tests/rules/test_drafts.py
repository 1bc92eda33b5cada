"""A plan that an assistant drafts counts once its reader amends it, and not when he turns it down."""

from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, titles

PLAN = """### Phase 1: Cellar
- Pump out the water
- Seal the north wall

### Phase 2: Ground floor
- Lay the new oak boards
"""
TAKEN = ["Pump out the water", "Seal the north wall", "Lay the new oak boards"]


def _answered(answer: str, ask: str = "") -> list[str]:
    return titles(
        items_in(
            "**User:** Our house was flooded. Where do we begin?\n\n**Assistant:** How deep was it?\n\n"
            f"**User:** Half a metre.\n\n**Assistant:** Here is a draft.\n\n{PLAN}\n{ask}\n\n**User:** {answer}\n\n"
            "**Assistant:** Noted.\n\n**User:** Do oak boards creak?\n\n**Assistant:** A little.\n\n"
            "**User:** I see.\n\n**Assistant:** Anything else?\n"
        )
    )


@pytest.mark.parametrize(
    "answer",
    [
        "Two remarks. The carpenter is away until June.",
        "Only one change: the boards are ash.",
        "I'd swap phase 1 and 2, the kitchen is upstairs.",
        "I'd rather start with the second phase.",
        "Move the wall to the second week.",
        "Fine, except that the carpenter is away in May.",
        "Everything else is right, the boards are ash though.",
        "Just a few tweaks, the carpenter is away in May.",
    ],
)
def test_who_amends_a_plan_takes_it(answer: str) -> None:
    assert _answered(answer)[:3] == TAKEN


@pytest.mark.parametrize("ask", ["What would you change?", "Does the order fit?", "Anything missing?"])
def test_who_was_asked_for_remarks_and_does_not_refuse_takes_it(ask: str) -> None:
    assert _answered("The carpenter is away in May, the rest of the year he has time.", ask)[:3] == TAKEN


@pytest.mark.parametrize(
    "answer",
    [
        "No, that's far too much.",
        "Too expensive.",
        "That's not what we had in mind.",
        "What does a pump cost?",
        "The carpenter called this morning.",
    ],
)
def test_a_plan_that_is_turned_down_or_passed_over_is_none(answer: str) -> None:
    assert _answered(answer) == []
