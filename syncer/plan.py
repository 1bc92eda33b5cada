"""Compare desired items with existing issues and say what to change; pure, so that a plan can be trusted.

Of several rows the first that fits decides.

| item | issue | change |
|---|---|---|
| open | none | create, unless held back or tracked by a person's issue of an equal title |
| done | none | skip |
| any | ours by author only: the managed label was taken off | skip, named; never written to |
| any | bears the managed label but no readable marker: deleted, damaged, the body emptied | skip, named; left alone for
good, and known by its title |
| any | its block was deleted or damaged, its marker stands | as if edited: an update is skipped and named, a close or
reopen rewrites the marker's line alone |
| any | its marker bears the fingerprints of several, as people merge issues | tracks them all |
| any | a newer syncer wrote its marker | skip, named; never written to |
| any | closed, and a person's clone of it is open | the clone takes its place |
| any | a pull request with our marker | skip, named; never written to |
| any | cannot be read safely (conflict marks) | skip, named; never written to |
| open | open, nothing new | nothing, no request |
| open | open, an update is due | update the managed block, if it is as last written; else skip, named |
| open | open, a person changed title, labels, assignees or text | theirs stays, field by field |
| open, by a new or changed mention | closed by us as done, untouched since | reopen |
| open | closed by anybody else | skip; with `on_closed: reopen` reopen for a mention newer than the closing |
| done, by a new or changed mention | open | close and comment; or comment, or ignore (`on_done`) |
| done | open again by a person after we closed it | skip, for good |
| done | closed | nothing |
| gone from every transcript, all were read | open | nothing; in a sweep with `on_gone: close` close, unless it was
filed after the commit that is read was made |
| none | open, shares a fingerprint with an earlier open one of another run, both by our accounts | close as its
duplicate, if no person touched it; else skip, named |
| any or none | open, its marker is an older syncer's | nothing; in a sweep the marker's line is rewritten |
| none | locked | as any other, but nothing is commented |
| none | converted to a discussion | as closed by a person: the tracker shows it closed and locked |
| none | went away between listing and write | nothing; the next run files it again |
| none | transferred, deleted, otherwise in no listing | filed again, unless closed or ignored before |
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from syncer.closes import closable, duplicates, gone, is_duplicate
from syncer.corpus import Corpus
from syncer.creates import creates, held_back, join
from syncer.fingerprint import words
from syncer.issue import reference
from syncer.match import Match, match
from syncer.models import Action, Change, Issue, Item, Mention, Number, Plan, Refused, State
from syncer.policy import Policy
from syncer.reconcile import Ground, reconcile, skip
from syncer.record import compare
from syncer.repair import repairs
from syncer.tracked import Tracked, track

_TO_CREATE = ""
"""Stands for the number of an issue that is not there yet."""


@dataclass(frozen=True, slots=True)
class Existing:
    """What the tracker holds: listed by the managed label, by our accounts, and the last updated of people."""

    labelled: tuple[Issue, ...] = ()
    authored: tuple[Issue, ...] = ()
    people: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """Items matched to issues; what a plan is made from. `losers` are by the number of the issue that was chosen."""

    ground: Ground
    tracked: tuple[Tracked, ...]
    matches: tuple[Match, ...]
    existing: Existing = field(default_factory=Existing)
    losers: Mapping[Number, tuple[Tracked, ...]] = field(default_factory=dict)

    @property
    def untracked(self) -> tuple[Item, ...]:
        """The items that no issue tracks, joined where they would be one issue's."""
        return join((one.item for one in self.matches if one.tracked is None), self.ground.policy.types)

    @property
    def has_creates(self) -> bool:
        """Whether an issue would be created, if no person's issue tracks the item."""
        return any(not held_back(item, self.ground.policy) for item in self.untracked)

    @property
    def has_races(self) -> bool:
        """Whether two runs seem to have made issues of one item, so that the later may have to be closed."""
        return closable(self.tracked, self.ground.policy.labels)


