"""Count what a report's changes come to, and say it in a sentence."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass

from syncer.models import Outcome, Refused, Report, Result

_ENDED_BADLY = {Result.FAILED, Result.UNKNOWN, Result.NOT_REACHED}
_REFUSALS = {
    "label_renamed": "the managed label seems to have been renamed",
    "listings_differ": "two listings of the tracker's issues do not agree",
    "since_unknown": "the commit that `since` names cannot be had",
}
_LIFTED = {
    "max_new": "--max-new {planned} or --max-new none lifts the limit; `since:` in the config holds back what is old.",
    "max_close": "--max-close {planned} or --max-close none lifts the limit.",
}


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of changes: planned or applied ones by action, the others by how they ended."""

    create: int = 0
    update: int = 0
    close: int = 0
    reopen: int = 0
    skip: int = 0
    failed: int = 0
    unknown: int = 0
    not_reached: int = 0

    def as_dict(self) -> dict[str, int]:
        """Return the numbers by name, in the order of the JSON output."""
        return asdict(self)

    @property
    def pending(self) -> int:
        """Changes that write, however they ended."""
        return sum(self.as_dict().values()) - self.skip


def count(report: Report) -> Counts:
    """Return the numbers of the report's changes."""
    return Counts(**Counter(_count_as(outcome) for outcome in report.outcomes))


def ended_badly(outcome: Outcome) -> bool:
    """Return whether a change that was to be made was not, or perhaps not."""
    return outcome.change.writes and outcome.result in _ENDED_BADLY


def was_carried_out(report: Report) -> bool:
    """Return whether any change was tried, so that the report tells what was done and not what would be."""
    return any(outcome.change.writes and outcome.result is not Result.PLANNED for outcome in report.outcomes)


def conclude(report: Report) -> str:
    """Return the sentence that ends a report: what would be done, what was done, or why there is nothing to do."""
    if report.command == "extract":
        return _conclude_extract(report)
    counts = count(report)
    if not counts.pending:
        return "" if report.error or report.refused else f"Nothing to do: {_why_nothing(report, counts)}"
    if was_carried_out(report):
        return _conclude_applied(report, counts)
    parts = [f"{_number(counts.create)} to create", f"{_number(counts.update)} to update"]
    parts += [f"{_number(counts.close)} to close"]
    parts += [f"{counts.reopen} to reopen"] if counts.reopen else []
    left = f"; {counts.skip} left alone" if counts.skip else ""
    return f"{'Dry run' if report.dry_run else 'Plan'}: {', '.join(parts)}{left}."


def say_refusal(report: Report, refused: Refused) -> str:
    """Return why the report's plan is not carried out, with its numbers and the way on."""
    begin = (
        "A sync would be refused" if report.command == "plan" or report.dry_run else "Refused, and nothing was changed"
    )
    if refused.reason not in _LIFTED:
        return f"{begin}: {refused.hint or _REFUSALS.get(refused.reason, refused.reason)}"
    verb = "close" if refused.reason == "max_close" else "create"
    why = f"the plan would {verb} {refused.planned} issues, and one run may {verb} {refused.allowed}"
    lifted = _LIFTED[refused.reason].format(planned=refused.planned)
    way_on = refused.hint if lifted.split(" ")[0] in refused.hint else f"{refused.hint} {lifted}".strip()
    return f"{begin}: {why}. {way_on}"


def plural(number: int, noun: str) -> str:
    """Return a number with its noun: `1 issue`, `2 issues`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _count_as(outcome: Outcome) -> str:
    return outcome.result.value if ended_badly(outcome) else outcome.change.action.value


def _number(number: int) -> str:
    return str(number) if number else "nothing"


def _conclude_applied(report: Report, counts: Counts) -> str:
    done = [
        f"{counts.create or 'none'} created",
        f"{counts.update or 'none'} updated",
        f"{counts.close or 'none'} closed",
    ]
    done += [f"{counts.reopen} reopened"] if counts.reopen else []
    failed = [
        f"{number} {word}"
        for number, word in (
            (counts.failed, "failed"),
            (counts.unknown, "unknown"),
            (counts.not_reached, "not reached"),
        )
        if number
    ]
    rest = [", ".join(failed)] if failed else []
    rest += [f"{counts.skip} left alone"] if counts.skip else []
    begin, end = ("Not all is done", ". The next run takes up the rest.") if failed else ("Done", ".")
    cost = f" {plural(report.usage.requests, 'request')}, {report.usage.writes} of them to write."
    return f"{begin}: {'; '.join([', '.join(done), *rest])}{end}{cost if report.usage.requests else ''}"


def _why_nothing(report: Report, counts: Counts) -> str:
    if not report.read and not report.items:
        return "no transcript was read."
    if not report.items:
        return f"nothing to track in {plural(len(report.read), 'transcript')}."
    left = f", {counts.skip} left alone" if counts.skip else ""
    return f"every issue is up to date ({plural(len(report.items), 'item')} found{left})."


def _conclude_extract(report: Report) -> str:
    kinds = Counter(item.type.value for item in report.items)
    found = ", ".join(plural(number, kind) for kind, number in kinds.most_common())
    where = f" in {plural(len(report.read), 'transcript')}" if report.read else ""
    return f"{plural(len(report.items), 'item')}{f' ({found})' if found else ''}{where}."
