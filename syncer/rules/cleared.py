"""Faults that turn out to be none in the words that follow: it is meant so, the reporter erred, it works again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import BlockKind, Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.cures import is_cured, sees_slip
from syncer.rules.mood import is_question
from syncer.rules.patterns import alternatives

_LEAD = (
    r"^(?:(?:oh+|a+h+|o+ps|hm+|ok(?:ay)?|well|yes|yeah|yep|yup|no|nope|right|sorry|wait|hey|hang on|hold on|so|and"
    r"|but"
    r"|haha|lol|ha|true|indeed|of course|uh|er|wow|phew|great|thanks|thank you|cool|nice|now|good|actually|damn|ugh"
    r"|man|god"
    r"|huh|omg|argh|aha|duh|doh|d['’]oh|heh|gosh|jeez|just|perfect|yay|better)\b[,.!:…– -]*)*"
)
# The one who reported it sees that he erred, or that it is over.
_TAKES_IT = alternatives(r"""
    (?:oh )?so (?:i|we|you|it|they|there) (?:do|did|is|was|am|are|have|has|does|can|had)\b
    (?:silly|stupid|dumb|shame on|foolish) (?:of )?(?:me|us)|how (?:silly|stupid|embarrassing)
    (?:i['’]m|i am|i was) (?:such )?(?:an? )?(?:idiot|blind|stupid|dumb|silly|fool)
    my (?:bad|fault|mistake|error|own fault|own mistake|glasses)
    i (?:had|have|['’]d|['’]ve)? ?(?:just |only |simply |totally )?(?:forgot(?:ten)?|misread|overlooked|mixed up\
    |looked at the wrong|was looking at\
    |used the wrong|took the wrong|had the wrong|typed the wrong|held it|confused)\b
    (?:it|that|this|they|everything)(?:['’]s| is| are|['’]re)? ?(?:now |all |just )?(?:works?|working|runs?|fine\
    |ok(?:ay)?|good|back|quiet|there)\
    (?: now| again| here)? ?(?:for me|then)?[.!,]* ?$
    (?:it|that|this)? ?(?:works?|working|worked|fixed|solved|gone|fine|back|quiet|running|visible|ok)\
    (?: (?:now|again|all of a sudden|since|after (?:the|a) \w+))+[.!]*
    (?:(?:much|far|a lot) )?better(?: now| already)?(?:, thanks)?[.!]*$
    there (?:it|they|he|she) (?:is|are|goes)|that (?:was|did|is|must be|will be) it(?:[.!,]|$)|that did the trick
    (?:case|ticket) closed|problem solved|mystery solved|crisis averted|false alarm
    all (?:good|clear|fine|quiet)(?: again| now)?[.!]*$
    found (?:it|them|him|her)\b|got it back|i see it now|i see them now|makes sense now
    (?:that )?explains it\b|that['’]s (?:a relief|good to know|reassuring|good then|fine then|ok then|alright then)
    (?:fine|alright)?[,.! ]*(?:let['’]s |we |i['’]ll )?(?:leave|keep) (?:it|that|them|this)(?: then)? \
    (?:on|in|off|enabled|as (?:it|they|that) (?:is|are)|like (?:that|this)|that way|so)(?: then)?[.!]*$
    correction[,:]|user error|pebkac|layer 8|premature panic
""")
_RELIEVED = lazy(_LEAD + rf"(?:{_TAKES_IT})", re.IGNORECASE)
_GOOD = lazy(
    r"^(?:oh|ah|a+h|phew|haha|lol|ok|okay|good|great|fine|thanks|of course|right|i see|silly|whew|sorry|oops"
    r"|never mind)"
    r"(?:[,.! ]+(?:good|ok|okay|fine|right|great|thanks|phew|then|i see|of course|sure|got it|alright|sorry|yes|lol"
    r"|haha))*"
    r"[,.! ]*$",
    re.IGNORECASE,
)
# Somebody explains that it is as it should be. Weak alone: it takes the nod of the one who asked.
_EXPLAINS = lazy(
    _LEAD
    + r"(?:that|it|this|they|those|these|there|you|yours|the other one|the \w+(?: \w+)?)(?:['’]s|['’]re|['’]ve| is"
    r"| are| was"
    r"| were| has| have| just| only| got| must)* "
    r"(?!.*\b(?:bug|problem|wrong|broken|known issue|because|our fault|race|leak|cache)\b).{2,80}$",
    re.IGNORECASE,
)
_MEANT = lazy(
    r"\bhow (?:it|that|this)(?:['’]s| is| was) (?:meant|intended|designed|wanted|built)\b"
    r"|\b(?:that|this|it)(?:['’]s| is)(?: just| exactly)? (?:how|what|the way) (?:they|he|she|we|(?:the"
    r"|our) \w+(?: \w+)?)"
    r" (?:wants?|wanted|needs?|asked for|asked us|likes?|prefers?|requires?|insists?|agreed)\b"
    r"|(?<!not )(?<!n['’]t )\b(?:meant|supposed|designed|expected|set|intended|configured|programmed) to (?:\w+)\b"
    r"|(?<!not )(?<!n['’]t )\b(?:on purpose|by design|deliberate(?:ly)?|intentional(?:ly)?|intended)\b"
    r"|(?:that|it|this)(?:['’]s| is)(?: \w+ly| just| only| quite| pretty| actually| all)? (?:normal|expected|intended"
    r"|to be expected|decent|reasonable|how it should be|as it should be|fine|harmless|not bad|usual for|good for"
    r"|the idea"
    r"|about average|nothing to worry|a feature)\b"
    r"|\byou(?:['’]ve got| have|['’]re| are|['’]ve| had)(?: \w+)? (?:an? |the )?(?:filter|caps lock|zoom|mute"
    r"|wrong (?:\w+ )?"
    r"(?:tab|file|page|account|branch|room|key|sheet|year|month|list|link|door|version|server|environment)|old (?:tab"
    r"|version|file|link|page)|looking at|logged (?:in )?(?:as|out)|muted|on mute|offline|in (?:test|demo|safe|dark"
    r"|airplane|flight|read-only) mode|on (?:the )?(?:staging|test|demo|old|wrong|vpn|guest))"
    r"|\bthat(?:['’]s| is) (?:just |only |simply )?(?:the |our |a )?(?:test|demo|safe|night|maintenance|eco|dark"
    r"|preview"
    r"|sample|dummy|training|holiday|summer|winter)(?: \w+)?(?: mode| data| time| account| server| schedule)\b"
    r"|\bnot (?:us|ours)\b|\bworking as (?:designed|intended)\b|\bno bug\b|\bfalse (?:positive|alarm)\b|\bforget it\b"
    r"|^neither\b|\bnot our (?:fault|bug|problem)\b|\bdid you (?:plug|switch|turn|unmute|try turning)\b",
    re.IGNORECASE,
)
_CURED_AT_ONCE = lazy(
    _LEAD + r"(?:i(?:['’]ve| have)? )?(?:just )?(?:turned|restarted|rebooted|reset|plugged|refilled|unplugged|unmuted"
    r"|renewed|switched|rotated|flipped|tightened|reconnected|reloaded|reseated)(?: (?:it|them|that|the \w+"
    r"|mine))\b(?!.*\bwill\b)",
    re.IGNORECASE,
)
_AT_ONCE = lazy(
    r"\b(?:already )?(?:fixed|sorted|solved|repaired|mended|cured) (?:it|that|this)(?: out)?(?: already| myself"
    r"| now)?[.!]*$"
    r"|^(?:(?:ah|oh|ok|so|well)\b[,.! ]*)*(?:done|fixed|solved)\b[,.!]? ?(?:compiles|works|runs|passes|green"
    r"|all good)?[.!]*$"
    r"|\b(?:numbers|values|results|graphs?|tests|everything|it) (?:look|are|is|looks)(?: all)? (?:sane|normal|fine"
    r"|green|ok"
    r"|good) again\b",
    re.IGNORECASE,
)
_AS_IT_SHOULD = lazy(
    r"\b(?:normal|expected|intended|supposed|meant|right|correct|by design|on purpose|ok(?:ay)?|like that)\b",
    re.IGNORECASE,
)
_DENIES = lazy(
    r"^(?:(?:hm+|oh|well|uh)\b[,. ]*)*(?:no|nope|not really|certainly not|it is(?:n['’]t| not))\b", re.IGNORECASE
)
# Who sees his fault and means to mend it has not done so yet.
_TO_BE_MENDED = lazy(
    r"\b(?:i|we)(?:['’]ll| will| need| have to| should| must| can|['’]m going)\b|\bto fix\b|\bfile\b|\bticket\b"
    r"|(?<!stand )(?<!sit )(?<!stay )\bstill\b"
    r"|\bagain and again\b|\bnot (?:fine|good|ok|normal)\b|\bshould(?:n['’]t)?\b|\bonly (?:when|if|until|for)\b"
    r"|\bcould we\b",
    re.IGNORECASE,
)
_OWN_FAULT = lazy(
    r"\b(?:my (?:own )?(?:fault|bad|mistake|error)|user error|false alarm|pebkac|sorry for the noise)\b", re.IGNORECASE
)
# "Hotfix is out, please try." "Works."
_FIX_IS_OUT = lazy(
    r"\b(?:(?:hot)?fix|patch|change|new (?:file|version|build)|rollback|revert|it|that)(?:['’]s| is| are)?(?: now"
    r"| already)? (?:(?P<sure>out"
    r"|live|deployed|released|online|pushed)|in|up|merged)\b|^\W*(?:fixed|deployed|pushed|reverted|rolled back"
    r"|uploaded|restarted)\b",
    re.IGNORECASE,
)
_WORKS_NOW = lazy(
    r"^\W*(?:(?:anyway|yes|yep|yeah|great|thanks|thx|ok(?:ay)?|perfect|super|cool|nice|confirmed"
    r"|can confirm)\b\W*)*(?:(?:it |that )?works"
    r"|(?:it['’]s |all )?(?:fine|good|ok(?:ay)?|back|green)(?: now| again)|confirmed|looks good"
    r"|solved)\b(?!.*\b(?:but|not|except)\b)",
    re.IGNORECASE,
)
# Whoever goes on to another matter, or has written down what to do, speaks of this one no more.
_GOES_ON = lazy(
    r"^(?:(?:ok|okay|so|and|now|oh|well|ah|right)\b[,.! ]*)*(?:i also|next|one more|another|by the way|btw|unrelated"
    r"|last (?:thing|one)|before i forget|different (?:topic|thing)|something else|second|third|finally"
    r"|also,|(?:todo|fixme|bug|action|hack|feature)\b\s*(?:\([^()]*\))?:)",
    re.IGNORECASE,
)
_SOON = 2
_TURNS = 4
_NEXT_WORDS = 2
_SENTENCES = 7
_INTERJECTION = 2


def discount_cleared(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those faults lowered that the next turns find to be none, or to be over."""
    return [
        _lowered(found, words)
        if found.rule == "fault" and not found.explicit and (words := _cleared(found, conversation))
        else found
        for found in findings
    ]


def _lowered(found: Finding, words: str) -> Finding:
    if found.confidence <= confidence.DOUBTFUL or found.type is not ItemType.BUG:
        return found
    why = Evidence("confidence", words[:80], "found to be none, or over, in the words that follow")
    return replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, why))


def _cleared(found: Finding, conversation: Conversation) -> str:
    """Return the words that clear a fault or tell that it is mended, "" where none do."""
    words = _clearing(found, conversation)
    if words or found.at.voice is not Voice.OWN:
        return words
    return _mended(found, conversation)


def _clearing(found: Finding, conversation: Conversation) -> str:
    """Return the words that clear a fault, "" where none do."""
    explained = cured = ""
    reporter = found.at.turn.speaker
    asked = _asks_if_normal(found, conversation)
    for distance, place, statement in _after(found, conversation):
        text = statement.text
        if is_question(text) and not text.lower().startswith("did you"):
            continue
        own = statement.turn.speaker == reporter and statement.voice is found.at.voice
        if _TO_BE_MENDED.search(text):
            explained = cured = ""
            continue
        if own and 0 < distance <= _SOON and place < _TURNS and _OWN_FAULT.search(text):
            return text
        if own and _says_over(text, place, later=distance > 0, told_by_person=found.at.voice is Voice.OWN):
            return text
        if not own and distance <= 2 and _MEANT.search(text) and not (asked and _DENIES.match(text)):
            return text
        if own and _MEANT.search(text) and (distance or place < 3):
            return text
        if not own and place == 0 and distance == 1 and statement.voice is Voice.OWN:
            if _CURED_AT_ONCE.match(text):
                cured = text
            elif _EXPLAINS.match(text):
                explained = text
        elif own and place == 0 and (explained or cured) and _GOOD.match(text):
            return explained or cured
    return cured


def _mended(found: Finding, conversation: Conversation) -> str:
    """Return the words by which people say that a fix is out, or works; "" where they do not, or ask for more."""
    out = ""
    for distance, _, statement in _after(found, conversation):
        if statement.voice is not Voice.OWN or is_question(statement.text):
            continue
        if _TO_BE_MENDED.search(statement.text):
            return ""
        if out and _WORKS_NOW.match(statement.text):
            return statement.text
        fix = _FIX_IS_OUT.search(statement.text)
        if fix and fix["sure"] and 0 < distance <= _SOON:
            return statement.text
        out = out or (statement.text if fix else "")
    return ""


def _says_over(text: str, place: int, *, later: bool, told_by_person: bool) -> bool:
    """Whether the reporter himself says, so many sentences on, that he erred or that the trouble is over."""
    if place < _NEXT_WORDS and (_RELIEVED.match(text) or sees_slip(text)):
        return True
    if later:
        return told_by_person and place < _NEXT_WORDS and is_cured(text)
    return place <= _NEXT_WORDS and _AT_ONCE.search(text) is not None


def _asks_if_normal(found: Finding, conversation: Conversation) -> bool:
    """Whether the reporter asks if it is as it should be."""
    turn = conversation.by_turn[found.places[-1].turn_number]
    return any(is_question(other.text) and _AS_IT_SHOULD.search(other.text) for other in turn)


def _after(found: Finding, conversation: Conversation) -> Iterator[tuple[int, int, Statement]]:
    """Yield what follows a fault: the rest of its turn, then the next turns, with the distance and the place in it."""
    last = found.places[-1]
    turn, place, distance = last.turn_number, -1, 0
    for statement in conversation.statements[last.index + 1 : last.index + 1 + _TURNS * _SENTENCES * 2]:
        if statement.turn_number != turn:
            if statement.voice is Voice.MACHINE:
                continue
            turn, place, distance = statement.turn_number, -1, distance + 1
        # "No... one sec." "Works, thanks."
        place += place < 0 or len(statement.text.split()) > _INTERJECTION
        if distance and statement.voice is Voice.OWN and _GOES_ON.match(statement.text):
            return
        if distance > _TURNS or statement.headings[:-1] != last.headings[:-1] or _is_elsewhere(statement, last):
            return
        if place <= (2 if not distance else _SENTENCES) and statement.kind is BlockKind.PROSE:
            yield distance, place, statement


def _is_elsewhere(statement: Statement, last: Statement) -> bool:
    """Whether a sentence of notes stands in another paragraph than the fault: there a matter is told to its end."""
    return not last.turn.speaker and statement.voice is Voice.OWN and statement.segment.block != last.segment.block
