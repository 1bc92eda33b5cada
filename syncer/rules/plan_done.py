"""Plans that an agent lays out and carries out before anybody speaks of them again: "All five steps are done."."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import BlockKind, Evidence, Status
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice

_NUMBER = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
_PARTS = (
    r"(?:steps?|items?|points?|tasks?|to-?dos?|changes|parts|phases|things|fixes|pieces"
    r"|of (?:it|them|these|those|that))"
)
_IS = r"(?:is|are|have been|has been)(?: all)?(?: now)?"
_FINISHED = r"(?:done|finished|complete(?:d)?|implemented|carried out|in place|executed|through)"
_ALL_DONE = lazy(
    r"^(?:(?:ok(?:ay)?|done|finished|and|so|great|✅)[,.!:–—-]* )*"
    r"(?:(?:all|both|every one)(?: of)?(?: the| my| these| those)?"
    rf"(?: {_NUMBER})?(?: [\w-]+)? {_PARTS}|all {_NUMBER}|both|everything(?: (?:in|on) (?:the|my|this) (?:plan|list))?"
    rf"|(?:the|this|my|your) (?:whole |entire |full )?(?:plan|list|checklist)) {_IS} {_FINISHED}\b(?! (?:once|when))",
    re.IGNORECASE,
)
_EXCEPT = lazy(r"\b(?:except|apart from|but not|other than|bar)\b", re.IGNORECASE)
_LISTED = frozenset(("list", "check-box", "numbered"))


def discount_plan_done(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with the entries of an assistant's plan lowered where it says that all of it is done."""
    if not conversation.dialogue:
        return findings
    ends = [s for s in conversation.statements if _says_all_done(s)]
    return [_judged(found, ends, conversation) for found in findings] if ends else findings


def _says_all_done(statement: Statement) -> bool:
    prose = statement.voice is Voice.ASSISTANT and statement.kind is BlockKind.PROSE
    return prose and bool(_ALL_DONE.match(statement.text)) and not _EXCEPT.search(statement.text)


def _judged(found: Finding, ends: list[Statement], conversation: Conversation) -> Finding:
    is_planned = found.at.voice is Voice.ASSISTANT and found.at.group >= 0 and found.rule in _LISTED
    if not is_planned or found.status is Status.DONE or found.confidence <= confidence.DOUBTFUL:
        return found
    for end in ends:
        own = sum(1 for turn in conversation.own_turns_after(found.at.turn_number) if turn < end.turn_number)
        if end.index > found.at.index and own <= 1:
            why = Evidence("confidence", end.text[:80], "the whole plan is said to be done")
            return replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, why))
    return found
