"""Writes one by one: what a person sees of a run that is cut off, and what is not sent after a refusal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from syncer.models import Action, Issue, NewIssue, Number, Result, State, Status
from tests.forges.faults import Fault, Kind
from tests.memory import MemoryTracker
from tests.syncing import done, outcomes, said, sync
from tests.trackers.grounds import ForgeGround, Ground

ITEM = said("Fix the login page on Safari")
DONE = said("Fix the login page on Safari", status=Status.DONE)
OTHERS = (said("Rotate the logs every night", line=4), said("Export invoices as spreadsheets", line=7))

on_forges = pytest.mark.parametrize("ground", ["github", "gitlab"], indirect=True)


@on_forges
def test_of_a_close_that_failed_nothing_is_said(ground: Ground) -> None:
    assert isinstance(ground, ForgeGround)
    sync(ground.open(), ITEM)
    for verb in ("PATCH", "PUT"):
        ground.server.faults.add(Fault(verb, r"/issues/1$", Kind.UNPROCESSABLE))
    ended = sync(ground.open(), DONE)
    assert ended.exit_code == 4
    assert (ground.server.issues[1].state == "closed", ground.open().get(1).comments) == (False, 0)
    ground.server.faults.clear()
    assert done(sync(ground.open(), DONE)) == [(Action.CLOSE, ITEM.title)]
    assert ground.open().get(1).comments == 1


class Unlabelling(MemoryTracker):
    """A tracker that takes issues from everybody and drops labels without a word."""

    def create(self, new: NewIssue) -> Issue:
        return super().create(replace(new, labels=()))

    def add_label(self, number: Number, name: str) -> None:
        return


def test_after_a_create_that_lost_its_managed_label_no_further_one_is_sent() -> None:
    tracker = Unlabelling()
    ended = sync(tracker, ITEM, *OTHERS)
    assert ended.exit_code == 4
    assert len(tracker.issues) == 1
    assert [outcome.result for outcome in outcomes(ended)].count(Result.NOT_REACHED) == 2
    assert tracker.issues[1].state is State.OPEN


class Shortening(MemoryTracker):
    """A tracker that cuts what is long, and says nothing of it."""

    def create(self, new: NewIssue) -> Issue:
        return super().create(replace(new, title=new.title[:10]))


def test_what_a_tracker_stores_otherwise_is_a_failure_that_shows_it() -> None:
    ended = sync(Shortening(), ITEM)
    assert ended.exit_code == 4
    (outcome,) = outcomes(ended)
    assert outcome.result is Result.FAILED
    assert outcome.error == f"title: sent {ITEM.title!r}, holds {ITEM.title[:10]!r}"
