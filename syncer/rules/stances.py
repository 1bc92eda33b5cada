"""What somebody would do about a plan laid before him, and what he has others do: I'd lower-case them all once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.desired import wanted_of_topic
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.patterns import words_of
from syncer.rules.verbs import WORK
from syncer.rules.words import content

_LEAD = (
    r"^(?:(?:and|so|but|then|ok(?:ay)?|well|yes|no|good|fine|right|also|hm+|for (?:that|the [\w ]{2,25}))\b[,.:!]* )*"
)
_WOULD = lazy(
    rf"{_LEAD}(?:i'd|i would|we'd|we would)(?: (?:rather|also|then|just|simply|probably|still|only|first|always"
    rf"|at least|definitely))*"
    r" (?P<what>(?P<verb>[a-z][\w-]*) (?!it\b|that\b|this\b|so\b|them\b(?! (?:all|once)\b)|of\b|for\b|to\b)\S.*)$",
    re.IGNORECASE,
)
_ADDS = lazy(
    rf"{_LEAD}(?:i'd|i would|i)(?: (?:also|only|just))* (?:add|note|stress|insist|say|point out)(?: that)?"
    r" (?:somebody|someone|we|one of us|you|everybody|(?-i:[A-Z])[a-z]+) (?:has to|have to|must|needs? to|should"
    r"|ought to)"
    r" (?P<what>(?P<verb>[a-z][\w-]*) \S.*)$",
    re.IGNORECASE,
)
_DEED = (
    r"(?:test|tests|run|dry[- ]run|restore|review|audit|backup|check|clean-?up|clear-?out|migration|rehearsal|round"
    r"|pass|sweep|survey|inventory|stock-?take|comparison|measurement|benchmark|trial|pilot|walk-?through|write-?up"
    r"|draft"
    r"|sketch|prototype|count|export|import|translation|search|analysis|report|order|booking|calculation|release"
    r"|rollout)"
)
_DOES = lazy(
    rf"{_LEAD}(?:i'll|i will|we'll|we will|i'm going to|we're going to|let me)(?: (?:also|then|just|first|definitely))*"
    rf" (?P<what>(?P<verb>do|run|make) (?:an?|another|one more|one) (?:[\w-]+ ){{0,3}}?{_DEED}\b(?:\W.*)?)$",
    re.IGNORECASE,
)
_FIRST = lazy(
    rf"{_LEAD}(?:i'll|i will|we'll|we will|i'm going to|let me)(?: (?:also|then|just|probably|definitely))*"
    r" (?P<what>(?P<verb>do) (?:the|that|this|these|those|my|our) (?!(?:rest|same|other|others|maths?|one|dishes"
    r"|talking"
    r"|honou?rs|cooking|shopping|thing|things|right|opposite|following)\b)(?:[\w`/.-]+ ){1,4}?)(?:first(?: thing)?|next"
    r"|tomorrow|tonight|today|later|myself|by hand|before|after|when|once|over the|on|in|at|this|by)\b.*$",
    re.IGNORECASE,
)
_ASKS_FIRST = lazy(
    rf"{_LEAD}(?:.{{0,60}}[,;:.] )?(?:i'd|i would|we'd|we would|i|we) (?:have to|want to|need to|like to|must|should"
    rf"|better)"
    r" (?P<what>(?P<verb>ask|check with|talk to|consult|clear it with|run it (?:by|past)|phone|call)"
    r" (?!(?:you|it|that|this|them|him|her|me|us|myself|ourselves|yourself|one|for|about|if|why|how"
    r"|what)\b)(?:[\w-]+ ){1,4}?)first\b.*$",
    re.IGNORECASE,
)
_BECOMES = lazy(
    rf"{_LEAD}(?P<who>[\w/'-]+(?: [\w/'-]+){{0,4}}): (?:will|is going to|has to|should) (?:be|become|get"
    rf"|have) (?P<what>(?:an?|one|the)"
    r" \S.*)$",
    re.IGNORECASE,
)
# "The probe in the cellar, I want it to report only changes."
_IS_TO = lazy(
    rf"{_LEAD}(?:(?:last|one|another|one more|next|other) (?:thing|one|point): )?(?P<who>(?:the|our|my) [\w/'-]+"
    r"(?: [\w/'-]+){0,5}?)[,:] (?:i|we)(?:'d| would)? (?:want|need|like|love|prefer) (?:it|them) to"
    r" (?P<what>(?P<verb>[a-z]+) \S+ \S.*)$",
    re.IGNORECASE,
)
_SUMS_UP = lazy(
    r"^(?:(?:ok(?:ay)?|so|right|good|well|then|alright|and)\b[,.:]? )*(?:let me sum (?:it |this |that )?up"
    r"|to sum (?:it |this )?up"
    r"|in short|to recap|i(?:'ll)? sum (?:it |this )?up|so (?:the|our) plan|the plan then|this is what i take home"
    r"|summing up"
    r"|so we have|we have then|that leaves us with)\b",
    re.IGNORECASE,
)
_PART = lazy(
    r"^(?:and )?(?P<what>(?!(?:it|that|this|they|he|she|we|i|you|there|nobody|somebody"
    r"|everything)\b)[\w/'-]+(?: [\w/'-]+){0,4}?"
    r" (?:gets?|moves? (?:to|into|up|down)|becomes?|goes (?:to|into|away|out)|will (?:be|get|have|go|move|become)"
    r"|(?:is|are) (?:going"
    r" to|to) be) \S.*)$",
    re.IGNORECASE,
)
_SUM_REACH = 6
_HAS_DONE = lazy(
    rf"{_LEAD}(?:i'll|i will|we'll|let me|i'm going to|i want to|i can)(?: (?:also|then|just))*"
    r" (?:have|get|ask|let|tell|make) (?P<who>(?-i:[A-Z])[a-z]+)(?: to)? (?P<what>(?P<verb>[a-z]+)"
    r" (?!that\b|it\b|this\b)\S.*)$",
    re.IGNORECASE,
)
_CUE = lazy(
    r"\b(?:i'd|i would|we'd|we would|i'll|i will|we'll|we will|going to|let me|i|i can|we|will|has to|should|must"
    r"|ought|needs to)\b",
    re.IGNORECASE,
)
_DOUBT = lazy(
    r"\b(?:if|unless|but|though|guess|suppose|imagine|normally|usually|in your place|were you|have to|need to|love"
    r"|not sure|wonder)\b",
    re.IGNORECASE,
)
# What somebody would say, expect or be is no deed.
_NO_DEED = words_of("answer count guess start call talk take get give hold find have make")
_BARE = lazy(
    r"^[\w-]+ (?:it|them|those|these|this|that)(?: (?:all|both|once|up|out|over|again))*"
    r" and (?=[a-z]+ (?:an?|the|our|my|all|each"
    r"|every|some|more|\w+s)\b)",
    re.IGNORECASE,
)
_DEEDS = (WORK - _NO_DEED) | {"case"}
_REASON = lazy(r",? (?:then|so that|so|because|since|as) (?:she|he|it|we|they|i|you|there)\b.*$", re.IGNORECASE)
_LAID_OUT = 25
_LONGEST = 60


class Stances:
    """What somebody would do about a plan laid before him, and the deeds that he or others will do."""

    id = "stance"
    summary = (
        "what somebody would do about a plan that he was shown, or has done: I'd lower-case them, I'll do a restore"
    )

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence that takes such a stance."""
        for statement in conversation.statements:
            if not speaks_for_itself(statement, conversation) or len(statement.text.split()) > _LONGEST:
                continue
            text = statement.text.replace("’", "'")
            if not (_CUE.search(text) or _PART.match(text)) or is_question(text) or is_hypothesis(text):
                continue
            if found := _read(text, statement, conversation) or _of_topic(conversation, statement):
                yield found


