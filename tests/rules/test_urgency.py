from __future__ import annotations

import pytest

from syncer.models import Priority
from tests.rules.conversation import items_in, said_in_meeting


@pytest.mark.parametrize(
    ("verdict", "priority"),
    [
        ("That's more important than anything else here.", Priority.HIGH),
        ("ASAP, please.", Priority.HIGH),
        ("It must be mended today.", Priority.HIGH),
        ("Not urgent though.", Priority.LOW),
        ("No hurry, it can wait.", Priority.LOW),
        # A day, a question, or words about something else say nothing of it.
        ("I am in the office today.", Priority.MEDIUM),
        ("Is that urgent?", Priority.MEDIUM),
        ("Great weather for a walk in the park after lunch.", Priority.MEDIUM),
    ],
)
def test_the_sentence_right_after_says_how_soon(verdict: str, priority: Priority) -> None:
    (item,) = said_in_meeting("The lamp in the cellar flickers.", verdict)
    assert item.priority is priority


@pytest.mark.parametrize(
    ("verdict", "priority"),
    [
        ("We told them not before 2031.", Priority.LOW),
        ("Nothing we can promise now, we'd look into it after the fair.", Priority.LOW),
        ("If there's time, so it's not a commitment.", Priority.LOW),
        ("Next summer at the earliest.", Priority.LOW),
        ("Put it at the very bottom.", Priority.LOW),
        # What a person does when is no delay.
        ("When somebody rings, the porter opens the door.", Priority.MEDIUM),
        ("The garage can wait.", Priority.MEDIUM),
        ("Now the serious one.", Priority.MEDIUM),
    ],
)
def test_the_answer_puts_a_wish_off(verdict: str, priority: Priority) -> None:
    items = said_in_meeting("Guests would like a bench in the hallway.", verdict)
    assert next(item for item in items if "bench" in item.title.lower()).priority is priority


def test_the_last_word_counts() -> None:
    first, *_ = said_in_meeting(
        "The lamp in the cellar flickers.", "That's urgent.", "No, the cellar lamp can wait until spring."
    )
    assert first.priority is Priority.LOW


def test_a_clause_that_names_it_again() -> None:
    items = said_in_meeting(
        "The lamp in the cellar flickers.",
        "The gate at the ramp squeaks.",
        "I'd say the squeaking gate is cosmetic, it can wait, but the cellar lamp has to be fixed before the fair.",
    )
    level = {item.title: item.priority for item in items}
    assert level["Lamp in the cellar flickers"] is Priority.HIGH


def test_the_one_that_matters_is_named() -> None:
    lamp, gate = said_in_meeting(
        "The lamp in the cellar flickers.", "The gate crashes into the wall.", "The lamp is the critical one."
    )
    assert (lamp.priority, gate.priority) == (Priority.HIGH, Priority.HIGH)


def test_what_is_put_off_beside_it_stays_apart() -> None:
    items = said_in_meeting(
        "The gate stays open at night. High priority, says the guard.",
        "We should buy a bench for the hall.",
        "A bench doesn't fit, that stays in the backlog.",
    )
    assert items[0].priority is Priority.HIGH


def test_when_it_fails_is_no_delay() -> None:
    (item, *_) = said_in_meeting("The lamp in the cellar flickers.", "No, we get the new bulbs later.")
    assert item.priority is Priority.MEDIUM


def test_who_is_asked_how_bad_it_is_answers_of_that() -> None:
    items = items_in(
        "**User:** We have two bugs:\n\n1. The gate stays open at night\n2. The lamp flickers in the cellar\n\n"
        "**Assistant:** How urgent is the gate?\n\n**User:** Low. Nobody comes here.\n"
    )
    levels = {item.title.split()[1]: item.priority for item in items}
    assert levels["gate"] is Priority.LOW
    assert levels["lamp"] is not Priority.LOW


def test_the_subject_of_a_long_sentence_is_what_waits() -> None:
    (lamp, *_) = said_in_meeting(
        "The lamp in the cellar crashes the fuse.", "The lamp can wait until we rebuild the stairs next year anyway."
    )
    assert lamp.priority is Priority.LOW


def test_these_must_be_out() -> None:
    (item, *_) = said_in_meeting(
        "I'll write the signs for the new paths next week.", "These must be out with the opening, people ask for them."
    )
    assert item.priority is Priority.HIGH


def test_another_subject_beside_a_task_is_no_word_on_it() -> None:
    (item, *_) = said_in_meeting("I'd like to mend the north gate this afternoon. The lamp can wait until June anyway.")
    assert item.priority is not Priority.LOW


def test_another_name_before_the_words_is_put_off_alone() -> None:
    items = said_in_meeting(
        "Guests ask for a bench in the hall and for a lamp at the gate.",
        "The bench is the obvious first thing. Lamp, not before 2031.",
    )
    assert next(item for item in items if "bench" in item.title.lower()).priority is not Priority.LOW


def test_a_week_beside_it_is_no_level() -> None:
    items = said_in_meeting(
        "I have to move the bees away from the old keeper, he shuts down in May. Next week is Easter."
    )
    assert items[0].priority is Priority.HIGH
