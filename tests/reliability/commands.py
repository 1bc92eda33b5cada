"""The scenario as transcripts in a repository, for the real command in processes of its own."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from queue import SimpleQueue
from signal import SIGKILL

from syncer.corpus import Corpus
from syncer.extraction import read_transcripts
from syncer.models import Item, SourceFile
from syncer.request import Ended
from syncer.trackers.base import Tracker
from tests.cli.command import FAST, by_hand, clean_environment
from tests.forges.base import Forge
from tests.forges.exchange import Call
from tests.forges.faults import Fault, Kind
from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer
from tests.reliability.processes import Child, Starter
from tests.reliability.scenario import WRITES, EndState, Saved, kind_of, state_of
from tests.reliability.standing import new_server, open_duplicates, open_forge
from tests.reliability.table import Table
from tests.reliability.verdict import Verdict
from tests.repositories import make_repository
from tests.syncing import sync

KILLED = -SIGKILL

MONDAY = """\
**Ada:** We looked at the yard today.

TODO: mend the garden gate

- [ ] paint the fence of the yard
- [ ] sweep the path of the yard
"""
BINS = "- [ ] empty the bins behind the shed\n"
FRIDAY = """\
**Ben:** Once more, please.

TODO: mend the garden gate, critical

BUG: the watering clock drops the last hour

FEATURE: print the list of plants
"""
OPEN = {"transcripts/monday.md": MONDAY}
SWEPT = {"transcripts/monday.md": MONDAY.replace("[ ] sweep", "[x] sweep")}
BEFORE = {"transcripts/monday.md": SWEPT["transcripts/monday.md"] + BINS}
AFTER = {"transcripts/monday.md": MONDAY.replace("[ ] paint", "[x] paint") + BINS, "transcripts/friday.md": FRIDAY}
DATE = "2026-06-01T12:00:00+00:00"
"""When it was committed, later than anything on the servers' clocks."""


def make_yard(root: Path) -> Path:
    """Make a repository in which `AFTER` is committed."""
    make_repository(root).commit({"syncer.yaml": FAST, **AFTER}, date=DATE)
    return root


def run_here(tracker: Tracker, files: Mapping[str, str]) -> Ended:
    """Sweep in this process, as the command would with these files committed."""
    items, corpus = _read(tuple(files.items()))
    return sync(tracker, *items, corpus=corpus, command="sweep")


@cache
def _read(files: tuple[tuple[str, str], ...]) -> tuple[tuple[Item, ...], Corpus]:
    reading = read_transcripts([SourceFile(path, text.encode()) for path, text in files])
    return tuple(reading.items), reading.corpus("", frozenset(path for path, _ in files), complete=True)


@cache
def _template(name: str) -> Saved:
    with new_server(name) as server:
        run_here(open_forge(name, server), OPEN)
        run_here(open_forge(name, server), SWEPT)
        server.lag(100)
        for _ in range(2):
            run_here(open_forge(name, server), BEFORE)
        server.labels["syncer"].color, server.labels["syncer"].description = "ededed", None
        assert [issue.state for issue in server.issues.values()] == ["open", "open", "closed", "open", "open"]
        return Saved.of(name, server)


def prepared(name: str) -> GitHubServer | GitLabServer:
    """Return a server, not yet listening, on which a sweep of `AFTER` makes each kind of write."""
    return _template(name).restored()


def start(starter: Starter, yard: Path, name: str, server: Forge) -> Child:
    """Start `syncer sweep` over the repository."""
    given = clean_environment(yard, by_hand(server, name))
    return starter.command(yard, "sweep", "--tracker", name, "--repo", server.full_name, given=given)


KILLED_TABLE = Table("Killed with SIGKILL at a request", "the request was", tuple(WRITES))
KINDS = {"received and not carried out": Kind.DROP_BEFORE, "carried out": Kind.DROP_AFTER}


@dataclass(frozen=True)
class Whole:
    """A run that nobody kills: the kind of each of its requests, empty for reads, and what it leaves."""

    kinds: Sequence[str]
    end: EndState


@cache
def whole(starter: Starter, yard: Path, name: str) -> Whole:
    """Return what the real command does."""
    with prepared(name) as server:
        child = start(starter, yard, name, server)
        assert starter.wait(child) == 0, child.err.read_text(encoding="utf-8")
        kinds = [kind_of(exchange) for exchange in server.requests]
        assert set(WRITES) <= set(kinds)
        return Whole(kinds, state_of(server))


def killed_at_writes(starter: Starter, yard: Path, name: str, kind: Kind) -> dict[str, list[Verdict]]:
    """Return what comes of killing the command at each of its writes."""
    numbers = list(enumerate(whole(starter, yard, name).kinds, 1))
    return {write: [kill(starter, yard, name, n, kind) for n, one in numbers if one == write] for write in WRITES}


def killed_at_reads(starter: Starter, yard: Path, name: str) -> list[Verdict]:
    """Return what comes of killing the command at each of its reads."""
    kinds = whole(starter, yard, name).kinds
    return [kill(starter, yard, name, number, Kind.DROP_BEFORE) for number, one in enumerate(kinds, 1) if not one]


def kill(starter: Starter, yard: Path, name: str, number: int, kind: Kind) -> Verdict:
    """Kill the command when its request of that number is received, then run here until nothing is left to do.

    By `kind` the request takes effect or not.
    """
    wanted = whole(starter, yard, name).end
    pids: SimpleQueue[int] = SimpleQueue()
    with prepared(name) as server:

        def choose(_: Call, turn: int) -> Fault | None:
            return Fault("", ".", kind, meanwhile=lambda: os.kill(pids.get(), SIGKILL)) if turn == number else None

        server.faults.choose(choose)
        child = start(starter, yard, name, server)
        pids.put(child.pid)
        code = starter.wait(child)
        complaints = [] if code == KILLED else [f"it was not killed, but ended with {code}"]
        server.faults.clear()
        cleaned = run_here(open_forge(name, server), AFTER)
        writes = server.writes
        again = run_here(open_forge(name, server), AFTER)
        if cleaned.exit_code or again.exit_code or server.writes > writes:
            complaints.append("a clean run does not settle it")
        end = state_of(server)
        extra = end.issues - wanted.issues
        complaints += [f"an issue too many: {issue}" for issue in extra if issue.state == "open"]
        complaints += [f"a label otherwise: {label}" for label in end.labels ^ wanted.labels]
        return Verdict(
            "killed",
            duplicates=len(open_duplicates(server)),
            closed_within=sum(count for issue, count in extra.items() if issue.state == "closed"),
            lost=sum((wanted.issues - end.issues).values()),
            complaints=tuple(complaints),
        )
