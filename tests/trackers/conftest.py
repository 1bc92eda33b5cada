"""The grounds that the contract suite runs on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer
from tests.trackers.grounds import ForgeGround, Ground, LocalGround


@pytest.fixture(params=["local", "github", "gitlab"])
def ground(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ground]:
    """Return each tracker in turn, empty."""
    match request.param:
        case "local":
            yield LocalGround(tmp_path)
        case "github":
            with GitHubServer("octo/tools") as server:
                yield ForgeGround("github", server)
        case "gitlab":
            with GitLabServer("group/tools") as server:
                yield ForgeGround("gitlab", server)
