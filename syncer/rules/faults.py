"""Sentences that report a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.announcements import announced, announces_next, counts_off, singles_out
from syncer.rules.base import Finding
from syncer.rules.called import also_called_fault, called_fault
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.diagnosis import diagnosed
from syncer.rules.exemptions import NO_ACCOUNT, SMALL_TALK
from syncer.rules.failures import CUE
from syncer.rules.fault_sureness import sureness
from syncer.rules.feedback import with_feedback
from syncer.rules.history import ends_well, is_bygone
from syncer.rules.messages import message_below
from syncer.rules.misbehaviour import CUE as MISBEHAVING
from syncer.rules.mood import is_over, is_question
from syncer.rules.naming import names_nothing
from syncer.rules.narrative import outside_plans
from syncer.rules.opened import topic_opened
from syncer.rules.patterns import vocabulary
from syncer.rules.reactions import reacted_to
from syncer.rules.sightings import find_sighting
from syncer.rules.symptoms import Symptom, find_symptom
from syncer.rules.title import symptom_title
from syncer.rules.topics import with_topic
from syncer.rules.tried import named_by_trial, told_after_trial
from syncer.rules.troubles import plainly

_WHY = lazy(r"\b(?:why|how come)\b (?P<what>.+?)\??$", re.IGNORECASE)
_WHO_ELSE = lazy(
    r"\b(?:any(?:one|body)(?: else)?|you(?: guys| all| too| also)|has any(?:one|body)(?: else)?)(?: also)?"
    r" (?:see(?:n|ing|s)?|gett?(?:ing)?|got|hav(?:e|ing)|notic(?:e|ed|ing)|experienc(?:ed|ing)|hitting|hit)"
    r"(?: (?:issues?|problems?|trouble)(?: with)?| that)? (?P<what>.+?)(?: too| as well)?\?$"
    r"|\bis it (?:just|only) me,? or (?:is|are|does|do) (?P<doubt>.+?)\?$",
    re.IGNORECASE,
)
_GENERAL = vocabulary(
    "usually|typically|often|generally|in general|tend to|can be|is a sign|indicates?|means that|a common"
    "|commonly|most likely|suggests?"
)
# "A leaked database would otherwise expose all keys" gives the reason for advice.
_SUPPOSED = lazy(
    r"\b(?:would|might|could) otherwise\b|\botherwise,? (?:\w+ ){1,4}(?:would|might|could|will)\b", re.IGNORECASE
)
_NOTICED = lazy(
    r"\bi(?:'ve|’ve| have)? (?:also )?(?:notic|found|discover|spott|saw|came across)\w*\b|\bworth (?:noting"
    r"|mentioning)|\bone (?:issue|problem|bug)\b|\bpre-?existing\b"
    r"|\bleft (?:this|it) as",
    re.IGNORECASE,
)
_SUBJECTLESS = lazy(
    r"^(?:looks|seems|feels|happens|fails|crashes|breaks|hangs|keeps|takes|gets|throws|returns|also (?:fails"
    r"|crashes|breaks|happens)) (?!like (?:the|our|a|we|it's the)\b|that\b|as if\b)",
    re.IGNORECASE,
)
_TURN = lazy(r",? (?:but (?:then |now |still )?|and (?:now|today|since then),? )", re.IGNORECASE)
_PRONOUN_FIRST = lazy(
    r"(?:it|they|this|that|these|those|i|we|he|she|you|when|if|in|on|at|nothing|some|only|not|no)\b", re.IGNORECASE
)
_BUT = lazy(r"\b(?:but|still|and (?:now|today|since))\b", re.IGNORECASE)
_SHORTEST = 5
# The words themselves may begin with the turn: "but the letters still go".
_TO_TURN = len("and today ")
_ABOUT_TO = lazy(
    r"^(?:(?:can |could |will )?(?:some(?:one|body)|any(?:one|body)|one of you)(?: please| quickly)* (?:explain"
    r"|remind|tell|recap"
    r"|summari[sz]e|catch|bring|fill)\b)|^(?:now,? |first,? |next,? )?(?:let me|i['’]ll|i will|i['’]m going to"
    r"|let['’]s|let us|whether|closing"
    r"|not changing)\b"
    r"|\bi can (?:do something about|live with|fix|mend|take care of)\b",
    re.IGNORECASE,
)
# "Yes, it just sits there now, good frog": somebody is pleased.
_PLEASED = lazy(
    r"^(?:(?:oh|omg|ah|wow)\b[,! ]*)*(?:yes+|yay|great|perfect|awesome|finally|nice|cool|hurray|excellent"
    r"|lovely)\b[^.?]*\bnow\b",
    re.IGNORECASE,
)
# "It doesn't work, help!" names nothing.
_ONLY_PRONOUN = lazy(
    r"^(?:it|this|that) (?:still |just |also )?(?:doesn['’]t|does not|isn['’]t|won['’]t|fails|crashes|breaks"
    r"|hangs|is broken|keeps)\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
# "If they import tonight it will break again", "that one worries me most": more of what was reported before.
_OF_IT = lazy(
    r"^(?:(?:and|but|so|then|also|ok|well|still)\b[, ]*)*(?:if\b [^.;]{3,80}? )?(?:it|this|that)(?: one)?"
    r"(?:(?:['’]ll| will| would| might| may| is going to|['’]s going to| can| could)(?: \w+ly| just| then"
    r"| probably)? (?:break"
    r"|fail|crash|happen|hang|go wrong|come back|repeat|bite us|be (?:wrong|broken|lost|gone|empty|missing|slow))\b"
    r"|(?: \w+ly)? (?:worries|scares|bothers|annoys|frightens|concerns|bugs) (?:me|us)\b)",
    re.IGNORECASE,
)


class Faults:
    """Sentences that report a fault."""

    id = "fault"
    summary = "sentences that report a fault: something fails, crashes, hangs, is slow, does nothing, users complain"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence, or entry of a list, that tells a fault."""
        for statement in with_feedback(conversation):
            if statement.voice in (Voice.MACHINE, Voice.GUIDE) or statement.kind not in (
                BlockKind.PROSE,
                BlockKind.LIST,
                BlockKind.QUOTE,
            ):
                continue
            if len(statement.text) > 600 or not _may_tell(conversation, statement):
                continue
            if outside_plans(statement, conversation):
                continue
            found = (
                _of_assistant(statement) if statement.voice is Voice.ASSISTANT else _of_person(conversation, statement)
            )
            if found:
                yield found


