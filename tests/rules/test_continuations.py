from __future__ import annotations

import pytest

from tests.rules.conversation import said_in_meeting


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
