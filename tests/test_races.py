"""Two runs at once, and lists that lag: never two open issues for one thing."""

from __future__ import annotations

import pytest

from syncer.errors import ListingError, UnsafePlanError
from syncer.models import Action
from syncer.request import Ended
from tests.forges.base import Forge
from tests.forges.faults import Fault, Kind
from tests.forges.github import GitHubServer
from tests.reliability.standing import forge, open_duplicates, open_forge
from tests.syncing import done, said, skips, sync

NEW = said("Rotate the logs every night", line=9)
NEWER = said("Export invoices as spreadsheets", line=11)
OLD = said("Fix the login page on Safari")
SEARCH = said("The search page goes blank", line=7)
BEFORE = (OLD, SEARCH)

each_forge = pytest.mark.parametrize("name", ["github", "gitlab"])


@each_forge
def test_of_two_runs_at_once_the_later_issue_is_closed_as_a_duplicate(name: str) -> None:
    with forge(name) as server:
        ran: list[Ended] = []

        def run_another() -> None:
            ran.append(sync(open_forge(name, server, timeout=30), *BEFORE, NEW))

        server.faults.add(Fault("POST", r"/issues$", Kind.MEANWHILE, meanwhile=run_another))
        ended = sync(open_forge(name, server, timeout=30), *BEFORE, NEW)
        assert done(ran[0]) == [(Action.CREATE, NEW.title)]
        assert server.faults.unmet == []
        assert open_duplicates(server) == []
        assert (Action.CLOSE, NEW.title) in done(ended)
        both = [issue for issue in server.issues.values() if issue.title == NEW.title]
        assert [issue.state == "closed" for issue in sorted(both, key=lambda issue: issue.number)] == [False, True]
        assert done(sync(open_forge(name, server), *BEFORE, NEW)) == []


def test_of_two_first_runs_at_once_by_a_token_that_cannot_ask_whose_it_is_the_later_issue_is_closed() -> None:
    with GitHubServer("octo/tools") as server:
        server.token_is_workflow()

        def run_another() -> None:
            sync(open_forge("github", server, timeout=30), NEW)

        server.faults.add(Fault("POST", r"/issues$", Kind.MEANWHILE, meanwhile=run_another))
        ended = sync(open_forge("github", server, timeout=30), NEW)
        assert done(ended) == [(Action.CREATE, NEW.title), (Action.CLOSE, NEW.title)]
        assert open_duplicates(server) == []


@each_forge
def test_two_runs_that_both_create_before_either_lists_settle_at_the_next_run(name: str) -> None:
    with forge(name) as server:
        server.lag(40)
        for _ in range(2):
            sync(open_forge(name, server), *BEFORE, NEW)
        assert len([issue for issue in server.issues.values() if issue.title == NEW.title]) == 2
        for issue in server.issues.values():
            issue.hidden_until.clear()
        ended = sync(open_forge(name, server), *BEFORE, NEW)
        assert done(ended) == [(Action.CLOSE, NEW.title)]
        assert open_duplicates(server) == []


@each_forge
@pytest.mark.parametrize("only", ["labels", "author"])
def test_listings_that_differ_stop_the_run_before_any_write(name: str, only: str) -> None:
    with forge(name) as server:
        server.lag(1000, only=only)
        sync(open_forge(name, server), *BEFORE, NEW)
        writes = server.writes
        with pytest.raises(UnsafePlanError) as stopped:
            sync(open_forge(name, server), *BEFORE, NEW, NEWER)
        assert stopped.value.reason == "listings_differ"
        assert server.writes == writes


@each_forge
def test_a_listing_that_catches_up_is_believed(name: str) -> None:
    with forge(name) as server:
        server.lag(2, only="labels")
        sync(open_forge(name, server), *BEFORE, NEW)
        ended = sync(open_forge(name, server), *BEFORE, NEW, NEWER)
        assert done(ended) == [(Action.CREATE, NEWER.title)]
        assert open_duplicates(server) == []


LIES = [Kind.EMPTY_LIST, Kind.ENDS_EARLY, Kind.SKIPPED_ROW]
"""Lists that are answered with 200 and are not whole."""


def lie(server: Forge, kind: Kind, *filters: str, times: int | None) -> None:
    """Let so many of the listings by these filters be not whole, or by whatever filter; None for all of them."""
    server.most_rows = 1 if kind is Kind.ENDS_EARLY else 100
    for query in [filter_of(server, each) for each in filters] or [{}]:
        server.faults.add(Fault("GET", r"/issues$", kind, query=query, times=times))


def filter_of(server: Forge, name: str) -> dict[str, str]:
    """Return what a listing by label or by author asks for."""
    author = "creator" if isinstance(server, GitHubServer) else "author_username"
    return {"labels": {"labels": "syncer"}, "author": {author: server.account}}[name]


@each_forge
@pytest.mark.parametrize("kind", LIES)
@pytest.mark.parametrize("only", ["labels", "author"])
def test_a_listing_that_is_not_whole_and_another_that_is_stop_the_run_before_any_write(
    name: str, kind: Kind, only: str
) -> None:
    with forge(name) as server:
        writes = server.writes
        lie(server, kind, only, times=None)
        with pytest.raises(UnsafePlanError) as stopped:
            sync(open_forge(name, server), *BEFORE, NEW)
        assert stopped.value.reason == "listings_differ"
        assert server.writes == writes


