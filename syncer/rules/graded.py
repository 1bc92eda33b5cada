"""Patterns of which some are sure of what they find and others are not, and how a text is read with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from syncer.patterns import Group, group


@dataclass(frozen=True, slots=True)
class Graded:
    """Those that are sure, which are tried first, and those that are not."""

    sure: Group[re.Pattern[str]]
    unsure: Group[re.Pattern[str]]

    def matches(self, text: str) -> Iterator[tuple[re.Pattern[str], re.Match[str], bool]]:
        """Yield every match of each pattern: the pattern, the match, whether it is sure."""
        for pattern, sure in self._patterns(text):
            for match in pattern.finditer(text):
                yield pattern, match, sure

    def first_matches(self, text: str) -> Iterator[tuple[re.Pattern[str], re.Match[str], bool]]:
        """Yield the first match of each pattern: the pattern, the match, whether it is sure."""
        for pattern, sure in self._patterns(text):
            if match := pattern.search(text):
                yield pattern, match, sure

    def _patterns(self, text: str) -> Iterator[tuple[re.Pattern[str], bool]]:
        for patterns, sure in ((self.sure, True), (self.unsure, False)):
            for pattern in patterns.for_text(text):
                yield pattern, sure


def graded(sure: Sequence[re.Pattern[str]], unsure: Sequence[re.Pattern[str]]) -> Graded:
    """Return the patterns as one."""
    return Graded(group(*sure), group(*unsure))
