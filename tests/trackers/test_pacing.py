"""Runs against the limits of both forges, on the server's own clock: what is waited for, and where a run stops."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import pairwise

import pytest

from syncer.models import Edit, Label, NewIssue, Priority, Result
from syncer.trackers.base import Tracker
from tests.forges.base import Forge
from tests.forges.faults import Fault, Kind
from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer
from tests.reliability.standing import open_forge
from tests.syncing import outcomes, said, sync

MAX_WAIT = 600.0
MEASURED = {60: 20, 3600: 150}
"""Creates and comments that users were let make on GitHub in a minute and in an hour."""
DOCUMENTED = {60: 80, 3600: 500}

CALLS: dict[str, Callable[[Tracker], object]] = {
    "read the repository": lambda tracker: tracker.resolve(),
    "name the account": lambda tracker: tracker.whoami(),
    "list by label": lambda tracker: tracker.list_labelled("syncer"),
    "list by author": lambda tracker: tracker.list_by_author("somebody"),
    "list the last updated": lambda tracker: tracker.list_recent(100),
    "list labels": lambda tracker: tracker.labels(),
    "read an issue": lambda tracker: tracker.get(1),
    "create": lambda tracker: tracker.create(NewIssue("Two", "Body", ("syncer",))),
    "update": lambda tracker: tracker.update(1, Edit(title="Another title")),
    "add a label": lambda tracker: tracker.add_label(1, "wanted"),
    "take a label off": lambda tracker: tracker.remove_label(1, "syncer"),
    "comment": lambda tracker: tracker.comment(1, "Done."),
    "create a label": lambda tracker: tracker.create_label(Label("new", "00ff00", "New")),
    "change a label": lambda tracker: tracker.update_label(Label("syncer", "00ff00", "")),
}
"""Everything that a tracker asks of its forge, on every verb that it has."""


@pytest.fixture(params=["github", "gitlab"])
def forge(request: pytest.FixtureRequest) -> Iterator[tuple[str, Forge]]:
    server: GitHubServer | GitLabServer
    server = GitHubServer("octo/tools") if request.param == "github" else GitLabServer("octo/tools")
    with server:
        server.add_label("syncer")
        server.add_issue("One", "Body", labels=["syncer"])
        yield request.param, server


def opened(name: str, server: Forge, *, pause: float = 0.0, max_wait: float = MAX_WAIT) -> Tracker:
    return open_forge(name, server, timeout=30.0, pause=pause, max_wait=max_wait)


@pytest.fixture
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let whoever sleeps by itself, and not through the limiter, be found out."""

    def fail(seconds: float) -> None:
        raise AssertionError(f"a client sleeps {seconds} s on its own account")

    monkeypatch.setattr(time, "sleep", fail)


@pytest.mark.usefixtures("impatience")
@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        pytest.param({}, 60.0, id="neither header"),
        pytest.param({"Retry-After": "7"}, 7.0, id="retry after"),
        pytest.param({"Retry-After": "Mon, 05 Jan 2026 09:00:00 GMT"}, None, id="retry after, as a date gone by"),
    ],
)
@pytest.mark.parametrize("status", [403, 429])
@pytest.mark.parametrize("call", CALLS)
def test_every_verb_of_a_forge_waits_as_its_refusal_asks(
    forge: tuple[str, Forge], call: str, status: int, headers: dict[str, str], seconds: float | None
) -> None:
    name, server = forge
    tracker = opened(name, server)
    tracker.resolve()
    before = len(server.requests)
    text = '{"message": "You have exceeded a secondary rate limit."}'
    server.faults.add(Fault("", "", Kind.STATUS_BEFORE, status=status, text=text, headers=headers))
    CALLS[call](tracker)
    assert server.requests[before].status == status
    assert len(server.requests) - before == 2, "refused once, and sent again once"
    (waited,) = server.clock.slept
    assert waited == (1.0 if seconds is None else seconds)


@pytest.mark.usefixtures("impatience")
@pytest.mark.parametrize(("limits", "refusals"), [(MEASURED, 2), (DOCUMENTED, 0)], ids=["measured", "documented"])
@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_a_first_sync_of_sixty_issues_is_let_through_within_the_limits(
    name: str, limits: dict[int, int], refusals: int
) -> None:
    server = GitHubServer("octo/tools") if name == "github" else GitLabServer("octo/tools")
    with server:
        server.content_limits = limits
        tracker = opened(name, server, pause=1.0)
        ended = sync(tracker, *(said(f"Water the plants of room {number}", line=number) for number in range(1, 61)))
        assert ended.exit_code == 0
        assert Counter(outcome.result for outcome in outcomes(ended)) == {Result.APPLIED: 60}
        assert sum(request.status in (403, 429) for request in server.requests) <= refusals
        assert len({issue.title for issue in server.issues.values()}) == len(server.issues) == 60
        assert all(slept >= 1.0 for slept in server.clock.slept)


