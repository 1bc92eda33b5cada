"""Wishes that are turned down in the next words: "that's the printer's job, not ours", "no, sorry, not doing that"."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import Evidence
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.acceptance import taken_up
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Voice
from syncer.rules.refusals import is_declined
from syncer.rules.wishes import Wishes

# "Could we", "should we" weigh what might be done; "can we" asks for it.
_WEIGHS = lazy(r"\b(?:could|couldn't|should|shall) (?:we|they)\b", re.IGNORECASE)
_FOR_IT = lazy(
    r"^(?:\W*\w+\b){0,2}?\W*(?:yes|yeah|yep|sure|ok(?:ay)?|why not|no problem|good|great|nice|of course|absolutely"
    r"|please"
    r"|agreed|fine|i like|love)\b",
    re.IGNORECASE,
)
# A shorter answer is none to what was weighed.
_FEWEST = 3


def discount_declined(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those wishes lowered that people turn down or only weigh; an assistant is not asked."""
    if conversation.dialogue:
        return findings
    return [_discounted(found, conversation) for found in findings]


def _discounted(found: Finding, conversation: Conversation) -> Finding:
    passed_on = found.rule == Wishes.id and not found.explicit and found.at.voice is Voice.OWN
    if not passed_on or found.confidence <= confidence.DOUBTFUL:
        return found
    if is_declined(conversation, found.places[-1]):
        return _lowered(found, "turned down in the words that follow")
    return _lowered(found, "only weighed, and nobody is for it") if _is_only_weighed(found, conversation) else found


def _is_only_weighed(found: Finding, conversation: Conversation) -> bool:
    """Whether somebody asks others what might be done, and who answers does not take it up."""
    if len(found.places) > 1 or not _WEIGHS.search(found.at.text.replace("’", "'")):
        return False
    answers = [answer.text for answer in conversation.turn_after(found.at.turn_number)[:2]]
    if not answers or len(answers[0].split()) < _FEWEST:
        return False
    return not any(_FOR_IT.match(answer) or taken_up(answer, dialogue=False) for answer in answers)


def _lowered(found: Finding, reason: str) -> Finding:
    why = Evidence("confidence", found.at.text[:40], reason)
    return replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, why))
