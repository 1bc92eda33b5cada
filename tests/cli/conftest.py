"""A GitHub and a GitLab on real sockets, and a clone whose origin is one of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer


@pytest.fixture
def github() -> Iterator[GitHubServer]:
    with GitHubServer("octo/yard") as server:
        yield server


@pytest.fixture
def gitlab() -> Iterator[GitLabServer]:
    with GitLabServer("octo/yard") as server:
        yield server
