"""How sure it is that a person who tells of a symptom reports a fault."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.announcements import announces, turns_bad
from syncer.rules.context import Conversation, Statement
from syncer.rules.mood import is_question
from syncer.rules.narrative import is_history
from syncer.rules.symptoms import Symptom

# Longer sentences tell a story; what fails in it is seldom its point.
_LONG = 40
_SHORT = 25
_OPENING = 2
_BY_THEN = lazy(r"\b(?:was|were|had|did|didn['’]t|could(?:n['’]t)?|used to)\b", re.IGNORECASE)
_ASKS_WHY = lazy(r"\b(?:asked|asks|wonder(?:s|ed)|discussed|discussion)\b", re.IGNORECASE)
_REPORTS = lazy(
    r"^(?:[A-Z][\w'’.]+(?: [A-Z][\w'’.]+)?|(?:the |our |some |two |several )?\w+s) (?:also )?(?:reported|reports"
    r"|noticed|notices|pointed"
    r" out|points out|mentioned|mentions|said|says?|complained|complains?|described|found|finds|sees?"
    r"|saw) (?:that |how )?\w"
)
# Who tells what brings it about has seen it.
_REPRODUCED = lazy(
    r"\b(?:if|when(?:ever)?|every time|each time|as soon as|once|after) (?:you|i|we|they|he|she|a|an|the|one"
    r"|some(?:one|body)"
    r"|people|users?|customers?|[\w-]+s?) (?!(?:were|was|had|would|could|should|is"
    r"|are)\b)(?:[\w'’-]+ ){1,14}?(?:the|it|they|you|he"
    r"|she|that|everything|nothing|all|his|her|their|my|its)\b",
    re.IGNORECASE,
)
# The answer tells how a thing behaves, which is what was asked.
_HOW_IT_WORKS = lazy(
    r"\b(?:what (?:happens|would happen|will happen|if)|how (?:does|do|will|would) (?:it|the|that|this|your|our|they)"
    r"|what does|why (?:do|did|does|are|were|is|was|have|has) (?:we|you|they|it|that|this|our"
    r"|your)\b(?! \w+ (?:fail|so))"
    r"|(?:remembers?|know|reason) why)\b|\bwhat(?:['’]s| is| are) (?:an? [\w.-]+(?: (?:for|again|actually))*"
    r"|(?:the )?[\w.-]+ for(?: again)?)\?",
    re.IGNORECASE,
)


def sureness(conversation: Conversation, statement: Statement, symptom: Symptom, *, question: bool) -> float:
    """Return the confidence of a symptom by how it is told and where."""
    before = conversation.near(statement, -1)
    told = statement.text if before is None else f"{before.text} {statement.text}"
    certain = symptom.sure or announces(told) or turns_bad(statement.text)
    sure = confidence.STATED if certain else confidence.FILED + 0.05
    if question or statement.text.endswith((":", "：")):
        sure = min(sure, confidence.FILED + 0.05)
    if not conversation.dialogue:
        certain = certain or _REPRODUCED.search(statement.text) is not None
        # In meetings and notes the same words speak of plans, rules and the past as well.
        spoken = bool(statement.turn.speaker) or statement.kind is BlockKind.LIST or _is_noted(conversation, statement)
        sure = confidence.DOUBTFUL
        if certain:
            sure = confidence.FILED if spoken else confidence.LIKELY
        elif spoken and len(statement.text.split()) <= _SHORT:
            sure = confidence.LIKELY
    if symptom.plain and not certain:
        sure = min(sure, confidence.LIKELY)
    if len(statement.text.split()) > _LONG or _tells_how(conversation, statement):
        sure = min(sure, confidence.DOUBTFUL + 0.05)
    return sure


def _is_noted(conversation: Conversation, statement: Statement) -> bool:
    """Whether notes put a fault down: as the first of a paragraph on a topic, or as what somebody reported, of now."""
    if is_history(conversation) or _BY_THEN.search(statement.text) or _ASKS_WHY.search(statement.text):
        return False
    if _REPORTS.search(statement.text):
        return True
    before = conversation.near(statement, -1)
    opens = before is None or before.segment.block != statement.segment.block
    return opens and len(statement.headings) > 1


def _tells_how(conversation: Conversation, statement: Statement) -> bool:
    """Whether a sentence opens the answer to how something works."""
    said = conversation.by_turn[statement.turn_number]
    before = conversation.turn_before(statement.turn_number)
    if statement.index - said[0].index > _OPENING or not before or before[-1].turn.speaker == statement.turn.speaker:
        return False
    return is_question(before[-1].text) and _HOW_IT_WORKS.search(before[-1].text) is not None
