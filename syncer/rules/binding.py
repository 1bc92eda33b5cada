"""Whether words that take on work bind anybody: not if denied, over, a condition or a habit, nor as mere talk."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.mood import is_negated, is_over
from syncer.rules.pledges import CONDITION, HABIT, REPORTED, WHAT_BEFORE
from syncer.rules.talk import is_measure

_SOMEBODY = lazy(r"(?:some|any)(?:one|body)\b|one of (?:us|you)\b|one (?:who|from|with)\b|whoever\b", re.IGNORECASE)
_ERRAND = lazy(
    r"(?:go (?:through|over|and|to)|look|check|read|talk to|ask|find|show|explain|investigate|review|verify|take"
    r"|tell|call"
    r"|examine|analy[sz]e|debug|describe|test|answer)\b",
    re.IGNORECASE,
)


def is_no_plan(words: str, match: re.Match[str], rest: str) -> bool:
    """Whether the words are ruled out, over, only a condition, a habit or a phrase."""
    before = match.string[: match.start()]
    # What is denied behind a comma is another thing.
    said = re.split(r"[,;:]", match[0], maxsplit=1)[0]
    if is_negated(said) and words not in ("on the list", "don't forget"):
        return True
    if is_over(match[0][:60]) or CONDITION.search(before) or HABIT.search(rest):
        return True
    if words == "need" and is_measure(rest):
        return True
    return words == "need" and WHAT_BEFORE.search(before) is not None


def is_for_somebody(said: str, rest: str) -> bool:
    """Whether somebody who is still to be found should do it, so that it is no part of the talk itself."""
    return _SOMEBODY.match(said) is not None and bool(_ERRAND.match(rest) or REPORTED.match(rest))
