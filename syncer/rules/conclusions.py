"""What a meeting comes to on the topic it is at: "so we leave it optional", "then it's both", "fall then"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.decisions import Decisions
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.opened import topic_opened
from syncer.rules.postponed import Postponed
from syncer.rules.said import said_among_people
from syncer.rules.title import finish
from syncer.rules.votes import ends_discussion
from syncer.rules.words import content

_LEAD = (
    r"^(?:(?:so|ok(?:ay)?|then|right|fine|alright|good|well|yes|yeah|no|and|but|agreed|in that case"
    r"|for now)\b[,.:]? *)*"
)
_SUMS = (
    r"(?=(?:\W*(?:yes|yeah|no|and|well|good)\b)*\W*(?:so|ok(?:ay)?|then|right|fine|alright|agreed|in that case"
    r"|for now)\b|.*\bthen[.!]*$)"
)
_RULES = (
    r"(?P<verb>keep|leave|drop|do|make|take|stay with|stick (?:with|to)|move|push|park|skip|postpone|freeze|cancel"
    r"|stop|start"
    r"|use|allow|require|ban|treat|limit|open|close|show|hide|split|merge|call|pay|ship|run|hold)"
)
_POINTS = r"(?P<what>it|that|this|them|those|these|that one|both)"
_WE = lazy(
    rf"{_SUMS}{_LEAD}(?:we|let's)(?:['’]ll| will| just| all| then| simply"
    rf"| only)* {_RULES} {_POINTS}\b(?P<rest>(?: [^.?!]{{2,120}})?)[.!]*$",
    re.IGNORECASE,
)
_IT_IS = lazy(
    rf"{_SUMS}{_LEAD}(?:it|that)(?:['’]s| is| will be|['’]ll be) (?!(?:not|what|why|how|where|who|when|that|me|you"
    r"|us|fine|ok(?:ay)?|good|great|done|settled|decided|agreed|clear|all|up to|because|just|only|my|your"
    r"|the (?:same|thing)"
    r"|still|too|very|really|better|bad|nice|odd|strange|weird|hard|easy|true|right|wrong|possible|an? \w+(?=$"
    r"|[.!,])|a (?:pity|shame|bug|thing|matter|question)|\w+ing|(?:coffee|lunch|dinner|tea|beer) ?time|time)\b)"
    r"(?P<rest>\S[^.?!]{2,120}?)(?:,? then)?[.!]*$",
    re.IGNORECASE,
)
_TIME = (
    r"(?:(?:not )?(?:(?:in|after|before|until|by|from|for) )?(?:the )?(?:spring|summer|autumn|fall|winter|new year"
    r"|(?:next|the following) (?:year|month|quarter|sprint|release|version|season|term|semester|week)"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?"
    r"|q[1-4]|v?\d+(?:\.\d+)+|20\d\d|easter|christmas|(?:the )?holidays|(?:the )?(?:launch|release|freeze|season"
    r"|summer break))"
    r"|later|some (?:day|other time)|another (?:time|day|year)|next time)"
)
_WHEN = lazy(rf"{_LEAD}(?P<when>{_TIME})(?:,? then|,? it is|,? again)?[.!]*$", re.IGNORECASE)
_THEN = lazy(r"\b(?:then|it is)[.!]*$|^(?:not|after)\b", re.IGNORECASE)
# "June it is" chooses a date.
_CHOSEN = lazy(r"\bit is[.!]*$", re.IGNORECASE)
_ALREADY = lazy(r"\b(?:already|since|was|were|yesterday|last (?:week|month|year))\b|n['’]t\b", re.IGNORECASE)
_LONGEST = 180
_TURNS = 5


class Conclusions:
    """What is settled of the topic that a meeting is at, in words that only point at it."""

    id = "conclusion"
    summary = "what a meeting comes to on the topic it is at: so we leave it optional; then it's both; fall then"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence that settles or puts off the topic, in a talk among people."""
        for statement in said_among_people(conversation, _LONGEST):
            text = statement.text.replace("’", "'").strip()
            if not speaks_for_itself(statement, conversation) or is_question(text) or is_hypothesis(text):
                continue
            found = _settled(conversation, statement, text) or _put_off(conversation, statement, text)
            if found is not None:
                yield found


def _settled(conversation: Conversation, statement: Statement, text: str) -> Finding | None:
    if match := _WE.match(text):
        topic = topic_opened(conversation, statement)
        rest = match["rest"].strip()
        if not topic or _ALREADY.search(rest):
            return None
        return _decision(conversation, statement, finish(f"{match['verb']} {_inside(topic)} {rest}"), text)
    match = _IT_IS.match(text)
    if match is None:
        return None
    rest = match["rest"].strip(" ,")
    about = content(rest)
    if not about or not _said_before(conversation, statement, about):
        return None
    topic = topic_opened(conversation, statement)
    named = f"{topic}: {rest}" if topic and not content(topic) & about else rest
    return _decision(conversation, statement, finish(named), text)


def _inside(topic: str) -> str:
    """Return a topic as it stands within a sentence."""
    first = topic.partition(" ")[0]
    return topic[0].lower() + topic[1:] if first.istitle() and len(first) > 1 and not topic.istitle() else topic


def _said_before(conversation: Conversation, statement: Statement, about: frozenset[str]) -> bool:
    """Whether somebody else has just said some of it, so that it sums up."""
    number = statement.turn_number
    return any(
        about & content(other.text)
        for said in conversation.by_turn[max(number - _TURNS, 0) : number]
        for other in said
        if other.voice is Voice.OWN and other.turn.speaker != statement.turn.speaker
    )


def _decision(conversation: Conversation, statement: Statement, title: str, words: str) -> Finding:
    following = conversation.near(statement, 1)
    closed = following is not None and ends_discussion(following.text)
    return Finding(
        rule=Decisions.id,
        rank=3,
        type=ItemType.DECISION,
        clause=title,
        places=(statement,),
        words=words[:60],
        confidence=confidence.FILED if closed else confidence.LIKELY + 0.05,
        title=title,
    )


def _put_off(conversation: Conversation, statement: Statement, text: str) -> Finding | None:
    match = _WHEN.match(text)
    if match is None or not _THEN.search(text) or not statement.turn.speaker:
        return None
    topic = topic_opened(conversation, statement)
    if not topic:
        return None
    if _CHOSEN.search(text):
        return _decision(conversation, statement, finish(f"{topic}: {match['when'].lower()}"), text)
    return Finding(
        rule=Postponed.id,
        rank=4,
        type=ItemType.FEATURE,
        clause=topic,
        places=(statement,),
        words=match["when"],
        confidence=confidence.LIKELY,
        title=finish(f"{topic}: {match['when'].lower()}"),
        priority=Priority.LOW,
    )
