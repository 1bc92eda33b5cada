"""How many requests and writes a run costs on each forge, by scenario and number of issues."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks.table import show
from benchmarks.talks import make_items
from syncer.models import Item
from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer
from tests.syncing import said, sync
from tests.trackers.grounds import ForgeGround

_SIZES = (0, 100, 1000)
_FULL_SIZES = (*_SIZES, 10_000)
_NEW = "Water the plants of the hall"


def _scenarios(items: list[Item], moved: list[Item]) -> Iterator[tuple[str, list[Item], str]]:
    more = said(_NEW, "talks/new.md", 1)
    yield "first sync", items, "sync"
    yield "no change", items, "sync"
    yield "one item more", [*items, more], "sync"
    yield "one item said again", [*items, more, said(_NEW, "talks/newer.md", 1)], "sync"
    yield "every transcript renamed", moved, "sync"
    yield "sweep", moved, "sweep"


def measure(*, full: bool = False) -> None:
    """Print requests and writes of each scenario."""
    rows = []
    for size in _FULL_SIZES if full else _SIZES:
        spent: dict[str, list[int]] = {}
        for name, server in (("github", GitHubServer("octo/app")), ("gitlab", GitLabServer("octo/app"))):
            with server:
                # The hourly limit of requests is no part of what is measured.
                server.limit = server.remaining = 1_000_000
                ground = ForgeGround(name, server)
                for scenario, items, command in _scenarios(make_items(size), make_items(size, "moved")):
                    tracker = ground.open()
                    sync(tracker, *items, command=command)
                    usage = tracker.usage()
                    spent.setdefault(scenario, []).extend((usage.requests, usage.writes))
        rows += [(scenario, size, *numbers) for scenario, numbers in spent.items()]
    columns = ("scenario", "issues", "requests to GitHub", "of these writes", "requests to GitLab", "of these writes")
    show("Requests and writes", columns, rows)


if __name__ == "__main__":
    measure(full="--full" in sys.argv[1:])
