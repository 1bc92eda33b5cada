"""What is taken back, turned down, or dealt with in the next words of the talk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import BlockKind, Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_question
from syncer.rules.narrative import is_history
from syncer.rules.words import content

_LEAD = (
    r"^(?:(?:ah+|oh+|ok(?:ay)?|sorry|actually|h+m+|wait|true|fair(?: enough)?|yeah|yes|well|right|then|so|and|but|sure"
    r"|good|i see|you're right|i'd say|i guess|please)\b[,.!: ]*)*"
)
# These take back what was said right before, whoever said it.
_TAKEN_BACK = lazy(
    _LEAD + r"(?:no,? )?(?:never ?mind|(?:scratch|strike|scrap|cancel|drop|ignore) that"
    r"|forget (?:it|that|i said|about (?:it|that))"
    r"|(?:i )?(?:take|took) (?:it|that) back|withdrawn|i withdraw|won't fix|wontfix|false alarm|found it,"
    r"|(?:let's|i'd|we'd|we'll|just|better)? ?(?:leave|drop|skip|ignore) (?:it|that|this)\b"
    r"(?! (?:in|on|to|with|for (?:later|now|next)))"
    r"|(?:not|isn't|wasn't|is no|no) (?:a |really a )?bug\b|no longer (?:needed|necessary)"
    r"|not (?:needed|necessary|worth it)"
    r"|(?:that's|it's) not worth it|we (?:already )?(?:dropped|rejected|scrapped) (?:it|that)|let's not\b"
    r"|(?:it|that) was (?:my|me|just|only) |(?:on second thoughts?|thinking about it),? (?:no|not|better not|leave)"
    r"|no,? (?:we|i|you|they|it|that) (?:do|does|did|can|will|is|are|have|has)n't\b|no \w+(?: \w+)?, i take it back)"
    r"|^(?:(?:oh|ah|hm+|wait|ok(?:ay)?|well|or|but)\b[,.! ]*)*(?:actually|wait|hang on|hold on)[,.]? no\b"
    r"|\bi take (?:it|that) back\b",
    re.IGNORECASE,
)
_TAKEN_BACK_LAST = lazy(
    r"^(?:oh|ah|hm+|wait|no|actually|ok)\b.*,? (?:so )?(?:never ?mind|scrap that|forget it)[.!]*$", re.IGNORECASE
)
_EXPLAINED = lazy(
    r"(?<!n't )(?<!not )(?<!never )\b(?:works?|working) as (?:designed|intended|expected)"
    r"|\b(?:not a|no|isn't a|wasn't a) bug\b|\bfalse alarm\b"
    r"|\buser error\b|\bnot (?:our|my) (?:department|problem|business)\b|\bwon't fix\b",
    re.IGNORECASE,
)
_REFUSED = lazy(
    _LEAD + r"(?:no|nah|nope|rather not|i'd rather not|absolutely not|certainly not|over my dead body)\b"
    r"(?! (?:problem|worries|doubt|question|idea|rush|hurry|objection))",
    re.IGNORECASE,
)
_DEALT_WITH = lazy(
    _LEAD + r"(?:good (?:catch|point|idea|call)\W+|nice (?:catch|one)\W+|thanks\W+|will do\W+)*"
    r"(?:(?:all )?done\b(?! (?:by|next|tomorrow|until|when|before))|fixed\b|resolved\b|solved\b|merged\b|pushed\b"
    r"|committed\b"
    r"|changed\b|removed\b|renamed\b|added (?:it|that|in)\b|capped\b|corrected\b"
    r"|problem solved\b|(?:i've|i) (?:just )?(?:put|hung|plugged|screwed) (?:it|them|that|those) (?:up|back|in|right"
    r"|down)\b"
    r"(?! (?:the|our|a|my|as|for)\b)|(?:i've |i )?(?:just )?(?:fixed|did|done|changed"
    r"|removed|renamed|corrected|switched|deployed|rolled|sorted|repaired|replaced|cleaned|mended|swapped|updated"
    r"|closed|tidied|straightened|cleared|refilled|reordered) (?:it|that|this|those|them)\b"
    r"(?! (?:by hand|manually|again|twice)))",
    re.IGNORECASE,
)
_CURED = lazy(r"\b(?:(?:is|are) gone|has gone away|have gone away|disappeared|went away)\b", re.IGNORECASE)
_NOT_OURS = lazy(r"\bnot (?:our|my) (?:department|problem|business)\b", re.IGNORECASE)
# In a report of what happened, what is told in the past only is over.
_PAST = lazy(r"\b(?:was|were|had|did|didn't|got|went|broke|wasn't|weren't)\b", re.IGNORECASE)
_PRESENT = lazy(
    r"\b(?:is|are|has|have|do|does|can|still|isn't|aren't|don't|doesn't|can't|keeps?|won't|never|nobody|takes?"
    r"|needs?)\b",
    re.IGNORECASE,
)
_OTHERWISE = lazy(r"\b(?:otherwise|or else|else|lest)\b[^.;]*$", re.IGNORECASE)
# Another subject, of which the next answers speak.
_NEXT = lazy(r"(?:next|another|also|one more|now|anything else|last(?:ly)?|second|third)\b", re.IGNORECASE)
_SOFT = frozenset(("commitment", "wish", "fault", "proposal", "takeup", "postponed", "endorsed", "amendment"))
_TURNS = 3
_REACH = 30
# Between turns stands an empty line; a rule has one on either side.
_APART = 3


def discount_withdrawn(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those lowered that are taken back, refused, or done in the words that follow."""
    faults: list[Finding] = []
    result = []
    of_turn: dict[int, list[Finding]] = {}
    for found in findings:
        of_turn.setdefault(found.at.turn_number, []).append(found)
    for found in findings:
        beside = [content(other.clause) for other in of_turn[found.at.turn_number] if other is not found]
        words = _against(found, conversation, faults, beside) if found.rule in _SOFT and not found.explicit else ""
        if found.type is ItemType.BUG:
            faults.append(found)
        result.append(_lowered(found, words) if words and found.confidence > confidence.DOUBTFUL else found)
    return result


