"""Plans whose object comes first, or was named before: the typo I fix on monday, that one I need to change."""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules.clauses import LEADS, NO_NOUN, lowered
from syncer.rules.commitments import type_of_task
from syncer.rules.mood import is_negated
from syncer.rules.patterns import words_of
from syncer.rules.pledges import CHORE
from syncer.rules.talk import is_talk
from syncer.rules.times import LATER, SOON

_WORD = rf"{NO_NOUN}[\w`#\"“][\w`'’/.+#&%\"”-]*"
_POINTER = (
    r"(?:(?:that|this|those|these|it|them|both)(?: (?:one|two|three|part|bit|thing))?"
    r"|the (?:first|second|third|last|other)(?: one)?)"
)
THING = (
    rf"(?:(?:the|our|my|that|those|these|this|an?|all the|all) )?{_WORD}(?: (?:of|in|on|for|with|to|at|from) (?:the "
    rf"|our |my )?{_WORD}"
    rf"| {_WORD}){{0,7}}?"
)
_MODAL = (
    r"(?:'ll|'d| will| can| could| shall| must| should| need to| have to| 've to|'ve got to| want to| would like to"
    r"|'m going to|'re going to| am going to| are going to|'d like to)"
)
_ADVERBS = r"(?: (?:also|then|still|just|probably|finally|only|really|definitely|certainly|actually|better|first))*"
_PARTICLE = (
    r"(?: (?:up|out|off|on|down|over|back|in|away|through|after|about|to)(?= |,|$)"
    r"(?! (?:\w+day|the \d|time|my|our|a|an)\b))?"
)
WHEN = rf"(?:(?:by |on |until |before )?(?:{SOON})|{LATER}|before (?:the|we|i|our|it|he|she|they|[a-z]+day)\b)"
_FRONTED = lazy(
    rf"^{LEADS}(?P<what>{_POINTER}|{THING})(?:,| [–—-]|:)? (?:i"
    rf"|we)(?P<modal>{_MODAL})?{_ADVERBS} (?P<verb>[a-z][a-z-]+)(?P<particle>{_PARTICLE})"
    rf"(?: (?:it|that|them|those))?(?P<again> again)?,?(?P<rest> (?:(?P<when>{WHEN})|with|in|at|for|from|to|into|by"
    rf"|as|myself|ourselves|instead|properly|right|too)\b.*|)$",
    re.IGNORECASE,
)
_NOT_FRONT = lazy(
    r"^(?:(?:one|some|any|next|last|this|every|each|that|the|all) )?(?:day|time|week|weekend|month|year|morning"
    r"|evening|afternoon|night|moment|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|yesterday|sprint|summer|winter|spring|autumn"
    r"|way|things?|reason"
    r"|people|users?|customers?|thanks|sorry|yes|yeah|sure|ok|maybe|perhaps|either way|same|here|there|hope|glad"
    r"|happy|instead|rather|first"
    r"|then|later|soon|usually|normally|often|sometimes|ages|years|months|weeks)(?: (?:before|after|that|when|i|we"
    r"|ago|of)\b.*)?$"
    r"|^(?:thanks|glad|happy|sorry|sure|good|great|nice|fine|cool|hope|think|guess|wish|say|said|mean|believe|know"
    r"|like|as|than|such|what|how|while|in|on"
    r"|at|for|with|from|by|after|before|during|since|until|till|once|when|if|to|of|about|and|but|or|so|because|maybe"
    r"|once|unlike|given|apart|instead"
    r"|despite|according|regarding|concerning|both of us|all of us|someone|somebody|anything|everything|nothing"
    r"|whatever|whoever)\b",
    re.IGNORECASE,
)
_NO_WORK = words_of(
    """
    have be am are was were do think know see say said mean like love hate need want believe guess hope feel find found
    told heard saw got had did went came made took gave used use understand remember forget agree doubt wonder wish
    expect prefer suppose talk spoke talked discussed try tried call called name live work worked enjoy eat drink never
    always usually often assume suspect bet trust mention mentioned ask asked get keep kept let put meant knew thought
    built wrote bought sent paid decided agreed chose picked changed fixed added removed tested shipped deployed merged
    sit stand go come run ran not don't
    """
)
_DEALS = lazy(
    r"^(?:do|tackle|take|handle|pick|come|get|return|revisit|look|see|discuss|deal|address|cover|include|plan"
    r"|schedule|go|start|continue|finish)$",
    re.IGNORECASE,
)
_TOPIC = lazy(
    r"\b(?:question|issue|problem|discussion|topic|matter|contract|bill|form|paperwork|order|invoice|application)s?$",
    re.IGNORECASE,
)
_SOON = lazy(rf"\b{SOON}", re.IGNORECASE)
_ON_PRONOUN = lazy(
    rf"^{LEADS}(?:i|we){_ADVERBS} (?P<verb>[a-z][a-z-]+)(?P<first>{_PARTICLE}) (?P<what>it|them|that"
    rf"|those)(?P<particle>{_PARTICLE})(?P<again> again)?,?"
    rf" (?P<when>{WHEN})(?P<rest>.*)$",
    re.IGNORECASE,
)


