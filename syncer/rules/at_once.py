"""Work that is done while it is spoken of: "I can restart it, hang on... done", "do that please", "deployed"."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import BlockKind, Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.acceptance import says_later
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement

_DONE = lazy(
    r"^(?:(?:and|ok(?:ay)?|so|yes|there|right|ah|aand|now)\b[,.! ]*)*(?:it['’]s |that['’]s |is |all )?(?:done|deployed"
    r"|pushed"
    r"|merged|sent|fixed|restarted|removed|renamed|reverted|rolled back|switched(?: off| on| over)?|turned (?:off|on)"
    r"|restored|committed|released|published|updated|moved|added|changed|reran|rerun|posted|closed|booked|ordered)"
    r"(?: (?:it|that|them|now|both|already|too))*\b(?! (?:by|before|until|when|if|yet|in|on|at|for)\b)\W*"
    r"(?:$|[.!,:;–—-])",
    re.IGNORECASE,
)
_IN_ONE_BREATH = lazy(
    r"\b(?:hang on|hold on|one (?:sec|second|moment|minute)|wait|moment)\b.{0,30}?\b(?:done|fixed"
    r"|there(?: you go| it is)?)\b",
    re.IGNORECASE,
)
_TASKS = frozenset(("commitment", "takeup", "stance", "endorsed", "petition", "errand"))
_TURNS = 6
_OPENING = 2


def discount_done_at_once(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those tasks lowered of which whoever takes them on says a moment later that it is done.

    He says so in the next sentence, or as the first words of his next turn.
    """
    return [_judged(found, conversation) for found in findings]


def _judged(found: Finding, conversation: Conversation) -> Finding:
    if found.rule not in _TASKS or found.explicit or found.type is ItemType.BUG:
        return found
    if found.confidence <= confidence.DOUBTFUL or says_later(found.at.text):
        return found
    done = _said_done(found, conversation)
    if done is None:
        return found
    why = Evidence("confidence", done.text[:80], "done while it is spoken of")
    return replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, why))


def _said_done(found: Finding, conversation: Conversation) -> Statement | None:
    if _IN_ONE_BREATH.search(found.at.text):
        return found.at
    last = max(found.places, key=lambda place: place.index)
    following = conversation.near(found.at, 1)
    if following is not None and following.kind is BlockKind.PROSE and _DONE.match(following.text):
        return following
    speaker = found.at.turn.speaker
    if conversation.dialogue or not speaker:
        return None
    for number in range(last.turn_number + 1, min(last.turn_number + _TURNS + 1, len(conversation.by_turn))):
        said = conversation.by_turn[number]
        if said and said[0].turn.speaker == speaker and number != found.at.turn_number:
            return next((s for s in said[:_OPENING] if _DONE.match(s.text)), None)
    return None
