"""Issues on GitLab, gitlab.com and self-managed, through python-gitlab."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import suppress
from urllib.parse import quote, urlsplit

from gitlab import Gitlab
from gitlab.exceptions import GitlabError

from syncer.errors import TrackerError, WriteRefusedError
from syncer.models import Dialect, Edit, Issue, Label, NewIssue, Number, Repository, State, Usage
from syncer.trackers.access import check_token, check_url
from syncer.trackers.answers import read_label
from syncer.trackers.base import Tracker
from syncer.trackers.channel import Channel, Entry, Query, ignore
from syncer.trackers.gitlab_answers import read_issue, read_repository, read_username
from syncer.trackers.limiter import Limiter
from syncer.trackers.pace import Pace
from syncer.trackers.paging import list_issues, opened_by, read_pages
from syncer.trackers.refusals import Forge
from syncer.trackers.wire import Answer, RedirectedError, Wire

DIALECT = Dialect(
    name="gitlab",
    title_limit=255,
    body_limit=1_000_000,
    label_format="{kind}::{word}",
    permalink="{url}/-/blob/{commit}/{path}#L{line}-{end_line}",
    permalink_line="{url}/-/blob/{commit}/{path}#L{line}",
    case_sensitive_labels=True,
)
WEB_URL = "https://gitlab.com"

_FORGE = Forge(
    name="GitLab",
    bad_token="check that GITLAB_TOKEN is valid, has the scope `api` and may see the project",  # noqa: S106  # words
    no_permission="the token needs the scope `api` and the role Reporter, or Planner; a job's own token cannot write",
    no_issues="switch them on in the project's settings, under General, Visibility",
)
_API = "/api/v4"
_JOB_TOKEN = "glcbt-"  # noqa: S105  # what tokens begin with
_PAGE = 100


class GitLabTracker:
    """The issues of one project, tasks and incidents among them: one that was converted is the same to us."""

    dialect = DIALECT

    def __init__(self, repo: str, token: str, client: Gitlab, wire: Wire, limiter: Limiter) -> None:
        """Take `group/name`, and a client that sends through the session."""
        self._repo = repo
        self._client = client
        self._wire = wire
        self._channel = Channel(_FORGE, limiter, self._transmit, token)
        self._project: int | None = None
        self._user_ids: dict[str, int] = {}
        self._group_labels: set[str] = set()

    def resolve(self) -> Repository:
        """Return the project under its present path; its id, which never changes, serves all that follows."""
        what = f"read the project {self._repo}"
        return self._channel.repository(what, f"/projects/{quote(self._repo, safe='')}", self._read_repository)

    def whoami(self) -> str:
        """Return the username that the token belongs to; a job's own token may not ask, and gives none."""
        return "" if self._client.job_token else self._channel.account(read_username)

    def list_labelled(self, label: str) -> Sequence[Issue]:
        """Return every issue with the label, in exactly this spelling, oldest first."""

        def check(issue: Issue) -> bool:
            return label in issue.labels

        return self._list(f"list the issues labelled {label}", {"labels": label}, check)

    def list_by_author(self, account: str) -> Sequence[Issue]:
        """Return every issue that the account opened, oldest first."""
        return self._list(f"list the issues opened by {account}", {"author_username": account}, opened_by(account))

    def list_recent(self, limit: int) -> Sequence[Issue]:
        """Return the `limit` issues updated last, without those that were moved away."""
        query: Query = {"scope": "all", "state": "all", "order_by": "updated_at", "sort": "desc", "per_page": _PAGE}
        what, most = "list the issues updated last", math.ceil(limit / _PAGE)
        found = read_pages(self._channel, what, self._under("issues"), query, read_issue, most=most)
        return [issue for issue in found if not issue.problem][:limit] if limit > 0 else []

    def get(self, number: Number) -> Issue:
        """Return one issue; one that was moved stays behind, closed, and names where it went."""

        def read(entry: Entry) -> Issue | None:
            moved = entry.get("moved_to_id") is not None or entry["project_id"] != self._project
            return None if moved else read_issue(entry)

        return self._channel.read_issue(number, self._under(f"issues/{number}"), read)

    def create(self, new: NewIssue) -> Issue:
        """Create an issue with its labels in one request, after one read for each assignee not yet known."""
        payload: dict[str, str | list[int]] = {
            "title": new.title,
            "description": new.body,
            "labels": ",".join(new.labels),
        }
        if new.assignees:
            payload["assignee_ids"] = [self._user_id(name) for name in new.assignees]
        return self._channel.write("create an issue", "POST", self._under("issues"), payload, read_issue)

    def update(self, number: Number, edit: Edit) -> Issue:
        """Change what the edit names.

        The API closes nothing as a duplicate: the issue is closed, and then linked to the other one. The link is
        an extra that may fail unseen, as the body names the other issue too.
        """
        payload = {"title": edit.title, "description": edit.body}
        if edit.state is not None:
            payload["state_event"] = "close" if edit.state is State.CLOSED else "reopen"
        sent = {key: value for key, value in payload.items() if value is not None}
        issue = self._put(f"update issue {number}", number, sent, made_of_read=True)
        if edit.state is State.CLOSED and edit.duplicate_of is not None:
            with suppress(TrackerError):
                self._link(number, edit.duplicate_of)
        return issue

    def add_label(self, number: Number, name: str) -> None:
        """Put one label on an issue and leave its others alone; the answer, the issue, must then bear it."""
        what = f"label issue {number} with {name}"
        if name not in self._put(what, number, {"add_labels": name}).labels:
            raise self._channel.dropped(what)

    def remove_label(self, number: Number, name: str) -> None:
        """Take one label off an issue and leave its others alone."""
        what = f"take the label {name} off issue {number}"
        if name in self._put(what, number, {"remove_labels": name}).labels:
            raise self._channel.dropped(what)

    def comment(self, number: Number, body: str) -> None:
        """Add a note."""
        url = self._under(f"issues/{number}/notes")
        self._channel.write(f"comment on issue {number}", "POST", url, {"body": body}, ignore)

    def labels(self) -> Sequence[Label]:
        """Return the project's labels and those of the groups above it, which block equal ones of its own."""

        def read(entry: Entry) -> Label:
            if entry.get("is_project_label") is False:
                self._group_labels.add(entry["name"])
            return read_label(entry)

        query: Query = {"include_ancestor_groups": "true", "per_page": _PAGE}
        return list(read_pages(self._channel, "list the labels", self._under("labels"), query, read))

    def create_label(self, label: Label) -> None:
        """Make a label of the project, or leave one of that name as it is, here or in a group above."""
        what = f"create the label {label.name}"
        payload = {"name": label.name, "color": f"#{label.color}", "description": label.description}
        answer = self._channel.send(what, "POST", self._under("labels"), payload)
        taken = answer.status == 409 or (answer.status == 400 and "already" in answer.body)
        if not taken:
            self._channel.accept(what, answer, ignore)

    def update_label(self, label: Label) -> None:
        """Set colour and description of the project's label; one that was listed as a group's is left to the group."""
        if label.name in self._group_labels:
            return
        payload = {"color": f"#{label.color}", "description": label.description}
        url = self._under(f"labels/{quote(label.name, safe='')}")
        self._channel.write(f"change the label {label.name}", "PUT", url, payload, ignore)

    def usage(self) -> Usage:
        """Return what was sent so far."""
        return self._wire.usage

    def _transmit(self, verb: str, url: str, query: Query, payload: Entry | None) -> Answer:
        parts = urlsplit(url)
        # An address that the server gives may name another host, as behind a proxy; the token goes to ours alone.
        path = parts.path.partition(_API)[2] or parts.path if parts.netloc else parts.path
        with suppress(GitlabError, RedirectedError):
            self._client.http_request(
                verb.lower(),
                f"{path}?{parts.query}" if parts.query else path,
                query_data=dict(query),
                post_data=None if payload is None else dict(payload),
                obey_rate_limit=False,
                retry_transient_errors=False,
                max_retries=0,
            )
        return self._wire.last_answer

    def _under(self, path: str) -> str:
        if self._project is None:
            self.resolve()
        return f"/projects/{self._project}/{path}"

    def _list(self, what: str, query: Query, check: Callable[[Issue], bool]) -> Sequence[Issue]:
        order: Query = {"order_by": "created_at", "sort": "asc", "per_page": _PAGE, "pagination": "keyset"}
        whole = {"scope": "all", "state": "all", **order, **query}
        found = list_issues(self._channel, what, self._under("issues"), whole, read_issue, check)
        # What was moved to another project stays behind closed, and is as gone as what was deleted.
        return [issue for issue in found if not issue.problem]

    def _put(self, what: str, number: Number, payload: Entry, *, made_of_read: bool = False) -> Issue:
        url = self._under(f"issues/{number}")
        return self._channel.write(what, "PUT", url, payload, read_issue, made_of_read=made_of_read)

    def _link(self, number: Number, to: Number) -> None:
        payload = {"target_project_id": self._project, "target_issue_iid": to, "link_type": "relates_to"}
        self._channel.write(
            f"link issue {number} to {to}", "POST", self._under(f"issues/{number}/links"), payload, ignore
        )

    def _user_id(self, name: str) -> int:
        if name not in self._user_ids:
            what = f"find the account {name}"
            found = list(read_pages(self._channel, what, "/users", {"username": name}, lambda user: int(user["id"])))
            if not found:
                raise WriteRefusedError(f"GitLab has no account {name} to assign an issue to", "correct its name")
            self._user_ids[name] = found[0]
        return self._user_ids[name]

    def _read_repository(self, entry: Entry) -> Repository:
        self._project = int(entry["id"])
        return read_repository(entry, may_write=not self._client.job_token)


def open_gitlab(repo: str, token: str, api_url: str | None, pace: Pace) -> Tracker:
    """Return the tracker for `group/name`; nothing is sent yet.

    `api_url` is None for gitlab.com, else the address of the site or, as in CI_API_V4_URL, of its API. Raises
    `UsageError` for an address or a token that cannot be one.
    """
    token = check_token(_FORGE, token)
    wire = Wire(pace.timeout)
    of_job = token.startswith(_JOB_TOKEN)
    # python-gitlab appends the path of the API itself.
    url = check_url(_FORGE, api_url or WEB_URL).removesuffix(_API)
    client = Gitlab(
        url,
        private_token=None if of_job else token,
        job_token=token if of_job else None,
        user_agent="syncer",
        session=wire,
    )
    limiter = Limiter(_FORGE.name, pace)
    return GitLabTracker(repo, token, client, wire, limiter)
