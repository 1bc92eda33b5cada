"""What a step of a GitHub workflow hands to the next: counts as outputs."""

from __future__ import annotations

from syncer.models import Report
from syncer.report.summary import count


def to_outputs(report: Report, exit_code: int) -> str:
    """Return one `name=number` a line for GITHUB_OUTPUT; numbers alone need no delimiter."""
    counts = count(report).as_dict()
    names = {"create": "created", "update": "updated", "close": "closed", "reopen": "reopened", "skip": "skipped"}
    lines = [f"{names.get(name, name)}={number}" for name, number in counts.items()]
    return "\n".join([*lines, f"exit-code={exit_code}"])
