"""What nobody means as work of his own: jokes, others' words, what holds for everybody, what is long past."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from syncer.models import BlockKind, Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence, momentary, preferences
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Voice
from syncer.rules.history import is_bygone
from syncer.rules.mood import is_question
from syncer.rules.personal import is_personal
from syncer.rules.times import is_soon
from syncer.rules.words import content

_PLANS = frozenset(("commitment", "wish", "postponed", "takeup", "proposal"))
_LAUGHS = lazy(
    r"[😂🤣🙃]|^\W*(?:(?:a?ha){2,}h?|lol|rofl|lmao)\b|\b(?:just kidding|jk|only joking|kidding aside)\b", re.IGNORECASE
)
_LAUGHED_AT = lazy(r"[😂🤣🙃]|\b(?:(?:a?ha){2,}h?|rofl|lmao|just kidding|only joking)\b|\blol[.!]*$", re.IGNORECASE)
_IRONY = lazy(
    r"\bat this point (?:we|i|you)(?: should| could| might| may)?(?: as well)? just\b|\bmight as well (?:just )?\b",
    re.IGNORECASE,
)
_GENERAL = lazy(
    r"^(?:\W*(?:well|so|and|but|yes|no|ok|look|remember|hm+)\b[, ]*)*(?:in general|generally(?: speaking)?"
    r"|as a (?:general )?rule(?: of thumb)?|usually"
    r"|normally|typically|rule of thumb|best practice|ideally one|in principle|by definition|strictly speaking)\b"
    r"|\b(?:one|people|everybody|everyone|you) (?:always |never |really |generally )?(?:should|must|has to|have to"
    r"|need to|needs to|ought to) (?:always |never )"
    r"|(?:^|[,;:] )one (?:should|must|has to|needs to|ought to)\b"
    r"|\b(?:everyone|everybody|anyone|any \w+) knows\b|^a (?:good|real|proper|decent|true) \w+ (?:must|should|has to"
    r"|needs to|knows)\b"
    r"|\byou (?:have to|need to|must|should) [^,.;]{3,60}, (?:otherwise|or(?: else)?) (?:it|they|he|she)\b"
    r"|\bthat(?:'s| is) how (?:an?|the|it|they|you)\b"
    r"|\b(?:my|his|her|our) (?:grand)?(?:mother|father|ma|pa|teacher|boss|nan|granny|mum|dad) (?:always "
    r"|used to )?(?:said|says|told)\b"
    r"|^(?:under|according to|pursuant to) (?-i:[A-Z])[\w-]*[, ](?!.*\b(?:we|our|us|i)\b).*\b(?:must|has to|have to)\b"
    r"|, got it[.!?]*$",
    re.IGNORECASE,
)
_WHEN = lazy(r"\b(?:i'll|i will|i’ll) .*\b(?:when i'm|when i’m|when i|after|next|tomorrow|on \w+day)\b", re.IGNORECASE)
_SOURCE = lazy(
    r"\b(?:readme|docs?|documentation|manual|contract|licen[cs]e|poem|song|signs?|posters?|books?|chapter|sentence"
    r"|novel|newspaper|article|headline"
    r"|newsletter|brochure|slides?|film|movie|saying|motto|slogan|advert|ad|upstream|tombstone|plaque|proverb|quote"
    r"|changelog|letter"
    r"|paragraph|law|statute|telegram|diary|fortune cookie|t-?shirt|mug|banner|tweet|blog(?: ?post)?"
    r"|press release)\b[^\"“”]{0,50}[\"“]",
    re.IGNORECASE,
)
_TO_ASSISTANT = lazy(
    r"\b(?:from now on|in (?:the )?future|for the rest of (?:this|the)|in this (?:chat|talk|conversation)|always"
    r"|please)\b[,:]? (?:please |only |always |just )*"
    r"(?:answer|reply|respond|write (?:back|in)|talk|speak|call me|address me|explain|keep (?:it|your)|be (?:brief"
    r"|concise|short|terse|nice|polite)|use (?:short"
    r"|simple|plain|british|american|metric)|skip the|no (?:emojis?|apolog\w+|chit)|don't (?:apologi[sz]e|explain"
    r"|use emojis?|repeat))\b",
    re.IGNORECASE,
)
_YEARS_AGO = lazy(
    r"\b(?:in (?:19|20[01])\d\b|in 20[01]\d\b|in (?:19|20)\d\d, (?:long )?before|years? ago"
    r"|back (?:then|in (?:the|my|our|\d))"
    r"|long before (?:your|my|our)|before (?:your|my) time"
    r"|in (?:the )?(?:old|early) days|decades? ago|last century)",
    re.IGNORECASE,
)
_DEFINES = lazy(
    r"^(?:(?:well|so|basically|no|yes|oh)\b[, ]*)*an? [\"'“‘]?[\w -]{2,40}?[\"'”’]?(?: (?:for us|here|to us"
    r"|in our \w+))? (?:is|was|means)(?: really| just"
    r"| only| simply| actually)? (?:an?|one|when) "
    r"[\w -]{0,30}?\b(?:that|which|who|when|where|in)\b"
    r"|\bin the sense (?:of|that)\b",
    re.IGNORECASE,
)
_MENDED = lazy(
    r"\b(?:was|were|had)\b[^.;]{0,80}?[,;–—-] ?(?:so |and |but |then )?(?:i|we)(?:'ve| have| had)?(?: just| already"
    r"| now)? (?!saw\b|noticed\b|found\b|reported\b|need"
    r"|tried\b|asked\b|told\b|waited\b|restarted\b|wanted\b)(?:\w+ed|put|set|sent|reset|wrote|written|redid|redone"
    r"|made|swapped) (?:it|them|those|that|these)\b"
    r"(?: (?:just now|in|already|myself|again|back|now|all|by hand|this morning|yesterday))*[.!]*$",
    re.IGNORECASE,
)
_APART = lazy(
    r"^(?:anyway|ok(?:ay)?,? (?:next|now|and)|next|so|and|but|by the way|btw|did|do|does|is|are|who|what|when|where"
    r"|has|have|can|any)\b",
    re.IGNORECASE,
)
_ANSWERS = lazy(
    r"\b(?:why|that|it|one|which|how (?:much|many|would|do)|really|seriously|another|again|you mean)\b", re.IGNORECASE
)
_TURNS = 2
_FEW = 5


def discount_unmeant(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those lowered that are jokes, quoted, true of everybody, long past, or unheard."""
    return [_judged(found, conversation) for found in findings]