def _may_tell(conversation: Conversation, statement: Statement) -> bool:
    if CUE.search(statement.text) or MISBEHAVING.search(statement.text) or _NOTICED.search(statement.text):
        return True
    return announced(conversation, statement) != "" or (
        counts_off(conversation, statement)
        or reacted_to(conversation, statement) != ""
        or diagnosed(conversation, statement)[0] != ""
    )


def _of_assistant(statement: Statement) -> Finding | None:
    """What an assistant noticed by the way is worth more than what it explains; both wait for the user."""
    text = statement.text
    if is_question(text) or is_over(text) or statement.kind is BlockKind.LIST:
        return None
    symptom = None if text.endswith(":") else find_symptom(text)
    seen = _NOTICED.search(text)
    if symptom is None:
        told = text[seen.end() :].strip(" ,:").removeprefix("that ") if seen else ""
        return _finding(statement, told, seen[0], confidence.SLIGHT) if seen and len(told.split()) > 3 else None
    if _GENERAL.search(text) or (_SUPPOSED.search(text) and not seen):
        return None
    return _finding(statement, text, symptom.words, confidence.LIKELY - 0.05 if seen else confidence.SLIGHT)


def _of_person(conversation: Conversation, statement: Statement) -> Finding | None:
    text = statement.text
    if any(pattern.match(text) for pattern in (SMALL_TALK, _PLEASED, NO_ACCOUNT)) or _ABOUT_TO.search(text):
        return None
    question = is_question(text)
    if question:
        others = _WHO_ELSE.search(text)
        asked = others or _WHY.search(text)
        if asked is None:
            return None
        text = next(told for told in asked.groups() if told)
        if others:
            return _finding(statement, text, others[0].split(text)[0], confidence.FILED)
    if called := called_fault(text):
        # "The plugin still uses the old one, so it's broken" has told what first.
        told = find_symptom(text.partition(called)[0]) if called in text else None
        return replace(_finding(statement, text, called, confidence.STATED), pointer=told is None)
    if called := also_called_fault(text):
        return _of_the_one_before(conversation, statement, called)
    if not question and (seen := find_sighting(text)):
        return _finding(statement, seen.what, seen.words, confidence.STATED if seen.sure else confidence.FILED)
    only_leads = announces_next(text) or singles_out(text)
    symptom = None if only_leads else _symptom(conversation, statement, text, question=question)
    if symptom is None or (is_over(statement.text) and not _BUT.search(text)):
        return None
    return _of_symptom(conversation, statement, text, symptom, question=question)


