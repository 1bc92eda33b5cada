"""GitLab's routes for issues."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.forges.exchange import Answer, Call
from tests.forges.gitlab_json import user_id
from tests.forges.gitlab_paging import bad_value, cut_keyset, cut_offset, select_issues
from tests.forges.state import StoredIssue, StoredRepository

if TYPE_CHECKING:
    from tests.forges.gitlab import GitLabServer

TITLE_LIMIT = 255
DESCRIPTION_LIMIT = 1_048_576

_SHARED_KEYS = {
    *("assignee_id", "assignee_ids", "confidential", "description", "due_date", "epic_id", "epic_iid"),
    *("issue_type", "labels", "milestone_id", "start_date", "title", "weight"),
}
CREATE_KEYS = frozenset(
    {*_SHARED_KEYS, "created_at", "discussion_to_resolve", "iid", "merge_request_to_resolve_discussions_of"}
)
UPDATE_KEYS = frozenset(
    {*_SHARED_KEYS, "add_labels", "discussion_locked", "remove_labels", "state_event", "updated_at"}
)
_SPAM = "Your issue has been recognized as spam. Please, change the content or solve the reCAPTCHA to proceed."


class IssueRoutes:
    """Answers what concerns issues, for one server."""

    def __init__(self, server: GitLabServer) -> None:
        self.server = server

    def list_issues(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        """GET issues, by offset or by keyset."""
        server, query = self.server, call.query
        if not project.has_issues:
            return server.error(403)
        sort = "labels" if query.get("labels") else "author" if query.get("author_username") else "other"
        first_page = not query.get("cursor") and query.get("page", "1") == "1"
        rows = select_issues(server.shown(project, sort, first_page=first_page), query)
        if isinstance(rows, Answer):
            return rows
        url = f"{server.api_url}/projects/{project.id}/issues"
        if query.get("pagination") == "keyset":
            page, headers = cut_keyset(rows, call, url)
        else:
            page, headers = cut_offset(rows, call, url)
        return Answer(200, [server.shapes.issue(project, issue) for issue in page], headers)

    def get(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        """GET one issue."""
        issue = self.find(project, parts)
        return issue if isinstance(issue, Answer) else Answer(200, self.server.shapes.issue(project, issue))

    def create(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        """POST an issue; quick actions run, a guest's labels and assignees are dropped without a word."""
        server, fields = self.server, call.fields
        server.check_keys(call, CREATE_KEYS)
        if not project.has_issues:
            return server.error(403)
        if fields.get("title") is None:
            return Answer(400, {"error": "title is missing"})
        if fields.get("iid") in project.issues:
            return server.error(409, "Duplicated issue")
        text = str(fields.get("description") or "")
        refusal = self._refusal(fields, text)
        if refusal is not None:
            return refusal
        if server.takes_for_spam:
            body = {
                "needs_captcha_response": True,
                "spam_log_id": 1,
                "captcha_site_key": "",
                "message": {"error": _SPAM},
            }
            return Answer(409, body)
        if server.too_much_content():
            return server.too_many_requests()
        issue = server.make_issue(project, str(fields["title"]).strip(), "", server.account)
        if server.can_label:
            if not call.drops_labels:
                issue.labels = server.label_all(project, _names(fields.get("labels")))
            self._assign(issue, fields)
        issue.confidential = bool(fields.get("confidential"))
        issue.body = server.act(project, issue, text, new=True)
        server.hide(project, issue)
        return Answer(201, server.shapes.issue(project, issue))

    def update(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        """PUT an issue: fields, label deltas and a change of state at once."""
        server, fields = self.server, call.fields
        server.check_keys(call, UPDATE_KEYS)
        issue = self.find(project, parts)
        if isinstance(issue, Answer):
            return issue
        if not (server.can_label or issue.author == server.account):
            return server.error(403)
        if not UPDATE_KEYS & set(fields):
            return Answer(400, {"error": "title, description, … are missing, at least one parameter must be provided"})
        if fields.get("state_event") not in {None, "close", "reopen"}:
            return bad_value("state_event")
        text = fields.get("description")
        refusal = self._refusal(fields, str(text or ""))
        if refusal is not None:
            return refusal
        server.tick()
        issue.updated_at = server.clock.now
        if fields.get("title") is not None:
            issue.title = str(fields["title"]).strip()
        if server.can_label:
            if not call.drops_labels:
                self._label(project, issue, fields)
            self._assign(issue, fields)
            issue.locked = bool(fields.get("discussion_locked", issue.locked))
        if fields.get("state_event"):
            server.turn(issue, "closed" if fields["state_event"] == "close" else "open")
        if "description" in fields:
            issue.body = server.act(project, issue, str(text or ""), new=False)
        return Answer(200, server.shapes.issue(project, issue))

    def find(self, project: StoredRepository, parts: dict[str, str]) -> StoredIssue | Answer:
        """Return the issue that the path names, or the 404 of one that is not there."""
        issue = project.issues.get(int(parts["iid"])) if parts["iid"].isdigit() else None
        if issue is None or issue.gone or issue.pull_request or not project.has_issues:
            return self.server.error(404, "404 Not found")
        return issue

    def _refusal(self, fields: dict[str, Any], text: str) -> Answer | None:
        title = fields.get("title")
        problems: dict[str, list[str]] = {}
        if title is not None and not str(title).strip():
            problems["title"] = ["can't be blank"]
        if title is not None and len(str(title)) > TITLE_LIMIT:
            problems["title"] = [f"is too long (maximum is {TITLE_LIMIT} characters)"]
        if len(text) > DESCRIPTION_LIMIT:
            problems["description"] = [f"is too long (maximum is {DESCRIPTION_LIMIT} characters)"]
        if problems:
            return Answer(400, {"message": problems})
        if self.server.refuses_quick_actions and self.server.actions_in(text):
            return self.server.error(403, "403 Forbidden - Quick actions are not allowed for this token")
        return None

    def _label(self, project: StoredRepository, issue: StoredIssue, fields: dict[str, Any]) -> None:
        if fields.get("labels") is not None:
            issue.labels = self.server.label_all(project, _names(fields["labels"]))
        for name in self.server.label_all(project, _names(fields.get("add_labels"))):
            if name not in issue.labels:
                issue.labels.append(name)
        gone = _names(fields.get("remove_labels"))
        issue.labels = [name for name in issue.labels if name not in gone]

    def _assign(self, issue: StoredIssue, fields: dict[str, Any]) -> None:
        wanted = fields.get("assignee_ids")
        if wanted is None and fields.get("assignee_id") is not None:
            wanted = [fields["assignee_id"]]
        if wanted is None:
            return
        by_id = {user_id(name): name for name in self.server.people}
        known = [by_id[int(number)] for number in wanted if int(number) in by_id]
        issue.assignees = known if self.server.many_assignees else known[:1]


def _names(value: object) -> list[str]:
    parts = value if isinstance(value, list) else str(value or "").split(",")
    return [str(part).strip() for part in parts if str(part).strip()]
