"""One run that holds each kind of write, what people did before and after it, and the state that it must end in."""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import NamedTuple

from syncer import marker as markers
from syncer.config import Config
from syncer.errors import TrackerError, UnsafePlanError
from syncer.models import Item, ItemType, Outcome, Priority, Result, Status
from syncer.trackers.base import Tracker
from tests.forges.base import Forge
from tests.forges.exchange import Exchange
from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer
from tests.forges.state import StoredRepository
from tests.reliability.standing import new_server, open_forge, visible
from tests.syncing import said, sync

LOGIN = said("Fix the login page on Safari")
URGENT = said("Fix the login page on Safari", "talks/friday.md", 3, priority=Priority.CRITICAL)
SEARCH = said("The search page goes blank", line=7, kind=ItemType.BUG)
SEARCH_DONE = said("The search page goes blank", line=7, kind=ItemType.BUG, status=Status.DONE)
REPORT = said("Print the weekly report on one page", line=13)
REPORT_DONE = said("Print the weekly report on one page", line=13, status=Status.DONE)
TWICE = said("Empty the trash folder at midnight", line=15)
LOGS = said("Rotate the logs every night", line=9, owner="Ada")
INVOICES = said("Export invoices as spreadsheets", line=11, kind=ItemType.FEATURE)

BEFORE = (LOGIN, SEARCH, REPORT_DONE, TWICE)
AFTER = (LOGIN, URGENT, SEARCH_DONE, REPORT, TWICE, LOGS, INVOICES)
CONFIG = Config(people={"Ada": "ada-l"})
PERSON = "ada-l"

PUT_ON, TAKEN_OFF = "label put on", "label taken off"
WRITES = {
    "label made": (*BEFORE, URGENT),
    "update": (*BEFORE, URGENT),
    PUT_ON: (*BEFORE, URGENT),
    TAKEN_OFF: (*BEFORE, URGENT),
    "close": (LOGIN, SEARCH_DONE, REPORT_DONE, TWICE),
    "comment": (LOGIN, SEARCH_DONE, REPORT_DONE, TWICE),
    "reopen": (LOGIN, SEARCH, REPORT, TWICE),
    "duplicate closed": BEFORE,
    "create": (*BEFORE, LOGS, INVOICES),
    "label tended": BEFORE,
}
"""The kinds of writes in the order of a run, each with the items that ask for it alone."""


class IssueState(NamedTuple):
    """What is compared between a run with a fault and one without."""

    title: str
    state: str
    labels: tuple[str, ...]
    assignees: tuple[str, ...]
    above: str
    block: str


@dataclass(frozen=True)
class EndState:
    """What a tracker holds, numbers, run ids and comments apart; `labels` are names with colour and description."""

    issues: Counter[IssueState]
    labels: frozenset[tuple[str, str, str]]


@dataclass(frozen=True)
class Edit:
    """What a person changed on an issue: the field, and what it must still hold."""

    number: int
    field: str
    value: str


EDITS = (
    Edit(1, "title", "Safari: no login"),
    Edit(1, "assignees", PERSON),
    Edit(2, "labels", "mine"),
    Edit(2, "body", "Seen on my phone as well."),
    Edit(1, "comments", "Who looks into this?"),
)
LATER = Edit(1, "body", "It happens on the tablet, too.")
"""What a person writes after the run that met the fault."""


@dataclass(frozen=True)
class Run:
    """How a run ended: exit code, outcomes, and what it says of what it could not do."""

    exit_code: int
    outcomes: Sequence[Outcome] = ()
    notes: Sequence[str] = ()

    @property
    def unfinished(self) -> list[Outcome]:
        """The outcomes that tell of something left to do."""
        return [one for one in self.outcomes if one.result not in {Result.APPLIED, Result.PLANNED}]


def errors_of(ended: Run) -> list[str]:
    """Return what a run says of what it could not do, one for each such outcome."""
    return [outcome.error or "" for outcome in ended.unfinished]


def run(tracker: Tracker, items: Sequence[Item] = AFTER) -> Run:
    """Sweep, which holds every write of a sync, and return how it ended as the command line would tell."""
    try:
        ended = sync(tracker, *items, config=CONFIG, command="sweep")
    except (TrackerError, UnsafePlanError) as error:
        return Run(error.exit_code)
    return Run(ended.exit_code, ended.report.outcomes, ended.report.notes)


