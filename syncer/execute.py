"""Carry out one change on a tracker: look once more before it, send it once, and compare the answer with it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from syncer.closes import duplicates, is_duplicate
from syncer.errors import (
    IssueGoneError,
    OutdatedReadError,
    RateLimitError,
    TrackerError,
    WriteRefusedError,
    WriteUnknownError,
)
from syncer.marker import canonical
from syncer.match import Match
from syncer.models import Action, Change, Edit, Issue, NewIssue, Number, Outcome, Repository, Result
from syncer.plan import Draft, tracked_change
from syncer.reconcile import Ground
from syncer.tracked import bears, track
from syncer.trackers.base import Tracker
from syncer.verify import differences, dropped, missing_labels

MAY_NOT_LABEL = "the token may not label issues here, and an issue without its label would not be recognised again"
"""Why nothing is created where the right to label is missing."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where a plan is carried out: the tracker, its repository as resolved, and what the plan was made from.

    `label_names` are the labels that exist, None where they were not listed yet.
    """

    tracker: Tracker
    repository: Repository
    made: Draft
    label_names: frozenset[str] | None = None

    @property
    def ground(self) -> Ground:
        """What decisions stand on."""
        return self.made.ground


def execute(change: Change, site: Site) -> tuple[Outcome, str]:
    """Carry out a change; return its outcome, and why nothing more can be sent, or an empty string."""
    try:
        return _create(change, site) if change.action is Action.CREATE else _edit(change, site)
    except WriteUnknownError as error:
        return Outcome(change, Result.UNKNOWN, error=error.message), ""
    except WriteRefusedError as error:
        return Outcome(change, Result.FAILED, error=describe(error)), describe(error) if error.final else ""
    except RateLimitError as error:
        return Outcome(change, Result.NOT_REACHED, error=describe(error)), describe(error)
    except TrackerError as error:
        return Outcome(change, Result.FAILED, error=describe(error)), ""


def _create(change: Change, site: Site) -> tuple[Outcome, str]:
    if not site.repository.can_label:
        return Outcome(change, Result.FAILED, error=MAY_NOT_LABEL), MAY_NOT_LABEL
    policy = site.ground.policy
    answer = site.tracker.create(NewIssue(change.title, change.body, change.labels, change.assignees))
    answer = _with_labels(change, answer, site)
    if not bears(answer, {policy.labels.managed}, policy.page.dialect):
        reason = f"the tracker dropped the label {policy.labels.managed!r}; without it nothing more is created"
        return Outcome(change, Result.FAILED, answer, reason), reason
    outcome = checked(change, answer, Edit(title=change.title, body=change.body))
    lost = dropped(change, answer, policy.labels.fold)
    if lost and outcome.result is Result.APPLIED:
        outcome = replace(outcome, result=Result.FAILED, error=f"the tracker dropped {', '.join(lost)}")
    return outcome, ""


def _with_labels(change: Change, answer: Issue, site: Site) -> Issue:
    """Put on the labels that the tracker left out of a new issue; return the issue as it is then.

    The next run could not tell a label that was left out from one that a person took off.
    """
    lost = missing_labels(change, answer, site.ground.policy.labels.fold)
    try:
        for name in lost:
            site.tracker.add_label(answer.number, name)
        return site.tracker.get(answer.number) if lost else answer
    except TrackerError:
        return answer


def _edit(change: Change, site: Site) -> tuple[Outcome, str]:
    if change.issue is None:
        raise ValueError("only a create has no issue")
    try:
        fresh = site.tracker.get(change.issue.number)
    except IssueGoneError as error:
        return Outcome(replace(change, action=Action.SKIP, reason=error.message), Result.APPLIED), ""
    current = _decide_again(change, fresh, site)
    if current is None or not current.writes or current.edit is None:
        reason = current.reason if current else "in line by now"
        settled = replace(current or change, action=Action.SKIP, reason=reason)
        return Outcome(settled, Result.APPLIED, fresh), ""
    # Labels move before the marker records them: cut off in between, the next run finds the move still due.
    for name in current.add_labels:
        site.tracker.add_label(fresh.number, name)
    for name in current.remove_labels:
        site.tracker.remove_label(fresh.number, name)
    try:
        answer = site.tracker.update(fresh.number, current.edit)
    except OutdatedReadError:
        # Each of these was waited for, so that `max_wait` ends them.
        return _edit(change, site)
    except WriteUnknownError:
        answer = site.tracker.get(fresh.number)
        if differences(answer, current.edit):
            raise
    outcome = checked(current, answer, current.edit)
    return _commented(outcome, fresh.number, site) if current.comment else (outcome, "")


def _commented(outcome: Outcome, number: Number, site: Site) -> tuple[Outcome, str]:
    """Send the comment of a change that was made; return its outcome, and why nothing more can be sent."""
    try:
        site.tracker.comment(number, outcome.change.comment)
    except TrackerError as error:
        # The marker has recorded the comment already, so that none is ever doubled: this one is not sent again.
        results = {WriteUnknownError: Result.UNKNOWN, RateLimitError: Result.NOT_REACHED}
        said = f"the issue was changed, but its comment may be missing: {describe(error)}"
        is_last = isinstance(error, RateLimitError) or (isinstance(error, WriteRefusedError) and error.final)
        missing = replace(outcome, result=results.get(type(error), Result.FAILED), error=said)
        return missing, describe(error) if is_last else ""
    return outcome, ""


def _decide_again(change: Change, fresh: Issue, site: Site) -> Change | None:
    """Make the change anew for the issue as it is now, so that no edit between listing and write is lost."""
    managed = frozenset({site.ground.policy.labels.managed, *site.ground.policy.labels.previous})
    tracked = track((fresh,), (), managed, site.ground.policy.page.dialect)
    if not tracked or change.issue is None:
        return None
    current = tracked[0]
    if change.item is not None:
        found = Match(change.item, current, change.reworded, site.made.losers.get(fresh.number, ()))
        return tracked_change(found, site.ground)
    if _same_state(fresh, change.issue):
        return change
    if is_duplicate(change):
        others = [one for one in site.made.tracked if one.issue.number != fresh.number]
        renewed = sorted((*others, current), key=lambda one: one.order)
        return next((c for c in duplicates(renewed, site.ground) if c.issue and c.issue.number == fresh.number), None)
    return replace(change, action=Action.SKIP, reason="changed by somebody meanwhile; the next run looks again")


def _same_state(fresh: Issue, listed: Issue) -> bool:
    return (
        (fresh.state, fresh.title, sorted(fresh.labels), sorted(fresh.assignees), fresh.comments)
        == (listed.state, listed.title, sorted(listed.labels), sorted(listed.assignees), listed.comments)
    ) and canonical(fresh.body) == canonical(listed.body)


def checked(change: Change, answer: Issue, sent: Edit) -> Outcome:
    """Compare the answer with what was sent; what the tracker changed would later look like a person's edit."""
    differing = differences(answer, sent)
    if differing:
        return Outcome(change, Result.FAILED, answer, "; ".join(differing))
    return Outcome(change, Result.APPLIED, answer)


def describe(error: TrackerError) -> str:
    """Return what an outcome says of an error: what went wrong, and how to mend it."""
    return f"{error.message}; {error.hint}" if error.hint else error.message
