"""What is GitHub's own: redirects, pull requests, permissions, close reasons, and one API version."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest

from syncer.errors import IssueGoneError, ListingError, RateLimitError, WriteRefusedError
from syncer.models import Edit, Label, NewIssue, State
from syncer.trackers.base import Tracker
from syncer.trackers.github import DIALECT, open_github
from syncer.trackers.pace import Pace
from tests.forges.faults import Fault, Kind
from tests.forges.github import GitHubServer

LIST = r"/issues$"


def opened(server: GitHubServer, *, repo: str = "", max_wait: float = 600.0, token: str = "") -> Tracker:
    return open_github(
        repo or server.full_name,
        token or server.token,
        server.url,
        Pace(now=lambda: float(server.clock.epoch), sleep=server.clock.sleep, max_wait=max_wait, pause=0.0),
    )


@pytest.fixture
def server() -> Iterator[GitHubServer]:
    with GitHubServer("octo/tools") as server:
        yield server


@pytest.fixture
def tracker(server: GitHubServer) -> Tracker:
    return opened(server)


def test_the_repository_is_named_as_github_names_it(server: GitHubServer, tracker: Tracker) -> None:
    server.repository.default_branch = "trunk"
    server.repository.fork = True
    repository = tracker.resolve()
    assert (repository.full_name, repository.default_branch, repository.fork) == ("octo/tools", "trunk", True)
    assert repository.url == f"{server.origin}/octo/tools"
    link = DIALECT.permalink.format(url=repository.url, commit="abc", path="talks/a.md", line=3, end_line=5)
    assert link == f"{server.origin}/octo/tools/blob/abc/talks/a.md#L3-L5"


def test_a_renamed_repository_is_listed_by_its_own_url(server: GitHubServer) -> None:
    server.add_issue("Ours", labels=["syncer"], state="closed")
    server.add_issue("Theirs")
    server.rename("octo/gears")
    tracker = opened(server, repo="octo/tools")
    assert tracker.resolve().full_name == "octo/gears"
    (issue,) = tracker.list_labelled("syncer")
    assert issue.title == "Ours"
    assert {exchange.status for exchange in server.sent("GET", LIST)} == {200}


def test_a_redirect_in_the_middle_of_a_run_is_followed_nowhere(server: GitHubServer, tracker: Tracker) -> None:
    number = server.add_issue("Ours", labels=["syncer"]).number
    tracker.resolve()
    server.rename("octo/gears")
    with pytest.raises(ListingError):
        tracker.list_labelled("syncer")
    with pytest.raises(WriteRefusedError):
        tracker.update(number, Edit(title="Another title"))
    assert server.issues[number].title == "Ours"


@pytest.mark.parametrize("cursors", [True, False])
def test_a_long_listing_follows_the_links_as_given(server: GitHubServer, tracker: Tracker, cursors: bool) -> None:
    server.cursors = cursors
    for count in range(250):
        server.add_issue(f"Issue {count}", labels=["syncer"], state="closed" if count % 2 else "open")
    assert [issue.number for issue in tracker.list_labelled("syncer")] == list(range(1, 251))
    first, *rest = server.sent("GET", LIST)
    assert first.query == {
        "labels": "syncer",
        "state": "all",
        "sort": "created",
        "direction": "asc",
        "per_page": "100",
    }
    assert len(rest) == 2
    assert tracker.usage().requests == len(server.requests) == 4


def test_more_than_ten_thousand_issues_are_listed_by_cursor(server: GitHubServer, tracker: Tracker) -> None:
    for count in range(10_050):
        server.add_issue(f"Issue {count}", labels=["syncer"])
    assert len(tracker.list_labelled("syncer")) == 10_050


def test_pull_requests_are_listed_as_such_and_not_among_peoples_issues(server: GitHubServer, tracker: Tracker) -> None:
    server.add_issue("A pull request", labels=["syncer"], author="somebody", pull_request=True)
    server.add_issue("An issue", author="somebody")
    assert [issue.pull_request for issue in tracker.list_labelled("syncer")] == [True]
    assert [issue.pull_request for issue in tracker.list_by_author("somebody")] == [True, False]
    assert [issue.title for issue in tracker.list_recent(10)] == ["An issue"]


def test_the_issues_updated_last_cost_a_request_a_hundred(server: GitHubServer, tracker: Tracker) -> None:
    for count in range(350):
        server.add_issue(f"Issue {count}")
    tracker.resolve()
    assert len(tracker.list_recent(250)) == 250
    assert len(server.sent("GET", LIST)) == 3


@pytest.mark.parametrize("refuses", [True, False])
def test_an_account_that_nobody_has_opened_nothing(server: GitHubServer, tracker: Tracker, refuses: bool) -> None:
    server.refuses_unknown_creators = refuses
    assert list(tracker.list_by_author("nobody-at-all")) == []


def test_an_entry_without_the_label_breaks_the_listing(server: GitHubServer, tracker: Tracker) -> None:
    issue = server.add_issue("Theirs", labels=["question"])
    text = json.dumps([server.shapes.issue(server.repository, issue)])
    server.faults.add(Fault("GET", LIST, Kind.STATUS_BEFORE, status=200, text=text))
    with pytest.raises(ListingError):
        tracker.list_labelled("syncer")


def test_labels_are_compared_in_any_case(server: GitHubServer, tracker: Tracker) -> None:
    server.add_issue("Ours", labels=["Syncer"])
    assert [issue.labels for issue in tracker.list_labelled("syncer")] == [("Syncer",)]


def test_a_row_that_comes_twice_is_kept_once(server: GitHubServer, tracker: Tracker) -> None:
    server.add_issue("Ours", labels=["syncer"])
    server.faults.add(Fault("GET", LIST, Kind.REPEATED_ROW))
    assert len(tracker.list_labelled("syncer")) == 1


@pytest.mark.parametrize(
    ("push", "triage", "can_label"), [(True, True, True), (False, True, True), (False, False, False)]
)
def test_the_right_to_label_is_read_from_the_role(
    server: GitHubServer, tracker: Tracker, push: bool, triage: bool, can_label: bool
) -> None:
    server.token_can(push=push, triage=triage)
    assert tracker.resolve().can_label is can_label


def test_a_workflows_token_may_label_though_it_has_no_role(server: GitHubServer, tracker: Tracker) -> None:
    server.token_is_workflow()
    assert tracker.resolve().can_label
    assert tracker.whoami() == ""


def test_an_installations_token_is_not_judged_by_a_role(server: GitHubServer) -> None:
    server.token = "ghs_of-an-installation"
    server.token_can(push=False, triage=False)
    assert opened(server).resolve().can_label


def test_labels_come_back_as_they_were_taken(server: GitHubServer, tracker: Tracker) -> None:
    server.token_can(push=False, triage=False)
    assert tracker.create(NewIssue("Title", "Body", ("syncer",))).labels == ()


def test_issues_switched_off_in_the_middle_of_a_run_end_its_writes(server: GitHubServer, tracker: Tracker) -> None:
    tracker.resolve()
    server.repository.has_issues = False
    with pytest.raises(WriteRefusedError) as caught:
        tracker.create(NewIssue("Title", "Body", ("syncer",)))
    assert caught.value.final


def test_a_transferred_issue_is_gone_and_is_not_written_to(server: GitHubServer, tracker: Tracker) -> None:
    number = server.add_issue("Ours", labels=["syncer"]).number
    tracker.resolve()
    copy = server.transfer_by_person(number, "octo/elsewhere")
    with pytest.raises(IssueGoneError):
        tracker.get(number)
    with pytest.raises(WriteRefusedError):
        tracker.update(number, Edit(title="Another title"))
    assert copy.title == "Ours"


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (Edit(state=State.CLOSED), "completed"),
        (Edit(state=State.CLOSED, not_planned=True), "not_planned"),
        (Edit(state=State.CLOSED, duplicate_of=1), "duplicate"),
        (Edit(state=State.CLOSED, duplicate_of=99), "not_planned"),
    ],
)
def test_an_issue_is_closed_for_a_reason(server: GitHubServer, tracker: Tracker, edit: Edit, reason: str) -> None:
    first = server.add_issue("The first", labels=["syncer"])
    second = server.add_issue("The second", labels=["syncer"])
    tracker.list_labelled("syncer")
    before = tracker.usage().requests
    tracker.update(second.number, edit)
    assert (second.state, second.state_reason) == ("closed", reason)
    assert second.duplicate_of == (first.id if reason == "duplicate" else None)
    assert tracker.usage().requests == before + 1
    tracker.update(second.number, Edit(state=State.OPEN))
    assert (second.state, second.state_reason) == ("open", "reopened")


def test_a_server_that_knows_no_duplicates_closes_as_not_planned() -> None:
    with GitHubServer("octo/tools", enterprise=True) as server:
        tracker = opened(server)
        first = server.add_issue("The first", labels=["syncer"])
        second = server.add_issue("The second", labels=["syncer"])
        tracker.list_labelled("syncer")
        tracker.update(second.number, Edit(title="Twice", state=State.CLOSED, duplicate_of=first.number))
        assert (second.title, second.state, second.state_reason) == ("Twice", "closed", "not_planned")


def test_a_refused_duplicate_that_is_wrong_otherwise_is_refused(server: GitHubServer, tracker: Tracker) -> None:
    first, second = (server.add_issue(title, labels=["syncer"]) for title in ("The first", "The second"))
    tracker.list_labelled("syncer")
    with pytest.raises(WriteRefusedError):
        tracker.update(second.number, Edit(title="x" * 300, state=State.CLOSED, duplicate_of=first.number))
    assert second.state == "open"


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewIssue("x" * 257, "Body", ("syncer",)), "title"),
        (NewIssue("Title", "x" * 65_537, ("syncer",)), "body"),
        (NewIssue("Title", "Body", ("syncer",), ("nobody-at-all",)), "assignees"),
    ],
)
def test_a_refused_field_is_named(server: GitHubServer, tracker: Tracker, new: NewIssue, field: str) -> None:
    with pytest.raises(WriteRefusedError) as caught:
        tracker.create(new)
    assert field in caught.value.message
    assert not caught.value.final
    assert server.issues == {}


def test_assignees_are_set_with_the_issue(server: GitHubServer, tracker: Tracker) -> None:
    assert tracker.create(NewIssue("Title", "Body", ("syncer",), ("somebody",))).assignees == ("somebody",)
    assert tracker.usage().writes == 1


def test_a_locked_issue_takes_no_comment_and_the_run_goes_on(server: GitHubServer, tracker: Tracker) -> None:
    number = server.add_issue("Ours", labels=["syncer"]).number
    server.token_can(push=False, triage=True)
    server.lock_by_person(number)
    with pytest.raises(WriteRefusedError) as caught:
        tracker.comment(number, "Done.")
    assert not caught.value.final
    assert tracker.update(number, Edit(state=State.CLOSED)).locked


def test_a_label_that_github_leaves_off_is_no_success(server: GitHubServer, tracker: Tracker) -> None:
    server.add_issue("x")
    server.add_label("Bug")
    server.faults.add(Fault("POST", r"/labels$", Kind.LABELS_DROPPED))
    with pytest.raises(WriteRefusedError, match="did not do it"):
        tracker.add_label(1, "bug")
    tracker.add_label(1, "bug")
    assert server.issues[1].labels == ["Bug"]


def test_a_label_of_an_impossible_colour_is_refused(tracker: Tracker) -> None:
    with pytest.raises(WriteRefusedError) as caught:
        tracker.create_label(Label("type: bug", "red", "Something is broken"))
    assert "color" in caught.value.message


def test_a_label_is_found_in_any_case(server: GitHubServer, tracker: Tracker) -> None:
    server.add_label("Type: Bug", "d73a4a")
    tracker.create_label(Label("type: bug", "000000", ""))
    assert [label.name for label in tracker.labels()] == ["Type: Bug"]


def test_one_api_version_is_asked_for(server: GitHubServer, tracker: Tracker) -> None:
    tracker.list_labelled("syncer")
    tracker.create(NewIssue("Title", "Body", ("syncer",)))
    assert {exchange.headers["x-github-api-version"] for exchange in server.requests} == {"2022-11-28"}


@pytest.mark.parametrize("api_url", [None, "https://api.github.com", "https://api.github.com/"])
def test_opening_a_tracker_sends_nothing(api_url: str | None) -> None:
    tracker = open_github(
        "octo/tools", "a-token", api_url, Pace(max_wait=0, now=lambda: 0.0, sleep=lambda _: None, pause=1.0)
    )
    assert tracker.usage().requests == 0


def test_a_primary_limit_is_waited_for_by_its_reset(server: GitHubServer, tracker: Tracker) -> None:
    tracker.resolve()
    server.faults.add(Fault("POST", LIST, Kind.PRIMARY_LIMIT, reset_in=200))
    tracker.create(NewIssue("Title", "Body", ("syncer",)))
    assert server.clock.slept == [200.0]
    assert len(server.issues) == 1


def test_an_hour_is_not_waited_for(server: GitHubServer) -> None:
    server.remaining = 2
    tracker = opened(server)
    tracker.resolve()
    tracker.list_labelled("syncer")
    with pytest.raises(RateLimitError) as caught:
        tracker.create(NewIssue("Title", "Body", ("syncer",)))
    assert 3000 < caught.value.wait <= 3600
    assert len(server.requests) == 2


def test_a_secondary_limit_on_content_slows_down_and_loses_nothing(server: GitHubServer, tracker: Tracker) -> None:
    server.content_limits = {60: 5}
    server.content_retry_after = 30
    for count in range(12):
        tracker.create(NewIssue(f"Issue {count}", "Body", ("syncer",)))
    assert [issue.title for issue in server.issues.values()] == [f"Issue {count}" for count in range(12)]
    assert server.clock.slept


def test_the_clients_own_logging_never_shows_the_token(server: GitHubServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server.token = "ghp_0123456789abcdefghijABCDEFGHIJ012345"
    tracker = opened(server)
    tracker.create(NewIssue("Title", "Body", ("syncer",)))
    assert caplog.records
    assert server.token not in caplog.text
