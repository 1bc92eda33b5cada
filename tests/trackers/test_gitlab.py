"""What is GitLab's own: ids, roles, job tokens, keyset pages, duplicates by link, labels of groups."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest

from syncer.errors import IssueGoneError, ListingError, RateLimitError, WriteRefusedError
from syncer.models import Edit, Label, NewIssue, State
from syncer.trackers.base import Tracker
from syncer.trackers.gitlab import DIALECT, open_gitlab
from syncer.trackers.pace import Pace
from tests.forges.faults import Fault, Kind
from tests.forges.gitlab import DEVELOPER, GUEST, PLANNER, REPORTER, GitLabServer

LIST = r"/issues$"


def opened(server: GitLabServer, *, repo: str = "", url: str = "", max_wait: float = 600.0) -> Tracker:
    return open_gitlab(
        repo or server.full_name,
        server.token,
        url or server.url,
        Pace(now=lambda: float(server.clock.epoch), sleep=server.clock.sleep, max_wait=max_wait, pause=0.0),
    )


@pytest.fixture
def server() -> Iterator[GitLabServer]:
    with GitLabServer("group/sub/tools") as server:
        yield server


@pytest.fixture
def tracker(server: GitLabServer) -> Tracker:
    return opened(server)


@pytest.mark.parametrize("ending", ["", "/", "/api/v4", "/api/v4/"])
def test_the_address_may_be_the_sites_or_its_apis(server: GitLabServer, ending: str) -> None:
    repository = opened(server, url=server.origin + ending).resolve()
    assert repository.full_name == "group/sub/tools"
    assert repository.url == f"{server.origin}/group/sub/tools"
    link = DIALECT.permalink.format(url=repository.url, commit="abc", path="talks/a.md", line=3, end_line=5)
    assert link == f"{server.origin}/group/sub/tools/-/blob/abc/talks/a.md#L3-5"


def test_a_renamed_project_is_found_and_used_by_its_id(server: GitLabServer) -> None:
    number = server.add_issue("Ours", labels=["syncer"]).number
    server.rename("group/gears")
    tracker = opened(server, repo="group/sub/tools")
    assert tracker.resolve().full_name == "group/gears"
    assert [issue.title for issue in tracker.list_labelled("syncer")] == ["Ours"]
    server.rename("group/wheels")
    assert tracker.update(number, Edit(title="Another title")).title == "Another title"


def test_a_long_listing_goes_by_keyset(server: GitLabServer, tracker: Tracker) -> None:
    for count in range(250):
        server.add_issue(f"Issue {count}", labels=["syncer"], state="closed" if count % 2 else "open")
    assert [issue.number for issue in tracker.list_labelled("syncer")] == list(range(1, 251))
    first, *rest = server.sent("GET", LIST)
    assert first.query == {
        "labels": "syncer",
        "scope": "all",
        "state": "all",
        "order_by": "created_at",
        "sort": "asc",
        "per_page": "100",
        "pagination": "keyset",
    }
    assert [set(exchange.query) - set(first.query) for exchange in rest] == [{"cursor"}, {"cursor"}]
    assert tracker.usage().requests == len(server.requests) == 4


def test_a_next_page_on_another_host_is_asked_of_ours(server: GitLabServer, tracker: Tracker) -> None:
    tracker.resolve()
    project = server.repository.id
    link = f'<http://elsewhere.invalid/api/v4/projects/{project}/issues?per_page=100&labels=syncer>; rel="next"'
    first, second = (server.add_issue(title, labels=["syncer"]) for title in ("One", "Two"))
    text = json.dumps([server.shapes.issue(server.repository, first)])
    server.faults.add(Fault("GET", LIST, Kind.STATUS_BEFORE, status=200, text=text, headers={"Link": link}))
    assert [found.number for found in tracker.list_labelled("syncer")] == [first.number, second.number]


def test_labels_are_compared_in_their_own_case(server: GitLabServer, tracker: Tracker) -> None:
    server.add_issue("Ours", labels=["syncer"])
    server.add_issue("Theirs", labels=["Syncer"])
    assert [issue.title for issue in tracker.list_labelled("syncer")] == ["Ours"]


def test_an_entry_without_the_label_breaks_the_listing(server: GitLabServer, tracker: Tracker) -> None:
    issue = server.add_issue("Theirs", labels=["Syncer"])
    text = json.dumps([server.shapes.issue(server.repository, issue)])
    server.faults.add(Fault("GET", LIST, Kind.STATUS_BEFORE, status=200, text=text))
    with pytest.raises(ListingError):
        tracker.list_labelled("syncer")


@pytest.mark.parametrize(
    ("project", "group", "can_label"),
    [
        (0, None, False),
        (GUEST, None, False),
        (PLANNER, None, True),
        (REPORTER, None, True),
        (0, DEVELOPER, True),
        (GUEST, GUEST, False),
    ],
)
def test_the_right_to_label_is_the_higher_of_both_roles(
    server: GitLabServer, tracker: Tracker, project: int, group: int | None, can_label: bool
) -> None:
    server.project_access_level, server.group_access_level = project, group
    assert tracker.resolve().can_label is can_label


def test_a_jobs_token_reads_and_may_not_label(server: GitLabServer) -> None:
    server.token_is_workflow()
    server.token = "glcbt-64_of-a-job"
    server.add_issue("Ours", labels=["syncer"])
    tracker = opened(server)
    assert not tracker.resolve().can_label
    assert tracker.whoami() == ""
    assert len(tracker.list_labelled("syncer")) == 1
    with pytest.raises(WriteRefusedError) as caught:
        tracker.create(NewIssue("Title", "Body", ("syncer",)))
    assert caught.value.final


def test_an_issue_that_was_moved_is_gone(server: GitLabServer, tracker: Tracker) -> None:
    number = server.add_issue("Ours", labels=["syncer"]).number
    server.transfer_by_person(number, "group/elsewhere")
    with pytest.raises(IssueGoneError):
        tracker.get(number)


def test_fields_and_state_go_in_one_request(server: GitLabServer, tracker: Tracker) -> None:
    number = server.add_issue("Ours", "Body", labels=["syncer"]).number
    issue = tracker.update(number, Edit(title="Another", body="Text", state=State.CLOSED))
    assert (issue.title, issue.body, issue.state) == ("Another", "Text", State.CLOSED)
    (sent,) = server.sent("PUT")
    assert sent.body == {"title": "Another", "description": "Text", "state_event": "close"}
    assert tracker.update(number, Edit(state=State.OPEN)).state is State.OPEN


def test_a_duplicate_is_closed_and_linked(server: GitLabServer, tracker: Tracker) -> None:
    first, second = (server.add_issue(title, labels=["syncer"]) for title in ("The first", "The second"))
    tracker.update(second.number, Edit(state=State.CLOSED, duplicate_of=first.number))
    assert second.state == "closed"
    assert second.links == [first.number]


@pytest.mark.parametrize("kind", [Kind.READ_ONLY, Kind.DROP_BEFORE, Kind.STATUS_BEFORE])
def test_a_duplicate_that_cannot_be_linked_is_closed_all_the_same(
    server: GitLabServer, tracker: Tracker, kind: Kind
) -> None:
    first, second = (server.add_issue(title, labels=["syncer"]) for title in ("The first", "The second"))
    server.faults.add(Fault("POST", r"/links$", kind))
    assert tracker.update(second.number, Edit(state=State.CLOSED, duplicate_of=first.number)).state is State.CLOSED
    assert second.state == "closed"


def test_labels_change_one_by_one(server: GitLabServer, tracker: Tracker) -> None:
    number = server.add_issue("Ours", labels=["syncer", "type::bug"]).number
    tracker.add_label(number, "type::todo")
    tracker.remove_label(number, "type::bug")
    assert [exchange.body for exchange in server.sent("PUT")] == [
        {"add_labels": "type::todo"},
        {"remove_labels": "type::bug"},
    ]
    assert tracker.get(number).labels == ("syncer", "type::todo")


def test_assignees_are_found_by_name_once(server: GitLabServer, tracker: Tracker) -> None:
    for _ in range(2):
        assert tracker.create(NewIssue("Title", "Body", ("syncer",), ("Somebody",))).assignees == ("somebody",)
    assert len(server.sent("GET", "/users$")) == 1
    with pytest.raises(WriteRefusedError) as caught:
        tracker.create(NewIssue("Title", "Body", ("syncer",), ("nobody-at-all",)))
    assert "nobody-at-all" in caught.value.message
    assert not caught.value.final
    assert tracker.usage().writes == 2


def test_labels_of_a_guest_come_back_as_they_were_taken(server: GitLabServer, tracker: Tracker) -> None:
    server.access_level = GUEST
    assert tracker.create(NewIssue("Title", "Body", ("syncer",))).labels == ()


def test_what_gitlab_takes_for_spam_is_refused(server: GitLabServer, tracker: Tracker) -> None:
    server.takes_for_spam = True
    with pytest.raises(WriteRefusedError) as caught:
        tracker.create(NewIssue("Title", "Body", ("syncer",)))
    assert "spam" in caught.value.message
    assert not caught.value.final


def test_a_refused_field_is_named(tracker: Tracker) -> None:
    with pytest.raises(WriteRefusedError) as caught:
        tracker.create(NewIssue("x" * 256, "Body", ("syncer",)))
    assert "title: is too long" in caught.value.message


def test_labels_of_groups_are_labels_of_the_project_and_left_to_the_group(
    server: GitLabServer, tracker: Tracker
) -> None:
    server.add_label("type::bug", "d73a4a", "Of the group", group=True)
    label = Label("type::bug", "000000", "")
    tracker.create_label(label)
    with pytest.raises(WriteRefusedError) as caught:
        tracker.update_label(label)
    assert "404" in caught.value.message
    assert list(tracker.labels()) == [Label("type::bug", "d73a4a", "Of the group")]
    writes = server.writes
    tracker.update_label(label)
    assert server.writes == writes


@pytest.mark.parametrize("change", ["add_label", "remove_label"])
def test_a_label_that_gitlab_leaves_as_it_is_is_no_success(server: GitLabServer, tracker: Tracker, change: str) -> None:
    server.add_issue("x", labels=["old"])
    server.faults.add(Fault("PUT", r"/issues/1$", Kind.LABELS_DROPPED))
    name = "new" if change == "add_label" else "old"
    with pytest.raises(WriteRefusedError, match=f"{name}.*did not do it"):
        getattr(tracker, change)(1, name)
    getattr(tracker, change)(1, name)
    assert (name in server.issues[1].labels) == (change == "add_label")


@pytest.mark.parametrize("words", ["already exists at group level for group", "has already been taken"])
def test_a_label_that_a_group_has_is_no_error_as_older_servers_word_it(
    server: GitLabServer, tracker: Tracker, words: str
) -> None:
    fault = Fault("POST", "/labels$", Kind.STATUS_BEFORE, status=400, message=words)
    server.faults.add(fault)
    tracker.create_label(Label("type::bug", "000000", ""))


def test_notes_of_the_system_are_no_comments(server: GitLabServer, tracker: Tracker) -> None:
    number = server.add_issue("Ours", labels=["syncer"]).number
    tracker.update(number, Edit(state=State.CLOSED))
    tracker.comment(number, "Done.")
    assert tracker.get(number).comments == 1


def test_a_limit_of_requests_is_obeyed_on_every_verb(server: GitLabServer, tracker: Tracker) -> None:
    server.limit = 3
    for count in range(7):
        tracker.create(NewIssue(f"Issue {count}", "Body", ("syncer",)))
    assert len(server.issues) == 7
    assert sum(server.clock.slept) <= 130


def test_a_limit_of_content_without_headers_waits_a_minute(server: GitLabServer, tracker: Tracker) -> None:
    server.rate_headers = False
    server.content_limits = {60: 2}
    for count in range(3):
        tracker.create(NewIssue(f"Issue {count}", "Body", ("syncer",)))
    assert server.clock.slept == [60.0]
    impatient = opened(server, max_wait=30)
    impatient.create(NewIssue("Another", "Body", ("syncer",)))
    with pytest.raises(RateLimitError):
        impatient.create(NewIssue("One more", "Body", ("syncer",)))


def test_the_clients_own_logging_never_shows_the_token(
    server: GitLabServer, tracker: Tracker, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    tracker.create(NewIssue("Title", "Body", ("syncer",)))
    assert caplog.records
    assert server.token not in caplog.text


@pytest.mark.parametrize("api_url", [None, "https://gitlab.com/api/v4"])
def test_opening_a_tracker_sends_nothing(api_url: str | None) -> None:
    tracker = open_gitlab("a/b", "a-token", api_url, Pace(max_wait=0, now=lambda: 0.0, sleep=lambda _: None, pause=1.0))
    assert tracker.usage().requests == 0