def _read(text: str, statement: Statement, conversation: Conversation) -> Finding | None:
    if match := _DOES.match(text) or _HAS_DONE.match(text) or _ADDS.match(text):
        verb = match["verb"].lower()
        if verb in WORK or verb in ("do", "make", "write"):
            return _finding(statement, match, confidence.FILED)
        return None
    match = _FIRST.match(text) or _ASKS_FIRST.match(text)
    if match is None and (becomes := _BECOMES.match(text)) and len(content(becomes["what"])) > 1:
        match = becomes
    if match:
        return _finding(statement, match, confidence.FILED)
    if match := _IS_TO.match(text):
        found = _finding(statement, match, confidence.FILED)
        return replace(found, clause=f"let {match['who']} {found.clause}", type=ItemType.FEATURE, rank=4)
    if (match := _PART.match(text)) and _in_summary(conversation, statement):
        return replace(_finding(statement, match, confidence.LIKELY + 0.05), type=ItemType.FEATURE)
    match = _WOULD.match(text)
    if match is None or _DOUBT.search(text) or match["verb"].lower().split("-")[-1] not in _DEEDS:
        return None
    return _finding(statement, match, confidence.LIKELY + 0.05) if _answers_plan(statement, conversation) else None


def _in_summary(conversation: Conversation, statement: Statement) -> bool:
    """Whether the speaker has said, shortly before in the same turn, that he sums up."""
    before = (conversation.near(statement, -distance) for distance in range(1, _SUM_REACH))
    return conversation.dialogue and any(other is not None and _SUMS_UP.match(other.text) for other in before)


def _of_topic(conversation: Conversation, statement: Statement) -> Finding | None:
    """Return how a thing that was just named ought to behave."""
    title = wanted_of_topic(conversation, statement)
    if not title:
        return None
    return Finding(
        rule=Stances.id,
        rank=4,
        type=type_of_task(title),
        clause=title,
        places=(statement,),
        words="it should",
        confidence=confidence.LIKELY + 0.05,
        title=title,
    )


def _answers_plan(statement: Statement, conversation: Conversation) -> bool:
    """Whether the turn before is an assistant's that lays something out at length."""
    before = [said for said in conversation.by_turn[: statement.turn_number] if said][-1:]
    if not conversation.dialogue or not before or before[0][0].voice is not Voice.ASSISTANT:
        return False
    return sum(len(s.text.split()) for s in before[0]) >= _LAID_OUT


def _finding(statement: Statement, match: re.Match[str], sure: float) -> Finding:
    # Of "lower-case them all and add an index" the second deed says what it is about.
    what = _BARE.sub("", _REASON.sub("", match["what"])).rstrip(" .!")
    return Finding(
        rule=Stances.id,
        rank=6,
        type=type_of_task(what),
        clause=what,
        places=(statement,),
        words=match[0][: match.start("what")].strip(),
        confidence=sure,
        owner=match.groupdict().get("who"),
    )
