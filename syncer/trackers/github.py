"""Issues on GitHub and GitHub Enterprise, through PyGithub."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import suppress
from urllib.parse import quote, urlsplit

from github import Auth, Github
from github.Requester import HTTPRequestsConnectionClass, HTTPSRequestsConnectionClass

from syncer.models import Dialect, Edit, Issue, Label, NewIssue, Number, Repository, State, Usage
from syncer.trackers.access import check_token, check_url
from syncer.trackers.answers import read_label
from syncer.trackers.base import Tracker
from syncer.trackers.channel import Channel, Entry, Query, ignore
from syncer.trackers.github_answers import read_issue, read_labels, read_login, read_repository
from syncer.trackers.limiter import Limiter
from syncer.trackers.pace import Pace
from syncer.trackers.paging import list_issues, never, opened_by, read_pages
from syncer.trackers.refusals import Forge
from syncer.trackers.wire import Answer, RedirectedError, Wire

DIALECT = Dialect(
    name="github",
    title_limit=256,
    body_limit=60_000,
    label_format="{kind}: {word}",
    permalink="{url}/blob/{commit}/{path}#L{line}-L{end_line}",
    permalink_line="{url}/blob/{commit}/{path}#L{line}",
)
API_URL = "https://api.github.com"
API_VERSION = "2022-11-28"

_FORGE = Forge(
    name="GitHub",
    bad_token="check that GITHUB_TOKEN is valid and may use this repository's issues",  # noqa: S106  # words, no password
    no_permission="give the token write access to issues (in a workflow: `permissions: issues: write`)",
    no_issues="switch them on in the repository's settings, under Features",
)
_PAGE = 100


class GitHubTracker:
    """The issues of one repository. Raw JSON is read, as PyGithub's lazy attributes cost a request each."""

    dialect = DIALECT

    def __init__(self, repo: str, token: str, client: Github, wire: Wire, limiter: Limiter) -> None:
        """Take `owner/name`, a client that repeats nothing by itself, and the session it is to send through."""
        self._repo = repo
        self._token = token
        self._requester = client.requester
        self._wire = wire
        self._connection = _connect(client, wire)
        self._channel = Channel(_FORGE, limiter, self._transmit, token)
        self._url = ""
        self._ids: dict[Number, int] = {}

    def resolve(self) -> Repository:
        """Return the repository under its present name, of which its own URL is kept for all that follows."""
        what = f"read the repository {self._repo}"
        return self._channel.repository(what, f"/repos/{quote(self._repo)}", self._read_repository)

    def whoami(self) -> str:
        """Return the login that the token belongs to; a workflow's own token may not ask, and gives none."""
        return self._channel.account(read_login)

    def list_labelled(self, label: str) -> Sequence[Issue]:
        """Return every issue and pull request with the label, oldest first."""

        def check(issue: Issue) -> bool:
            return label.casefold() in {name.casefold() for name in issue.labels}

        return self._list(f"list the issues labelled {label}", {"labels": label}, check)

    def list_by_author(self, account: str) -> Sequence[Issue]:
        """Return every issue and pull request that the account opened, oldest first."""
        return self._list(f"list the issues opened by {account}", {"creator": account}, opened_by(account))

    def list_recent(self, limit: int) -> Sequence[Issue]:
        """Return of the `limit` issues and pull requests updated last the issues."""
        query: Query = {"state": "all", "sort": "updated", "direction": "desc", "per_page": _PAGE}
        what, most = "list the issues updated last", math.ceil(limit / _PAGE)
        found = read_pages(self._channel, what, self._under("issues"), query, self._read_issue, most=most)
        return [issue for issue in found if not issue.pull_request][:limit] if limit > 0 else []

    def get(self, number: Number) -> Issue:
        """Return one issue; one whose answer names another repository has been moved there."""

        def read(entry: Entry) -> Issue | None:
            home = str(entry.get("repository_url", self._url)).removesuffix("/")
            return self._read_issue(entry) if home.casefold() == self._url.casefold() else None

        return self._channel.read_issue(number, self._under(f"issues/{number}"), read)

    def create(self, new: NewIssue) -> Issue:
        """Create an issue with its labels in one request."""
        payload: dict[str, str | list[str]] = {"title": new.title, "body": new.body, "labels": list(new.labels)}
        if new.assignees:
            payload["assignees"] = list(new.assignees)
        return self._channel.write("create an issue", "POST", self._under("issues"), payload, self._read_issue)

    def update(self, number: Number, edit: Edit) -> Issue:
        """Change what the edit names. A server that does not know duplicates closes them as not planned."""
        what, url = f"update issue {number}", self._under(f"issues/{number}")
        payload = self._payload(edit)
        answer = self._channel.send(what, "PATCH", url, payload, made_of_read=True)
        if answer.status == 422 and payload.pop("duplicate_issue_id", None) is not None:
            payload["state_reason"] = "not_planned"
            answer = self._channel.send(what, "PATCH", url, payload, made_of_read=True)
        return self._channel.accept(what, answer, self._read_issue)

    def add_label(self, number: Number, name: str) -> None:
        """Put one label on an issue and leave its others alone; the answer, its labels, must then hold it."""
        what, url = f"label issue {number} with {name}", self._under(f"issues/{number}/labels")
        borne = self._channel.write(what, "POST", url, {"labels": [name]}, read_labels)
        if name.casefold() not in {label.name.casefold() for label in borne}:
            raise self._channel.dropped(what)

    def remove_label(self, number: Number, name: str) -> None:
        """Take one label off an issue and leave its others alone."""
        what = f"take the label {name} off issue {number}"
        answer = self._channel.send(what, "DELETE", self._under(f"issues/{number}/labels/{quote(name, safe='')}"))
        if not (answer.status == 404 and "label" in answer.body.lower()):
            self._channel.accept(what, answer, ignore)

    def comment(self, number: Number, body: str) -> None:
        """Add a comment."""
        url = self._under(f"issues/{number}/comments")
        self._channel.write(f"comment on issue {number}", "POST", url, {"body": body}, ignore)

    def labels(self) -> Sequence[Label]:
        """Return the repository's labels."""
        query: Query = {"per_page": _PAGE}
        return list(read_pages(self._channel, "list the labels", self._under("labels"), query, read_label))

    def create_label(self, label: Label) -> None:
        """Make a label, or leave one of that name as it is."""
        what = f"create the label {label.name}"
        payload = {"name": label.name, "color": label.color, "description": label.description}
        answer = self._channel.send(what, "POST", self._under("labels"), payload)
        if not (answer.status == 422 and "already_exists" in answer.body):
            self._channel.accept(what, answer, ignore)

    def update_label(self, label: Label) -> None:
        """Set colour and description of the label."""
        payload = {"color": label.color, "description": label.description}
        url = self._under(f"labels/{quote(label.name, safe='')}")
        self._channel.write(f"change the label {label.name}", "PATCH", url, payload, ignore)

    def usage(self) -> Usage:
        """Return what was sent so far."""
        return self._wire.usage

    def _transmit(self, verb: str, url: str, query: Query, payload: Entry | None) -> Answer:
        with suppress(RedirectedError):
            self._requester.requestJson(verb, url, parameters=dict(query), input=payload, cnx=self._connection)
        return self._wire.last_answer

    def _under(self, path: str) -> str:
        if not self._url:
            self.resolve()
        return f"{self._url}/{path}"

    def _list(self, what: str, query: Query, check: Callable[[Issue], bool]) -> Sequence[Issue]:
        whole: Query = {"state": "all", "sort": "created", "direction": "asc", "per_page": _PAGE, **query}
        unknown = _is_invalid if "creator" in query else never
        return list_issues(self._channel, what, self._under("issues"), whole, self._read_issue, check, unknown=unknown)

    def _payload(self, edit: Edit) -> dict[str, str | int]:
        payload: dict[str, str | int] = {}
        if edit.title is not None:
            payload["title"] = edit.title
        if edit.body is not None:
            payload["body"] = edit.body
        if edit.state is not None:
            payload["state"] = edit.state.value
            payload["state_reason"] = "completed" if edit.state is State.CLOSED else "reopened"
        if edit.state is State.CLOSED and (edit.not_planned or edit.duplicate_of is not None):
            payload["state_reason"] = "not_planned"
            if edit.duplicate_of in self._ids:
                payload["state_reason"] = "duplicate"
                payload["duplicate_issue_id"] = self._ids[edit.duplicate_of]
        return payload

    def _read_repository(self, entry: Entry) -> Repository:
        self._url = str(entry["url"]).removesuffix("/")
        return read_repository(entry, self._token)

    def _read_issue(self, entry: Entry) -> Issue:
        issue = read_issue(entry)
        self._ids[issue.number] = int(entry["id"])
        return issue


def _connect(client: Github, wire: Wire) -> HTTPRequestsConnectionClass | HTTPSRequestsConnectionClass:
    address = urlsplit(client.requester.base_url)
    kind = HTTPRequestsConnectionClass if address.scheme == "http" else HTTPSRequestsConnectionClass
    connection = kind(str(address.hostname), address.port)
    connection.session = wire
    return connection


def _is_invalid(answer: Answer) -> bool:
    return answer.status == 422


def open_github(repo: str, token: str, api_url: str | None, pace: Pace) -> Tracker:
    """Return the tracker for `owner/name`; nothing is sent yet.

    `api_url` is None for github.com, else as in GITHUB_API_URL. Raises `UsageError` for an address or a token that
    cannot be one.
    """
    token = check_token(_FORGE, token)
    client = Github(
        auth=Auth.Token(token),
        base_url=check_url(_FORGE, api_url or API_URL),
        user_agent="syncer",
        retry=None,
        seconds_between_requests=None,
        seconds_between_writes=None,
        api_version=API_VERSION,
    )
    limiter = Limiter(_FORGE.name, pace)
    return GitHubTracker(repo, token, client, Wire(pace.timeout), limiter)
