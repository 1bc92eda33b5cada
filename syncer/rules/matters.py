"""The matter that a pronoun takes up, where it is no item yet: named from the question or sentence before it."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import BlockKind, Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.acceptance import says_later
from syncer.rules.base import Finding
from syncer.rules.build import title_of
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.desired import desired_before
from syncer.rules.handling import ACTS, HANDLES, verb_of
from syncer.rules.nouns import BARE_NAME, noun_in
from syncer.rules.opened import bare_name, named_in_paragraph
from syncer.rules.questions import asked_task, subject_asked
from syncer.rules.suggestions import suggested
from syncer.rules.times import is_soon
from syncer.rules.title import finish, symptom_title, task_title
from syncer.rules.verbs import is_work
from syncer.rules.words import content

_REACH = 6
_TURNS = 2
_LONGEST = 300
_ANSWER = lazy(
    r"^(?:(?:hm+|oh|ah|well|uh|um|ok(?:ay)?|right)[,. ]+)*(?:yes|yeah|yep|no|nope|nah|not|true|right|sure|exactly"
    r"|indeed|same|i see"
    r"|i (?:know|think|guess|agree|believe)|agreed|good|great|thanks|ok(?:ay)?|hm+|oh|sorry|really|according to"
    r"|that(?:'s| is)"
    r"|it(?:'s| is)|they|he|she|this|those|never|nobody|done|common)\b",
    re.IGNORECASE,
)
_VAGUE_SUBJECT = lazy(
    r"^(?:(?:and|but|so|well|oh|then)[, ]+)*(?:it|that|this|they|these|those|he|she|i|you|both|one|ones|what|which"
    r"|why|if|when"
    r"|could|can|want|let|then|just|only|yes|not)\b",
    re.IGNORECASE,
)
_TELLS = lazy(
    r"n't\b|\b(?:not|no|never|nor|half|nowhere|neither|needs?|wants?|asks?|asked|lost|leak\w*|late|empty|nobody"
    r"|none|wrong|broken|missing|fails?|still|too|without|only|stale|old|twice)\b",
    re.IGNORECASE,
)


def from_matter(found: Finding, conversation: Conversation) -> Finding | None:
    """Return a finding that only points back as one that names what it speaks of; None where that is not certain."""
    verb = verb_of(found)
    if not verb or (conversation.dialogue and not says_later(found.at.text)):
        # At a desk with an assistant "I'll copy that" is done while it is said.
        return None
    if not found.at.turn.speaker and (topic := named_in_paragraph(conversation, found.at)):
        return _on_topic(found, topic)
    if found.type is ItemType.FEATURE and (first := _named_first(conversation, found)):
        return first
    matter = _matter_before(conversation, found.at)
    title, kind = _titled(matter, verb, found) if matter else ("", found.type)
    if conversation.dialogue and not title and (named := _named_tool(conversation, found.at, verb)):
        title, kind = named, ItemType.TODO
    own = conversation.dialogue and found.at.voice is Voice.OWN
    if own and not title and (desired := desired_before(conversation, found.at)):
        matter, title = desired
        kind = type_of_task(title)
    if matter is None or len(content(title)) < 1:
        return None
    sure = found.confidence if found.owner or is_soon(found.at.text) else confidence.LIKELY + 0.05
    why = Evidence("title", matter.text[:80], f'what "{found.at.text[:40]}" speaks of')
    return replace(
        found,
        type=kind,
        title=title,
        clause=title,
        pointer=False,
        confidence=min(max(found.confidence, confidence.LIKELY), max(sure, confidence.LIKELY), confidence.STATED),
        places=(found.at, matter),
        evidence=(*found.evidence, why),
    )


def _named_first(conversation: Conversation, found: Finding) -> Finding | None:
    """Return a wish by the bare name that its speaker begins with: "Frost alerts. The gardeners ask for them."."""
    first = conversation.near(found.at, -1)
    name = bare_name(first.text) if first is not None and first.text.endswith(".") else ""
    if first is None or not content(name):
        return None
    why = Evidence("title", first.text[:80], "what its speaker names right before")
    return replace(
        found,
        title=finish(name),
        clause=name,
        pointer=False,
        places=(first, *found.places),
        evidence=(*found.evidence, why),
    )


def _on_topic(found: Finding, topic: str) -> Finding:
    """Return a finding of notes named by the topic that its paragraph begins with."""
    acts = ACTS.match(found.clause.replace("’", "'"))
    if acts is None:
        title = finish(f"{topic}: {title_of(found)}")
    else:
        name = topic if topic[1:2].isupper() else topic[0].lower() + topic[1:]
        title = task_title(f"{acts['verb']} {name}{acts['rest']}{found.clause[acts.end() :]}")
    why = Evidence("title", topic, "what the paragraph begins with")
    return replace(found, title=title, clause=title, pointer=False, evidence=(*found.evidence, why))


def from_wish(found: Finding, conversation: Conversation) -> Finding | None:
    """Return "I'll put it in there after the fair" named by what the speaker wanted right before, None without that."""
    if not conversation.dialogue or found.at.voice is not Voice.OWN or not says_later(found.at.text):
        return None
    desired = desired_before(conversation, found.at)
    if desired is None or desired[0].voice is not Voice.OWN:
        return None
    wish, title = desired
    why = Evidence("title", wish.text[:80], f'what "{found.at.text[:40]}" speaks of')
    return replace(
        found,
        type=type_of_task(title),
        title=title,
        clause=title,
        pointer=False,
        confidence=max(found.confidence, confidence.FILED),
        places=(found.at, wish),
        evidence=(*found.evidence, why),
    )


def _named_tool(conversation: Conversation, statement: Statement, verb: str) -> str:
    """Return the task where a thing that the assistant has just named is made a verb: "I'll redis it in May"."""
    tool = verb.partition(" ")[0]
    if not tool or is_work(tool) or HANDLES.match(verb):
        return ""
    before = conversation.by_turn[statement.turn_number - 1] if statement.turn_number else ()
    if not before or before[0].voice is not Voice.ASSISTANT:
        return ""
    noun = re.compile(
        rf"(?<![\w-]){re.escape(tool)}(?: (?:would|is|can|could|freezes|has|gives|keeps|lets|does)\b|::|`)"
    )
    if not any(noun.search(said.raw) for said in before):
        return ""
    rest = re.sub(r"^\S+ (?:it|that|this|them)\b", "", statement.text.partition(tool)[2].join((tool, "")))
    return finish(f"set up {tool}{rest.rstrip(' .!') if says_later(rest) else ''}")


def _matter_before(conversation: Conversation, statement: Statement) -> Statement | None:
    """Return the nearest sentence before that says or asks something of its own, rather than only answers."""
    for index in range(statement.index - 1, max(statement.index - _REACH, -1), -1):
        other = conversation.statements[index]
        if statement.turn_number - other.turn_number > _TURNS or other.kind not in (BlockKind.PROSE, BlockKind.LIST):
            return None
        if other.voice in (Voice.MACHINE, Voice.GUIDE) or len(other.text) > _LONGEST:
            return None
        text = other.text.replace("’", "'")
        if BARE_NAME.match(text) and other.turn_number < statement.turn_number and content(text):
            return other
        if _REASON.search(text):
            continue
        if len(text.split()) < _FEW or (_ANSWER.match(text) and not _DENIES.match(text)) or not content(text):
            continue
        return other
    return None


_FEW = 3
# "A leak would otherwise show all keys": the advice that it speaks for stands before it.
_REASON = lazy(r"\b(?:would|will|might|could) otherwise\b|^(?:otherwise|or else)\b", re.IGNORECASE)
_ADVISED = lazy(
    r"^(?:(?:then|so|well|ok|and|also|personally|in that case)\b[, ]*)*(?:i'd|i would|you could|you should)"
    r"(?: (?:just|also|rather|simply|then|at least|only))* (?P<what>(?!(?:say|guess|think|be|like|love|prefer|not"
    r"|bet|call"
    r"|go|have|need|want)\b)[a-z]+ \S.*)$",
    re.IGNORECASE,
)
# "Nobody has asked the printers" says something of its own.
_DENIES = lazy(r"^(?:nobody|no one)(?:'s| has| ever)+ \w+ \S+ \S+", re.IGNORECASE)
_OUGHT = lazy(
    r"^(?:(?:honestly|well|and|but|so|also|really|i think|ideally)[, ]+)*(?P<who>(?!(?:it|that|this|they|you|i"
    r"|we)\b)\S+(?: \S+){0,5}?) (?:really |also )?"
    r"(?:should|must|has to|have to|needs? to|ought to|could) (?P<what>[a-z]+ \S.*)$",
    re.IGNORECASE,
)


def _titled(matter: Statement, verb: str, found: Finding) -> tuple[str, ItemType]:
    text = matter.text.replace("’", "'").strip()
    if found.rule == "postponed" and (ought := _OUGHT.match(text)):
        return task_title(f"let {ought['who']} {ought['what']}"), ItemType.TODO
    vague = HANDLES.match(verb) is not None
    if text.endswith("?"):
        if vague and (task := asked_task(text)):
            return finish(task), ItemType.TODO
        if vague and len(offers := suggested(text)) == 1:
            return task_title(offers[0]), type_of_task(offers[0])
        if vague and (name := BARE_NAME.match(text)) and content(name["what"]):
            return finish(name["what"]), found.type
        if (subject := subject_asked(text)) and content(subject):
            return finish(f"{verb} {subject}"), ItemType.TODO
    if vague and matter.voice is Voice.ASSISTANT and (advised := _ADVISED.match(text)):
        return task_title(advised["what"]), type_of_task(advised["what"])
    if vague:
        # Only what is amiss or wanting is a matter to see to.
        trouble = _TELLS.search(text) and not _VAGUE_SUBJECT.match(text)
        return (symptom_title(text), ItemType.BUG) if trouble else ("", found.type)
    noun = noun_in(text)
    return (finish(f"{verb} {noun}"), ItemType.TODO) if noun else ("", found.type)
