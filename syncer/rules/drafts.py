"""A plan that an assistant drafts, and a user who amends it: what he does not strike out is taken."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.context import Statement

_REMARKS = lazy(
    r"^(?:(?:good|fine|nice|great|ok(?:ay)?|well|thanks|thank you|so|hm+|mostly|right)\b[,.!:]* )*(?:i(?:'ve| have)? "
    r"(?:only |just |got )*)?(?:one|two|three|four|a (?:few|couple of)|some|only|just|my|small|minor)\b"
    r"(?: \w+){0,2}? (?:remarks?|changes?|corrections?|comments?|notes?|things?|tweaks?|adjustments?|objections?|nits?"
    r"|amendments?|edits?|wishes|additions?|swaps?)\b",
    re.IGNORECASE,
)
_MOVED = (
    r"(?:move|swap|put|do|pull|push|shift|merge|split|drop|cut|skip|add|start|begin|switch|reorder|bring|take|squeeze"
    r"|schedule|leave|keep|fold|give|end|finish|plan)"
)
_WHEN = (
    r"(?:phase|step|week|month|sprint|milestone|stage|quarter|round|iteration|day|release|before|after|first|last"
    r"|earlier|later|forward|sooner|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+)"
)
_CHANGED = lazy(
    rf"\b(?:i'd|i would|i want to|we should|we'd|let's|let us|can we|could we|please|better)"
    rf"(?: (?:rather|prefer to|only|just|also|then|like to|still|maybe))* {_MOVED}\b[^.?!]*\b{_WHEN}s?\b"
    rf"|^(?:(?:but|and|only|please|then)\b,? )*{_MOVED} [^.?!]*\b(?:to|into|before|after|from)"
    rf" (?:the )?(?:\w+ )?{_WHEN}s?\b"
    r"|\b(?:everything|all|the rest|rest|otherwise|the others?)(?: else| of it)?(?:'s| is| are| looks?"
    r"| reads?| can| stays?)(?: \w+)? (?:right|good|fine|ok(?:ay)?|stay|in order|as (?:is|it is|drafted|planned))\b"
    r"|\b(?:right|good|fine|ok(?:ay)?|agreed|that's it)\b[^.?!]{0,20}\b(?:except|apart from|but for|save for"
    r"|with one)\b",
    re.IGNORECASE,
)
_REFUSED = lazy(
    r"^(?:(?:hm+|well|oh|sorry|ok)\b[,.!]* )*(?:no(?! (?:changes?|remarks?|objections?|complaints?))\b|nope|nah|wrong"
    r"|not (?:really|quite|at all|like that)|start over|forget|too (?:much|long|many|big|complicated|expensive|slow)"
    r"|that(?:'s| is) (?:not|too|wrong|way)|this (?:is|isn't) (?:not|too|what)|scrap|let's not)\b",
    re.IGNORECASE,
)
_ASKED = lazy(
    r"\b(?:tell me what(?:'s| is)|what(?:'s| is) (?:wrong|missing|off)|what (?:would you|did i) (?:change|miss|forget"
    r"|get wrong)|corrections|amend|what do you think of (?:it|this|the plan)|(?:does|do|would|did) (?:this|that|it"
    r"|these|the (?:plan|order|phases|dates))(?: \w+){0,2}? (?:fit|work|match|look|sound|suit|right|capture|cover)\w*"
    r"|(?:anything|something) (?:missing|wrong|to change|you'd change|i (?:missed|forgot)))\b",
    re.IGNORECASE,
)
_FIRST = 6


def asks_for_remarks(statements: tuple[Statement, ...]) -> bool:
    """Whether somebody who lays down a plan asks what is wrong with it."""
    return any(_ASKED.search(s.text.replace("’", "'")) for s in (*statements[:3], *statements[-3:]))


def amends(answer: tuple[Statement, ...], *, asked: bool) -> str:
    """Return the words by which an answer amends a plan, "" where it does not, or turns the plan down.

    Whoever was asked for remarks, and makes any statement but a refusal, has nothing against the rest.
    """
    said = [s.text.replace("’", "'") for s in answer[:_FIRST]]
    if not said or _REFUSED.match(said[0]):
        return ""
    if _REMARKS.match(said[0]):
        return said[0]
    if changed := next((text for text in said if _CHANGED.search(text)), ""):
        return changed
    return said[0] if asked and not said[0].endswith("?") else ""
