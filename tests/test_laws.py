"""Laws of whole runs over random items, faults, human hands and interleavings: what is left is told, and no more."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from syncer import marker as markers
from syncer.errors import RateLimitError, WriteRefusedError, WriteUnknownError
from syncer.extraction import read_transcripts
from syncer.models import Action, Change, Edit, Issue, Item, Label, NewIssue, Number, Outcome, Result, SourceFile, State
from tests.memory import MemoryTracker, begin, pending, run_once
from tests.strategies import hands, items
from tests.test_plan import open_twins

Made = TypeVar("Made")
Call = tuple[str, Number | None, Any]

all_items = st.lists(items(("",)), max_size=5)
ALIKE = re.compile(r"^May duplicate #\d+\.$", re.MULTILINE)
LEFT = {Result.FAILED, Result.UNKNOWN, Result.NOT_REACHED}


@dataclass
class Watched(MemoryTracker):
    """A tracker whose writes are noted and pass through one place, `around`."""

    calls: list[Call] = field(default_factory=list)

    def around(self, write: Callable[[], Made]) -> Made:
        """Carry out a write."""
        return write()

    def create(self, new: NewIssue) -> Issue:
        return self._pass(("create", None, new), lambda: super(Watched, self).create(new))

    def update(self, number: Number, edit: Edit) -> Issue:
        return self._pass(("update", number, edit), lambda: super(Watched, self).update(number, edit))

    def add_label(self, number: Number, name: str) -> None:
        self._pass(("add_label", number, name), lambda: super(Watched, self).add_label(number, name))

    def remove_label(self, number: Number, name: str) -> None:
        self._pass(("remove_label", number, name), lambda: super(Watched, self).remove_label(number, name))

    def comment(self, number: Number, body: str) -> None:
        self._pass(("comment", number, body), lambda: super(Watched, self).comment(number, body))

    def create_label(self, label: Label) -> None:
        self._pass(("create_label", None, label), lambda: super(Watched, self).create_label(label))

    def _pass(self, call: Call, write: Callable[[], Made]) -> Made:
        self.calls.append(call)
        return self.around(write)


@dataclass
class Faulty(Watched):
    """A tracker whose next writes end as `fates` says, and well when those are used up."""

    fates: list[str] = field(default_factory=list)

    def around(self, write: Callable[[], Made]) -> Made:
        fate = self.fates.pop(0) if self.fates else "done"
        if fate in {"done", "unknown after"}:
            made = write()
            if fate == "done":
                return made
        if fate.startswith("unknown"):
            raise WriteUnknownError("no answer")
        if fate == "limit":
            raise RateLimitError("too many requests")
        raise WriteRefusedError("no", final=fate == "final")


fates = st.lists(
    st.sampled_from(["done", "done", "done", "unknown before", "unknown after", "refused", "final", "limit"]),
    max_size=8,
)


def held(tracker: MemoryTracker) -> Counter[tuple[str, State, tuple[str, ...], str]]:
    """Return what the tracker holds, numbers, run ids and comments apart, and what was alike when it was created."""
    blocks = {number: markers.split(one.body).block or "" for number, one in tracker.issues.items()}
    return Counter(
        (one.title, one.state, tuple(sorted(one.labels)), markers.canonical(ALIKE.sub("", blocks[number])))
        for number, one in tracker.issues.items()
    )


def is_left(change: Change, outcomes: Sequence[Outcome]) -> bool:
    """Say whether a run reported that it left this change."""
    left = [one.change for one in outcomes if one.result in LEFT]
    if change.action is Action.CREATE:
        return any(set(change.fingerprints) & set(one.fingerprints) for one in left if one.action is Action.CREATE)
    return any(one.issue and change.issue and one.issue.number == change.issue.number for one in left)


@settings(deadline=None)
@given(all_items, all_items, fates)
def test_after_apply_the_plan_holds_nothing_but_what_was_reported_as_left(
    before: list[Item], now: list[Item], fated: list[str]
) -> None:
    tracker, well = Faulty(), MemoryTracker()
    for one in (tracker, well):
        run_once(one, *before, run="run-0")
    tracker.fates = list(fated)
    outcomes = begin(tracker, now, "run-1").write()
    tracker.fates = []
    assert [c.reason for c in begin(tracker, now, "run-2").plan.pending if not is_left(c, outcomes)] == []
    run_once(tracker, *now, run="run-2")
    run_once(well, *now, run="run-1")
    assert pending(tracker, *now) == []
    assert open_twins(tracker) == []
    assert held(tracker) == held(well)


AROUND = st.sampled_from(["Seen on my phone.", "/close"])
"""What a person writes above and below our part."""


def put_hands_on(tracker: MemoryTracker, number: Number, hand: dict[str, Any]) -> None:
    """Change an issue as a person would."""
    fields = dict(hand)
    around = fields.pop("around", "")
    if around:
        fields["body"] = f"{around}\r\n\r\n" + tracker.issues[number].body.replace("\n", "\r\n") + f"\r\n\r\n{around}"
    tracker.change(number, **fields)


def of_kind(kind: str, labels: Sequence[str]) -> set[str]:
    """Return the labels of a kind, as `priority`."""
    return {label for label in labels if label.partition(":")[0] == kind}


@settings(deadline=None)
@given(all_items, all_items, st.data())
def test_a_field_that_a_person_changed_is_never_written(
    before: list[Item], now: list[Item], data: st.DataObject
) -> None:
    tracker = Watched()
    run_once(tracker, *before, run="run-0")
    old = {number: data.draw(hands(around=AROUND)) for number in tracker.issues}
    late = data.draw(st.sets(st.sampled_from(sorted(old, key=int)))) if old else set()
    kept = dict(tracker.issues)
    for one in sorted(set(old) - late, key=int):
        put_hands_on(tracker, one, old[one])
    run = begin(tracker, now, "run-1")
    # Between its listing and its writes, people go on.
    for one in sorted(late, key=int):
        put_hands_on(tracker, one, old[one])
    tracker.calls.clear()
    run.write()
    run_once(tracker, *now, run="run-2")
    for name, number, what in tracker.calls:
        if number is None:
            continue
        hand = old.get(number, {})
        if name == "update":
            assert "title" not in hand or what.title is None
            assert "state" not in hand or hand["state"] is kept[number].state or what.state is None
            assert "syncer" in hand.get("labels", ("syncer",))
        if "labels" in hand and name in {"add_label", "remove_label"}:
            kind = what.partition(":")[0]
            assert of_kind(kind, hand["labels"]) == of_kind(kind, kept[number].labels)
    for touched, hand in old.items():
        parts = markers.split(tracker.issues[touched].body)
        texts = {markers.canonical(parts.before), markers.canonical(parts.after)}
        assert texts == {hand.get("around", "")}
        assert tracker.issues[touched].assignees == hand.get("assignees", kept[touched].assignees)


class Turns:
    """Lets two runs take turns at the tracker as drawn: at each of its calls a run waits until it is its turn."""

    def __init__(self, order: Sequence[int]) -> None:
        self._order = list(order)
        self._ended: set[int] = set()
        self._changed = threading.Condition()

    @contextmanager
    def taken(self, who: int) -> Iterator[None]:
        """Wait for a turn and hold it."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._next(who), timeout=60)
            yield
            if self._order:
                self._order.pop(0)
            self._changed.notify_all()

    def end(self, who: int) -> None:
        """Let the other go on alone."""
        with self._changed:
            self._ended.add(who)
            self._changed.notify_all()

    def _next(self, who: int) -> bool:
        while self._order and self._order[0] in self._ended:
            self._order.pop(0)
        return not self._order or self._order[0] == who


