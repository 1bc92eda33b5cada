"""Forge servers that stand with issues of ours, trackers over them, and what counts as a duplicate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from syncer import marker as markers
from syncer.models import Item
from syncer.trackers import FORGES
from syncer.trackers.base import Tracker
from syncer.trackers.pace import Pace
from tests.forges.base import Forge
from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer
from tests.forges.state import StoredIssue
from tests.syncing import said, sync

NAMES = ("github", "gitlab")
PATIENCE = 30.0
"""Seconds to wait for an answer that is sure to come."""

OLD = said("Fix the login page on Safari")
SEARCH = said("The search page goes blank", line=7)


def new_server(name: str) -> GitHubServer | GitLabServer:
    """Return the forge's server, not yet listening."""
    return GitHubServer("octo/tools") if name == "github" else GitLabServer("group/tools")


@contextmanager
def forge(name: str, *items: Item) -> Iterator[Forge]:
    """Stand up the forge with the issues of the items, by default a todo for the login page and one for the search."""
    with new_server(name) as server:
        sync(open_forge(name, server), *(items or (OLD, SEARCH)))
        yield server


def open_forge(
    name: str, server: Forge, *, timeout: float = PATIENCE, max_wait: float = 0.0, pause: float = 0.0
) -> Tracker:
    """Open a tracker that waits by the server's clock, `pause` between writes, and `timeout` seconds for an answer."""

    def now() -> float:
        return server.clock.now.timestamp()

    return FORGES[name]()(
        server.full_name,
        server.token,
        server.url,
        Pace(now=now, sleep=server.clock.sleep, max_wait=max_wait, pause=pause, timeout=timeout),
    )


def open_duplicates(server: Forge) -> list[str]:
    """Return the fingerprints that more than one open issue bears, issues without their managed label among them."""
    return shared_fingerprints([issue.body for issue in visible(server) if issue.state == "open"])


def shared_fingerprints(bodies: Sequence[str]) -> list[str]:
    """Return the fingerprints that the markers of more than one of the bodies bear."""
    borne = Counter(f for body in bodies if (marker := markers.find(body)) for f in set(marker.fingerprints))
    return [fingerprint for fingerprint, count in borne.items() if count > 1]


def visible(server: Forge) -> list[StoredIssue]:
    """Return the issues that are neither deleted nor moved away."""
    return server.repository.visible
