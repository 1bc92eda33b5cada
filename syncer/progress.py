"""Show on standard error how far a run is, where there is a terminal to show it on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from syncer.models import Change
from syncer.report.escape import plain
from syncer.request import Watch

_HANDFUL = 5


@contextmanager
def watching(console: Console, *, quiet: bool, verbose: bool) -> Iterator[Watch]:
    """Yield the watch of a run: a bar for more than a handful of files on a terminal, remarks unless quiet."""
    bar = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True)
    task = bar.add_task("Reading transcripts", total=None)

    def note(text: str) -> None:
        if not quiet:
            console.print(f"syncer: {plain(text)}", markup=False, emoji=False, highlight=False, soft_wrap=True)

    def files(count: int) -> None:
        if count > _HANDFUL and console.is_terminal and not quiet:
            bar.update(task, total=count)
            bar.start()

    def file_done(path: str) -> None:
        bar.advance(task)
        if verbose:
            note(f"read {path}")

    def change(planned: Change) -> None:
        finish()
        if verbose:
            note(f"{planned.action.value}: {planned.title}")

    def finish() -> None:
        # Stopping a bar that was never started prints an empty line.
        if bar.live.is_started:
            bar.stop()

    try:
        yield Watch(files, file_done, change, note)
    finally:
        finish()
