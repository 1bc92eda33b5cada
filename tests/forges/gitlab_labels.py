"""GitLab's routes for the labels of a project, those of its groups among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.forges.exchange import Answer, Call
from tests.forges.gitlab_paging import cut_offset
from tests.forges.state import StoredLabel, StoredRepository

if TYPE_CHECKING:
    from tests.forges.gitlab import GitLabServer

TITLE_LIMIT = 255
CREATE_KEYS = frozenset({"name", "color", "description", "priority", "archived"})
UPDATE_KEYS = CREATE_KEYS | {"new_name", "label_id"}

_CSS_NAMES = {"red": "ff0000", "green": "008000", "blue": "0000ff", "gray": "808080"}


class LabelRoutes:
    """Answers what concerns labels, for one server."""

    def __init__(self, server: GitLabServer) -> None:
        self.server = server

    def list_labels(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        """GET the labels that issues of the project can bear."""
        groups = call.query.get("include_ancestor_groups", "true").lower() != "false"
        rows = sorted(
            (each for each in project.labels.values() if groups or not each.group), key=lambda each: each.name
        )
        page, headers = cut_offset(rows, call, f"{self.server.api_url}/projects/{project.id}/labels")
        return Answer(200, [self.server.shapes.label(label) for label in page], headers)

    def get(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        """GET one label by name or id."""
        label = _find(project, parts["name"])
        return Answer(200, self.server.shapes.label(label)) if label else self.server.error(404, "404 Label Not Found")

    def create(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        """POST a label; the name of a group's label is taken as well."""
        server, fields = self.server, call.fields
        server.check_keys(call, CREATE_KEYS)
        if not server.can_label:
            return server.error(403)
        missing = [key for key in ("name", "color") if not fields.get(key)]
        if missing:
            return Answer(400, {"error": ", ".join(f"{key} is missing" for key in missing)})
        if str(fields["name"]) in project.labels:
            return server.error(409, "Label already exists")
        problems = _problems(fields)
        if problems:
            return Answer(400, {"message": problems})
        server.tick()
        label = server.make_label(project, str(fields["name"]), _color(str(fields["color"])), fields.get("description"))
        return Answer(201, server.shapes.label(label))

    def update(self, project: StoredRepository, call: Call, parts: dict[str, str]) -> Answer:
        """PUT a label's name, colour or description; a group's label is not the project's to change."""
        server, fields = self.server, call.fields
        server.check_keys(call, UPDATE_KEYS)
        if not server.can_label:
            return server.error(403)
        label = _find(project, parts.get("name") or str(fields.get("name") or fields.get("label_id")))
        if label is None or label.group:
            return server.error(404, "404 Label Not Found")
        if not {"new_name", "color", "description", "priority", "archived"} & set(fields):
            words = (
                "new_name, color, description, priority, archived are missing, at least one parameter must be provided"
            )
            return Answer(400, {"error": words})
        new_name = fields.get("new_name")
        if new_name and new_name != label.name and new_name in project.labels:
            return Answer(400, {"message": {"title": ["has already been taken"]}})
        problems = _problems({**fields, "name": new_name})
        if problems:
            return Answer(400, {"message": problems})
        server.tick()
        if new_name:
            project.rename_label(label, str(new_name))
        label.color = _color(str(fields["color"])) if fields.get("color") else label.color
        label.description = fields.get("description", label.description)
        label.archived = bool(fields.get("archived", label.archived))
        return Answer(200, server.shapes.label(label))


def _find(project: StoredRepository, name: str) -> StoredLabel | None:
    by_id = next((label for label in project.labels.values() if str(label.id) == name), None)
    return project.labels.get(name) or by_id


def _color(value: str) -> str:
    value = _CSS_NAMES.get(value.lower(), value).removeprefix("#")
    return "".join(char * 2 for char in value) if len(value) == 3 else value


def _problems(fields: dict[str, Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    name, color = fields.get("name"), fields.get("color")
    if name is not None and len(str(name)) > TITLE_LIMIT:
        found["title"] = [f"is too long (maximum is {TITLE_LIMIT} characters)"]
    if name is not None and ("," in str(name) or not str(name).strip()):
        found["title"] = ["is invalid"]
    if color is not None and not (
        re.fullmatch(r"#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?", str(color)) or str(color).lower() in _CSS_NAMES
    ):
        found["color"] = ["must be a valid color code"]
    return found
