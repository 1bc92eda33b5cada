"""Whether a sentence puts off what has been spoken of: "later, after the demo", "nothing we can promise"."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Statement
from syncer.rules.times import LATER, NOT_NOW

_IT = r"(?:that|it|this|those|these|they|all (?:of )?(?:that|this|these))"
_POSTPONED = lazy(
    rf"\b{_IT}(?:'s|'re| is| are| can| could| will| would|'ll| would be|'d be)\b.{{0,40}}?"
    r"\b(?:q[1-4]\b|next (?:year|quarter|summer|winter|spring|autumn|season)|v[2-9]|later|can wait|future"
    r"|phase (?:[2-9]|two|three)|some ?day|(?:for|on) another (?:day|time)|not (?:urgent|this (?:sprint|release"
    r"|quarter"
    r"|year))|wait\b(?! (?:for|until) (?:you|me|us)\b)|down the (?:road|line)|low prio(?:rity)?|nice[- ]to[- ]have)",
    re.IGNORECASE,
)
# "Later, after the demo", "not in this change", "that's next summer at the earliest", "park it".
_LATER_ON = lazy(
    rf"^(?:(?:but|and|so|well|ok(?:ay)?|yes|no|honestly|realistically|then|though|probably|maybe|perhaps|rather"
    rf"|only)\b[, ]*)*"
    rf"(?:(?:i|we)(?:'ve| have|'d)? (?:already |also |just )?(?:told|promised|warned|said|answered|replied)"
    rf"(?: (?:them|him|her|everybody|the \w+))?(?: that)?,? )?"
    rf"(?:{_IT}(?:'s|'re| is| are|'d be| would be|'ll be| will be| goes| go| comes| come| can come| belongs?)"
    rf"(?: (?:probably|more|rather|only|for|something|a thing|a project|all))* ?)?"
    rf"(?:{LATER}|{NOT_NOW})(?:,? (?:at the (?:very )?earliest|earliest|though|maybe|please|then|i think|i guess"
    rf"|probably|(?:after|until|before|once|when|but|and|so|the|{LATER})\b.*))*\W*$"
    rf"|^(?:(?:but|and|so|ok(?:ay)?|let's|please|we can|we|i'd)\b[, ]*)*(?:park|shelve|postpone|defer) (?:it|that"
    rf"|this|them|those)\b",
    re.IGNORECASE,
)
# "I told them not before spring", "nothing we can promise, we'd look into it after the fair", "if there's time".
NO_PROMISE = lazy(
    r"\b(?:(?:not|nothing) (?:\w+ ){0,3}(?:promise|commit)|(?:can't|cannot|won't|couldn't) (?:promise|commit)"
    r"|not a commitment"
    r"|not (?:before|until) (?:the )?(?:20\d\d|next|spring|summer|autumn|winter|q[1-4]|v?\d|\w+ (?:release|version))"
    rf"|(?:look (?:in)?to|look at|come back to|get (?:round )?to|do|revisit|think about|discuss|tackle|consider"
    rf"|pick up)"
    rf" {_IT}(?: up| again)? {LATER}|if (?:it|that|we|i) ever (?!so)\w+|(?:if|when) (?:there(?:'s| is)|we have"
    rf"|i have) (?:any"
    r" |some )?(?:spare )?time|not for (?:the|this|our) \w+[.,;]|(?:only|just) a dream|don't hold your breath)",
    re.IGNORECASE,
)
"""Words by which somebody promises nothing, or not before another year."""
# "When somebody cancels, the next one is told": that says how it works.
_CONDITION = lazy(
    r"^(?:\w+ )?(?:when|once|after|until|as soon as)\b[^,]*,? (?:the|we|i|they|it|you|he|she|people|users) \S+ \S+",
    re.IGNORECASE,
)
_LONGEST = 16


def puts_off(statement: Statement) -> bool:
    """Whether a sentence puts off what has been spoken of, to a later stage or for good."""
    text = statement.text.replace("’", "'")
    if text.endswith(("?", ":")) or _CONDITION.match(text):
        return False
    if _POSTPONED.search(text) or NO_PROMISE.search(text):
        return True
    return statement.kind is BlockKind.PROSE and len(text.split()) <= _LONGEST and _LATER_ON.match(text) is not None
