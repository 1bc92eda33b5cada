"""Lists that tell how far work has come: what is open beside what is done is to do, what was done is not."""

from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, titles

_TALK = "**User:** {}\n\n**Assistant:** {}\n\n{}\n\n**User:** ok\n"


@pytest.mark.parametrize(
    "entries",
    [
        "1. ~~Order the timber~~ ✅\n2. Paint the hull ⏳ half\n3. New ropes for the mast ⬜",
        "- ✅ Order the timber\n- 🚧 Paint the hull\n- 🔜 New ropes for the mast",
        "- Order the timber ✅\n- Paint the hull: in progress\n- New ropes for the mast – not started yet",
    ],
)
def test_what_is_open_beside_what_is_done_is_to_do(entries: str) -> None:
    found = items_in(_TALK.format("where are we with the boat?", "Status by your plan:", entries))
    assert [title.split()[0] for title in titles(found)] == ["Paint", "New"]


@pytest.mark.parametrize(
    "entries",
    ["- 🔜 the ferry\n- 🟡 the bus", "- Order the timber ✅\n- The hull is painted in blue\n- Open day in May"],
)
def test_signs_alone_and_what_bears_none_are_nothing(entries: str) -> None:
    assert not titles(items_in(_TALK.format("how do we get there?", "So:", entries)))


def test_a_summary_of_what_was_changed_holds_no_work() -> None:
    entries = "- Moved the winch into a class\n- Replaced the rope table\n- Updated 14 tests, added 3"
    assert not titles(items_in(_TALK.format("Summarise what you changed for the message", "**Changes**", entries)))


def test_a_summary_of_what_is_left_does() -> None:
    entries = "- Move the winch into a class\n- Replace the rope table"
    assert len(items_in(_TALK.format("Summarise what is left", "**Left**", entries))) == 2
