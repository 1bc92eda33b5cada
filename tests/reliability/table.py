"""The table of faults, writes and trackers in the documentation: what a line says, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.reliability.verdict import Verdict

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
BEGIN, END = "<!-- faults:begin -->", "<!-- faults:end -->"
COUNTS = ("cases", "duplicates", "closed within the run", "lost", "edits lost")


@dataclass(frozen=True)
class Table:
    """Lines of one shape: each a fault on a tracker, with a column for each kind of write."""

    title: str
    first: str
    writes: tuple[str, ...]

    @property
    def head(self) -> list[str]:
        """The lines above those of the faults."""
        cells = (self.first, "tracker", *self.writes, *COUNTS)
        return [f"### {self.title}", "", _line(cells), _line(["---"] * 2 + ["---:"] * (len(cells) - 2))]

    def line(self, name: str, tracker: str, found: Mapping[str, Sequence[Verdict]]) -> str:
        """Return the line of a fault on a tracker: exit codes for each kind of write, then the counts.

        Of a kind of write that a run holds several times the exit codes stand in the order of the run, equal ones
        once.
        """
        cells = [", ".join(dict.fromkeys(str(one.exit_code) for one in found[write])) for write in self.writes]
        assert all(cells), f"an empty cell: {name} on {tracker}"
        return _line((name, tracker, *cells, *map(str, totals(found))))


def totals(found: Mapping[str, Sequence[Verdict]]) -> tuple[int, int, int, int, int]:
    """Return how many cases there are, and the sums of what went wrong in them."""
    each = [verdict for one in found.values() for verdict in one]
    return (
        len(each),
        sum(one.duplicates for one in each),
        sum(one.closed_within for one in each),
        sum(one.lost for one in each),
        sum(one.edits_lost for one in each),
    )


def committed(page: Path = PAGE) -> list[str]:
    """Return the lines between the marks as they were committed."""
    text = page.read_text(encoding="utf-8")
    assert BEGIN in text, f"{page} has no {BEGIN}"
    assert END in text, f"{page} has no {END}"
    return text.partition(BEGIN)[2].partition(END)[0].strip().splitlines()


def rewrite(lines: Iterable[str], page: Path = PAGE) -> bool:
    """Put the lines between the marks; return whether anything changed."""
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    new = f"{before}{BEGIN}\n\n" + "\n".join(lines) + f"\n\n{END}{after}"
    page.write_text(new, encoding="utf-8")
    return new != text


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
