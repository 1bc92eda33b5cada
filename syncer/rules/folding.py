"""Findings that are part of others: further symptoms of a fault, and talk that leads up to what is written down."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from syncer.models import BlockKind, Evidence, ItemType, Role
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Voice
from syncer.rules.continuations import answers_own_why, goes_on, is_effect, names_cause
from syncer.rules.mood import is_offer, is_question
from syncer.rules.words import content

_NEW_TOPIC = lazy(
    r"^(?:\W*(?:yes|yeah|ok|okay|oh|ugh|ah|and|so|no)\b\W*)*(?:also|another|one more|plus|besides|unrelated"
    r"|separately|speaking of|by the way|btw|on another note|other than|the (?:other|second|third|fourth|last|next)"
    r"|next|second(?:ly)?"
    r"|third(?:ly)?|then there|what else|and (?:there|some|the|our|we|i)|oh(?:,? and|,? also)|there's"
    r"|i just remembered)\b",
    re.IGNORECASE,
)
_REACH = 12
_EFFECT_REACH = 4
_NEAR = 3
_OPENING = 2
# Words in common that make two reports one.
_MANY = 2
_SEVERAL = ("enumeration", "takeup")
_MINUTED = frozenset(("action", "action item", "resolved", "resolution", "agreed"))
# So many entries show that minutes were kept throughout.
_MINUTES = 3
_SCRIBED = frozenset(("scribejs", "scribe-text", "minutes", "meetbot"))
# In a short talk the few sentences beside the marked ones still count.
_LONG = 100
_GRIEF = lazy(r"annoy|hate|nuts|crazy|bother|irritat|painful|tedious", re.IGNORECASE)
_LACKS = lazy(r"\bmissing\b|\bn['’]t have\b", re.IGNORECASE)
_BACK = lazy(r"\b(?:this|that|it|the same|these|those|they|them)\b", re.IGNORECASE)


def choose(findings: list[Finding]) -> list[Finding]:
    """Return one finding a statement: the surest kind of rule, as long as it is sure enough to be listed.

    Several stay only where one rule counts off the parts of a statement.
    """
    best: dict[int, list[Finding]] = {}
    for found in findings:
        others = best.get(found.at.index)
        if others is None or _order(found) < _order(others[0]):
            best[found.at.index] = [found]
        elif found.rule == others[0].rule and (found.rule in _SEVERAL or found.rank == others[0].rank):
            others.append(found)
    chosen = [found for index in sorted(best) for found in best[index]]
    decided = {_place(f) for f in chosen if f.type is ItemType.DECISION}
    # "I guess we need a library, let's go with that one": the need is settled in the same sentence.
    return [f for f in chosen if not (f.rule in ("commitment", "wish") and _place(f) in decided)]


def _place(found: Finding) -> tuple[int, int, str]:
    return (found.at.turn_number, found.at.segment.first_line, found.at.segment.digest)


def _order(found: Finding) -> tuple[bool, bool, int]:
    return (found.confidence < confidence.DOUBTFUL + 0.1, found.pointer and found.rule == "wish", found.rank)


def fold_symptoms(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with further symptoms of a fault joined to its first report."""
    result: list[Finding] = []
    complaint: Finding | None = None
    latest: int | None = None
    for position, found in enumerate(findings):
        if result and latest != len(result) - 1 and _is_report(result[-1]):
            latest = len(result) - 1
        following = findings[position + 1] if position + 1 < len(findings) else None
        if complaint is not None:
            result.append(replace(found, places=(*found.places, *complaint.places)))
            complaint = None
            continue
        if _is_grief_for(found, following):
            complaint = found
            continue
        if found.rule == "fault" and result and _is_grief_after(found, result[-1]):
            result[-1] = replace(result[-1], places=(*result[-1].places, *found.places))
            continue
        target = _reported_before(found, following, result, latest, conversation)
        if target is None:
            why = found.rule == "fault" and answers_own_why(found, conversation)
            result.append(_lowered(found, "the cause of what was asked about right before") if why else found)
        else:
            first = result[target]
            result[target] = replace(
                first,
                places=(*first.places, *found.places),
                confidence=max(first.confidence, found.confidence),
                evidence=(*first.evidence, Evidence("mention", found.words, "a further symptom of the same fault")),
            )
    return result


def _is_grief_for(found: Finding, following: Finding | None) -> bool:
    """Whether a complaint is only the reason for the wish or need in the next sentence."""
    return (
        following is not None
        and found.rule == "fault"
        and _GRIEF.search(found.words) is not None
        and following.rule in ("wish", "commitment")
        and not following.pointer
        and following.at.index == found.at.index + 1
        and following.at.segment.block == found.at.segment.block
    )


def _is_grief_after(found: Finding, before: Finding) -> bool:
    """Whether a complaint is only the reason for the wish right before it."""
    return (
        before.rule == "wish"
        and (_GRIEF.search(found.words) is not None or bool(_LACKS.search(found.words)))
        and found.at.index == before.places[-1].index + 1
        and found.at.segment.block == before.at.segment.block
        and not _NEW_TOPIC.match(found.at.text)
    )


def _lowered(found: Finding, why: str) -> Finding:
    if found.confidence <= confidence.DOUBTFUL:
        return found
    return replace(
        found,
        confidence=confidence.DOUBTFUL,
        evidence=(*found.evidence, Evidence("confidence", found.words, why)),
    )


