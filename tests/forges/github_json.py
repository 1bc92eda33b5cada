"""GitHub's JSON of what the server remembers."""

from __future__ import annotations

import base64
import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.forges.state import StoredComment, StoredIssue, StoredLabel, StoredRepository

_USER_LINKS = {
    "followers_url": "/followers",
    "following_url": "/following{/other_user}",
    "gists_url": "/gists{/gist_id}",
    "starred_url": "/starred{/owner}{/repo}",
    "subscriptions_url": "/subscriptions",
    "organizations_url": "/orgs",
    "repos_url": "/repos",
    "events_url": "/events{/privacy}",
    "received_events_url": "/received_events",
}
_REPOSITORY_LINKS = {
    "archive_url": "/{archive_format}{/ref}",
    "assignees_url": "/assignees{/user}",
    "blobs_url": "/git/blobs{/sha}",
    "branches_url": "/branches{/branch}",
    "collaborators_url": "/collaborators{/collaborator}",
    "comments_url": "/comments{/number}",
    "commits_url": "/commits{/sha}",
    "compare_url": "/compare/{base}...{head}",
    "contents_url": "/contents/{+path}",
    "contributors_url": "/contributors",
    "deployments_url": "/deployments",
    "downloads_url": "/downloads",
    "events_url": "/events",
    "forks_url": "/forks",
    "git_commits_url": "/git/commits{/sha}",
    "git_refs_url": "/git/refs{/sha}",
    "git_tags_url": "/git/tags{/sha}",
    "hooks_url": "/hooks",
    "issue_comment_url": "/issues/comments{/number}",
    "issue_events_url": "/issues/events{/number}",
    "issues_url": "/issues{/number}",
    "keys_url": "/keys{/key_id}",
    "labels_url": "/labels{/name}",
    "languages_url": "/languages",
    "merges_url": "/merges",
    "milestones_url": "/milestones{/number}",
    "notifications_url": "/notifications{?since,all,participating}",
    "pulls_url": "/pulls{/number}",
    "releases_url": "/releases{/id}",
    "stargazers_url": "/stargazers",
    "statuses_url": "/statuses/{sha}",
    "subscribers_url": "/subscribers",
    "subscription_url": "/subscription",
    "tags_url": "/tags",
    "teams_url": "/teams",
    "trees_url": "/git/trees{/sha}",
}
_REACTIONS = ("+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes")


def _time(value: datetime | None) -> str | None:
    return value.strftime("%Y-%m-%dT%H:%M:%SZ") if value is not None else None


def _node(kind: str, number: int) -> str:
    return f"{kind}_{base64.urlsafe_b64encode(str(number).encode()).decode().rstrip('=')}"


