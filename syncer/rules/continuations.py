"""Whether a sentence goes on about the fault just reported: confirms it, answers for it, or names its cause."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement
from syncer.rules.mood import is_offer, is_question
from syncer.rules.words import content

_ECHOES = lazy(
    r"^(?:(?:yes|yeah|yep|oh|ah|hm+|ha|no|ok|huh|well|so|and)\b[,.! ]*)*(?:same (?:here|for me|thing|on|with|problem"
    r"|in|over)"
    r"|me too|ditto|i(?:['’]ve| have)? (?:see|saw|seen|had|have|got|get|noticed|can confirm) (?:it|that|this"
    r"|the same) (?:too"
    r"|as well|here|yesterday|on)|confirmed|can confirm|exactly|precisely|not only|here (?:too|as well)|it(?:['’]s"
    r"| is) the same"
    r"|(?:for|on|with|in) (?:me|mine|us|ours|my \w+)\b|it happens|happens|(?:they|those|these) also|i can reproduce)\b",
    re.IGNORECASE,
)
_AGREES = lazy(
    r"^(?:(?:oh|ah|hm+|well|and)\b[,.! ]*)*(?:true|right|indeed|yes|yeah|yep|exactly|correct|sadly|i know|of course"
    r"|sure)\b",
    re.IGNORECASE,
)
_CAUSE = lazy(
    r"^(?:(?:oh|ah|aha|hm+|well|and|yes|yeah|so|ok|i know|right|then)\b[,.! ]*)*(?:(?:that|it|this)(?:['’]s| is| was"
    r"| must be"
    r"| will be| would be|['’]ll be| could be| looks like| sounds like| comes from)(?: \w+ly| just| only)?"
    r" (?:because|since|from|due|the|our|my|an?|when|where|how|why)\b|(?:that|it|this)(?:['’]s| is) (?:only|just)"
    r" (?:in|on|at|with|for)\b|because\b|the (?:reason|cause|culprit)\b"
    r"|(?:i|we) (?:know|bet|guess|suspect|think) (?:why|it['’]?s|that['’]?s|the)\b|(?:probably|must be|maybe) (?:the"
    r"|our|an?)\b"
    r"|(?:no|little) wonder\b)",
    re.IGNORECASE,
)
_LEST = lazy(r"\bbecause\b.*\b(?:otherwise|or else)\b", re.IGNORECASE)
_EFFECT = lazy(
    r"\b(?:this|that|it|which)(?: (?:could|may|might|would|must|will))?(?: (?:well|also|probably|very))* (?:be|is"
    r"|explains?)"
    r" (?:why|what|the reason)\b|\bthat explains\b|^that['’]s why\b|^hence\b",
    re.IGNORECASE,
)
_WHY = lazy(r"\b(?:why|how come|what(?:['’]s| is) (?:the )?(?:cause|reason)|since when)\b", re.IGNORECASE)
_TURNS = 3
# "Seems like it" only answers: what follows goes on with the report.
_BRIEF = 4


def echoes(text: str) -> bool:
    """Whether somebody says that it is the same with him."""
    return _ECHOES.match(text) is not None


def names_cause(text: str) -> bool:
    """Whether a sentence says of what was just reported where it comes from, or where it is so."""
    return _CAUSE.match(text) is not None


def goes_on(found: Finding, target: Finding, conversation: Conversation) -> bool:
    """Whether a fault told in a later turn of a meeting belongs to one reported before."""
    last = target.places[-1]
    apart = found.at.turn_number - last.turn_number
    if not 0 < apart <= _TURNS:
        return False
    first = conversation.by_turn[found.at.turn_number][0]
    begins = found.at.index - first.index
    if begins > 1:
        return False
    said = found.at if begins == 0 else first
    text = said.text
    if apart == 1 and (echoes(text) or _CAUSE.match(text) or _AGREES.match(text) or _LEST.search(text)):
        return True
    shared = content(found.clause) & content(target.clause)
    if len(shared) >= 2 or (found.pointer and apart <= 2):
        return True
    asked = _asked_before(found.at, conversation)
    if asked is None:
        return False
    reporter = found.at.turn.speaker == last.turn.speaker and apart <= 2
    brief = begins == 1 and len(first.text.split()) <= _BRIEF
    return (begins == 0 or (brief and reporter)) and (
        reporter or bool(content(asked.text) & content(target.clause)) or _WHY.search(asked.text) is not None
    )


def is_effect(found: Finding) -> bool:
    """Whether a sentence tells a trouble that what was just found explains."""
    return _EFFECT.search(found.at.text) is not None


def answers_own_why(found: Finding, conversation: Conversation) -> bool:
    """Whether a sentence answers a question for the cause that its speaker asked right before."""
    for distance in (-1, -2, -3):
        before = conversation.near(found.at, distance)
        if before is None:
            return False
        if is_question(before.text) and not is_offer(before.text):
            return _WHY.search(before.text) is not None
    return False


def _asked_before(statement: Statement, conversation: Conversation) -> Statement | None:
    """Return the question with which the turn right before ends, None where it ends otherwise."""
    before = conversation.turn_before(statement.turn_number)
    return before[-1] if before and is_question(before[-1].text) and not is_offer(before[-1].text) else None
