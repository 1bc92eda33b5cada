"""A small stateful GitLab: what version 4 of its REST API says to the calls that a tracker makes."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import timedelta
from urllib.parse import unquote

from tests.forges.base import ForgeServer
from tests.forges.exchange import Answer, Call
from tests.forges.faults import Fault, Kind
from tests.forges.gitlab_actions import QuickAction, extract_actions, run_action
from tests.forges.gitlab_issues import IssueRoutes
from tests.forges.gitlab_json import Shapes, user_id
from tests.forges.gitlab_labels import LabelRoutes
from tests.forges.gitlab_notes import NoteRoutes
from tests.forges.routing import Route
from tests.forges.state import StoredIssue, StoredRepository

GUEST, PLANNER, REPORTER, DEVELOPER, MAINTAINER = 10, 15, 20, 30, 40

_MESSAGES = {
    401: "401 Unauthorized",
    403: "403 Forbidden",
    404: "404 Project Not Found",
    409: "409 Conflict",
    410: "410 Gone",
    422: "422 Unprocessable Entity",
    500: "500 Internal Server Error",
}
_TOO_MANY = "This endpoint has been requested too many times. Try again later."


class GitLabServer(ForgeServer):
    """GitLab with one project, `group/name`, and others where issues are moved to.

    Switches, all to be set before or between requests:

    ======================== ============================================================================
    access_level             role of the token's account in the project: 10 guest … 40 maintainer, 0 none
    group_access_level       its role by way of the group, None for none
    by_markdown              quick actions as since the Markdown filter (default), or by regular expression
    refuses_quick_actions    whether a text with a quick action is a 403, as for narrow tokens
    rate_headers             whether RateLimit-* headers are sent, as on gitlab.com (default)
    limit, remaining         requests a minute; None for no limit, as on self-managed instances
    takes_for_spam           whether a create is answered by 409 with a captcha
    many_assignees           whether an issue may have more than one assignee
    content_retry_after      Retry-After in seconds where `content_limits` refuses, None to leave it out
    ======================== ============================================================================
    """

    prefix = "/api/v4"
    repository_path = re.compile(r"/projects/[^/]+")

    def __init__(self, full_name: str) -> None:
        super().__init__(full_name)
        self.project_access_level = MAINTAINER
        self.group_access_level: int | None = None
        self.by_markdown = True
        self.refuses_quick_actions = False
        self.rate_headers = True
        self.limit: int | None = None
        self.remaining = 0
        self.reset_at = self.clock.now
        self.takes_for_spam = False
        self.many_assignees = False
        self.content_retry_after: int | None = None
        self.issue_routes = IssueRoutes(self)
        self.label_routes = LabelRoutes(self)
        self.note_routes = NoteRoutes(self)
        self._routes = self._table()

    @property
    def url(self) -> str:
        """The instance's URL, to which the client appends /api/v4."""
        return self.origin

    @property
    def shapes(self) -> Shapes:
        """What renders JSON with this server's addresses."""
        return Shapes(self.origin)

    @property
    def access_level(self) -> int:
        """The account's role, the higher of project and group."""
        return max(self.project_access_level, self.group_access_level or 0)

    @access_level.setter
    def access_level(self, level: int) -> None:
        self.project_access_level, self.group_access_level = level, None

    @property
    def can_label(self) -> bool:
        """Whether the role lets the account label, close and edit."""
        return self.access_level >= PLANNER

    def token_can(self, *, push: bool | None = None, triage: bool | None = None, write: bool | None = None) -> None:
        """Set the role: maintainer to push, reporter to triage, guest without both; `write=False` is for read_api."""
        super().token_can(push=push, triage=triage, write=write)
        self.access_level = MAINTAINER if self.can_push else REPORTER if self.can_triage else GUEST

    def token_is_workflow(self) -> None:
        """Make the token a job's own, which may read issues and nothing else."""
        self.workflow = True

    def _table(self) -> list[Route]:
        issues, labels, notes = self.issue_routes, self.label_routes, self.note_routes
        one = "/issues/{iid}"
        return [
            Route("GET", "/user", self._user, top=True),
            Route("GET", "/users", self._users, top=True),
            Route("GET", "", self._project),
            Route("GET", "/issues", issues.list_issues),
            Route("POST", "/issues", issues.create),
            Route("GET", one, issues.get),
            Route("PUT", one, issues.update),
            Route("GET", f"{one}/notes", notes.list_notes),
            Route("POST", f"{one}/notes", notes.create_note),
            Route("GET", f"{one}/links", notes.list_links),
            Route("POST", f"{one}/links", notes.create_link),
            Route("GET", "/labels", labels.list_labels),
            Route("POST", "/labels", labels.create),
            Route("PUT", "/labels", labels.update),
            Route("GET", "/labels/{name}", labels.get),
            Route("PUT", "/labels/{name}", labels.update),
            Route("GET", "/members/{user}", self._member),
            Route("GET", "/members/all/{user}", self._member),
        ]

    def routes(self) -> Sequence[Route]:
        """Return every route."""
        return self._routes

    def authorize(self, call: Call) -> Answer | None:
        """Refuse a wrong token, a job's token where it may not go, a token without writing, and too many requests."""
        bearer = call.headers.get("authorization", "").removeprefix("Bearer ")
        given = call.headers.get("job-token") if self.workflow else call.headers.get("private-token") or bearer
        if given != self.token or (self.workflow and (call.writes or call.path == "/user")):
            return self.error(401)
        if self.limit is not None:
            if self.clock.now >= self.reset_at:
                self.remaining, self.reset_at = self.limit, self.clock.now + timedelta(minutes=1)
            if self.remaining <= 0:
                seconds = int((self.reset_at - self.clock.now).total_seconds())
                return self.retry_later({"Retry-After": str(seconds)})
            self.remaining -= 1
        if call.writes and not self.can_write:
            words = {"error": "insufficient_scope", "error_description": "The request requires higher privileges."}
            return Answer(403, words)
        return None

    def find_repository(self, call: Call, address: str) -> StoredRepository | Answer:
        """Return the project by path or id; a former path redirects those who read and refuses those who write."""
        named = unquote(address.removeprefix("/projects/"))
        for project in self.repositories:
            visible = self.access_level > 0 or not project.private
            if visible and (named == str(project.id) or named.casefold() == project.full_name.casefold()):
                return project
            if visible and named.casefold() in {name.casefold() for name in project.former_names}:
                if call.writes:
                    return self.error(405, "Non GET methods are not allowed for moved projects")
                query = f"?{call.raw_query}" if call.raw_query else ""
                location = f"{self.api_url}/projects/{project.id}{call.path.removeprefix(address)}{query}"
                return Answer(301, {"message": "Moved"}, {"Location": location})
        return self.error(404)

    def finish(self, call: Call, answer: Answer) -> Answer:
        """Add date, type and, where the instance sends them, the headers of the rate limit."""
        headers = {"Date": self.clock.http_date, "Content-Type": "application/json"}
        if self.rate_headers:
            limit = self.limit or 2000
            remaining = self.remaining if self.limit is not None else limit - 1
            headers["RateLimit-Limit"] = str(limit)
            headers["RateLimit-Observed"] = str(limit - remaining)
            headers["RateLimit-Remaining"] = str(max(remaining, 0))
            headers["RateLimit-Reset"] = str(int(max(self.reset_at, self.clock.now).timestamp()))
        answer.headers = {**headers, **answer.headers}
        return answer

    def check_keys(self, call: Call, known: Collection[str]) -> None:
        """Record keys of a body that the documentation does not know; GitLab itself says nothing of them."""
        for key in sorted(set(call.fields) - set(known)):
            self.violations.append(f"{call.method} {call.path}: unknown key {key!r}")

    def error(self, status: int, message: str = "") -> Answer:
        """Return an error with GitLab's words for that status."""
        return Answer(status, {"message": message or _MESSAGES.get(status, f"{status} Error")})

    def retry_later(self, headers: dict[str, str]) -> Answer:
        """Return the 429 of the instance's request limit, which is plain text."""
        return Answer(429, headers={"Content-Type": "text/plain", **headers}, text="Retry later\n")

    def too_many_requests(self) -> Answer:
        """Return the 429 of the limit on issues and notes."""
        headers = {} if self.content_retry_after is None else {"Retry-After": str(self.content_retry_after)}
        return Answer(429, {"message": {"error": _TOO_MANY}}, headers)

    def refuse(self, fault: Fault) -> Answer:
        """Return the refusal that a fault asks for."""
        kind, status = fault.kind, fault.status
        if kind not in {Kind.PRIMARY_LIMIT, Kind.SECONDARY_LIMIT}:
            usual = {Kind.UNAUTHORIZED: 401, Kind.READ_ONLY: 403, Kind.NOT_FOUND: 404, Kind.GONE: 410}.get(kind, 500)
            if kind is Kind.UNPROCESSABLE:
                return Answer(status or 422, {"message": {fault.field: [fault.message or "is invalid"]}})
            return self.error(status or usual, fault.message)
        answer = self.retry_later({}) if kind is Kind.PRIMARY_LIMIT else Answer(429, {"message": {"error": _TOO_MANY}})
        answer.status = status or 429
        if fault.retry_after is not None:
            answer.headers["Retry-After"] = str(fault.retry_after)
        if fault.reset_in is not None:
            answer.headers |= {"RateLimit-Remaining": "0", "RateLimit-Reset": str(self.clock.epoch + fault.reset_in)}
        return answer

    def web_text(self, text: str) -> str:
        r"""Return a description as it is saved: without `\r` and white space at the end."""
        return text.replace("\r", "").rstrip()

    def label_all(self, project: StoredRepository, names: Sequence[str]) -> list[str]:
        """Return the names, each once, and make the labels that are not there."""
        return [self.make_label(project, name).name for name in dict.fromkeys(names)]

    def turn(self, issue: StoredIssue, state: str) -> None:
        """Close or reopen an issue as the token's account, with the note of its own that GitLab adds."""
        if issue.state != state:
            issue.set_state(state, self.clock.now, actor=self.account)
            self.comment_on(issue, "closed" if state == "closed" else "reopened", self.account, system=True)

    def actions_in(self, text: str) -> list[QuickAction]:
        """Return the quick actions that would run."""
        return extract_actions(text, by_markdown=self.by_markdown)[1]

    def act(self, project: StoredRepository, issue: StoredIssue, text: str, *, new: bool) -> str:
        """Run a text's quick actions on the issue and return what is left of the text."""
        left, actions = extract_actions(text, by_markdown=self.by_markdown)
        for action in actions:
            if self.can_label:
                run_action(self, project, issue, action, new=new)
        return left

    def transfer_by_person(self, number: int, to: str) -> StoredIssue:
        """Move an issue to another project and return it there; the one left behind is closed."""
        with self.lock:
            copy, _ = self.move_issue(number, to)
            self.issues[number].moved_to += f"@{copy.id}"
            self.close_by_person(number)
            return copy

    def _user(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        return Answer(200, self.shapes.account(self.account))

    def _users(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        wanted = call.query.get("username", "").casefold()
        found = [name for name in sorted(self.people) if not wanted or name.casefold() == wanted]
        return Answer(200, [self.shapes.user(name) for name in found])

    def _project(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        return Answer(200, self.shapes.project(project, self.project_access_level, self.group_access_level))

    def _member(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        if parts["user"] != str(user_id(self.account)) or not self.access_level:
            return self.error(404, "404 Not found")
        return Answer(200, self.shapes.member(self.account, self.access_level))
