"""Every fault at every write of a run, on both forges: nothing doubled, nothing lost, and an outcome that says so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import pytest

from syncer import marker as markers
from syncer.models import ItemType, Priority, Result, Status
from syncer.trackers import FORGES
from syncer.trackers.base import Tracker
from tests.forges.base import Forge
from tests.forges.exchange import Call
from tests.forges.faults import Fault, Kind
from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer
from tests.syncing import outcomes, said, sync

OLD = said("Fix the login page on Safari")
URGENT = said("Fix the login page on Safari", "talks/friday.md", 3, priority=Priority.CRITICAL)
SEARCH = said("The search page goes blank", line=7, kind=ItemType.BUG)
SEARCH_DONE = said("The search page goes blank", line=7, kind=ItemType.BUG, status=Status.DONE)
NEW = said("Rotate the logs every night", line=9)
NEWER = said("Export invoices as spreadsheets", line=11, kind=ItemType.FEATURE)

BEFORE = (OLD, SEARCH)
AFTER = (OLD, URGENT, SEARCH_DONE, NEW, NEWER)
"""From the first to the second: an update with a label moved, a close with a comment, two creates."""

WRITE_FAULTS = [kind for kind in Kind if "listing" not in kind.value and kind is not Kind.MEANWHILE]
LASTING = {Kind.LABELS_DROPPED}


class IssueState(NamedTuple):
    """What is compared between a run with a fault and one without."""

    title: str
    state: str
    labels: tuple[str, ...]
    block: str


@contextmanager
def forge(name: str) -> Iterator[Forge]:
    """Stand up the forge with the issues of `BEFORE`."""
    server = GitHubServer("octo/tools") if name == "github" else GitLabServer("group/tools")
    with server:
        sync(open_forge(name, server), *BEFORE)
        yield server


def open_forge(name: str, server: Forge, timeout: float = 0.15) -> Tracker:
    """Open a tracker that waits for no limit, and for an answer `timeout` seconds."""

    def now() -> float:
        return server.clock.now.timestamp()

    return FORGES[name]()(
        server.full_name,
        server.token,
        server.url,
        max_wait=0.0,
        now=now,
        sleep=server.clock.sleep,
        pause=0.0,
        timeout=timeout,
    )


def strike(kind: Kind, nth: int) -> Callable[[Call, int], Fault | None]:
    """Return a script that lets the nth write meet the fault."""
    writes = 0

    def choose(call: Call, _number: int) -> Fault | None:
        nonlocal writes
        if call.method == "GET":
            return None
        writes += 1
        return Fault(call.method, ".", kind) if writes == nth else None

    return choose


def state(server: Forge) -> set[IssueState]:
    """Return the forge's issues without numbers, run ids and comments."""
    found = set()
    for issue in server.issues.values():
        block = re.sub(r"127\.0\.0\.1:\d+", "host", markers.split(issue.body).block or "")
        found.add(IssueState(issue.title, issue.state, tuple(sorted(issue.labels)), markers.canonical(block)))
    return found


def open_duplicates(server: Forge) -> list[str]:
    """Return the fingerprints that more than one open issue bears."""
    bodies = [issue.body for issue in server.issues.values() if issue.state in ("open", "opened")]
    borne = Counter(f for body in bodies if (marker := markers.find(body)) for f in set(marker.fingerprints))
    return [fingerprint for fingerprint, count in borne.items() if count > 1]


@pytest.fixture(scope="module", params=["github", "gitlab"])
def clean(request: pytest.FixtureRequest) -> tuple[str, int, set[IssueState]]:
    """Return a forge's name, how many writes the run makes on it, and what it leaves, without any fault."""
    name: str = request.param
    with forge(name) as server:
        before = server.writes
        sync(open_forge(name, server), *AFTER)
        return name, server.writes - before, state(server)


@pytest.mark.parametrize("kind", WRITE_FAULTS)
def test_a_fault_at_any_write_doubles_and_loses_nothing(clean: tuple[str, int, set[IssueState]], kind: Kind) -> None:
    name, writes, expected = clean
    assert writes >= 8
    for nth in range(1, writes + 1):
        with forge(name) as server:
            server.faults.choose(strike(kind, nth))
            ended = sync(open_forge(name, server), *AFTER)
            results = {outcome.result for outcome in outcomes(ended) if outcome.change.writes}
            assert open_duplicates(server) == [], (kind, nth)
            if results - {Result.APPLIED}:
                assert ended.exit_code == 4, (kind, nth)
            server.faults.clear()
            server.faults.release()
            if kind not in LASTING:
                sync(open_forge(name, server), *AFTER)
                assert open_duplicates(server) == [], (kind, nth)
                assert state(server) == expected, (kind, nth)
            assert sync(open_forge(name, server), *AFTER).exit_code == 0
