"""Issues are found by listing them: an index that lags, or one listing alone, never decides that something is new."""

from __future__ import annotations

import pytest

from syncer.models import Action
from tests.forges.base import Forge
from tests.forges.faults import Fault, Kind
from tests.syncing import done, said, sync
from tests.trackers.grounds import ForgeGround, Ground

ITEM = said("Retry the importer")
OTHER = said("Rotate the logs every night", line=4)

on_forges = pytest.mark.parametrize("ground", ["github", "gitlab"], indirect=True)


@pytest.fixture
def server(ground: Ground) -> Forge:
    """Return the forge, whose search knows of nothing yet."""
    assert isinstance(ground, ForgeGround)
    nothing = '{"total_count": 0, "incomplete_results": false, "items": []}'
    ground.server.faults.add(Fault("GET", "search", Kind.STATUS_BEFORE, status=200, text=nothing, times=None))
    return ground.server


@on_forges
def test_issues_are_listed_and_never_searched_for(ground: Ground, server: Forge) -> None:
    sync(ground.open(), ITEM)
    assert done(sync(ground.open(), ITEM)) == []
    assert done(sync(ground.open(), ITEM, OTHER)) == [(Action.CREATE, OTHER.title)]
    assert len(server.issues) == 2
    assert not [each for each in server.requests if "search" in each.path or "search" in each.query]


@on_forges
def test_closed_issues_are_listed_too(ground: Ground, server: Forge) -> None:
    sync(ground.open(), ITEM, OTHER)
    server.edit_by_person(1, title="Importer, once more")
    server.close_by_person(1)
    assert done(sync(ground.open(), ITEM, OTHER)) == []
    assert len(server.issues) == 2
