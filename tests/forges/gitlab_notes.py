"""GitLab's routes for notes on issues and for links between issues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.forges.exchange import Answer, Call
from tests.forges.gitlab_paging import cut_offset
from tests.forges.state import StoredRepository

if TYPE_CHECKING:
    from tests.forges.gitlab import GitLabServer

NOTE_LIMIT = 1_000_000
NOTE_KEYS = frozenset({"body", "confidential", "internal", "created_at", "merge_request_diff_head_sha"})
LINK_KEYS = frozenset({"target_project_id", "target_issue_iid", "link_type"})


class NoteRoutes:
    """Answers what concerns notes and links, for one server."""

    def __init__(self, server: GitLabServer) -> None:
        self.server = server

    def list_notes(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        """GET an issue's notes, the newest first unless asked otherwise."""
        issue = self.server.issue_routes.find(project, parts)
        if isinstance(issue, Answer):
            return issue
        rows = issue.comments if call.query.get("sort") == "asc" else issue.comments[::-1]
        url = f"{self.server.api_url}/projects/{project.id}/issues/{issue.number}/notes"
        page, headers = cut_offset(rows, call, url)
        return Answer(200, [self.server.shapes.note(project, issue, note) for note in page], headers)

    def create_note(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        """POST a note; one of quick actions alone leaves no note and is answered by 202."""
        server = self.server
        server.check_keys(call, NOTE_KEYS)
        issue = server.issue_routes.find(project, parts)
        if isinstance(issue, Answer):
            return issue
        text = str(call.fields.get("body") or "")
        if not text.strip():
            return Answer(400, {"error": "body is missing"})
        if len(text) > NOTE_LIMIT:
            return Answer(400, {"message": {"note": [f"is too long (maximum is {NOTE_LIMIT} characters)"]}})
        if issue.locked and server.access_level < 10:
            return server.error(403)
        if server.refuses_quick_actions and server.actions_in(text):
            return server.error(403)
        if server.too_much_content():
            return server.too_many_requests()
        left = server.act(project, issue, text, new=False)
        if not left:
            changes = {"commands_changes": {"state": issue.state}, "summary": ["Commands applied"]}
            return Answer(202, changes)
        note = server.comment_on(issue, left, server.account)
        return Answer(201, server.shapes.note(project, issue, note))

    def list_links(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        """GET the issues that one is related to."""
        issue = self.server.issue_routes.find(project, parts)
        if isinstance(issue, Answer):
            return issue
        others = [project.issues[number] for number in issue.links]
        extra = {"issue_link_id": issue.id, "link_type": "relates_to"}
        return Answer(200, [{**self.server.shapes.issue(project, other), **extra} for other in others])

    def create_link(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        """POST a link to another issue of the project; only `relates_to` is free."""
        server, fields = self.server, call.fields
        server.check_keys(call, LINK_KEYS)
        issue = server.issue_routes.find(project, parts)
        if isinstance(issue, Answer):
            return issue
        if not server.can_label:
            return server.error(403)
        target = project.issues.get(int(fields.get("target_issue_iid") or 0))
        if str(fields.get("target_project_id")) not in {str(project.id), project.full_name} or target is None:
            return server.error(404, "404 Not found")
        if fields.get("link_type", "relates_to") != "relates_to":
            return server.error(403, "Blocked issues not available for current license")
        if target.number in issue.links:
            return server.error(409, "Issue(s) already assigned")
        issue.relate(target)
        server.tick()
        sides = {"source_issue": issue, "target_issue": target}
        body = {name: server.shapes.issue(project, side) for name, side in sides.items()}
        return Answer(201, {"id": server.next_id(), **body, "link_type": "relates_to"})
