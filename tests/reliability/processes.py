"""Start `syncer` as processes of their own, and learn how they ended."""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Child:
    """A process that runs, or has run; its outputs are files."""

    pid: int
    out: Path
    err: Path


class Starter:
    """Starts children by way of a process that has everything imported."""

    def __init__(self, server: subprocess.Popen[str], folder: Path) -> None:
        self._server = server
        self._folder = folder
        self._count = 0
        self._lock = threading.Lock()

    def command(self, folder: Path, *arguments: str, given: Mapping[str, str], err: Path | None = None) -> Child:
        """Start `python -m syncer` with these arguments; what it says on standard error goes to `err` if given."""
        job = {"kind": "command", "folder": str(folder), "arguments": arguments, "environment": given}
        return self._start(job, err)

    def scenario(self, folder: Path, trap: Mapping[str, Any], report: Path) -> Child:
        """Start the scenario over a folder of issue files, with a trap as `traps.laid` takes it."""
        return self._start({"kind": "scenario", "folder": str(folder), "trap": trap, "report": str(report)})

    def wait(self, child: Child) -> int:
        """Wait for a child's end; return its exit code, or the signal that killed it, negative."""
        return self._ask({"wait": child.pid})

    def _start(self, job: Mapping[str, Any], err: Path | None = None) -> Child:
        self._count += 1
        out = self._folder / f"{self._count}.out"
        err = err or self._folder / f"{self._count}.err"
        return Child(self._ask({**job, "out": str(out), "err": str(err)}), out, err)

    def _ask(self, message: Mapping[str, Any]) -> int:
        stdin, stdout = self._server.stdin, self._server.stdout
        assert stdin is not None
        assert stdout is not None
        with self._lock:
            stdin.write(json.dumps(message) + "\n")
            stdin.flush()
            return int(stdout.readline())


@cache
def the_starter() -> Starter:
    """Return the one starter of this process, which ends with it."""
    ending = ExitStack()
    atexit.register(ending.close)
    folder = ending.enter_context(TemporaryDirectory(prefix="outputs-"))
    return ending.enter_context(starting(Path(folder)))


@contextmanager
def starting(folder: Path) -> Iterator[Starter]:
    """Yield a starter; outputs of the children go to files in the folder."""
    command = [sys.executable, "-m", "tests.reliability.forks"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        yield Starter(server, folder)
