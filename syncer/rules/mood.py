"""Whether a sentence asserts anything: questions, offers, hypotheses, negations and what is over."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.clauses import begin_of_clause

_OFFER = lazy(
    r"^(?:would|do|did(?! (?:he|she|it|they|this|that|the|your|any(?:one|body)|some(?:one|body))\b)|shall|should"
    r"|want|need|can|could|may|ready|let me know|feel free|happy to|i'd be happy|if you)\b"
    r".*\?$|^(?:let me know|feel free|i'd be happy|happy to|if you(?:'d)? (?:like|want|wish|prefer))\b",
    re.IGNORECASE,
)

_HYPOTHESIS = lazy(
    r"\bif (?:you|we|i|they|one) (?:wanted|want to|were|had|would|decide|ever|prefer|really want)\b"
    r"|\b(?:suppose\b|imagine\b|let's say (?:we|you|i|there|that|a|the)\b|hypothetically|in theory|for example"
    r"|for instance|e\.g\.)",
    re.IGNORECASE,
)

# A fault that only may come is a thought about a design.
_POSSIBLE = lazy(
    r"\b(?:might|could|may|would|can|should)(?: (?:also|still|even|then|easily|sometimes|quickly|not))? "
    r"(?:be|become|get|have|struggle|fail|crash|break|hang|lose|leak|freeze|die|time|go|cause|lead|run|return|throw)\b"
    r"|\b(?:possibl[ey]|potential(?:ly)?|risk of|in case|what if|unless|worst case|usually|typically|often"
    r"|in general)\b"
    r"|^(?:once|whenever you|to avoid|to prevent|avoid|prevent)\b",
    re.IGNORECASE,
)

_TROUBLE = (
    r"(?:crash\w*|fail\w*|hang\w*|hung|br[eo]ak\w*|broken|fr[eo]e?z\w*|leak\w*|tim(?:es?|ing) out|flicker\w*|happen\w*"
    r"|occur\w*|reproduc\w*|see (?:it|that|this|any|the error)|complain\w*|errors?|lag\w*|stall\w*|throw\w*|slow\w*"
    r"|stuck|flak\w*|drop\w*|restart\w*|needed|necessary|an? (?:issue|problem|bug)|true|the case|relevant|a concern)"
)
_NO_FAULT = lazy(
    rf"\b(?:no longer (?:\w+ )?{_TROUBLE}|(?:not|never|\w+n['’]t) (?:[\w'’]+"
    rf" ){{0,3}}?{_TROUBLE}[^,;.]{{0,40}}?\bany ?more"
    r"|no (?:reports?|signs?|sign|known)\b|not? (?:any ?more|issues?|problems?|bugs?|errors?"
    r"|crash(?:es)?|complaints?|failures?|worr(?:y|ies))"
    r"|never (?:fails?|crash(?:es)?|breaks?)|without (?:any )?(?:errors?|problems?|issues?)|(?:isn't|is not|wasn't) "
    r"(?:a|an|the|really|that) |works? (?:now|fine|great|well|again|perfectly)|working (?:now|fine|again)"
    r"|\b(?:i|we) \w+ed\b.{0,60}\band\b(?! (?:today |now )?(?:all )?(?:my|our|the|all|half|every"
    r"|some)\b.{3,40}"
    r"\b(?:is|are) (?:all )?gone).{0,40}\b(?:gone|fine|okay?)\b|used to (?:crash|fail|hang"
    r"|break)|stopped (?:crashing|failing|hanging))",
    re.IGNORECASE,
)

_PAST = "fixed|deployed|merged|solved|resolved|patched|finished|completed|shipped|released|sorted|added|removed|updated"
_OVER = lazy(
    rf"\b(?:i|we|he|she|they)(?:'ve| have|'d)?(?: (?:already|just|now|also|finally))* (?:{_PAST})\b"
    rf"|\b(?:is|are|was|were|got|has been|have been|that's|it's|'s)(?: (?:already|now|all|finally))* "
    r"(?:fixed|deployed|merged|solved|resolved|patched|finished|done|shipped|released|sorted(?= out|[.,!;)]|$))\b"
    rf"|^(?:fixed|done|deployed|merged|solved|resolved|already)\b|\b(?:already|just) (?:{_PAST}|done)\b"
    r"|\b(?:fixes|solves|solved|fixed) (?:it|that|this|the (?:issue|problem|bug|error))\b",
    re.IGNORECASE,
)

_CONDITION = lazy(r"\b(?:when(?:ever)?|if|once|until|till|unless|as soon as)\b[^,;.:!?–—]*", re.IGNORECASE)

_NEGATED = lazy(
    r"\b(?:no need|needn't|don't (?:need|have|want|think|bother|plan)|doesn't (?:need|have) to|not (?:need"
    r"|necessary|going to)"
    r"|won't (?:need|be|do|bother)|shouldn't (?:need|have)|not (?:now|yet|today|right now)|never ?mind"
    r"|nothing (?:to|else)"
    r"|forget (?:it|that|about)|leave (?:it|that) (?:as|out|for)|didn't|wouldn't|wasn't)\b",
    re.IGNORECASE,
)


def is_question(text: str) -> bool:
    """Whether the sentence asks."""
    return text.rstrip(" \"')*_").endswith("?")


def is_offer(text: str) -> bool:
    """Whether the speaker offers or asks for leave rather than tells."""
    return _OFFER.search(text) is not None


def is_hypothesis(text: str) -> bool:
    """Whether the sentence speaks of a case that is only thought of, or of an example."""
    return _HYPOTHESIS.search(text) is not None


def is_possible_at(text: str, place: int) -> bool:
    """Whether what stands at a place is only feared: what is only possible in one clause may be certain in the next."""
    start = begin_of_clause(text, place)
    ends = [end for mark in ",;–—(" if (end := text.find(mark, place)) >= 0]
    return _POSSIBLE.search(text[start : min(ends, default=len(text))].strip()) is not None


def denies_fault(text: str) -> bool:
    """Whether the sentence says that something is in order, now or again."""
    return _NO_FAULT.search(text) is not None


def is_over(text: str) -> bool:
    """Whether the sentence says that something is done already, rather than when or if it is."""
    return _OVER.search(text) is not None and _OVER.search(_CONDITION.sub(" ", text)) is not None


def is_negated(text: str) -> bool:
    """Whether a plan is taken back or ruled out."""
    return _NEGATED.search(text) is not None
