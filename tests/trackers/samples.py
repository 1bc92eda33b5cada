"""Issues as a run would send them, for the tests of trackers."""

from __future__ import annotations

from syncer import fingerprint, marker
from syncer.marker import Parts
from syncer.marker_data import LabelRecord, Marker, Recorded
from syncer.models import NewIssue, State, Status

LABELS = ("syncer", "type: bug", "priority: high")


def fingerprint_of(clause: str) -> str:
    """Return the fingerprint of a clause that has one."""
    found = fingerprint.fingerprint(clause)
    assert found is not None
    return found


def number_of(clause: str) -> str:
    """Return the number that `local` gives the issue of a clause."""
    return fingerprint_of(clause).removeprefix("v1:")


def recorded(path: str, line: int, text: str, commit: str = "c" * 40) -> Recorded:
    """Return a mention of a text at a place."""
    return Recorded(path=path, line=line, status=Status.OPEN, texts=(fingerprint.digest(text),), commit=commit)


def marker_of(clause: str, *mentions: Recorded, run: str = "run-1", labels: tuple[str, ...] = LABELS) -> Marker:
    """Return the marker of an issue that was just created."""
    return Marker(
        run=run,
        said=(fingerprint_of(clause),),
        named=(fingerprint_of(f"Title of {clause}"),),
        mentions=mentions or (recorded("talks/monday.md", 12, clause),),
        block="0123456789012345",
        title=clause,
        labels=tuple(LabelRecord(name, "managed" if name == "syncer" else "type", "") for name in labels),
        state=State.OPEN,
    )


def body_of(clause: str, block: str = "> It says so.", *, found: Marker | None = None, after: str = "") -> str:
    """Return a body with marker and block, and what a person wrote below."""
    return marker.join(Parts("", found or marker_of(clause), block, after))


def new_issue(clause: str, body: str | None = None, labels: tuple[str, ...] = LABELS) -> NewIssue:
    """Return what a create of the clause's issue sends."""
    return NewIssue(title=clause, body=body_of(clause) if body is None else body, labels=labels)
