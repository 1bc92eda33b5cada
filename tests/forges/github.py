"""A small stateful GitHub: what its REST API, version 2022-11-28, says to the calls that a tracker makes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from tests.forges.base import ForgeServer
from tests.forges.exchange import Answer, Call
from tests.forges.faults import Fault, Kind
from tests.forges.github_issues import IssueRoutes
from tests.forges.github_json import Shapes
from tests.forges.github_labels import LabelRoutes
from tests.forges.github_rules import DOCUMENTATION, invalid, problem
from tests.forges.routing import Route
from tests.forges.schema import API_VERSION, check_answer, check_request
from tests.forges.state import StoredIssue, StoredLabel, StoredRepository

WORKFLOW_ACCOUNT = "github-actions[bot]"

_MESSAGES = {
    401: "Bad credentials",
    403: "Resource not accessible by personal access token",
    404: "Not Found",
    410: "Gone",
    422: "Validation Failed",
    500: "Server Error",
    502: "Server Error",
    503: "Service Unavailable",
    504: "We couldn't respond to your request in time. Sorry about that.",
}
_PRIMARY = "API rate limit exceeded for user ID 1."
_SECONDARY = (
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. "
    "For more on scraping GitHub and how it may affect your rights, please review our Terms of Service."
)


class GitHubServer(ForgeServer):
    """GitHub with one repository, `owner/name`, and others where issues are moved to.

    Switches, all to be set before or between requests:

    ========================== ==========================================================================
    enterprise (constructor)   Enterprise Server: prefix /api/v3, no rate limit, no `duplicate_issue_id`
    cursors                    pages by `after=` (default) or by `page=` numbers
    knows_duplicates           whether `duplicate_issue_id` and `state_reason: duplicate` are accepted
    trims                      whether titles and the ends of bodies are trimmed on save
    web_crlf                   whether a save in the web form turns the body to CRLF (default)
    creates_labels             whether unknown labels are created with an issue (default)
    refuses_unknown_creators   whether `creator=` of nobody is a 422 rather than empty
    limit, remaining, reset_at the primary rate limit; `remaining` counts down and refills at `reset_at`
    content_retry_after        Retry-After in seconds where `content_limits` refuses, None to leave it out
    ========================== ==========================================================================
    """

    folds_label_case = True
    repository_path = re.compile(r"/repos/[^/]+/[^/]+|/repositories/\d+")

    def __init__(self, full_name: str, *, enterprise: bool = False) -> None:
        super().__init__(full_name)
        self.prefix = "/api/v3" if enterprise else ""
        self.enterprise = enterprise
        self.cursors = True
        self.knows_duplicates = not enterprise
        self.trims = False
        self.web_crlf = True
        self.creates_labels = True
        self.refuses_unknown_creators = False
        self.limit = self.remaining = 5000
        self.reset_at: datetime = self.clock.now + timedelta(hours=1)
        self.content_retry_after: int | None = 60
        self._sound: set[str] = set()
        self.issue_routes = IssueRoutes(self)
        self.label_routes = LabelRoutes(self)
        self._routes = self._table()

    @property
    def shapes(self) -> Shapes:
        """What renders JSON with this server's addresses."""
        return Shapes(self.url, self.origin)

    @property
    def author(self) -> str:
        """The account that the token writes as."""
        return WORKFLOW_ACCOUNT if self.workflow else self.account

    def token_is_workflow(self) -> None:
        """Make the token a workflow's own: it writes as the Actions bot and cannot ask who it is.

        The repository's `permissions` are those of a user, and this token is none, so all of them are false
        whatever it was granted.
        """
        self.workflow = True
        self.people.add(WORKFLOW_ACCOUNT)

    def _table(self) -> list[Route]:
        issues, labels = self.issue_routes, self.label_routes
        one = "/issues/{number}"
        return [
            Route("GET", "/user", self._user, top=True),
            Route("GET", "", self._repository),
            Route("GET", "/issues", issues.list_issues),
            Route("POST", "/issues", issues.create),
            Route("GET", one, issues.get),
            Route("PATCH", one, issues.update),
            Route("GET", f"{one}/comments", issues.list_comments),
            Route("POST", f"{one}/comments", issues.create_comment),
            Route("GET", f"{one}/labels", labels.list_of_issue),
            Route("POST", f"{one}/labels", labels.add_to_issue),
            Route("DELETE", f"{one}/labels/{{name}}", labels.remove_from_issue),
            Route("GET", "/labels", labels.list_labels),
            Route("POST", "/labels", labels.create),
            Route("GET", "/labels/{name}", labels.get),
            Route("PATCH", "/labels/{name}", labels.update),
        ]

    def routes(self) -> Sequence[Route]:
        """Return every route."""
        return self._routes

    def authorize(self, call: Call) -> Answer | None:
        """Refuse a wrong token, a token without writing, an empty rate limit and another API version."""
        scheme, _, token = call.headers.get("authorization", "").partition(" ")
        if scheme.lower() not in {"token", "bearer"} or token != self.token:
            return self.error(401)
        version = call.headers.get("x-github-api-version", API_VERSION)
        if version != API_VERSION:
            self.violations.append(f"{call.method} {call.path}: API version {version}, described is {API_VERSION}")
        if not self.enterprise:
            if self.clock.now >= self.reset_at:
                self.remaining, self.reset_at = self.limit, self.clock.now + timedelta(hours=1)
            if self.remaining <= 0:
                return self.primary_limit()
            self.remaining -= 1
        return self.forbidden() if call.writes and not self.can_write else None

    def find_repository(self, call: Call, address: str) -> StoredRepository | Answer:
        """Return the repository by name or id; a former name is moved permanently."""
        named = address.removeprefix("/repos/")
        for repository in self.repositories:
            if address == f"/repositories/{repository.id}" or named.casefold() == repository.full_name.casefold():
                return repository
            if named.casefold() in {name.casefold() for name in repository.former_names}:
                query = f"?{call.raw_query}" if call.raw_query else ""
                return self.moved(f"/repositories/{repository.id}{call.path.removeprefix(address)}{query}")
        return self.error(404)

    def finish(self, call: Call, answer: Answer) -> Answer:
        """Add date, rate limit and ETag, turn a matching GET into 304, and check the body's schema."""
        headers = {"Date": self.clock.http_date, "Content-Type": "application/json; charset=utf-8"}
        headers["X-GitHub-Api-Version-Selected"] = API_VERSION
        if not self.enterprise:
            headers["X-RateLimit-Limit"] = str(self.limit)
            headers["X-RateLimit-Remaining"] = str(max(self.remaining, 0))
            headers["X-RateLimit-Used"] = str(self.limit - max(self.remaining, 0))
            headers["X-RateLimit-Reset"] = str(int(self.reset_at.timestamp()))
            headers["X-RateLimit-Resource"] = "core"
        answer.headers = {**headers, **answer.headers}
        if answer.model and answer.text is None:
            self._check_answer(call, answer)
        if call.method == "GET" and answer.status == 200:
            etag = f'W/"{hashlib.sha256(answer.payload + answer.headers.get("Link", "").encode()).hexdigest()}"'
            answer.headers["ETag"] = etag
            if call.headers.get("if-none-match") == etag:
                self.remaining += 1
                return Answer(304, headers=answer.headers)
        return answer

    def _check_answer(self, call: Call, answer: Answer) -> None:
        digest = hashlib.sha256(answer.payload).hexdigest()
        if digest not in self._sound:
            found = check_answer(answer.model, answer.body)
            self.violations += [f"answer to {call.method} {call.path}: {words}" for words in found]
            self._sound.add(digest)

    def check_request(self, model: str, call: Call) -> None:
        """Record what the description of the API does not know in this request's body."""
        self.violations += [f"{call.method} {call.path}: {words}" for words in check_request(model, call.body)]

    def error(self, status: int, message: str = "") -> Answer:
        """Return an error with GitHub's words for that status."""
        words = message or _MESSAGES.get(status, "Server Error")
        body = {"message": words, "documentation_url": DOCUMENTATION, "status": str(status)}
        return Answer(status, body, model="BasicError")

    def forbidden(self) -> Answer:
        """Return the 403 of a token that lacks the permission."""
        return self.error(403, "Resource not accessible by integration" if self.workflow else "")

    def issues_are_off(self) -> Answer:
        """Return the 410 of a repository without issues."""
        return self.error(410, "Issues has been disabled in this repository.")

    def moved(self, path: str) -> Answer:
        """Return the 301 to a path of the API."""
        location = self.url + path
        body = {"message": "Moved Permanently", "url": location, "documentation_url": DOCUMENTATION}
        return Answer(301, body, {"Location": location}, "BasicError")

    def primary_limit(self, status: int = 403) -> Answer:
        """Return the refusal of an empty hourly limit."""
        answer = self.error(status, _PRIMARY)
        answer.headers["X-RateLimit-Remaining"] = "0"
        return answer

    def secondary_limit(self, status: int = 403, retry_after: int | None = None) -> Answer:
        """Return the refusal of too many writes; without `retry_after` as `content_retry_after` says."""
        answer = self.error(status, _SECONDARY)
        seconds = self.content_retry_after if retry_after is None else retry_after
        if seconds is not None:
            answer.headers["Retry-After"] = str(seconds)
        return answer

    def refuse(self, fault: Fault) -> Answer:
        """Return the refusal that a fault asks for."""
        kind, status = fault.kind, fault.status
        if kind is Kind.UNPROCESSABLE:
            words = fault.message or f"{fault.field} is not acceptable"
            return invalid([problem("Issue", fault.field, "custom", words)])
        if kind is Kind.PRIMARY_LIMIT:
            answer = self.primary_limit(status or 403)
        elif kind is Kind.SECONDARY_LIMIT:
            answer = self.error(status or 403, _SECONDARY)
        else:
            usual = {Kind.UNAUTHORIZED: 401, Kind.READ_ONLY: 403, Kind.NOT_FOUND: 404, Kind.GONE: 410}.get(kind, 500)
            return self.error(status or usual, fault.message)
        if fault.retry_after is not None:
            answer.headers["Retry-After"] = str(fault.retry_after)
        if fault.reset_in is not None:
            answer.headers["X-RateLimit-Reset"] = str(self.clock.epoch + fault.reset_in)
        return answer

    def trim_title(self, title: str) -> str:
        """Return a title as it is saved."""
        return title.strip() if self.trims else title

    def trim_body(self, body: str) -> str:
        """Return a body as it is saved."""
        return body.rstrip() if self.trims else body

    def web_text(self, text: str) -> str:
        """Return a body with the line ends that browsers send."""
        return text.replace("\r\n", "\n").replace("\n", "\r\n") if self.web_crlf else text

    def login_of(self, name: str) -> str:
        """Return a login in its own spelling."""
        return next((login for login in self.people if login.casefold() == str(name).casefold()), name)

    def label_for(self, repository: StoredRepository, name: str) -> StoredLabel | None:
        """Return the label to put on an issue, created if the token may; None where it is dropped."""
        if repository.find_label(name, fold=True) is None and not (self.can_push and self.creates_labels):
            return None
        return self.make_label(repository, name)

    def transfer_by_person(self, number: int, to: str) -> StoredIssue:
        """Transfer an issue to another repository of this server and return it there; its old address redirects."""
        with self.lock:
            copy, _ = self.move_issue(number, to)
            self.issues[number].gone = "transferred"
            return copy

    def _user(self, repository: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        return self.forbidden() if self.workflow else Answer(200, self.shapes.account(self.account), model="PublicUser")

    def _repository(self, repository: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        user = not self.workflow
        permissions = {
            "admin": False,
            "maintain": False,
            "push": user and self.can_push,
            "triage": user and self.can_label,
            "pull": user,
        }
        return Answer(200, self.shapes.repository(repository, permissions), model="FullRepository")
