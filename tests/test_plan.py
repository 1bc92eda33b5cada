"""Laws of the plan: it settles at once, never undoes a person, and does not hang on order or on wording."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer import marker as markers
from syncer.fingerprint import fingerprint
from syncer.models import Action, Item, Priority, State, Status
from tests.memory import BOT, MemoryTracker, begin, pending, run_once
from tests.strategies import SENTENCES, TITLES, hands, items
from tests.syncing import corpus_of, said

LOGIN = said("Fix the login page on Safari")
FRIDAY = said("Fix the login page on Safari", "talks/friday.md", 3)
DONE = said("Fix the login page on Safari", status=Status.DONE)

all_items = st.lists(items(), max_size=6)
histories = st.lists(all_items, min_size=1, max_size=3)


def open_twins(tracker: MemoryTracker) -> list[str]:
    """Return the fingerprints that more than one open issue of ours carries."""
    carried = Counter[str]()
    for issue in tracker.list_labelled("syncer"):
        marker = markers.find(issue.body)
        if marker and issue.state is State.OPEN:
            carried.update(marker.fingerprints)
    return [fingerprint for fingerprint, count in carried.items() if count > 1]


def settle(tracker: MemoryTracker, said_now: list[Item], run: str = "run-1") -> None:
    """Run once; for an item that several issues track once more, as it moves on from one that is closed."""
    for _ in range(4):
        if not any("also tracked by" in change.reason for change in run_once(tracker, *said_now, run=run)):
            break


@settings(deadline=None)
@given(histories)
def test_after_each_run_nothing_is_left_to_do(history: list[list[Item]]) -> None:
    tracker = MemoryTracker()
    for said_now in history:
        settle(tracker, said_now)
        assert pending(tracker, *said_now) == []
        assert open_twins(tracker) == []


@settings(deadline=None)
@given(st.lists(st.lists(items((*TITLES, *SENTENCES)), max_size=6), min_size=1, max_size=3))
def test_whatever_is_called_what_another_says_ends_in_one_issue_each(history: list[list[Item]]) -> None:
    tracker = MemoryTracker()
    for number, said_now in enumerate(history):
        run_once(tracker, *said_now, run=f"run-{number}")
        count = len(tracker.issues)
        for _ in range(4):
            run_once(tracker, *said_now, run=f"run-{number}")
            assert open_twins(tracker) == []
        assert pending(tracker, *said_now) == []
        assert len(tracker.issues) == count


@settings(deadline=None)
@given(histories, st.data())
def test_what_a_person_changed_stays_field_by_field(history: list[list[Item]], data: st.DataObject) -> None:
    tracker = MemoryTracker()
    run_once(tracker, *history[0])
    edits: dict[Any, dict[str, Any]] = {}
    for number, issue in list(tracker.issues.items()):
        edits[number] = data.draw(hands(locked=st.booleans()))
        text = data.draw(st.sampled_from(["", "Seen on my phone.", "/close"]))
        body = f"{text}\r\n\r\n" + issue.body.replace("\n", "\r\n") if text else issue.body
        tracker.change(number, **edits[number], body=body)
    before = dict(tracker.issues)
    for said_now in [*history[1:], history[0]]:
        settle(tracker, said_now)
        assert pending(tracker, *said_now) == []
    for number, edit in edits.items():
        old, new = before[number], tracker.issues[number]
        assert markers.canonical(markers.split(new.body).before) == markers.canonical(markers.split(old.body).before)
        assert new.assignees == old.assignees
        if "title" in edit:
            assert new.title == old.title
        if "labels" in edit and "syncer" not in edit["labels"]:
            assert new == old
        if "labels" in edit:
            assert "mine" not in old.labels or "mine" in new.labels
        if edit.get("state") is State.CLOSED:
            assert new.state is State.CLOSED


@settings(deadline=None)
@given(all_items.flatmap(lambda drawn: st.tuples(st.just(drawn), st.permutations(drawn))))
def test_order_does_not_matter(drawn: tuple[list[Item], list[Item]]) -> None:
    one, other = MemoryTracker(), MemoryTracker()
    run_once(one, *drawn[0])
    run_once(other, *drawn[1])
    assert {i.title: i.body for i in one.issues.values()} == {i.title: i.body for i in other.issues.values()}
    assert pending(one, *drawn[1]) == []


@settings(deadline=None)
@given(all_items, all_items)
def test_two_runs_at_once_end_in_one_issue_each(before: list[Item], now: list[Item]) -> None:
    tracker = MemoryTracker()
    run_once(tracker, *before, run="run-0")
    first, second = begin(tracker, now, "run-1"), begin(tracker, now, "run-2")
    first.write()
    second.write()
    run_once(tracker, *now, run="run-3")
    settle(tracker, now, "run-4")
    assert open_twins(tracker) == []
    assert pending(tracker, *now) == []


@settings(deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), unique=True, min_size=1), st.sampled_from(["cut", "titled", "both"]))
def test_a_later_version_that_words_and_cuts_otherwise_writes_nothing(texts: list[str], change: str) -> None:
    tracker = MemoryTracker()
    earlier = [said(text, line=line, sentence=f"We said: {text}.") for line, text in enumerate(texts, 1)]
    run_once(tracker, *earlier)
    later = [
        replace(
            item,
            clause=f"{item.clause} then" if change != "titled" else item.clause,
            title=f"{item.title}, in other words" if change != "cut" else item.title,
            priority=Priority.CRITICAL,
            confidence=0.71,
        )
        for item in earlier
    ]
    assert pending(tracker, *later, corpus=corpus_of(earlier)) == []


@settings(deadline=None)
@given(histories)
def test_every_change_says_why(history: list[list[Item]]) -> None:
    tracker = MemoryTracker()
    for said_now in history:
        run = begin(tracker, said_now)
        assert all(change.reason and change.title for change in run.plan.changes)
        run.write()


@pytest.mark.parametrize("limit", [0, 1, 2])
def test_more_creates_than_allowed_are_refused_with_the_numbers(limit: int) -> None:
    new = [said(text, line=line) for line, text in enumerate(SENTENCES[:3], 1)]
    refused = begin(MemoryTracker(), new, max_new=limit).plan.refused
    assert refused is not None
    assert (refused.reason, refused.allowed, refused.planned) == ("max_new", limit, 3)
    assert "--max-new 3" in refused.hint
    assert "since" in refused.hint
    assert begin(MemoryTracker(), new, max_new=3).plan.refused is None


def test_more_closes_than_allowed_are_refused_with_the_numbers() -> None:
    tracker = MemoryTracker()
    new = [said(text, line=line) for line, text in enumerate(SENTENCES[:3], 1)]
    run_once(tracker, *new)
    done = [said(text, line=line, status=Status.DONE) for line, text in enumerate(SENTENCES[:3], 1)]
    refused = begin(tracker, done, max_close=2).plan.refused
    assert refused is not None
    assert (refused.reason, refused.allowed, refused.planned) == ("max_close", 2, 3)
    assert "--max-close 3" in refused.hint
    assert begin(tracker, done, max_close=3).plan.refused is None


def test_closing_duplicates_is_not_counted() -> None:
    tracker = MemoryTracker()
    first, second = begin(tracker, [LOGIN], "run-1"), begin(tracker, [LOGIN], "run-2")
    second_change = second.plan.pending[0]
    first.write()
    tracker.put(second_change.title, second_change.body, BOT, second_change.labels)
    plan = begin(tracker, [LOGIN], max_close=0).plan
    assert plan.refused is None
    assert [change.action for change in plan.pending] == [Action.CLOSE]
    assert "#1" in plan.pending[0].body


def test_nothing_is_written_to_what_a_person_took_from_us() -> None:
    tracker = MemoryTracker()
    run_once(tracker, LOGIN)
    body = tracker.issues[1].body
    for fields in (
        {"labels": ("mine",)},
        {"labels": ("syncer",), "body": "All mine."},
        {"body": body, "pull_request": True},
    ):
        tracker.change(1, **fields)
        assert pending(tracker, LOGIN, FRIDAY) == []
        assert [change.action for change in begin(tracker, [LOGIN, FRIDAY]).plan.changes] == [Action.SKIP]


def test_an_item_that_two_issues_track_settles_at_once() -> None:
    login, logout = said(SENTENCES[0], line=1), said(SENTENCES[1], line=2)
    tracker = MemoryTracker()
    run_once(tracker, login, logout)
    both = [replace(item, title="Look after the pages") for item in (login, logout)]
    done = [replace(i, status=Status.DONE, mentions=(replace(i.mentions[0], status=Status.DONE),)) for i in both]
    run_once(tracker, *done)
    assert pending(tracker, *done) == []


def carriers(tracker: MemoryTracker, text: str) -> list[Any]:
    """Return the numbers of the issues whose markers bear the fingerprint of a text."""
    marked = ((issue.number, markers.find(issue.body)) for issue in tracker.issues.values())
    return [number for number, marker in marked if marker and fingerprint(text) in marker.fingerprints]


def test_two_updates_of_a_run_never_give_one_fingerprint_to_two_issues() -> None:
    tracker = MemoryTracker()
    login, logout = said(SENTENCES[0], line=1), said(SENTENCES[1], line=2)
    run_once(tracker, login, logout)
    title = "Look after the pages"
    again = [
        replace(said(item.clause, "talks/friday.md", line), title=title) for line, item in enumerate((login, logout))
    ]
    changes = run_once(tracker, login, logout, *again)
    assert [change.action for change in changes] == [Action.UPDATE, Action.UPDATE]
    assert carriers(tracker, title) == [1]
    assert pending(tracker, login, logout, *again) == []


def test_an_update_and_a_create_of_a_run_never_bear_one_fingerprint() -> None:
    tracker = MemoryTracker()
    login = said(SENTENCES[0], line=1)
    run_once(tracker, login)
    again = said(login.clause, "talks/friday.md", title="Look after the pages", confidence=0.95)
    other = said("look after the pages", "talks/friday.md", 5, title="Pages want care")
    changes = run_once(tracker, login, again, other, run="run-2")
    assert [change.action for change in changes] == [Action.UPDATE, Action.CREATE]
    assert carriers(tracker, "look after the pages") == [2]
    assert pending(tracker, login, again, other, run="run-3") == []
    assert open_twins(tracker) == []


def test_an_open_loser_is_named_also_when_nothing_else_changes() -> None:
    tracker = MemoryTracker()
    login, logout = said(SENTENCES[0], line=1), said(SENTENCES[1], line=2)
    run_once(tracker, login, logout)
    crossed = said(login.clause, title=logout.title)
    (change,) = begin(tracker, [crossed]).plan.changes
    assert (change.action, change.reason) == (Action.SKIP, "in line; also tracked by #2, not touched")
    again = said(login.clause, "talks/friday.md", title=logout.title)
    (change,) = run_once(tracker, crossed, again)
    assert change.reason == "said again at talks/friday.md:1; also tracked by #2, not touched"
    tracker.change(2, state=State.CLOSED)
    assert begin(tracker, [crossed]).plan.changes == ()
