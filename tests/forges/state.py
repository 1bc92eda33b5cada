"""What a forge remembers: repositories with their issues, comments and labels, as objects that tests may edit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

DEFAULT_COLOR = "ededed"


@dataclass(slots=True)
class StoredComment:
    """A comment on GitHub or a note on GitLab; `system` notes are GitLab's own."""

    id: int
    author: str
    body: str
    created_at: datetime
    system: bool = False


@dataclass(slots=True)
class StoredLabel:
    """A label; `color` is six hex digits without `#` on both forges, `group` says that it belongs to a parent group."""

    id: int
    name: str
    color: str = DEFAULT_COLOR
    description: str | None = None
    archived: bool = False
    group: bool = False


@dataclass(slots=True)
class StoredIssue:
    """An issue; `state` is `open` or `closed` on both forges, `gone` is empty, `deleted` or `transferred`."""

    number: int
    id: int
    title: str
    body: str
    author: str
    created_at: datetime
    updated_at: datetime
    labels: list[str] = field(default_factory=list)
    assignees: list[str] = field(default_factory=list)
    state: str = "open"
    state_reason: str | None = None
    closed_at: datetime | None = None
    closed_by: str | None = None
    comments: list[StoredComment] = field(default_factory=list)
    locked: bool = False
    pull_request: bool = False
    confidential: bool = False
    duplicate_of: int | None = None
    links: list[int] = field(default_factory=list)
    gone: str = ""
    moved_to: str = ""
    hidden_until: dict[str, int] = field(default_factory=dict)

    def set_state(self, state: str, now: datetime, *, actor: str | None = None, reason: str | None = None) -> None:
        """Close or reopen, with what goes with it."""
        self.state, self.state_reason = state, reason
        self.closed_at = now if state == "closed" else None
        self.closed_by = actor if state == "closed" else None
        if state == "open":
            self.duplicate_of = None

    def relate(self, other: StoredIssue) -> None:
        """Link two issues to each other."""
        if other.number not in self.links:
            self.links.append(other.number)
            other.links.append(self.number)


@dataclass(slots=True)
class StoredRepository:
    """A repository or project; `former_names` redirect to it."""

    id: int
    full_name: str
    former_names: set[str] = field(default_factory=set)
    issues: dict[int, StoredIssue] = field(default_factory=dict)
    labels: dict[str, StoredLabel] = field(default_factory=dict)
    default_branch: str = "main"
    fork: bool = False
    private: bool = False
    has_issues: bool = True
    last_number: int = 0
    listings: Counter[str] = field(default_factory=Counter)

    @property
    def visible(self) -> list[StoredIssue]:
        """The issues that are neither deleted nor moved away."""
        return [issue for issue in self.issues.values() if not issue.gone]

    def find_label(self, name: str, *, fold: bool) -> StoredLabel | None:
        """Return the label of that name, in any case where `fold` is given."""
        if not fold or name in self.labels:
            return self.labels.get(name)
        folded = name.casefold()
        return next((label for label in self.labels.values() if label.name.casefold() == folded), None)

    def rename_label(self, label: StoredLabel, name: str) -> None:
        """Give a label another name, on every issue as well."""
        old = label.name
        self.labels = {name if key == old else key: value for key, value in self.labels.items()}
        label.name = name
        for issue in self.issues.values():
            issue.labels = [name if each == old else each for each in issue.labels]
