"""Sentences that only end a discussion or count votes: what stands before them is decided."""

from __future__ import annotations

import re

from syncer.patterns import lazy

_ENDS_DISCUSSION = lazy(
    r"^(?:and |so |ok |okay )?(?:(?:the )?end of (?:discussion|story|debate)|full stop|period|case closed|done deal"
    r"|(?:that['’]s |it['’]s )?(?:final"
    r"|settled|decided|adopted|carried|approved|a done deal)(?: then)?|no (?:more )?(?:discussion|debate"
    r"|objections?)(?: then)?"
    r"|(?:by )?(?:\w+|\d+) (?:votes? )?(?:to|against|[:–-]) (?:\w+|\d+)(?: votes?)?(?: in favou?r)?"
    r"|unanimous(?:ly)?(?: decision| vote)?|all in favou?r"
    r"|nobody (?:was |is )?against|motion carried|my (?:final|last) word|take it or leave it|signed and sealed)[.!]*$",
    re.IGNORECASE,
)
_COUNTS = lazy(
    r"^(?:by )?(?:\d+|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|all|nil|none)(?: votes?)? ?(?:to|against|[:–-])",
    re.IGNORECASE,
)
_TO = lazy(r"^(?:by )?(?:\w+|\d+) (?:votes? )?(?:to|against|[:–-]) ", re.IGNORECASE)


def ends_discussion(text: str) -> bool:
    """Whether a sentence makes the one before it a decision; a vote is told in numbers."""
    if not _ENDS_DISCUSSION.match(text):
        return False
    return _TO.match(text) is None or _COUNTS.match(text) is not None
