"""What becomes of a finding later in the conversation: carried out at once, taken up, or only the topic."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.drafts import amends, asks_for_remarks
from syncer.rules.errands import WORK
from syncer.rules.times import LATER, SOON
from syncer.rules.wished import OWN_WISHES
from syncer.rules.words import content

_CARRIED_OUT = lazy(
    r"^(?:done|fixed|all (?:set|done|green|tests (?:now )?pass)|committed|pushed|that's (?:it|done|fixed))\b"
    r"|\b(?:i|i've|i have|we've|we have)(?: (?:also|now|just|already|successfully))*"
    r" (?:added|fixed|updated|implemented|renamed|removed|moved|created|changed|replaced|rewrote|refactored"
    r"|committed|pushed|corrected|applied|cleaned|converted|switched|split|extracted|reverted)\b"
    r"|\b(?:all|the) (?:\d+ )?tests (?:now )?(?:pass|are passing|are green)|\b(?:is|are|has been"
    r"|have been) now (?:fixed|resolved|in place|working)|should now (?:be|work)|\berror should\b.*\bresolved",
    re.IGNORECASE,
)
_FOR_LATER = lazy(rf"(?:^|[\s,;:(])(?:{SOON}|{LATER})(?=[\s.,;!)]|$)", re.IGNORECASE)
_BARE = lazy(r"^(?:\W*done\b|(?:\S+ ){0,5}\S+$)", re.IGNORECASE)
_TESTS_PASS = lazy(r"tests? .*pass|pass.* tests?", re.IGNORECASE)
_REQUEST = lazy(
    r"^(?:(?:and|also|so|then|now|but|ok(?:ay)?|please|first|next|for now|just)\b[,:]? ?)*"
    r"(?:(?:can|could|would|will) you |please |(?:re-?)?"
    + WORK
    + r"\b (?:the|an?|it|that|this|all|my|our|these|those|every|some|\S*[_./`(]\S*) ?)",
    re.IGNORECASE,
)
# Written down is not carried out.
_ONLY_NOTED = lazy(
    r"\bto (?:the|your|our) (?:plan|list|backlog|roadmap|notes|summary|agenda|doc(?:ument)?|issue)\b", re.IGNORECASE
)
_WORKS = lazy(
    r"\b(?:works? (?:now|again|fine|great|perfectly|like a charm)|(?:that|it|this) (?:works|worked|fixed it"
    r"|did it|solved it|does the trick|did the trick)|fixed it|problem solved|applied it,? works|all good now"
    r"|no more errors|(?:is|are) gone(?: now)?|did the trick)\b",
    re.IGNORECASE,
)
_STILL = lazy(r"\b(?:still|again|not quite|no wait|doesn't|didn't|nope)\b", re.IGNORECASE)
_AGREES = lazy(
    r"^(?:oh,? |ah,? |h+m+,? |no,? (?=that)|ok(?:ay)?,? |well,? )*(?:yes|yeah|yep|agreed|good (?:idea|point"
    r"|call|catch|plan|suggestion)|great (?:idea|point|plan|suggestion)|love (?:it|that)|sounds (?:good|great"
    r"|like a plan)|makes sense|perfect|exactly|true|fair(?: enough| point)?|definitely|absolutely"
    r"|let's do (?:that|it|this|all)|that's an? (?:\w+ )?(?:idea|plan|point)(?=[.,!]|$)|i like (?:it|that)|totally"
    r"|(?:that |this |it )?(?:looks|sounds|is|seems|'s) (?:complete|solid|fair|true|good|great|right|perfect"
    r"|fine|about right|reasonable))\b",
    re.IGNORECASE,
)
_COMMITS = lazy(
    r"\b(?:let's do|let's go|let's follow|let's put|do it in that order|we (?:need|should|want|must)|i'll (?:do"
    r"|add|fix|implement|take|try|put|note|create)|put (?:it|that|them) (?:on|in)|add (?:it|that|them|those)"
    r"|on (?:my|our|the) list|all of (?:those|these|that)|go (?:ahead )?with (?:it|that)|that's the plan)\b",
    re.IGNORECASE,
)
_SOFT = ("commitment", "wish", "fault", "takeup", "postponed", "endorsed", "amendment", "drawn")


def agrees(text: str) -> bool:
    """Whether a sentence begins by agreeing with what was said before it."""
    return _AGREES.match(text.replace("’", "'")) is not None


def has_carried_out(statements: tuple[Statement, ...]) -> bool:
    """Whether one of the sentences reports work that the speaker has just done."""
    return any(_CARRIED_OUT.search(s.text) and not _ONLY_NOTED.search(s.text) for s in statements)


def _lower(found: Finding, to: float, words: str, why: str) -> Finding:
    if found.confidence <= to:
        return found
    return replace(found, confidence=to, evidence=(*found.evidence, Evidence("confidence", words, why)))


def _opens(conversation: Conversation, statement: Statement) -> bool:
    """Whether a statement is among the first of a talk with an assistant."""
    turn = statement.turn_number
    if turn > 0 and any(s.voice in (Voice.ASSISTANT, Voice.OWN, Voice.MACHINE) for s in conversation.by_turn[turn - 1]):
        return False
    own = conversation.by_turn[turn]
    answered = turn + 1 < len(conversation.by_turn) and any(
        s.voice is Voice.ASSISTANT for s in conversation.by_turn[turn + 1]
    )
    return answered and statement.index - own[0].index < 4


def discount_topic(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with what a session is opened with lowered: it is the topic, not a thing left to do."""
    return [
        _lower(f, confidence.DOUBTFUL, f.words, "it opens the session and is its topic")
        if (f.rule == "commitment" or f.words in OWN_WISHES)
        and not f.explicit
        and conversation.dialogue
        and _opens(conversation, f.at)
        else f
        for f in findings
    ]


