"""What the doctor found, as lines for people or as one JSON object for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.text import Text

from syncer import __version__
from syncer.checks import Check, Verdict
from syncer.report.base import View
from syncer.report.escape import plain, plain_lines
from syncer.report.json import VERSION, spell
from syncer.report.summary import plural
from syncer.report.text import put, shown

_COLORS = {Verdict.OK: "green", Verdict.WARN: "yellow", Verdict.FAIL: "bold red"}


def to_text(checks: Sequence[Check], view: View) -> str:
    """Return a line for each check, its hint below it, and a sentence that ends them."""
    return shown(view, lambda console: put(_build(checks), console))


def to_json(checks: Sequence[Check], _view: View) -> str:
    """Return the checks as one object."""
    found = [
        {"name": check.name, "status": check.verdict.value, "message": check.message, "hint": check.hint}
        for check in checks
    ]
    return spell({"version": VERSION, "syncer": __version__, "command": "doctor", "checks": found})


CHECK_FORMATS: Mapping[str, Callable[[Sequence[Check], View], str]] = {"text": to_text, "json": to_json}
"""The forms that checks can be shown in, by name."""


def _build(checks: Sequence[Check]) -> Iterator[RenderableType]:
    yield Text(f"doctor: syncer {__version__}\n", style="bold")
    width = max((len(check.name) for check in checks), default=0)
    for check in checks:
        message, *more = plain_lines(check.message) or [""]
        yield Text.assemble(
            (f"{check.verdict:<4}", _COLORS[check.verdict]), f"  {plain(check.name):<{width}}  {message}"
        )
        yield from (Text(f"{'':<{width + 8}}{line}") for line in (*more, *plain_lines(check.hint)))
    yield Text(f"\n{_conclude(checks)}", style="bold")


def _conclude(checks: Sequence[Check]) -> str:
    counts = Counter(check.verdict for check in checks)
    warned = plural(counts[Verdict.WARN], "warning") if counts[Verdict.WARN] else ""
    if failed := counts[Verdict.FAIL]:
        told = f"{plural(failed, 'check')} failed{f', {warned}' if warned else ''}"
        return f"{told}: a run would fail. What hangs on that was not looked at."
    return f"{warned}; a run would go through." if warned else "All is well."
