"""Say what a person changed on an issue since we last wrote it."""

from __future__ import annotations

from syncer import marker as markers
from syncer.labels import LabelScheme
from syncer.marker import canonical, canonical_title
from syncer.marker_data import Marker
from syncer.models import Issue


def block_is_ours(issue: Issue, marker: Marker) -> bool:
    """Say whether the managed block is as last written."""
    block = markers.split(issue.body).block
    return block is not None and markers.block_hash(block) == marker.block


def touched(issue: Issue, marker: Marker, labels: LabelScheme) -> tuple[str, ...]:
    """Return what is not as last written: title, labels, assignees, state, block, text or comments."""
    parts = markers.split(issue.body)
    written = {labels.fold(label.name) for label in marker.labels}
    signs = {
        "title": canonical_title(issue.title) != canonical_title(marker.title),
        "labels": {labels.fold(name) for name in issue.labels} != written,
        "assignees": {name.casefold() for name in issue.assignees} != {name.casefold() for name in marker.assignees},
        "state": issue.state is not marker.state,
        "block": not block_is_ours(issue, marker),
        "text": bool(canonical(parts.before) or canonical(parts.after)),
        "comments": issue.comments > len(marker.commented),
    }
    return tuple(name for name, changed in signs.items() if changed)
