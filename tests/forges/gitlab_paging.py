"""GitLab's listings: filters, order, and pages by offset or by keyset."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlencode

from tests.forges.exchange import Answer, Call
from tests.forges.state import StoredIssue

Row = TypeVar("Row")

PER_PAGE = 20
COUNT_LIMIT = 10_000

_STATES = {"all": {"open", "closed"}, "opened": {"open"}, "closed": {"closed"}}


def per_page(call: Call) -> int:
    """Return the rows of a page that the query asks for."""
    asked = call.query.get("per_page", "")
    return min(int(asked) if asked.isdigit() and int(asked) > 0 else PER_PAGE, call.most_rows)


def bad_value(key: str) -> Answer:
    """Return the 400 of a parameter with a value that it cannot have."""
    return Answer(400, {"error": f"{key} does not have a valid value"})


def select_issues(rows: Sequence[StoredIssue], query: dict[str, str]) -> list[StoredIssue] | Answer:
    """Return the issues that the query asks for, in its order; keys that GitLab does not know are ignored."""
    for key, known in (
        ("state", set(_STATES)),
        ("sort", {"asc", "desc"}),
        ("order_by", {"created_at", "updated_at", "title"}),
    ):
        if query.get(key, next(iter(known))) not in known:
            return bad_value(key)
    found = [issue for issue in rows if issue.state in _STATES[query.get("state", "all")] and not issue.pull_request]
    wanted = [name.strip() for name in query.get("labels", "").split(",") if name.strip()]
    if [name.lower() for name in wanted] == ["none"]:
        found = [issue for issue in found if not issue.labels]
    elif [name.lower() for name in wanted] == ["any"]:
        found = [issue for issue in found if issue.labels]
    else:
        found = [issue for issue in found if set(wanted) <= set(issue.labels)]
    if query.get("author_username"):
        found = [issue for issue in found if issue.author.casefold() == query["author_username"].casefold()]
    if query.get("updated_after"):
        since = datetime.fromisoformat(query["updated_after"])
        found = [issue for issue in found if issue.updated_at >= since]
    found.sort(key=lambda issue: _rank(issue, query), reverse=query.get("sort", "desc") == "desc")
    return found


def _rank(issue: StoredIssue, query: dict[str, str]) -> tuple[Any, int]:
    return (getattr(issue, query.get("order_by", "created_at")), issue.id)


def cut_keyset(rows: Sequence[StoredIssue], call: Call, url: str) -> tuple[Sequence[StoredIssue], dict[str, str]]:
    """Return the rows of a keyset page and its headers: `Link` with the next page alone."""
    size, query = per_page(call), call.query
    start = _after(rows, query) if query.get("cursor") else 0
    page = rows[start : start + size]
    if not page or start + size >= len(rows):
        return page, {}
    value, number = _rank(page[-1], query)
    place = [value.isoformat() if isinstance(value, datetime) else value, number]
    cursor = base64.urlsafe_b64encode(json.dumps(place).encode()).decode()
    return page, {"Link": f'<{url}?{urlencode({**query, "cursor": cursor})}>; rel="next"'}


def _after(rows: Sequence[StoredIssue], query: dict[str, str]) -> int:
    value, number = json.loads(base64.urlsafe_b64decode(query["cursor"]))
    mark = (value if query.get("order_by") == "title" else datetime.fromisoformat(value), number)
    down = query.get("sort", "desc") == "desc"
    ahead = (rank < mark if down else rank > mark for rank in (_rank(issue, query) for issue in rows))
    return next((place for place, is_after in enumerate(ahead) if is_after), len(rows))


def cut_offset(rows: Sequence[Row], call: Call, url: str) -> tuple[Sequence[Row], dict[str, str]]:
    """Return the rows of a numbered page and its headers; beyond 10,000 rows there are no totals and no last page."""
    size = per_page(call)
    asked = call.query.get("page", "1")
    number = int(asked) if asked.isdigit() and int(asked) > 0 else 1
    last = max(1, -(-len(rows) // size))
    relations = {"first": 1}
    if number > 1:
        relations["prev"] = number - 1
    if number < last:
        relations["next"] = number + 1
    if len(rows) <= COUNT_LIMIT:
        relations["last"] = last
    links = [f'<{url}?{urlencode({**call.query, "page": place})}>; rel="{name}"' for name, place in relations.items()]
    headers = {
        "Link": ", ".join(links),
        "X-Page": str(number),
        "X-Per-Page": str(size),
        "X-Next-Page": str(relations.get("next", "")),
        "X-Prev-Page": str(relations.get("prev", "")),
    }
    if len(rows) <= COUNT_LIMIT:
        headers |= {"X-Total": str(len(rows)), "X-Total-Pages": str(last)}
    return rows[(number - 1) * size : number * size], headers
