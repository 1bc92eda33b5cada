"""How long the command takes to start, as ratios to importing what it is built on."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.table import show

_ROUNDS = 10
_BARE = "import click, pydantic"


def _seconds(*arguments: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - start


def measure() -> None:
    """Print the quickest of ten starts of each; they take turns, so that a busy moment strikes all of them."""
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.md"
        small.write_text("**User:** TODO: retry the importer\n", encoding="utf-8")
        commands = {
            _BARE: ("-c", _BARE),
            "syncer --version": ("-m", "syncer", "--version"),
            "syncer extract small.md": ("-m", "syncer", "extract", str(small)),
        }
        rounds = [{name: _seconds(*arguments) for name, arguments in commands.items()} for _ in range(_ROUNDS)]
    best = {name: min(seconds[name] for seconds in rounds) for name in commands}
    rows = [(name, seconds, seconds / best[_BARE]) for name, seconds in best.items()]
    show("Starting", ("command", "seconds", "times the import"), rows)


if __name__ == "__main__":
    measure()
