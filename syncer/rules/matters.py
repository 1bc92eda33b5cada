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
from syncer.rules.gerunds import base_of
from syncer.rules.opened import named_in_paragraph
from syncer.rules.patterns import alternatives
from syncer.rules.questions import asked_task, subject_asked
from syncer.rules.suggestions import suggested
from syncer.rules.times import is_soon, without_times
from syncer.rules.title import finish, symptom_title, task_title
from syncer.rules.verbs import is_work
from syncer.rules.words import content

_REACH = 6
_TURNS = 2
_LONGEST = 300
# "See to it", "look into that", "sort it out": which work it is only the matter says.
_VAGUE = alternatives(r"""
    do|take(?: care of| on| over| up)?|handle|see (?:to|about)|look (?:into|at|after)|fix|sort|deal with
    get (?:on|onto|to)|file|tackle|be on|have a look at|check|leave|work on|address|solve|mend|repair|put|add|note
    follow up on|raise|log|track|report|open|attend to|investigate|finish|manage|arrange|organi[sz]e|get|schedule|plan
    try|make|own|chase|bring up|mention|record|write down|jot|implement|build|include|set up|set
""")
_HANDLES = lazy(rf"^(?:(?:go|be|try|start) (?:and |to )?)?{_VAGUE}\b", re.IGNORECASE)
_ACTS = lazy(
    r"^(?P<verb>[a-z][\w'-]*(?: (?:up|out|off|down|in|on|over|back|away|to|into|for|with|about|after|through|of|rid"
    r" of))*)"
    r" (?:it|that|this|them|those|these|one|(?:that|this) one|so)\b(?P<rest>(?: (?:up|out|off|down|in|over|back"
    r"|away))?)",
    re.IGNORECASE,
)
_GONE = lazy(
    r"\b(?:that|this|it|they|those|these)(?: \w+){0,2} (?:really |definitely |all )?(?:has to|have to|needs? to"
    r"|must|should"
    r"|gets?|will|is going to|are going to)(?: (?:really|also|be|get))* (?P<done>go(?= |$|[.,!])|\w+(?:ed|en|wn|ne"
    r"|lt|pt|ut))\b",
    re.IGNORECASE,
)
_ANSWER = lazy(
    r"^(?:(?:hm+|oh|ah|well|uh|um|ok(?:ay)?|right)[,. ]+)*(?:yes|yeah|yep|no|nope|nah|not|true|right|sure|exactly"
    r"|indeed|same|i see"
    r"|i (?:know|think|guess|agree|believe)|agreed|good|great|thanks|ok(?:ay)?|hm+|oh|sorry|really|according to"
    r"|that(?:'s| is)"
    r"|it(?:'s| is)|they|he|she|this|those|never|nobody|done|common)\b",
    re.IGNORECASE,
)
_PREPOSITION = r"(?:of|about|on|for|from|in|with|at|to|by|behind|between|against|under|over)"
_STOP = (
    r"(?!(?:is|are|was|were|has|have|had|will|would|can|could|should|must|do|does|did|isn't|aren't|doesn't|didn't"
    r"|don't|can't|won't"
    r"|hasn't|haven't|wasn't|still|that|which|who|and|but|or|because|so|when|if|it|they|we|i|you|he|she|not|never"
    r"|also|just|only"
    rf"|get|gets|got|needs?|says?|keeps?|{_PREPOSITION})\b)"
)
_WORD = rf"{_STOP}[\w`'/.+#-]*[\w`]"
_CHUNK = lazy(
    rf"\b(?P<noun>(?:(?:the|an?|our|my|your|their|some|all|those|these|two|three|half of|most of) )(?:(?:the|those"
    rf"|our) )?{_WORD}"
    rf"(?: {_WORD}){{0,3}}(?: {_PREPOSITION} (?:(?:the|an?|our|my|your|their|real|all) )?{_WORD}(?:"
    rf" {_WORD}){{0,2}}){{0,3}})",
    re.IGNORECASE,
)
_VAGUE_SUBJECT = lazy(
    r"^(?:(?:and|but|so|well|oh|then)[, ]+)*(?:it|that|this|they|these|those|he|she|i|you|both|one|ones|what|which"
    r"|why|if|when"
    r"|could|can|want|let|then|just|only|yes|not)\b",
    re.IGNORECASE,
)
_SPAN = lazy(
    r"^(?:the|an?|two|three|some|all) (?:\w+ )?(?:year|month|week|day|hour|minute|time|moment|version|while)s?$"
)
_TELLS = lazy(
    r"n't\b|\b(?:not|no|never|nor|half|nowhere|neither|needs?|wants?|asks?|asked|lost|leak\w*|late|empty|nobody"
    r"|none|wrong|broken|missing|fails?|still|too|without|only|stale|old|twice)\b",
    re.IGNORECASE,
)


def from_matter(found: Finding, conversation: Conversation) -> Finding | None:
    """Return a finding that only points back as one that names what it speaks of; None where that is not certain."""
    verb = _verb_of(found)
    if not verb or (conversation.dialogue and not says_later(found.at.text)):
        # At a desk with an assistant "I'll copy that" is done while it is said.
        return None
    if not found.at.turn.speaker and (topic := named_in_paragraph(conversation, found.at)):
        return _on_topic(found, topic)
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


