"""Rows of tables are read by their columns, quoted or not, and never as sentences."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, titles

ACTIONS = """| Action | Owner | Due |
|---|---|---|
| Descale the espresso machine | Ruth | Friday |
| Order new filter baskets | Imre | |
"""
RISKS = """| Risk | Likelihood | What to do |
|---|---|---|
| The ferry is cancelled and the crates are lost | high | ask the port |
| Crates never arrive twice | low | count them |
"""


def _quoted(text: str) -> str:
    return "".join(f"> {line}\n" for line in text.splitlines())


@pytest.mark.parametrize("table", [ACTIONS, _quoted(ACTIONS)])
def test_rows_that_name_work_are_items(table: str) -> None:
    found = items_in(f"# Notes\n\nWe met.\n\n{table}\nThat was it.\n")
    assert titles(found) == ["Descale the espresso machine", "Order new filter baskets"]
    assert [item.owner for item in found] == ["Ruth", "Imre"]


@pytest.mark.parametrize("table", [RISKS, _quoted(RISKS)])
def test_rows_are_no_sentences(table: str) -> None:
    assert items_in(f"**User:** What can go wrong?\n\n**Assistant:** This:\n\n{table}\n**User:** I see.\n") == []


SETTLED = """\
**User:** Sum it up, please.

**Assistant:** Gladly.

## What we settled

| # | Topic | Choice |
|---|---|---|
| 1 | Fence | Larch boards, no paint |
| 2 | Watering | Drip hoses |

**User:** Thanks, that is it.
"""


def test_a_row_of_what_was_settled_says_the_topic_and_the_choice() -> None:
    found = items_in(SETTLED)
    assert [(item.type, item.title) for item in found] == [
        (ItemType.DECISION, "Fence: Larch boards, no paint"),
        (ItemType.DECISION, "Watering: Drip hoses"),
    ]
