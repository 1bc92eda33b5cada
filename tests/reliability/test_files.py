"""Every mishap at every file operation of a run over issue files: killed, no room, no permission, changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reliability.files import FILE_MISHAPS, LOCAL_TABLE, FileMishap, found, in_memory, prepare
from tests.reliability.processes import Starter
from tests.reliability.table import committed, totals


@pytest.fixture(scope="module")
def yard() -> Iterator[Path]:
    """Return a folder with the issues of the scenario."""
    with in_memory() as folder:
        prepare(folder / "yard")
        yield folder / "yard"


@pytest.mark.parametrize("mishap", FILE_MISHAPS, ids=lambda mishap: mishap.name)
def test_a_mishap_at_any_file_operation_doubles_and_loses_nothing(
    starter: Starter, yard: Path, mishap: FileMishap
) -> None:
    verdicts = found(starter, yard, mishap)
    complaints = [f"{write}: {words}" for write, each in verdicts.items() for one in each for words in one.complaints]
    assert complaints == []
    assert totals(verdicts)[1:] == (0, 0, 0, 0)
    assert LOCAL_TABLE.line(mishap.name, "local", verdicts) in committed(), "run `python -m tests.reliability`"
