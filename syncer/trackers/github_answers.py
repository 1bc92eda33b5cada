"""What GitHub's JSON means in our words."""

from __future__ import annotations

from typing import Any

from syncer.models import Issue, Label, Repository, State
from syncer.trackers.answers import read_label, read_time
from syncer.trackers.channel import Entry

# https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
_INSTALLATION = "ghs_"
_LABELLERS = ("admin", "maintain", "push", "triage")


def read_issue(entry: Entry) -> Issue:
    """Return an issue or pull request."""
    return Issue(
        number=int(entry["number"]),
        title=entry["title"],
        body=entry.get("body") or "",
        state=State(entry["state"]),
        labels=tuple(label if isinstance(label, str) else label["name"] for label in entry["labels"]),
        assignees=tuple(user["login"] for user in entry.get("assignees") or ()),
        author=(entry.get("user") or {}).get("login", ""),
        url=entry["html_url"],
        created_at=read_time(entry.get("created_at")),
        closed_at=read_time(entry.get("closed_at")),
        comments=int(entry.get("comments", 0)),
        locked=bool(entry.get("locked")),
        pull_request="pull_request" in entry,
    )


def read_repository(entry: Entry, token: str) -> Repository:
    """Return the repository, and whether the token may label in it."""
    return Repository(
        full_name=entry["full_name"],
        url=entry["html_url"],
        default_branch=entry["default_branch"],
        fork=bool(entry["fork"]),
        can_label=not entry.get("archived") and _may_label(entry.get("permissions") or {}, token),
        has_issues=bool(entry["has_issues"]),
    )


def _may_label(permissions: Entry, token: str) -> bool:
    """Whether the account's role lets it label.

    `permissions` speaks of people. An installation's token, as a workflow has, holds no role, and what it was
    granted can be read nowhere: its first create shows.
    """
    if token.startswith(_INSTALLATION) or not any(permissions.values()):
        return True
    return any(permissions.get(role) for role in _LABELLERS)


def read_labels(entries: Any) -> list[Label]:
    """Return the labels of an issue."""
    return [read_label(entry) for entry in entries]


def read_login(entry: Entry) -> str:
    """Return the name of an account."""
    return str(entry["login"])
