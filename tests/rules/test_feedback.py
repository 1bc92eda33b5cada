from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, titles


def _quoted(lead: str, *quotes: str) -> str:
    lines = "\n\n".join(f"> {quote}" for quote in quotes)
    return f"**User:** {lead}\n\n{lines}\n\n**Assistant:** Let me go through them.\n"


def test_what_users_wrote_is_read_where_somebody_goes_through_it() -> None:
    found = items_in(
        _quoted(
            "We got some feedback from the testers. Here are the first ones:",
            '"I opened an old hive and it\'s empty" (Pixel 6)',
            '"the text in the timer dialog is black on dark grey, can\'t read a thing"',
            '"Love the app!! Could you add a map of all hives?"',
        )
    )
    assert [item.type for item in found] == [ItemType.BUG, ItemType.BUG, ItemType.FEATURE]
    assert titles(found)[0] == "Old hive is empty"
    assert titles(found)[2] == "Add a map of all hives"


@pytest.mark.parametrize(
    "lead",
    [
        "You wrote this in the feedback round:",
        "I like this sentence of the manual, from the chapter on complaints:",
        "Can you translate this feedback mail to the vendor for me?",
        "The hint in the dialog shall read:",
    ],
)
def test_what_is_quoted_for_another_end_is_no_report(lead: str) -> None:
    assert items_in(_quoted(lead, '"The app crashes when the tank is empty."')) == []
