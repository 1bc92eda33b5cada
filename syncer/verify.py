"""Compare a tracker's answer with what was sent: what it changed would later look like a person's edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from syncer import marker as markers
from syncer.marker import canonical, canonical_title
from syncer.marker_data import Marker
from syncer.models import Change, Edit, Issue


def differences(answer: Issue, sent: Edit) -> list[str]:
    """Return in words what the tracker stored otherwise than it was sent."""
    differences = []
    if sent.title is not None and canonical_title(answer.title) != canonical_title(sent.title):
        differences.append(f"title: sent {sent.title!r}, holds {answer.title!r}")
    if sent.body is not None and not _same_body(answer.body, sent.body):
        differences.append("body: the tracker stored another text than was sent")
    if sent.state is not None and answer.state is not sent.state:
        differences.append(f"state: sent {sent.state.value}, holds {answer.state.value}")
    return differences


def _same_body(stored: str, sent: str) -> bool:
    one, other = markers.split(stored), markers.split(sent)
    texts = [(canonical(p.before), canonical(p.block or ""), canonical(p.after)) for p in (one, other)]
    return texts[0] == texts[1] and _unpinned(one.marker) == _unpinned(other.marker)


def _unpinned(marker: Marker | None) -> Marker | None:
    """Return the marker without what a tracker may leave out: run, commits, the order of mentions."""
    if marker is None:
        return None
    mentions = sorted(
        (replace(m, commit="") for m in marker.mentions), key=lambda m: (m.source, m.path, m.line, m.texts)
    )
    return replace(marker, run="", mentions=tuple(mentions))


def dropped(change: Change, answer: Issue, fold: Callable[[str], str]) -> list[str]:
    """Return the labels and assignees that were sent and that the answer lacks."""
    people = {name.casefold() for name in answer.assignees}
    lost = [f"the label {name!r}" for name in missing_labels(change, answer, fold)]
    return lost + [f"the assignee {name!r}" for name in change.assignees if name.casefold() not in people]


def missing_labels(change: Change, answer: Issue, fold: Callable[[str], str]) -> list[str]:
    """Return the labels that were sent and that the answer lacks."""
    labels = {fold(name) for name in answer.labels}
    return [name for name in change.labels if fold(name) not in labels]