def discount_carried_out(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those lowered that the assistant carries out, or that somebody calls done, later on."""
    return [
        _judged(found, conversation) if found.rule in _SOFT and _speaks(found).voice is Voice.OWN else found
        for found in findings
    ]


def _speaks(found: Finding) -> Statement:
    """Return who wants it: of a suggestion, who takes it up."""
    return found.places[-1] if found.rule == "takeup" else found.at


def _did(found: Finding, report: Statement, conversation: Conversation, *, at_once: bool) -> bool:
    """Whether what an assistant reports to have done is the thing found.

    A bare "Done." answers the last request before it: not what was said for later, nor what another request follows.
    """
    about = content(found.clause)
    shared = about & content(report.text)
    if _FOR_LATER.search(found.at.text):
        return len(shared) >= 2 and len(shared) * 2 >= len(about)
    if shared:
        return True
    if not at_once or not (_BARE.match(report.text) or _TESTS_PASS.search(report.text)):
        return False
    turn = conversation.by_turn[found.places[-1].turn_number]
    return not any(
        s.index != found.at.index and s.index not in {p.index for p in found.places} and _REQUEST.match(s.text)
        for s in turn
    )


def _judged(found: Finding, conversation: Conversation) -> Finding:
    if not conversation.dialogue:
        return found
    said = max(found.places, key=lambda place: place.index)
    last = said.turn_number
    for statement in conversation.by_turn[last]:
        if statement.index > said.index and _WORKS.search(statement.text) and found.type is ItemType.BUG:
            return _lower(found, confidence.DOUBTFUL, statement.text[:80], "called done right after")
    own_turns = 0
    for turn in range(last + 1, min(last + 9, len(conversation.by_turn))):
        statements = conversation.by_turn[turn]
        if not statements or statements[0].voice is Voice.MACHINE:
            continue
        if statements[0].voice is Voice.OWN:
            own_turns += 1
            works = next((s for s in statements[:3] if _WORKS.search(s.text) and not _STILL.search(s.text)), None)
            if works and own_turns == 1 and found.type is ItemType.BUG:
                return _lower(found, confidence.LIKELY - 0.05, works.text[:80], "called done later on")
            if own_turns > 1:
                break
            continue
        for statement in statements:
            if (
                statement.voice is Voice.ASSISTANT
                and _CARRIED_OUT.search(statement.text)
                and not _ONLY_NOTED.search(statement.text)
                and _did(found, statement, conversation, at_once=own_turns == 0)
            ):
                return _lower(found, confidence.DOUBTFUL, statement.text[:80], "carried out in the same conversation")
    return found


def raise_taken_up(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those of an assistant raised that the next words of a user take up."""
    said = {f.at.index for f in findings if f.at.voice is Voice.OWN and f.confidence > confidence.DOUBTFUL}
    # What of a turn was taken up in so many words is settled there.
    settled = {f.at.turn_number for f in findings if f.rule == "takeup"}
    result = []
    for found in findings:
        answered = found.at.turn_number in settled and not found.explicit
        if found.at.voice is not Voice.ASSISTANT or found.confidence >= confidence.FILED or answered:
            result.append(found)
            continue
        if found.type is ItemType.BUG:
            result.append(found)
            continue
        answer = next(conversation.own_turns_after(found.at.turn_number), None)
        words = (
            _taken_up(found, conversation.by_turn[answer], said)
            if answer is not None and answer <= found.at.turn_number + 2
            else ""
        )
        if not words and found.explicit and found.rule == "list" and answer is not None:
            asked = asks_for_remarks(conversation.by_turn[found.at.turn_number])
            words = amends(conversation.by_turn[answer], asked=asked)
        why = Evidence("confidence", words[:80], "the user takes it up")
        raised = replace(found, confidence=confidence.FILED + 0.05, evidence=(*found.evidence, why))
        result.append(raised if words else found)
    return result


def _taken_up(found: Finding, answer: tuple[Statement, ...], said: set[int]) -> str:
    if not found.explicit and any(s.index in said for s in answer[:3]):
        # The user says in own words what to do about it.
        return ""
    first = " ".join(s.text for s in answer[:3]).replace("’", "'")
    if not agrees(first):
        return ""
    if found.explicit and found.rule == "list":
        return first
    if _COMMITS.search(first) and (
        len(content(found.clause) & content(first)) >= 1 or re.search(r"\b(?:that|it|those|these|all)\b", first)
    ):
        return first
    return ""
