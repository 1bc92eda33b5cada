"""What GitHub refuses: lengths, colours and unknown names, worded as its 422 answers."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from tests.forges.exchange import Answer

TITLE_LIMIT = 256
BODY_LIMIT = 65_536
LABEL_LIMIT = 50
DESCRIPTION_LIMIT = 100
ASSIGNEE_LIMIT = 10
ISSUE_LABEL_LIMIT = 100

Problem = dict[str, Any]

DOCUMENTATION = "https://docs.github.com/rest"


def problem(resource: str, field: str, code: str, message: str | None = None, value: Any = None) -> Problem:
    """Return one entry of a validation error."""
    found: Problem = {"resource": resource, "field": field, "code": code}
    if message is not None:
        found["message"] = message
    if value is not None:
        found["value"] = value
    return found


def invalid(problems: list[Problem]) -> Answer:
    """Return the 422 that lists the problems."""
    body = {"message": "Validation Failed", "errors": problems, "documentation_url": DOCUMENTATION}
    return Answer(422, body, model="ValidationError")


def _too_long(resource: str, field: str, limit: int) -> Problem:
    return problem(resource, field, "custom", f"{field} is too long (maximum is {limit} characters)")


def issue_problems(fields: dict[str, Any], assignable: Collection[str]) -> list[Problem]:
    """Return what is wrong with the fields of a create or an update of an issue."""
    found: list[Problem] = []
    title = fields.get("title")
    if title is not None and not str(title).strip():
        found.append(problem("Issue", "title", "missing_field"))
    if title is not None and len(str(title)) > TITLE_LIMIT:
        found.append(_too_long("Issue", "title", TITLE_LIMIT))
    if len(fields.get("body") or "") > BODY_LIMIT:
        found.append(_too_long("Issue", "body", BODY_LIMIT))
    assignees = fields.get("assignees") or []
    known = {name.casefold() for name in assignable}
    found += [problem("Issue", "assignees", "invalid", value=a) for a in assignees if str(a).casefold() not in known]
    if len(assignees) > ASSIGNEE_LIMIT:
        found.append(problem("Issue", "assignees", "custom", f"can not have more than {ASSIGNEE_LIMIT} assignees"))
    names = label_names(fields.get("labels") or [])
    if len(names) > ISSUE_LABEL_LIMIT:
        found.append(problem("Issue", "labels", "custom", f"can not have more than {ISSUE_LABEL_LIMIT} labels"))
    return found + [each for name in names for each in label_problems({"name": name})]


def label_names(labels: list[Any]) -> list[str]:
    """Return the names of labels that are given as strings or as objects."""
    return [str(label.get("name", "")) if isinstance(label, dict) else str(label) for label in labels]


def label_problems(fields: dict[str, Any]) -> list[Problem]:
    """Return what is wrong with a label's name, colour or description; absent ones are not looked at."""
    found: list[Problem] = []
    name, color, description = fields.get("name"), fields.get("color"), fields.get("description")
    if name is not None and not str(name).strip():
        found.append(problem("Label", "name", "missing_field"))
    if name is not None and len(str(name)) > LABEL_LIMIT:
        found.append(_too_long("Label", "name", LABEL_LIMIT))
    if name is not None and "," in str(name):
        found.append(problem("Label", "name", "invalid", value=str(name)))
    if color is not None and re.fullmatch(r"[0-9A-Fa-f]{6}", str(color)) is None:
        found.append(problem("Label", "color", "invalid", value=str(color)))
    if len(description or "") > DESCRIPTION_LIMIT:
        found.append(_too_long("Label", "description", DESCRIPTION_LIMIT))
    return found
