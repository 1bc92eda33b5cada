"""Every fault at every write of a run, on both forges: nothing doubled, nothing lost, and an outcome that says so."""

from __future__ import annotations

import pytest

from tests.reliability.matrix import FORGE_TABLE, found
from tests.reliability.mishaps import MISHAPS, Mishap
from tests.reliability.standing import NAMES
from tests.reliability.table import committed, totals


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("mishap", MISHAPS, ids=lambda mishap: mishap.name)
def test_a_fault_at_any_write_doubles_and_loses_nothing(name: str, mishap: Mishap) -> None:
    verdicts = found(name, mishap)
    complaints = [f"{write}: {words}" for write, each in verdicts.items() for one in each for words in one.complaints]
    assert complaints == []
    assert totals(verdicts)[1:] == (0, 0, 0, 0)
    assert FORGE_TABLE.line(mishap.name, name, verdicts) in committed(), "run `python -m tests.reliability`"
