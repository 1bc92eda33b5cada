"""The grounds of these tests: every tracker with a talk's issues filed, and the forges alone."""

from __future__ import annotations

import pytest

from tests.identity.talks import TALK, sync_files
from tests.syncing import done
from tests.trackers.grounds import Ground


@pytest.fixture
def tracked(ground: Ground) -> Ground:
    """Return the ground with the talk's issues filed."""
    assert len(done(sync_files(ground, {"talks/monday.md": TALK}))) >= 2
    return ground
