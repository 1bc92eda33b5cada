"""Headings and sentences that announce what a list holds, beside those that look alike."""

from __future__ import annotations

import pytest

from syncer.models import ItemType, Priority
from syncer.rules import RuleSettings
from syncer.rules.headings import type_of_heading
from syncer.rules.introductions import type_of_introduction
from tests.rules.conversation import items_in


@pytest.mark.parametrize(
    "heading",
    ["What we settled", "What was settled today", "Things we agreed on", "Everything that was decided",
     "What the team decided", "What we're going with", "Key architectural choices", "Choices made", "Locked in"],
)  # fmt: skip
def test_headings_of_decisions(heading: str) -> None:
    assert type_of_heading(heading, RuleSettings()) is ItemType.DECISION


@pytest.mark.parametrize(
    "heading",
    ["To fix first", "To repair in the old kitchen meanwhile", "To be done before launch", "To clarify with the vendor",
     "To order", "Order of work", "Build order", "What happens next", "What to build first", "Work packages"],
)  # fmt: skip
def test_headings_of_work(heading: str) -> None:
    assert type_of_heading(heading, RuleSettings()) is ItemType.TODO


@pytest.mark.parametrize("heading", ["Faults in the current system", "Problems with the old script"])
def test_headings_of_faults(heading: str) -> None:
    assert type_of_heading(heading, RuleSettings()) is ItemType.BUG


@pytest.mark.parametrize(
    "heading",
    ["How to fix it", "To install", "To run the tests locally", "What we did", "What we fixed", "What we discussed",
     "Your choices", "Multiple choices", "What to improve in your own talks", "Problems with this approach",
     "Where you picked it up", "Build the image", "What not to do", "What we covered", "What success looks like"],
)  # fmt: skip
def test_headings_that_look_alike(heading: str) -> None:
    assert type_of_heading(heading, RuleSettings()) is None


@pytest.mark.parametrize(
    "sentence",
    ["They'd want:", "The parents have asked for:", "The night shift would like to see:", "She also wants:",
     "The board is asking for:", "We talked to them. The sales team wants:"],
)  # fmt: skip
def test_people_who_want_a_list_of_things(sentence: str) -> None:
    assert type_of_introduction(sentence) is ItemType.FEATURE


@pytest.mark.parametrize(
    "sentence",
    ["The function expects:", "The script asks for:", "You want:", "The class needs:", "A few that people like:"],
)
def test_programs_want_nothing_and_what_people_like_is_there(sentence: str) -> None:
    assert type_of_introduction(sentence) is None


def test_a_list_that_is_put_off_is_low() -> None:
    found = items_in(
        "**User:** The choir would like:\n- a second rehearsal room\n- a recording of each concert\n\n"
        "I told them not before 2031.\n\n**Assistant:** I see.\n"
    )
    assert [item.priority for item in found] == [Priority.LOW, Priority.LOW]


@pytest.mark.parametrize(
    "sentence",
    ["This is what I take home (I put it on the fridge):", "What we walk away with:", "So the order is:"],
)
def test_what_somebody_takes_home_is_work(sentence: str) -> None:
    assert type_of_introduction(sentence) is ItemType.TODO


def test_parts_of_a_plan_are_no_faults() -> None:
    found = items_in(
        "**User:** What I take home:\n1. Warning when no oven is free\n2. Gate that shuts on overflow\n\n"
        "**Assistant:** Good.\n"
    )
    assert [item.type for item in found] == [ItemType.TODO, ItemType.TODO]
