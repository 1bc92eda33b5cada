"""What GitLab's JSON means in our words."""

from __future__ import annotations

from syncer.models import Issue, Repository, State
from syncer.trackers.answers import read_time
from syncer.trackers.channel import Entry

_PLANNER = 15


def read_issue(entry: Entry) -> Issue:
    """Return an issue, task, incident or test case; the description may be missing, the author may be gone."""
    return Issue(
        number=int(entry["iid"]),
        title=entry["title"],
        body=entry.get("description") or "",
        state=State.CLOSED if entry["state"] == "closed" else State.OPEN,
        labels=tuple(str(label) for label in entry["labels"]),
        assignees=tuple(user["username"] for user in entry.get("assignees") or ()),
        author=(entry.get("author") or {}).get("username", ""),
        url=entry["web_url"],
        problem="it was moved to another project" if entry.get("moved_to_id") is not None else "",
        created_at=read_time(entry.get("created_at")),
        closed_at=read_time(entry.get("closed_at")),
        comments=int(entry.get("user_notes_count", 0)),
        locked=bool(entry.get("discussion_locked")),
    )


def read_repository(entry: Entry, *, may_write: bool) -> Repository:
    """Return the project; the token may label where it may write at all and its account is Planner or more."""
    return Repository(
        full_name=entry["path_with_namespace"],
        url=entry["web_url"],
        default_branch=entry.get("default_branch") or "",
        fork=bool(entry.get("forked_from_project")),
        can_label=may_write and not entry.get("archived") and _access_level(entry) >= _PLANNER,
        has_issues=_has_issues(entry),
    )


def _access_level(entry: Entry) -> int:
    """Return the higher of the roles in the project and in its group; 0 for a visitor.

    Guest is 10, Planner 15, Reporter 20: https://docs.gitlab.com/api/access_requests/#valid-access-levels
    """
    granted = (entry.get("permissions") or {}).values()
    return max((int(access["access_level"]) for access in granted if access), default=0)


def _has_issues(entry: Entry) -> bool:
    level = entry.get("issues_access_level")
    return bool(entry.get("issues_enabled", True)) if level is None else level != "disabled"


def read_username(entry: Entry) -> str:
    """Return the name of an account."""
    return str(entry["username"])
