"""The report as Markdown, for the summary of a GitHub step: tables in which no quoted word does anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from syncer.models import Report
from syncer.report.base import View
from syncer.report.escape import cell, plain_lines, shorten
from syncer.report.rows import Row, change_rows, item_row
from syncer.report.summary import conclude, plural, say_refusal

LIMIT = 1_000_000
"""Bytes that the tables may take together; a step's summary may hold 1 MiB in all."""

_VIEW = View()
_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~:/?#%&=+-]{1,500}")
_HEADINGS = ("Type", "Priority", "Sure", "Title", "Where")
_NOTES = 20


def to_markdown(report: Report, view: View = _VIEW, /) -> str:
    """Return the report as Markdown; what would go over the limit is counted and not shown."""
    parts = [f"## syncer {_head(report)}", *_statements(report)]
    budget = LIMIT - _size("\n\n".join(parts))
    for heading, columns, rows in _tables(report, explain=view.explain):
        part = _fit(heading, columns, rows, budget)
        budget -= _size(part)
        parts.append(part)
    return "\n\n".join(parts)


def _head(report: Report) -> str:
    where = " ".join(part for part in (report.tracker, cell(report.repo)) if part)
    read = f", {plural(len(report.read), 'transcript')} read" if report.read else ""
    return f"{cell(report.command)}{f': {where}' if where else ''}{read}"


def _statements(report: Report) -> Iterator[str]:
    if sentence := conclude(report):
        yield f"**{sentence}**"
    if report.refused:
        yield _alert("WARNING", say_refusal(report, report.refused))
    if error := report.error:
        yield _alert("CAUTION", error.message, error.hint)
    for note in report.notes[:_NOTES]:
        yield _alert("NOTE", note)
    if len(report.notes) > _NOTES:
        yield f"And {plural(len(report.notes) - _NOTES, 'more note')}."


def _alert(kind: str, *texts: str) -> str:
    lines = [cell(line) for text in texts for line in plain_lines(shorten(text, 2000))]
    return "\n> ".join([f"> [!{kind}]", "<br>".join(lines)])


def _tables(report: Report, *, explain: bool) -> Iterator[tuple[str, tuple[str, ...], list[str]]]:
    """Return the heading, the columns and the rows of each table."""
    if report.items and report.command == "extract":
        rows = [_row(item_row(item), item.rule if explain else "") for item in report.items]
        yield f"### Items ({len(rows)})", (*_HEADINGS, "Status"), rows
    elif report.command != "extract":
        for group, members in groupby(change_rows(report), key=lambda row: row.group):
            rows = [_row(row) for row in members]
            heading = f"{group} ({len(rows)})"
            folded = f"<details>\n<summary>{heading}</summary>"
            yield folded if group == "Left alone" else f"### {heading}", (*_HEADINGS, "Why"), rows
    if report.skipped:
        rows = [
            _line(cell(shorten(skipped.path, 300)), cell(shorten(skipped.reason, 300))) for skipped in report.skipped
        ]
        yield f"### Skipped ({len(rows)})", ("Path", "Reason"), rows


def _row(row: Row, rule: str = "") -> str:
    issue = f"{_link(row)} " if row.issue else ""
    why = [row.why, *row.fields, f"error: {row.error}" if row.error else "", rule]
    return _line(
        row.type,
        row.priority,
        row.confidence,
        issue + cell(shorten(row.title, 300)),
        cell(shorten(row.where, 300)),
        "<br>".join(cell(shorten(part, 300)) for part in why if part),
    )


def _link(row: Row) -> str:
    return f"[{cell(row.issue)}]({row.url})" if _ADDRESS.fullmatch(row.url) else cell(row.issue)


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _fit(heading: str, columns: Iterable[str], rows: list[str], budget: int) -> str:
    lines = [heading, "", _line(*columns), _line(*("---" for _ in columns))]
    left = budget - _size("\n".join(lines))
    shown = 0
    for row in rows:
        left -= _size(row) + 1
        if left < 0:
            break
        shown += 1
    table = [*lines, *rows[:shown]] if shown else lines[:1]
    rest = ["", f"And {len(rows) - shown} more."] if shown < len(rows) else []
    end = ["", "</details>"] if heading.startswith("<details>") else []
    return "\n".join([*table, *rest, *end])


def _size(text: str) -> int:
    return len(text.encode())
