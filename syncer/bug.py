"""What is said when something happens that nobody expected: ready to be pasted into a report."""

from __future__ import annotations

import platform
import traceback

from syncer import __version__
from syncer.report.escape import plain


def describe_bug(error: BaseException) -> str:
    """Return version, system and trace, in lines of which none can begin a command of a workflow."""
    head = (
        f"syncer: this is a bug in syncer {__version__} (Python {platform.python_version()}, {platform.system()}). "
        "The run stopped here; the next one takes up what is left. Please report it with what follows:\n"
    )
    trace = [line for part in traceback.format_exception(error) for line in part.splitlines()]
    return "\n".join([head, *(f"| {line[: len(line) - len(line.lstrip())]}{plain(line)}" for line in trace)])
