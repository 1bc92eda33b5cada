"""Write long vocabularies over several lines."""

from __future__ import annotations

import re


def alternatives(text: str) -> str:
    """Return one regular expression group of the alternatives that the lines of a text hold, parted by `|`."""
    return "(?:" + "|".join(line.strip().strip("|") for line in text.split("\n") if line.strip()) + ")"


def vocabulary(text: str, before: str = r"\b", after: str = r"\b") -> re.Pattern[str]:
    """Return a pattern, case ignored, for whole words or phrases out of such lines."""
    return re.compile(before + alternatives(text) + after, re.IGNORECASE)
