"""Keep the labels themselves: made with colour and description before they are first used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from syncer.errors import WriteRefusedError, WriteUnknownError
from syncer.labels import LabelScheme
from syncer.models import Action, Change, Label
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
    """Put colour and description of our labels right where nobody chose others.

    Returns in words which of them could not be changed, and why. Raises `TrackerError` where nothing further can be
    asked.
    """
    failed: list[str] = []
    ours = {labels.fold(name): name for name in labels.names.values()}
    for label in tracker.labels():
        name = ours.get(labels.fold(label.name))
        if name is None:
            continue
        made = replace(labels.definition(name), name=label.name)
        if not _is_left_to_us(label, made) or _look(label) == _look(made):
            continue
        try:
            tracker.update_label(made)
        except (WriteRefusedError, WriteUnknownError) as error:
            failed.append(error.message)
    return failed


def _is_left_to_us(label: Label, made: Label) -> bool:
    """Say whether colour and description are each as we make them, or as the tracker does where nobody says."""
    color, description = _look(label)
    return color in {*_UNMADE, made.color} and description in {"", made.description}


def _look(label: Label) -> tuple[str, str]:
    return label.color.lower().lstrip("#"), label.description.strip()