def draft(items: Sequence[Item], existing: Existing, corpus: Corpus, policy: Policy) -> Draft:
    """Match items to what the tracker holds."""
    managed = frozenset({policy.labels.managed, *policy.labels.previous})
    tracked = track(existing.labelled, existing.authored, managed, policy.page.dialect)
    carried = {f: one.issue.number for one in reversed(tracked) if one.marker for f in one.marker.fingerprints}
    matches = match(items, tracked, corpus, policy.types)
    # Creates and updates of one run must not give the same fingerprint to two issues either.
    for one in sorted(matches, key=lambda one: one.tracked is not None):
        for fingerprint in one.item.fingerprints:
            carried.setdefault(fingerprint, one.tracked.issue.number if one.tracked else _TO_CREATE)
    losers = {one.tracked.issue.number: one.losers for one in matches if one.tracked and one.losers}
    return Draft(Ground(corpus, policy, carried), tracked, matches, existing, losers)


def make_plan(made: Draft) -> Plan:
    """Return the changes that would bring the tracker in line, refused where they go over a limit."""
    changes = [change for one in made.matches if one.tracked and (change := tracked_change(one, made.ground))]
    changes += creates(made.untracked, made.tracked, made.existing.people, made.ground)
    changes += duplicates(made.tracked, made.ground)
    if made.ground.policy.tend and made.ground.policy.on_gone == "close":
        matched = {one.tracked.issue.number for one in made.matches if one.tracked}
        changes += gone(made.tracked, matched, made.ground)
    if made.ground.policy.tend:
        written = {change.issue.number for change in changes if change.writes and change.issue}
        changes += repairs(made.tracked, written, made.ground.policy)
    order = list(Action)
    changes.sort(key=lambda change: order.index(change.action))
    return Plan(tuple(changes), _refusal(changes, made.ground.policy))


def tracked_change(one: Match, ground: Ground) -> Change | None:
    """Return what becomes of a tracked item's issue; open issues that track it as well are named."""
    change = reconcile(one, one.tracked, ground) if one.tracked else None
    losers = [loser for loser in one.losers if loser.is_open]
    if not losers:
        return change
    named = f"also tracked by {', '.join(reference(loser.issue.number) for loser in losers)}, not touched"
    if change is None:
        return skip(one.item, f"in line; {named}", one.tracked)
    return replace(change, reason=f"{change.reason}; {named}")


def wanted_dates(made: Draft) -> frozenset[tuple[str, int]]:
    """Return the places whose commit dates the plan would use: path and line."""
    places: set[tuple[str, int]] = set()
    closed_titles = {words(issue.title) for issue in made.existing.people if issue.state is State.CLOSED}
    for one in made.matches:
        if one.tracked is not None and one.tracked.marker is not None:
            moving = compare(one.item.mentions, one.tracked.marker, made.ground.corpus).moving
            places |= _dated_places(moving, made, always=not one.tracked.is_open)
    for item in made.untracked:
        places |= _dated_places(item.mentions, made, always=words(item.title) in closed_titles)
    return frozenset(places)


def _dated_places(mentions: Sequence[Mention], made: Draft, *, always: bool) -> set[tuple[str, int]]:
    if not always and len({mention.status for mention in mentions}) < 2:
        return set()
    return {(m.path, m.line) for m in mentions if m.source == made.ground.corpus.source}


def _refusal(changes: Sequence[Change], policy: Policy) -> Refused | None:
    created = sum(change.action is Action.CREATE for change in changes)
    closed = sum(change.action is Action.CLOSE and not is_duplicate(change) for change in changes)
    if policy.max_new is not None and created > policy.max_new:
        hint = (
            f"Look at them with `syncer plan`. Then file them with `--max-new {created}`, or set `since:` in the "
            "config to hold back all that was said before a commit or date."
        )
        return Refused("max_new", hint, policy.max_new, created)
    if policy.max_close is not None and closed > policy.max_close:
        hint = f"Look at them with `syncer plan`. Then close them with `--max-close {closed}`."
        return Refused("max_close", hint, policy.max_close, closed)
    return None
