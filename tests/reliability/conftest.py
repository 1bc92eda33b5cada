"""What the tests over processes share: one starter a worker."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reliability.commands import make_yard
from tests.reliability.processes import Starter, the_starter


@pytest.fixture(scope="session")
def starter() -> Starter:
    """Return what starts `syncer` as processes of their own."""
    return the_starter()


@pytest.fixture(scope="session")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with the transcripts of the scenario."""
    return make_yard(tmp_path_factory.mktemp("killed") / "yard")
