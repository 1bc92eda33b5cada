"""Which labels of an issue move: only while it bears the one that we wrote and no other of its kind."""

from __future__ import annotations

from syncer.labels import PRIORITY, TYPE
from syncer.marker_data import LabelRecord, Marker
from syncer.merge import highest
from syncer.models import Item, Priority
from syncer.policy import Policy
from syncer.record import Comparison
from syncer.tracked import Tracked


def renamed(tracked: Tracked, marker: Marker, policy: Policy) -> bool:
    """Say whether the config gives one of the recorded labels another name today, and the issue still bears it."""
    fold, borne = policy.labels.fold, {policy.labels.fold(name) for name in tracked.issue.labels}
    for old in marker.labels:
        name = policy.labels.names.get((old.kind, old.word), old.name)
        if fold(name) != fold(old.name) and fold(old.name) in borne and not _others(old, name, borne, policy):
            return True
    return False


def _others(old: LabelRecord, name: str, borne: set[str], policy: Policy) -> set[str]:
    fold = policy.labels.fold
    return {n for n in borne if policy.labels.kind_of(n) == old.kind and n not in (fold(old.name), fold(name))}


def recorded_priority(marker: Marker, default: Priority) -> Priority:
    """Return the priority as last written."""
    word = next((label.word for label in marker.labels if label.kind == PRIORITY), default.value)
    return Priority(word) if word in list(Priority) else default


def relabel(
    item: Item, tracked: Tracked, marker: Marker, comparison: Comparison, reworded: bool, policy: Policy
) -> tuple[tuple[LabelRecord, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the labels to record, to add and to take off; one that a person moved stays for good."""
    words: dict[str, str] = {}
    if comparison.moving or reworded:
        words[PRIORITY] = item.priority.value
        if comparison.unread:
            words[PRIORITY] = highest(item.priority, recorded_priority(marker, item.priority)).value
        elif item.type in policy.types:
            words[TYPE] = item.type.value
    fold, borne = policy.labels.fold, {policy.labels.fold(name) for name in tracked.issue.labels}
    kept: list[LabelRecord] = []
    added: list[str] = []
    removed: list[str] = []
    for old in marker.labels:
        word = words.get(old.kind, old.word)
        new = LabelRecord(policy.labels.names.get((old.kind, word), old.name), old.kind, word)
        moved = fold(new.name) != fold(old.name)
        bears_either = fold(old.name) in borne or fold(new.name) in borne
        if moved and (not bears_either or _others(old, new.name, borne, policy)):
            kept.append(old)
            continue
        kept.append(new)
        if moved and fold(new.name) not in borne:
            added.append(new.name)
        if moved and fold(old.name) in borne:
            removed.append(next(name for name in tracked.issue.labels if fold(name) == fold(old.name)))
    return tuple(kept), tuple(added), tuple(removed)
