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


def part_of(text: str) -> str:
    """Return what stands between the marks of a page. Raises ValueError where they are not there once each."""
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        raise ValueError(f"{BEGIN} and {END} must stand there once each, in this order")
    return text[text.index(BEGIN) + len(BEGIN) : text.index(END)]


def write(path: Path = PAGE) -> None:
    """Bring the table of a page up to date and leave the rest."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(part_of(text), f"\n\n{table()}\n\n"), encoding="utf-8")


if __name__ == "__main__":
    write()
