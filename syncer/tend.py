"""Keep the labels themselves: made with colour and description before they are first used."""

from __future__ import annotations

from collections.abc import Iterable

from syncer.errors import WriteRefusedError, WriteUnknownError
from syncer.labels import LabelScheme
from syncer.models import Action, Change
from syncer.trackers.base import Tracker

# The colour that GitHub and GitLab give a label that comes into being by being used.
_UNMADE = {"ededed", "6699cc", ""}


def ensure_labels(
    tracker: Tracker, labels: LabelScheme, changes: Iterable[Change], names: frozenset[str] | None
) -> None:
    """Make the labels that the changes use and that do not exist yet; nothing is asked where none is used.

    `names` are those that exist, None where they were not listed yet. A label that cannot be made stops nothing
    here: whether an issue bears its labels is checked on the issue. Raises `TrackerError` where nothing further
    can be sent.
    """
    needed: set[str] = set()
    for change in changes:
        needed.update(change.labels if change.action is Action.CREATE else change.add_labels)
    if not needed:
        return
    listed = (label.name for label in tracker.labels()) if names is None else names
    existing = {labels.fold(name) for name in listed}
    for name in sorted(needed):
        if labels.fold(name) not in existing:
            try:
                tracker.create_label(labels.definition(name))
            except (WriteRefusedError, WriteUnknownError):
                continue


def tend_labels(tracker: Tracker, labels: LabelScheme) -> list[str]:
    """Give colour and description to those of our labels that came into being by being used.

    Returns in words which of them could not be changed, and why. Raises `TrackerError` where nothing further can be
    asked.
    """
    failed: list[str] = []
    ours = {labels.fold(name): name for name in labels.names.values()}
    for label in tracker.labels():
        name = ours.get(labels.fold(label.name))
        if name is None or label.description or label.color.lower().lstrip("#") not in _UNMADE:
            continue
        made = labels.definition(name)
        try:
            tracker.update_label(type(made)(label.name, made.color, made.description))
        except (WriteRefusedError, WriteUnknownError) as error:
            failed.append(error.message)
    return failed
