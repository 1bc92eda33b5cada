"""How many requests and writes a run costs on GitHub, by scenario and number of issues."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.table import show
from benchmarks.talks import make_items
from syncer.models import Item
from tests.forges.github import GitHubServer
from tests.syncing import said, sync
from tests.trackers.grounds import ForgeGround

_SIZES = (0, 100, 1000)


def _scenarios(items: list[Item], moved: list[Item]) -> Iterator[tuple[str, list[Item], str]]:
    more = said("Water the plants of the hall", "talks/new.md", 1)
    yield "first sync", items, "sync"
    yield "no change", items, "sync"
    yield "one item more", [*items, more], "sync"
    yield "one item said again", [*items, more, said("Water the plants of the hall", "talks/newer.md", 1)], "sync"
    yield "every transcript renamed", moved, "sync"
    yield "sweep", moved, "sweep"


def measure() -> None:
    """Print requests and writes of each scenario."""
    rows = []
    for size in _SIZES:
        with GitHubServer("octo/app") as server:
            ground = ForgeGround("github", server)
            for name, items, command in _scenarios(make_items(size), make_items(size, "moved")):
                tracker = ground.open()
                sync(tracker, *items, command=command)
                rows.append((name, size, tracker.usage().requests, tracker.usage().writes))
    show("Requests and writes on GitHub", ("scenario", "issues", "requests", "of these writes"), rows)


if __name__ == "__main__":
    measure()
