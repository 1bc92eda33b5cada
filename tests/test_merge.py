"""Items join in two steps and no further, whatever the order in which they come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.merge import combine, merge, newest_status
from syncer.models import Item, ItemType, Mention, Priority, Status
from tests.strategies import items
from tests.syncing import at, said

FILED = frozenset({ItemType.BUG, ItemType.TODO, ItemType.FEATURE})
LOGIN = "Fix the login page on Safari"
OPEN, DONE = Status.OPEN, Status.DONE


@given(st.lists(items(), max_size=6).flatmap(lambda drawn: st.tuples(st.just(drawn), st.permutations(drawn))))
def test_order_does_not_matter(drawn: tuple[list[Item], list[Item]]) -> None:
    assert merge(drawn[0], FILED) == merge(drawn[1], FILED)


@given(st.lists(items(), max_size=6))
def test_nothing_said_is_lost(drawn: list[Item]) -> None:
    merged = merge(drawn, FILED)
    said_at_all = {(m.place, m.texts, m.status) for item in drawn for m in item.mentions}
    assert {(m.place, m.texts, m.status) for item in merged for m in item.mentions} == said_at_all
    assert {f for item in merged for f in item.said} == {f for i in merge(drawn, FILED) for f in i.said}
    assert len({item.said[0] for item in merged}) == len(merged)


def test_equal_clauses_join_then_equal_titles_and_no_further() -> None:
    one = said("the queue grows without end", line=1, title="Queue grows without end", confidence=0.8)
    two = said("the queue grows without end", line=3, title="Limit the queue of jobs", confidence=0.85)
    three = said("we want to limit the jobs", line=5, title="Limit the queue of jobs")
    four = said("bound it for good", line=7, title="Queue grows without end")
    first, second = merge([one, two, three, four], FILED)
    assert [mention.line for mention in first.mentions] == [1, 3, 5]
    assert first.title == "Limit the queue of jobs"
    assert len(first.said) == 2
    assert [mention.line for mention in second.mentions] == [7]


def test_title_and_owner_are_of_the_surest_that_has_them() -> None:
    vague = replace(said(LOGIN, line=1, title="Login page", confidence=0.7, owner="ada"), due=date(2026, 3, 1))
    sure = said(LOGIN, line=9, title="Fix login on Safari", confidence=0.9)
    merged = combine([vague, sure], FILED)
    assert (merged.title, merged.owner, merged.due) == ("Fix login on Safari", "ada", date(2026, 3, 1))


def test_type_is_of_the_surest_whose_type_is_filed() -> None:
    decision = said(LOGIN, line=1, kind=ItemType.DECISION, confidence=0.95)
    bug = said(LOGIN, line=5, kind=ItemType.BUG, confidence=0.8)
    todo = said(LOGIN, line=3, kind=ItemType.TODO, confidence=0.8)
    assert combine([decision, bug, todo], FILED).type is ItemType.TODO
    assert combine([decision, replace(decision, title="x")], FILED).type is ItemType.DECISION


def test_priority_is_the_highest_among_the_open_ones() -> None:
    urgent = said(LOGIN, line=1, status=DONE, priority=Priority.CRITICAL)
    calm = said(LOGIN, line=3, priority=Priority.LOW)
    soon = said(LOGIN, line=5, priority=Priority.HIGH)
    assert combine([urgent, calm, soon], FILED).priority is Priority.HIGH
    assert combine([urgent, replace(urgent, priority=Priority.LOW)], FILED).priority is Priority.CRITICAL


def mention(status: Status, said_at: datetime | None, path: str = "a.md", line: int = 1) -> Mention:
    """Return a mention with a date."""
    return Mention(path, line, line, "Ada", LOGIN, status=status, said_at=said_at)


@pytest.mark.parametrize(
    ("mentions", "status"),
    [
        ([mention(DONE, None)], DONE),
        ([mention(DONE, None), mention(DONE, at(2))], DONE),
        ([mention(OPEN, at(1)), mention(DONE, at(2))], DONE),
        ([mention(OPEN, at(2)), mention(DONE, at(1))], OPEN),
        ([mention(OPEN, at(1)), mention(DONE, None)], OPEN),
        ([mention(OPEN, at(2), line=3), mention(DONE, at(2), line=9)], DONE),
        ([mention(OPEN, at(2), line=9), mention(DONE, at(2), line=3)], OPEN),
        ([mention(OPEN, at(2), "a.md", 3), mention(DONE, at(2), "b.md", 9)], OPEN),
        ([mention(OPEN, at(2), line=9), mention(DONE, at(2), line=9)], OPEN),
    ],
)
def test_the_newest_decides_and_where_it_is_unknown_it_is_open(mentions: list[Mention], status: Status) -> None:
    assert newest_status(mentions) is status
    assert newest_status(mentions[::-1]) is status


def test_what_is_too_doubtful_to_be_listed_makes_no_decision_a_feature() -> None:
    decided = replace(said("Keep the cache in memory", line=1, confidence=0.8), type=ItemType.DECISION)
    doubted = replace(said("Keep the cache in memory", line=9, confidence=0.4), type=ItemType.FEATURE)
    assert combine([decided, doubted], FILED).type is ItemType.DECISION
    assert combine([decided, replace(doubted, confidence=0.6)], FILED).type is ItemType.FEATURE
