from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in

PLAN = "**Assistant:** Here is the plan:\n\n- Hive map\n- Honey shop (with vouchers)\n- Weather\n\nWhat do you think?"


def _talk(answer: str) -> list[tuple[ItemType, str]]:
    found = items_in(f"**User:** Plan the app with me.\n\n{PLAN}\n\n**User:** {answer}\n\n**Assistant:** OK.\n")
    return [(item.type, item.title) for item in found]


@pytest.mark.parametrize(
    ("answer", "title", "left"),
    [
        ("Honey shop: no, that's a legal mess, leave that out. The rest is good.", "No honey shop", "Weather"),
        ("The weather we don't need, drop it. Everything else is fine.", "No weather", "Honey shop (with vouchers)"),
        ("Looks good, but skip the weather, every phone has that.", "No weather", "Hive map"),
        ("Good list, but without the honey shop please.", "No honey shop", ""),
    ],
)
def test_what_is_struck_off_by_name_is_decided_and_no_longer_planned(answer: str, title: str, left: str) -> None:
    found = _talk(answer)
    assert (ItemType.DECISION, title) in found
    assert not [name for kind, name in found if kind is not ItemType.DECISION and title[3:].lower() in name.lower()]
    assert not left or left in [name for _, name in found]


@pytest.mark.parametrize(
    "answer",
    ["Good, but the honey shop not before 2.0.", "Why no prices?", "Good. I don't want ads.", "No rush at all."],
)
def test_what_is_put_off_or_stands_on_no_list_strikes_nothing_off(answer: str) -> None:
    assert not [kind for kind, _ in _talk(answer) if kind is ItemType.DECISION]
