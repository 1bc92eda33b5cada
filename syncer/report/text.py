"""The report for people: a coloured table on a terminal, one line for each change elsewhere."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from syncer.models import Action, Item, Report
from syncer.report.base import View
from syncer.report.escape import plain, plain_lines, shorten
from syncer.report.rows import SIGNS, Row, change_rows, item_row
from syncer.report.summary import conclude, plural, say_refusal

_VIEW = View()
_ALIKE = 3
"""Changes that are left alone for the same reason and listed one by one; more are counted, unless asked for."""

_COLORS = {Action.CREATE: "green", Action.UPDATE: "yellow", Action.CLOSE: "red", Action.REOPEN: "cyan"}
_PRIORITY_COLORS = {"critical": "bold red", "high": "red", "medium": "yellow", "low": "dim"}
_BAD = {"Failed", "Unknown", "Not reached"}
_NEWS = {"Created", "Reopened"}


def to_text(report: Report, view: View = _VIEW, /) -> str:
    """Return the report as text, as `render` shows it on a screen of the view's width."""
    return shown(view, lambda console: render(report, console, explain=view.explain))


def shown(view: View, write: Callable[[Console], None]) -> str:
    """Return what is written to a console that shows things as the view wants it, without the last line end."""
    sink = io.StringIO()
    console = Console(
        file=sink,
        width=view.width,
        force_terminal=view.terminal or view.color,
        color_system="standard" if view.color else None,
        no_color=not view.color,
        legacy_windows=False,
    )
    write(console)
    return sink.getvalue().rstrip("\n")


def render(report: Report, console: Console, *, explain: bool = False) -> None:
    """Write the report to the console: a table where it is a terminal, else lines that are never folded.

    `explain` adds the rule and the evidence behind each item, and lists everything that is left alone.
    """
    put(build(report, table=console.is_terminal, explain=explain), console)


def put(parts: Iterable[RenderableType], console: Console) -> None:
    """Write the parts as they are: nothing in them is taken for markup, and no line is folded but in a table."""
    for part in parts:
        console.print(part, markup=False, highlight=False, emoji=False, soft_wrap=not isinstance(part, Table))


def build(report: Report, *, table: bool, explain: bool = False) -> Iterator[RenderableType]:
    """Return the parts of the report in their order, ready to be printed."""
    yield Text(_head(report), style="bold")
    if explain:
        yield from (Text(f"  {plain(one.path)}: {plain(one.format)}, as {plain(one.reason)}") for one in report.read)
    if report.command == "extract":
        yield from _build_items(report, table=table, explain=explain)
    else:
        rows = change_rows(report)
        yield from _build_table(rows, explain=explain) if table else _build_lines(rows, explain=explain)
    yield from _build_skipped(report)
    yield from _build_end(report)


def _head(report: Report) -> str:
    where = " ".join(part for part in (report.tracker, plain(report.repo)) if part)
    commit = f" at {plain(report.commit[:12])}" if report.commit else ""
    read = f", {plural(len(report.read), 'transcript')} read" if report.read else ""
    return f"{plain(report.command)}{f': {where}' if where else ''}{commit}{read}"


def _build_lines(rows: Iterable[Row], *, explain: bool) -> Iterator[Text]:
    for group, members in groupby(rows, key=lambda row: row.group):
        found = list(members)
        yield Text(f"\n{group} ({len(found)})")
        for row, alike in _fold(found, explain=explain):
            yield Text(_count_alike(row, alike) if alike else _line(row))
            yield from (Text(f"      {line}") for line in (*_details(row), *_address(row)) if not alike)


def _line(row: Row) -> str:
    facts = f"  {SIGNS[row.action]} {row.type:<8}  {row.priority:<8}  {row.confidence:<4}"
    place = f"  {plain(row.where)}" if row.where else ""
    why = f"  ({plain(row.why)})" if row.why else ""
    return f"{facts}  {_title(row)}{place}{why}"


def _title(row: Row) -> str:
    issue = f"{plain(row.issue)} " if row.issue else ""
    return f"{issue}{plain(row.title)}"


def _details(row: Row) -> list[str]:
    lines = [plain(field) for field in row.fields]
    if row.error:
        lines += [f"error: {line}" if not position else line for position, line in enumerate(plain_lines(row.error))]
    return lines


def _address(row: Row) -> list[str]:
    return [plain(row.url)] if row.url and row.group in _NEWS else []


