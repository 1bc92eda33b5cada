"""Likeness is named once and never acted on."""

from __future__ import annotations

import pytest

from syncer.alike import Likeness
from syncer.models import Issue, State
from tests.memory import MemoryTracker, begin, pending, run_once
from tests.syncing import said


def titled(number: int, title: str) -> Issue:
    """Return an issue with a title."""
    return Issue(number, title, "", State.OPEN)


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Fix the login page on Safari now", 1),
        ("On Safari fix the login page", 1),
        ("Rotate the logs every night", None),
        ("", None),
    ],
)
def test_the_closest_title_is_found(title: str, number: int | None) -> None:
    issues = [titled(1, "Fix the login page on Safari"), titled(2, "Export reports as CSV")]
    assert Likeness(issues).closest(title) == number


def test_of_several_as_much_alike_it_is_the_first() -> None:
    titles = ["Export the reports", "The login page: fix on Safari", "Fix the login page on Safari"]
    issues = [titled(30 - position, title) for position, title in enumerate(titles)]
    assert Likeness(issues).closest("Fix the login page on Safari") == 29


def test_words_that_everybody_uses_are_passed_over() -> None:
    crowd = [titled(number, "Fix the page") for number in range(300)]
    assert Likeness(crowd).closest("Fix the page") is None


def test_likeness_is_said_in_the_new_issue_and_merges_nothing() -> None:
    tracker = MemoryTracker()
    run_once(tracker, said("Fix the login page on Safari"))
    before = tracker.issues[1]
    both = (said("Fix the login page on Safari"), said("Fix the logout page on Safari", line=5))
    (change,) = begin(tracker, both).plan.pending
    assert "may duplicate #1" in change.reason
    run_once(tracker, *both)
    assert "May duplicate #1." in tracker.issues[2].body
    assert tracker.issues[1] == before
    assert pending(tracker, *both) == []
