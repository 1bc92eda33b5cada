from __future__ import annotations

from syncer.models import Priority
from tests.rules.conversation import items_in

LIST = (
    "**User:** Four bugs are open:\n\n1. The gate stays open at night.\n2. The pump starts twice.\n"
    "3. The lamp flickers in the cellar.\n4. The sign is crooked.\n\n"
)


def _levels(*turns: str) -> dict[str, Priority]:
    text = "".join(f"**{('Assistant', 'User')[n % 2]}:** {turn}\n\n" for n, turn in enumerate(turns))
    return {item.title.split()[-1]: item.priority for item in items_in(LIST + text) if item.mentions[0].line < 8}


def test_entries_are_called_by_their_numbers() -> None:
    levels = _levels(
        "My suggestion:\n\n- **#1** is the worst, anybody can come in. I'd make that critical.\n"
        "- #2 and #3 are medium.\n- #4 is cosmetic.",
        "I agree, except that number 3 is more important, Olga fell there. Make it high.",
    )
    assert levels == {
        "night": Priority.CRITICAL,
        "twice": Priority.MEDIUM,
        "cellar": Priority.HIGH,
        "crooked": Priority.LOW,
    }


def test_the_first_and_the_second() -> None:
    levels = _levels("Where do we begin?", "The first is urgent. The fourth can wait.")
    assert (levels["night"], levels["crooked"]) == (Priority.HIGH, Priority.LOW)


def test_other_numbers_call_nothing() -> None:
    before = _levels("I see.", "Fine.")
    assert _levels("I see.", "There are 3 gates, the first gate was the low one. We meet in room #2 at 4.") == before
    assert _levels("I see.", "Issue #41 is critical.") == before
