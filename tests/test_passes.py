"""One pass over a tracker: what it asks for, what it may not do, and how that is said."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from syncer.config import Config
from syncer.errors import UnsafePlanError
from syncer.models import Action, Issue, NewIssue, Number, Priority, Result, State, Status
from tests.forges.faults import Fault, Kind
from tests.memory import MemoryTracker
from tests.reliability.standing import forge, open_duplicates, open_forge
from tests.syncing import done, outcomes, said, skips, sync

OLD = said("Fix the login page on Safari")
SEARCH = said("The search page goes blank", line=7)
BEFORE = (OLD, SEARCH)
NEW = said("Rotate the logs every night", line=9)

each_forge = pytest.mark.parametrize("name", ["github", "gitlab"])


@each_forge
def test_labels_that_cannot_be_tended_leave_the_outcomes_and_are_said(name: str) -> None:
    again = said(OLD.title, "talks/friday.md", 3)
    with forge(name) as server:
        server.faults.add(Fault("GET", r"/labels$", Kind.STATUS_BEFORE, times=None))
        ended = sync(open_forge(name, server), *BEFORE, again, command="sweep")
        assert ended.exit_code == 4
        assert [(o.change.title, o.result) for o in outcomes(ended)] == [(OLD.title, Result.APPLIED)]
        assert any("labels were not tended" in note for note in ended.report.notes)
        server.faults.clear()
        assert sync(open_forge(name, server), *BEFORE, again, command="sweep").exit_code == 0


@each_forge
def test_a_persons_clone_costs_an_unchanged_run_no_further_request(name: str) -> None:
    with forge(name) as server:
        before = len(server.requests)
        sync(open_forge(name, server), *BEFORE)
        usual = len(server.requests) - before
        issue = next(iter(server.issues.values()))
        server.add_issue(issue.title, issue.body, labels=["syncer"])
        before = len(server.requests)
        ended = sync(open_forge(name, server), *BEFORE)
        assert "a copy of #1" in skips(ended)[issue.title]
        assert len(server.requests) - before == usual


@each_forge
@pytest.mark.parametrize("how", ["deleted", "moved"])
def test_an_issue_that_went_away_is_filed_again(name: str, how: str) -> None:
    with forge(name) as server:
        if how == "deleted":
            server.delete_by_person(1)
        else:
            server.transfer_by_person(1, "octo/elsewhere")
        ended = sync(open_forge(name, server), *BEFORE)
        assert len(done(ended)) == 1
        assert done(ended)[0][0] is Action.CREATE
        assert done(sync(open_forge(name, server), *BEFORE)) == []
        assert server.issues[1].gone or server.issues[1].moved_to


@each_forge
def test_without_the_right_to_label_nothing_is_made_and_it_is_said_why(name: str) -> None:
    elsewhere = said("Export invoices as spreadsheets", line=11, priority=Priority.CRITICAL)
    with forge(name) as server:
        server.token_can(push=False, triage=False)
        server.labels.pop("priority: critical", None)
        writes, labels = server.writes, dict(server.labels)
        ended = sync(open_forge(name, server), *BEFORE, NEW, elsewhere)
        assert ended.exit_code == 4
        assert {o.result for o in outcomes(ended)} <= {Result.FAILED, Result.NOT_REACHED}
        assert all("may not label issues here" in (o.error or "") for o in outcomes(ended))
        assert (server.writes, server.labels) == (writes, labels)
        assert open_duplicates(server) == []


@each_forge
def test_what_since_holds_back_costs_no_further_request(name: str) -> None:
    with forge(name) as server:
        before = len(server.requests)
        sync(open_forge(name, server), *BEFORE)
        usual = len(server.requests) - before
        before = len(server.requests)
        with pytest.raises(UnsafePlanError) as stopped:
            sync(open_forge(name, server), *BEFORE, NEW, config=Config(since="2026-01-01"))
        assert len(server.requests) - before == usual
        assert (stopped.value.reason, stopped.value.exit_code) == ("since_unknown", 3)


def test_since_outside_a_repository_stops_a_run_that_would_create_and_no_other() -> None:
    tracker = MemoryTracker()
    sync(tracker, *BEFORE)
    config = Config(since="2026-01-01")
    ticked = replace(OLD, status=Status.DONE, mentions=(replace(OLD.mentions[0], status=Status.DONE),))
    assert done(sync(tracker, ticked, SEARCH, config=config)) == [(Action.CLOSE, OLD.title)]
    writes = tracker.writes
    with pytest.raises(UnsafePlanError) as stopped:
        sync(tracker, *BEFORE, NEW, config=config)
    assert (stopped.value.reason, stopped.value.exit_code) == ("since_unknown", 3)
    assert tracker.writes == writes


@dataclass
class Dropping(MemoryTracker):
    """A tracker that stores a new issue without what the caller may not set, and says nothing of it."""

    label: str = ""
    assignee: str = ""

    def create(self, new: NewIssue) -> Issue:
        labels = tuple(name for name in new.labels if name != self.label)
        assignees = tuple(name for name in new.assignees if name != self.assignee)
        return super().create(replace(new, labels=labels, assignees=assignees))

    def add_label(self, number: Number, name: str) -> None:
        if name != self.label:
            super().add_label(number, name)


@pytest.mark.parametrize(
    ("tracker", "error"),
    [
        (Dropping(label="priority: medium"), "the tracker dropped the label 'priority: medium'"),
        (Dropping(assignee="ada-l"), "the tracker dropped the assignee 'ada-l'"),
    ],
)
def test_a_create_that_lost_a_label_or_a_person_is_said_to_have_failed(tracker: Dropping, error: str) -> None:
    config = Config(people={"Ada": "ada-l"})
    item = said("Fix the login page on Safari", owner="Ada")
    ended = sync(tracker, item, SEARCH, config=config)
    assert ended.exit_code == 4
    failed = [(o.change.title, o.error) for o in outcomes(ended) if o.result is Result.FAILED]
    assert (item.title, error) in failed
    assert len(tracker.issues) == 2
    assert all(issue.state is State.OPEN for issue in tracker.issues.values())
    assert done(sync(tracker, item, SEARCH, config=config)) == []


@each_forge
@pytest.mark.parametrize(
    ("kind", "result"),
    [
        (Kind.DROP_BEFORE, Result.UNKNOWN),
        (Kind.UNPROCESSABLE, Result.FAILED),
        (Kind.SECONDARY_LIMIT, Result.NOT_REACHED),
    ],
)
def test_a_comment_that_may_be_missing_is_said_and_not_sent_again(name: str, kind: Kind, result: Result) -> None:
    ticked = said(OLD.title, status=Status.DONE)
    with forge(name) as server:
        server.faults.add(Fault("POST", r"/(comments|notes)$", kind, message="no"))
        ended = sync(open_forge(name, server), ticked, SEARCH)
        (outcome,) = outcomes(ended)
        assert (ended.exit_code, outcome.result) == (4, result)
        assert "its comment may be missing" in (outcome.error or "")
        assert server.issues[1].state == "closed"
        assert done(sync(open_forge(name, server), ticked, SEARCH)) == []
        assert [comment for comment in server.issues[1].comments if not comment.system] == []


@each_forge
def test_labels_that_the_tracker_left_out_of_a_create_are_put_on_at_once(name: str) -> None:
    with forge(name) as server:
        server.faults.add(Fault("POST", r"/issues$", Kind.LABELS_DROPPED))
        ended = sync(open_forge(name, server), *BEFORE, NEW)
        assert ended.exit_code == 0
        assert sorted(server.issues[3].labels) == sorted(server.issues[1].labels)
        assert done(sync(open_forge(name, server), *BEFORE, NEW)) == []


@each_forge
def test_a_label_that_cannot_be_tended_is_said(name: str) -> None:
    with forge(name) as server:
        server.labels["syncer"].color, server.labels["syncer"].description = "ededed", None
        server.faults.add(Fault("", r"/labels/syncer$", Kind.UNPROCESSABLE, message="no"))
        ended = sync(open_forge(name, server), *BEFORE, command="sweep")
        assert ended.exit_code == 4
        assert any("labels were not tended" in note and "syncer" in note for note in ended.report.notes)
        assert sync(open_forge(name, server), *BEFORE, command="sweep").exit_code == 0
        assert server.labels["syncer"].description
