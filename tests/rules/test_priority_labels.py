from __future__ import annotations

import pytest

from syncer.models import Priority
from syncer.rules.priority_labels import label_in, verdict_in
from tests.rules.conversation import items_in, said_in_meeting


@pytest.mark.parametrize(
    ("entry", "level"),
    [
        ("TODO(low): sand the bench", Priority.LOW),
        ("FIXME [urgent] the gate hangs", Priority.HIGH),
        ("Sand the bench (P2)", Priority.MEDIUM),
        ("[critical] the boiler leaks", Priority.CRITICAL),
        ("High: the boiler leaks", Priority.HIGH),
        ("Sand the bench – low", Priority.LOW),
        ("The gate hangs. High priority, visitors cannot get in.", Priority.HIGH),
        ("The bench is rough. Low, but it looks shabby.", Priority.LOW),
        ("The gate hangs, severity: medium", Priority.MEDIUM),
        # The word belongs to something else.
        ("Collect shells at low tide", None),
        ("The water level is too low.", None),
        ("Offer a high contrast theme", None),
        ("Show the high-priority queue field first", None),
        ("It happens on medium screens", None),
        ("A lamp for low light (low power)", None),
    ],
)
def test_an_entry_bears_its_level(entry: str, level: Priority | None) -> None:
    found = label_in(entry)
    assert (found[0] if found else None) is level


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("It's ugly but it holds, so medium I'd say.", Priority.MEDIUM),
        ("I'd call it low.", Priority.LOW),
        ("Low for me.", Priority.LOW),
        ("Make it a P1, please.", Priority.HIGH),
        ("Move it down to priority 2.", Priority.MEDIUM),
        ("Set this to critical.", Priority.CRITICAL),
        ("Should I make it high?", None),
        ("I'd say high time for lunch.", None),
        ("Put the kettle on low heat.", None),
        ("The shelf is too high I'd say a foot.", None),
    ],
)
def test_a_sentence_gives_a_level(sentence: str, level: Priority | None) -> None:
    found = verdict_in(sentence)
    assert (found[0] if found else None) is level


def test_what_an_entry_bears_outlasts_what_is_said_of_others() -> None:
    items = items_in(
        "**User:** We have two bugs:\n\n"
        "1. The gate stays locked after a storm. High priority, people climb over it.\n"
        "2. The sign at the pond is crooked. Low, it can be read.\n\n"
        "**Assistant:** Noted.\n\n"
        "**User:** The pond itself is fine, and the gate paint can wait.\n"
    )
    levels = {item.title.split()[1]: item.priority for item in items if item.mentions[0].line in (3, 4)}
    assert levels == {"gate": Priority.HIGH, "sign": Priority.LOW}


def test_it_is_what_the_sentence_before_names_again() -> None:
    items = items_in(
        "**User:** What is open:\n\n- [ ] Replace the pump in the greenhouse\n- [ ] Repaint the fence\n\n"
        "**Assistant:** Anything else?\n\n"
        "**User:** Well, the greenhouse pump isn't that urgent. It runs until March. Move it to priority 2 please.\n"
    )
    levels = {item.title: item.priority for item in items}
    assert levels["Replace the pump in the greenhouse"] is Priority.MEDIUM
    assert levels["Repaint the fence"] is Priority.MEDIUM


def test_who_goes_on_to_the_next_matter_speaks_of_that() -> None:
    lamp, *_ = said_in_meeting("The lamp in the cellar flickers.", "Next, the roof.", "That's urgent, says Olga.")
    assert lamp.priority is Priority.MEDIUM
