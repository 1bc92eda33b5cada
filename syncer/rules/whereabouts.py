"""Where findings stand in the talk, to find those of a stretch without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from syncer.rules.base import Finding


class Whereabouts:
    """Findings by where they stand, so that those of a stretch are found without looking at all."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = findings
        self._order = sorted(range(len(findings)), key=lambda index: findings[index].at.index)
        self._places = [findings[index].at.index for index in self._order]

    def between(self, first: int, last: int) -> list[int]:
        """Return the positions of the findings at these statements and all between, in the order of the talk."""
        return self._order[bisect_left(self._places, first) : bisect_right(self._places, last)]

    def latest(self, last: int, count: int) -> list[int]:
        """Return the positions of at most so many findings at a statement or before, the latest last."""
        end = bisect_right(self._places, last)
        return self._order[max(0, end - count) : end]
