"""How the time of a plan grows with items and issues, as ratios to a tenth of them."""

from __future__ import annotations

import time
import tracemalloc
from dataclasses import replace

from benchmarks.table import show
from benchmarks.talks import make_items
from syncer.issue import Page
from syncer.labels import scheme
from syncer.merge import merge
from syncer.models import Issue, Item, Mention, State
from syncer.plan import Existing, draft, make_plan
from syncer.policy import Policy
from syncer.trackers.local import LOCAL
from tests.syncing import corpus_of

_SIZES = (100, 1000, 10_000)


def _plan(items: list[Item], issues: tuple[Issue, ...]) -> tuple[float, tuple[Issue, ...]]:
    policy = Policy(Page(LOCAL), scheme(LOCAL, "syncer", {}, {}), "run", max_new=None, max_close=None)
    corpus = corpus_of(items)
    start = time.perf_counter()
    plan = make_plan(draft(merge(items, policy.types), Existing(issues), corpus, policy))
    seconds = time.perf_counter() - start
    made = [
        Issue(number, change.title, change.body, State.OPEN, change.labels, author="bot")
        for number, change in enumerate(plan.pending, 1)
    ]
    return seconds, tuple(made)


def measure() -> None:
    """Print seconds and growth for first syncs, unchanged ones, and ones in which every item was reworded."""
    rows = []
    last: dict[str, float] = {}
    for size in _SIZES:
        items = make_items(size)
        tracemalloc.start()
        first, issues = _plan(items, ())
        peak = tracemalloc.get_traced_memory()[1] / 2**20
        tracemalloc.stop()
        again, _ = _plan(items, issues)
        reworded = [
            replace(i, title=f"{i.title} soon", clause=f"{i.clause} soon", mentions=_elsewhere(i)) for i in items
        ]
        worded, _ = _plan(reworded, issues)
        for name, seconds in (("first", first), ("no change", again), ("reworded", worded)):
            rows.append((name, size, seconds, seconds / last[name] if name in last else "", peak))
            last[name] = seconds
    show("Planning", ("scenario", "items", "seconds", "times a tenth of it", "peak MiB of the first"), rows)


def _elsewhere(item: Item) -> tuple[Mention, ...]:
    return tuple(replace(mention, texts=tuple(text[::-1] for text in mention.texts)) for mention in item.mentions)


if __name__ == "__main__":
    measure()