def _of_symptom(
    conversation: Conversation, statement: Statement, text: str, symptom: Symptom, *, question: bool
) -> Finding:
    """Return the finding of a fault that some words tell, with what its surroundings say of it."""
    sure = sureness(conversation, statement, symptom, question=question)
    if not question and (named := named_by_trial(conversation, statement, symptom.words)):
        return _finding(statement, named, symptom.words, max(sure, confidence.LIKELY))
    headed = _under_heading(conversation, statement, text)
    told = headed or with_topic(conversation, statement, plainly(text.rstrip(":：")))
    found = _finding(statement, _told_part(told, symptom.words), symptom.words, sure)
    if message := message_below(conversation, statement):
        found = replace(found, title=message)
    elif names_nothing(symptom_title(found.clause)):
        # A further symptom of what was just reported may name nothing itself.
        found = replace(found, confidence=min(sure, confidence.DOUBTFUL), pointer=True)
    if headed:
        return found
    points = any(pattern.match(text) for pattern in (_SUBJECTLESS, _ONLY_PRONOUN, _OF_IT))
    return replace(found, pointer=True) if points else found


def _under_heading(conversation: Conversation, statement: Statement, text: str) -> str:
    """Return what notes say of their heading without naming it again: "Upload of scans" over "Takes 40 s a page"."""
    if conversation.dialogue or statement.turn.speaker or not _SUBJECTLESS.match(text):
        return ""
    before = conversation.near(statement, -1)
    if before is not None and before.kind is not BlockKind.HEADING:
        return ""
    topic = topic_opened(conversation, statement)
    return f"{topic} {text[0].lower()}{text[1:]}" if topic else ""


def _of_the_one_before(conversation: Conversation, statement: Statement, words: str) -> Finding:
    """Return the fault that a sentence calls one: what its speaker said right before, or an item before that."""
    before = conversation.near(statement, -1)
    if before is None or is_question(before.text) or find_symptom(before.text) or len(before.text.split()) < _SHORTEST:
        return replace(_finding(statement, statement.text, words, confidence.STATED), pointer=True)
    found = _finding(before, before.text, words, confidence.STATED)
    return replace(found, places=(before, statement))


def _symptom(conversation: Conversation, statement: Statement, text: str, *, question: bool) -> Symptom | None:
    """Return what tells the fault: the words themselves, those before them that announce one, or how others react."""
    if symptom := find_symptom(text) or find_symptom(told_after_trial(text)):
        return symptom
    if not question and (lead := announced(conversation, statement)):
        return Symptom(lead, sure=False)
    if not question and counts_off(conversation, statement):
        return Symptom(text.partition(" ")[0], sure=False)
    words = reacted_to(conversation, statement)
    if words and not ends_well(text) and not is_bygone(text):
        return Symptom(words, sure=False)
    words, sure = diagnosed(conversation, statement)
    if not words or any(find_symptom(other.text) for other in conversation.by_turn[statement.turn_number]):
        return None
    return Symptom(words, sure=False, plain=not sure)


def _told_part(text: str, words: str) -> str:
    """Return what stands behind the "but" before the symptom, where that names its subject: the rest is what works."""
    if words.lower().endswith(("n't", "n’t", " not")):
        # What is denied of one part is done for the one before.
        return text
    for turn in reversed(list(_TURN.finditer(text[: max(text.find(words), 0) + _TO_TURN]))):
        part = text[turn.end() :]
        return text if _PRONOUN_FIRST.match(part) or len(part.split()) < 3 else part
    return text


def _finding(statement: Statement, clause: str, words: str, sure: float) -> Finding:
    return Finding(
        rule=Faults.id,
        rank=5,
        type=ItemType.BUG,
        clause=clause,
        places=(statement,),
        words=words,
        confidence=sure,
    )
