"""How much memory reading one large file takes beyond the program itself, as a multiple of the file's size."""

from __future__ import annotations

import json
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from benchmarks.table import show
from syncer.extraction import Reading, read_transcripts
from syncer.worktree import from_work_tree

_MEGABYTE = 1_000_000
_SIZES = (1, 10)
_FULL_SIZES = (1, 10, 100)


def measure(*, full: bool = False) -> None:
    """Print seconds, and the peak of memory as Python allots it; with `full` sizes that take minutes too."""
    rows = [_measure("session.jsonl", size, write_session) for size in (_FULL_SIZES if full else _SIZES)]
    if full:
        # All of it is speech, which is kept, and every sentence is asked for everything.
        rows.append(_measure("captions.vtt", 1, write_captions))
    show("Memory", ("file", "MB", "items", "seconds", "peak in MB", "times the file"), rows)


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