def _on_topic(found: Finding, topic: str) -> Finding:
    """Return a finding of notes named by the topic that its paragraph begins with."""
    acts = _ACTS.match(found.clause.replace("’", "'"))
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


def _verb_of(found: Finding) -> str:
    """Return what is to be done to the matter: a verb, or `see to` where only the taking on is said."""
    text = found.clause.replace("’", "'")
    if gone := _GONE.search(text):
        done = gone["done"].lower()
        return "remove" if done in ("go", "gone") else base_of(done)
    if match := _ACTS.match(text):
        if _HANDLES.match(text):
            return match["verb"].lower()
        return f"{match['verb'].lower()}{match['rest']}"
    return "see to" if found.pointer else ""


def _named_tool(conversation: Conversation, statement: Statement, verb: str) -> str:
    """Return the task where a thing that the assistant has just named is made a verb: "I'll redis it in May"."""
    tool = verb.partition(" ")[0]
    if not tool or is_work(tool) or _HANDLES.match(verb):
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
        if _BARE_NAME.match(text) and other.turn_number < statement.turn_number and content(text):
            return other
        if len(text.split()) < _FEW or (_ANSWER.match(text) and not _DENIES.match(text)) or not content(text):
            continue
        return other
    return None


_FEW = 3
# "Nobody has asked the printers" says something of its own.
_DENIES = lazy(r"^(?:nobody|no one)(?:'s| has| ever)+ \w+ \S+ \S+", re.IGNORECASE)
_BARE_NAME = lazy(
    rf"^(?:(?:and|so|ok(?:ay)?|next|then|also|what about|how about)\b[,:]? )*(?P<what>(?:the |our "
    rf"|an? )?{_STOP}(?!(?:really"
    rf"|sure|right|ok(?:ay)?|anyone|anything|questions?|objections?|done|ready|so|yes|no|why|how|when|where"
    rf"|who|what|this|seriously"
    rf"|opinions?|ideas?|comments?|thoughts|everyone|everybody|agreed|i|we|you|it|any|all|more"
    rf"|again)\b)[\w`'/.+#-]*[\w`]"
    rf"(?: {_WORD}){{0,3}})\?+$",
    re.IGNORECASE,
)

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
    vague = _HANDLES.match(verb) is not None
    if text.endswith("?"):
        if vague and (task := asked_task(text)):
            return finish(task), ItemType.TODO
        if vague and len(offers := suggested(text)) == 1:
            return task_title(offers[0]), type_of_task(offers[0])
        if vague and (name := _BARE_NAME.match(text)) and content(name["what"]):
            return finish(name["what"]), found.type
        if (subject := subject_asked(text)) and content(subject):
            return finish(f"{verb} {subject}"), ItemType.TODO
    if vague:
        # Only what is amiss or wanting is a matter to see to.
        trouble = _TELLS.search(text) and not _VAGUE_SUBJECT.match(text)
        return (symptom_title(text), ItemType.BUG) if trouble else ("", found.type)
    noun = _noun_in(text)
    return (finish(f"{verb} {noun}"), ItemType.TODO) if noun else ("", found.type)


def _noun_in(text: str) -> str:
    """Return the thing that a sentence speaks of: what it has, gets or shows rather than who does."""
    nouns = [m["noun"] for m in _CHUNK.finditer(without_times(text)) if not _SPAN.search(m["noun"])]
    if not 0 < len(nouns) <= 2:
        return ""
    noun = (
        nouns[1]
        if len(nouns) > 1 and not re.match(r"(?:\w+[, ]+){0,3}there(?:'s| is| are)\b", text, re.IGNORECASE)
        else nouns[0]
    )
    return re.sub(r"^(?:my|our|your|an?) ", "the ", noun[0].lower() + noun[1:])


_SAME = lazy(
    r"^(?P<verb>[a-z]+(?: (?:up|out|off|down|over|in|on|through))?) (?P<which>that|this|those|these|the)"
    r" (?P<noun>[\w-]+)"
    r"(?P<rest>(?:[ ,].*)?)$",
    re.IGNORECASE,
)


def named_again(found: Finding, conversation: Conversation) -> Finding:
    """Return a finding on "that doc" with the fuller name by which the thing was called right before, where it was."""
    match = _SAME.match(title_of(found)) if not found.title and not found.explicit else None
    if match is None or found.type is ItemType.BUG:
        return found
    fuller = re.compile(
        rf"\b(?:the|our|an?|my|your|this|that) (?P<name>(?:{_STOP}[\w`'/.-]+ ){{1,3}}{re.escape(match['noun'])})\b",
        re.IGNORECASE,
    )
    for index in range(found.at.index - 1, max(found.at.index - 4, -1), -1):
        other = conversation.statements[index]
        if found.at.turn_number - other.turn_number > _TURNS:
            break
        if said := fuller.search(other.text):
            title = finish(f"{match['verb']} the {said['name']}{match['rest']}")
            return replace(
                found, title=title, evidence=(*found.evidence, Evidence("title", said[0], "named so right before"))
            )
    return found
