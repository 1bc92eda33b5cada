"""The tables in the documentation: a line for each fault on each tracker, no cell empty, and nothing went wrong."""

from __future__ import annotations

from pathlib import Path

from tests.reliability.lines import TABLES, names
from tests.reliability.table import BEGIN, COUNTS, END, committed, rewrite


def test_the_tables_have_a_line_for_each_cell_and_no_other() -> None:
    expected = []
    for number, (table, _, cells) in enumerate(TABLES):
        expected += ["", *table.head] if number else table.head
        expected += [f"| {first} | {tracker} |" for first, tracker in names(table, cells)]
    found = committed()
    assert len(found) == len(expected)
    for line, start in zip(found, expected, strict=True):
        assert line.startswith(start)


def test_no_cell_is_empty_and_nothing_was_doubled_or_lost() -> None:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in committed() if line.startswith("| ")]
    for row in rows:
        assert all(row), row
        if row[2] != "---:" and not set(COUNTS) <= set(row):
            cases, duplicates, _, lost, edits_lost = row[-len(COUNTS) :]
            assert int(cases) > 0
            assert (duplicates, lost, edits_lost) == ("0", "0", "0"), row


def test_rewriting_changes_only_what_stands_between_the_marks(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"# Before\n\n{BEGIN}\n\nold\n\n{END}\n\nAfter.\n", encoding="utf-8")
    assert rewrite(["new"], page)
    assert page.read_text(encoding="utf-8") == f"# Before\n\n{BEGIN}\n\nnew\n\n{END}\n\nAfter.\n"
    assert not rewrite(["new"], page)
    assert committed(page) == ["new"]
