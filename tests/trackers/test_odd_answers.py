"""Single odd answers that the servers never give: what a client must make of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import responses

from syncer.errors import ListingError, TrackerError, WriteUnknownError
from syncer.models import NewIssue, State
from syncer.trackers import FORGES
from syncer.trackers.base import Tracker
from syncer.trackers.pace import Pace

API = "https://forge.example:443/api/v3"
REPOSITORY: dict[str, Any] = {
    "id": 7,
    "full_name": "octo/app",
    "html_url": "https://forge.example/octo/app",
    "url": f"{API}/repos/octo/app",
    "fork": False,
    "default_branch": "main",
    "has_issues": True,
    "permissions": {"push": True},
}
ISSUE: dict[str, Any] = {
    "id": 70,
    "number": 1,
    "title": "Retry the importer",
    "body": None,
    "state": "open",
    "labels": [{"name": "syncer", "color": "5319e7", "description": None}],
    "assignees": [],
    "user": None,
    "html_url": "https://forge.example/octo/app/issues/1",
    "url": f"{API}/repos/octo/app/issues/1",
    "repository_url": f"{API}/repos/octo/app",
    "created_at": "2026-03-01T12:00:00Z",
    "updated_at": "2026-03-01T12:00:00Z",
    "closed_at": None,
    "comments": 0,
    "locked": False,
}


@pytest.fixture
def odd() -> Iterator[responses.RequestsMock]:
    """Answer in the forge's stead; a request that nobody foresaw is an error."""
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        mock.get(f"{API}/repos/octo/app", json=REPOSITORY)
        yield mock


@pytest.fixture
def tracker() -> Tracker:
    return FORGES["github"]()(
        "octo/app", "token", API, Pace(max_wait=0.0, now=lambda: 0.0, sleep=lambda _: None, pause=0.0)
    )


def listing(odd: responses.RequestsMock, **answer: Any) -> None:
    odd.get(f"{API}/repos/octo/app/issues", **answer)


def test_an_issue_without_body_whose_author_is_gone(odd: responses.RequestsMock, tracker: Tracker) -> None:
    listing(odd, json=[ISSUE])
    (issue,) = tracker.list_labelled("syncer")
    assert (issue.body, issue.author, issue.state) == ("", "", State.OPEN)


@pytest.mark.parametrize(
    "answer",
    [
        {"json": {"message": "a map where a list belongs"}},
        {"body": "[", "content_type": "application/json"},
        {"body": ""},
        {"json": [{"number": "one"}]},
        {"json": [None]},
        {"json": [{**ISSUE, "labels": []}]},
    ],
)
def test_a_listing_of_another_shape_stops_the_run(
    odd: responses.RequestsMock, tracker: Tracker, answer: dict[str, Any]
) -> None:
    listing(odd, **answer)
    with pytest.raises(ListingError):
        tracker.list_labelled("syncer")


@pytest.mark.parametrize(
    "answer", [{"body": "", "status": 201}, {"json": [], "status": 201}, {"json": {}, "status": 200}]
)
def test_a_create_whose_answer_cannot_be_read_is_open(
    odd: responses.RequestsMock, tracker: Tracker, answer: dict[str, Any]
) -> None:
    odd.post(f"{API}/repos/octo/app/issues", **answer)
    with pytest.raises(WriteUnknownError):
        tracker.create(NewIssue("Retry the importer", "body", ("syncer",)))
    assert sum(call.request.method == "POST" for call in odd.calls) == 1


def test_a_repository_that_is_a_list_is_an_error_for_people(tracker: Tracker) -> None:
    with responses.RequestsMock() as mock:
        mock.get(f"{API}/repos/octo/app", json=[])
        with pytest.raises(TrackerError) as stopped:
            tracker.resolve()
    assert "octo/app" in stopped.value.message
