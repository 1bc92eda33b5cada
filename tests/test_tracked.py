"""Whose an issue is, and what it is known by."""

from __future__ import annotations

from dataclasses import replace

from syncer.fingerprint import fingerprint
from syncer.models import Issue, State
from syncer.tracked import Standing, track
from tests.memory import BOT, DIALECT
from tests.syncing import said
from tests.test_match import issue

LOGIN = said("Fix the login page on Safari")
OURS = issue(1, LOGIN)
EXACT = replace(DIALECT, case_sensitive_labels=True)


def standing(*labelled: Issue, authored: tuple[Issue, ...] = ()) -> list[Standing]:
    """Return where each tracked issue stands."""
    return [one.standing for one in track(labelled, authored, {"syncer", "before"}, DIALECT)]


def test_ours_needs_both_marker_and_label() -> None:
    assert standing(OURS) == [Standing.OURS]
    assert standing(replace(OURS, labels=("BEFORE",))) == [Standing.OURS]
    assert standing(authored=(replace(OURS, labels=("mine",)),)) == [Standing.UNLABELLED]
    assert standing(replace(OURS, body="All mine.")) == [Standing.UNMARKED]
    assert standing(authored=(replace(OURS, labels=(), body="Not ours."),)) == []
    assert standing(replace(OURS, pull_request=True)) == [Standing.PULL_REQUEST]
    assert standing(replace(OURS, problem="it holds conflict marks")) == [Standing.PROBLEM]


def test_case_counts_where_the_tracker_says_so() -> None:
    (one,) = track((replace(OURS, labels=("Syncer",)),), (), {"syncer"}, EXACT)
    assert one.standing is Standing.UNLABELLED


def test_each_issue_once_lowest_number_first() -> None:
    later = replace(OURS, number=7)
    found = track((later, OURS), (OURS, later), {"syncer"}, DIALECT)
    assert [one.issue.number for one in found] == [1, 7]


def test_one_whose_marker_is_lost_is_known_by_its_title() -> None:
    (one,) = track(
        (Issue(1, "Fix the login page!", "All mine.", State.OPEN, ("syncer",), author=BOT),), (), {"syncer"}, DIALECT
    )
    assert one.said == ()
    assert one.named == (fingerprint("Fix the login page"),)


def test_only_a_closed_issue_is_a_duplicate() -> None:
    closed = issue(2, LOGIN, state=State.CLOSED, closed="duplicate 1")
    (one, two) = track((closed, replace(closed, number=3, state=State.OPEN)), (), {"syncer"}, DIALECT)
    assert (one.duplicate_of, two.duplicate_of) == ("1", "")
