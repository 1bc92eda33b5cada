"""Whose an issue is: ours, one that a person took from us, or one that only looks like ours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum

from syncer import marker as markers
from syncer import marker_data
from syncer.fingerprint import VERSION, fingerprint
from syncer.labels import TYPE
from syncer.marker_data import Marker, Recorded
from syncer.models import Dialect, Issue, State
from syncer.redact import redact

DUPLICATE = "duplicate "
DONE = "done"
GONE = "gone"


class Standing(StrEnum):
    """What may be done with a tracked issue; only `OURS` is ever written to."""

    OURS = "ours"
    UNLABELLED = "its managed label was taken off"
    UNMARKED = "it bears the managed label but no readable marker"
    PULL_REQUEST = "it is a pull request"
    PROBLEM = "it cannot be read safely"
    NEWER = "a newer syncer wrote it"


@dataclass(frozen=True, slots=True)
class Tracked:
    """An issue that some item may be, with what its marker says."""

    issue: Issue
    marker: Marker | None
    standing: Standing

    @property
    def order(self) -> tuple[int, str]:
        """Sort key: lowest number first."""
        return self.issue.order

    @property
    def is_open(self) -> bool:
        """Whether it is open in its tracker."""
        return self.issue.state is State.OPEN

    @property
    def said(self) -> tuple[str, ...]:
        """Fingerprints of what was said."""
        return self.marker.said if self.marker else ()

    @property
    def named(self) -> tuple[str, ...]:
        """Fingerprints of titles; where the marker is lost or cannot be trusted, that of the issue's own as well."""
        recorded = self.marker.named if self.marker else ()
        if self.standing not in (Standing.UNMARKED, Standing.PROBLEM, Standing.NEWER):
            return recorded
        own = fingerprint(self.issue.title)
        number = self.issue.number
        return (*recorded, *([own] if own else []), *([f"{VERSION}:{number}"] if isinstance(number, str) else []))

    @property
    def named_masked(self) -> tuple[str, ...]:
        """Fingerprint of the title as last written where today's rules mask in it what those of then did not."""
        masked = redact(self.recorded_title)
        found = fingerprint(masked) if masked != self.recorded_title else None
        return (found,) if found else ()

    @property
    def mentions(self) -> tuple[Recorded, ...]:
        """The mentions that the marker records in full."""
        return self.marker.mentions if self.marker else ()

    @property
    def recorded_title(self) -> str:
        """The title as last written, or an empty string."""
        return self.marker.title if self.marker else ""

    @property
    def recorded_type(self) -> str:
        """The word of the type that its labels stood for as last written, or an empty string."""
        labels = self.marker.labels if self.marker else ()
        return next((label.word for label in labels if label.kind == TYPE), "")

    @property
    def duplicate_of(self) -> str:
        """Number of the issue that we closed this one as a duplicate of, or an empty string."""
        closed = self.marker.closed if self.marker else ""
        return closed.removeprefix(DUPLICATE) if closed.startswith(DUPLICATE) and not self.is_open else ""


def bears(issue: Issue, names: Iterable[str], dialect: Dialect) -> bool:
    """Say whether the issue bears one of the labels, in any case where the tracker folds case."""
    if dialect.case_sensitive_labels:
        return not set(issue.labels).isdisjoint(names)
    return not {label.casefold() for label in issue.labels}.isdisjoint(name.casefold() for name in names)


def track(
    labelled: Sequence[Issue], authored: Sequence[Issue], managed: Set[str], dialect: Dialect
) -> tuple[Tracked, ...]:
    """Return what is tracked, lowest number first, each issue once.

    `labelled` and `authored` are the listings by label and by author; `managed` the managed label and the
    previous ones. An issue of the second that bears no managed label counts only with a marker.
    """
    found: dict[object, Tracked] = {}
    for issue in [*labelled, *authored]:
        if issue.number in found:
            continue
        marker = markers.find(issue.body)
        is_ours = bears(issue, managed, dialect)
        if not is_ours and marker is None:
            continue
        if issue.problem:
            standing = Standing.PROBLEM
        elif issue.pull_request:
            standing = Standing.PULL_REQUEST
        elif marker is None:
            standing = Standing.UNMARKED
        elif marker.version > marker_data.VERSION:
            standing = Standing.NEWER
        else:
            standing = Standing.OURS if is_ours else Standing.UNLABELLED
        found[issue.number] = Tracked(issue, marker, standing)
    return tuple(sorted(found.values(), key=lambda tracked: tracked.order))
