"""The thing that a sentence speaks of, as a noun with the words that belong to it."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.times import without_times

_PREPOSITION = r"(?:of|about|on|for|from|in|with|at|to|by|behind|between|against|under|over)"
STOP = (
    r"(?!(?:is|are|was|were|has|have|had|will|would|can|could|should|must|do|does|did|isn't|aren't|doesn't|didn't"
    r"|don't|can't|won't"
    r"|hasn't|haven't|wasn't|still|that|which|who|and|but|or|because|so|when|if|it|they|we|i|you|he|she|not|never"
    r"|also|just|only"
    rf"|get|gets|got|needs?|says?|keeps?|{_PREPOSITION})\b)"
)
_WORD = rf"{STOP}[\w`'/.+#-]*[\w`]"
_CHUNK = lazy(
    rf"\b(?P<noun>(?:(?:the|an?|our|my|your|their|some|all|those|these|two|three|half of|most of) )(?:(?:the|those"
    rf"|our) )?{_WORD}"
    rf"(?: {_WORD}){{0,3}}(?: {_PREPOSITION} (?:(?:the|an?|our|my|your|their|real|all) )?{_WORD}(?:"
    rf" {_WORD}){{0,2}}){{0,3}})",
    re.IGNORECASE,
)
_SPAN = lazy(
    r"^(?:the|an?|two|three|some|all) (?:\w+ )?(?:year|month|week|day|hour|minute|time|moment|version|while)s?$"
)
BARE_NAME = lazy(
    rf"^(?:(?:and|so|ok(?:ay)?|next|then|also|what about|how about)\b[,:]? )*(?P<what>(?:the |our "
    rf"|an? )?{STOP}(?!(?:really"
    rf"|sure|right|ok(?:ay)?|anyone|anything|questions?|objections?|done|ready|so|yes|no|why|how|when|where"
    rf"|who|what|this|seriously"
    rf"|opinions?|ideas?|comments?|thoughts|everyone|everybody|agreed|i|we|you|it|any|all|more"
    rf"|again)\b)[\w`'/.+#-]*[\w`]"
    rf"(?: {_WORD}){{0,3}})\?+$",
    re.IGNORECASE,
)


def noun_in(text: str) -> str:
    """Return the thing that a sentence speaks of: what it has, gets or shows rather than who does."""
    nouns = [m["noun"] for m in _CHUNK.finditer(without_times(text)) if not _SPAN.search(m["noun"])]
    if not 0 < len(nouns) <= 2:
        return ""
    noun = (
        nouns[1]
        if len(nouns) > 1 and not re.match(r"(?:\w+[, ]+){0,3}there(?:'s| is| are)\b", text, re.IGNORECASE)
        else nouns[0]
    )
    return re.sub(r"^(?:my|our|your|an?) ", "the ", noun[0].lower() + noun[1:])
