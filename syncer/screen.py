"""What standard output and standard error can show: a terminal or not, how wide, whether in colours."""

from __future__ import annotations

from rich.console import Console

from syncer.report.base import View


def view_result(*, no_color: bool, explain: bool = False) -> View:
    """Return how a result is shown on standard output."""
    console = Console()
    color = console.is_terminal and not no_color
    return View(width=console.width, color=color, explain=explain, terminal=console.is_terminal)


def open_remarks(*, no_color: bool) -> Console:
    """Return the console for what is said on standard error."""
    return Console(stderr=True, no_color=True if no_color else None)
