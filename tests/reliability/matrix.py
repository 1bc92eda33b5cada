"""Carry out the cells of the matrix: one fault at one write of a run on a forge, then a clean run, and a look."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from tests.forges.base import Forge
from tests.reliability.mishaps import After, Mishap
from tests.reliability.scenario import (
    AFTER,
    EDITS,
    LATER,
    WRITES,
    EndState,
    Run,
    comments_of,
    doubled_comments,
    edit_later,
    kind_of,
    lost_edits,
    prepared,
    run,
    state_of,
)
from tests.reliability.standing import PATIENCE, open_duplicates, open_forge
from tests.reliability.table import Table
from tests.reliability.verdict import Verdict

FORGE_TABLE = Table("GitHub and GitLab", "what the server does at this write", tuple(WRITES))


class Reference(NamedTuple):
    """A run that meets no fault: its writes by kind, as numbers of requests, and what it leaves.

    `end` is what it leaves when a person has written what `LATER` says and it ran once more.
    """

    writes: dict[str, list[int]]
    at_once: EndState
    comments: Counter[tuple[str, str]]
    end: EndState


@dataclass(frozen=True)
class _Met:
    """A run that met a fault."""

    ended: Run
    sent: int
    at_once: EndState
    comments: Counter[tuple[str, str]]


@cache
def reference(name: str, most_rows: int) -> Reference:
    """Return what the run of the scenario does on a forge that is well and shows so many rows a page."""
    with prepared(name) as server:
        server.most_rows = most_rows
        assert run(open_forge(name, server)).exit_code == 0
        writes: dict[str, list[int]] = {kind: [] for kind in WRITES}
        for number, exchange in enumerate(server.requests, 1):
            if exchange.writes:
                writes[kind_of(exchange)].append(number)
        at_once, comments = state_of(server), comments_of(server)
        edit_later(server)
        assert run(open_forge(name, server)).exit_code == 0
        return Reference(writes, at_once, comments, state_of(server))


def found(name: str, mishap: Mishap) -> dict[str, list[Verdict]]:
    """Return what comes of the fault at each write of a run, by kind."""
    return {write: verdicts(name, mishap, write) for write in WRITES}


def verdicts(name: str, mishap: Mishap, write: str) -> list[Verdict]:
    """Return what comes of the fault at each request of that kind of write, in the order of the run.

    Where lists fail nothing is written at all: the run is then one that has this write to do and no other.
    """
    if mishap.listing:
        return [_verdict(name, mishap, write, None)]
    return [_verdict(name, mishap, write, number) for number in reference(name, mishap.most_rows).writes[write]]


def _verdict(name: str, mishap: Mishap, write: str, number: int | None) -> Verdict:
    with prepared(name) as server:
        server.most_rows = mishap.most_rows
        met = _meet(name, server, mishap, write, number)
        edit_later(server)
        writes = server.writes
        cleaned = run(open_forge(name, server))
        if met.ended.exit_code:
            writes = server.writes
        if met.ended.exit_code and not cleaned.exit_code and mishap.after is After.GOES_ON:
            cleaned = run(open_forge(name, server))
        wanted, end = reference(name, mishap.most_rows).end, state_of(server)
        extra = end.issues - wanted.issues
        complaints = [
            *_complaints(name, mishap, met),
            *([f"a clean run ended with {cleaned.exit_code}: {cleaned}"] if cleaned.exit_code else []),
            *(["a run that has nothing to do still writes"] if server.writes > writes else []),
            *(f"an issue too many: {issue}" for issue in extra if issue.state == "open"),
            *(f"a comment twice: {text}" for text in doubled_comments(server)),
            *(f"a label otherwise: {label}" for label in end.labels ^ wanted.labels),
        ]
        return Verdict(
            met.ended.exit_code,
            duplicates=len(open_duplicates(server)),
            closed_within=sum(count for issue, count in extra.items() if issue.state == "closed"),
            lost=sum((wanted.issues - end.issues).values()),
            edits_lost=len(lost_edits(server, (*EDITS, LATER))),
            complaints=tuple(complaints),
        )


def _meet(name: str, server: Forge, mishap: Mishap, write: str, number: int | None) -> _Met:
    tracker = open_forge(name, server, max_wait=mishap.max_wait)

    def wait(seconds: float | None) -> None:
        tracker._wire.timeout = seconds or PATIENCE  # type: ignore[attr-defined]  # both forges' trackers have it

    server.faults.choose(mishap.strike_listings() if number is None else mishap.strike(number, wait))
    before = server.writes
    ended = run(tracker, AFTER if number is not None else WRITES[write])
    assert server.faults.met, "no request met the fault"
    server.faults.clear()
    server.faults.release()
    return _Met(ended, server.writes - before, state_of(server), comments_of(server))


def _complaints(name: str, mishap: Mishap, met: _Met) -> list[str]:
    """Return what a run that met the fault should have done or said, and has not."""
    ended, complaints = met.ended, []
    if mishap.after is After.NEVER_STARTS:
        return [f"exit code {ended.exit_code}, {met.sent} writes"] if (ended.exit_code, met.sent) != (1, 0) else []
    if ended.exit_code not in {0, 4}:
        complaints.append(f"exit code {ended.exit_code}")
    if (ended.exit_code == 4) != bool(ended.unfinished or ended.notes):
        complaints.append(f"exit code {ended.exit_code} with {ended.unfinished} and {ended.notes}")
    if not all(outcome.error for outcome in ended.unfinished):
        complaints.append("an outcome does not say why")
    if mishap.after is After.GOES_ON and len(ended.unfinished) > 1:
        complaints.append(f"the rest was not done: {ended.unfinished}")
    whole = reference(name, mishap.most_rows)
    if ended.exit_code == 0 and (met.at_once, met.comments) != (whole.at_once, whole.comments):
        complaints.append(f"exit code 0, and not all is done: {whole.at_once.issues - met.at_once.issues}")
    return complaints