class Interleaved:
    """The tracker as one of two runs sees it: each call takes a turn."""

    def __init__(self, tracker: MemoryTracker, turns: Turns, who: int) -> None:
        self._tracker = tracker
        self._turns = turns
        self._who = who

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._tracker, name)
        if not callable(found):
            return found

        def call(*arguments: Any) -> Any:
            with self._turns.taken(self._who):
                return found(*arguments)

        return call


@settings(deadline=None)
@given(all_items, all_items, st.lists(st.integers(0, 1), max_size=40))
def test_two_interleaved_runs_end_as_one_would(before: list[Item], now: list[Item], order: list[int]) -> None:
    tracker, alone = MemoryTracker(), MemoryTracker()
    for one in (tracker, alone):
        run_once(one, *before, run="run-0")
    turns = Turns(order)

    def run(who: int) -> None:
        try:
            begin(Interleaved(tracker, turns, who), now, f"run-{who + 1}").write()  # type: ignore[arg-type]  # by duck
        finally:
            turns.end(who)

    threads = [threading.Thread(target=run, args=(who,)) for who in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert open_twins(tracker) == []
    run_once(tracker, *now, run="run-3")
    run_once(alone, *now, run="run-1")
    assert pending(tracker, *now) == []
    extra = held(tracker) - held(alone)
    assert held(alone) - held(tracker) == Counter()
    assert {state for _, state, _, _ in extra} <= {State.CLOSED}


TALKS = (
    "**Ada:** TODO: fix the login page on Safari\n",
    "**Ben:** BUG: the search page goes blank\n\n- [ ] rotate the logs every night\n",
    "**Ada:** FIXME: fix the login page on Safari, critical\n\n- [x] rotate the logs every night\n",
    "**Cem:** - [ ] export reports as CSV files\n",
)


@settings(deadline=None)
@given(st.permutations(list(enumerate(TALKS))), st.permutations(list(enumerate(TALKS))))
def test_the_order_of_transcripts_does_not_matter(one: list[tuple[int, str]], other: list[tuple[int, str]]) -> None:
    trackers = []
    for talks in (one, other):
        files = [SourceFile(f"talks/{number}.md", text.encode()) for number, text in talks]
        reading = read_transcripts(files)
        corpus = reading.corpus("", frozenset(file.path for file in files), complete=True)
        tracker = MemoryTracker()
        run_once(tracker, *reading.items, corpus=corpus)
        assert pending(tracker, *reading.items, corpus=corpus) == []
        trackers.append(tracker)
    assert trackers[0].issues
    assert held(trackers[0]) == held(trackers[1])
