"""What a tracker must do: read by listing, write one thing at a time, and say plainly how a write ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from syncer.models import Dialect, Edit, Issue, Label, NewIssue, Number, Repository, Usage


class Tracker(Protocol):
    """One repository's issues.

    Reads repeat by themselves after passing faults; no write is ever sent twice, except after an answer that
    says it was refused by a rate limit. Every call may raise `TrackerError` (unreachable, no access) and
    `RateLimitError` (waiting would take longer than `max_wait`).
    """

    dialect: Dialect

    def resolve(self) -> Repository:
        """Return the repository under its present name; later calls use its own URL.

        Raises `TrackerError` where it does not exist, cannot be seen, or has its issues switched off.
        """

    def whoami(self) -> str:
        """Return the account that writes, or an empty string where the token cannot ask."""

    def list_labelled(self, label: str) -> Sequence[Issue]:
        """Return every issue, open or closed, that bears the label, oldest first.

        Raises `ListingError` when the listing fails, breaks off, or an entry lacks the label.
        """

    def list_by_author(self, account: str) -> Sequence[Issue]:
        """Return every issue, open or closed, that the account opened, oldest first.

        An account that the tracker does not know has none. Raises `ListingError` as above.
        """

    def list_recent(self, limit: int) -> Sequence[Issue]:
        """Return the last updated issues, open or closed, at most `limit`, pull requests left out."""

    def get(self, number: Number) -> Issue:
        """Return one issue as it is now. Raises `IssueGoneError` where it was deleted or moved away."""

    def create(self, new: NewIssue) -> Issue:
        """Create an issue with its labels in one request and return the answer.

        Raises `WriteRefusedError` or `WriteUnknownError`.
        """

    def update(self, number: Number, edit: Edit) -> Issue:
        """Send the fields that the edit names, in one request, and return the answer.

        Raises as `create`, and `OutdatedReadError`, with nothing sent, where a limit was waited for since `get`.
        """

    def add_label(self, number: Number, name: str) -> None:
        """Put one label on an issue. Raises as `create`."""

    def remove_label(self, number: Number, name: str) -> None:
        """Take one label off an issue; one that it does not bear is no error. Raises as `create`."""

    def comment(self, number: Number, body: str) -> None:
        """Add a comment. Raises as `create`."""

    def labels(self) -> Sequence[Label]:
        """Return the labels that issues of this repository can bear, in their own spelling."""

    def create_label(self, label: Label) -> None:
        """Make a label; one that exists by now is no error. Raises as `create`."""

    def update_label(self, label: Label) -> None:
        """Set colour and description of an existing label. Raises as `create`."""

    def usage(self) -> Usage:
        """Return how many requests were sent so far, and how many of them wrote."""
