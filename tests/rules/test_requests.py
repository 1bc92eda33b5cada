from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_by_user, said_in_meeting

ASKED = [
    ("Marek, order the new filters.", "Order the new filters"),
    ("hey marek, bump the chart version pls", "Bump the chart version"),
    ("@marek please rotate the keys", "Rotate the keys"),
    ("Marek would you mind checking the gas meter?", "Check the gas meter"),
    ("Could you update the price list, Marek?", "Update the price list"),
    ("I want you to go through the quotes, Marek.", "Go through the quotes"),
    ("Marek, your turn with the compost.", "Take care of the compost"),
    ("It's Marek's turn to clean the grill.", "Clean the grill"),
    ("Marek is the one to talk to the bank about the loan.", "Talk to the bank about the loan"),
    ("It would be great if Marek had a look at the wiring.", "Look at the wiring"),
    ("Reminder for Marek: expense report from Lyon.", "Expense report from Lyon"),
    ("AI for Marek: circulate the draft.", "Circulate the draft"),
    ("Let Marek handle the refund.", "Handle the refund"),
    ("Marek, that leak in the cellar is yours.", "Take care of that leak in the cellar"),
    ("Marek, when you find a minute, label the boxes.", "Label the boxes"),
    ("Don't forget the visa forms, Marek.", "Remember the visa forms"),
    ("I leave the choice of wine to Marek.", "Take care of the choice of wine"),
    ("Marek, over to you for the press photos.", "Take care of the press photos"),
]
NOT_ASKED = [
    "Marek, thanks for the update.",
    "Marek, can you hear me?",
    "Could you share your screen, Marek?",
    "Marek, test results are in.",
    "Marek, tell us about your trip.",
    "Marek, mute yourself please.",
    "Marek, what do you think?",
    "Marek cleaned the gutters yesterday.",
    "Marek, you should have seen his face.",
    "Have a nice weekend, Marek.",
    "Please sit down.",
    "Can you repeat that?",
    "We gave the keys to Marek yesterday.",
    "The pleasure is yours.",
]


@pytest.mark.parametrize(("sentence", "title"), ASKED)
def test_request_belongs_to_whom_it_names(sentence: str, title: str) -> None:
    (item,) = said_in_meeting(sentence)
    assert item.title == title
    assert item.type is ItemType.TODO
    assert (item.owner or "").lstrip("@").lower() == "marek"


@pytest.mark.parametrize("sentence", NOT_ASKED)
def test_no_request(sentence: str) -> None:
    assert said_in_meeting(sentence) == []


def test_request_without_a_name_belongs_to_who_accepts_it() -> None:
    (item,) = said_in_meeting("Can you send the figures to the auditor by Monday?", "Will do.")
    assert (item.title, item.owner) == ("Send the figures to the auditor by Monday", "Marek")


@pytest.mark.parametrize("answer", ["No, I can't.", "Done.", "Here you go."])
def test_request_that_is_refused_or_met_at_once_is_not_listed(answer: str) -> None:
    assert said_in_meeting("Would you mind printing the name tags?", answer) == []


def test_one_sentence_asks_two_people() -> None:
    items = said_in_meeting("Marek, fix the hinge, and have Petra count the chairs.")
    assert [(item.title, item.owner) for item in items] == [("Fix the hinge", "Marek"), ("Count the chairs", "Petra")]


def test_nobody_in_particular_is_asked() -> None:
    (item,) = said_in_meeting("Someone please water the ferns.")
    assert (item.title, item.owner) == ("Water the ferns", None)


@pytest.mark.parametrize("sentence", ["Please check the logs.", "Would you mind renaming the helper?"])
def test_what_an_assistant_is_asked_for_is_carried_out_at_once(sentence: str) -> None:
    assert said_by_user(sentence) == []
