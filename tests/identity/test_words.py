"""Items whose words change, meet or cross: one issue for each thing, and none for the same thing twice."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from syncer.models import Action, Item, State
from tests.identity.talks import marker_of, only, sync_files, titles
from tests.syncing import corpus_of, done, said, skips, sync
from tests.trackers.grounds import Ground


def test_an_item_reworded_in_place_follows_its_issue(ground: Ground) -> None:
    sync(ground.open(), said("Retry the importer"))
    again = said("Retry the importer after a timeout")
    assert done(sync(ground.open(), again)) == [(Action.UPDATE, again.title)]
    assert titles(ground) == [again.title]
    assert done(sync(ground.open(), again)) == []


def test_an_item_reworded_in_its_transcript_follows_its_issue(ground: Ground) -> None:
    talk = "**Ada:** We looked at it.\n\nTODO: retry the importer{}\n\n- [ ] rotate the logs every night\n"
    sync_files(ground, {"talks/monday.md": talk.format("")})
    again = {"talks/monday.md": talk.format(" after a timeout")}
    assert [action for action, _ in done(sync_files(ground, again))] == [Action.UPDATE]
    assert titles(ground) == ["Retry the importer after a timeout", "Rotate the logs every night"]
    assert done(sync_files(ground, again)) == []


@pytest.mark.parametrize("taken", [False, True])
def test_an_item_reworded_as_its_transcript_is_renamed_follows_its_issue(ground: Ground, taken: bool) -> None:
    talk = "**Ada:** We looked at it.\n\nTODO: retry the importer{}\n\n- [ ] rotate the logs every night\n"
    sync_files(ground, {"talks/monday.md": talk.format("")})
    if taken:
        (number,) = [one.number for one in ground.open().list_labelled("syncer") if one.title.startswith("Retry")]
        ground.relabel(number, "mine")
    again = {"notes/march.md": talk.format(" after a timeout"), "talks/friday.md": "**Ben:** Nothing to do.\n"}
    ended = sync_files(ground, again)
    assert [action for action, _ in done(ended)] == ([] if taken else [Action.UPDATE])
    assert ("managed label was taken off" in "".join(skips(ended).values())) is taken
    assert done(sync_files(ground, again)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Retry the importer 3 times", "Retry the importer 5 times"),
        ("Keep the old logs", "Do not keep the old logs"),
        ("Ask Anna about billing", "Ask Boris about billing"),
        ("Fix the login form", "Fix the logout form"),
    ],
)
def test_another_number_negation_or_name_is_another_thing(ground: Ground, before: str, after: str) -> None:
    sync(ground.open(), said(before))
    assert done(sync(ground.open(), said(after))) == [(Action.CREATE, after)]


def test_a_typing_error_mended_in_a_closed_item_files_nothing(ground: Ground) -> None:
    sync(ground.open(), said("Retry the importre after a timeout"))
    ground.set_state(only(ground).number, State.CLOSED)
    ended = sync(ground.open(), said("Retry the importer after a timeout"))
    assert done(ended) == []
    assert list(skips(ended).values()) == ["closed stays closed"]


def test_generic_words_in_two_places_are_two_things(ground: Ground) -> None:
    talk = "## Parser\n\n- [ ] Add tests\n\n## Importer\n\n- [ ] Add tests\n"
    assert len(done(sync_files(ground, {"notes/todo.md": talk}))) == 2
    assert len(set(titles(ground))) == 2
    assert done(sync_files(ground, {"notes/todo.md": talk})) == []
    assert done(sync_files(ground, {"notes/todo.md": "# Plan\n\n" + talk})) == []


def test_generic_words_in_two_files_are_two_things(ground: Ground) -> None:
    files = {
        "notes/parser.md": "## Parser\n\n- [ ] Add tests\n",
        "notes/importer.md": "## Importer\n\n- [ ] Add tests\n",
    }
    for path in files:
        assert [action for action, _ in done(sync_files(ground, files, read=path))] == [Action.CREATE]
    assert len(set(titles(ground))) == 2
    assert done(sync_files(ground, files)) == []


def test_generic_words_under_another_heading_are_another_thing(ground: Ground) -> None:
    talk = "## Parser\n\n- [ ] Add tests\n"
    sync_files(ground, {"notes/todo.md": talk})
    longer = talk + "\n## Importer\n\n- [ ] Add tests\n"
    assert [action for action, _ in done(sync_files(ground, {"notes/todo.md": longer}))] == [Action.CREATE]
    assert done(sync_files(ground, {"notes/todo.md": longer})) == []


def test_neither_a_better_title_nor_another_sentence_makes_a_second_issue(ground: Ground) -> None:
    item = said("it hangs after lunch", title="Importer hangs after lunch")
    titled = said(
        "it hangs after lunch", "talks/friday.md", 3, title="Importer stops at one", sentence="It hangs, then."
    )
    worded = said("the import stops", "talks/sunday.md", 5, title="Importer hangs after lunch", sentence="It stops.")
    sync(ground.open(), item)
    assert done(sync(ground.open(), item, titled)) == [(Action.UPDATE, item.title)]
    assert done(sync(ground.open(), item, titled, worded)) == [(Action.UPDATE, item.title)]
    assert titles(ground) == [item.title]
    assert done(sync(ground.open(), titled)) == []
    assert done(sync(ground.open(), worded)) == []


def test_the_clause_of_one_issue_and_the_title_of_another(ground: Ground) -> None:
    one = said("it hangs after lunch", title="Importer hangs after lunch")
    other = said("the export is slow on Mondays", line=5, title="Export is slow on Mondays")
    sync(ground.open(), one, other)
    crossed = said("it hangs after lunch", "talks/friday.md", 3, title="Export is slow on Mondays")
    ended = sync(ground.open(), one, other, crossed)
    assert {(action, title) for action, title in done(ended)} <= {
        (Action.UPDATE, one.title),
        (Action.UPDATE, other.title),
    }
    assert len(titles(ground)) == 2
    assert done(sync(ground.open(), one, other, crossed)) == []
    markers = [marker_of(issue) for issue in ground.open().list_labelled("syncer")]
    assert set(markers[0].fingerprints).isdisjoint(markers[1].fingerprints)


CHAIN = [
    said("the queue grows without end", line=1, title="Queue grows without end", confidence=0.8),
    said("the queue grows without end", line=3, title="Limit the queue of jobs", confidence=0.85),
    said("we want to limit the jobs", line=5, title="Limit the queue of jobs", confidence=0.9),
]
"""The first and second share a clause, the second and third a title."""


def test_a_chain_of_three_that_share_titles_and_clauses_pairwise_is_one_issue(ground: Ground) -> None:
    assert len(done(sync(ground.open(), *CHAIN))) == 1
    for order in permutations(CHAIN):
        assert done(sync(ground.open(), *order)) == []
    assert len(titles(ground)) == 1


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_chain_of_three_that_comes_link_by_link_settles(ground: Ground, order: tuple[int, ...]) -> None:
    chain: list[Item] = []
    for position in order:
        chain.append(CHAIN[position])
        sync(ground.open(), *chain)
        assert done(sync(ground.open(), *chain)) == []
    borne = [f for issue in ground.open().list_labelled("syncer") for f in set(marker_of(issue).fingerprints)]
    assert len(borne) == len(set(borne))


def test_what_one_says_and_another_is_called_is_filed_once(ground: Ground) -> None:
    one = said("limit the queue of jobs", line=1, title="Queue needs a limit")
    other = said("the queue wants a bound", line=5, title="Limit the queue of jobs")
    sync(ground.open(), one, other)
    assert len(titles(ground)) == 1
    assert done(sync(ground.open(), one, other)) == []


def test_two_todos_on_one_line_of_which_one_was_not_filed(ground: Ground) -> None:
    line = "TODO: pin the base image and TODO: drop the legacy endpoint"
    first = said("pin the base image", sentence=line)
    unsure = said("drop the legacy endpoint", sentence=line, confidence=0.55)
    sync(ground.open(), first, unsure)
    assert titles(ground) == [first.title]
    sure = replace(unsure, confidence=0.9)
    assert done(sync(ground.open(), first, sure)) == [(Action.CREATE, sure.title)]
    assert done(sync(ground.open(), first, sure)) == []


def test_ten_items_on_one_line_stay_ten(ground: Ground) -> None:
    record = [said(f"Handle case {word} of the parser", sentence="ten cases of the parser") for word in "abcdefghij"]
    assert len(done(sync(ground.open(), *record))) == 10
    assert done(sync(ground.open(), *reversed(record))) == []


def test_order_of_transcripts_does_not_matter(ground: Ground) -> None:
    items: list[Item] = [said(f"Do thing {word}", f"talks/{word}.md") for word in ("one", "two", "three")]
    sync(ground.open(), *items)
    assert done(sync(ground.open(), *reversed(items), corpus=corpus_of(items))) == []
