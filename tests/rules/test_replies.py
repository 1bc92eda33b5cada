from __future__ import annotations

import pytest

from syncer.models import Priority
from tests.rules.conversation import said_in_meeting, titles

TAKEN_ON = [
    ("Who books the train?", "I do.", "Book the train"),
    ("Who takes the flaky login test?", "mine", "flaky login test"),
    ("And the onboarding checklist?", "Still on my desk. By Wednesday.", "onboarding checklist"),
    ("What about the microphones for the panel?", "Haven't sorted those. Will, by Friday.", "microphones"),
    ("Nobody has told the tax office about our new address.", "I'll do that.", "tax office"),
    ("So who calls the venue?", "Ines.", "Call the venue"),
    ("And the licences?", "Also me.", "licences"),
]
PUT_OFF = [
    ("Do we want a dark theme for the kiosk?", "Not before autumn.", "dark theme"),
    ("Offline mode?", "Parking lot.", "Offline mode"),
    ("The mobile layout, do we do that now?", "No, next quarter.", "mobile layout"),
    ("I'd love to have a proper glossary one day.", "Put it on the list.", "glossary"),
    ("What if the form remembered the last address?", "Good idea. Let's add it in v2.", "last address"),
    ("Could the export include the archived projects too?", "It could. Q2, not earlier.", "archived projects"),
    ("Customers keep asking for an invoice per cost centre.", "Backlog.", "cost centre"),
]
NOTHING = [
    ("Who starts?", "I can."),
    ("Who said that?", "Me."),
    ("Who has seen the new film?", "I have."),
    ("Is the export slow?", "No idea."),
    ("Ready?", "Later."),
    ("How is the weather over there?", "Not ready for spring."),
]


@pytest.mark.parametrize(("said", "reply", "words"), TAKEN_ON)
def test_a_short_reply_takes_on_what_was_raised(said: str, reply: str, words: str) -> None:
    (item,) = said_in_meeting(said, reply)
    assert words.lower() in item.title.lower()


@pytest.mark.parametrize(("said", "reply", "words"), PUT_OFF)
def test_a_short_reply_puts_off_what_was_raised(said: str, reply: str, words: str) -> None:
    (item,) = said_in_meeting(said, reply)
    assert words.lower() in item.title.lower()
    assert item.priority in (Priority.LOW, Priority.MEDIUM)


@pytest.mark.parametrize(("said", "reply"), NOTHING)
def test_other_short_replies_leave_nothing(said: str, reply: str) -> None:
    assert titles(said_in_meeting(said, reply)) == []
