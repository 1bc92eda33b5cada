"""Which issue an item is: by what was said, by title, by place, by a reworded text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from syncer.corpus import Corpus
from syncer.labels import TYPE
from syncer.marker import Parts, join
from syncer.marker_data import LabelRecord, Marker
from syncer.match import Match, match
from syncer.merge import identify, merge
from syncer.models import Issue, Item, ItemType, Number, State
from syncer.record import recorded
from syncer.redact import MASK
from syncer.tracked import Tracked, track
from tests.memory import BOT, DIALECT
from tests.syncing import corpus_of, said

FILED = frozenset({ItemType.BUG, ItemType.TODO, ItemType.FEATURE})
LOGIN = said("Fix the login page on Safari", title="Repair Safari")
NIGHTLY = said("Rotate the logs every night", line=4)
SEARCH = said("The search page goes blank", line=7, kind=ItemType.BUG)


def issue(number: Number, *items: Item, state: State = State.OPEN, closed: str = "", title: str = "") -> Issue:
    """Return an issue of ours that was filed for the items."""
    found = [identify(item) for item in items]
    marker = Marker(
        run="x",
        said=tuple(f for item in found for f in item.said),
        named=tuple(f for item in found for f in item.named),
        mentions=tuple(recorded(mention, "c" * 40) for item in found for mention in item.mentions),
        title=title or (found[0].title if found else ""),
        labels=tuple(LabelRecord(f"type: {item.type}", TYPE, item.type.value) for item in found[:1]),
        closed=closed,
    )
    return Issue(number, marker.title, join(Parts("", marker, "Said in:", "")), state, ("syncer",), author=BOT)


def tracks(*issues: Issue) -> tuple[Tracked, ...]:
    """Return the issues as a run tracks them."""
    return track(issues, (), {"syncer"}, DIALECT)


def matched(items: Sequence[Item], issues: Sequence[Issue], corpus: Corpus | None = None) -> tuple[Match, ...]:
    """Match items to issues."""
    return match([identify(item) for item in items], tracks(*issues), corpus or corpus_of(items), FILED)


def numbers(found: Sequence[Match]) -> list[Number | None]:
    """Return the issues' numbers in the order of the items' places."""
    return [one.tracked.issue.number if one.tracked else None for one in found]


def test_what_was_said_decides_before_the_title() -> None:
    by_title = issue(1, said("something else entirely", title="Repair Safari"))
    by_clause = issue(2, said("Fix the login page on Safari", title="Other words"), state=State.CLOSED)
    (found,) = matched([LOGIN], [by_title, by_clause])
    assert numbers([found]) == [2]
    assert [loser.issue.number for loser in found.losers] == [1]


def test_an_open_issue_before_a_closed_one_then_the_lowest_number() -> None:
    issues = [issue(1, LOGIN, state=State.CLOSED), issue(2, LOGIN), issue(3, LOGIN)]
    (found,) = matched([LOGIN], issues[::-1])
    assert numbers([found]) == [2]
    assert [loser.issue.number for loser in found.losers] == [3, 1]


def test_several_items_of_one_issue_are_joined() -> None:
    (found,) = matched([LOGIN, NIGHTLY], [issue(1, LOGIN, NIGHTLY)])
    assert len(found.item.mentions) == 2


@pytest.mark.parametrize(
    ("targets", "number"),
    [
        ({1: "2", 2: ""}, 2),
        ({1: "2", 2: "3", 3: ""}, 3),
    ],
)
def test_a_duplicate_counts_for_its_target(targets: dict[int, str], number: int) -> None:
    issues = []
    for n, target in targets.items():
        item = LOGIN if n == 1 else said(f"Thing of {n}", line=30 + n)
        if target:
            issues.append(issue(n, item, state=State.CLOSED, closed=f"duplicate {target}"))
        else:
            issues.append(issue(n, item))
    assert numbers(matched([LOGIN], issues)) == [number]


def test_duplicates_in_a_circle_end() -> None:
    one = issue(1, LOGIN, state=State.CLOSED, closed="duplicate 2")
    two = issue(2, LOGIN, state=State.CLOSED, closed="duplicate 1")
    (found,) = matched([LOGIN], [one, two])
    assert found.tracked is not None


def test_a_duplicate_that_is_open_again_stands_for_itself() -> None:
    assert numbers(matched([LOGIN], [issue(1, NIGHTLY), issue(2, LOGIN, closed="duplicate 1")])) == [2]


def test_other_words_on_the_same_text_are_the_same_issue() -> None:
    sentence = "The export fails without invoices, so skip those."
    before = said("export fails", sentence=sentence)
    after = said("fails without any invoices", title="No invoices", sentence=sentence)
    (found,) = matched([after], [issue(1, before)])
    assert numbers([found]) == [1]
    assert not found.reworded


def test_several_on_one_text_are_paired_type_by_type_where_their_numbers_agree() -> None:
    line = "TODO: a thing, BUG: a fault, TODO: more of it"
    before = [
        said("one thing to do", sentence=line),
        said("one fault in it", sentence=line, kind=ItemType.BUG),
        said("more to do here", sentence=line),
    ]
    after = [
        said("first thing there", title="A", sentence=line),
        said("second thing there", title="B", sentence=line),
        said("the fault there", title="C", sentence=line, kind=ItemType.BUG),
    ]
    issues = [issue(number, item) for number, item in enumerate(before, 1)]
    assert numbers(matched(after, issues)) == [1, 3, 2]
    assert numbers(matched([*after, said("third thing", title="D", sentence=line)], issues)) == [None, None, 2, None]


def test_an_issue_that_another_item_matched_is_not_paired_by_place() -> None:
    sentence = "Fix the login page on Safari and also the export."
    other = said("also the export", sentence=sentence, title="Export")
    first = said("Fix the login page on Safari", sentence=sentence)
    assert sorted(map(str, numbers(matched([first, other], [issue(1, first)])))) == ["1", "None"]


@pytest.mark.parametrize(
    ("before", "after", "state", "follows"),
    [
        ("Retry the importer", "Retry the importer after a timeout", State.OPEN, True),
        ("Retry the importer after a timeout", "Retry the importer", State.OPEN, True),
        ("Retry the importer", "Retry the importer after a timeout", State.CLOSED, False),
        ("Retry the importre now", "Retry the importer now", State.CLOSED, True),
        ("Retry the importer 3 times", "Retry the importer 5 times", State.OPEN, False),
        ("Retry the importer", "Never retry the importer", State.OPEN, False),
        ("Ask Annika about it", "Ask Annike about it", State.OPEN, False),
    ],
)
def test_a_reworded_item_follows_its_issue(before: str, after: str, state: State, follows: bool) -> None:
    (found,) = matched([said(after)], [issue(1, said(before), state=state)])
    assert numbers([found]) == [1 if follows else None]
    assert found.reworded is follows


def test_nothing_is_reworded_whose_text_is_still_there() -> None:
    before, after = said("Retry the importer"), said("Retry the importer after a timeout", line=5)
    assert numbers(matched([after], [issue(1, before)], corpus_of([before, after]))) == [None]


def test_nothing_is_reworded_where_two_would_fit() -> None:
    before = said("Retry the importer")
    after = [said("Retry the importer after a timeout"), said("Retry the importer at night", line=5)]
    assert numbers(matched(after, [issue(1, before)])) == [None, None]
    issues = [issue(1, before), issue(2, said("Retry the importer after", line=3))]
    assert numbers(matched(after[:1], issues)) == [None]


@pytest.mark.parametrize(
    ("files", "number"),
    [
        pytest.param(["talks/new.md"], 1, id="renamed"),
        pytest.param(["talks/new.md", "talks/copy.md"], None, id="two files say what it said"),
        pytest.param([], None, id="nothing says what it said"),
    ],
)
def test_a_renamed_file_is_known_by_what_it_still_says(files: list[str], number: int | None) -> None:
    before, beside = said("Retry the importer"), said("Rotate the logs every night", line=3)
    after = said("Retry the importer after a timeout", "talks/new.md")
    there = [said(beside.title, path, 3) for path in files]
    found = matched([after, *there], [issue(1, before), issue(2, beside)], corpus_of([after, *there]))
    assert numbers([one for one in found if one.item.title == after.title]) == [number]


def test_a_duplicate_of_what_was_deleted_leaves_no_trace() -> None:
    assert numbers(matched([LOGIN], [issue(2, LOGIN, state=State.CLOSED, closed="duplicate 1")])) == [None]


SAME = "The same goes for the other page."
HERE, THERE = "talks/a.md", "talks/b.md"


@pytest.mark.parametrize(("first", "second"), [(HERE, THERE), (THERE, HERE)])
@pytest.mark.parametrize("generic", [False, True])
def test_the_same_words_in_another_file_are_not_the_same_place(first: str, second: str, generic: bool) -> None:
    before = said("" if generic else "goes for the other page", first, title="Mend the login", sentence=SAME)
    after = said("" if generic else "the same goes for it", second, title="Mend the search", sentence=SAME)
    there = corpus_of([before, after])
    assert numbers(matched([after], [issue(1, before)], there)) == [None]
    both = sorted([before, after], key=lambda item: item.mentions[0].path)
    assert numbers(matched(both, [issue(1, before)], there)) == [1 if item is before else None for item in both]


@pytest.mark.parametrize(("generic", "follows"), [(False, True), (True, False)])
def test_the_same_words_in_a_renamed_file_are_the_same_place_unless_they_are_generic(
    generic: bool, follows: bool
) -> None:
    before = said("" if generic else "goes for the other page", HERE, title="Mend the login", sentence=SAME)
    after = said("" if generic else "the same goes for it", THERE, title="Mend the search", sentence=SAME)
    assert numbers(matched([after], [issue(1, before)], corpus_of([after]))) == [1 if follows else None]


def test_what_only_a_title_joined_is_taken_apart_where_two_issues_said_it_separately() -> None:
    login, logout = said("fix the login page", line=1), said("fix the logout page", line=3)
    third = said("fix the lobby page", line=5)
    issues = tracks(issue(1, login), issue(2, logout))
    now = [replace(item, title="Fix the pages") for item in (login, logout, third)]
    found = match(merge(now, FILED), issues, corpus_of(now), FILED)
    assert numbers(found) == [1, 2]
    assert [[mention.line for mention in one.item.mentions] for one in found] == [[1, 5], [3]]
    (alone,) = match(merge(now[1:], FILED), issues, corpus_of(now), FILED)
    assert numbers([alone]) == [2]
    assert len(alone.item.mentions) == 2


def test_several_on_one_text_are_paired_by_their_lines_whatever_their_numbers() -> None:
    sentence = "The export fails without invoices, so skip those."
    before = [said("the export fails", sentence=sentence), said("skip those then", line=2, sentence=sentence)]
    after = [said("fails without any", title="A", sentence=sentence), said("skip them", line=2, sentence=sentence)]
    orders: list[list[Number]] = [[1, 2], [2, 1], ["b" * 16, "a" * 16]]
    for numbered in orders:
        issues = [issue(number, item) for number, item in zip(numbered, before, strict=True)]
        assert numbers(matched(after, issues)) == numbered


def test_several_on_one_line_are_paired_in_the_order_in_which_it_says_them() -> None:
    line = "TODO: pin the base image and TODO: drop the legacy endpoint"
    before = [said("pin the base image", sentence=line), said("drop the legacy endpoint", sentence=line)]
    after = [
        said("the base image", title="Update: base image pinned", sentence=line),
        said("the legacy endpoint", title="Away with the legacy endpoint", sentence=line),
    ]
    orders: list[list[Number]] = [[1, 2], [2, 1], ["b" * 16, "a" * 16]]
    for numbered in orders:
        issues = [issue(number, item) for number, item in zip(numbered, before, strict=True)]
        for shown in (issues, issues[::-1]):
            found = matched(after, shown)
            assert {one.item.title: one.tracked and one.tracked.issue.number for one in found} == dict(
                zip((item.title for item in after), numbered, strict=True)
            )


def test_a_title_that_an_earlier_version_left_unmasked_is_known_by_what_today_masks() -> None:
    plain = said("Move postgres://app:pw1@db.example to the replica")
    masked = said(plain.title.replace("pw1", MASK), line=9)
    assert numbers(matched([masked], [issue(1, plain)])) == [1]
    assert numbers(matched([masked], [issue(1, NIGHTLY)])) == [None]
