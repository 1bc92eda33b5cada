"""What a step of a GitHub workflow hands to the next: counts as outputs."""

from __future__ import annotations

from collections import Counter

from syncer.models import Report, Result
from syncer.report.summary import count

_NAMES = {"create": "created", "update": "updated", "close": "closed", "reopen": "reopened"}


def to_outputs(report: Report, exit_code: int) -> str:
    """Return one `name=number` a line for GITHUB_OUTPUT; numbers alone need no delimiter.

    What was only planned counts as `planned` and not as created, updated or closed.
    """
    counts = count(report).as_dict()
    made = Counter(outcome.change.action.value for outcome in report.outcomes if outcome.result is Result.APPLIED)
    waiting = sum(outcome.change.writes and outcome.result is Result.PLANNED for outcome in report.outcomes)
    lines = [f"{name}={made[action]}" for action, name in _NAMES.items()]
    lines += [f"planned={waiting}", f"skipped={counts['skip']}"]
    lines += [f"{name}={counts[name]}" for name in ("failed", "unknown", "not_reached")]
    return "\n".join([*lines, f"exit-code={exit_code}"])
