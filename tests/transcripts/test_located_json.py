from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from syncer.transcripts.decode import split_lines
from syncer.transcripts.located_json import Record, Text, read_document, read_records

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


def texts(value: object) -> list[Text]:
    if isinstance(value, Text):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inside for text in texts(one)]


@given(st.lists(VALUES), st.sampled_from([None, 1, 4]))
def test_a_document_is_read_as_by_the_library_and_each_text_knows_its_line(value: list[object], indent: int) -> None:
    lines = tuple(split_lines(json.dumps(value, indent=indent)))
    read = read_document(lines)
    assert read == value
    for text in texts(read):
        assert json.dumps(text) in lines[text.line - 1]


@given(st.text())
def test_nothing_makes_reading_raise(text: str) -> None:
    read_document((text,))
    list(read_records((text,)))


def test_nesting_without_end_is_no_document() -> None:
    assert read_document(("[" * 100_000,)) is None
    assert list(read_records(('{"a":' * 100_000,))) == []


def test_records_that_are_cut_off_are_passed_over() -> None:
    assert list(read_records(('{"a": 1}', '{"b": ', "", "[1]", ' {"c": 2}'))) == [
        Record(1, {"a": 1}),
        Record(5, {"c": 2}),
    ]