_POINTS = lazy(rf"{_POINTER}$", re.IGNORECASE)
_BEFORE = lazy(r"before\b", re.IGNORECASE)
_ARTICLE = lazy(r"^(?:the|our|my|an?) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Plan:
    """What somebody takes on: the words that say so, the task, and whether it is put off or only points back."""

    words: str
    task: str
    kind: ItemType
    later: bool = False
    pointer: bool = False
    rank: int = 15


def no_object(words: str) -> bool:
    """Whether words before who speaks say when, how or what he feels, rather than what it is done with."""
    return _NOT_FRONT.match(words) is not None


def with_object_first(clause: str) -> Plan | None:
    """Return the plan of a clause whose object stands before who takes it on, None for other clauses."""
    match = _FRONTED.match(clause)
    if match is None or _NOT_FRONT.match(match["what"]) or is_negated(clause):
        return None
    verb, when = match["verb"].lower(), match["when"] or ""
    planned = bool(match["modal"] or when)
    if _POINTS.match(match["what"]):
        plain = verb in ("take", "do", "fix", "handle")
        return _of_pointer(match, verb) if (planned and verb not in _NO_WORK) or plain else None
    if verb in _NO_WORK or not planned:
        return None
    what = lowered(match["what"])
    later = bool(when) and not _SOON.search(when) and not _BEFORE.match(when)
    if later and _DEALS.match(verb):
        thing = _ARTICLE.sub("", what)
        kind = ItemType.TODO if CHORE.search(thing) or _TOPIC.search(thing) else ItemType.FEATURE
        return Plan("later", thing, kind, later=True)
    if is_talk(f"{verb} {what}") and not when:
        return None
    task = f"{verb}{match['particle']} {what}{match['again'] or ''}{match['rest']}"
    return Plan("I", task, type_of_task(task), later=later)


def _of_pointer(match: re.Match[str], verb: str) -> Plan:
    """Return what somebody does with "that one"; to take it on says nothing more."""
    many = match["what"].lower() in ("those", "these", "them", "both")
    task = f"{verb}{match['particle']} {'them' if many else 'that'}{match['rest']}"
    return Plan("that one I", task, type_of_task(task), pointer=verb in ("take", "do", "handle"), rank=5)


def on_what_was_named(clause: str) -> Plan | None:
    """Return the plan of a clause that does something with "it" at a time to come, None for other clauses."""
    match = _ON_PRONOUN.match(clause)
    if match is None or is_negated(clause) or match["verb"].lower() in _NO_WORK:
        return None
    how = f"{match['particle']}{match['again'] or ''} {match['when']}{match['rest']}"
    task = f"{match['verb']}{match['first']} {match['what']}{how}"
    later = not _SOON.search(match["when"])
    return Plan("I", task, type_of_task(task), later=later, pointer=bool(_DEALS.match(match["verb"])))
