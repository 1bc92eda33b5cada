"""The report as GitHub workflow commands, which put a few remarks beside the lines of a commit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from syncer.models import Action, Issue, Item, Outcome, Priority, Report, Result
from syncer.report.escape import command_message, command_property, plain, shorten
from syncer.report.summary import plural, say_refusal

LIMIT = 10
"""Annotations of one kind that GitHub shows for a step; further ones are dropped without a word."""

_TITLE = "syncer"
_LENGTH = 1000

Remark = tuple[str, str, int | None, str]
"""Kind (`error`, `warning`, `notice`), path or empty text, line or None, and message."""


def to_annotations(report: Report) -> str:
    """Return workflow commands, one a line: at most ten errors, ten warnings and ten notices, the worst first.

    Errors are what failed, warnings what was left out, notices what was or would be filed and where it is said.
    The text is empty where there is nothing to remark.
    """
    lines = []
    for kind in ("error", "warning", "notice"):
        remarks = [remark for remark in _remarks(report) if remark[0] == kind]
        shown = remarks if len(remarks) <= LIMIT else remarks[: LIMIT - 1]
        lines += [_command(*remark) for remark in shown]
        if len(shown) < len(remarks):
            lines.append(
                _command(kind, "", None, f"And {len(remarks) - len(shown)} more: see the summary of this step.")
            )
    return "\n".join(lines)


def _remarks(report: Report) -> Iterator[Remark]:
    """Return all remarks, of each kind the worst first."""
    if error := report.error:
        yield "error", "", None, f"{error.message}\n{error.hint}" if error.hint else error.message
    if report.refused:
        kind = "warning" if report.command == "plan" or report.dry_run else "error"
        yield kind, "", None, say_refusal(report, report.refused)
    yield from _bad(report.outcomes, Result.FAILED, "failed")
    yield from _bad(report.outcomes, Result.UNKNOWN, "may or may not have been done")
    missed = sum(outcome.result is Result.NOT_REACHED for outcome in report.outcomes)
    if missed:
        yield "warning", "", None, f"{plural(missed, 'change')} not reached: the next run takes them up."
    for skipped in report.skipped:
        yield "warning", skipped.path, None, f"{skipped.path} was skipped: {skipped.reason}"
    for note in report.notes:
        yield "notice", "", None, note
    yield from _filed(report)


def _bad(outcomes: Iterable[Outcome], result: Result, word: str) -> Iterator[Remark]:
    for outcome in outcomes:
        if outcome.result is result and outcome.change.writes:
            change = outcome.change
            path, line = _place(change.item)
            what = f"{change.action.value}{_number(outcome.issue or change.issue)} {word}: {plain(change.title)}"
            yield "error", path, line, f"{what}\n{outcome.error}" if outcome.error else what


def _filed(report: Report) -> Iterator[Remark]:
    words = {Result.APPLIED: "Created", Result.PLANNED: "Would create"}
    created = [
        outcome
        for outcome in report.outcomes
        if outcome.change.action is Action.CREATE and outcome.change.item and outcome.result in words
    ]
    if report.refused or report.error:
        return
    for outcome in sorted(created, key=_urgency):
        item = outcome.change.item
        kind = outcome.change.type.value if outcome.change.type else "issue"
        path, line = _place(item)
        yield (
            "notice",
            path,
            line,
            f"{words[outcome.result]} {kind}{_number(outcome.issue)}: {plain(outcome.change.title)}",
        )


def _urgency(outcome: Outcome) -> int:
    return outcome.change.item.priority.rank if outcome.change.item else len(Priority)


def _place(item: Item | None) -> tuple[str, int | None]:
    # A mention of another repository has no line that could bear a remark here.
    here = [mention for mention in item.mentions if not mention.source] if item else []
    return (here[0].path, here[0].line) if here else ("", None)


def _number(issue: Issue | None) -> str:
    if issue is None:
        return ""
    return f" #{issue.number}" if isinstance(issue.number, int) else f" {issue.number}"


def _command(kind: str, path: str, line: int | None, message: str) -> str:
    place = f"file={command_property(path)}," if path else ""
    place += f"line={line}," if path and line else ""
    return f"::{kind} {place}title={_TITLE}::{command_message(shorten(message, _LENGTH))}"