@pytest.mark.usefixtures("impatience")
def test_a_run_that_would_wait_too_long_leaves_the_rest_and_the_next_takes_it_up(forge: tuple[str, Forge]) -> None:
    name, server = forge
    items = [said(f"Water the plants of room {number}", line=number) for number in range(1, 9)]
    server.faults.add(Fault("POST", r"/issues$", Kind.SECONDARY_LIMIT, nth=4, retry_after=700))
    ended = sync(opened(name, server), *items)
    assert ended.exit_code == 4
    assert [outcome.result for outcome in outcomes(ended)] == [Result.APPLIED] * 3 + [Result.NOT_REACHED] * 5
    assert all("700 s" in (o.error or "") for o in outcomes(ended)[3:])
    assert len(server.sent("POST", r"/issues$")) == 4, "nothing is sent to a server that said when to come again"
    assert server.clock.slept == []
    server.clock.advance(700)
    assert [outcome.result for outcome in outcomes(sync(opened(name, server), *items))] == [Result.APPLIED] * 5
    assert len(server.issues) == 1 + len(items)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        pytest.param("POST", r"/labels$", id="making labels"),
        pytest.param("GET", r"/issues/\d+$", id="reading an issue before its update"),
        pytest.param("P", r"/issues/\d+$", id="updating"),
    ],
)
def test_whatever_a_limit_stops_nothing_more_is_sent_and_the_rest_is_not_reached(
    forge: tuple[str, Forge], method: str, path: str
) -> None:
    name, server = forge
    items = [said(f"Water the plants of room {number}", line=number) for number in (1, 2, 3)]
    sync(opened(name, server), *items)
    issues = len(server.issues)
    again = [said(item.title, "talks/friday.md", 1, priority=Priority.CRITICAL) for item in items]
    new = said("Oil the hinges of the gate", line=9)
    for verb in {"P": ("PUT", "PATCH")}.get(method, (method,)):
        server.faults.add(Fault(verb, path, Kind.SECONDARY_LIMIT, retry_after=700, times=None))
    ended = sync(opened(name, server), *items, *again, new)
    assert ended.exit_code == 4
    assert {outcome.result for outcome in outcomes(ended)} == {Result.NOT_REACHED}
    assert len(outcomes(ended)) == len(again) + 1
    assert server.requests[-1].status in (403, 429), "the refusal was the last that was asked"
    assert len(server.issues) == issues
    server.faults.clear()
    assert sync(opened(name, server), *items, *again, new).exit_code == 0
    assert len(server.issues) == issues + 1


@pytest.mark.parametrize("retry_after", [60, None], ids=["asked for", "not said"])
def test_what_a_person_saves_while_a_limit_is_waited_for_before_an_update_stays(
    forge: tuple[str, Forge], retry_after: int | None
) -> None:
    name, server = forge
    item = said("Water the plants of the hall")
    sync(opened(name, server), item)
    (issue,) = (one for one in server.issues.values() if one.title == item.title)

    def edit() -> None:
        issue.body = f"Mind the ferns.\n\n{issue.body}"

    verb = {"github": "PATCH", "gitlab": "PUT"}[name]
    server.faults.add(
        Fault(verb, rf"/issues/{issue.number}$", Kind.SECONDARY_LIMIT, retry_after=retry_after, meanwhile=edit)
    )
    ended = sync(opened(name, server), item, said(item.title, "talks/friday.md"))
    assert ended.exit_code == 0
    assert issue.body.startswith("Mind the ferns.")
    assert "talks/friday.md" in issue.body


def test_a_forge_that_refuses_every_update_is_asked_ever_more_seldom_though_the_issue_is_read_anew(
    forge: tuple[str, Forge],
) -> None:
    name, server = forge
    item = said("Water the plants of the hall")
    sync(opened(name, server), item)
    verb = {"github": "PATCH", "gitlab": "PUT"}[name]
    server.faults.add(Fault(verb, r"/issues/\d+$", Kind.SECONDARY_LIMIT, retry_after=0, times=None))
    ended = sync(opened(name, server), item, said(item.title, "talks/friday.md"))
    assert [outcome.result for outcome in outcomes(ended)] == [Result.NOT_REACHED]
    assert all(later > earlier for earlier, later in pairwise(server.clock.slept))


def test_a_sweep_that_a_limit_stops_at_the_labels_says_so(forge: tuple[str, Forge]) -> None:
    name, server = forge
    item = said("Water the plants of the hall")
    sync(opened(name, server), item)
    server.faults.add(Fault("GET", r"/labels$", Kind.SECONDARY_LIMIT, retry_after=700))
    ended = sync(opened(name, server), item, command="sweep")
    assert ended.exit_code == 4
    assert any("700 s" in note for note in ended.report.notes)


def test_waits_of_a_run_count_together(forge: tuple[str, Forge]) -> None:
    name, server = forge
    items = [said(f"Water the plants of room {number}", line=number) for number in range(1, 9)]
    server.faults.add(*(Fault("POST", r"/issues$", Kind.SECONDARY_LIMIT, retry_after=250) for _ in range(3)))
    ended = sync(opened(name, server), *items)
    assert ended.exit_code == 4
    assert {outcome.result for outcome in outcomes(ended)} == {Result.NOT_REACHED}
    assert sum(server.clock.slept) == 500.0


def test_a_workflows_hourly_requests_are_not_asked_for_when_they_are_used_up() -> None:
    with GitHubServer("octo/tools") as server:
        server.token_is_workflow()
        server.limit = 1000
        server.remaining = 20
        items = [said(f"Water the plants of room {number}", line=number) for number in range(1, 31)]
        ended = sync(opened("github", server), *items, ci="github")
        results = Counter(outcome.result for outcome in outcomes(ended))
        assert ended.exit_code == 4
        assert results[Result.APPLIED] + results[Result.NOT_REACHED] == 30
        assert results[Result.APPLIED] == len(server.issues)
        assert len(server.requests) == ended.report.usage.requests == 20
        assert server.clock.slept == []
        server.clock.advance(timedelta(hours=1).total_seconds())
        again = sync(opened("github", server), *items, ci="github")
        assert again.exit_code == 0
        assert len({issue.title for issue in server.issues.values()}) == len(server.issues) == 30
