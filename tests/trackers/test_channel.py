"""What both forges' trackers make of answers that go wrong, over real sockets."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

import pytest

from syncer.errors import (
    IssueGoneError,
    ListingError,
    RateLimitError,
    TrackerError,
    WriteRefusedError,
    WriteUnknownError,
)
from syncer.models import Edit, Issue, Label, NewIssue, State
from syncer.trackers import FORGES
from syncer.trackers.base import Tracker
from syncer.trackers.pace import Pace
from tests.forges.base import Forge
from tests.forges.faults import Fault, Kind
from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer

Server = GitHubServer | GitLabServer

ISSUES = r"/issues$"
ONE = r"/issues/\d+$"


def opened(
    name: str, server: Forge, *, repo: str = "", token: str = "", max_wait: float = 600.0, timeout: float = 10.0
) -> Tracker:
    return FORGES[name]()(
        repo or server.full_name,
        token or server.token,
        server.url,
        Pace(
            now=lambda: float(server.clock.epoch),
            sleep=server.clock.sleep,
            max_wait=max_wait,
            pause=0.0,
            timeout=timeout,
        ),
    )


@pytest.fixture(params=["github", "gitlab"])
def forge(request: pytest.FixtureRequest) -> Iterator[tuple[str, Server]]:
    server: Server = GitHubServer("octo/tools") if request.param == "github" else GitLabServer("octo/tools")
    with server:
        yield request.param, server


@pytest.fixture
def server(forge: tuple[str, Server]) -> Server:
    return forge[1]


@pytest.fixture
def tracker(forge: tuple[str, Forge], request: pytest.FixtureRequest) -> Tracker:
    """Return a tracker over two issues, that has read the project; it has little patience where that is tried."""
    name, server = forge
    server.add_label("syncer")
    server.add_issue("One", "Body", labels=["syncer"])
    server.add_issue("Two", "Body", labels=["syncer"])
    tracker = opened(name, server, timeout=0.3 if "time-out" in request.node.name else 10.0)
    tracker.list_labelled("syncer")
    return tracker


WRITES: dict[str, tuple[str, str, Callable[[Tracker], object]]] = {
    "create": ("POST", ISSUES, lambda tracker: tracker.create(NewIssue("Three", "Body", ("syncer",)))),
    "update": ("P", ONE, lambda tracker: tracker.update(1, Edit(title="Another title"))),
    "close": ("P", ONE, lambda tracker: tracker.update(1, Edit(state=State.CLOSED))),
    "add label": ("P", r"/issues/1(/labels)?$", lambda tracker: tracker.add_label(1, "wanted")),
    "remove label": ("", r"/issues/1(/labels/syncer)?$", lambda tracker: tracker.remove_label(1, "syncer")),
    "comment": ("POST", r"/issues/1/(comments|notes)$", lambda tracker: tracker.comment(1, "Done.")),
    "create label": ("POST", r"/labels$", lambda tracker: tracker.create_label(Label("new", "00ff00", "New"))),
    "update label": ("P", r"/labels/syncer$", lambda tracker: tracker.update_label(Label("syncer", "00ff00", ""))),
}
OPEN = [
    Kind.STATUS_BEFORE,
    Kind.STATUS_AFTER,
    Kind.DROP_BEFORE,
    Kind.DROP_AFTER,
    Kind.TIMEOUT_BEFORE,
    Kind.TIMEOUT_AFTER,
    Kind.TRUNCATED,
    Kind.CUT_JSON,
    Kind.NOT_JSON,
]
REFUSED = [Kind.UNAUTHORIZED, Kind.READ_ONLY, Kind.NOT_FOUND, Kind.GONE, Kind.UNPROCESSABLE]
LIMITS = [Kind.PRIMARY_LIMIT, Kind.SECONDARY_LIMIT]


def strike(server: Forge, write: str, kind: Kind, **more: int) -> None:
    """Let the next request of a write meet a fault, whatever verb the forge has for it."""
    _, path, _ = WRITES[write]
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        server.faults.add(Fault(method, path, kind, **more))  # type: ignore[arg-type]  # whole numbers of seconds


@pytest.mark.parametrize("kind", OPEN)
@pytest.mark.parametrize("write", WRITES)
def test_an_answer_that_leaves_a_write_open_is_unknown_and_the_write_is_sent_once(
    server: Forge, tracker: Tracker, write: str, kind: Kind
) -> None:
    before = server.writes
    strike(server, write, kind)
    with pytest.raises(WriteUnknownError) as caught:
        WRITES[write][2](tracker)
    assert server.writes == before + 1
    assert tracker.usage().writes == server.writes
    assert tracker.usage().requests == len(server.requests)
    assert caught.value.hint
    assert server.clock.slept == []


@pytest.mark.parametrize("kind", REFUSED)
@pytest.mark.parametrize("write", WRITES)
def test_a_definite_refusal_says_what_and_why(server: Forge, tracker: Tracker, write: str, kind: Kind) -> None:
    before = server.writes
    strike(server, write, kind)
    with pytest.raises(WriteRefusedError) as caught:
        WRITES[write][2](tracker)
    assert caught.value.final is (kind in {Kind.UNAUTHORIZED, Kind.READ_ONLY})
    assert caught.value.hint or kind is Kind.UNPROCESSABLE
    assert server.writes == before + 1


@pytest.mark.parametrize("kind", LIMITS)
@pytest.mark.parametrize("write", WRITES)
@pytest.mark.parametrize("retry_after", [None, 7])
def test_a_write_that_a_limit_refused_is_sent_again_after_waiting(
    server: Forge, tracker: Tracker, write: str, kind: Kind, retry_after: int | None
) -> None:
    before = server.writes
    strike(server, write, kind, **({"retry_after": 7} if retry_after else {"reset_in": 80}))
    WRITES[write][2](tracker)
    assert server.writes == before + 2
    (waited,) = server.clock.slept
    assert waited == 7 if retry_after else waited >= 60


def test_a_limit_beyond_max_wait_ends_the_run(forge: tuple[str, Forge]) -> None:
    name, server = forge
    tracker = opened(name, server, max_wait=10)
    tracker.resolve()
    server.faults.add(Fault("POST", ISSUES, Kind.SECONDARY_LIMIT, retry_after=11))
    for _ in range(2):
        with pytest.raises(RateLimitError):
            tracker.create(NewIssue("Three", "Body", ("syncer",)))
    assert len(server.sent("POST")) == 1
    assert server.clock.slept == []


LISTINGS: dict[str, Callable[[Tracker], Sequence[Issue]]] = {
    "labelled": lambda tracker: tracker.list_labelled("syncer"),
    "by author": lambda tracker: tracker.list_by_author("somebody"),
    "recent": lambda tracker: tracker.list_recent(1000),
}


@pytest.mark.parametrize(
    "kind", [Kind.STATUS_BEFORE, Kind.DROP_BEFORE, Kind.DROP_AFTER, Kind.TRUNCATED, Kind.TIMEOUT_BEFORE, *LIMITS]
)
@pytest.mark.parametrize("listing", LISTINGS)
def test_a_listing_outlives_a_passing_fault(server: Forge, tracker: Tracker, listing: str, kind: Kind) -> None:
    server.faults.add(Fault("GET", ISSUES, kind, reset_in=80))
    assert len(LISTINGS[listing](tracker)) == 2
    assert len(server.clock.slept) == 1


@pytest.mark.parametrize(
    "kind", [Kind.STATUS_BEFORE, Kind.DROP_BEFORE, Kind.CUT_JSON, Kind.NOT_JSON, Kind.NOT_FOUND, Kind.UNAUTHORIZED]
)
@pytest.mark.parametrize("listing", LISTINGS)
def test_a_listing_that_fails_on_its_third_page_is_an_error_and_not_a_shorter_list(
    server: Forge, tracker: Tracker, listing: str, kind: Kind
) -> None:
    for count in range(350):
        server.add_issue(f"Issue {count}", labels=["syncer"])
    server.faults.add(Fault("GET", ISSUES, kind, nth=3, times=None))
    with pytest.raises(ListingError):
        LISTINGS[listing](tracker)


@pytest.mark.parametrize("text", ['{"message": "no list"}', "[1, 2]", '[{"title": "no number"}]', "null", '"x"', ""])
@pytest.mark.parametrize("listing", LISTINGS)
def test_a_page_that_is_no_list_of_issues_breaks_the_listing(
    server: Forge, tracker: Tracker, listing: str, text: str
) -> None:
    server.faults.add(Fault("GET", ISSUES, Kind.NOT_JSON, text=text))
    with pytest.raises(ListingError):
        LISTINGS[listing](tracker)


def test_an_empty_page_in_the_middle_breaks_the_listing(server: Forge, tracker: Tracker) -> None:
    link = f'<{server.api_url}{server.requests[-1].path}?labels=syncer&state=all&per_page=100>; rel="next"'
    server.faults.add(Fault("GET", ISSUES, Kind.STATUS_BEFORE, status=200, text="[]", headers={"Link": link}))
    with pytest.raises(ListingError):
        tracker.list_labelled("syncer")


def test_a_listing_that_goes_round_in_circles_ends(server: Server, tracker: Tracker) -> None:
    link = f'<{server.api_url}{server.requests[-1].path}?labels=syncer&state=all&per_page=100>; rel="next"'
    text = json.dumps([server.shapes.issue(server.repository, server.issues[1])])
    fault = Fault("GET", ISSUES, Kind.STATUS_BEFORE, status=200, text=text, headers={"Link": link}, times=None)
    server.faults.add(fault)
    with pytest.raises(ListingError):
        tracker.list_labelled("syncer")


@pytest.mark.parametrize(
    ("kind", "error"),
    [(Kind.NOT_FOUND, IssueGoneError), (Kind.GONE, IssueGoneError), (Kind.CUT_JSON, TrackerError)],
)
def test_an_issue_that_cannot_be_read(server: Forge, tracker: Tracker, kind: Kind, error: type[TrackerError]) -> None:
    server.faults.add(Fault("GET", ONE, kind))
    with pytest.raises(error):
        tracker.get(1)


def test_a_server_that_is_not_there_is_said_so(forge: tuple[str, Forge]) -> None:
    name, server = forge
    server.faults.add(Fault("", "", Kind.DROP_BEFORE, times=None))
    with pytest.raises(TrackerError) as caught:
        opened(name, server).resolve()
    assert "did not answer" in caught.value.message


def test_an_unknown_repository_names_both_causes(forge: tuple[str, Forge]) -> None:
    with pytest.raises(TrackerError) as caught:
        opened(*forge, repo="octo/nothing").resolve()
    assert "octo/nothing" in caught.value.message
    assert "not exist" in caught.value.hint
    assert "token" in caught.value.hint


def test_issues_that_are_switched_off_are_said_so(server: Server, tracker: Tracker) -> None:
    server.repository.has_issues = False
    with pytest.raises(TrackerError) as caught:
        tracker.resolve()
    assert "octo/tools" in caught.value.message
    assert "settings" in caught.value.hint


def test_a_bad_token_is_said_and_not_shown(forge: tuple[str, Forge]) -> None:
    name, server = forge
    secret = "a-secret-that-nobody-may-see"
    server.faults.add(Fault("", "", Kind.UNAUTHORIZED, message=f"{secret} is no token", times=None))
    tracker = opened(name, server, token=secret)
    for call in (tracker.resolve, tracker.whoami):
        with pytest.raises(TrackerError) as caught:
            call()
        assert "_TOKEN" in caught.value.hint
        assert secret not in f"{caught.value.message} {caught.value.hint} {caught.value!r} {caught.value.__cause__}"


def test_control_characters_in_an_error_do_not_reach_the_log(server: Forge, tracker: Tracker) -> None:
    message = "no\n::error::forged\x1b[31m\u202e" + "x" * 5000
    server.faults.add(Fault("POST", ISSUES, Kind.READ_ONLY, message=message))
    with pytest.raises(WriteRefusedError) as caught:
        tracker.create(NewIssue("Three", "Body", ("syncer",)))
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 500


def test_failed_requests_count_too(forge: tuple[str, Forge]) -> None:
    name, server = forge
    server.faults.add(Fault("GET", "", Kind.DROP_BEFORE, times=2))
    tracker = opened(name, server)
    tracker.resolve()
    assert tracker.usage().requests == len(server.requests) == 3
    assert tracker.usage().writes == 0
