"""GitLab's JSON of what the server remembers, in the shapes that its documentation shows."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.forges.state import StoredComment, StoredIssue, StoredLabel, StoredRepository


def _time(value: datetime | None) -> str | None:
    return value.strftime("%Y-%m-%dT%H:%M:%S.000Z") if value is not None else None


def user_id(username: str) -> int:
    """Return the number of an account, the same in every run."""
    return zlib.crc32(username.encode())


@dataclass(frozen=True, slots=True)
class Shapes:
    """Renders with `web` as the address of pages and API alike."""

    web: str

    def user(self, username: str) -> dict[str, Any]:
        """Return an account as it stands inside other answers."""
        return {
            "id": user_id(username),
            "username": username,
            "public_email": "",
            "name": username,
            "state": "active",
            "locked": False,
            "avatar_url": None,
            "web_url": f"{self.web}/{username}",
        }

    def account(self, username: str) -> dict[str, Any]:
        """Return the account of the token."""
        return {
            **self.user(username),
            "created_at": "2020-01-01T00:00:00.000Z",
            "bio": "",
            "bot": False,
            "external": False,
        }

    def member(self, username: str, access_level: int) -> dict[str, Any]:
        """Return a member of a project."""
        return {**self.user(username), "access_level": access_level, "expires_at": None, "membership_state": "active"}

    def project(
        self, project: StoredRepository, project_access: int | None, group_access: int | None
    ) -> dict[str, Any]:
        """Return a project with the access levels of the token's account."""
        space, _, name = project.full_name.rpartition("/")
        page = f"{self.web}/{project.full_name}"
        api = f"{self.web}/api/v4/projects/{project.id}"
        shape: dict[str, Any] = {
            "id": project.id,
            "description": None,
            "name": name,
            "name_with_namespace": f"{space} / {name}",
            "path": name,
            "path_with_namespace": project.full_name,
            "created_at": "2020-01-01T00:00:00.000Z",
            "default_branch": project.default_branch,
            "tag_list": [],
            "topics": [],
            "ssh_url_to_repo": f"git@example.com:{project.full_name}.git",
            "http_url_to_repo": f"{page}.git",
            "web_url": page,
            "readme_url": None,
            "forks_count": 0,
            "avatar_url": None,
            "star_count": 0,
            "last_activity_at": "2026-01-01T00:00:00.000Z",
            "namespace": {"id": user_id(space), "name": space, "path": space, "kind": "group", "full_path": space},
            "_links": {"self": api, "issues": f"{api}/issues", "labels": f"{api}/labels", "members": f"{api}/members"},
            "empty_repo": False,
            "archived": False,
            "visibility": "private" if project.private else "public",
            "issues_enabled": project.has_issues,
            "issues_access_level": "enabled" if project.has_issues else "disabled",
            "merge_requests_enabled": True,
            "open_issues_count": sum(issue.state == "open" for issue in project.visible),
            "permissions": {"project_access": _access(project_access), "group_access": _access(group_access)},
        }
        if project.fork:
            shape["forked_from_project"] = {"id": 1, "path_with_namespace": f"upstream/{name}"}
        return shape

    def label(self, label: StoredLabel) -> dict[str, Any]:
        """Return a label of a project, its colour with `#`."""
        return {
            "id": label.id,
            "name": label.name,
            "description": label.description,
            "description_html": label.description or "",
            "text_color": "#FFFFFF",
            "color": f"#{label.color}",
            "archived": label.archived,
            "subscribed": False,
            "priority": None,
            "is_project_label": not label.group,
        }

    def issue(self, project: StoredRepository, issue: StoredIssue) -> dict[str, Any]:
        """Return an issue; labels come by name, a state is `opened` or `closed`."""
        api = f"{self.web}/api/v4/projects/{project.id}"
        assignees = [self.user(name) for name in issue.assignees]
        return {
            "id": issue.id,
            "iid": issue.number,
            "project_id": project.id,
            "title": issue.title,
            "description": issue.body or None,
            "state": "opened" if issue.state == "open" else "closed",
            "created_at": _time(issue.created_at),
            "updated_at": _time(issue.updated_at),
            "closed_at": _time(issue.closed_at),
            "closed_by": self.user(issue.closed_by) if issue.closed_by else None,
            "labels": sorted(issue.labels),
            "milestone": None,
            "assignees": assignees,
            "assignee": assignees[0] if assignees else None,
            "author": self.user(issue.author),
            "type": "ISSUE",
            "issue_type": "issue",
            "user_notes_count": sum(not comment.system for comment in issue.comments),
            "merge_requests_count": 0,
            "upvotes": 0,
            "downvotes": 0,
            "due_date": None,
            "confidential": issue.confidential,
            "discussion_locked": True if issue.locked else None,
            "web_url": f"{self.web}/{project.full_name}/-/issues/{issue.number}",
            "time_stats": {
                "time_estimate": 0,
                "total_time_spent": 0,
                "human_time_estimate": None,
                "human_total_time_spent": None,
            },
            "task_completion_status": {"count": 0, "completed_count": 0},
            "has_tasks": False,
            "_links": {
                "self": f"{api}/issues/{issue.number}",
                "notes": f"{api}/issues/{issue.number}/notes",
                "award_emoji": f"{api}/issues/{issue.number}/award_emoji",
                "project": api,
                "closed_as_duplicate_of": f"{api}/issues/{issue.duplicate_of}" if issue.duplicate_of else None,
            },
            "references": {
                "short": f"#{issue.number}",
                "relative": f"#{issue.number}",
                "full": f"{project.full_name}#{issue.number}",
            },
            "severity": "UNKNOWN",
            "moved_to_id": int(issue.moved_to.rpartition("@")[2]) if "@" in issue.moved_to else None,
            "service_desk_reply_to": None,
        }

    def note(self, project: StoredRepository, issue: StoredIssue, note: StoredComment) -> dict[str, Any]:
        """Return a note on an issue."""
        return {
            "id": note.id,
            "type": None,
            "body": note.body,
            "author": self.user(note.author),
            "created_at": _time(note.created_at),
            "updated_at": _time(note.created_at),
            "system": note.system,
            "noteable_id": issue.id,
            "noteable_type": "Issue",
            "project_id": project.id,
            "resolvable": False,
            "confidential": False,
            "internal": False,
            "imported": False,
            "noteable_iid": issue.number,
            "commands_changes": {},
        }


def _access(level: int | None) -> dict[str, int] | None:
    return {"access_level": level, "notification_level": 3} if level else None
