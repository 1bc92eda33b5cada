"""Closes that no item asks for: the later of two that a race made, and what is gone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from syncer import marker as markers
from syncer.corpus import Corpus
from syncer.models import Action, State
from tests.memory import BOT, DIALECT, MemoryTracker, begin, pending, run_once
from tests.syncing import at, corpus_of, said

LOGIN = said("Fix the login page on Safari")
SEARCH = said("The search page goes blank", line=7)


def raced(second_run: str = "run-2", author: str = BOT) -> MemoryTracker:
    """Return a tracker in which two runs have filed the same item."""
    tracker = MemoryTracker()
    (change,) = begin(tracker, [LOGIN], second_run).plan.pending
    run_once(tracker, LOGIN)
    tracker.put(change.title, change.body, author, change.labels)
    return tracker


def test_the_later_of_a_race_is_closed_and_names_the_earlier() -> None:
    tracker = raced()
    (change,) = run_once(tracker, LOGIN)
    assert (change.action, change.reason) == (Action.CLOSE, "duplicate of #1")
    later = tracker.issues[2]
    marker = markers.find(later.body)
    assert marker is not None
    assert (later.state, marker.closed) == (State.CLOSED, "duplicate 1")
    assert "Duplicate of #1." in later.body
    assert tracker.issues[1].state is State.OPEN
    assert pending(tracker, LOGIN) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Mine"},
        {"labels": ("syncer", "mine")},
        {"assignees": ("ada",)},
        {"comments": 1},
    ],
)
def test_what_a_person_touched_is_only_named(fields: dict[str, Any]) -> None:
    tracker = raced()
    tracker.change(2, **fields)
    changes = begin(tracker, [LOGIN]).plan.changes
    assert not any(change.writes for change in changes)
    assert any("a person changed its" in change.reason for change in changes)


def test_a_copy_and_what_others_opened_are_only_named() -> None:
    for tracker, words in ((raced("run-1"), "a copy of #1"), (raced(author="mallory"), "our accounts")):
        changes = begin(tracker, [LOGIN]).plan.changes
        assert not any(change.writes for change in changes)
        assert any(words in change.reason for change in changes)


def test_of_what_a_person_touched_it_is_said_though_nobody_asked_for_our_accounts() -> None:
    tracker = raced()
    tracker.change(2, title="Mine")
    reasons = [change.reason for change in begin(tracker, [LOGIN], accounts=frozenset()).plan.changes]
    assert "tracks the same as #1, but a person changed its title" in reasons


@pytest.mark.parametrize(
    ("rules", "complete", "closes"),
    [
        ({"tend": True, "on_gone": "close"}, True, True),
        ({"tend": False, "on_gone": "close"}, True, False),
        ({"tend": True, "on_gone": "skip"}, True, False),
        ({"tend": True, "on_gone": "close"}, False, False),
    ],
)
def test_gone_closes_only_in_a_sweep_that_is_told_to_and_read_all(
    rules: dict[str, Any], complete: bool, closes: bool
) -> None:
    tracker = MemoryTracker()
    run_once(tracker, LOGIN, SEARCH)
    here = corpus_of([SEARCH], complete=complete)
    changes = run_once(tracker, SEARCH, corpus=here, **rules)
    assert [change.title for change in changes] == ([LOGIN.title] if closes else [])
    assert pending(tracker, SEARCH, corpus=here, **rules) == []
    if closes:
        (issue,) = [one for one in tracker.issues.values() if one.title == LOGIN.title]
        assert (issue.state, issue.comments) == (State.CLOSED, 1)


def test_what_no_rule_finds_any_more_is_not_gone_as_long_as_it_is_said() -> None:
    tracker = MemoryTracker()
    run_once(tracker, LOGIN, SEARCH)
    assert pending(tracker, SEARCH, corpus=corpus_of([LOGIN, SEARCH]), tend=True, on_gone="close") == []


SWEEP: dict[str, Any] = {"tend": True, "on_gone": "close"}


def test_what_a_person_opened_again_after_it_was_gone_stays_open() -> None:
    tracker = MemoryTracker()
    run_once(tracker, LOGIN, SEARCH)
    here = corpus_of([SEARCH])
    (change,) = run_once(tracker, SEARCH, corpus=here, **SWEEP)
    assert change.issue is not None
    tracker.change(change.issue.number, state=State.OPEN)
    assert pending(tracker, SEARCH, corpus=here, **SWEEP) == []


@pytest.mark.parametrize(("day", "closes"), [(9, True), (7, False)])
def test_what_was_filed_after_the_commit_that_is_read_is_only_named(day: int, closes: bool) -> None:
    tracker = MemoryTracker()
    run_once(tracker, LOGIN, SEARCH)
    for number in tracker.issues:
        tracker.change(number, created_at=at(8))
    here = replace(corpus_of([SEARCH]), committed_at=at(day))
    (change,) = begin(tracker, [SEARCH], corpus=here, **SWEEP).plan.changes
    assert (change.action is Action.CLOSE, "filed after this commit" in change.reason) == (closes, not closes)


def test_what_is_gone_is_left_and_named_where_peoples_text_fills_its_issue() -> None:
    tracker = MemoryTracker()
    run_once(tracker, LOGIN, SEARCH)
    (number,) = [number for number, one in tracker.issues.items() if one.title == LOGIN.title]
    tracker.change(number, body=f"{tracker.issues[number].body}\n\n{'a' * DIALECT.body_limit}")
    (change,) = begin(tracker, [SEARCH], **SWEEP).plan.changes
    assert (change.action, "leaves no room" in change.reason) == (Action.SKIP, True)
    assert run_once(tracker, SEARCH, **SWEEP) == []


def test_what_a_file_says_that_is_there_but_not_read_is_not_gone() -> None:
    everywhere = [said(LOGIN.title, f"talks/{number:02}.md") for number in range(25)]
    for items in (everywhere[:1], everywhere):
        tracker = MemoryTracker()
        run_once(tracker, *items, SEARCH)
        left_out = items[-1].mentions[0].path
        assert pending(tracker, SEARCH, corpus=corpus_of([SEARCH]), **SWEEP) != []
        texts = dict(corpus_of([SEARCH]).texts)
        not_read = Corpus("", frozenset({*texts, left_out}), texts)
        assert pending(tracker, SEARCH, corpus=not_read, **SWEEP) == []
