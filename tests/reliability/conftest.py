"""What the tests over processes share: one starter a worker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reliability.commands import make_yard
from tests.reliability.processes import Starter, starting


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Starter]:
    """Return what starts `syncer` as processes of their own."""
    folder: Path = tmp_path_factory.mktemp("outputs")
    with starting(folder) as started:
        yield started


@pytest.fixture(scope="session")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with the transcripts of the scenario."""
    return make_yard(tmp_path_factory.mktemp("killed") / "yard")
