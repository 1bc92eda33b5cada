"""How much memory reading one large file takes: beyond the program itself, and in each format all that is allowed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path

from benchmarks.table import show
from benchmarks.volumes import VOLUMES, Say, ask, tell
from syncer.extraction import Reading, read_transcripts
from syncer.worktree import from_work_tree

_MEGABYTE = 1_000_000
_SIZES = (1, 10)
_FULL_SIZES = (1, 10, 100)
_ALLOWED = 100
"""Megabytes that a run may take whatever it reads, beside what the turns with an item hold."""
_KIBIBYTE = 1 if sys.platform == "darwin" else 1024
"""Bytes in a unit in which the system tells the peak of a process."""


def measure(*, full: bool = False) -> None:
    """Print seconds, and the peak of memory as Python allots it; with `full` sizes that take minutes too."""
    rows = [_measure("session.jsonl", size, write_session) for size in (_FULL_SIZES if full else _SIZES)]
    if full:
        # All of it is speech, which is kept, and every sentence is asked for everything.
        rows.append(_measure("captions.vtt", 1, write_captions))
    show("Memory", ("file", "MB", "items", "seconds", "peak in MB", "times the file"), rows)
    sizes = (2, *_FULL_SIZES[1:]) if full else (1, 2)
    columns = ("format", *(f"{size} MB" for size in sizes), "items in one of twenty", "times half as much")
    rows = [_compare(sizes, name) for name in VOLUMES]
    show(f"Memory of a whole run by format, as a share of {_ALLOWED} MB", columns, rows)


def _measure(name: str, size: int, write: Callable[[int], str]) -> tuple[object, ...]:
    with tempfile.TemporaryDirectory() as folder:
        write_file(Path(folder) / "transcripts" / name, write, size * _MEGABYTE)
        start = time.perf_counter()
        found = read_all(Path(folder))
        seconds = time.perf_counter() - start
        tracemalloc.start()
        read_all(Path(folder))
        peak = tracemalloc.get_traced_memory()[1] / _MEGABYTE
        tracemalloc.stop()
    return name, size, len(found.items), seconds, peak, peak / size


def _compare(sizes: Sequence[int], name: str) -> tuple[object, ...]:
    """Return what files of some sizes take; of the first size with items in it too, and how its time grows."""
    plain = [_run(name, size, tell) for size in sizes]
    half = _run(name, sizes[0] / 2, tell)
    return name, *(peak for peak, _ in plain), _run(name, sizes[0], ask)[0], plain[0][1] / half[1]


def _run(name: str, size: float, say: Say) -> tuple[float, float]:
    """Return the peak of memory of a process that reads a file, as a share of what is allowed, and its seconds."""
    with tempfile.TemporaryDirectory() as folder:
        VOLUMES[name].write(Path(folder) / "transcripts" / VOLUMES[name].path, int(size * _MEGABYTE), say)
        (Path(folder) / "syncer.yaml").write_text(f"formats: {{'**': {name}}}\n", encoding="utf-8")
        command = (sys.executable, "-m", "syncer", "extract", "--config", "syncer.yaml", "--quiet", "transcripts")
        with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{name}: syncer ended with {process.returncode}")
    return usage.ru_maxrss * _KIBIBYTE / _MEGABYTE / _ALLOWED, usage.ru_utime


def read_all(folder: Path) -> Reading:
    """Read all transcripts of a folder and find their items."""
    return read_transcripts(from_work_tree(folder).read())


def write_file(path: Path, write: Callable[[int], str], size: int) -> None:
    """Write a file of at least `size` bytes, a piece at a time."""
    path.parent.mkdir(parents=True)
    with path.open("w", encoding="utf-8") as file:
        written = 0
        for piece in _pieces(write):
            written += file.write(piece)
            if written >= size:
                return


def write_session(number: int) -> str:
    """Return a record of a session: in one of five somebody speaks, the others are what tools printed."""
    content: object = f"TODO: mend part {number} of the importer"
    more: dict[str, object] = {}
    if number % 5:
        printed = "\n".join(f"{line:05} TODO: a line of the output {number}" for line in range(500))
        content = [{"type": "tool_result", "tool_use_id": "t", "content": printed}]
        more = {"toolUseResult": {"stdout": printed}}
    about = {"sessionId": "s", "uuid": f"u{number}", "type": "user", "message": {"role": "user", "content": content}}
    return json.dumps(about | more) + "\n"


def write_captions(number: int) -> str:
    """Return a cue; one of twenty says what is to be done."""
    head = "" if number else "WEBVTT\n\n"
    minutes, seconds = divmod(number * 2 % 3600, 60)
    times = f"{number // 1800:02}:{minutes:02}:{seconds:02}"
    said = f"TODO: mend part {number}." if number % 20 == 0 else f"I looked at part {number}, it is as it was before."
    return f"{head}{times}.000 --> {times}.900\n{'Ada' if number % 7 else 'Ben'}: {said}\n\n"


def _pieces(write: Callable[[int], str]) -> Iterator[str]:
    return (write(number) for number in count())


if __name__ == "__main__":
    measure()