def _judged(found: Finding, conversation: Conversation) -> Finding:
    if found.confidence <= confidence.DOUBTFUL or found.at.kind is BlockKind.CODE:
        return found
    why = next((why for why, holds in _REASONS if holds(found, conversation)), "")
    if not why:
        return found
    note = Evidence("confidence", found.at.text[:60], why)
    return replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, note))


def _is_joke(found: Finding, conversation: Conversation) -> bool:
    marked = found.rule == "marker" and found.at.kind is BlockKind.PROSE
    if found.at.voice is not Voice.OWN or not (marked or (found.rule in _PLANS and not found.explicit)):
        return False
    if _taken_up(found):
        return False
    if _LAUGHED_AT.search(found.at.raw):
        return True
    if marked or len(found.places) > 1:
        return False
    if _IRONY.search(found.at.text):
        return True
    number = found.at.turn_number
    replies = conversation.by_turn[number + 1 : number + 1 + _TURNS]
    return not conversation.dialogue and any(
        reply and reply[0].voice is Voice.OWN and len(reply) <= _TURNS and _LAUGHS.search(reply[0].raw)
        for reply in replies
    )


def _taken_up(found: Finding) -> bool:
    """Whether somebody took the work on for a time of its own, however he laughed about it before."""
    return any(is_soon(place.text) or _WHEN.search(place.text) for place in found.places[1:])


def _is_general(found: Finding, _: Conversation) -> bool:
    return found.rule in _PLANS and not found.explicit and _GENERAL.search(found.at.text.replace("’", "'")) is not None


def _is_quoted(found: Finding, _: Conversation) -> bool:
    text = found.at.text
    source = _SOURCE.search(text)
    if source is None or found.type is ItemType.BUG or found.rule in ("list", "table", "check-box"):
        return False
    quoted = text[source.end() :].replace("”", '"').partition('"')[0]
    about = content(found.clause or found.title)
    return bool(about) and len(about & content(quoted)) * 2 >= len(about)


def _is_for_the_answers(found: Finding, conversation: Conversation) -> bool:
    return conversation.dialogue and found.type is ItemType.DECISION and _TO_ASSISTANT.search(found.at.text) is not None


def _is_long_past(found: Finding, _: Conversation) -> bool:
    if found.type is not ItemType.DECISION or found.explicit:
        return False
    said = re.split(r"[;–—]|\. ", found.at.text, maxsplit=1)[0]
    return _YEARS_AGO.search(said) is not None or is_bygone(said)


def _is_defined(found: Finding, _: Conversation) -> bool:
    return (
        found.type is ItemType.BUG
        and not found.explicit
        and _DEFINES.search(found.at.text.replace("’", "'")) is not None
    )


def _is_mended(found: Finding, _: Conversation) -> bool:
    return (
        found.type is ItemType.BUG
        and not found.explicit
        and _MENDED.search(found.at.text.replace("’", "'")) is not None
    )


def _is_personal(found: Finding, conversation: Conversation) -> bool:
    """Whether somebody speaks in a few words of what he needs for himself."""
    own = not conversation.dialogue and found.rule in _PLANS and not found.explicit
    return own and len(found.clause.split()) < _FEW and is_personal(found.clause)


def _is_unheard(found: Finding, conversation: Conversation) -> bool:
    """Whether nobody takes up what somebody brings up as a question: the next one speaks of something else."""
    if conversation.dialogue or found.rule != "wish" or len(found.places) > 1 or not is_question(found.at.text):
        return False
    turn = found.at.turn_number
    following = conversation.turn_after(turn)
    if not following or conversation.by_turn[turn][-1].index != found.at.index:
        return False
    answer = following[0].text
    apart = not content(answer) & content(found.at.text) and _ANSWERS.search(answer) is None
    return apart and is_question(answer) and _APART.match(answer) is not None


_REASONS: tuple[tuple[str, Callable[[Finding, Conversation], bool]], ...] = (
    ("a joke", _is_joke),
    ("true of everybody, and nobody's work", _is_general),
    ("the words of a text that is quoted", _is_quoted),
    ("how the assistant shall answer", _is_for_the_answers),
    ("settled long ago", _is_long_past),
    ("a definition", _is_defined),
    ("told together with its cure", _is_mended),
    ("a matter of his own life", _is_personal),
    ("nobody takes it up", _is_unheard),
    *momentary.REASONS,
    *preferences.REASONS,
)
