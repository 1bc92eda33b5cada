"""Two and five processes at once: no two open issues for one thing once the last has ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reliability.at_once import AT_ONCE_TABLE, COUNTS, TRACKERS, meet
from tests.reliability.processes import Starter
from tests.reliability.table import committed


@pytest.mark.parametrize("name", TRACKERS)
@pytest.mark.parametrize("count", COUNTS)
def test_processes_at_once_leave_one_open_issue_for_each_thing(
    starter: Starter, yard: Path, name: str, count: str
) -> None:
    verdict = meet(starter, yard, name, COUNTS[count])
    assert verdict.complaints == ()
    assert (verdict.duplicates, verdict.lost) == (0, 0)
    assert AT_ONCE_TABLE.line(count, name, {"": [verdict]}) in committed(), "run `python -m tests.reliability`"
