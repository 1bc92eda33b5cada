"""Where issues live: an explicit registry of the forges, each imported when it is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from syncer.trackers.base import Tracker
from syncer.trackers.pace import Pace


class OpenForge(Protocol):
    """Open the tracker of one forge; nothing is sent yet."""

    def __call__(self, repo: str, token: str, api_url: str | None, pace: Pace) -> Tracker:
        """Return the tracker for `owner/name`.

        `api_url` is None for the forge's own site, else what GITHUB_API_URL or CI_API_V4_URL hold.
        """


def _github() -> OpenForge:
    from syncer.trackers.github import open_github  # noqa: PLC0415  # clients are slow to load

    return open_github


def _gitlab() -> OpenForge:
    from syncer.trackers.gitlab import open_gitlab  # noqa: PLC0415  # clients are slow to load

    return open_gitlab


FORGES: Mapping[str, Callable[[], OpenForge]] = {"github": _github, "gitlab": _gitlab}
"""By a forge's name, what imports the function that opens its tracker: `FORGES["github"]()(repo, token, …)`."""
