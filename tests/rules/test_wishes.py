from __future__ import annotations

import pytest

from syncer.models import ItemType, Priority
from tests.rules.conversation import items_in, said_by_user, said_in_meeting, titles

WISHED = [
    "The choir keeps asking for a lift to the gallery.",
    "Olga from the bakery asks whether customers could order the night before.",
    "The most requested by far is a map of the stalls.",
    "Would love to have a bell for deliveries.",
    "A second ladder would save us a lot of time.",
    "Painted signs can come in the next release.",
    "I have an idea for the yard: benches under the lime tree.",
    "There's still no way to reserve a table by the window.",
    "It should be possible to book two tables at once.",
    "Customers expect a receipt by mail these days.",
    "They miss the option to hide sold-out dishes.",
    "What we're lacking is a coat rack.",
    "Any chance that we could get a quieter fan?",
]
NOT_WISHED = [
    "The baker asked for help.",
    "Olga asked whether that could be true.",
    "I would love to hear your opinion.",
    "There's no way to know.",
    "It can wait.",
    "Is it possible?",
]


@pytest.mark.parametrize("sentence", WISHED)
def test_wish_that_is_passed_on(sentence: str) -> None:
    (item,) = said_in_meeting(sentence)
    assert item.type is ItemType.FEATURE


@pytest.mark.parametrize("sentence", NOT_WISHED)
def test_no_wish(sentence: str) -> None:
    assert said_in_meeting(sentence) == []


def test_wish_that_is_turned_down_at_once_is_not_listed() -> None:
    assert titles(said_in_meeting("The choir keeps asking for a lift.", "No. We can't pay for that.")) == []


def test_what_is_put_off_is_low() -> None:
    (item,) = said_in_meeting("Painted signs can come in the next year.")
    assert item.priority is Priority.LOW


def test_question_to_an_assistant_asks_for_help() -> None:
    text = "**User:** Hi.\n\n**Assistant:** Hello!\n\n**User:** Is there a way to sort a table by two columns?\n\n"
    assert items_in(text + "**Assistant:** Yes, with a list of keys.\n") == []


def test_what_was_missing_when_it_was_needed() -> None:
    (item,) = said_in_meeting("If we had had a second pump in the cellar, we wouldn't have lost the stock.")
    assert (item.type, item.title) == (ItemType.FEATURE, "Second pump in the cellar")


def test_proposal_in_the_form_of_a_question_counts_when_it_is_taken_up() -> None:
    text = (
        "**User:** Hi.\n\n**Assistant:** How about printing the menu on both sides?\n\n"
        "**User:** Good idea, let's do that next week.\n\n**Assistant:** Fine.\n"
    )
    (item,) = items_in(text)
    assert item.title == "Print the menu on both sides"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Field techs want to see the signal strength of each sensor.", "signal strength"),
        ("The warehouse guys want bigger buttons.", "bigger buttons"),
        ("Parents should be able to cancel a lesson themselves.", "cancel a lesson"),
        ("Our drivers keep asking for a night mode.", "night mode"),
        ("The nurses would love a print view.", "print view"),
        ("They'd want a second key per room.", "second key"),
        ("Two asked for a darker theme.", "darker theme"),
    ],
)
def test_whoever_wants_something_is_called_by_what_he_does(sentence: str, words: str) -> None:
    (item,) = said_by_user(sentence)
    assert (item.type, words in item.title.lower()) == (ItemType.FEATURE, True)


@pytest.mark.parametrize(
    "sentence", ["The linter wants two blank lines.", "The server wants to be restarted.", "Two asked for help."]
)
def test_programs_wish_for_nothing(sentence: str) -> None:
    assert ItemType.FEATURE not in {item.type for item in said_by_user(sentence)}
