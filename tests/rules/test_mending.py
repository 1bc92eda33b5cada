"""Plans that only mend or file what was just reported are that report; other work on the same thing is its own."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_in_meeting


@pytest.mark.parametrize(
    "plan",
    [
        "I can fix the drum, that's my level.",
        "I'll open an issue for the drum thing.",
        "I'll fix that drum tomorrow.",
        "I'll look into the drum problem tonight.",
    ],
)
def test_who_mends_it_speaks_of_the_fault(plan: str) -> None:
    items = said_in_meeting("The drum crashes on phones with Android 12.", plan)
    assert [item.type for item in items] == [ItemType.BUG]
    assert len(items[0].mentions) == 2


@pytest.mark.parametrize(
    "plan",
    ["I'll order a drum from Marburg tomorrow.", "I'll fix the lamp tomorrow.", "I'll document the drum tomorrow."],
)
def test_other_work_is_its_own(plan: str) -> None:
    assert len(said_in_meeting("The drum crashes on phones with Android 12.", plan)) == 2
