"""What is created, what is held back and why, and what a person tracks already."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime
from itertools import permutations
from typing import Any

import pytest

from syncer import marker as markers
from syncer.fingerprint import fingerprint, words
from syncer.marker_data import FINGERPRINTS
from syncer.models import Action, Item, ItemType, State, Status
from syncer.plan import wanted_dates
from syncer.record import KEPT
from tests.memory import BOT, DIALECT, MemoryTracker, begin, pending, run_once
from tests.syncing import at, corpus_of, said

LOGIN = said("Fix the login page on Safari")
NO_DATE = None


@pytest.mark.parametrize(
    ("item", "rules", "reason"),
    [
        (said("Fix the login page", status=Status.DONE), {}, "done already"),
        (said("Login"), {}, "too general"),
        (said("Fix the login page", confidence=0.69), {}, "0.69 sure"),
        (said("We use plain files", kind=ItemType.DECISION), {}, "decisions are listed, not filed"),
        (LOGIN, {"ignored": frozenset({fingerprint("Fix the login page on Safari")})}, "ignored"),
        (LOGIN, {"ignored_titles": frozenset({words("fix the LOGIN page on Safari!")})}, "ignored"),
        (LOGIN, {"held": Counter(LOGIN.mentions[0].texts)}, "before `since`"),
    ],
)
def test_what_is_held_back_says_why(item: Item, rules: dict[str, Any], reason: str) -> None:
    (change,) = begin(MemoryTracker(), [item], **rules).plan.changes
    assert change.action is Action.SKIP
    assert reason in change.reason


def test_since_holds_back_only_what_stood_there_wholly() -> None:
    again = said("Fix the login page on Safari", "talks/friday.md", sentence="Fix the login page on Safari, now")
    run_once(tracker := MemoryTracker(), LOGIN, again, held=Counter(LOGIN.mentions[0].texts))
    assert len(tracker.issues) == 1


def test_since_counts_how_often_it_was_said() -> None:
    twice = [LOGIN, said("Fix the login page on Safari", line=9)]
    (change,) = begin(MemoryTracker(), twice, held=Counter(LOGIN.mentions[0].texts)).plan.changes
    assert change.action is Action.CREATE


def test_what_one_says_and_another_is_called_is_one_create() -> None:
    one = said("limit the queue of jobs", line=1, title="Queue needs a limit")
    other = said("the queue wants a bound", line=5, title="Limit the queue of jobs")
    for items in ([one, other], [other, one]):
        tracker = MemoryTracker()
        run_once(tracker, *items)
        assert len(tracker.issues) == 1
        assert pending(tracker, *items) == []


@pytest.mark.parametrize(
    ("title", "state", "said_at", "created"),
    [
        (LOGIN.title, State.OPEN, NO_DATE, False),
        ("fix the **login** page on safari", State.OPEN, NO_DATE, False),
        (LOGIN.title, State.CLOSED, NO_DATE, False),
        (LOGIN.title, State.CLOSED, datetime.fromisoformat("2026-02-01T12:00:00+00:00"), False),
        (LOGIN.title, State.CLOSED, at(9), True),
        ("Fix the logout page on Safari", State.OPEN, NO_DATE, True),
    ],
)
def test_a_persons_issue_of_an_equal_title(title: str, state: State, said_at: datetime | None, created: bool) -> None:
    tracker = MemoryTracker()
    tracker.put(title, "Seen on my phone.", "ada")
    if state is State.CLOSED:
        tracker.change(1, state=state)
    item = said("Fix the login page on Safari", said_at=said_at)
    (change,) = begin(tracker, [item]).plan.changes
    assert change.writes is created
    assert created or "#1" in change.reason


def test_a_persons_title_of_two_words_suppresses_nothing() -> None:
    tracker = MemoryTracker()
    tracker.put("Dark theme", "", "ada")
    assert len(run_once(tracker, said("Dark theme"))) == 1


def test_a_create_carries_labels_assignee_and_marker() -> None:
    item = said("Fix the login page on Safari", owner="Ada")
    tracker = MemoryTracker()
    run_once(tracker, item, people={"Ada": "ada-l"}, run="5f1e")
    issue = tracker.issues[1]
    marker = markers.find(issue.body)
    assert marker is not None
    assert (issue.labels, issue.assignees, issue.author) == (
        ("syncer", "type: todo", "priority: medium"),
        ("ada-l",),
        BOT,
    )
    assert (marker.run, marker.assignees, marker.title) == ("5f1e", ("ada-l",), issue.title)
    assert marker.block == markers.block_hash(markers.split(issue.body).block or "")


def test_three_that_share_clause_and_title_pairwise_are_one_create_that_bears_them_all() -> None:
    one = said("the queue grows without end", line=1, title="Limit the queue of jobs")
    two = said("jobs pile up at night", line=3, title="Watch the jobs")
    both = said("limit the queue of jobs", line=5, title="Jobs pile up at night")
    for items in permutations([one, two, both]):
        tracker = MemoryTracker()
        assert len(run_once(tracker, *items)) == 1
        marker = markers.find(tracker.issues[1].body)
        assert marker is not None
        assert set(marker.said) == {fingerprint(item.clause) for item in items}
        assert len(marker.mentions) == 3
        assert pending(tracker, *items) == []


def test_what_is_joined_is_held_back_or_created_as_one() -> None:
    done = said("the queue wants a bound", line=1, title="Limit the queue of jobs", status=Status.DONE)
    asked = said("limit the queue of jobs", line=5, title="Queue needs a limit")
    unsure = said("limit the queue of jobs", line=5, title="Queue needs a limit", kind=ItemType.DECISION)
    sure = said("the queue wants a bound", line=1, title="Limit the queue of jobs", confidence=0.6)
    for items in ([done, asked], [unsure, sure]):
        tracker = MemoryTracker()
        assert begin(tracker, items).site.made.has_creates
        assert len(run_once(tracker, *items)) == 1
        assert pending(tracker, *items) == []
    dates = wanted_dates(begin(MemoryTracker(), [done, asked]).site.made)
    assert dates == {(mention.path, mention.line) for item in (done, asked) for mention in item.mentions}


def test_what_stood_before_since_is_held_back_until_it_is_said_once_more() -> None:
    held = Counter(LOGIN.mentions[0].texts)
    moved = said(LOGIN.title, "talks/renamed.md", 40)
    for items in ([LOGIN], [moved]):
        assert [c.action for c in begin(MemoryTracker(), items, held=held).plan.changes] == [Action.SKIP]
    again = said(LOGIN.title, "talks/friday.md")
    assert [c.action for c in begin(MemoryTracker(), [LOGIN, again], held=held).plan.changes] == [Action.CREATE]


def test_of_many_clauses_under_one_title_the_create_fits_and_is_at_rest() -> None:
    many = [said(f"Clause {n} of the import", f"talks/{n:04}.md", title="Mend the importer") for n in range(1500)]
    tracker = MemoryTracker()
    (change,) = run_once(tracker, *many)
    assert len(change.body) <= DIALECT.body_limit
    marker = markers.find(change.body)
    assert marker is not None
    assert (len(marker.said), len(marker.mentions) + len(marker.more)) == (FINGERPRINTS, KEPT)
    assert pending(tracker, *many) == []


def test_a_record_that_does_not_fit_keeps_neither_a_create_nor_a_close_back() -> None:
    source = f"octo/{'talks-' * 15}"
    many = [said(LOGIN.title, f"talks/{n:04}.md", source=source) for n in range(KEPT)]
    there = replace(corpus_of(many), source=source)
    tracker = MemoryTracker()
    (change,) = run_once(tracker, *many, corpus=there)
    assert len(change.body) <= DIALECT.body_limit
    assert pending(tracker, *many, corpus=there) == []
    done = said(LOGIN.title, "talks/last.md", source=source, status=Status.DONE)
    there = replace(corpus_of([*many, done]), source=source)
    assert [change.action for change in run_once(tracker, *many, done, corpus=there)] == [Action.CLOSE]
    assert len(tracker.issues[1].body) <= DIALECT.body_limit


@pytest.mark.parametrize("owner", ["Ada", "ada", "@Ada", "@ada"])
@pytest.mark.parametrize("known", ["Ada", "@ada"])
def test_people_are_known_in_any_case_with_or_without_at(owner: str, known: str) -> None:
    tracker = MemoryTracker()
    run_once(tracker, said("Fix the login page on Safari", owner=owner), people={known: "ada-l"})
    assert tracker.issues[1].assignees == ("ada-l",)
