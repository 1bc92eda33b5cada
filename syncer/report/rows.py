"""One line for each change or item, the same in text and Markdown: what, how urgent, how sure, where and why."""

from __future__ import annotations

from dataclasses import dataclass

from syncer.models import Action, FieldChange, Issue, Item, Outcome, Report, Result
from syncer.report.summary import ended_badly

SIGNS = {Action.CREATE: "+", Action.UPDATE: "~", Action.CLOSE: "x", Action.REOPEN: "o", Action.SKIP: "-"}

_PLANNED = {"create": "To create", "update": "To update", "close": "To close", "reopen": "To reopen"}
_APPLIED = {"create": "Created", "update": "Updated", "close": "Closed", "reopen": "Reopened"}
_OTHER = {"failed": "Failed", "unknown": "Unknown", "not_reached": "Not reached", "skip": "Left alone"}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a report; texts are as they came, to be escaped where they are shown.

    `group` is the heading it stands under, `issue` the issue's number as people write it, `url` its address or file.
    """

    action: Action
    group: str
    type: str
    priority: str
    confidence: str
    title: str
    where: str
    why: str
    issue: str = ""
    url: str = ""
    error: str = ""
    fields: tuple[str, ...] = ()


def change_rows(report: Report) -> list[Row]:
    """Return a row for each change, grouped: what is or would be done, what went wrong, what is left alone."""
    order = [*_PLANNED.values(), *_APPLIED.values(), *_OTHER.values()]
    return sorted((_row(outcome) for outcome in report.outcomes), key=lambda row: order.index(row.group))


def item_row(item: Item) -> Row:
    """Return a row for an item, under no heading."""
    done = "done" if item.status.value == "done" else ""
    return Row(
        action=Action.SKIP,
        group="",
        type=item.type.value,
        priority=item.priority.value,
        confidence=f"{item.confidence:.2f}",
        title=item.title,
        where=_place(item),
        why=", ".join(
            part
            for part in (done, f"owner {item.owner}" if item.owner else "", f"due {item.due}" if item.due else "")
            if part
        ),
    )


def _row(outcome: Outcome) -> Row:
    change = outcome.change
    issue = outcome.issue or change.issue
    kind = change.type or (change.item.type if change.item else None)
    return Row(
        action=change.action,
        group=_group(outcome),
        type=kind.value if kind else "",
        priority=change.item.priority.value if change.item else "",
        confidence="" if change.confidence is None else f"{change.confidence:.2f}",
        title=change.title,
        where=_place(change.item) if change.item else "",
        why=change.reason,
        issue=_number(issue),
        url=issue.url if issue else "",
        error=outcome.error or "",
        fields=tuple(_field(name, field) for name, field in change.fields.items()),
    )


def _group(outcome: Outcome) -> str:
    if ended_badly(outcome) or outcome.change.action is Action.SKIP:
        return _OTHER[outcome.result.value if ended_badly(outcome) else "skip"]
    return (_PLANNED if outcome.result is Result.PLANNED else _APPLIED)[outcome.change.action.value]


def _place(item: Item) -> str:
    if not item.mentions:
        return ""
    first, others = item.mentions[0], len(item.mentions) - 1
    source = f"{first.source}:" if first.source else ""
    return f"{source}{first.path}:{first.line}" + (f" (+{others})" if others else "")


def _number(issue: Issue | None) -> str:
    if issue is None:
        return ""
    return f"#{issue.number}" if isinstance(issue.number, int) else issue.number


def _field(name: str, field: FieldChange) -> str:
    if "\n" in field.before or "\n" in field.after:
        return f"{name}: rewritten"
    return f"{name}: {field.before or 'nothing'} -> {field.after or 'nothing'}"
