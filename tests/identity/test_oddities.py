"""What people do to our part of an issue, or to the issue as a whole, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from syncer.marker import END
from syncer.models import Action, Issue, Item, Result, State, Status
from tests.forges.base import Forge
from tests.identity.talks import only, titles
from tests.syncing import done, outcomes, said, skips, sync
from tests.trackers.grounds import ForgeGround, Ground

ITEM = said("Retry the importer")
AGAIN = said("Retry the importer", "talks/friday.md", 3)
DONE = said("Retry the importer", status=Status.DONE)
OTHER = said("Rotate the logs every night", line=4)
THEIRS = "I can reproduce this."

on_forges = pytest.mark.parametrize("ground", ["github", "gitlab"], indirect=True)
on_github = pytest.mark.parametrize("ground", ["github"], indirect=True)


@pytest.fixture
def issue(ground: Ground) -> Issue:
    """Return the issue that tracks the item."""
    sync(ground.open(), ITEM)
    return only(ground)


@pytest.fixture
def server(ground: Ground) -> Forge:
    """Return the forge; files are neither locked nor moved to another repository."""
    assert isinstance(ground, ForgeGround)
    return ground.server


BLOCK_DAMAGE: dict[str, Callable[[str], str]] = {
    "block deleted": lambda body: body[: body.index("Said in:")] + body[body.index(END) + len(END) :],
    "block emptied": lambda body: body[: body.index("Said in:")] + body[body.index(END) :],
    "end deleted": lambda body: body.replace(END, ""),
    "entry deleted": lambda body: body.replace("- `talks/monday.md`", "").replace("- [`talks/monday.md`", ""),
}


@pytest.mark.parametrize("damage", BLOCK_DAMAGE)
def test_a_block_that_a_person_deleted_or_damaged_is_left_and_named(ground: Ground, issue: Issue, damage: str) -> None:
    ground.rewrite(issue.number, BLOCK_DAMAGE[damage])
    before = ground.open().get(issue.number)
    assert done(sync(ground.open(), ITEM)) == []
    ended = sync(ground.open(), ITEM, AGAIN, OTHER)
    assert done(ended) == [(Action.CREATE, OTHER.title)]
    assert "edited the managed block" in skips(ended)[ITEM.title]
    assert ground.open().get(issue.number) == before


@pytest.mark.parametrize("damage", BLOCK_DAMAGE)
def test_a_damaged_block_keeps_no_close_back_and_is_not_mended(ground: Ground, issue: Issue, damage: str) -> None:
    ground.rewrite(issue.number, lambda body: BLOCK_DAMAGE[damage](body) + f"\n\n{THEIRS}\n")
    assert done(sync(ground.open(), DONE)) == [(Action.CLOSE, ITEM.title)]
    closed = ground.open().get(issue.number)
    assert closed.state is State.CLOSED
    assert THEIRS in closed.body
    assert done(sync(ground.open(), DONE)) == []


@pytest.mark.parametrize("how", ["deleted", "damaged", "emptied"])
def test_an_issue_without_a_readable_marker_is_known_by_its_title_and_left(
    ground: Ground, issue: Issue, how: str
) -> None:
    match how:
        case "deleted":
            ground.drop_marker(issue.number)
        case "damaged":
            ground.damage_marker(issue.number)
        case "emptied":
            ground.drop_marker(issue.number)
            ground.rewrite(issue.number, lambda _: "")
    before = ground.open().get(issue.number)
    for items in ([ITEM], [ITEM, AGAIN], [DONE], [AGAIN]):
        ended = sync(ground.open(), *items)
        assert done(ended) == []
        if items != [DONE]:
            assert "left alone" in skips(ended)[ITEM.title]
    assert done(sync(ground.open(), ITEM, OTHER)) == [(Action.CREATE, OTHER.title)]
    assert ground.open().get(issue.number) == before


def test_a_body_emptied_of_all_but_the_marker_stays_tracked(ground: Ground, issue: Issue) -> None:
    ground.rewrite(issue.number, lambda body: body[: body.index("-->") + 3] if "<!-- syncer {" in body else "")
    assert done(sync(ground.open(), ITEM)) == []
    ended = sync(ground.open(), ITEM, AGAIN)
    assert done(ended) == []
    assert "edited the managed block" in skips(ended)[ITEM.title]


def test_an_issue_that_got_the_whole_text_of_another_settles(ground: Ground, issue: Issue) -> None:
    sync(ground.open(), ITEM, OTHER)
    (other,) = [one for one in ground.open().list_labelled("syncer") if one.title == OTHER.title]
    ground.set_body(other.number, issue.body)
    ended = sync(ground.open(), ITEM, OTHER)
    assert (ended.exit_code, len(done(ended))) == (0, 1)
    again = sync(ground.open(), ITEM, OTHER)
    assert (again.exit_code, done(again)) == (0, [])
    elsewhere = said(OTHER.title, "talks/friday.md", 9)
    assert done(sync(ground.open(), ITEM, OTHER, elsewhere)) == [(Action.UPDATE, OTHER.title)]


@on_forges
def test_a_marker_that_a_person_pasted_is_no_issue_of_ours(ground: Ground, issue: Issue) -> None:
    ground.delete(issue.number)
    theirs = ground.put("Seen in a mail", f"They wrote:\n\n{issue.body}", number="seen-in-a-mail")
    before = ground.open().get(theirs)
    assert len(done(sync(ground.open(), ITEM, OTHER))) == 2
    assert ground.open().get(theirs) == before
    assert done(sync(ground.open(), ITEM, OTHER)) == []


@on_forges
def test_a_locked_issue_is_kept_up_without_a_comment(ground: Ground, server: Forge, issue: Issue) -> None:
    server.lock_by_person(int(issue.number))
    assert done(sync(ground.open(), ITEM, AGAIN)) == [(Action.UPDATE, ITEM.title)]
    assert done(sync(ground.open(), DONE)) == [(Action.CLOSE, ITEM.title)]
    closed = ground.open().get(issue.number)
    assert (closed.state, closed.comments, closed.locked) == (State.CLOSED, 0, True)
    assert done(sync(ground.open(), DONE)) == []


@on_forges
def test_an_issue_converted_to_a_discussion_is_one_that_a_person_closed(
    ground: Ground, server: Forge, issue: Issue
) -> None:
    server.discuss_by_person(int(issue.number))
    before = ground.open().get(issue.number)
    for items in ([ITEM], [ITEM, AGAIN], [DONE]):
        assert done(sync(ground.open(), *items)) == []
    assert skips(sync(ground.open(), ITEM)) == {ITEM.title: "closed stays closed"}
    assert ground.open().get(issue.number) == before


@on_forges
def test_an_issue_that_no_list_shows_any_more_is_filed_again_once(ground: Ground, server: Forge, issue: Issue) -> None:
    sync(ground.open(), ITEM, OTHER)
    server.issues[int(issue.number)].hidden_until.update(dict.fromkeys(("labels", "author", "other"), 1_000_000))
    assert done(sync(ground.open(), ITEM, OTHER)) == [(Action.CREATE, ITEM.title)]
    assert done(sync(ground.open(), ITEM, OTHER)) == []


@on_forges
def test_a_transferred_issue_is_filed_again_and_the_other_repository_left_alone(
    ground: Ground, server: Forge, issue: Issue
) -> None:
    moved = server.transfer_by_person(int(issue.number), "octo/elsewhere")
    assert done(sync(ground.open(), ITEM)) == [(Action.CREATE, ITEM.title)]
    assert done(sync(ground.open(), ITEM)) == []
    assert done(sync(ground.open(), ITEM, AGAIN)) == [(Action.UPDATE, ITEM.title)]
    assert moved.body.strip() == issue.body.strip()


def test_a_deleted_issue_is_filed_again_once(ground: Ground, issue: Issue) -> None:
    sync(ground.open(), ITEM, OTHER)
    ground.delete(issue.number)
    assert done(sync(ground.open(), ITEM, OTHER)) == [(Action.CREATE, ITEM.title)]
    assert done(sync(ground.open(), ITEM, OTHER)) == []
    assert sorted(titles(ground)) == sorted([ITEM.title, OTHER.title])


@pytest.mark.parametrize("items", [[ITEM, AGAIN], [DONE]], ids=["update", "close"])
def test_an_issue_deleted_between_listing_and_write_is_no_failure(
    ground: Ground, issue: Issue, items: list[Item]
) -> None:
    ended = sync(ground.open_behind(lambda: ground.delete(issue.number)), *items)
    assert (done(ended), ended.exit_code) == ([], 0)
    assert titles(ground) == []


def test_what_a_person_does_between_listing_and_write_is_merged(ground: Ground, issue: Issue) -> None:
    def meanwhile() -> None:
        ground.retitle(issue.number, "Importer: retry")
        ground.rewrite(issue.number, lambda body: f"{body}\n\n{THEIRS}\n")

    sync(ground.open_behind(meanwhile), ITEM, AGAIN)
    after = ground.open().get(issue.number)
    assert after.title == "Importer: retry"
    assert THEIRS in after.body
    assert "talks/friday.md" in after.body


def test_what_a_person_closes_between_listing_and_write_stays_as_they_left_it(ground: Ground, issue: Issue) -> None:
    ended = sync(ground.open_behind(lambda: ground.set_state(issue.number, State.CLOSED)), ITEM, AGAIN)
    assert done(ended) == []
    assert ground.open().get(issue.number).body == issue.body
    assert skips(ended) == {ITEM.title: "closed stays closed"}


@on_github
def test_a_pull_request_that_bears_our_marker_keeps_its_create_back_and_is_never_written_to(
    ground: Ground, server: Forge, issue: Issue
) -> None:
    ground.delete(issue.number)
    theirs = server.add_issue(issue.title, issue.body, labels=["syncer"], author=server.account, pull_request=True)
    before = (theirs.title, theirs.body, theirs.state, list(theirs.labels), list(theirs.comments))
    for items in ([ITEM], [ITEM, AGAIN], [DONE]):
        ended = sync(ground.open(), *items)
        assert done(ended) == []
        if items != [DONE]:
            assert "it is a pull request" in skips(ended).get(ITEM.title, "")
    assert (theirs.title, theirs.body, theirs.state, list(theirs.labels), list(theirs.comments)) == before
    assert not [outcome for outcome in outcomes(ended) if outcome.result is not Result.PLANNED]
