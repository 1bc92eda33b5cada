from __future__ import annotations

from syncer.models import ItemType, Priority
from tests.rules.conversation import items_in, titles

_TALK = (
    "**Me:** {asked}\n\n**Assistant:** Here it is.\n\n### G-01 (Critical): The gate opens for any card\n\n"
    "The reader takes whatever it is given.\n\n### G-02 (Medium): Names of guests in the log\n\nOne a line.\n\n"
    "### G-03 (Low): Rename the old handler\n\nIt is called foo.\n\n**Me:** Thanks, I'll think about it.\n"
)


def test_findings_that_say_how_bad_they_are_are_listed() -> None:
    found = items_in(_TALK.format(asked="Please review the gate controller."))
    assert titles(found) == ["The gate opens for any card", "Names of guests in the log", "Rename the old handler"]
    assert [one.type for one in found] == [ItemType.BUG, ItemType.BUG, ItemType.TODO]
    assert [one.priority for one in found] == [Priority.CRITICAL, Priority.MEDIUM, Priority.LOW]


def test_headings_with_levels_that_nobody_asked_a_review_for_are_none() -> None:
    found = items_in(_TALK.format(asked="What do the names in this manual mean?"))
    assert not [one for one in found if one.rule == "review"]
