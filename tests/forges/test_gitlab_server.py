"""The GitLab server keeps its promises to the real client."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import requests
from gitlab import Gitlab
from gitlab.exceptions import GitlabError
from gitlab.v4.objects import Project

from tests.forges.base import ContractViolationError, Forge
from tests.forges.faults import Fault, Kind
from tests.forges.gitlab import DEVELOPER, GUEST, PLANNER, GitLabServer
from tests.forges.gitlab_actions import extract_actions

NAME = "team/app"


@contextmanager
def connect(server: GitLabServer, **options: Any) -> Iterator[Gitlab]:
    given: dict[str, Any] = {"private_token": server.token, "timeout": 5}
    client = Gitlab(server.url, **(given | options))
    yield client
    client.session.close()


@pytest.fixture
def server() -> Iterator[GitLabServer]:
    with GitLabServer(NAME) as running:
        yield running


@pytest.fixture
def client(server: GitLabServer) -> Iterator[Gitlab]:
    with connect(server) as gitlab:
        yield gitlab


@pytest.fixture
def project(client: Gitlab) -> Project:
    return client.projects.get(NAME)


def refusal(action: Any) -> GitlabError:
    with pytest.raises(GitlabError) as caught:
        action()
    return caught.value


def put(client: Gitlab, number: int, fields: dict[str, Any]) -> dict[str, Any]:
    found = client.http_put(f"/projects/{NAME.replace('/', '%2F')}/issues/{number}", post_data=fields)
    assert isinstance(found, dict)
    return found


def titles(project: Project, **query: Any) -> list[str]:
    return [issue.title for issue in project.issues.list(iterator=True, **query)]


def test_it_has_the_common_interface(server: GitLabServer) -> None:
    forge: Forge = server
    assert forge.api_url == f"{forge.url}/api/v4"


class TestProject:
    def test_is_found_by_path_and_by_id(self, server: GitLabServer, client: Gitlab) -> None:
        assert client.projects.get(server.repository.id).path_with_namespace == NAME
        assert client.projects.get("Team/App").id == server.repository.id
        assert refusal(lambda: client.projects.get("team/none")).response_code == 404

    def test_says_the_access_levels(self, server: GitLabServer, client: Gitlab) -> None:
        assert client.projects.get(NAME).permissions["project_access"]["access_level"] == 40
        server.access_level = 0
        server.group_access_level = DEVELOPER
        permissions = client.projects.get(NAME).permissions
        assert permissions["project_access"] is None
        assert permissions["group_access"]["access_level"] == DEVELOPER

    def test_shows_a_fork_and_its_branch(self, server: GitLabServer, client: Gitlab) -> None:
        server.repository.fork, server.repository.default_branch = True, "trunk"
        found = client.projects.get(NAME)
        assert found.forked_from_project["id"]
        assert found.default_branch == "trunk"

    def test_private_without_a_role_is_404(self, server: GitLabServer, client: Gitlab) -> None:
        server.repository.private, server.access_level = True, 0
        assert refusal(lambda: client.projects.get(NAME)).response_code == 404

    def test_renamed_redirects_those_who_read(self, server: GitLabServer, client: Gitlab, project: Project) -> None:
        server.add_issue("x", state="closed")
        server.rename("team/renamed")
        assert client.projects.get(NAME).path_with_namespace == "team/renamed"
        stale = client.http_list("/projects/team%2Fapp/issues", {"state": "opened"}, get_all=True)
        assert list(stale) == []
        assert refusal(lambda: put(client, 1, {"title": "y"})).response_code == 405
        assert titles(project) == ["x"]

    def test_without_issues_is_403(self, server: GitLabServer, client: Gitlab, project: Project) -> None:
        server.repository.has_issues = False
        assert not client.projects.get(NAME).issues_enabled
        assert refusal(lambda: titles(project)).response_code == 403
        assert refusal(lambda: project.issues.create({"title": "x"})).response_code == 403

    def test_knows_its_members_and_accounts(self, server: GitLabServer, client: Gitlab, project: Project) -> None:
        client.auth()
        assert client.user is not None
        assert client.user.username == server.account
        assert project.members_all.get(client.user.id).access_level == 40
        assert refusal(lambda: project.members_all.get(1)).response_code == 404
        assert [user.username for user in client.users.list(username="SOMEBODY", get_all=True)] == ["somebody"]


class TestToken:
    def test_a_wrong_one_is_401(self, server: GitLabServer) -> None:
        with connect(server, private_token="wrong") as client:
            assert refusal(client.auth).response_code == 401

    def test_bearer_is_as_good(self, server: GitLabServer) -> None:
        with connect(server, private_token=None, oauth_token=server.token) as client:
            assert client.projects.get(NAME).id

    def test_of_a_job_reads_and_nothing_else(self, server: GitLabServer) -> None:
        server.add_issue("x")
        server.token_is_workflow()
        with connect(server, private_token=None, job_token=server.token) as client:
            project = client.projects.get(NAME)
            assert titles(project) == ["x"]
            assert refusal(client.auth).response_code == 401
            assert refusal(lambda: project.issues.create({"title": "y"})).response_code == 401

    def test_that_may_only_read_is_refused_every_write(self, server: GitLabServer, project: Project) -> None:
        server.token_can(write=False)
        assert refusal(lambda: project.issues.create({"title": "x"})).response_code == 403
        assert not server.issues


class TestCreate:
    def test_keeps_what_was_sent(self, server: GitLabServer, client: Gitlab, project: Project) -> None:
        user = client.users.list(username="somebody", get_all=True)[0]
        fields = {"title": " x ", "description": "a\r\nb \r\n\n", "labels": ["b", "a"], "assignee_ids": [user.id]}
        made = project.issues.create(fields)
        assert (made.iid, made.title, made.description, made.state) == (1, "x", "a\nb", "opened")
        assert made.labels == ["a", "b"]
        assert [each["username"] for each in made.assignees] == ["somebody"]
        assert {"a", "b"} <= set(server.labels)
        assert made.web_url.endswith("/team/app/-/issues/1")

    def test_allows_one_assignee_unless_paid_for(self, server: GitLabServer, client: Gitlab, project: Project) -> None:
        server.people.add("else")
        everybody = [user.id for user in client.users.list(get_all=True)]
        assert len(project.issues.create({"title": "x", "assignee_ids": everybody}).assignees) == 1
        server.many_assignees = True
        assert len(project.issues.create({"title": "x", "assignee_ids": everybody}).assignees) == 3

    @pytest.mark.parametrize(
        "fields", [{"title": "t" * 256}, {"title": " "}, {"title": "t", "description": "d" * 1_048_577}]
    )
    def test_refuses(self, server: GitLabServer, project: Project, fields: dict[str, str]) -> None:
        assert refusal(lambda: project.issues.create(fields)).response_code == 400
        assert not server.issues

    def test_takes_the_longest_that_it_may(self, project: Project) -> None:
        fields = {"title": "t" * 255, "description": "d" * 1_048_576}
        assert len(project.issues.create(fields).description) == 1_048_576

    def test_drops_a_guests_labels(self, server: GitLabServer, project: Project) -> None:
        server.token_can(push=False)
        assert server.access_level == GUEST
        assert project.issues.create({"title": "x", "labels": ["a"]}).labels == []
        server.access_level = PLANNER
        assert project.issues.create({"title": "x", "labels": ["a"]}).labels == ["a"]

    def test_may_be_taken_for_spam_or_a_duplicate(self, server: GitLabServer, project: Project) -> None:
        server.takes_for_spam = True
        error = refusal(lambda: project.issues.create({"title": "x"}))
        assert error.response_code == 409
        assert b"needs_captcha_response" in (error.response_body or b"")
        server.takes_for_spam = False
        server.add_issue("x")
        assert "Duplicated" in str(refusal(lambda: project.issues.create({"title": "x", "iid": 1})))


class TestUpdate:
    def test_moves_labels_and_state_at_once(self, server: GitLabServer, client: Gitlab) -> None:
        server.add_issue("x", labels=["a", "b"])
        found = put(client, 1, {"add_labels": "b,c,d", "remove_labels": "a,d", "state_event": "close"})
        assert (found["labels"], found["state"], found["closed_by"]["username"]) == (
            ["b", "c"],
            "closed",
            server.account,
        )
        assert put(client, 1, {"labels": "z"})["labels"] == ["z"]
        assert put(client, 1, {"labels": "", "state_event": "reopen"})["labels"] == []
        assert server.issues[1].state == "open"
        assert found["user_notes_count"] == 0

    def test_wants_something_known_to_change(self, server: GitLabServer, client: Gitlab) -> None:
        server.add_issue("x")
        assert refusal(lambda: put(client, 1, {"state_event": "explode"})).response_code == 400
        assert refusal(lambda: put(client, 1, {})).response_code == 400
        assert refusal(lambda: put(client, 7, {"title": "y"})).response_code == 404

    def test_is_for_owners_and_planners(self, server: GitLabServer, client: Gitlab) -> None:
        server.add_issue("theirs")
        server.add_issue("ours", author=server.account)
        server.token_can(push=False)
        assert refusal(lambda: put(client, 1, {"title": "y"})).response_code == 403
        assert put(client, 2, {"title": "y", "labels": "a"})["labels"] == []

    def test_locks(self, server: GitLabServer, client: Gitlab, project: Project) -> None:
        server.add_issue("x")
        assert put(client, 1, {"discussion_locked": True})["discussion_locked"]
        project.issues.get(1).notes.create({"body": "a member may"})


class TestQuickActions:
    def test_run_on_create_and_vanish(self, server: GitLabServer, project: Project) -> None:
        server.add_label("known")
        text = "Text\n\n/label ~known ~unknown\n/assign @somebody\n/close\n\nMore"
        made = project.issues.create({"title": "x", "description": text})
        assert (made.labels, made.state) == (["known"], "opened")
        assert server.issues[1].assignees == ["somebody"]
        assert "/" not in made.description
        assert made.description.endswith("More")

    def test_run_on_update_and_in_notes(self, server: GitLabServer, client: Gitlab, project: Project) -> None:
        server.add_issue("x", labels=["a"])
        server.add_issue("y")
        assert put(client, 1, {"description": "/close\n/unlabel ~a"})["state"] == "closed"
        assert (server.issues[1].body, server.issues[1].labels) == ("", [])
        issue = project.issues.get(1)
        issue.notes.create({"body": "Again\n/reopen\n/title New words"})
        assert (server.issues[1].state, server.issues[1].title) == ("open", "New words")
        issue.notes.create({"body": "/duplicate #2"})
        assert server.requests[-1].status == 202
        assert (server.issues[1].state, server.issues[1].duplicate_of, server.issues[1].links) == ("closed", 2, [2])
        assert [note.body for note in issue.notes.list(get_all=True) if not note.system] == ["Again"]

    def test_do_nothing_for_guests(self, server: GitLabServer, project: Project) -> None:
        server.token_can(push=False)
        project.issues.create({"title": "x", "description": "/assign @somebody"})
        assert (server.issues[1].assignees, server.issues[1].body) == ([], "")

    def test_may_be_refused(self, server: GitLabServer, project: Project) -> None:
        server.refuses_quick_actions = True
        assert refusal(lambda: project.issues.create({"title": "x", "description": "/close"})).response_code == 403
        assert project.issues.create({"title": "x", "description": "> /close"}).iid == 1

    @pytest.mark.parametrize(
        ("text", "by_markdown", "by_pattern"),
        [
            ("/close", True, True),
            ("Words\n/close now", True, True),
            ("/CLOSE", True, True),
            ("/closed", False, False),
            ("/usr/bin/close", False, False),
            ("words /close", False, False),
            ("```\n/close\n```", False, False),
            ("~~~\n/close\n~~~", False, True),
            ("> /close", False, False),
            (">>>\n/close\n>>>", False, False),
            ("- entry\n\n  /close", False, False),
            ("- entry\n/close", False, True),
            ("<!--\n/close\n-->", False, True),
            ("<div>\n/close\n</div>", False, False),
            ("    /close", False, False),
        ],
    )
    def test_are_found_in_two_ways(self, text: str, by_markdown: bool, by_pattern: bool) -> None:
        for new, runs in ((True, by_markdown), (False, by_pattern)):
            left, found = extract_actions(text, by_markdown=new)
            assert bool(found) is runs, new
            assert (left == text) is not runs


class TestListing:
    def test_defaults_to_all_the_newest_first(self, server: GitLabServer, project: Project) -> None:
        for title in "abc":
            server.add_issue(title)
        server.close_by_person(2)
        assert titles(project) == ["c", "b", "a"]
        assert titles(project, state="opened") == ["c", "a"]
        assert titles(project, state="closed") == ["b"]
        assert titles(project, sort="asc", order_by="updated_at") == ["a", "c", "b"]
        assert refusal(lambda: titles(project, state="open")).response_code == 400

    def test_wants_all_labels_in_their_case(self, server: GitLabServer, project: Project) -> None:
        server.add_issue("x", labels=["Syncer", "a"])
        server.add_issue("y", labels=["Syncer"])
        assert titles(project, labels=["Syncer", "a"]) == ["x"]
        assert titles(project, labels=["syncer"]) == []
        assert titles(project, labels=["None"]) == []
        assert titles(project, labels=["Any"]) == ["y", "x"]

    def test_ignores_keys_that_it_does_not_know(self, server: GitLabServer, project: Project) -> None:
        server.add_issue("x")
        assert titles(project, label="a") == ["x"]

    def test_filters_by_author_and_date(self, server: GitLabServer, project: Project) -> None:
        server.add_issue("x", author="ann")
        server.clock.advance(60)
        since = server.clock.now
        server.add_issue("y")
        assert titles(project, author_username="ann") == ["x"]
        assert titles(project, author_username="nobody") == []
        assert titles(project, updated_after=since.isoformat()) == ["y"]

    def test_holds_no_merge_requests(self, server: GitLabServer, project: Project) -> None:
        server.add_issue("x", pull_request=True)
        assert titles(project) == []

    @pytest.mark.parametrize("options", [{}, {"pagination": "keyset"}])
    def test_pages_by_offset_and_by_keyset(
        self, server: GitLabServer, project: Project, options: dict[str, str]
    ) -> None:
        for number in range(250):
            server.add_issue(str(number))
        for sort in ("asc", "desc"):
            found = titles(project, per_page=100, order_by="created_at", sort=sort, **options)
            assert found == [str(n) for n in (range(250) if sort == "asc" else reversed(range(250)))]
        assert len(server.sent("GET", "/issues$")) == 6
        assert len(titles(project, per_page=500, **options)) == 250
        assert len(server.sent("GET", "/issues$")) == 9

    def test_tells_totals_by_offset_only(self, server: GitLabServer, client: Gitlab) -> None:
        server.add_issue("x")
        path = "/projects/team%2Fapp/issues"
        assert client.http_head(path)["X-Total"] == "1"
        assert "X-Total" not in client.http_head(path, pagination="keyset")

    def test_lags(self, server: GitLabServer, project: Project) -> None:
        server.lag(1, only="author")
        project.issues.create({"title": "x", "labels": ["syncer"]})
        assert titles(project, labels=["syncer"]) == ["x"]
        assert [titles(project, author_username=server.account) for _ in range(2)] == [[], ["x"]]


class TestPeople:
    def test_the_web_form_strips(self, server: GitLabServer) -> None:
        server.add_issue("x", "a\r\nb \n")
        server.web_edit(1)
        assert server.issues[1].body == "a\nb"

    def test_edits_show(self, server: GitLabServer, project: Project) -> None:
        server.add_issue("x", labels=["a"])
        server.edit_by_person(1, title="y", labels=["b"])
        server.comment_by_person(1, "hello")
        server.close_by_person(1, person="ann")
        found = project.issues.get(1)
        assert (found.title, found.labels, found.user_notes_count, found.state) == ("y", ["b"], 1, "closed")
        assert found.attributes["closed_by"]["username"] == "ann"

    def test_deleted_is_404(self, server: GitLabServer, project: Project) -> None:
        server.add_issue("x")
        server.delete_by_person(1)
        assert refusal(lambda: project.issues.get(1)).response_code == 404
        assert titles(project) == []

    def test_moved_is_closed_and_names_where(self, server: GitLabServer, client: Gitlab, project: Project) -> None:
        server.add_issue("x", labels=["a"])
        copy = server.transfer_by_person(1, "team/other")
        found = project.issues.get(1)
        assert (found.state, found.moved_to_id) == ("closed", copy.id)
        assert titles(client.projects.get("team/other")) == ["x"]


class TestLabels:
    def test_of_groups_are_among_them(self, server: GitLabServer, project: Project) -> None:
        server.add_label("group", group=True)
        project.labels.create({"name": "own", "color": "#FF0000", "description": "Ours"})
        found = {label.name: label for label in project.labels.list(iterator=True)}
        assert (found["own"].color, found["own"].description) == ("#FF0000", "Ours")
        assert (found["own"].is_project_label, found["group"].is_project_label) == (True, False)
        assert [label.name for label in project.labels.list(get_all=True, include_ancestor_groups=False)] == ["own"]
        assert project.labels.get("own").id == server.labels["own"].id

    @pytest.mark.parametrize(
        ("fields", "status"),
        [
            ({"name": "group", "color": "#ff0000"}, 409),
            ({"name": "a,b", "color": "#ff0000"}, 400),
            ({"name": "a", "color": "ff0000"}, 400),
            ({"name": "l" * 256, "color": "#ff0000"}, 400),
        ],
    )
    def test_refuses(self, server: GitLabServer, project: Project, fields: dict[str, str], status: int) -> None:
        server.add_label("group", group=True)
        assert refusal(lambda: project.labels.create(fields)).response_code == status

    def test_differ_by_case(self, server: GitLabServer, project: Project) -> None:
        server.add_label("bug")
        project.labels.create({"name": "Bug", "color": "red"})
        assert server.labels["Bug"].color == "ff0000"
        assert list(server.labels) == ["bug", "Bug"]

    def test_change_in_place(self, server: GitLabServer, project: Project) -> None:
        server.add_issue("x", labels=["own"])
        server.add_label("group", group=True)
        project.labels.update("own", {"color": "#0f0", "description": "New", "new_name": "renamed"})
        assert (server.labels["renamed"].color, server.issues[1].labels) == ("00ff00", ["renamed"])
        assert refusal(lambda: project.labels.update("group", {"color": "#0f0"})).response_code == 404
        assert refusal(lambda: project.labels.update("renamed", {})).response_code == 400

    def test_are_not_for_guests(self, server: GitLabServer, project: Project) -> None:
        server.token_can(push=False)
        assert refusal(lambda: project.labels.create({"name": "a", "color": "#ff0000"})).response_code == 403


class TestLinks:
    def test_relate_both_ways_and_once(self, server: GitLabServer, project: Project) -> None:
        server.add_issue("x")
        server.add_issue("y")
        links = project.issues.get(1).links
        fields = {"target_project_id": project.id, "target_issue_iid": 2}
        source, target = links.create(fields)
        assert (source.iid, target.iid, server.issues[2].links) == (1, 2, [1])
        assert refusal(lambda: links.create(fields)).response_code == 409
        assert refusal(lambda: links.create({**fields, "link_type": "blocks"})).response_code == 403
        assert [link.iid for link in links.list(get_all=True)] == [2]


class TestLimits:
    def test_headers_can_be_switched_off(self, server: GitLabServer, client: Gitlab) -> None:
        path = "/projects/team%2Fapp"
        assert "RateLimit-Remaining" in client.http_head(f"{path}/issues")
        server.rate_headers = False
        assert "RateLimit-Remaining" not in client.http_head(f"{path}/issues")

    def test_requests_are_counted(self, server: GitLabServer, client: Gitlab) -> None:
        server.limit = 1
        client.http_get("/projects/team%2Fapp")
        error = refusal(lambda: client.http_get("/projects/team%2Fapp", max_retries=0))
        assert (error.response_code, error.response_body) == (429, b"Retry later\n")
        server.clock.advance(60)
        assert client.http_get("/projects/team%2Fapp")

    def test_issues_and_notes_are_counted(self, server: GitLabServer, project: Project) -> None:
        server.content_limits = {60: 1}
        project.issues.create({"title": "x"})
        error = refusal(lambda: project.issues.create({"title": "y"}, obey_rate_limit=False))
        assert (error.response_code, "too many times" in str(error)) == (429, True)


class TestFaults:
    @pytest.mark.parametrize(
        ("kind", "status", "made"),
        [
            (Kind.STATUS_BEFORE, 500, 0),
            (Kind.STATUS_AFTER, 500, 1),
            (Kind.DROP_BEFORE, None, 0),
            (Kind.DROP_AFTER, None, 1),
            (Kind.TIMEOUT_BEFORE, None, 0),
            (Kind.TIMEOUT_AFTER, None, 1),
            (Kind.TRUNCATED, None, 1),
            (Kind.CUT_JSON, None, 1),
            (Kind.NOT_JSON, None, 1),
            (Kind.PRIMARY_LIMIT, 429, 0),
            (Kind.SECONDARY_LIMIT, 429, 0),
            (Kind.UNAUTHORIZED, 401, 0),
            (Kind.READ_ONLY, 403, 0),
            (Kind.NOT_FOUND, 404, 0),
            (Kind.GONE, 410, 0),
            (Kind.UNPROCESSABLE, 422, 0),
        ],
    )
    def test_strike_before_or_after_the_write(
        self, server: GitLabServer, kind: Kind, status: int | None, made: int
    ) -> None:
        server.faults.add(Fault("POST", r"/issues$", kind))
        with connect(server, timeout=0.2) as client:
            project = client.projects.get(NAME)
            with pytest.raises((GitlabError, requests.RequestException)) as caught:
                project.issues.create({"title": "x"}, obey_rate_limit=False)
            assert getattr(caught.value, "response_code", None) == status
            assert len(server.issues) == made
            assert project.issues.create({"title": "y"}).iid == made + 1
        assert server.writes == 2

    def test_limits_carry_the_headers_asked_for(self, server: GitLabServer, client: Gitlab) -> None:
        server.faults.add(Fault("GET", "", Kind.PRIMARY_LIMIT, retry_after=7, reset_in=9))
        with requests.Session() as session:
            answer = session.get(f"{server.api_url}/projects/team%2Fapp")
        assert (answer.status_code, answer.headers["Retry-After"]) == (429, "7")
        assert answer.headers["RateLimit-Reset"] == str(server.clock.epoch + 9)

    def test_listings_lie(self, server: GitLabServer, project: Project) -> None:
        for number in range(25):
            server.add_issue(str(number))
        for kind, expected in (
            (Kind.EMPTY_LIST, 10),
            (Kind.ENDS_EARLY, 20),
            (Kind.REPEATED_ROW, 26),
            (Kind.SKIPPED_ROW, 24),
        ):
            server.faults.clear()
            server.faults.add(Fault("GET", "/issues$", kind, nth=2))
            assert len(titles(project, per_page=10)) == expected, kind

    def test_labels_are_dropped_once(self, server: GitLabServer, project: Project) -> None:
        server.faults.add(Fault("POST", r"/issues$", Kind.LABELS_DROPPED))
        assert project.issues.create({"title": "x", "labels": ["a"]}).labels == []


class TestContract:
    def test_unknown_keys_of_a_body_are_recorded(self, server: GitLabServer, project: Project) -> None:
        project.issues.create({"title": "x", "body": "text"})
        assert "'body'" in server.violations.pop()

    def test_a_breach_fails_the_test_at_its_end(self) -> None:
        with pytest.raises(ContractViolationError), GitLabServer(NAME) as server, connect(server) as client:
            refusal(lambda: client.http_get("/nothing"))
