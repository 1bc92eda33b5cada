"""The golden cases of all formats, and files that differ a little from one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from syncer.transcripts.decode import split_lines

GOLDEN = Path(__file__).parent.parent / "golden"
_MOST_CHANGES = 4


@dataclass(frozen=True, slots=True)
class Case:
    """A golden case: the file, the format that its dump names, and its lines."""

    file: Path
    format: str
    lines: tuple[str, ...]

    @property
    def name(self) -> str:
        """Name of its folder."""
        return self.file.parent.name


def read_cases() -> list[Case]:
    """Return all golden cases by name."""
    return [_read_case(file) for file in sorted(GOLDEN.glob("*/transcript.*"))]


def golden_lines(case: str, suffix: str) -> tuple[str, ...]:
    """Return the lines of a golden case."""
    return _read_lines(GOLDEN / case / f"transcript.{suffix}")


def mutated(lines: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Return files that differ from the given one: lines dropped, doubled, swapped, cut, garbled, or in a heap."""
    return st.one_of(_changed(lines), st.lists(st.sampled_from(lines), max_size=2 * len(lines)).map(tuple))


@st.composite
def _changed(draw: st.DrawFn, lines: Sequence[str]) -> tuple[str, ...]:
    left = list(lines)
    for _ in range(draw(st.integers(1, _MOST_CHANGES))):
        if not left:
            break
        here, there = (draw(st.integers(0, len(left) - 1)) for _ in range(2))
        change = draw(st.sampled_from(["drop", "double", "swap", "cut", "garble", "end"]))
        position = draw(st.integers(0, len(left[here])))
        if change == "drop":
            del left[min(here, there) : max(here, there) + 1]
        elif change == "double":
            left.insert(there, left[here])
        elif change == "swap":
            left[here], left[there] = left[there], left[here]
        elif change == "cut":
            left[here] = left[here][:position]
        elif change == "garble":
            noise = draw(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=6))
            left[here] = left[here][:position] + noise + left[here][position + draw(st.integers(0, 6)) :]
        else:
            del left[here:]
    return tuple(left)


def _read_case(file: Path) -> Case:
    format_ = (file.parent / "turns.txt").read_text(encoding="utf-8").partition(" | ")[0]
    return Case(file, format_, _read_lines(file))


def _read_lines(file: Path) -> tuple[str, ...]:
    return tuple(split_lines(file.read_text(encoding="utf-8")))
