"""Who was there by the minutes, and what one of them said there: "Ann: the lift stops at times"."""

from __future__ import annotations

import re
from itertools import chain

from syncer.models import Transcript
from syncer.patterns import lazy
from syncer.rules.people import names_in
from syncer.rules.plain import plain
from syncer.rules.verbs import is_work

_TELLER = lazy(r"^(?P<name>[A-Z][a-zà-ÿ'’-]{1,20})(?: [A-Z][\w'’.-]{0,20})?: (?P<said>\S+ .*)$")
# What is told is a sentence; "Ann: new hinges" gives work to somebody.
_FINITE = lazy(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|could|would|will|should|must|may|might|i|we|you|they|it|he"
    r"|she|there"
    r"|that['’]s|if|when|gets?|goes|comes|shows?|gives?|needs?|wants?|\w+n['’]t|\w+['’](?:s|re|ll|ve|d|m))\b",
    re.IGNORECASE,
)
_ORDERS = lazy(r"^(?:to|please|will)\b", re.IGNORECASE)
_FEWEST = 4
# Programs that take notes say when a topic came up.
_TIMED = lazy(r"^(?P<label>[^:()]{2,60}?)\s*[(\[](?:\d{1,2}:)?\d{1,2}:\d\d[)\]]\s*[:–—-]\s+(?P<said>\S.*)$")


def named_as_present(transcript: Transcript) -> frozenset[str]:
    """Return the lower-case names of those whom the lines at the top of a section name as having been there."""
    blocks = chain.from_iterable(turn.blocks for turn in transcript.turns if not turn.speaker)
    lines = (plain(line.text) for block in blocks for line in block.lines)
    return frozenset(name.lower() for line in lines for name in names_in(line))


def without_teller(text: str, present: frozenset[str]) -> str:
    """Return what somebody who was there said, without the name before it; any other text as it is."""
    told = _TELLER.match(text) if present else None
    if told is None or told["name"].lower() not in present or len(told["said"].split()) < _FEWEST:
        return text
    said = told["said"]
    ordered = _ORDERS.match(said) is not None or is_work(said.partition(" ")[0].lower())
    return said if _FINITE.search(said) and not ordered else text


def timed_label(text: str) -> tuple[str, str]:
    """Return the topic that stands before a text with the time at which it came up, and the text without it."""
    match = _TIMED.match(text)
    return (match["label"], match["said"]) if match else ("", text)
