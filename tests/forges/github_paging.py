"""GitHub's listings: filters, order, and pages by `Link` with cursors or numbers."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlencode

from tests.forges.exchange import Answer, Call
from tests.forges.github_rules import invalid, problem
from tests.forges.state import StoredIssue, StoredRepository

Row = TypeVar("Row")

PER_PAGE = 30
PAGE_LIMIT = 100
ROW_LIMIT = 10_000
LISTING_KEYS = frozenset(
    {"milestone", "state", "assignee", "type", "creator", "mentioned", "labels"}
    | {"sort", "direction", "since", "per_page", "page", "after", "before"}
)

CURSOR_WANTED = (
    "In order to keep the API fast for everyone, pagination with the page parameter is not supported for large "
    "data sets. Please use cursor based pagination (after/before)."
)


def per_page(call: Call) -> int:
    """Return the rows of a page that the query asks for."""
    asked = call.query.get("per_page", "")
    return min(int(asked) if asked.isdigit() and int(asked) > 0 else PER_PAGE, call.most_rows)


def select_issues(
    rows: Sequence[StoredIssue], repository: StoredRepository, query: dict[str, str]
) -> list[StoredIssue] | Answer:
    """Return the issues that the query asks for, in its order."""
    state = query.get("state", "open")
    if state not in {"open", "closed", "all"}:
        return invalid([problem("Issue", "state", "invalid", value=state)])
    found = [issue for issue in rows if state in {"all", issue.state}]
    for name in filter(None, query.get("labels", "").split(",")):
        label = repository.find_label(name.strip(), fold=True)
        found = [issue for issue in found if label is not None and label.name in issue.labels]
    if "creator" in query:
        creator = query["creator"].casefold()
        found = [issue for issue in found if issue.author.casefold() == creator]
    if "since" in query:
        since = datetime.fromisoformat(query["since"])
        found = [issue for issue in found if issue.updated_at >= since]
    found.sort(key=lambda issue: _rank(issue, query), reverse=query.get("direction", "desc") == "desc")
    return found


def _rank(issue: StoredIssue, query: dict[str, str]) -> tuple[Any, int]:
    sort = query.get("sort", "created")
    if sort == "comments":
        return (len(issue.comments), issue.number)
    return (issue.updated_at if sort == "updated" else issue.created_at, issue.number)


def cut_page(rows: Sequence[StoredIssue], call: Call, url: str, *, cursors: bool) -> tuple[Sequence[StoredIssue], str]:
    """Return the rows of the page that is asked for, and the `Link` header, empty on the last page.

    A cursor holds the place of the row it stands after, so rows that come or go do not shift the next page.
    """
    size, query = per_page(call), call.query
    start = 0
    if "after" in query:
        start = _after(rows, query)
    elif query.get("page", "").isdigit():
        start = (max(int(query["page"]), 1) - 1) * size
    page = rows[start : start + size]
    if start + size >= len(rows) or not page:
        return page, ""
    rest = {key: value for key, value in query.items() if key not in {"after", "before", "page"}}
    following = {"after": _cursor(page[-1], query)} if cursors else {"page": str(start // size + 2)}
    return page, f'<{url}?{urlencode({**rest, **following})}>; rel="next"'


def cut_numbered(rows: Sequence[Row], call: Call, url: str) -> tuple[Sequence[Row], str]:
    """Return the rows of a numbered page, as labels and comments come, and the `Link` header."""
    size = per_page(call)
    asked = call.query.get("page", "1")
    number = int(asked) if asked.isdigit() and int(asked) > 0 else 1
    rest = {key: value for key, value in call.query.items() if key != "page"}
    last = max(1, -(-len(rows) // size))
    relations = {"prev": number - 1, "next": number + 1, "last": last, "first": 1}
    wanted = {name: relations[name] for name in ("next", "last") if number < last}
    wanted |= {name: relations[name] for name in ("prev", "first") if number > 1}
    links = [f'<{url}?{urlencode({**rest, "page": page})}>; rel="{name}"' for name, page in wanted.items()]
    return rows[(number - 1) * size : number * size], ", ".join(links)


def too_deep(call: Call) -> bool:
    """Tell whether a page number lies beyond what GitHub counts to."""
    page = call.query.get("page", "")
    return page.isdigit() and (int(page) > PAGE_LIMIT or int(page) * per_page(call) > ROW_LIMIT)


def _cursor(issue: StoredIssue, query: dict[str, str]) -> str:
    value, number = _rank(issue, query)
    place = [value.isoformat() if isinstance(value, datetime) else value, number]
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode()


def _after(rows: Sequence[StoredIssue], query: dict[str, str]) -> int:
    value, number = json.loads(base64.urlsafe_b64decode(query["after"]))
    mark = (datetime.fromisoformat(value) if isinstance(value, str) else value, number)
    down = query.get("direction", "desc") == "desc"
    ahead = (rank < mark if down else rank > mark for rank in (_rank(issue, query) for issue in rows))
    return next((place for place, is_after in enumerate(ahead) if is_after), len(rows))
