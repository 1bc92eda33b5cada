from __future__ import annotations

from syncer.models import ItemType
from tests.rules.conversation import said_in_meeting, titles


def test_topic_by_its_name_and_then_who_wants_it() -> None:
    (item,) = said_in_meeting("Second: a calendar for the workshop. The apprentices want to see who is there.")
    assert (item.type, item.title) == (ItemType.FEATURE, "Calendar for the workshop")


def test_topic_that_somebody_else_calls_nice_to_have() -> None:
    (item,) = said_in_meeting("And the last: lockers with numbers.", "Nice to have.")
    assert (item.type, item.title) == (ItemType.FEATURE, "Lockers with numbers")


def test_chore_is_no_feature() -> None:
    (item,) = said_in_meeting("Then there's the migration of the old photos. Nice to have.")
    assert item.type is ItemType.TODO


def test_topic_that_nobody_wants_is_none() -> None:
    assert said_in_meeting("Next: the budget. It looks fine.") == []


def test_topic_of_a_fault_leaves_the_fault() -> None:
    assert titles(said_in_meeting("Third: the lift. The doors get stuck on every floor.")) == [
        "Doors get stuck on every floor"
    ]


def test_pronoun_of_a_fault_is_the_topic_before_it() -> None:
    assert titles(said_in_meeting("Third: door counters. They've been stuck at zero since Monday.")) == [
        "Door counters have been stuck at zero"
    ]