@each_forge
@pytest.mark.parametrize("kind", LIES)
@pytest.mark.parametrize("only", ["labels", "author"])
def test_a_listing_that_is_not_whole_once_is_asked_for_again(name: str, kind: Kind, only: str) -> None:
    with forge(name) as server:
        lie(server, kind, only, times=1)
        assert done(sync(open_forge(name, server), *BEFORE, NEW)) == [(Action.CREATE, NEW.title)]
        assert server.faults.unmet == []
        assert open_duplicates(server) == []


@each_forge
@pytest.mark.parametrize("kind", LIES)
def test_a_listing_that_is_not_whole_after_a_create_undoes_nothing(name: str, kind: Kind) -> None:
    with forge(name) as server:

        def begin() -> None:
            lie(server, kind, "labels", times=None)

        server.faults.add(Fault("POST", r"/issues$", Kind.MEANWHILE, meanwhile=begin))
        ended = sync(open_forge(name, server), *BEFORE, NEW)
        assert (ended.exit_code, done(ended)) == (0, [(Action.CREATE, NEW.title)])
        server.faults.clear()
        assert done(sync(open_forge(name, server), *BEFORE, NEW)) == []


@each_forge
@pytest.mark.parametrize("kind", LIES)
def test_what_neither_filter_shows_is_known_by_its_title_among_the_last_updated(name: str, kind: Kind) -> None:
    with forge(name) as server:
        writes = server.writes
        lie(server, kind, "labels", "author", times=None)
        ended = sync(open_forge(name, server), *BEFORE)
        assert any("has this title" in reason for reason in skips(ended).values())
        assert server.writes == writes


@each_forge
def test_what_no_listing_shows_is_filed_again_and_closed_as_a_duplicate_by_the_next_run(name: str) -> None:
    with forge(name) as server:
        lie(server, Kind.EMPTY_LIST, times=None)
        sync(open_forge(name, server), *BEFORE)
        server.faults.clear()
        doubled = len(open_duplicates(server))
        closed = done(sync(open_forge(name, server), *BEFORE))
        assert len(closed) == doubled > 0
        assert {action for action, _ in closed} == {Action.CLOSE}
        assert open_duplicates(server) == []
        assert {issue.title for issue in server.issues.values() if issue.state == "open"} == {
            item.title for item in BEFORE
        }
        assert done(sync(open_forge(name, server), *BEFORE)) == []


@each_forge
def test_a_row_that_comes_twice_is_one_issue(name: str) -> None:
    with forge(name) as server:
        server.faults.add(Fault("GET", r"/issues$", Kind.REPEATED_ROW, times=None))
        assert done(sync(open_forge(name, server), *BEFORE)) == []
        assert done(sync(open_forge(name, server), *BEFORE, NEW)) == [(Action.CREATE, NEW.title)]
        assert open_duplicates(server) == []


@each_forge
@pytest.mark.parametrize("only", ["labels", "author"])
def test_a_page_that_shifts_while_it_is_read_hides_nothing(name: str, only: str) -> None:
    third = said("Water the plants in the hall", line=5)
    with forge(name, *BEFORE, third) as server:
        server.most_rows = 1
        if isinstance(server, GitHubServer):
            server.cursors = False

        def delete() -> None:
            server.delete_by_person(1)

        server.faults.add(
            Fault("GET", r"/issues$", Kind.MEANWHILE, nth=2, query=filter_of(server, only), meanwhile=delete)
        )
        ended = sync(open_forge(name, server), *BEFORE, third, NEW)
        assert server.faults.unmet == []
        assert (Action.CREATE, NEW.title) in done(ended)
        assert open_duplicates(server) == []
        sync(open_forge(name, server), *BEFORE, third, NEW)
        titles = sorted(issue.title for issue in server.repository.visible if issue.state == "open")
        assert titles == sorted(item.title for item in (*BEFORE, third, NEW))


@each_forge
def test_a_listing_that_breaks_off_stops_the_run_before_any_write(name: str) -> None:
    with forge(name) as server:
        writes = server.writes
        server.faults.add(Fault("GET", r"/issues$", Kind.CUT_JSON, times=None))
        with pytest.raises(ListingError):
            sync(open_forge(name, server), *BEFORE, NEW)
        assert server.writes == writes


@each_forge
def test_a_create_whose_answer_is_lost_is_found_in_the_listing(name: str) -> None:
    with forge(name) as server:
        server.faults.add(Fault("POST", r"/issues$", Kind.DROP_AFTER))
        ended = sync(open_forge(name, server), *BEFORE, NEW)
        assert ended.exit_code == 0
        assert len([issue for issue in server.issues.values() if issue.title == NEW.title]) == 1
        assert done(sync(open_forge(name, server), *BEFORE, NEW)) == []


@each_forge
def test_a_create_of_open_answer_that_no_list_shows_is_unknown_and_not_sent_again(name: str) -> None:
    with forge(name) as server:
        server.faults.add(Fault("POST", r"/issues$", Kind.DROP_BEFORE))
        ended = sync(open_forge(name, server), *BEFORE, NEW)
        assert ended.exit_code == 4
        assert len(server.sent("POST", r"/issues$")) == len(BEFORE) + 1
        assert done(sync(open_forge(name, server), *BEFORE, NEW)) == [(Action.CREATE, NEW.title)]


@each_forge
def test_a_renamed_managed_label_stops_the_run(name: str) -> None:
    with forge(name) as server:
        writes = server.writes
        for number in list(server.issues):
            labels = ["tracked" if label == "syncer" else label for label in server.issues[number].labels]
            server.edit_by_person(number, labels=labels)
        server.labels.pop("syncer")
        with pytest.raises(UnsafePlanError) as stopped:
            sync(open_forge(name, server), *BEFORE, NEW)
        assert stopped.value.reason == "label_renamed"
        assert server.writes == writes