def _reported_before(
    found: Finding, following: Finding | None, before: list[Finding], latest: int | None, conversation: Conversation
) -> int | None:
    if not _is_report(found):
        return None
    taken_on = following is not None and following.pointer and following.at.index == found.at.index + 1
    if _NEW_TOPIC.match(found.at.text) and not is_effect(found):
        return None
    if latest is None:
        return None
    target = before[latest]
    last = target.places[-1]
    if last.turn_number == found.at.turn_number:
        between = conversation.statements[last.index + 1 : found.at.index]
        apart = any(_NEW_TOPIC.match(s.text) for s in between) or any(
            f.at.index > last.index for f in before[latest + 1 :] if not f.pointer
        )
        return None if apart or not _goes_on_in_turn(found, target, conversation) else latest
    if is_effect(found) and found.at.turn_number - last.turn_number <= _EFFECT_REACH:
        return latest
    if taken_on:
        return None
    further = _answers if conversation.dialogue else goes_on
    return latest if further(found, target, conversation) else None


def _is_report(found: Finding) -> bool:
    return found.rule == "fault" and found.at.voice is Voice.OWN and found.at.kind is not BlockKind.LIST


def _goes_on_in_turn(found: Finding, target: Finding, conversation: Conversation) -> bool:
    last = target.places[-1]
    same_block = last.segment.block == found.at.segment.block
    if same_block and found.at.index - last.index == 1 and (conversation.dialogue or found.at.turn.speaker):
        return True
    shared = content(found.clause) & content(target.clause)
    back = bool(shared) or found.pointer or _BACK.search(found.clause.split(",")[0]) is not None
    return back and found.at.index - last.index <= _NEAR


def _answers(found: Finding, target: Finding, conversation: Conversation) -> bool:
    """Whether a user tells an assistant more of a fault: he answers its question, or says the same again."""
    if target.places[-1].turn_number != conversation.own_turn_before(found.at.turn_number):
        return False
    shared = content(found.clause) & content(target.clause)
    answers = conversation.by_turn[found.at.turn_number - 1]
    asked = any(is_question(s.text) and not is_offer(s.text) for s in answers)
    answers_it = asked and found.at.index - conversation.by_turn[found.at.turn_number][0].index < _OPENING
    if found.at.index == conversation.by_turn[found.at.turn_number][0].index and names_cause(found.at.text):
        return True
    return answers_it or (asked and _BACK.search(found.at.text) is not None) or len(shared) >= _MANY


def lower_led_up(findings: list[Finding]) -> list[Finding]:
    """Return the findings with those lowered that lead up to markers in the same turn.

    Who thinks aloud and then writes `TODO:` lines has said by these what is to be done.
    """
    markers: dict[int, list[Finding]] = {}
    for found in findings:
        if found.rule == "marker" and found.at.kind is not BlockKind.CODE and found.at.turn.speaker:
            markers.setdefault(found.at.turn_number, []).append(found)
    led = {f.at.index for f in findings if _written_down(f, markers.get(f.at.turn_number, []))}
    entries = Counter(f.at.group for f in findings if f.rule == "list")
    named = Counter(f.at.group for f in findings if f.rule == "list" and f.at.index in led)
    # A list of which at least half is written down as markers is, as a whole, what led up to them.
    mostly = {group for group, count in named.items() if count * 2 >= entries[group]}
    return [_led_up(f) if f.at.index in led or (f.rule == "list" and f.at.group in mostly) else f for f in findings]


def _is_scribed(conversation: Conversation) -> bool:
    """Whether the form itself shows that somebody takes the minutes, as a scribe or a bot in the channel."""
    talk = conversation.transcript
    by_bot = talk.format == "irc" and any(turn.role is Role.TOOL for turn in talk.turns)
    return talk.format in _SCRIBED or by_bot or (talk.format == "irc" and _names_topics(conversation))


def _names_topics(conversation: Conversation) -> bool:
    return any(statement.kind is BlockKind.HEADING for statement in conversation.statements)


def lower_beside_minutes(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings of a meeting with those in passing lowered where somebody kept minutes of it.

    Who writes `ACTION:` and `RESOLVED:` while others speak has put down what is to be tracked of their talk.
    """
    if conversation.dialogue:
        return findings
    kept = [
        f for f in findings if f.rule == "marker" and f.words.lower() in _MINUTED and f.at.kind is not BlockKind.CODE
    ]
    if not kept or (not _is_scribed(conversation) and (len(kept) < _MINUTES or len(conversation.statements) < _LONG)):
        return findings
    why = "the minutes hold what came of the talk"
    return [
        replace(f, confidence=confidence.DOUBTFUL, evidence=(*f.evidence, Evidence("confidence", kept[0].words, why)))
        if not f.explicit and f.confidence > confidence.DOUBTFUL
        else f
        for f in findings
    ]


def _written_down(found: Finding, markers: list[Finding]) -> bool:
    """Whether one of the markers right after a finding speaks of the same thing."""
    soft = found.rule in ("commitment", "wish") or (
        found.rule == "list" and found.at.introduction and not found.at.headings
    )
    about = content(found.clause)
    return bool(soft) and any(0 < m.at.index - found.at.index <= _REACH and about & content(m.clause) for m in markers)


def _led_up(found: Finding) -> Finding:
    if found.confidence <= confidence.DOUBTFUL:
        return found
    why = Evidence("confidence", found.words, "written down as markers right after")
    return replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, why))
