"""How long reading takes, as ratios: to a bare parse of the same bytes, to a plain search, and to half as much."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from markdown_it import MarkdownIt

from benchmarks.table import show
from benchmarks.talks import make_talk
from syncer.extraction import read_transcripts
from syncer.models import SourceFile

_SIZES = (64, 128, 256, 512)
_TRANSCRIPTS = Path(__file__).parent.parent / "evaluation" / "development" / "transcripts"
_ROUNDS = 3


def _seconds(work: Callable[[list[SourceFile]], object], files: list[SourceFile]) -> float:
    start = time.process_time()
    work(files)
    return time.process_time() - start


def _parse(files: list[SourceFile]) -> None:
    for file in files:
        MarkdownIt().parse(file.data.decode(errors="replace"))


def _grep(files: list[SourceFile]) -> float:
    """Return the seconds of a plain search for markers over the same files, its start among them."""
    start = time.perf_counter()
    subprocess.run(["grep", "-cE", "TODO|FIXME", *(file.path for file in files)], check=False, capture_output=True)
    return time.perf_counter() - start


def _compare(folder: Path) -> tuple[object, ...]:
    """Return the quickest of three rounds over all files below a folder, on one core, the first reading apart."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = [SourceFile(str(path), path.read_bytes()) for path in paths]
    read_transcripts(files)
    rounds = [(_seconds(_parse, files), _seconds(read_transcripts, files), _grep(files)) for _ in range(_ROUNDS)]
    bare, seconds, plain = (min(column) for column in zip(*rounds, strict=True))
    size = sum(len(file.data) for file in files) // 1024
    return folder.name, len(files), size, seconds, seconds / bare, seconds / plain


def measure(*folders: Path) -> None:
    """Print the ratios over the transcripts of the project and those of the folders; then the growth with the size."""
    columns = ("transcripts", "files", "KiB", "seconds", "times a bare parse", "times grep")
    show("Reading", columns, [_compare(folder) for folder in (_TRANSCRIPTS, *folders)])
    rows = []
    last = 0.0
    for size in _SIZES:
        files = [SourceFile("talk.md", make_talk(size).encode())]
        bare, seconds = _seconds(_parse, files), _seconds(read_transcripts, files)
        rows.append((size, seconds, seconds / bare, seconds / last if last else ""))
        last = seconds
    show("Reading more", ("KiB", "seconds", "times a bare parse", "times half as much"), rows)


if __name__ == "__main__":
    measure(*map(Path, sys.argv[1:]))
