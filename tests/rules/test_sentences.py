from __future__ import annotations

import pytest

from syncer.models import ItemType, Priority
from tests.rules.conversation import items_in, said_by_user, said_in_meeting, titles

FAULTS = [
    ("The photo page goes blank every now and then.", "Photo page goes blank every now and then"),
    ("Users are reporting lost bookings in the calendar.", "Lost bookings in the calendar"),
    ("We have a bug where the total is shown twice.", "Total is shown twice"),
    ("Do you know why our printers keep dropping jobs?", "Printers keep dropping jobs"),
    ("The export button is there but nothing happens when you press it.", None),
    ("My script throws a KeyError for empty rows.", None),
    ("The mail queue is super slow since Monday.", None),
    ("Visitors can't upload photos from their phones.", None),
    ("Some receipts are sent twice.", None),
]
NO_FAULTS = [
    "Is the printer broken again?",
    "If the queue were full it could fail.",
    "The crash is fixed now.",
    "It no longer crashes.",
    "I don't know how the printer works.",
    "There are no errors in the log.",
    "That works now, thanks!",
]
COMMITMENTS = [
    ("We need to renew the certificate.", "Renew the certificate"),
    ("I'll write the release notes tomorrow.", "Write the release notes"),
    ("We should probably throttle those callbacks at some point.", "Throttle the callbacks"),
    ("I've been meaning to split that module.", "Split the module"),
    ("Remind me to ask Dora about the contract.", "Ask Dora about the contract"),
    ("Someone has to update the chart of the logging agent.", "Update the chart of the logging agent"),
]
NO_COMMITMENTS = [
    "I'll check the log.",
    "Let me try that.",
    "Let's see what happens.",
    "I need your help with that.",
    "We don't need to change that.",
    "Should we move the tests?",
    "I'll be back later.",
    "We should be fine.",
    "I have to restart it manually every few days.",
    "Would you like me to add tests?",
]
WISHES = [
    ("Users have been asking for a dark theme.", "Dark theme"),
    ("It would be nice to have keyboard shortcuts.", "Keyboard shortcuts"),
    ("Our editors want to schedule posts.", "Schedule posts"),
    ("People would love to be able to sort albums by date.", "Sort albums by date"),
]
DECISIONS = [
    ("We decided to keep the old layout for this year.", "Keep the old layout for this year"),
    ("The second option sounds right, let's go with that.", "Use the second option"),
    ("Let's use SQLite for the cache.", "Use SQLite for the cache"),
    ("Token buckets it is.", "Token buckets"),
]


@pytest.mark.parametrize(("sentence", "title"), FAULTS)
def test_reported_fault(sentence: str, title: str | None) -> None:
    (item,) = said_by_user(sentence)
    assert item.type is ItemType.BUG
    assert title in (None, item.title)


@pytest.mark.parametrize("sentence", NO_FAULTS)
def test_no_fault(sentence: str) -> None:
    assert said_by_user(sentence) == []


@pytest.mark.parametrize(("sentence", "title"), COMMITMENTS)
def test_commitment(sentence: str, title: str) -> None:
    (item,) = said_by_user(sentence)
    assert (item.type, item.title) == (ItemType.TODO, title)


@pytest.mark.parametrize("sentence", NO_COMMITMENTS)
def test_no_commitment(sentence: str) -> None:
    assert said_by_user(sentence) == []


@pytest.mark.parametrize(("sentence", "title"), WISHES)
def test_wish(sentence: str, title: str) -> None:
    (item,) = said_by_user(sentence)
    assert (item.type, item.title) == (ItemType.FEATURE, title)


@pytest.mark.parametrize(("sentence", "title"), DECISIONS)
def test_decision(sentence: str, title: str) -> None:
    (item,) = said_by_user(sentence)
    assert (item.type, item.title) == (ItemType.DECISION, title)


def test_opening_request_is_the_topic() -> None:
    assert (
        items_in("**User:** I need to build a photo blog. Where do I start?\n\n**Assistant:** With a sketch.\n") == []
    )


def test_what_an_assistant_does_or_proposes_is_no_item() -> None:
    text = (
        "**User:** Hello.\n\n**Assistant:** I'll run the tests. You should add an index. We need to look at the log.\n"
    )
    assert items_in(text) == []


def test_proposal_counts_when_the_user_takes_it_up() -> None:
    text = (
        "**User:** It works.\n\n**Assistant:** Great! You could also compress the pictures before the upload.\n\n"
        "**User:** Good idea, I'll do that next week.\n"
    )
    (item,) = items_in(text)
    assert item.title == "Compress the pictures before the upload"
    assert len(item.mentions) == 2


def test_work_that_the_assistant_carries_out_is_not_listed() -> None:
    text = (
        "**User:** Hi.\n\n**Assistant:** Hello!\n\n**User:** The import fails on empty rows, we need to fix that.\n\n"
        "**Assistant:** Fixed: empty rows are skipped by the import now. All 12 tests pass.\n\n**User:** Thanks.\n"
    )
    assert items_in(text) == []


def test_symptoms_of_one_fault_are_one_item() -> None:
    text = (
        "**User:** Our import hangs since Friday.\n\n**Assistant:** Which files are these? How large are they?\n\n"
        "**User:** All of them, and the memory is leaking while it runs.\n\n**Assistant:** I see.\n"
    )
    (item,) = items_in(text)
    assert [mention.line for mention in item.mentions] == [1, 5]


def test_plan_that_is_put_off_is_low() -> None:
    text = (
        "**User:** Hi.\n\n**Assistant:** Hi!\n\n**User:** Users have been asking for a desktop app.\n\n"
        "**Assistant:** That can be done.\n\n**User:** That's probably a project for next year though.\n"
    )
    (item,) = items_in(text)
    assert item.priority is Priority.LOW


def test_message_below_names_the_fault() -> None:
    text = (
        "**User:** Hi.\n\n**Assistant:** Hi!\n\n**User:** I get this error:\n\n```\n"
        "Traceback (most recent call last):\n"
        "ValueError: empty header in row 7\n```\n\n**Assistant:** I see.\n"
    )
    assert titles(items_in(text)) == ["ValueError: empty header in row 7"]


def test_meeting_knows_who_will() -> None:
    found = said_in_meeting(
        "Marek, could you book a room for the workshop?", "Sure. I'll send the invitations as well."
    )
    assert [(item.title, item.owner) for item in found] == [
        ("Book a room for the workshop", "Marek"),
        ("Send the invitations", "Marek"),
    ]


def test_guide_around_a_sample_dialogue_gives_no_advice_as_items() -> None:
    text = (
        "# How to ask\n\nYou should say what fails. Don't forget to add the log.\n\n- You need to be brief\n\n"
        "```\nYou: Hello!\n\nClaude: Hello! How are you?\n```\n\nThe assistant can't guess. We should be kind.\n"
    )
    assert items_in(text) == []


def test_greetings_leave_nothing() -> None:
    assert said_by_user("Thank you so much, have a great day!") == []
