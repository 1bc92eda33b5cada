"""What the JSON of both forges means alike in our words."""

from __future__ import annotations

from datetime import datetime

from syncer.models import Label
from syncer.trackers.channel import Entry


def read_time(text: str | None) -> datetime | None:
    """Return the aware time that a forge wrote; None for none."""
    return datetime.fromisoformat(text) if text else None


def read_label(entry: Entry) -> Label:
    """Return a label of the repository, on GitLab also of a group above it."""
    return Label(entry["name"], entry["color"].removeprefix("#"), entry.get("description") or "")
