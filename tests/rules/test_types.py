"""What has to be done is a task, also where a fault is its reason; what fails is a bug, however it begins."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_by_user


@pytest.mark.parametrize(
    "sentence",
    [
        "Get the scales calibrated, the market won't let us sell without that.",
        "The leaflet needs a new photo, the one in there shows the old boat and is wrong.",
        "Tickets must carry the pier number, otherwise people always end up on the wrong boat.",
    ],
)
def test_work_with_its_reason_is_a_task(sentence: str) -> None:
    assert {item.type for item in said_by_user(sentence)} == {ItemType.TODO}


@pytest.mark.parametrize(
    "sentence",
    [
        "Test suite fails about one time in five on main.",
        "The print view crashes when a boat has no name.",
        "Order page takes eleven seconds and then shows an error.",
    ],
)
def test_what_fails_is_a_bug(sentence: str) -> None:
    assert {item.type for item in said_by_user(sentence)} == {ItemType.BUG}


def test_a_list_that_puts_a_fault_as_work_makes_it_work() -> None:
    found = items_in(
        "# Weekly\n\n**Ines:** Good morning.\n\n**Marek:** The backup of the log book was never restored by anyone,"
        " nobody knows if it works.\n\n**Ines:** Then we try.\n\n## Next steps\n\n"
        "- Restore test of the log book backup\n"
    )
    assert {item.type for item in found} == {ItemType.TODO}
