"""Labels, accounts, clones, and issues merged by hand: whose an issue is, and that nothing doubles over it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from syncer import marker as markers
from syncer.config import Config, Labels
from syncer.errors import UnsafePlanError
from syncer.models import Action, State, Status
from tests.identity.talks import bodies, marker_of, only, titles
from tests.syncing import done, said, skips, sync, written
from tests.trackers.grounds import ForgeGround, Ground

ITEM = said("Retry the importer")
DONE = said("Retry the importer", status=Status.DONE)
AGAIN = said("Retry the importer", "talks/friday.md", 3)
OTHER = said("Rotate the logs", line=4)
RENAMED = Config(labels=Labels(managed="tracked"))


def test_the_managed_label_taken_off_by_a_person(ground: Ground) -> None:
    sync(ground.open(), ITEM, OTHER)
    (number,) = [i.number for i in ground.open().list_labelled("syncer") if i.title == ITEM.title]
    ground.relabel(number, "mine")
    before = ground.open().get(number)
    third = said("Document the import format", line=7)
    for items in ([ITEM, OTHER], [ITEM, AGAIN, OTHER], [DONE, OTHER], [ITEM, OTHER, third]):
        expected = [(Action.CREATE, third.title)] if third in items else []
        assert done(sync(ground.open(), *items)) == expected
    assert ground.open().get(number) == before


def test_the_managed_label_taken_off_the_only_issue(ground: Ground) -> None:
    sync(ground.open(), ITEM)
    number = only(ground).number
    ground.relabel(number, "mine")
    ground.retitle(number, "Mine now")
    ended = sync(ground.open(), ITEM)
    assert done(ended) == []
    assert "managed label was taken off" in skips(ended)[ITEM.title]


def rename_label(ground: Ground, old: str, new: str) -> None:
    """Rename a label as a person does: on the forge itself, or in every file."""
    for issue in ground.open().list_labelled(old):
        ground.relabel(issue.number, *(new if name == old else name for name in issue.labels))
    if isinstance(ground, ForgeGround):
        ground.server.labels.pop(old)


def test_the_managed_label_renamed_by_a_person_doubles_nothing(ground: Ground) -> None:
    sync(ground.open(), ITEM, OTHER)
    rename_label(ground, "syncer", "tracked")
    before = bodies_labelled(ground, "tracked")
    assert len(before) == 2
    if isinstance(ground, ForgeGround):
        with pytest.raises(UnsafePlanError) as stopped:
            sync(ground.open(), ITEM, OTHER)
        assert stopped.value.reason == "label_renamed"
    else:
        # Files know no labels beside their own: they were all relabelled.
        ended = sync(ground.open(), ITEM, OTHER)
        assert done(ended) == []
        assert all("managed label was taken off" in reason for reason in skips(ended).values())
    assert bodies_labelled(ground, "tracked") == before
    assert done(sync(ground.open(), ITEM, OTHER, config=RENAMED)) == []
    assert done(sync(ground.open(), ITEM, AGAIN, OTHER, config=RENAMED)) == [(Action.UPDATE, ITEM.title)]
    assert len(bodies_labelled(ground, "tracked")) == 2


def bodies_labelled(ground: Ground, label: str) -> list[str]:
    """Return the bodies of the issues with that label."""
    return [issue.body for issue in ground.open().list_labelled(label)]


def test_the_managed_label_changed_in_the_config(ground: Ground) -> None:
    sync(ground.open(), ITEM)
    before = bodies(ground)
    with pytest.raises(UnsafePlanError) as stopped:
        sync(ground.open(), ITEM, config=RENAMED)
    assert stopped.value.reason == "label_renamed"
    assert bodies(ground) == before
    told = Config(labels=Labels(managed="tracked"), previous_labels=("syncer",))
    assert done(sync(ground.open(), ITEM, config=told)) == [(Action.UPDATE, ITEM.title)]
    assert titles(ground, "tracked") == [ITEM.title]
    assert done(sync(ground.open(), ITEM, config=told)) == []


@pytest.mark.parametrize("forgets", [False, True])
def test_another_account_finds_the_issues_of_the_first(ground: Ground, forgets: bool) -> None:
    sync(ground.open(), ITEM)
    if isinstance(ground, ForgeGround):
        ground.server.people.add("second-bot")
        ground.server.account = "second-bot"
    config = None if forgets else Config(accounts=("syncer-bot",))
    assert done(sync(ground.open(), ITEM, OTHER, config=config)) == [(Action.CREATE, OTHER.title)]
    assert done(sync(ground.open(), ITEM, OTHER, config=config)) == []
    assert done(sync(ground.open(), ITEM, AGAIN, OTHER, config=config)) == [(Action.UPDATE, ITEM.title)]


@pytest.mark.parametrize("ground", ["github"], indirect=True)
@pytest.mark.parametrize("back", [False, True])
def test_a_workflows_own_token_and_a_persons_find_each_others_issues(ground: Ground, back: bool) -> None:
    assert isinstance(ground, ForgeGround)
    tokens = [(ground.server.token_is_workflow, "github"), (lambda: setattr(ground.server, "workflow", False), "")]
    items = [ITEM, OTHER, said("Document the import format", line=7), said("Export invoices as sheets", line=9)]
    sync(ground.open(), ITEM)
    for count, (switch, ci) in enumerate([*tokens, *(tokens[:1] if back else [])], 2):
        switch()
        assert done(sync(ground.open(), *items[:count], ci=ci)) == [(Action.CREATE, items[count - 1].title)]
        assert done(sync(ground.open(), *items[:count], ci=ci)) == []
    assert len(titles(ground)) == len(set(titles(ground)))


@pytest.mark.parametrize("ground", ["github"], indirect=True)
def test_a_workflow_knows_of_what_a_person_took_from_it_though_it_cannot_ask_who_it_is(ground: Ground) -> None:
    assert isinstance(ground, ForgeGround)
    ground.server.token_is_workflow()
    sync(ground.open(), ITEM, ci="github")
    number = only(ground).number
    ground.relabel(number, "mine")
    ground.retitle(number, "Mine now")
    ended = sync(ground.open(), ITEM, ci="github")
    assert done(ended) == []
    assert "managed label was taken off" in skips(ended)[ITEM.title]


def test_another_account_knows_of_what_a_person_took_from_the_first(ground: Ground) -> None:
    sync(ground.open(), ITEM, OTHER)
    (number,) = [i.number for i in ground.open().list_labelled("syncer") if i.title == ITEM.title]
    ground.relabel(number, "mine")
    ground.retitle(number, "Mine now")
    if isinstance(ground, ForgeGround):
        ground.server.people.add("second-bot")
        ground.server.account = "second-bot"
    ended = sync(ground.open(), ITEM, OTHER)
    assert done(ended) == []
    assert "managed label was taken off" in skips(ended)[ITEM.title]


@pytest.mark.parametrize("mine", [False, True])
@pytest.mark.parametrize("name", ["mine", "0-mine", "{} copy"])
def test_a_persons_clone_of_our_issue_is_left_to_them(ground: Ground, name: str, mine: bool) -> None:
    sync(ground.open(), ITEM)
    issue = only(ground)
    # A clone that GitLab or a script makes may have our account for its author.
    copy = ground.put(issue.title, issue.body, *issue.labels, number=name.format(issue.number), mine=mine)
    before = ground.open().get(copy)
    ended = sync(ground.open(), ITEM)
    assert done(ended) == []
    assert any("copy of" in reason for reason in skips(ended).values())
    assert [change.issue and change.issue.number for change in written(sync(ground.open(), ITEM, AGAIN))] == [
        issue.number
    ]
    assert ground.open().get(copy) == before


def test_a_clone_that_outlives_its_original_is_its_successor(ground: Ground) -> None:
    sync(ground.open(), ITEM)
    issue = only(ground)
    ground.put(issue.title, issue.body, *issue.labels, number="mine")
    ground.set_state(issue.number, State.CLOSED)
    assert done(sync(ground.open(), ITEM)) == []
    assert done(sync(ground.open(), DONE)) == [(Action.CLOSE, ITEM.title)]
    assert done(sync(ground.open(), DONE)) == []
    assert len(titles(ground)) == 2


def test_several_fingerprints_in_one_marker_are_honoured(ground: Ground) -> None:
    sync(ground.open(), ITEM, OTHER)
    kept, merged = ground.open().list_labelled("syncer")
    marker, second = marker_of(kept), marker_of(merged)
    both = replace(
        marker,
        said=marker.said + second.said,
        named=marker.named + second.named,
        mentions=marker.mentions + second.mentions,
    )
    ground.delete(merged.number)
    body = markers.join(replace(markers.split(kept.body), marker=both))
    ground.set_body(kept.number, body)
    assert done(sync(ground.open(), ITEM, OTHER)) == []
    assert done(sync(ground.open(), OTHER)) == []
    assert done(sync(ground.open(), ITEM, OTHER, AGAIN)) == [(Action.UPDATE, kept.title)]
    assert len(titles(ground)) == 1