def _lowered(found: Finding, words: str) -> Finding:
    why = Evidence("confidence", words[:80], "taken back, refused or done in the words that follow")
    return replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, why))


def _against(found: Finding, conversation: Conversation, faults: list[Finding], beside: list[frozenset[str]]) -> str:
    """Return the words that speak against an item, "" where nothing does."""
    text = found.at.text.replace("’", "'")
    before, said_so, _ = text.partition(found.clause[:30])
    # An item that is named from elsewhere does not stand in its sentence.
    if (said_so or not found.title) and _OTHERWISE.search(before) and found.type is not ItemType.BUG:
        return text
    if found.type is ItemType.BUG and _CURED.search(found.clause) and _named_before(found, faults):
        return found.clause
    if _NOT_OURS.search(text):
        return text
    if found.type is ItemType.BUG and is_history(conversation) and _PAST.search(text) and not _PRESENT.search(text):
        return text
    for said in _next_words(found, conversation):
        if _TAKEN_BACK.match(said) or _TAKEN_BACK_LAST.search(said):
            return said
    return _against_later(found, conversation, beside)


def _against_later(found: Finding, conversation: Conversation, beside: list[frozenset[str]]) -> str:
    """Return what is said against an item further on, "" where that is said of another item of its turn."""
    asked = is_question(found.at.text)
    about = content(found.clause)
    for distance, statement in _following(found, conversation):
        said = statement.text.replace("’", "'")
        if distance and is_question(said):
            named = content(said)
            if not named & about and any(named & other for other in beside):
                # "So the map isn't serious?" "No, skip it."
                return ""
        if said.endswith(":"):
            continue
        if _TAKEN_BACK.match(said) or _EXPLAINED.search(said):
            return said
        if distance == 1 and asked and _REFUSED.match(said):
            return said
        if distance and statement.voice is Voice.OWN and _DEALT_WITH.match(said) and not conversation.dialogue:
            return said
    return ""


def _next_words(found: Finding, conversation: Conversation) -> Iterator[str]:
    """Yield what the speaker says right after the first words of an item, though others come back to it later."""
    for distance in (1, 2):
        if (other := conversation.near(found.at, distance)) and other.kind is BlockKind.PROSE:
            yield other.text.replace("’", "'")


def _named_before(found: Finding, faults: list[Finding]) -> bool:
    """Whether what is gone is the trouble that was reported, rather than something that got lost."""
    noun = content(_CURED.split(found.clause)[0])
    return any(noun and len(noun & content(fault.clause)) * 2 >= len(noun) for fault in faults[-6:])


def _following(found: Finding, conversation: Conversation) -> Iterator[tuple[int, Statement]]:
    """Yield what follows: the next sentences of the turn, then how the next turns open, with how many turns on."""
    before = max(found.places, key=lambda place: place.index)
    turn, place = before.turn_number, 0
    for statement in conversation.statements[before.index + 1 : before.index + _REACH]:
        place = 0 if statement.turn_number != before.turn_number else place + 1
        distance = statement.turn_number - turn
        begins = place == 0 and distance > 0
        if distance > _TURNS or _is_apart(before, statement) or (begins and _NEXT.match(statement.text)):
            return
        before = statement
        if statement.kind is BlockKind.PROSE and place <= (1 if distance else 2):
            yield distance, statement


def _is_apart(before: Statement, statement: Statement) -> bool:
    """Whether a heading, a rule or other layout stands between two statements: another thread begins."""
    lines = statement.segment.first_line - before.segment.last_line
    return statement.headings[:-1] != before.headings[:-1] or (lines > _APART and before.kind is not BlockKind.CODE)