@dataclass(frozen=True, slots=True)
class Shapes:
    """Renders with `api` as the API's base URL and `web` as that of the pages."""

    api: str
    web: str

    def user(self, login: str) -> dict[str, Any]:
        """Return a SimpleUser; names that end in `[bot]` are bots."""
        url = f"{self.api}/users/{login}"
        number = zlib.crc32(login.encode())
        return {
            "login": login,
            "id": number,
            "node_id": _node("U", number),
            "avatar_url": f"{self.web}/avatars/{number}",
            "gravatar_id": "",
            "url": url,
            "html_url": f"{self.web}/{login.removesuffix('[bot]')}",
            "type": "Bot" if login.endswith("[bot]") else "User",
            "site_admin": False,
            **{key: url + path for key, path in _USER_LINKS.items()},
        }

    def account(self, login: str) -> dict[str, Any]:
        """Return a PublicUser."""
        return {
            **self.user(login),
            "name": None,
            "company": None,
            "blog": "",
            "location": None,
            "email": None,
            "hireable": None,
            "bio": None,
            "public_repos": 1,
            "public_gists": 0,
            "followers": 0,
            "following": 0,
            "created_at": "2020-01-01T00:00:00Z",
            "updated_at": "2020-01-01T00:00:00Z",
        }

    def repository(self, repository: StoredRepository, permissions: dict[str, bool]) -> dict[str, Any]:
        """Return a FullRepository."""
        owner, _, name = repository.full_name.partition("/")
        url = f"{self.api}/repos/{repository.full_name}"
        page = f"{self.web}/{repository.full_name}"
        opened = sum(issue.state == "open" for issue in repository.visible)
        return {
            "id": repository.id,
            "node_id": _node("R", repository.id),
            "name": name,
            "full_name": repository.full_name,
            "owner": self.user(owner),
            "private": repository.private,
            "visibility": "private" if repository.private else "public",
            "html_url": page,
            "description": None,
            "fork": repository.fork,
            "url": url,
            **{key: url + path for key, path in _REPOSITORY_LINKS.items()},
            "git_url": f"git:{page.partition(':')[2]}.git",
            "ssh_url": f"git@example.com:{repository.full_name}.git",
            "clone_url": f"{page}.git",
            "svn_url": page,
            "mirror_url": None,
            "homepage": None,
            "language": None,
            "license": None,
            **dict.fromkeys(("forks_count", "stargazers_count", "watchers_count", "size", "forks", "watchers"), 0),
            "subscribers_count": 0,
            "network_count": 0,
            "default_branch": repository.default_branch,
            "open_issues_count": opened,
            "open_issues": opened,
            "has_issues": repository.has_issues,
            "has_projects": True,
            "has_wiki": True,
            "has_pages": False,
            "has_discussions": False,
            "archived": False,
            "disabled": False,
            "pushed_at": "2026-01-01T00:00:00Z",
            "created_at": "2020-01-01T00:00:00Z",
            "updated_at": "2026-01-01T00:00:00Z",
            "permissions": permissions,
        }

    def label(self, repository: StoredRepository, label: StoredLabel) -> dict[str, Any]:
        """Return a Label."""
        return {
            "id": label.id,
            "node_id": _node("LA", label.id),
            "url": f"{self.api}/repos/{repository.full_name}/labels/{label.name.replace(' ', '%20')}",
            "name": label.name,
            "description": label.description,
            "color": label.color,
            "default": False,
            "archived_at": "2026-01-01T00:00:00Z" if label.archived else None,
            "archived_by": None,
        }

    def issue(self, repository: StoredRepository, issue: StoredIssue) -> dict[str, Any]:
        """Return an Issue, which a pull request is as well."""
        base = f"{self.api}/repos/{repository.full_name}"
        url = f"{base}/issues/{issue.number}"
        kind = "pull" if issue.pull_request else "issues"
        page = f"{self.web}/{repository.full_name}/{kind}/{issue.number}"
        labels = [repository.labels.get(name) or StoredLabel(0, name) for name in issue.labels]
        shape: dict[str, Any] = {
            "id": issue.id,
            "node_id": _node("I", issue.id),
            "url": url,
            "repository_url": base,
            "labels_url": f"{url}/labels{{/name}}",
            "comments_url": f"{url}/comments",
            "events_url": f"{url}/events",
            "timeline_url": f"{url}/timeline",
            "html_url": page,
            "number": issue.number,
            "state": issue.state,
            "state_reason": issue.state_reason,
            "title": issue.title,
            "body": issue.body or None,
            "user": self.user(issue.author),
            "labels": [_issue_label(self.label(repository, label)) for label in labels],
            "assignee": self.user(issue.assignees[0]) if issue.assignees else None,
            "assignees": [self.user(login) for login in issue.assignees],
            "milestone": None,
            "locked": issue.locked,
            "active_lock_reason": None,
            "comments": len(issue.comments),
            "closed_at": _time(issue.closed_at),
            "closed_by": self.user(issue.closed_by) if issue.closed_by else None,
            "created_at": _time(issue.created_at),
            "updated_at": _time(issue.updated_at),
            "author_association": "NONE",
            "performed_via_github_app": None,
            "reactions": {"url": f"{url}/reactions", "total_count": 0, **dict.fromkeys(_REACTIONS, 0)},
            "sub_issues_summary": {"total": 0, "completed": 0, "percent_completed": 0},
            "type": None,
        }
        if issue.pull_request:
            pull = f"{base}/pulls/{issue.number}"
            shape["draft"] = False
            shape["pull_request"] = {
                "url": pull,
                "html_url": page,
                "diff_url": f"{page}.diff",
                "patch_url": f"{page}.patch",
                "merged_at": None,
            }
        return shape

    def comment(self, repository: StoredRepository, issue: StoredIssue, comment: StoredComment) -> dict[str, Any]:
        """Return an IssueComment."""
        base = f"{self.api}/repos/{repository.full_name}/issues"
        return {
            "id": comment.id,
            "node_id": _node("IC", comment.id),
            "url": f"{base}/comments/{comment.id}",
            "html_url": f"{self.web}/{repository.full_name}/issues/{issue.number}#issuecomment-{comment.id}",
            "issue_url": f"{base}/{issue.number}",
            "body": comment.body,
            "user": self.user(comment.author),
            "created_at": _time(comment.created_at),
            "updated_at": _time(comment.created_at),
            "author_association": "NONE",
            "performed_via_github_app": None,
        }


def _issue_label(label: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in label.items() if not key.startswith("archived")}
