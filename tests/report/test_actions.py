"""What a step of a workflow hands on tells what was done from what would be."""

from __future__ import annotations

from syncer.models import Action, Change, Outcome, Report, Result
from syncer.report.actions import to_outputs

CREATE = Change(Action.CREATE, "not tracked yet", "Retry the importer")
SKIP = Change(Action.SKIP, "closed stays closed", "Rotate the logs")


def outputs(*outcomes: Outcome) -> dict[str, str]:
    """Return the outputs as a workflow reads them."""
    text = to_outputs(Report("sync", outcomes=outcomes), 0)
    return dict(line.split("=", 1) for line in text.splitlines())


def test_what_was_applied_is_created() -> None:
    found = outputs(Outcome(CREATE, Result.APPLIED), Outcome(SKIP, Result.PLANNED))
    assert (found["created"], found["planned"], found["skipped"]) == ("1", "0", "1")


def test_what_was_only_planned_is_not() -> None:
    found = outputs(Outcome(CREATE, Result.PLANNED))
    assert (found["created"], found["planned"]) == ("0", "1")


def test_what_failed_is_neither() -> None:
    found = outputs(Outcome(CREATE, Result.FAILED))
    assert (found["created"], found["planned"], found["failed"]) == ("0", "0", "1")
