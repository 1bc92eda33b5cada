from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_by_user, said_in_meeting, titles

NEEDED = [
    ("The fire exits ought to be marked.", "Mark the fire exits"),
    ("The old subscription is to be cancelled.", "Cancel the old subscription"),
    ("The gutters could do with cleaning.", "Clean the gutters"),
    ("The ramps are slippery, they need sanding.", "Sand the ramps"),
    ("The straps are frayed and have to be replaced.", "Replace the straps"),
    ("There are three invoices that need to be paid.", "Pay three invoices"),
    ("The safety manual hasn't been translated yet.", "Translate the safety manual"),
    ("The boiler has never been serviced.", "Service the boiler"),
    ("We still haven't booked the hall.", "Book the hall"),
    ("Nobody waters the plants in the annex.", "Water the plants in the annex"),
    ("The bill from the printer is still unpaid.", "Pay the bill from the printer"),
    ("It's high time we replaced the router.", "Replace the router"),
    ("It is essential that the alarm is tested before we open.", "Test the alarm before we open"),
    ("Our insurance runs out in March.", "Renew the insurance (runs out in March)"),
    ("The tax return is due on 31 May.", "The tax return is due on 31 May"),
    ("The annual report is overdue.", "The annual report is overdue"),
    ("We're running low on toner.", "Restock toner"),
    ("We can't open until the fridge is repaired.", "Repair the fridge"),
    ("No launch without a signed contract.", "Get a signed contract"),
    ("Before we open, the steps must be painted.", "Paint the steps"),
    ("What's still missing is a spare battery.", "Spare battery"),
    ("Missing for the audit: key register", "Key register"),
    ("Those crates have to get out of the corridor.", "Remove the crates from the corridor"),
    ("That sign belongs in the hallway.", "Move the sign to the hallway"),
    ("The labels lack translations.", "Add translations to the labels"),
    ("The auditors want a list of all keys.", "The auditors want a list of all keys"),
    ("There's no lock on the shed, and there should be.", "Add lock on the shed"),
]
NOT_NEEDED = [
    "The fence doesn't need to be painted.",
    "The bill has been paid.",
    "We had to cancel the trip last year.",
    "They must have been delayed.",
    "It has to be said.",
    "He has to go.",
    "The train is due at noon.",
    "The token expires in fifteen minutes.",
    "Is the report due on Friday?",
    "We haven't met yet, have we?",
    "I can't sleep without music.",
    "Nobody reads manuals.",
    "We're out of coffee.",
    "The book belongs to me.",
    "Management is happy.",
    "No rain yet.",
    'The sign says "Boots must be cleaned".',
]


@pytest.mark.parametrize(("sentence", "title"), NEEDED)
def test_what_is_said_to_be_in_need(sentence: str, title: str) -> None:
    assert titles(said_in_meeting(sentence)) == [title]


@pytest.mark.parametrize("sentence", NOT_NEEDED)
def test_no_need(sentence: str) -> None:
    assert said_in_meeting(sentence) == []


def test_need_is_a_task_in_a_talk_with_an_assistant_too() -> None:
    (item,) = said_by_user("The import still has to be covered by tests.")
    assert (item.type, item.title) == (ItemType.TODO, "Cover the import by tests")


@pytest.mark.parametrize(
    "sentence", ["A valid code must contain five digits.", "Each request must carry a token.", "What's missing here?"]
)
def test_rule_or_question_is_no_need_in_a_talk_with_an_assistant(sentence: str) -> None:
    assert said_by_user(sentence) == []


def test_thing_in_the_wrong_place_is_named_by_the_sentence_before() -> None:
    (item,) = said_in_meeting("It won't do to keep the spare key under the mat. It belongs in the safe.")
    assert item.title == "Move the spare key to the safe"


def test_work_that_is_only_called_a_work_takes_its_object_from_before() -> None:
    (item,) = said_in_meeting("The cash register is out of support. A replacement is unavoidable.")
    assert item.title == "Replace The cash register"


def test_short_answer_to_what_is_missing() -> None:
    assert titles(said_in_meeting("What's still missing for the fair?", "Only a second extension lead.")) == [
        "Second extension lead"
    ]
    assert said_in_meeting("What's still missing for the fair?", "Nothing.") == []


def test_need_to_mend_points_at_the_fault_before() -> None:
    (item,) = said_in_meeting("The lamp in the cellar flickers.", "It must be mended.")
    assert item.type is ItemType.BUG


def test_need_that_the_assistant_meets_at_once_is_not_listed() -> None:
    text = (
        "**User:** Hi.\n\n**Assistant:** Hello!\n\n**User:** The helper has to be renamed to slug.\n\n"
        "**Assistant:** Done, I've renamed the helper to slug.\n"
    )
    assert items_in(text) == []
