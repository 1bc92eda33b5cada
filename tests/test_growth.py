"""The work of a plan grows with what there is to plan, however it is spread; counted in calls, not in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import FrameType

import pytest

from syncer.models import Item
from tests.memory import MemoryTracker, begin
from tests.syncing import said

FEW, MANY = 60, 600

ONSETS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r")
VOWELS = ("a", "e", "i", "o", "u")


def name(number: int) -> str:
    """Return an invented word for a number."""
    syllables = [
        f"{ONSETS[number // 5**place % 10]}{VOWELS[number // 10**place % 5]}{ONSETS[(number + place) % 10]}"
        for place in range(3)
    ]
    return "".join(syllables)


SHAPES: dict[str, Callable[[int], Item]] = {
    "all in one transcript": lambda n: said(f"Mend the {name(n)} of {name(n + 1000)}", line=n + 1),
    "all share a word": lambda n: said(f"Mend the window of {name(n)}", f"talks/{n // 10}.md", n % 10 + 1),
    "all in one long line": lambda n: said(f"Mend the {name(n)} of {name(n + 1000)}", sentence="All that was said."),
    "one thing said everywhere": lambda n: said("Mend the window of the hall", f"talks/{n // 10}.md", n % 10 + 1),
    "one thing said in one file": lambda n: said("Mend the window of the hall", line=n + 1),
}


def calls(work: Callable[[], object]) -> int:
    """Return how many functions the work calls, those of Python itself among them."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def spent(items: Sequence[Item]) -> dict[str, int]:
    """Return what a first plan costs, one that changes nothing, and one in which every item is reworded."""
    tracker = MemoryTracker()
    reworded = [
        replace(
            item,
            title=f"{item.title} soon",
            clause=f"{item.clause} soon",
            mentions=tuple(replace(m, texts=tuple(text[::-1] for text in m.texts)) for m in item.mentions),
        )
        for item in items
    ]
    first = calls(lambda: begin(tracker, items))
    begin(tracker, items).write()
    return {
        "first": first,
        "no change": calls(lambda: begin(tracker, items)),
        "reworded": calls(lambda: begin(tracker, reworded)),
        "said anew": calls(lambda: begin(tracker, [*items, *reworded])),
    }


@pytest.mark.parametrize("shape", SHAPES)
def test_ten_times_as_much_is_at_most_ten_times_the_work(shape: str) -> None:
    # What is compiled or imported once is so before anything is counted, and the words are new to both.
    spent([SHAPES[shape](number) for number in range(FEW)])
    many = spent([SHAPES[shape](number) for number in range(MANY)])
    few = spent([SHAPES[shape](number + MANY) for number in range(FEW)])
    growth = {plan: many[plan] / count for plan, count in few.items()}
    assert {plan: times for plan, times in growth.items() if times > MANY / FEW} == {}
