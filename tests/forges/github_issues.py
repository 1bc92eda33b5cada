"""GitHub's routes for issues and their comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.forges.exchange import Answer, Call
from tests.forges.github_paging import CURSOR_WANTED, LISTING_KEYS, cut_numbered, cut_page, select_issues, too_deep
from tests.forges.github_rules import BODY_LIMIT, DOCUMENTATION, invalid, issue_problems, label_names, problem
from tests.forges.state import StoredIssue, StoredRepository

if TYPE_CHECKING:
    from tests.forges.github import GitHubServer

Parts = dict[str, str]


class IssueRoutes:
    """Answers what concerns issues, for one server."""

    def __init__(self, server: GitHubServer) -> None:
        self.server = server

    def list_issues(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """GET issues."""
        server = self.server
        for key in sorted(set(call.query) - LISTING_KEYS):
            server.violations.append(f"GET issues: unknown query key {key!r}")
        if not repository.has_issues:
            return server.issues_are_off()
        if too_deep(call):
            return Answer(422, {"message": CURSOR_WANTED, "documentation_url": DOCUMENTATION}, model="BasicError")
        creator = call.query.get("creator")
        if creator and server.refuses_unknown_creators and creator not in server.people:
            return invalid([problem("Issue", "creator", "invalid", value=creator)])
        sort = "labels" if "labels" in call.query else "author" if "creator" in call.query else "other"
        first_page = "after" not in call.query and call.query.get("page", "1") == "1"
        rows = select_issues(server.shown(repository, sort, first_page=first_page), repository, call.query)
        if isinstance(rows, Answer):
            return rows
        url = f"{server.url}/repositories/{repository.id}/issues"
        page, link = cut_page(rows, call, url, cursors=server.cursors)
        body = [server.shapes.issue(repository, issue) for issue in page]
        return Answer(200, body, {"Link": link} if link else {}, "Issue")

    def get(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """GET one issue."""
        issue = self.find(repository, parts)
        return issue if isinstance(issue, Answer) else self._answer(repository, issue)

    def create(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """POST an issue: labels and assignees of a token that may not label are dropped without a word."""
        server, fields = self.server, call.fields
        server.check_request("ReposOwnerRepoIssuesPostBody", call)
        if not repository.has_issues:
            return server.issues_are_off()
        if fields.get("title") is None:
            return invalid([problem("Issue", "title", "missing_field")])
        problems = issue_problems(fields, server.people)
        if problems:
            return invalid(problems)
        if server.too_much_content():
            return server.secondary_limit()
        issue = server.make_issue(
            repository,
            server.trim_title(str(fields["title"])),
            server.trim_body(fields.get("body") or ""),
            server.author,
        )
        if server.can_label:
            if not call.drops_labels:
                self._set_labels(repository, issue, label_names(fields.get("labels") or []))
            issue.assignees = [server.login_of(name) for name in fields.get("assignees") or []]
        server.hide(repository, issue)
        answer = self._answer(repository, issue, 201)
        answer.headers["Location"] = answer.body["url"]
        return answer

    def update(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """PATCH an issue."""
        server, fields = self.server, call.fields
        server.check_request("ReposOwnerRepoIssuesIssueNumberPatchBody", call)
        issue = self.find(repository, parts)
        if isinstance(issue, Answer):
            return issue
        if not (server.can_label or issue.author == server.author):
            return server.forbidden()
        problems = issue_problems(fields, server.people) + self._duplicate_problems(repository, fields)
        if problems:
            return invalid(problems)
        server.tick()
        issue.updated_at = server.clock.now
        if fields.get("title") is not None:
            issue.title = server.trim_title(str(fields["title"]))
        if "body" in fields:
            issue.body = server.trim_body(fields["body"] or "")
        if server.can_label:
            if fields.get("labels") is not None and not call.drops_labels:
                self._set_labels(repository, issue, label_names(fields["labels"]))
            if fields.get("assignees") is not None:
                issue.assignees = [server.login_of(name) for name in fields["assignees"]]
        self._set_state(issue, fields)
        return self._answer(repository, issue)

    def list_comments(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """GET an issue's comments, oldest first."""
        issue = self.find(repository, parts)
        if isinstance(issue, Answer):
            return issue
        url = f"{self.server.url}/repositories/{repository.id}/issues/{issue.number}/comments"
        page, link = cut_numbered(issue.comments, call, url)
        body = [self.server.shapes.comment(repository, issue, each) for each in page]
        return Answer(200, body, {"Link": link} if link else {}, "IssueComment")

    def create_comment(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """POST a comment; a locked issue takes them from those with push access only."""
        server = self.server
        server.check_request("ReposOwnerRepoIssuesIssueNumberCommentsPostBody", call)
        issue = self.find(repository, parts)
        if isinstance(issue, Answer):
            return issue
        if issue.locked and not server.can_push:
            return server.error(403, "Unable to create comment because issue is locked.")
        text = str(call.fields.get("body") or "")
        if not text.strip():
            return invalid([problem("IssueComment", "body", "missing_field")])
        if len(text) > BODY_LIMIT:
            words = f"body is too long (maximum is {BODY_LIMIT} characters)"
            return invalid([problem("IssueComment", "body", "custom", words)])
        if server.too_much_content():
            return server.secondary_limit()
        comment = server.comment_on(issue, text, server.author)
        return Answer(201, server.shapes.comment(repository, issue, comment), model="IssueComment")

    def find(self, repository: StoredRepository, parts: Parts) -> StoredIssue | Answer:
        """Return the issue that the path names, or what GitHub says where it is not there."""
        server = self.server
        if not repository.has_issues:
            return server.issues_are_off()
        issue = repository.issues.get(int(parts["number"])) if parts["number"].isdigit() else None
        if issue is None:
            return server.error(404)
        if issue.gone == "deleted":
            return server.error(410, "This issue was deleted")
        if issue.gone == "transferred":
            name, _, number = issue.moved_to.partition("#")
            target = next(each for each in server.repositories if each.full_name == name)
            return server.moved(f"/repositories/{target.id}/issues/{number}")
        return issue

    def _answer(self, repository: StoredRepository, issue: StoredIssue, status: int = 200) -> Answer:
        return Answer(status, self.server.shapes.issue(repository, issue), model="Issue")

    def _set_labels(self, repository: StoredRepository, issue: StoredIssue, names: list[str]) -> None:
        issue.labels = []
        for name in names:
            label = self.server.label_for(repository, name)
            if label is not None and label.name not in issue.labels:
                issue.labels.append(label.name)

    def _duplicate_problems(self, repository: StoredRepository, fields: dict[str, Any]) -> list[dict[str, Any]]:
        wanted = fields.get("duplicate_issue_id")
        if not self.server.knows_duplicates:
            if fields.get("state_reason") == "duplicate":
                return [problem("Issue", "state_reason", "invalid", value="duplicate")]
            return [problem("Issue", "duplicate_issue_id", "invalid")] if wanted is not None else []
        if wanted is not None and all(issue.id != wanted for issue in repository.visible):
            return [problem("Issue", "duplicate_issue_id", "invalid", value=wanted)]
        return []

    def _set_state(self, issue: StoredIssue, fields: dict[str, Any]) -> None:
        state = fields.get("state")
        if state is None or state == issue.state:
            return
        default = "completed" if state == "closed" else "reopened"
        reason = fields.get("state_reason") or default
        issue.set_state(state, self.server.clock.now, actor=self.server.author, reason=reason)
        issue.duplicate_of = fields.get("duplicate_issue_id") if reason == "duplicate" else None
