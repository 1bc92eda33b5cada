"""`kill -9` at every request of the real command: the next run ends where one that nobody killed ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reliability.commands import KILLED_TABLE, KINDS, killed_at_reads, killed_at_writes
from tests.reliability.processes import Starter
from tests.reliability.standing import NAMES
from tests.reliability.table import committed, totals


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_killed_at_any_write_it_ends_all_the_same(starter: Starter, yard: Path, name: str, kind: str) -> None:
    verdicts = killed_at_writes(starter, yard, name, KINDS[kind])
    assert [words for each in verdicts.values() for one in each for words in one.complaints] == []
    assert totals(verdicts)[1:] == (0, 0, 0, 0)
    assert KILLED_TABLE.line(kind, name, verdicts) in committed(), "run `python -m tests.reliability`"


@pytest.mark.parametrize("name", NAMES)
def test_killed_at_any_read_it_ends_all_the_same(starter: Starter, yard: Path, name: str) -> None:
    verdicts = killed_at_reads(starter, yard, name)
    assert len(verdicts) >= 10
    assert [words for one in verdicts for words in one.complaints] == []
    assert totals({"": verdicts})[1:] == (0, 0, 0, 0)
