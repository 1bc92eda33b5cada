from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, titles

MINUTES = "# Board, minutes\n\nPresent: Ines, Marek, Odile\n\n## Boats\n\nThere was talk.\n\n{}\n\nNext time in May.\n"


@pytest.mark.parametrize(
    ("entry", "title", "kind"),
    [
        ("**Action 23/38.** Odile to arrange a test on both piers once the rope is there.",
         "Arrange a test on both piers", ItemType.TODO),
        ("Action 4.2: Marek to ask the yard for a quote.", "Ask the yard for a quote", ItemType.TODO),
        ("**Decision 23/D14.** The blue boat sails as a school boat from May. (4 for, 1 against)",
         "The blue boat sails as a school boat from May", ItemType.DECISION),
        ("Resolution 2024-07: The club keeps the old mooring.", "The club keeps the old mooring", ItemType.DECISION),
        ("* Bug 31502, the tide table stops at the first day without a moon. Nobody is assigned.",
         "Tide table stops at the first day without a moon", ItemType.BUG),
    ],
)  # fmt: skip
def test_what_a_register_counts_is_one_thing(entry: str, title: str, kind: ItemType) -> None:
    found = items_in(MINUTES.format(entry))
    assert [(title in item.title, item.type) for item in found] == [(True, kind)]


def test_who_has_a_bug_takes_nothing_from_it() -> None:
    found = items_in(
        MINUTES.format("* Bug 31, the tide table is a day late. Found by two skippers. Marek said he will take it.")
    )
    assert "Tide table is a day late" in [item.title for item in found]


def test_what_happens_in_a_bug_is_not_what_came_of_it() -> None:
    found = items_in(MINUTES.format("* Bug 9, fleet list: when a boat is merged into another one, it loses its berth."))
    assert [item.type for item in found] == [ItemType.BUG]


def test_who_is_to_act_is_its_owner() -> None:
    found = items_in(MINUTES.format("**Action 23/38.** Odile to arrange a test on both piers."))
    assert [item.owner for item in found] == ["Odile"]


@pytest.mark.parametrize(
    "entry",
    [
        "**Decision 23/D14.** Rejected.",
        "**Decision 23/D15.** Withdrawn by the chair of the club.",
        "Bug 31502, the tide table, has been fixed.",
        "Action 23 was the name of the boat.",
    ],
)
def test_what_was_turned_down_or_is_over_is_not_counted(entry: str) -> None:
    assert titles(items_in(MINUTES.format(entry))) == []
