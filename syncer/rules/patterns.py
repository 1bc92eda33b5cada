"""Write long vocabularies over several lines."""

from __future__ import annotations

import re

from syncer.patterns import lazy


def alternatives(text: str) -> str:
    """Return one regular expression group of the alternatives that the lines of a text hold, parted by `|`.

    A line that ends with a backslash goes on in the next one.
    """
    lines = re.sub(r"\\\n\s*", "", text).split("\n")
    return "(?:" + "|".join(line.strip().strip("|") for line in lines if line.strip()) + ")"


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def vocabulary(text: str, before: str = r"\b", after: str = r"\b") -> re.Pattern[str]:
    """Return a pattern, case ignored, for whole words or phrases out of such lines."""
    return lazy(before + alternatives(text) + after, re.IGNORECASE)
