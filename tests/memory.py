"""A tracker in memory that stores issues as forges do, and runs over it step by step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from syncer.apply import apply
from syncer.corpus import Corpus
from syncer.errors import IssueGoneError
from syncer.execute import Site
from syncer.issue import Page
from syncer.labels import scheme
from syncer.merge import merge
from syncer.models import (
    Action,
    Change,
    Dialect,
    Edit,
    Issue,
    Item,
    Label,
    NewIssue,
    Number,
    Outcome,
    Plan,
    Repository,
    State,
    Usage,
)
from syncer.plan import Existing, draft, make_plan
from syncer.policy import Policy
from tests.syncing import corpus_of

DIALECT = Dialect(
    "memory",
    256,
    60_000,
    "{kind}: {word}",
    "{url}/blob/{commit}/{path}#L{line}-L{end_line}",
    "{url}/blob/{commit}/{path}#L{line}",
)
LABELS = scheme(DIALECT, "syncer", {}, {})
BOT = "bot"


@dataclass
class MemoryTracker:
    """Issues in memory; titles and bodies are trimmed, as forges trim them."""

    dialect: Dialect = DIALECT
    issues: dict[Number, Issue] = field(default_factory=dict)
    writes: int = 0
    _now: datetime = datetime(2026, 3, 1, tzinfo=UTC)

    def resolve(self) -> Repository:
        return Repository("octo/tools", "https://forge.example/octo/tools", "main")

    def whoami(self) -> str:
        return BOT

    def list_labelled(self, label: str) -> Sequence[Issue]:
        return [issue for issue in self.issues.values() if label in issue.labels]

    def list_by_author(self, account: str) -> Sequence[Issue]:
        return [issue for issue in self.issues.values() if issue.author == account]

    def list_recent(self, limit: int) -> Sequence[Issue]:
        return list(self.issues.values())[-limit:]

    def get(self, number: Number) -> Issue:
        if number not in self.issues:
            raise IssueGoneError(f"#{number} is gone")
        return self.issues[number]

    def create(self, new: NewIssue) -> Issue:
        return self.put(new.title, new.body, BOT, new.labels, new.assignees)

    def update(self, number: Number, edit: Edit) -> Issue:
        fields: dict[str, Any] = {}
        if edit.title is not None:
            fields["title"] = edit.title.strip()
        if edit.body is not None:
            fields["body"] = edit.body.strip()
        if edit.state is not None:
            fields["state"] = edit.state
        return self.change(number, **fields)

    def add_label(self, number: Number, name: str) -> None:
        self.change(number, labels=tuple(dict.fromkeys((*self.get(number).labels, name))))

    def remove_label(self, number: Number, name: str) -> None:
        self.change(number, labels=tuple(label for label in self.get(number).labels if label != name))

    def comment(self, number: Number, body: str) -> None:
        self.change(number, comments=self.get(number).comments + 1)

    def labels(self) -> Sequence[Label]:
        return [Label(name) for name in LABELS.names.values()]

    def create_label(self, label: Label) -> None:
        self.writes += 1

    def update_label(self, label: Label) -> None:
        self.writes += 1

    def usage(self) -> Usage:
        return Usage(self.writes, self.writes)

    def put(
        self, title: str, body: str, author: str, labels: Iterable[str] = (), assignees: tuple[str, ...] = ()
    ) -> Issue:
        """Store a new issue under the next number."""
        number = len(self.issues) + 1
        self.writes += 1
        self.issues[number] = Issue(number, title.strip(), body.strip(), State.OPEN, tuple(labels), assignees, author)
        return self.issues[number]

    def change(self, number: Number, **fields: Any) -> Issue:
        """Change fields of an issue, as our tracker or as a person's hand."""
        self.writes += 1
        now, old = self._tick(), self.get(number)
        if fields.get("state", old.state) is not old.state:
            fields["closed_at"] = now if fields["state"] is State.CLOSED else None
        self.issues[number] = replace(old, **fields)
        return self.issues[number]

    def _tick(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


@dataclass(frozen=True)
class Run:
    """One run that has listed and planned, and has not written yet."""

    plan: Plan
    site: Site

    def write(self) -> tuple[Outcome, ...]:
        """Carry the plan out."""
        return apply(self.plan, self.site, lambda _change: None)


def policy(run: str = "run-1", **rules: Any) -> Policy:
    """Return the policy of a run without limits."""
    page = Page(DIALECT, "https://forge.example/octo/tools", "c" * 40)
    return Policy(**{"page": page, "labels": LABELS, "run": run, "max_new": None, "max_close": None, **rules})


def begin(
    tracker: MemoryTracker, items: Sequence[Item], run: str = "run-1", corpus: Corpus | None = None, **rules: Any
) -> Run:
    """List what is there and plan."""
    rules = {"accounts": frozenset({BOT}), **rules}
    made = draft(
        merge(items, policy(run, **rules).types),
        Existing(
            tuple(tracker.list_labelled("syncer")), tuple(tracker.list_by_author(BOT)), tuple(tracker.list_recent(1000))
        ),
        corpus or corpus_of(items),
        policy(run, **rules),
    )
    return Run(make_plan(made), Site(tracker, tracker.resolve(), made))


def run_once(tracker: MemoryTracker, *items: Item, **rules: Any) -> list[Change]:
    """Plan and write; return the changes that wrote."""
    outcomes = begin(tracker, items, **rules).write()
    assert not [outcome for outcome in outcomes if outcome.error]
    return [outcome.change for outcome in outcomes if outcome.change.writes]


def pending(tracker: MemoryTracker, *items: Item, **rules: Any) -> list[tuple[Action, str]]:
    """Return what a run would write, action and reason."""
    return [(change.action, change.reason) for change in begin(tracker, items, **rules).plan.pending]
