from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, said_in_meeting, titles


@pytest.mark.parametrize(
    "said",
    [
        ("The till crashes at every refund.", "Same here, it crashes with gift cards."),
        ("The map shows the wrong street.", "That's because the coordinates are swapped."),
        ("The app hangs on the order page.", "Why?", "The lock is never released."),
        ("The app hangs on the order page.", "On which phone?", "On mine it freezes on every order."),
        ("The waiting list jumped. Number 40 was called before number 12.",),
        ("The search is broken.", "Yes, it returns nothing for umlauts."),
    ],
)
def test_one_trouble_is_one_item(said: tuple[str, ...]) -> None:
    assert len([item for item in said_in_meeting(*said) if item.type == "bug"]) == 1


def test_another_trouble_is_another_item() -> None:
    found = said_in_meeting("The till crashes at every refund.", "And the scanner: also, the label printer is stuck.")
    assert len(found) == 2


@pytest.mark.parametrize(
    "cause",
    [
        "It's only in the tablet build, the browser has none.",
        "That's the tide service, entries time out after a minute.",
    ],
)
def test_who_names_the_cause_in_his_next_turn_goes_on_with_the_fault(cause: str) -> None:
    talk = (
        "**User:** Hi.\n\n**Assistant:** Hello.\n\n**User:** The tide page lists every harbour twice.\n\n"
        f"**Assistant:** Where do you see it?\n\n**User:** {cause}\n\n**Assistant:** I see.\n"
    )
    assert titles(items_in(talk)) == ["Tide page lists every harbour twice"]


def test_another_fault_in_the_next_turn_is_one_of_its_own() -> None:
    talk = (
        "**User:** Hi.\n\n**Assistant:** Hello.\n\n**User:** The tide page lists every harbour twice.\n\n"
        "**Assistant:** Noted.\n\n**User:** The crew sheet crashes when it is printed.\n\n**Assistant:** I see.\n"
    )
    assert len(items_in(talk)) == 2
