"""What holds for every format in the registry, on the golden cases of all of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.transcripts import FORMATS, detect
from tests.transcripts.cases import Case, mutated, read_cases
from tests.transcripts.laws import law_of

CASES = read_cases()
# What they read has no sign of its own: they take what no other knows.
GENERAL = ("markdown", "notes")


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_has_a_golden_case(name: str) -> None:
    assert name in {case.format for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_case_is_taken_for_what_it_is_whatever_it_is_called(case: Case) -> None:
    for called in (case.file.name, "notes.md", "conversations.txt"):
        format_, detection = detect(called, case.lines)
        assert (format_.name, detection.confidence > 0) == (case.format, True)


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_takes_the_case_of_another(name: str) -> None:
    taken = {}
    for case in CASES:
        own, other = (FORMATS[one].detect(case.file.name, case.lines) for one in (case.format, name))
        if name != case.format and other.confidence >= (own.confidence if name in GENERAL else 0.01):
            taken[case.name] = other
    assert not taken


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
@given(data=st.data())
@settings(max_examples=50, deadline=None)
def test_a_broken_file_is_read_with_true_lines(case: Case, data: st.DataObject) -> None:
    law_of(case.format, case.file.suffix)(FORMATS[case.format], data.draw(mutated(case.lines)))
