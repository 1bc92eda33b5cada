"""One item and its issue: labels move by one, titles once, and a person's hand is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from syncer import marker as markers
from syncer.models import Action, Item, ItemType, Priority, State, Status
from syncer.plan import wanted_dates
from tests.memory import BOT, DIALECT, LABELS, MemoryTracker, begin, pending, run_once
from tests.syncing import at, corpus_of, said

LOGIN = said("Fix the login page on Safari")
FRIDAY = said("Fix the login page on Safari", "talks/friday.md", 3)
URGENT = said("Fix the login page on Safari", "talks/friday.md", 3, priority=Priority.CRITICAL)
CALM = said("Fix the login page on Safari", "talks/friday.md", 3, priority=Priority.LOW)
DONE = said("Fix the login page on Safari", status=Status.DONE)


@pytest.fixture
def tracker() -> MemoryTracker:
    """Return a tracker in which the login page has an issue."""
    made = MemoryTracker()
    run_once(made, LOGIN)
    return made


def priority_of(tracker: MemoryTracker) -> list[str]:
    """Return the priority labels of the first issue."""
    return [label for label in tracker.issues[1].labels if "priority" in label]


def test_a_new_mention_raises_and_never_lowers_what_is_still_said(tracker: MemoryTracker) -> None:
    run_once(tracker, LOGIN, CALM)
    assert priority_of(tracker) == ["priority: medium"]
    run_once(tracker, LOGIN, CALM, said("Fix the login page on Safari", "notes/x.md", priority=Priority.HIGH))
    assert priority_of(tracker) == ["priority: high"]


def test_a_run_that_does_not_read_what_is_urgent_takes_nothing_of_it_away(tracker: MemoryTracker) -> None:
    run_once(tracker, LOGIN, URGENT)
    elsewhere = said("Fix the login page on Safari", "notes/x.md", priority=Priority.LOW, kind=ItemType.BUG)
    here = corpus_of([elsewhere], more_paths=["talks/monday.md", "talks/friday.md"], complete=False)
    assert [change.action for change in run_once(tracker, elsewhere, corpus=here)] == [Action.UPDATE]
    assert set(tracker.issues[1].labels) == {"syncer", "type: todo", "priority: critical"}


@pytest.mark.parametrize(
    "labels",
    [
        pytest.param(("syncer", "type: todo"), id="took off"),
        pytest.param(("syncer", "type: todo", "priority: low"), id="moved"),
        pytest.param(("syncer", "type: todo", "priority: medium", "priority: low"), id="put another beside"),
    ],
)
def test_a_label_that_a_person_moved_or_took_off_stays_so(tracker: MemoryTracker, labels: tuple[str, ...]) -> None:
    tracker.change(1, labels=labels)
    run_once(tracker, LOGIN, URGENT)
    assert tracker.issues[1].labels == labels
    run_once(tracker, LOGIN, URGENT, said("Fix the login page on Safari", "notes/x.md", priority=Priority.HIGH))
    assert tracker.issues[1].labels == labels


def test_only_the_priority_that_moved_is_taken_off(tracker: MemoryTracker) -> None:
    tracker.change(1, labels=(*tracker.issues[1].labels, "mine"))
    (change,) = begin(tracker, [LOGIN, URGENT]).plan.pending
    assert (change.add_labels, change.remove_labels) == (("priority: critical",), ("priority: medium",))
    run_once(tracker, LOGIN, URGENT)
    assert set(tracker.issues[1].labels) == {"syncer", "type: todo", "priority: critical", "mine"}


@pytest.mark.parametrize(("theirs", "title"), [({}, "Fix the login page on Safari soon"), ({"title": "Mine"}, "Mine")])
def test_a_title_follows_a_rewording_unless_a_person_changed_it(
    tracker: MemoryTracker, theirs: dict[str, Any], title: str
) -> None:
    run_once(tracker, LOGIN)
    tracker.change(1, **theirs)
    again = said(f"{LOGIN.title} soon")
    run_once(tracker, again)
    assert tracker.issues[1].title == title
    assert pending(tracker, again) == []


def test_done_closes_once_and_open_again_reopens(tracker: MemoryTracker) -> None:
    assert [change.action for change in run_once(tracker, DONE)] == [Action.CLOSE]
    assert (tracker.issues[1].state, tracker.issues[1].comments) == (State.CLOSED, 1)
    assert [change.action for change in run_once(tracker, LOGIN)] == [Action.REOPEN]
    assert [change.action for change in run_once(tracker, DONE)] == [Action.CLOSE]
    marker = markers.find(tracker.issues[1].body)
    assert marker is not None
    assert len(marker.commented) == tracker.issues[1].comments == 2


def test_a_locked_issue_is_closed_without_a_comment(tracker: MemoryTracker) -> None:
    tracker.change(1, locked=True)
    run_once(tracker, DONE)
    assert (tracker.issues[1].state, tracker.issues[1].comments) == (State.CLOSED, 0)


def test_what_a_person_opened_again_stays_open(tracker: MemoryTracker) -> None:
    run_once(tracker, DONE)
    tracker.change(1, state=State.OPEN)
    elsewhere = said(LOGIN.title, "talks/friday.md", 3, status=Status.DONE)
    (change,) = begin(tracker, [DONE, elsewhere]).plan.changes
    assert (change.action, "opened it again" in change.reason) == (Action.SKIP, True)


def test_what_a_person_opened_again_and_closed_later_stays_closed(tracker: MemoryTracker) -> None:
    run_once(tracker, DONE)
    tracker.change(1, state=State.OPEN)
    assert [change.action for change in run_once(tracker, DONE, FRIDAY)] == [Action.UPDATE]
    tracker.change(1, state=State.CLOSED)
    elsewhere = said(LOGIN.title, "talks/sunday.md", 5)
    (change,) = begin(tracker, [DONE, FRIDAY, elsewhere]).plan.changes
    assert (change.action, change.reason) == (Action.SKIP, "closed stays closed")


@pytest.mark.parametrize(("day", "reopens"), [(20, True), (None, False)])
def test_on_closed_reopens_only_for_what_was_said_later(tracker: MemoryTracker, day: int | None, reopens: bool) -> None:
    tracker.change(1, state=State.CLOSED)
    later = said(LOGIN.title, "talks/friday.md", 3, said_at=at(day) if day else None)
    assert pending(tracker, LOGIN, later) == []
    assert bool(pending(tracker, LOGIN, later, on_closed="reopen")) is reopens
    assert pending(tracker, LOGIN, on_closed="reopen") == []


@pytest.mark.parametrize(("choice", "actions"), [("comment", [Action.UPDATE]), ("ignore", [])])
def test_on_done_may_comment_or_do_nothing(tracker: MemoryTracker, choice: str, actions: list[Action]) -> None:
    assert [change.action for change in run_once(tracker, DONE, on_done=choice)] == actions
    assert pending(tracker, DONE, on_done=choice) == []
    assert tracker.issues[1].state is State.OPEN


def test_where_a_person_edited_the_block_no_comment_says_that_it_is_done(tracker: MemoryTracker) -> None:
    tracker.change(1, body=tracker.issues[1].body.replace("Said in:", "It was said in:"))
    (change,) = begin(tracker, [DONE], on_done="comment").plan.changes
    assert (change.action, "a person edited the managed block" in change.reason) == (Action.SKIP, True)


def test_an_edited_block_is_left_and_named_but_closed_all_the_same(tracker: MemoryTracker) -> None:
    tracker.change(1, body=tracker.issues[1].body.replace("Said in:", "It was said in:"))
    assert pending(tracker, LOGIN, FRIDAY) == []
    run_once(tracker, DONE)
    assert tracker.issues[1].state is State.CLOSED
    assert "It was said in:" in tracker.issues[1].body


def test_a_label_that_the_config_renames_moves_where_it_is_borne(tracker: MemoryTracker) -> None:
    renamed = replace(LABELS, names={**LABELS.names, ("priority", "medium"): "P2"})
    run_once(tracker, LOGIN, labels=renamed)
    assert tracker.issues[1].labels == ("syncer", "type: todo", "P2")
    assert pending(tracker, LOGIN, labels=renamed) == []


def test_a_later_time_and_commit_alone_write_nothing(tracker: MemoryTracker) -> None:
    assert pending(tracker, said(LOGIN.title, line=40, said_at=at(9))) == []


def test_an_open_mention_from_before_the_closing_does_not_reopen(tracker: MemoryTracker) -> None:
    run_once(tracker, DONE)
    closed_at = tracker.issues[1].closed_at
    assert closed_at is not None

    def elsewhere(said_at: datetime | None) -> Item:
        return said(LOGIN.title, "talks/friday.md", 3, said_at=said_at)

    before = elsewhere(closed_at - timedelta(days=1))
    assert pending(tracker, DONE, before) == []
    (change,) = begin(tracker, [before]).plan.changes
    assert "before it was closed" in change.reason
    after = elsewhere(closed_at + timedelta(days=1))
    assert [action for action, _ in pending(tracker, after)] == [Action.REOPEN]


def test_the_dates_of_what_may_reopen_are_asked_for_and_no_others(tracker: MemoryTracker) -> None:
    assert wanted_dates(begin(tracker, [LOGIN, FRIDAY]).site.made) == frozenset()
    run_once(tracker, DONE)
    assert wanted_dates(begin(tracker, [DONE]).site.made) == frozenset()
    assert wanted_dates(begin(tracker, [DONE, FRIDAY]).site.made) == {("talks/friday.md", 3)}


def test_a_run_over_named_paths_closes_nothing(tracker: MemoryTracker) -> None:
    narrowed = replace(corpus_of([DONE]), narrowed=True, complete=False)
    assert pending(tracker, DONE, corpus=narrowed) == []
    (change,) = begin(tracker, [DONE], corpus=narrowed).plan.changes
    assert "named paths closes nothing" in change.reason
    assert [action for action, _ in pending(tracker, DONE)] == [Action.CLOSE]


def many(count: int) -> list[Item]:
    """Return the login page said in so many files."""
    return [said(LOGIN.title, f"talks/{number:04}.md") for number in range(count)]


def test_closed_as_done_stays_closed_whatever_more_than_a_thousand_mentions_say() -> None:
    tracker, mentions = MemoryTracker(), many(1050)
    run_once(tracker, *mentions)
    done = said(LOGIN.title, "talks/last.md", status=Status.DONE)
    assert [change.action for change in run_once(tracker, *mentions, done)] == [Action.CLOSE]
    assert pending(tracker, *mentions, done) == []


def test_an_undated_open_mention_that_is_not_recorded_does_not_keep_a_later_done_from_closing() -> None:
    tracker, mentions = MemoryTracker(), many(21)
    run_once(tracker, *mentions[:20])
    assert pending(tracker, *mentions) == []
    done = said(LOGIN.title, "talks/last.md", status=Status.DONE)
    assert [change.action for change in run_once(tracker, *mentions, done)] == [Action.CLOSE]
    assert pending(tracker, *mentions, done) == []


def test_where_peoples_text_fills_the_issue_it_is_left_and_named(tracker: MemoryTracker) -> None:
    room = DIALECT.body_limit - len(tracker.issues[1].body) - 20
    tracker.change(1, body=f"{'a' * room}\n\n{tracker.issues[1].body}")
    for item in (FRIDAY, DONE):
        elsewhere = replace(item, mentions=(replace(item.mentions[0], path="talks/friday.md" * 9),))
        (change,) = begin(tracker, [LOGIN, elsewhere]).plan.changes
        assert change.action is Action.SKIP
        assert "leaves no room" in change.reason


def test_a_marker_of_a_later_version_is_honoured_and_never_written(tracker: MemoryTracker) -> None:
    tracker.change(1, body=tracker.issues[1].body.replace('{"v":1,', '{"v":2,"more":"of another shape",'))
    body = tracker.issues[1].body
    for items in ([LOGIN], [LOGIN, URGENT], [DONE], [said("Repair Safari now", line=1)]):
        titled = [replace(item, title=LOGIN.title) for item in items]
        assert run_once(tracker, *titled, tend=True, on_gone="close") == []
    (change,) = begin(tracker, [LOGIN, URGENT]).plan.changes
    assert "a newer syncer wrote it" in change.reason
    tracker.put("Repair Safari", body.replace('"run":"run-1"', '"run":"run-2"'), BOT, ("syncer",))
    assert run_once(tracker, LOGIN) == []
    assert {issue.body for issue in tracker.issues.values()} == {body, body.replace("run-1", "run-2")}
