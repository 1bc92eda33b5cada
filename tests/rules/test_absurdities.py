from __future__ import annotations

import pytest

from syncer.rules.absurdities import find_absurdity
from tests.rules.conversation import said_by_user


@pytest.mark.parametrize(
    "text",
    [
        'The welcome letter greets guests with "Dear {guest_name}".',
        "The ferry calendar offers 31 April.",
        "The scales of the east hall are all zero.",
        "The stamp is printed in the wrong corner.",
        "Nothing we weigh after noon makes it into the list.",
        "The radio delays the news by exactly 12 minutes.",
        "After the swap I still see the other tenant's parcels.",
    ],
)
def test_what_nobody_means_is_a_fault(text: str) -> None:
    assert find_absurdity(text)
    assert [item.type for item in said_by_user(text)] == ["bug"]


@pytest.mark.parametrize(
    "text",
    [
        'The letter greets guests with "Dear guest".',
        "The ferry leaves on 30 April.",
        "Nothing beats a walk in the garden.",
        "We moved the meeting by two hours.",
        "The stamp should be in the corner.",
        "I still like the old one.",
    ],
)
def test_what_is_meant_is_none(text: str) -> None:
    assert find_absurdity(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The manual says the key is optional but the door stays shut without it.",
        "Cancel and OK do the same thing in the dialog.",
    ],
)
def test_what_may_be_meant_is_less_sure(text: str) -> None:
    found = find_absurdity(text)
    assert found is not None
    assert found[1] is False
