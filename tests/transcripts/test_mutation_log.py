from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.transcripts.located_json import Record, Text
from syncer.transcripts.mutation_log import replay

BEGINS: dict[str, object] = {"kind": 0, "v": {"a": ["one", "two"], "b": {"c": "deep"}}}


def replayed(*entries: object) -> object:
    records = (Record(number, entry) for number, entry in enumerate(entries, start=1) if isinstance(entry, dict))
    return replay(records)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({"kind": 1, "k": ["b", "c"], "v": "new"}, {"a": ["one", "two"], "b": {"c": "new"}}),
        ({"kind": 1, "k": ["a", 0], "v": "new"}, {"a": ["new", "two"], "b": {"c": "deep"}}),
        ({"kind": 1, "k": ["a", 2], "v": "three"}, {"a": ["one", "two", "three"], "b": {"c": "deep"}}),
        ({"kind": 2, "k": ["a"], "v": ["three"]}, {"a": ["one", "two", "three"], "b": {"c": "deep"}}),
        ({"kind": 2, "k": ["a"], "v": ["last"], "i": 1}, {"a": ["one", "last"], "b": {"c": "deep"}}),
        ({"kind": 2, "k": ["a"], "i": 0}, {"a": [], "b": {"c": "deep"}}),
        ({"kind": 3, "k": ["b"]}, {"a": ["one", "two"]}),
        ({"kind": 0, "v": "anew"}, "anew"),
    ],
)
def test_an_entry_changes_the_document(entry: object, expected: object) -> None:
    assert replayed(BEGINS, entry) == expected


@pytest.mark.parametrize(
    "entry",
    [
        {"kind": 1, "k": ["x", "y"], "v": "new"},
        {"kind": 1, "k": ["a", 9], "v": "new"},
        {"kind": 1, "k": [], "v": "new"},
        {"kind": 2, "k": ["b"], "v": ["new"]},
        {"kind": 3, "k": ["a", 0]},
        {"kind": 7, "k": ["a"], "v": ["new"]},
    ],
)
def test_what_leads_nowhere_is_passed_over(entry: object) -> None:
    assert replayed(BEGINS, entry) == BEGINS["v"]


def test_each_text_stands_in_the_line_of_its_entry() -> None:
    document = replayed(BEGINS, {"kind": 2, "k": ["a"], "v": ["three"]})
    assert isinstance(document, dict)
    assert [text.line for text in document["a"] if isinstance(text, Text)] == [1, 1, 2]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 3) | st.sampled_from(["a", "b"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["kind", "k", "v", "i", "a"]), inner),
    max_leaves=8,
)


@given(st.lists(VALUES, max_size=6))
def test_no_entry_makes_it_raise(entries: list[object]) -> None:
    replayed(BEGINS, *entries)
