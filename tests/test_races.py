"""Two runs at once, and lists that lag: never two open issues for one thing."""

from __future__ import annotations

import pytest

from syncer.errors import ListingError, UnsafePlanError
from syncer.models import Action
from syncer.request import Ended
from tests.forges.faults import Fault, Kind
from tests.syncing import done, said, sync
from tests.reliability.standing import forge, open_duplicates, open_forge

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


@each_forge
def test_an_empty_listing_files_nothing_twice(name: str) -> None:
    with forge(name) as server:
        writes = server.writes
        server.faults.add(Fault("GET", r"/issues$", Kind.EMPTY_LIST, query={"labels": "syncer"}, times=None))
        with pytest.raises((UnsafePlanError, ListingError)):
            sync(open_forge(name, server), *BEFORE)
        assert server.writes == writes


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
