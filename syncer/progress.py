"""Show on standard error how far a run is, where there is a terminal to show it on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console

from syncer.models import Change
from syncer.report.escape import plain
from syncer.request import Watch

if TYPE_CHECKING:
    from rich.progress import Progress

_HANDFUL = 5
_READING = "Reading transcripts"


class _Bar:
    """A bar that stands as soon as there is something to wait for, on a terminal and unless it is to be quiet."""

    def __init__(self, console: Console, *, quiet: bool) -> None:
        self._console = console
        self._shows = console.is_terminal and not quiet
        self._count = 0
        self._progress: Progress | None = None

    def begin(self, count: int) -> None:
        """Take up so many files; a handful is read before a bar could be seen."""
        self._count = count
        if count > _HANDFUL:
            self._tell(_READING)

    def come_to(self, path: str, line: int) -> None:
        """Show how far a file is read that takes long by itself."""
        self._tell(f"Reading {plain(path)}, line {line:,}")

    def file_done(self) -> None:
        """Count one more file."""
        if self._progress:
            self._progress.update(self._progress.task_ids[0], description=_READING, advance=1)

    def finish(self) -> None:
        """Take the bar away; stopping one that does not run prints an empty line."""
        if self._progress and self._progress.live.is_started:
            self._progress.stop()

    def _tell(self, text: str) -> None:
        if self._shows:
            self._progress = self._progress or _start(self._console, self._count)
            self._progress.update(self._progress.task_ids[0], description=text, refresh=True)


@contextmanager
def watching(console: Console, *, quiet: bool, verbose: bool) -> Iterator[Watch]:
    """Yield the watch of a run: a bar where there is much to read and a terminal to show it, remarks unless quiet."""
    bar = _Bar(console, quiet=quiet)

    def note(text: str) -> None:
        if not quiet:
            console.print(f"syncer: {plain(text)}", markup=False, emoji=False, highlight=False, soft_wrap=True)

    def reading(path: str, line: int | None) -> None:
        if line is not None:
            bar.come_to(path, line)
            return
        bar.file_done()
        if verbose:
            note(f"read {path}")

    def change(planned: Change) -> None:
        bar.finish()
        if verbose:
            note(f"{planned.action.value}: {planned.title}")

    try:
        yield Watch(bar.begin, reading, change, note)
    finally:
        bar.finish()


def _start(console: Console, count: int) -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415  # slow to load

    told = TextColumn("{task.description}", markup=False)
    progress = Progress(told, BarColumn(), MofNCompleteColumn(), console=console, transient=True)
    progress.add_task(_READING, total=count)
    progress.start()
    return progress
