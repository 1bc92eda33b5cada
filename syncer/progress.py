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


@contextmanager
def watching(console: Console, *, quiet: bool, verbose: bool) -> Iterator[Watch]:
    """Yield the watch of a run: a bar for more than a handful of files on a terminal, remarks unless quiet."""
    bar: Progress | None = None

    def note(text: str) -> None:
        if not quiet:
            console.print(f"syncer: {plain(text)}", markup=False, emoji=False, highlight=False, soft_wrap=True)

    def files(count: int) -> None:
        nonlocal bar
        if count > _HANDFUL and console.is_terminal and not quiet:
            bar = _start_bar(console, count)

    def file_done(path: str) -> None:
        if bar:
            bar.advance(bar.task_ids[0])
        if verbose:
            note(f"read {path}")

    def change(planned: Change) -> None:
        finish()
        if verbose:
            note(f"{planned.action.value}: {planned.title}")

    def finish() -> None:
        # Stopping a bar that does not run prints an empty line.
        if bar and bar.live.is_started:
            bar.stop()

    try:
        yield Watch(files, file_done, change, note)
    finally:
        finish()


def _start_bar(console: Console, count: int) -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415  # slow to load

    bar = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True)
    bar.add_task("Reading transcripts", total=count)
    bar.start()
    return bar