def _fold(rows: list[Row], *, explain: bool) -> Iterator[tuple[Row, int]]:
    """Return each row with 0, or the first of many that are left alone for the same reason with their number."""
    reasons: dict[str, list[Row]] = {}
    for row in rows:
        reasons.setdefault(row.why if row.group == "Left alone" else "", []).append(row)
    for reason, alike in reasons.items():
        if reason and len(alike) > _ALIKE and not explain:
            yield alike[0], len(alike)
        else:
            yield from ((row, 0) for row in alike)


def _count_alike(row: Row, alike: int) -> str:
    return f"  {SIGNS[row.action]} {alike} times: {plain(row.why)} (-v lists them)"


def _build_table(rows: list[Row], *, explain: bool) -> Iterator[RenderableType]:
    if not rows:
        return
    table = _new_table("Change", "Type", "Priority", "Sure", "Title", "Where", "Why")
    for group, members in groupby(rows, key=lambda row: row.group):
        for row, alike in _fold(list(members), explain=explain):
            style = "bold red" if group in _BAD else _COLORS.get(row.action, "dim")
            sign = Text(f"{SIGNS[row.action]} {group.removeprefix('To ').lower()}", style=style)
            if alike:
                table.add_row(sign, "", "", "", f"{alike} times", "", Text(f"{plain(row.why)} (-v lists them)"))
                continue
            why = Text("\n".join(part for part in (plain(row.why), *_details(row)) if part))
            table.add_row(sign, *_facts(row), Text(_title(row)), Text(plain(row.where)), why)
    yield Text("")
    yield table
    # Outside the table, because an address that is folded cannot be opened.
    addresses = [f"  {plain(row.issue)}  {address}" for row in rows for address in _address(row)]
    if addresses:
        yield Text("\n".join(["", *addresses]))


def _facts(row: Row) -> tuple[Text, Text, Text]:
    return Text(row.type), Text(row.priority, style=_PRIORITY_COLORS.get(row.priority, "")), Text(row.confidence)


def _new_table(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", title_justify="left")
    for heading in headings:
        folded = heading in {"Title", "Where", "Why"}
        table.add_column(heading, no_wrap=not folded, overflow="fold", ratio=None)
    return table


def _build_items(report: Report, *, table: bool, explain: bool) -> Iterator[RenderableType]:
    if not report.items:
        return
    yield Text("")
    if not table:
        for item in report.items:
            row = item_row(item)
            yield Text(_line(row).replace(f"  {SIGNS[row.action]} ", "  ", 1))
            yield from (Text(f"      {line}") for line in (_evidence(item) if explain else ()))
        return
    grid = _new_table("Type", "Priority", "Sure", "Title", "Where", "Why" if explain else "Status")
    for item in report.items:
        row = item_row(item)
        why = "\n".join(part for part in (plain(row.why), *(_evidence(item) if explain else ())) if part)
        grid.add_row(*_facts(row), Text(_title(row)), Text(plain(row.where)), Text(why))
    yield grid


def _evidence(item: Item) -> list[str]:
    reasons = []
    for reason in item.evidence:
        words = f"{shorten(plain(reason.words), 80)!r} " if reason.words else ""
        reasons.append(f"{plain(reason.about)}: {words}{plain(reason.effect)}".rstrip())
    return [f"rule {plain(item.rule)}", *reasons]


def _build_skipped(report: Report) -> Iterator[Text]:
    if report.skipped:
        yield Text(f"\nSkipped ({len(report.skipped)})")
    for skipped in report.skipped:
        yield Text(f"  {plain(skipped.path)}: {plain(skipped.reason)}")


def _build_end(report: Report) -> Iterator[RenderableType]:
    if report.notes:
        yield Text("")
    for note in report.notes:
        yield Text("\n".join([f"Note: {line}" if not at else f"  {line}" for at, line in enumerate(plain_lines(note))]))
    sentence = conclude(report)
    if sentence:
        yield Text(f"\n{sentence}", style="bold")
    if report.refused:
        yield Text(f"\n{plain(say_refusal(report, report.refused))}", style="bold red")
    if error := report.error:
        message = "\n  ".join(plain_lines(error.message))
        yield Group(
            Text(f"\nError: {message}", style="bold red"),
            *([Text(plain(error.hint))] if error.hint else []),
        )
