"""The GitHub server keeps its promises to the real client."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests
from github import Auth, Github, GithubException, GithubRetry
from github.Repository import Repository

from tests.forges.base import ContractViolationError, Forge
from tests.forges.faults import Fault, Kind
from tests.forges.github import GitHubServer
from tests.forges.github_paging import PAGE_LIMIT

NAME = "octo/app"


def connect(server: GitHubServer, **options: Any) -> Github:
    options = {"retry": None, "timeout": 5, "per_page": 100} | options
    return Github(
        base_url=server.url,
        auth=Auth.Token(server.token),
        seconds_between_requests=None,
        seconds_between_writes=None,
        **options,
    )


@pytest.fixture
def server() -> Iterator[GitHubServer]:
    with GitHubServer(NAME) as running:
        yield running


@pytest.fixture
def client(server: GitHubServer) -> Iterator[Github]:
    with connect(server) as github:
        yield github


@pytest.fixture
def repository(client: Github) -> Repository:
    return client.get_repo(NAME)


def raw(repository: Repository, verb: str, path: str, body: Any = None, **headers: str) -> tuple[dict[str, Any], Any]:
    return repository.requester.requestJsonAndCheck(verb, repository.url + path, input=body, headers=headers or None)


def refusal(action: Any) -> GithubException:
    with pytest.raises(GithubException) as caught:
        action()
    return caught.value


def words(error: GithubException) -> str:
    return str(error.data)


def header(error: GithubException, name: str) -> str | None:
    return (error.headers or {}).get(name)


def titles(repository: Repository, query: str) -> list[str]:
    _, rows = raw(repository, "GET", f"/issues?{query}")
    return [row["title"] for row in rows]


def test_it_has_the_common_interface(server: GitHubServer) -> None:
    forge: Forge = server
    assert forge.url == forge.api_url


class TestRepository:
    def test_says_what_the_token_may_do(self, server: GitHubServer, client: Github) -> None:
        assert client.get_repo(NAME).permissions.push
        server.token_can(push=False, triage=True)
        permissions = client.get_repo(NAME).permissions
        assert (permissions.push, permissions.triage) == (False, True)
        server.token_can(push=False)
        assert not client.get_repo(NAME).permissions.triage

    def test_shows_fork_branch_and_issues(self, server: GitHubServer, client: Github) -> None:
        server.repository.fork, server.repository.default_branch = True, "trunk"
        server.repository.has_issues = False
        found = client.get_repo(NAME)
        assert (found.fork, found.default_branch, found.has_issues) == (True, "trunk", False)

    def test_unknown_is_404(self, client: Github) -> None:
        assert refusal(lambda: client.get_repo("octo/none")).status == 404

    def test_is_found_by_id_and_in_any_case(self, server: GitHubServer, client: Github) -> None:
        assert client.get_repo(server.repository.id).full_name == NAME
        assert client.get_repo("Octo/App").full_name == NAME

    def test_renamed_redirects_and_the_client_loses_the_query(self, server: GitHubServer, client: Github) -> None:
        server.add_issue("done", state="closed")
        stale = client.get_repo(NAME)
        server.rename("octo/renamed")
        assert client.get_repo(NAME).full_name == "octo/renamed"
        assert list(stale.get_issues(state="all")) == []
        assert server.requests[-2].status == 301
        assert server.requests[-1].path == f"/repositories/{server.repository.id}/issues"
        assert server.requests[-1].query == {}

    def test_without_issues_is_410(self, server: GitHubServer, repository: Repository) -> None:
        server.repository.has_issues = False
        assert refusal(lambda: list(repository.get_issues())).status == 410
        assert refusal(lambda: repository.create_issue("x")).status == 410

    def test_enterprise_has_a_prefix_and_no_rate_limit(self) -> None:
        with GitHubServer(NAME, enterprise=True) as server, connect(server) as client:
            assert server.url.endswith("/api/v3")
            found = client.get_repo(NAME)
            assert "x-ratelimit-limit" not in found.raw_headers
            assert server.sent("GET", "^/repos/octo/app$")


class TestToken:
    def test_a_wrong_one_is_401(self, server: GitHubServer) -> None:
        server.token = "another"
        with Github(base_url=server.url, auth=Auth.Token("wrong"), retry=None) as client:
            assert refusal(lambda: client.get_repo(NAME)).status == 401

    def test_knows_its_account(self, server: GitHubServer, client: Github) -> None:
        assert client.get_user().login == server.account

    def test_of_a_workflow_cannot_ask_and_shows_no_permissions_yet_labels(
        self, server: GitHubServer, client: Github
    ) -> None:
        server.token_is_workflow()
        assert refusal(lambda: client.get_user().login).status == 403
        found = client.get_repo(NAME)
        assert not found.permissions.push
        assert not found.permissions.triage
        issue = found.create_issue("x", labels=["syncer"])
        assert (issue.user.login, issue.user.type) == ("github-actions[bot]", "Bot")
        assert [label.name for label in issue.labels] == ["syncer"]

    def test_that_may_only_read_is_refused_every_write(self, server: GitHubServer, repository: Repository) -> None:
        server.add_issue("x")
        server.token_can(write=False)
        for write in (
            lambda: repository.create_issue("y"),
            lambda: raw(repository, "PATCH", "/issues/1", {"body": ""}),
        ):
            assert refusal(write).status == 403
        assert list(server.issues) == [1]


class TestCreate:
    def test_keeps_what_was_sent(self, server: GitHubServer, repository: Repository) -> None:
        server.add_label("Type: Bug", "ff0000")
        made = repository.create_issue(" Title ", body="a\n\nb\n", labels=["type: bug", "new"], assignees=["somebody"])
        stored = server.issues[made.number]
        assert (stored.title, stored.body, stored.author) == (" Title ", "a\n\nb\n", server.account)
        assert [label.name for label in made.labels] == ["Type: Bug", "new"] == stored.labels
        assert [user.login for user in made.assignees] == ["somebody"]
        assert "new" in server.labels

    def test_trims_where_asked(self, server: GitHubServer, repository: Repository) -> None:
        server.trims = True
        made = repository.create_issue(" Title ", body="text  \n\n")
        assert (made.title, made.body) == ("Title", "text")

    @pytest.mark.parametrize(
        ("fields", "complaint"),
        [
            ({"title": "t" * 257}, "title is too long"),
            ({"title": "  "}, "missing_field"),
            ({"title": "t", "body": "b" * 65_537}, "body is too long"),
            ({"title": "t", "labels": ["l" * 51]}, "name is too long"),
            ({"title": "t", "assignees": ["nobody"]}, "assignees"),
        ],
    )
    def test_refuses(
        self, server: GitHubServer, repository: Repository, fields: dict[str, Any], complaint: str
    ) -> None:
        error = refusal(lambda: raw(repository, "POST", "/issues", fields))
        assert error.status == 422
        assert complaint in words(error)
        assert not server.issues

    def test_takes_the_longest_that_it_may(self, repository: Repository) -> None:
        made = repository.create_issue("t" * 256, body="b" * 65_536, labels=["l" * 50])
        assert len(made.body) == 65_536

    def test_drops_labels_and_assignees_without_a_word(self, server: GitHubServer, repository: Repository) -> None:
        server.token_can(push=False)
        made = repository.create_issue("x", labels=["syncer"], assignees=["somebody"])
        assert (made.labels, made.assignees) == ([], [])
        assert "syncer" not in server.labels

    def test_makes_no_labels_where_it_may_not(self, server: GitHubServer, repository: Repository) -> None:
        server.add_label("known")
        server.creates_labels = False
        made = repository.create_issue("x", labels=["known", "unknown"])
        assert [label.name for label in made.labels] == ["known"]


class TestUpdate:
    def test_sends_back_the_new_state(self, server: GitHubServer, repository: Repository) -> None:
        issue = repository.create_issue("x", body="old")
        before = issue.updated_at
        issue.edit(title="y", body="new", state="closed", state_reason="not_planned")
        assert (issue.title, issue.body, issue.state, issue.state_reason) == ("y", "new", "closed", "not_planned")
        assert issue.closed_at is not None
        assert issue.updated_at > before
        assert server.issues[1].closed_by == server.account

    def test_ignores_a_reason_unless_the_state_changes(self, server: GitHubServer, repository: Repository) -> None:
        issue = repository.create_issue("x")
        issue.edit(state="closed")
        assert issue.state_reason == "completed"
        issue.edit(state="closed", state_reason="not_planned")
        assert issue.state_reason == "completed"
        issue.edit(state="open")
        assert issue.state_reason == "reopened"
        assert server.issues[1].closed_at is None

    def test_takes_the_database_id_of_a_duplicate(self, server: GitHubServer, repository: Repository) -> None:
        first, second = server.add_issue("x"), server.add_issue("x")
        fields = {"state": "closed", "state_reason": "duplicate", "duplicate_issue_id": first.id}
        _, body = raw(repository, "PATCH", "/issues/2", fields)
        assert (body["state_reason"], second.duplicate_of) == ("duplicate", first.id)
        server.reopen_by_person(2)
        wrong = fields | {"duplicate_issue_id": first.number}
        assert refusal(lambda: raw(repository, "PATCH", "/issues/2", wrong)).status == 422

    def test_refuses_duplicates_on_enterprise(self) -> None:
        with GitHubServer(NAME, enterprise=True) as server, connect(server) as client:
            first = server.add_issue("x")
            fields = {"state": "closed", "duplicate_issue_id": first.id}
            repository = client.get_repo(NAME)
            assert refusal(lambda: raw(repository, "PATCH", "/issues/1", fields)).status == 422
            assert first.state == "open"

    def test_replaces_labels_and_assignees(self, server: GitHubServer, repository: Repository) -> None:
        server.add_issue("x", labels=["a", "b"], assignees=["somebody"])
        repository.get_issue(1).edit(labels=["c"], assignees=[])
        assert (server.issues[1].labels, server.issues[1].assignees) == (["c"], [])

    def test_is_for_owners_and_those_who_triage(self, server: GitHubServer, repository: Repository) -> None:
        server.add_issue("theirs")
        server.add_issue("ours", author=server.account)
        server.token_can(push=False)
        assert refusal(lambda: raw(repository, "PATCH", "/issues/1", {"body": "x"})).status == 403
        raw(repository, "PATCH", "/issues/2", {"body": "x", "labels": ["a"]})
        assert (server.issues[2].body, server.issues[2].labels) == ("x", [])


class TestGone:
    def test_deleted_is_410_and_not_listed(self, server: GitHubServer, repository: Repository) -> None:
        server.add_issue("x")
        server.delete_by_person(1)
        assert refusal(lambda: repository.get_issue(1)).status == 410
        assert list(repository.get_issues(state="all")) == []
        assert server.add_issue("y").number == 2

    def test_never_there_is_404(self, repository: Repository) -> None:
        assert refusal(lambda: repository.get_issue(7)).status == 404

    def test_transferred_redirects_reads_and_writes_alike(self, server: GitHubServer, repository: Repository) -> None:
        server.add_issue("x", labels=["a"])
        moved = server.transfer_by_person(1, "octo/other")
        assert list(repository.get_issues(state="all")) == []
        assert repository.get_issue(1).repository_url.endswith("/repos/octo/other")
        raw(repository, "PATCH", "/issues/1", {"title": "written elsewhere"})
        assert (moved.title, server.issues[1].title) == ("written elsewhere", "x")

    def test_converted_to_a_discussion_is_closed_and_locked(self, server: GitHubServer, repository: Repository) -> None:
        server.add_issue("x")
        server.discuss_by_person(1)
        found = repository.get_issue(1)
        assert (found.state, found.locked) == ("closed", True)


class TestPeople:
    def test_the_web_form_saves_crlf(self, server: GitHubServer, repository: Repository) -> None:
        repository.create_issue("x", body="a\nb")
        server.web_edit(1)
        assert repository.get_issue(1).body == "a\r\nb"
        server.web_edit(1, lambda body: body + "\r\nc\nd")
        assert server.issues[1].body == "a\r\nb\r\nc\r\nd"
        server.web_crlf = False
        server.edit_by_person(1, body="a\nb")
        assert server.issues[1].body == "a\nb"

    def test_edits_show(self, server: GitHubServer, repository: Repository) -> None:
        server.add_issue("x", labels=["a", "b"])
        server.edit_by_person(1, title="y", labels=["b", "c"], assignees=["else"], person="else")
        server.comment_by_person(1, "hello")
        found = repository.get_issue(1)
        assert (found.title, {label.name for label in found.labels}, found.comments) == ("y", {"b", "c"}, 1)
        server.close_by_person(1, reason="not_planned")
        closer = repository.get_issue(1).closed_by
        assert closer is not None
        assert closer.login == "somebody"
        server.reopen_by_person(1)
        assert repository.get_issue(1).state == "open"


class TestListing:
    def test_defaults_to_open_ones_the_newest_first(self, server: GitHubServer, repository: Repository) -> None:
        for title in "abc":
            server.add_issue(title)
        server.close_by_person(2)
        assert [issue.title for issue in repository.get_issues()] == ["c", "a"]
        assert len(list(repository.get_issues(state="all"))) == 3
        assert [issue.title for issue in repository.get_issues(state="closed")] == ["b"]

    def test_holds_pull_requests(self, server: GitHubServer, repository: Repository) -> None:
        server.add_issue("x", pull_request=True)
        (found,) = repository.get_issues()
        assert found.pull_request is not None

    def test_wants_all_labels_in_any_case(self, server: GitHubServer, repository: Repository) -> None:
        server.add_issue("x", labels=["Syncer", "a"])
        server.add_issue("y", labels=["syncer"])
        assert [issue.title for issue in repository.get_issues(labels=["SYNCER", "A"])] == ["x"]
        assert list(repository.get_issues(labels=["unknown"])) == []

    def test_filters_by_creator_and_date(self, server: GitHubServer, repository: Repository) -> None:
        server.add_issue("x", author="Ann")
        server.clock.advance(60)
        since = server.clock.now
        server.add_issue("y")
        assert titles(repository, "creator=ann") == ["x"]
        assert [issue.title for issue in repository.get_issues(since=since)] == ["y"]
        server.edit_by_person(1, title="z")
        assert {issue.title for issue in repository.get_issues(since=since)} == {"y", "z"}

    def test_of_an_unknown_creator_is_empty_or_refused(self, server: GitHubServer, repository: Repository) -> None:
        assert titles(repository, "creator=nobody") == []
        server.refuses_unknown_creators = True
        assert refusal(lambda: titles(repository, "creator=nobody")).status == 422

    def test_sorts(self, server: GitHubServer, repository: Repository) -> None:
        for title in "abc":
            server.add_issue(title)
        server.edit_by_person(1, body="new")
        assert [issue.title for issue in repository.get_issues(sort="updated")] == ["a", "c", "b"]
        assert [issue.title for issue in repository.get_issues(sort="created", direction="asc")] == ["a", "b", "c"]

    @pytest.mark.parametrize("cursors", [True, False])
    def test_pages_by_link_alone(self, server: GitHubServer, repository: Repository, cursors: bool) -> None:
        server.cursors = cursors
        for number in range(250):
            server.add_issue(str(number))
        headers, rows = raw(repository, "GET", "/issues?per_page=100")
        assert len(rows) == 100
        assert 'rel="last"' not in headers["link"]
        assert ("after=" in headers["link"]) is cursors
        for direction in ("asc", "desc"):
            titles = [issue.title for issue in repository.get_issues(direction=direction, sort="created")]
            assert titles == [str(n) for n in (range(250) if direction == "asc" else reversed(range(250)))]
        assert len(server.sent("GET", "/issues$")) == 1 + 3 + 3

    @pytest.mark.parametrize(("cursors", "seen"), [(True, 20), (False, 19)])
    def test_cursors_do_not_shift_and_page_numbers_do(
        self, server: GitHubServer, repository: Repository, cursors: bool, seen: int
    ) -> None:
        server.cursors = cursors
        for number in range(20):
            server.add_issue(str(number))
        headers, rows = raw(repository, "GET", "/issues?per_page=10&direction=asc")
        server.close_by_person(1)
        _, more = repository.requester.requestJsonAndCheck("GET", headers["link"].partition(">")[0].lstrip("<"))
        assert len({row["number"] for row in rows + more}) == seen

    def test_refuses_page_numbers_beyond_its_count(self, repository: Repository) -> None:
        error = refusal(lambda: raw(repository, "GET", f"/issues?page={PAGE_LIMIT + 1}"))
        assert (error.status, "cursor based pagination" in words(error)) == (422, True)

    def test_takes_at_most_100_a_page(self, server: GitHubServer, repository: Repository) -> None:
        for number in range(101):
            server.add_issue(str(number))
        assert len(raw(repository, "GET", "/issues?per_page=500")[1]) == 100
        assert len(raw(repository, "GET", "/issues")[1]) == 30

    def test_answers_304_to_its_own_etag_for_free(self, server: GitHubServer, repository: Repository) -> None:
        server.add_issue("x")
        headers, _ = raw(repository, "GET", "/issues")
        left = server.remaining
        again, body = raw(repository, "GET", "/issues", **{"If-None-Match": headers["etag"]})
        assert (body, server.requests[-1].status, server.remaining) == (None, 304, left)
        assert again["etag"] == headers["etag"]
        server.edit_by_person(1, title="y")
        assert raw(repository, "GET", "/issues", **{"If-None-Match": headers["etag"]})[1][0]["title"] == "y"

    def test_lags_for_as_many_listings_as_asked(self, server: GitHubServer, repository: Repository) -> None:
        server.lag(2)
        repository.create_issue("x", labels=["syncer"])
        assert repository.get_issue(1).title == "x"
        assert [len(list(repository.get_issues())) for _ in range(3)] == [0, 0, 1]

    def test_lags_for_one_filter_only(self, server: GitHubServer, repository: Repository) -> None:
        server.lag(1, only="labels")
        repository.create_issue("x", labels=["syncer"])
        assert titles(repository, f"creator={server.account}") == ["x"]
        assert [len(list(repository.get_issues(labels=["syncer"]))) for _ in range(2)] == [0, 1]


class TestLabels:
    def test_of_the_repository(self, server: GitHubServer, repository: Repository) -> None:
        made = repository.create_label("type: bug", "FF0000", "Something is broken")
        assert (made.color, made.description) == ("ff0000", "Something is broken")
        server.add_issue("x", labels=["type: bug"])
        made.edit("kind: bug", "00ff00", description="Broken")
        assert [label.name for label in repository.get_labels()] == ["kind: bug"]
        assert server.issues[1].labels == ["kind: bug"]

    @pytest.mark.parametrize(
        "fields",
        [
            {"name": "l" * 51, "color": "ff0000"},
            {"name": "a,b", "color": "ff0000"},
            {"name": "a", "color": "#ff0000"},
            {"name": "a", "color": "red"},
            {"name": "a", "color": "ff0000", "description": "d" * 101},
            {"name": "KNOWN", "color": "ff0000"},
        ],
    )
    def test_refuses(self, server: GitHubServer, repository: Repository, fields: dict[str, str]) -> None:
        server.add_label("known")
        assert refusal(lambda: raw(repository, "POST", "/labels", fields)).status == 422
        assert list(server.labels) == ["known"]

    def test_are_for_those_who_push(self, server: GitHubServer, repository: Repository) -> None:
        server.token_can(push=False, triage=True)
        assert refusal(lambda: repository.create_label("a", "ff0000")).status == 403

    def test_come_and_go_one_by_one(self, server: GitHubServer, repository: Repository) -> None:
        server.add_label("Known")
        issue = repository.create_issue("x")
        issue.add_to_labels("known", "type: bug")
        issue.add_to_labels("KNOWN")
        assert server.issues[1].labels == ["Known", "type: bug"]
        issue.remove_from_labels("Type: Bug")
        assert server.issues[1].labels == ["Known"]
        assert refusal(lambda: issue.remove_from_labels("type: bug")).status == 404
        server.token_can(push=False)
        assert refusal(lambda: issue.add_to_labels("a")).status == 403

    def test_may_be_archived(self, server: GitHubServer, repository: Repository) -> None:
        server.add_label("old").archived = True
        assert raw(repository, "GET", "/labels/old")[1]["archived_at"] is not None


class TestComments:
    def test_are_kept_and_counted(self, server: GitHubServer, repository: Repository) -> None:
        issue = repository.create_issue("x")
        for number in range(31):
            issue.create_comment(str(number))
        assert [comment.body for comment in issue.get_comments()] == [str(n) for n in range(31)]
        assert repository.get_issue(1).comments == 31 == len(server.issues[1].comments)

    def test_too_long_or_empty_is_422(self, repository: Repository) -> None:
        issue = repository.create_issue("x")
        for body in ("", "c" * 65_537):
            assert refusal(lambda text=body: issue.create_comment(text)).status == 422

    def test_on_a_locked_issue_need_push(self, server: GitHubServer, repository: Repository) -> None:
        issue = repository.create_issue("x")
        server.lock_by_person(1)
        issue.create_comment("as a member")
        server.token_can(push=False, triage=True)
        assert refusal(lambda: issue.create_comment("as a guest")).status == 403
        raw(repository, "PATCH", "/issues/1", {"state": "closed"})


class TestLimits:
    def test_every_answer_says_what_is_left(self, server: GitHubServer, client: Github) -> None:
        client.get_repo(NAME)
        assert client.rate_limiting == (4999, 5000)
        assert client.rate_limiting_resettime == int(server.reset_at.timestamp())

    def test_an_empty_one_refuses_until_its_reset(self, server: GitHubServer, repository: Repository) -> None:
        server.remaining = 0
        error = refusal(lambda: repository.create_issue("x"))
        assert (error.status, header(error, "x-ratelimit-remaining")) == (403, "0")
        server.clock.sleep(3600)
        assert repository.create_issue("x").number == 1
        assert server.clock.slept == [3600]

    def test_content_is_counted_by_the_servers_clock(self, server: GitHubServer, repository: Repository) -> None:
        server.content_limits = {60: 2}
        issue = repository.create_issue("x")
        issue.create_comment("y")
        error = refusal(lambda: repository.create_issue("z"))
        assert (error.status, header(error, "retry-after")) == (403, "60")
        server.clock.advance(60)
        assert repository.create_issue("z").number == 2

    def test_date_is_the_servers(self, server: GitHubServer, repository: Repository) -> None:
        assert raw(repository, "GET", "")[0]["date"] == server.clock.http_date


class TestFaults:
    @pytest.mark.parametrize(
        ("kind", "made"),
        [
            (Kind.STATUS_BEFORE, 0),
            (Kind.STATUS_AFTER, 1),
            (Kind.DROP_BEFORE, 0),
            (Kind.DROP_AFTER, 1),
            (Kind.TIMEOUT_BEFORE, 0),
            (Kind.TIMEOUT_AFTER, 1),
            (Kind.TRUNCATED, 1),
            (Kind.CUT_JSON, 1),
            (Kind.PRIMARY_LIMIT, 0),
            (Kind.SECONDARY_LIMIT, 0),
            (Kind.UNAUTHORIZED, 0),
            (Kind.READ_ONLY, 0),
            (Kind.NOT_FOUND, 0),
            (Kind.GONE, 0),
            (Kind.UNPROCESSABLE, 0),
        ],
    )
    def test_strike_before_or_after_the_write(self, server: GitHubServer, kind: Kind, made: int) -> None:
        server.faults.add(Fault("POST", r"/issues$", kind))
        with connect(server, timeout=1) as client:
            repository = client.get_repo(NAME)
            with pytest.raises((GithubException, requests.RequestException, ValueError)):
                repository.create_issue("x")
            assert len(server.issues) == made
            assert repository.create_issue("y").number == made + 1
        assert server.writes == 2
        assert not server.faults.unmet

    @pytest.mark.parametrize(
        ("kind", "status"),
        [
            (Kind.STATUS_BEFORE, 500),
            (Kind.PRIMARY_LIMIT, 403),
            (Kind.SECONDARY_LIMIT, 403),
            (Kind.UNAUTHORIZED, 401),
            (Kind.READ_ONLY, 403),
            (Kind.NOT_FOUND, 404),
            (Kind.GONE, 410),
            (Kind.UNPROCESSABLE, 422),
        ],
    )
    def test_have_the_usual_status(self, server: GitHubServer, repository: Repository, kind: Kind, status: int) -> None:
        server.faults.add(Fault("POST", r"/issues$", kind))
        assert refusal(lambda: repository.create_issue("x")).status == status

    def test_limits_carry_the_headers_asked_for(self, server: GitHubServer, repository: Repository) -> None:
        server.faults.add(
            Fault("POST", "", Kind.SECONDARY_LIMIT, status=429, retry_after=30),
            Fault("POST", "", Kind.PRIMARY_LIMIT, reset_in=90),
            Fault("POST", "", Kind.SECONDARY_LIMIT),
        )
        first, second, third = (refusal(lambda: repository.create_issue("x")) for _ in range(3))
        assert (first.status, header(first, "retry-after")) == (429, "30")
        assert header(second, "x-ratelimit-reset") == str(server.clock.epoch + 90)
        assert header(third, "retry-after") is None
        assert "secondary rate limit" in words(third)

    def test_answers_may_be_no_json(self, server: GitHubServer, repository: Repository) -> None:
        server.faults.add(
            Fault("POST", "", Kind.NOT_JSON), Fault("POST", "", Kind.STATUS_BEFORE, status=502, text="<p>")
        )
        assert "html" in raw(repository, "POST", "/issues", {"title": "x"})[1]["data"]
        assert words(refusal(lambda: repository.create_issue("y"))) == "{'data': '<p>'}"

    def test_a_held_answer_comes_once_released(self, server: GitHubServer, repository: Repository) -> None:
        server.faults.add(Fault("POST", "", Kind.TIMEOUT_AFTER), Fault("POST", "", Kind.TIMEOUT_BEFORE))
        server.faults.release()
        assert repository.create_issue("x").number == 1
        assert refusal(lambda: repository.create_issue("y")).status == 504

    def test_labels_are_dropped_once(self, server: GitHubServer, repository: Repository) -> None:
        server.faults.add(Fault("POST", r"/issues$", Kind.LABELS_DROPPED))
        assert repository.create_issue("x", labels=["a"]).labels == []
        assert len(repository.create_issue("x", labels=["a"]).labels) == 1

    def test_listings_lie(self, server: GitHubServer, repository: Repository) -> None:
        for number in range(25):
            server.add_issue(str(number))
        for kind, expected in (
            (Kind.EMPTY_LIST, 0),
            (Kind.ENDS_EARLY, 20),
            (Kind.REPEATED_ROW, 26),
            (Kind.SKIPPED_ROW, 24),
        ):
            server.faults.clear()
            server.faults.add(Fault("GET", "/issues$", kind, nth=1 if kind is Kind.EMPTY_LIST else 2))
            client = connect(server, per_page=10)
            assert len(list(client.get_repo(NAME).get_issues())) == expected, kind
            client.close()

    def test_a_listing_fails_on_its_third_page(self, server: GitHubServer) -> None:
        for number in range(25):
            server.add_issue(str(number))
        server.faults.add(Fault("GET", "/issues$", Kind.STATUS_BEFORE, nth=3))
        with connect(server, per_page=10) as client:
            rows = iter(client.get_repo(NAME).get_issues())
            assert len(list(itertools.islice(rows, 20))) == 20
            assert refusal(lambda: next(rows)).status == 500

    def test_are_chosen_by_query_count_and_function(self, server: GitHubServer, repository: Repository) -> None:
        server.faults.add(Fault("GET", "/issues$", Kind.STATUS_BEFORE, query={"labels": "a"}, times=2))
        list(repository.get_issues())
        for _ in range(2):
            assert refusal(lambda: list(repository.get_issues(labels=["a"]))).status == 500
        assert list(repository.get_issues(labels=["a"])) == []
        late = Fault("", "", Kind.STATUS_BEFORE, status=503)
        server.faults.choose(lambda call, number: late if call.writes and number > 5 else None)
        assert refusal(lambda: repository.create_issue("x")).status == 503

    def test_something_else_can_happen_in_between(self, server: GitHubServer, repository: Repository) -> None:
        issue = repository.create_issue("x")
        server.faults.add(Fault("PATCH", "", Kind.MEANWHILE, meanwhile=lambda: server.close_by_person(1)))
        issue.edit(body="y")
        assert (issue.state, issue.body) == ("closed", "y")

    def test_what_breaks_in_a_hook_is_recorded(self, server: GitHubServer, repository: Repository) -> None:
        server.faults.add(Fault("GET", "", Kind.MEANWHILE, meanwhile=lambda: server.close_by_person(7)))
        assert refusal(lambda: repository.get_issue(1)).status == 500
        assert "KeyError: 7" in server.violations.pop()

    def test_the_clients_default_repeats_a_create(self, server: GitHubServer) -> None:
        server.faults.add(Fault("POST", "", Kind.DROP_AFTER))
        with connect(server, retry=GithubRetry(total=1, backoff_factor=0)) as client:
            client.get_repo(NAME).create_issue("x")
        assert len(server.issues) == 2


class TestConcurrency:
    def test_many_clients_at_once_get_numbers_of_their_own(self, server: GitHubServer) -> None:
        def create(titles: range) -> list[int]:
            with connect(server) as client:
                repository = client.get_repo(NAME)
                return [repository.create_issue(str(title)).number for title in titles]

        with ThreadPoolExecutor(5) as pool:
            numbers = [number for made in pool.map(create, [range(10)] * 5) for number in made]
        assert sorted(numbers) == list(range(1, 51))


class TestContract:
    @pytest.mark.parametrize(
        ("verb", "path", "body", "status"),
        [
            ("POST", "/issues", {"title": "x", "label": ["a"]}, 201),
            ("POST", "/issues", {"title": "x", "labels": [{"colour": "a"}]}, 422),
            ("PATCH", "/issues/1", {"duplicate_of": 1}, 200),
            ("POST", "/labels", {"name": "x", "colour": "ff0000"}, 201),
            ("GET", "/issues?label=a", None, 200),
            ("GET", "/nothing", None, 404),
        ],
    )
    def test_a_breach_is_recorded(
        self, server: GitHubServer, repository: Repository, verb: str, path: str, body: Any, status: int
    ) -> None:
        server.add_issue("x")
        found, _, _ = repository.requester.requestJson(verb, repository.url + path, input=body)
        assert found == status
        assert server.violations
        server.violations.clear()

    def test_a_wrong_answer_is_recorded(self, server: GitHubServer, repository: Repository) -> None:
        server.add_issue("x").state_reason = "no reason that exists"
        repository.get_issue(1)
        assert "state_reason" in server.violations[0]
        server.violations.clear()

    def test_another_api_version_is_recorded(self, server: GitHubServer) -> None:
        with connect(server, api_version="2026-03-10") as client:
            client.get_repo(NAME)
        assert "2026-03-10" in server.violations.pop()

    def test_a_breach_fails_the_test_at_its_end(self) -> None:
        with pytest.raises(ContractViolationError, match="something"), GitHubServer(NAME) as server:
            server.violations.append("something")

    def test_a_failing_test_keeps_its_own_error(self) -> None:
        with pytest.raises(ZeroDivisionError), GitHubServer(NAME) as server:
            server.violations.append(str(1 // len(server.issues)))
