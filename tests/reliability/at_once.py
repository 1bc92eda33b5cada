"""Several processes of the real command at once, held until each has read and none has created."""

from __future__ import annotations

import os
import shutil
import threading
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from syncer.trackers.issue_folder import IssueFolder
from syncer.trackers.local import open_local
from tests.cli.command import clean_environment
from tests.forges.faults import Fault, Kind
from tests.reliability import files
from tests.reliability.commands import AFTER, BEFORE, OPEN, SWEPT, prepared, run_here, start, whole
from tests.reliability.processes import Child, Starter
from tests.reliability.scenario import IssueState, state_of
from tests.reliability.standing import open_duplicates, open_forge, shared_fingerprints
from tests.reliability.table import Table
from tests.reliability.verdict import Verdict

COUNTS = {"two": 2, "five": 5}
TRACKERS = ("local", "github", "gitlab")
AT_ONCE_TABLE = Table("Processes at once", "processes", ())

_SECONDS = 60.0
"""After which a process that has not come is taken to be lost."""


def meet(starter: Starter, yard: Path, name: str, count: int) -> Verdict:
    """Let so many processes run at once, then one more run, and return what came of it."""
    return _on_files(starter, yard, count) if name == "local" else _on_forge(starter, yard, name, count)


def _on_forge(starter: Starter, yard: Path, name: str, count: int) -> Verdict:
    barrier = threading.Barrier(count, timeout=_SECONDS)

    def wait() -> None:
        barrier.wait()

    wanted = whole(starter, yard, name).end
    with prepared(name) as server:
        server.faults.add(Fault("POST", r"/issues$", Kind.MEANWHILE, times=count, meanwhile=wait))
        complaints = _ended(starter, [start(starter, yard, name, server) for _ in range(count)])
        complaints += [f"{len(open_duplicates(server))} duplicates when the last had ended"] * bool(
            open_duplicates(server)
        )
        cleaned = run_here(open_forge(name, server), AFTER)
        writes = server.writes
        if cleaned.exit_code or run_here(open_forge(name, server), AFTER).exit_code or server.writes > writes:
            complaints.append("one more run does not settle it")
        end = state_of(server)
        complaints += [f"a label otherwise: {label}" for label in end.labels ^ wanted.labels]
        return _verdict(wanted.issues, end.issues, len(open_duplicates(server)), complaints)


def _on_files(starter: Starter, yard: Path, count: int) -> Verdict:
    with files.in_memory() as folder:
        alone, shared = folder / "alone", folder / "shared"
        for root in (alone, shared):
            shutil.copytree(yard, root, symlinks=True)
            for said in (OPEN, SWEPT, BEFORE):
                run_here(open_local(root), said)
        assert run_here(open_local(alone), AFTER).exit_code == 0
        children = []
        with IssueFolder(shared).held(), ExitStack() as pipes:
            for number in range(count):
                path = folder / f"{number}.err"
                os.mkfifo(path)
                pipe = pipes.enter_context(os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), encoding="utf-8"))
                given = clean_environment(shared)
                children.append(starter.command(shared, "sweep", "--tracker", "local", "-v", given=given, err=path))
                os.set_blocking(pipe.fileno(), True)
                _await_write(pipe)
        complaints = _ended(starter, children)
        cleaned, again = run_here(open_local(shared), AFTER), open_local(shared)
        if cleaned.exit_code or run_here(again, AFTER).exit_code or again.usage().writes:
            complaints.append("one more run does not settle it")
        duplicates = shared_fingerprints([issue.body for issue in files.listed(shared) if issue.state == "open"])
        return _verdict(files.state_of(alone), files.state_of(shared), len(duplicates), complaints)


def _await_write(pipe: TextIO) -> None:
    """Wait until a process says that it is about to write."""
    said = []
    for line in pipe:
        if line.startswith("syncer: update:"):
            return
        said.append(line)
    raise AssertionError(f"it ended before it wrote anything: {said}")


def _ended(starter: Starter, children: list[Child]) -> list[str]:
    codes = [starter.wait(child) for child in children]
    return [f"exit code {code}" for code in codes if code not in {0, 4}]


def _verdict(wanted: Counter[IssueState], end: Counter[IssueState], duplicates: int, complaints: list[str]) -> Verdict:
    extra = end - wanted
    complaints += [f"an issue too many: {issue}" for issue in extra if issue.state == "open"]
    return Verdict(
        "",
        duplicates=duplicates,
        closed_within=sum(count for issue, count in extra.items() if issue.state == "closed"),
        lost=sum((wanted - end).values()),
        complaints=tuple(complaints),
    )
