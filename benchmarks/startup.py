"""How long the command takes to start, as ratios to importing what it is built on."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.table import show

_TIMES = 5


def _seconds(*arguments: str) -> float:
    spent = []
    for _ in range(_TIMES):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)


def measure() -> None:
    """Print the median of five starts."""
    bare = _seconds("-c", "import click, pydantic")
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.md"
        small.write_text("**User:** TODO: retry the importer\n", encoding="utf-8")
        rows = [
            (name, seconds, seconds / bare)
            for name, seconds in (
                ("import click, pydantic", bare),
                ("syncer --version", _seconds("-m", "syncer", "--version")),
                ("syncer extract small.md", _seconds("-m", "syncer", "extract", str(small))),
            )
        ]
    show("Starting", ("command", "seconds", "times the import"), rows)


if __name__ == "__main__":
    measure()
