"""GitHub's routes for the labels of a repository and of an issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.forges.exchange import Answer, Call
from tests.forges.github_paging import cut_numbered
from tests.forges.github_rules import ISSUE_LABEL_LIMIT, invalid, label_names, label_problems, problem
from tests.forges.state import StoredIssue, StoredRepository

if TYPE_CHECKING:
    from tests.forges.github import GitHubServer

Parts = dict[str, str]


class LabelRoutes:
    """Answers what concerns labels, for one server."""

    def __init__(self, server: GitHubServer) -> None:
        self.server = server

    def list_labels(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """GET the repository's labels by name."""
        rows = sorted(repository.labels.values(), key=lambda label: label.name.casefold())
        page, link = cut_numbered(rows, call, f"{self.server.url}/repositories/{repository.id}/labels")
        body = [self.server.shapes.label(repository, label) for label in page]
        return Answer(200, body, {"Link": link} if link else {}, "Label")

    def get(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """GET one label."""
        label = repository.find_label(parts["name"], fold=True)
        if label is None:
            return self.server.error(404)
        return Answer(200, self.server.shapes.label(repository, label), model="Label")

    def create(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """POST a label; a name that exists in any case is refused."""
        server, fields = self.server, call.fields
        server.check_request("ReposOwnerRepoLabelsPostBody", call)
        if not server.can_push:
            return server.forbidden()
        problems = label_problems({"name": "", **fields})
        if not problems and repository.find_label(str(fields["name"]), fold=True) is not None:
            problems = [problem("Label", "name", "already_exists")]
        if problems:
            return invalid(problems)
        server.tick()
        label = server.make_label(repository, str(fields["name"]))
        label.color = str(fields.get("color") or label.color).lower()
        label.description = fields.get("description")
        return Answer(201, server.shapes.label(repository, label), model="Label")

    def update(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """PATCH a label's name, colour or description."""
        server, fields = self.server, call.fields
        server.check_request("ReposOwnerRepoLabelsNamePatchBody", call)
        label = repository.find_label(parts["name"], fold=True)
        if label is None:
            return server.error(404)
        if not server.can_push:
            return server.forbidden()
        new_name = fields.get("new_name")
        problems = label_problems({**fields, "name": new_name})
        other = repository.find_label(str(new_name), fold=True) if new_name else None
        if other is not None and other is not label:
            problems.append(problem("Label", "name", "already_exists"))
        if problems:
            return invalid(problems)
        server.tick()
        if new_name:
            repository.rename_label(label, str(new_name))
        label.color = str(fields.get("color") or label.color).lower()
        label.description = fields.get("description", label.description)
        label.archived = bool(fields.get("archived", label.archived))
        return Answer(200, server.shapes.label(repository, label), model="Label")

    def list_of_issue(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """GET an issue's labels."""
        issue = self.server.issue_routes.find(repository, parts)
        return issue if isinstance(issue, Answer) else self._labels(repository, issue)

    def add_to_issue(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """POST labels to an issue; the body is an object, or a bare list of names as clients send it."""
        server = self.server
        names = call.body if isinstance(call.body, list) else call.fields.get("labels") or []
        if not isinstance(call.body, list):
            server.check_request("ReposOwnerRepoIssuesIssueNumberLabelsPostBodyOneof0", call)
        issue = server.issue_routes.find(repository, parts)
        if isinstance(issue, Answer):
            return issue
        if not server.can_label:
            return server.forbidden()
        problems = [each for name in label_names(names) for each in label_problems({"name": name})]
        if len(set(issue.labels) | set(label_names(names))) > ISSUE_LABEL_LIMIT:
            problems.append(problem("Issue", "labels", "custom", f"can not have more than {ISSUE_LABEL_LIMIT} labels"))
        if problems:
            return invalid(problems)
        server.tick()
        issue.updated_at = server.clock.now
        for name in [] if call.drops_labels else label_names(names):
            label = server.label_for(repository, name)
            if label is not None and label.name not in issue.labels:
                issue.labels.append(label.name)
        return self._labels(repository, issue)

    def remove_from_issue(self, repository: StoredRepository, call: Call, parts: Parts) -> Answer:
        """DELETE one label of an issue; one that it does not bear is a 404."""
        server = self.server
        issue = server.issue_routes.find(repository, parts)
        if isinstance(issue, Answer):
            return issue
        if not server.can_label:
            return server.forbidden()
        label = repository.find_label(parts["name"], fold=True)
        if label is None or label.name not in issue.labels:
            return server.error(404, "Label does not exist")
        server.tick()
        issue.updated_at = server.clock.now
        issue.labels.remove(label.name)
        return self._labels(repository, issue)

    def _labels(self, repository: StoredRepository, issue: StoredIssue) -> Answer:
        found = [repository.labels[name] for name in issue.labels if name in repository.labels]
        return Answer(200, [self.server.shapes.label(repository, label) for label in found], model="Label")
