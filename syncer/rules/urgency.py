"""Sentences that say how soon an item said before them matters: "that can wait", "it's needed today"."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import BlockKind, Evidence, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.priority import level_of
from syncer.rules.settings import RuleSettings
from syncer.rules.times import LATER, NOT_NOW, is_near

_POSTPONED = lazy(
    r"\b(?:that|it|this|those|these|they|all (?:of )?(?:that|this|these))(?:'s|'re| is| are| can| could| will"
    r"| would|'ll| would be|'d be)\b.{0,40}?"
    r"\b(?:q[1-4]\b|next (?:year|quarter)|v[2-9]|later|can wait|future|phase (?:[2-9]|two|three)|some ?day"
    r"|not (?:urgent|this (?:sprint|release|quarter|year))|wait|down the (?:road|line)|low priority"
    r"|nice[- ]to[- ]have)",
    re.IGNORECASE,
)
# "Later, after the demo", "not in this change", "that's next summer at the earliest", "park it".
_LATER_ON = lazy(
    rf"^(?:(?:but|and|so|well|ok(?:ay)?|yes|no|honestly|realistically|then|though|probably|maybe|perhaps|rather"
    rf"|only)\b[, ]*)*"
    rf"(?:(?:i|we)(?:'ve| have|'d)? (?:already |also |just )?(?:told|promised|warned|said|answered|replied)"
    rf"(?: (?:them|him|her|everybody|the \w+))?(?: that)?,? )?"
    rf"(?:(?:that|it|this|those|these|they|all (?:of )?(?:that|this|these))(?:'s|'re| is| are|'d be| would be|'ll"
    rf" be| will be"
    rf"| goes| go| comes| come| can come| belongs?)(?: (?:probably|more|rather|only|for|something|a thing|a project"
    rf"|all))* ?)?"
    rf"(?:{LATER}|{NOT_NOW})(?:,? (?:at the (?:very )?earliest|earliest|though|maybe|please|then|i think|i guess"
    rf"|probably"
    rf"|(?:after|until|before|once|when|but|and|so|the|{LATER})\b.*))*\W*$"
    rf"|^(?:(?:but|and|so|ok(?:ay)?|let's|please|we can|we|i'd)\b[, ]*)*(?:park|shelve|postpone|defer) (?:it|that"
    rf"|this|them|those)\b",
    re.IGNORECASE,
)
# A sentence about "it", or one that is nothing but the verdict.
_ABOUT_IT = lazy(
    r"\b(?:that|it|this)(?:['’]s| is| was| must| needs?| has to| should| goes| comes| can| will|['’]ll)\b",
    re.IGNORECASE,
)
_VERDICT_WORDS = 8
_LONGEST = 16
_SENTENCES = 8
_TURNS = 4
_DAY = lazy(r"today|tonight|this week", re.IGNORECASE)
_ASKS = lazy(r"\b(?:please|asap|must|needs?|has to|have to|should|if you can|do it|fix)\b", re.IGNORECASE)


def postpone(findings: list[Finding], conversation: Conversation, settings: RuleSettings) -> list[Finding]:
    """Return the findings with low priority for the plans that a later sentence puts off.

    It speaks of what stands before it in its turn, else of the features of the speaker's turn before.
    """
    result = list(findings)
    for statement in conversation.statements:
        if statement.voice is not Voice.OWN or not _puts_off(statement):
            continue
        for index in _put_off(result, statement, conversation):
            words = level_of(statement.text, result[index].type, settings)
            near = is_near(statement.text) and not (words and words[0] is Priority.LOW)
            level = Priority.MEDIUM if near else Priority.LOW
            result[index] = replace(
                result[index],
                priority=level,
                evidence=(
                    *result[index].evidence,
                    Evidence("priority", words[1] if words else statement.text[:60], f"{level}: put off"),
                ),
            )
    return result


def _puts_off(statement: Statement) -> bool:
    text = statement.text.replace("’", "'")
    if _POSTPONED.search(text):
        return True
    return statement.kind is BlockKind.PROSE and len(text.split()) <= _LONGEST and _LATER_ON.match(text) is not None


def _put_off(findings: list[Finding], statement: Statement, conversation: Conversation) -> list[int]:
    turn = statement.turn_number
    here = [i for i, f in enumerate(findings) if f.at.turn_number == turn and f.at.index <= statement.index]
    if here:
        last = findings[here[-1]]
        if last.at.group >= 0 and statement.group < 0:
            # Right behind a list, all of it is meant.
            return [i for i in here if findings[i].at.group == last.at.group]
        return here[-1:] if last.type is not ItemType.DECISION else []
    previous = conversation.own_turn_before(turn)
    if previous is None or not conversation.dialogue:
        return []
    features = [i for i, f in enumerate(findings) if f.at.turn_number == previous and f.type is ItemType.FEATURE]
    if features:
        return features + [
            i
            for i, f in enumerate(findings)
            if f.type is ItemType.FEATURE and i not in features and _leads_to(f, previous, conversation)
        ]
    return []


def _leads_to(found: Finding, turn: int, conversation: Conversation) -> bool:
    """Whether a feature is the last thing said in the own turn before, the subject of the talk since."""
    before = conversation.own_turn_before(turn)
    if before is None or found.at.turn_number != before:
        return False
    rest = conversation.by_turn[before]
    return rest[-1].index - found.places[0].index <= 2


def hasten(findings: list[Finding], conversation: Conversation, settings: RuleSettings) -> list[Finding]:
    """Return the findings with high or low priority for those that a sentence right after them calls so."""
    result = list(findings)
    said = {place.index for f in findings for place in f.places if f.confidence > confidence.DOUBTFUL}
    listed = [i for i, f in enumerate(findings) if f.confidence > confidence.DOUBTFUL]
    at = 0
    for statement in conversation.statements:
        while at < len(listed) and result[listed[at]].at.index < statement.index:
            at += 1
        if at == 0 or statement.voice is not Voice.OWN or statement.kind is not BlockKind.PROSE:
            continue
        if statement.index in said or not _is_verdict(statement):
            continue
        found = result[listed[at - 1]]
        level = level_of(statement.text.replace("’", "'"), ItemType.TODO, settings)
        if (
            level is None
            or level[0] is Priority.MEDIUM
            or _only_a_day(level[1], statement)
            or not _is_right_before(found, statement)
        ):
            continue
        why = Evidence("priority", level[1], f"{level[0]}: said of it right after")
        result[listed[at - 1]] = replace(found, priority=level[0], evidence=(*found.evidence, why))
    return result


def _is_verdict(statement: Statement) -> bool:
    return len(statement.text.split()) <= _VERDICT_WORDS or _ABOUT_IT.search(statement.text) is not None


def _only_a_day(words: str, statement: Statement) -> bool:
    """Whether a sentence names today or this week, but asks for nothing by then."""
    return _DAY.fullmatch(words) is not None and _ASKS.search(statement.text) is None


def _is_right_before(found: Finding, statement: Statement) -> bool:
    last = found.places[-1]
    if found.type is ItemType.DECISION or statement.text.endswith(("?", ":")):
        return False
    turns = statement.turn_number - last.turn_number
    return turns <= _TURNS and statement.index - last.index <= _SENTENCES
