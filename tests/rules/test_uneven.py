from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_by_user, titles


@pytest.mark.parametrize(
    "sentence",
    [
        "When you switch to dark mode, the menu is dark but the dialogs aren't.",
        "The weekly mail has the new logo but the monthly one doesn't.",
        "Titles get translated but the descriptions don't.",
        "When I rename a hive, the list is updated, the map isn't.",
        "On Android the back button works, on iOS it doesn't.",
        "Weights are rounded in the table but not in the export.",
    ],
)
def test_what_holds_for_one_part_only_is_a_fault(sentence: str) -> None:
    assert [item.type for item in said_by_user(sentence)] == [ItemType.BUG]


@pytest.mark.parametrize(
    "sentence",
    [
        "I like tea but my wife doesn't.",
        "Covers are expensive but the frames aren't.",
        "Lists are mutable but tuples aren't.",
        "The admins can delete hives but normal users can't, as it should be.",
        "In Rust references are borrowed but boxes aren't.",
        "It works on my machine, but we should not ship it.",
    ],
)
def test_tastes_rules_and_how_things_are_made_are_none(sentence: str) -> None:
    assert not [title for title in titles(said_by_user(sentence)) if "aren't" in title or "doesn't" in title]
