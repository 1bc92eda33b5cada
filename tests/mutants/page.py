"""The table of cures in the documentation: written from the table that the mutants are made of."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.mutants.cures import CURES, Cure

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
BEGIN, END = "<!-- cures:begin -->", "<!-- cures:end -->"


def table(cures: Iterable[Cure] = CURES) -> str:
    """Return the table in Markdown: cure, what it prevents, where it stands, the test that fails without it."""
    rows = ["| cure | without it | stands in | test that fails |", "|---|---|---|---|"]
    rows += [
        f"| {cure.name} | {cure.prevents} | `syncer/{cure.source}` | `{cure.test.rpartition('::')[2]}` in "
        f"`{cure.test.partition('::')[0]}` |"
        for cure in cures
    ]
    return "\n".join(rows)


def split(text: str) -> tuple[str, str, str]:
    """Return a page up to its marks, between them and after. Raises ValueError where they are not there once each."""
    before, _, rest = text.partition(BEGIN)
    between, _, after = rest.partition(END)
    if text.count(BEGIN) != 1 or text.count(END) != 1 or END in before:
        raise ValueError(f"{BEGIN} and {END} must stand there once each, in this order")
    return before, between, after


def with_table(text: str) -> str:
    """Return a page with its table brought up to date and the rest left alone."""
    before, _, after = split(text)
    return f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
