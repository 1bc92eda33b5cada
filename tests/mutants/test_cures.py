"""The table of cures cannot rot: its pieces and tests are there, the page shows it, and the runner tells them apart."""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import replace

import pytest

from tests.mutants.__main__ import judge
from tests.mutants.cures import CURES, Cure
from tests.mutants.mutation import ROOT, Trial, Verdict, source_of, take_out, try_without
from tests.mutants.page import BEGIN, END, PAGE, split, table, with_table

NAMED = [
    "no second POST",
    "listing instead of search",
    "the agreement of two listings",
    "the canonical form",
    "the re-read before an update",
    "the hash of the block",
    "the recorded status of mentions",
    "tombstones",
    "the label check of the marker",
    "the run's id",
]
SOUND = Trial(Verdict.PASSED)


@pytest.mark.parametrize("cure", CURES, ids=lambda cure: cure.name)
def test_a_cure_stands_once_in_its_source_and_can_be_taken_out(cure: Cure) -> None:
    text = source_of(cure).read_text(encoding="utf-8")
    without = take_out(cure, text)
    assert without != text
    compile(without, cure.source, "exec", dont_inherit=True)


@pytest.mark.parametrize("cure", CURES, ids=lambda cure: cure.name)
def test_the_test_of_a_cure_is_there(cure: Cure) -> None:
    path, _, name = cure.test.partition("::")
    functions = ast.parse((ROOT / path).read_text(encoding="utf-8")).body
    assert name in {node.name for node in functions if isinstance(node, ast.FunctionDef)}


def test_each_cure_is_named_once_and_none_is_forgotten() -> None:
    names = Counter(cure.name for cure in CURES)
    assert [name for name, count in names.items() if count > 1] == []
    assert names.keys() >= set(NAMED)


def test_the_page_shows_the_table() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert split(text)[1].strip() == table(), "write it anew: .venv/bin/python -m tests.mutants.page"
    assert with_table(text) == text


@pytest.mark.parametrize("between", ["", "\n", "an older table\n"])
def test_a_table_that_differs_is_found_and_written_anew(between: str) -> None:
    page = f"Above.\n\n{BEGIN}{between}{END}\n\nBelow.\n"
    assert split(page)[1].strip() != table()
    assert with_table(page) == f"Above.\n\n{BEGIN}\n\n{table()}\n\n{END}\n\nBelow.\n"


@pytest.mark.parametrize("page", ["", BEGIN, f"{END}{BEGIN}", f"{BEGIN}{BEGIN}{END}"])
def test_a_page_without_its_marks_is_an_error(page: str) -> None:
    with pytest.raises(ValueError, match="once each"):
        split(page)


def test_a_piece_that_is_not_there_once_is_an_error() -> None:
    for text in ("", f"{CURES[0].piece}\n{CURES[0].piece}"):
        with pytest.raises(ValueError, match="not once"):
            take_out(CURES[0], text)


@pytest.mark.parametrize(
    ("sound", "mutant", "why"),
    [
        (SOUND, Trial(Verdict.FAILED, "assert 2 == 1"), ""),
        (SOUND, Trial(Verdict.PASSED), "survived"),
        (SOUND, Trial(Verdict.BROKEN, "ImportError"), "broke"),
        (Trial(Verdict.FAILED), Trial(Verdict.FAILED), "does not pass with it"),
        (Trial(Verdict.BROKEN), Trial(Verdict.FAILED), "does not pass with it"),
    ],
)
def test_only_a_test_that_passes_and_then_fails_by_itself_proves_a_cure(sound: Trial, mutant: Trial, why: str) -> None:
    found = judge(CURES[0], sound, mutant)
    assert why in found
    assert bool(found) == bool(why)


HASH = Cure(
    "the hash of the block",
    "",
    "touched.py",
    "return block is not None and markers.block_hash(block) == marker.block",
    "return block is not None",
    "tests/test_reconcile.py::test_an_edited_block_is_left_and_named_but_closed_all_the_same",
)


@pytest.mark.parametrize(
    ("cure", "verdict"),
    [
        (HASH, Verdict.FAILED),
        (replace(HASH, without=HASH.piece + "  # as it was"), Verdict.PASSED),
        (replace(HASH, piece="what is not there"), Verdict.BROKEN),
        (replace(HASH, without="return block is not None\n\n\nimport nothing_of_that_name"), Verdict.BROKEN),
    ],
    ids=["taken out", "left in", "not found", "not importable"],
)
def test_the_runner_tells_how_a_test_ends_without_the_cure(cure: Cure, verdict: Verdict) -> None:
    assert try_without(cure).verdict is verdict
