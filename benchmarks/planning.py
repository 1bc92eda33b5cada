"""How time and memory of a plan grow with items and issues, as ratios to a tenth of them."""

from __future__ import annotations

import gc
import math
import multiprocessing
import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

from benchmarks.table import show
from benchmarks.talks import make_various_items
from syncer.issue import Page
from syncer.labels import scheme
from syncer.merge import merge
from syncer.models import Issue, Item, Mention, State
from syncer.plan import Existing, draft, make_plan
from syncer.policy import Policy
from syncer.trackers.local import LOCAL
from tests.syncing import corpus_of

_SIZES = (1000, 10_000)
_FULL_SIZES = (*_SIZES, 100_000)
_TRIES, _FULL_TRIES = 3, 2
"""How often a size is measured, and the largest: other programs only ever make a try slower."""
_MEBIBYTE = 1024 if sys.platform != "darwin" else 1024 * 1024
"""Units of peak memory in a MiB: kilobytes, on macOS bytes."""


def _plan(items: list[Item], issues: tuple[Issue, ...]) -> tuple[float, tuple[Issue, ...]]:
    """Return the seconds of processor time that a plan takes, and the issues that it would make.

    The collector of garbage rests meanwhile, as it does in `timeit`: a thousand items never call it, and what it takes
    for more depends on all else that the process holds.
    """
    policy = Policy(Page(LOCAL), scheme(LOCAL, "syncer", {}, {}), "run", max_new=None, max_close=None)
    corpus = corpus_of(items)
    gc.collect()
    gc.disable()
    start = time.process_time()
    plan = make_plan(draft(merge(items, policy.types), Existing(issues), corpus, policy))
    seconds = time.process_time() - start
    gc.enable()
    made = [
        Issue(number, change.title, change.body, State.OPEN, change.labels, author="bot")
        for number, change in enumerate(plan.pending, 1)
    ]
    return seconds, tuple(made)


def _measure_size(size: int) -> tuple[dict[str, float], float]:
    """Return seconds by scenario, the best of some tries, and the most memory in MiB that the process ever held."""
    tries = [_measure_once(size) for _ in range(_TRIES if size <= _SIZES[-1] else _FULL_TRIES)]
    best = {name: min(one[name] for one in tries) for name in tries[0]}
    return best, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEBIBYTE


def _measure_once(size: int) -> dict[str, float]:
    items = make_various_items(size)
    first, issues = _plan(items, ())
    again, _ = _plan(items, issues)
    more = [
        replace(item, title=f"{item.title} now", clause=f"{item.clause} now", mentions=_on_lines_below(item))
        for item in items
    ]
    alike, _ = _plan([*items, *more], issues)
    reworded, _ = _plan(more, issues)
    return {
        "first sync": first,
        "no change": again,
        "as many new ones, each like an issue": alike,
        "every one reworded": reworded,
    }


def measure(*, full: bool = False) -> None:
    """Print seconds, their growth as a share of that of n log n, and memory; each size in a process of its own."""
    rows = []
    last: dict[str, float] = {}
    context = multiprocessing.get_context("spawn")
    for size in _FULL_SIZES if full else _SIZES:
        with ProcessPoolExecutor(1, mp_context=context) as pool:
            spent, peak = pool.submit(_measure_size, size).result()
        allowed = 10 * math.log(size) / math.log(size / 10)
        for name, seconds in spent.items():
            growth = seconds / last[name] if name in last else ""
            share = growth / allowed if isinstance(growth, float) else ""
            rows.append((name, size, seconds, growth, share, peak))
        last = spent
    columns = ("scenario", "items and issues", "seconds", "times a tenth of it", "of n log n", "peak MiB of all four")
    show("Planning", columns, rows)


def _on_lines_below(item: Item) -> tuple[Mention, ...]:
    return tuple(
        replace(mention, line=mention.line + 1, end_line=mention.line + 1, texts=tuple(t[::-1] for t in mention.texts))
        for mention in item.mentions
    )


if __name__ == "__main__":
    measure(full="--full" in sys.argv[1:])
