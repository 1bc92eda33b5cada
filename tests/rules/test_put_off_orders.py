from __future__ import annotations

import pytest

from syncer.models import Priority
from tests.rules.conversation import titles, with_agent

START = ("get the gate to open", "It opens now, I moved the latch.")


@pytest.mark.parametrize(
    ("order", "title"),
    [
        ("add a night round to the schedule some time", "Add a night round to the schedule"),
        ("lock: good idea, write a test for the bell later", "Write a test for the bell"),
        ("remove the old latch, but with the 2.0 milestone", "Remove the old latch"),
        ("please paint the fence bit by bit", "Paint the fence"),
        ("rename the column in a separate PR please", "Rename the column"),
        ("order two spare keys on monday", "Order two spare keys"),
        ("the shed needs the same fix but not today", "Give the shed the same"),
        ("the bell gets the same, next week", "Give the bell the same"),
        ("insulation must come, the council wants it", "Add insulation"),
    ],
)
def test_an_order_that_is_not_for_now_is_left(order: str, title: str) -> None:
    assert titles(with_agent(*START, order, "Understood.")) == [title]


def test_what_may_come_at_any_time_matters_little() -> None:
    (item,) = with_agent(*START, "add a second bell at some point", "Noted.")
    assert item.priority is Priority.LOW


@pytest.mark.parametrize(
    ("order", "answer"),
    [
        ("add a night round to the schedule", "Added."),
        ("rename the column in a separate PR", "I renamed the column in PR 12."),
        ("add a line to the log for each visitor", "Understood."),
        ("show the banner after saving", "Understood."),
        ("could you add a bell some time?", "Of course."),
        ("if you have time, add a bell", "Understood."),
        ("the shed needs the same fix", "Understood."),
        ("that must come from the old plan", "Understood."),
    ],
)
def test_an_order_for_now_is_none(order: str, answer: str) -> None:
    assert titles(with_agent(*START, order, answer)) == []
