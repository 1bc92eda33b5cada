"""List what a tracker holds, and do not believe one listing where a create hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from syncer import marker as markers
from syncer.destination import ACTIONS_ACCOUNT, GITHUB
from syncer.errors import UnsafePlanError
from syncer.labels import MANAGED, LabelScheme
from syncer.models import Dialect, Issue, Number
from syncer.plan import Existing
from syncer.tracked import bears
from syncer.trackers.base import Tracker

PEOPLE_LIMIT = 1000
"""How many of the last updated issues are looked at for one that a person wrote."""

_ATTEMPTS = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """What was listed before a create.

    With it come the accounts that we write as, our labels in their own spelling, and the names of all labels.
    """

    existing: Existing
    accounts: frozenset[str]
    labels: LabelScheme
    label_names: frozenset[str]


def list_ours(tracker: Tracker, labels: LabelScheme) -> tuple[Issue, ...]:
    """Return every issue that bears the managed label or one of the previous ones, oldest first."""
    return _unique(issue for name in (labels.managed, *labels.previous) for issue in tracker.list_labelled(name))


def list_before_creating(
    tracker: Tracker, labelled: Sequence[Issue], labels: LabelScheme, accounts: Iterable[str], ci: str
) -> Listed:
    """List by author as well, compare the two listings, and list what people wrote.

    `accounts` are those of the config; to them come the one that we run as and the authors of labelled issues.
    Raises `UnsafePlanError` where the listings still differ after listing again, and where the managed label
    seems to have been renamed.
    """
    ours = frozenset({*accounts, find_account(tracker, ci)}) - {""}
    for attempt in range(_ATTEMPTS):
        known = ours | {issue.author for issue in labelled if issue.author and markers.find(issue.body)}
        authored = _unique(issue for account in sorted(known) for issue in tracker.list_by_author(account))
        differing = _differing(labelled, authored, known, labels, tracker.dialect)
        if not differing:
            break
        if attempt + 1 < _ATTEMPTS:
            labelled = list_ours(tracker, labels)
    else:
        named = ", ".join(f"#{number}" for number in sorted(differing, key=str)[:5])
        raise UnsafePlanError(
            "listings_differ",
            f"the listings by label and by author disagree about {named}; the tracker's lists lag",
            "Nothing was written. Run it again in a few minutes.",
        )
    existing_labels = frozenset(label.name for label in tracker.labels())
    _check_renamed(labelled, authored, existing_labels, labels)
    people = tuple(tracker.list_recent(PEOPLE_LIMIT))
    return Listed(Existing(tuple(labelled), authored, people), known, labels.spelled(existing_labels), existing_labels)


def find_account(tracker: Tracker, ci: str) -> str:
    """Return the account that we write as, an empty string where it cannot be known; `ci` is the forge that runs us."""
    return tracker.whoami() or (ACTIONS_ACCOUNT if ci == GITHUB else "")


def _differing(
    labelled: Sequence[Issue],
    authored: Sequence[Issue],
    accounts: frozenset[str],
    labels: LabelScheme,
    dialect: Dialect,
) -> set[Number]:
    """Return the issues that only one of the two listings holds, of those that both should hold."""
    names = (labels.managed, *labels.previous)
    folded = {account.casefold() for account in accounts}
    by_label = {issue.number for issue in labelled if issue.author.casefold() in folded}
    by_author = {issue.number for issue in authored if bears(issue, names, dialect)}
    return by_label ^ by_author


def _check_renamed(
    labelled: Sequence[Issue], authored: Sequence[Issue], existing: frozenset[str], labels: LabelScheme
) -> None:
    """Stop where markers are found, none of them on a labelled issue, and the label they bore has another name."""
    if any(markers.find(issue.body) for issue in labelled):
        return
    recorded = [
        label.name
        for issue in authored
        if (marker := markers.find(issue.body)) is not None
        for label in marker.labels
        if label.kind == MANAGED
    ]
    if not recorded:
        return
    old = next((name for name in recorded if labels.fold(name) != labels.fold(labels.managed)), "")
    gone = labels.fold(labels.managed) not in {labels.fold(name) for name in existing}
    if not old and not gone:
        return
    borne = sorted({name for issue in authored if markers.find(issue.body) for name in issue.labels})
    before = old or labels.managed
    raise UnsafePlanError(
        "label_renamed",
        f"{len(recorded)} issues carry our marker, but none of them bears the label {labels.managed!r}"
        + (f"; they were made under {before!r}" if old else ", which does not exist any more")
        + (f", and bear {', '.join(map(repr, borne[:5]))}" if borne else ""),
        "If the label was renamed, set `labels.managed` to its new name and put the former one, or any under which "
        "issues still are, into `previous_labels`.",
    )


def _unique(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    found: dict[Number, Issue] = {}
    for issue in issues:
        found.setdefault(issue.number, issue)
    return tuple(sorted(found.values(), key=lambda issue: issue.order))
