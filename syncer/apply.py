"""Carry out a plan; one failure never stops the rest, and no create is ever sent twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from syncer import marker as markers
from syncer.closes import duplicates
from syncer.errors import TrackerError
from syncer.execute import Site, checked, describe, execute
from syncer.marker_data import Marker
from syncer.models import Action, Change, Edit, Issue, Outcome, Plan, Result
from syncer.plan import Existing, draft
from syncer.tend import ensure_labels


def apply(plan: Plan, site: Site, progress: Callable[[Change], None]) -> tuple[Outcome, ...]:
    """Carry out what the plan writes and return an outcome for each of its changes; `progress` is told of each before.

    Creates go last, and after them the listing is read once more, so that of two runs at once both see the same
    lowest number and close the later issue.
    """
    skipped = [Outcome(change, Result.PLANNED) for change in plan.changes if not change.writes]
    updates = [change for change in plan.pending if change.action is not Action.CREATE]
    creates = [change for change in plan.pending if change.action is Action.CREATE]
    outcomes: list[Outcome] = []
    stop = _prepare(plan, site)
    for change in [*updates, *creates]:
        if stop:
            outcomes.append(Outcome(change, Result.NOT_REACHED, error=stop))
            continue
        progress(change)
        outcome, stop = execute(change, site)
        outcomes.append(outcome)
    if any(o.change.action is Action.CREATE and o.result is not Result.NOT_REACHED for o in outcomes):
        outcomes = list(_after_creates(outcomes, site, stop))
    return (*outcomes, *skipped)


def _prepare(plan: Plan, site: Site) -> str:
    """Make the labels that the plan uses; return why nothing can be sent, or an empty string."""
    if not site.repository.can_label:
        return ""
    try:
        ensure_labels(site.tracker, site.ground.policy.labels, plan.pending, site.label_names)
    except TrackerError as error:
        return describe(error)
    return ""


def _after_creates(outcomes: Sequence[Outcome], site: Site, stop: str) -> Iterator[Outcome]:
    """Look at the listing once more: settle creates of open answer, and close what another run made as well."""
    policy = site.ground.policy
    try:
        listed = tuple(site.tracker.list_labelled(policy.labels.managed))
    except TrackerError:
        yield from outcomes
        return
    marked = [(issue, marker) for issue in listed if (marker := markers.find(issue.body)) is not None]
    settled = [_settled(outcome, marked, policy.run) for outcome in outcomes]
    yield from settled
    if stop:
        return
    made = [o.issue for o in settled if o.issue and o.change.action is Action.CREATE and o.result is Result.APPLIED]
    known = {issue.number: issue for issue in (*made, *listed)}
    accounts = policy.accounts | {issue.author for issue in made}
    again = draft((), Existing(tuple(known.values())), site.ground.corpus, replace(policy, accounts=accounts))
    for change in duplicates(again.tracked, again.ground):
        if change.writes:
            outcome, stopped = execute(change, replace(site, made=again))
            yield outcome
            if stopped:
                return


def _settled(outcome: Outcome, listed: Sequence[tuple[Issue, Marker]], run: str) -> Outcome:
    """Return the outcome of a create in the light of the listing: found, it was applied after all.

    A create that was refused because another run had made the issue in between leaves nothing to do.
    """
    change = outcome.change
    if change.action is not Action.CREATE or outcome.issue is not None or outcome.result is Result.NOT_REACHED:
        return outcome
    for issue, marker in listed:
        if set(marker.fingerprints).isdisjoint(change.fingerprints):
            continue
        if outcome.result is Result.UNKNOWN and marker.run == run:
            return checked(change, issue, Edit(title=change.title, body=change.body))
        if outcome.result is Result.FAILED:
            return Outcome(
                replace(change, action=Action.SKIP, reason="another run made it meanwhile"), Result.APPLIED, issue
            )
    return outcome