@dataclass(frozen=True)
class Saved:
    """What a server remembers, to begin from again and again."""

    name: str
    repository: StoredRepository
    now: datetime
    last_id: int

    @classmethod
    def of(cls, name: str, server: Forge) -> Saved:
        """Keep what the server of that forge holds by now."""
        for issue in server.issues.values():
            issue.hidden_until.clear()
        return cls(name, server.repository, server.clock.now, server.next_id())

    def restored(self) -> GitHubServer | GitLabServer:
        """Return a server, not yet listening, that holds the same."""
        server = new_server(self.name)
        server.repository = copy.deepcopy(self.repository)
        server.repositories = [server.repository]
        server.clock.now = self.now
        server._last_id = self.last_id
        server.people.add(PERSON)
        return server


@cache
def _template(name: str) -> Saved:
    """Return a repository with the issues of `BEFORE`, one of them twice, as people left them."""
    with new_server(name) as server:
        server.people.add(PERSON)
        run(open_forge(name, server), [LOGIN, SEARCH, REPORT])
        run(open_forge(name, server), [LOGIN, SEARCH, REPORT_DONE])
        server.lag(100)
        for _ in range(2):
            run(open_forge(name, server), BEFORE)
        server.edit_by_person(1, title="Safari: no login", assignees=[PERSON])
        server.comment_by_person(1, "Who looks into this?")
        server.edit_by_person(2, labels=[*server.issues[2].labels, "mine"])
        server.web_edit(2, lambda body: f"Seen on my phone as well.\n\n{body}")
        server.labels["syncer"].color, server.labels["syncer"].description = "ededed", None
        assert [issue.state for issue in server.issues.values()] == ["open", "open", "closed", "open", "open"]
        return Saved.of(name, server)


def prepared(name: str) -> GitHubServer | GitLabServer:
    """Return a server, not yet listening, on which a run of `AFTER` makes each kind of write."""
    return _template(name).restored()


def edit_later(server: Forge) -> None:
    """Let a person write what `LATER` says, above our block."""
    server.web_edit(LATER.number, lambda body: f"{LATER.value}\n\n{body}")


def kind_of(exchange: Exchange) -> str:
    """Return which kind of write a request is, an empty string for one that reads."""
    body = exchange.body if isinstance(exchange.body, dict) else {}
    closes = body.get("state") == "closed" or body.get("state_event") == "close"
    reopens = body.get("state") == "open" or body.get("state_event") == "reopen"
    number = re.search(r"/issues/(\d+)", exchange.path)
    if not exchange.writes:
        return ""
    if number is None and exchange.path.endswith("/issues"):
        return "create"
    if number is None:
        return "label made" if exchange.method == "POST" else "label tended"
    if exchange.path.endswith(("/comments", "/notes")):
        return "comment"
    if "add_labels" in body or (exchange.method == "POST" and exchange.path.endswith("/labels")):
        return PUT_ON
    if "remove_labels" in body or exchange.method == "DELETE":
        return TAKEN_OFF
    if exchange.path.endswith("/links") or (closes and number[1] == "5"):
        return "duplicate closed"
    return "close" if closes else "reopen" if reopens else "update"


def issue_state(title: str, state: str, labels: Sequence[str], assignees: Sequence[str], body: str) -> IssueState:
    """Return an issue's state, addresses of servers and commits apart."""
    parts = markers.split(body)
    block = re.sub(r"127\.0\.0\.1:\d+|\b[0-9a-f]{40}\b", "…", markers.canonical(parts.block or ""))
    above = markers.canonical(parts.before)
    return IssueState(title, str(state), tuple(sorted(labels)), tuple(sorted(assignees)), above, block)


def state_of(server: Forge) -> EndState:
    """Return what the forge holds."""
    found = Counter(
        issue_state(issue.title, issue.state, issue.labels, issue.assignees, issue.body) for issue in visible(server)
    )
    labels = ((label.name, label.color, label.description or "") for label in server.labels.values())
    return EndState(found, frozenset(labels))


def lost_edits(server: Forge, edits: Sequence[Edit]) -> list[Edit]:
    """Return what people changed and what does not hold any more."""
    lost = []
    for edit in edits:
        value = getattr(server.issues[edit.number], edit.field)
        held = [comment.body for comment in value] if edit.field == "comments" else value
        if edit.value not in held:
            lost.append(edit)
    return lost


def doubled_comments(server: Forge) -> list[str]:
    """Return the comments of ours that stand on one issue more than once."""
    said_once = Counter(
        (issue.number, comment.body)
        for issue in visible(server)
        for comment in issue.comments
        if not comment.system and comment.author == server.account
    )
    return [body for (_, body), count in said_once.items() if count > 1]


def comments_of(server: Forge) -> Counter[tuple[str, str]]:
    """Return the comments of all issues by the issue's title."""
    return Counter(
        (issue.title, re.sub(r"127\.0\.0\.1:\d+", "host", comment.body))
        for issue in visible(server)
        for comment in issue.comments
        if not comment.system
    )
