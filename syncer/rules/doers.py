"""Who a task names as its subject, and the task as an order: `Ann sends the list` is Ann's, `send the list`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from syncer.models import Role, Turn
from syncer.patterns import lazy
from syncer.rules.deeds import OF_PEOPLE, OF_THINGS, deed_of, is_deed
from syncer.rules.given_names import GIVEN_NAMES
from syncer.rules.patterns import alternatives, words_of
from syncer.rules.things import ALSO_NAMES, ALSO_VERBS, is_thing
from syncer.rules.verbs import base_of_participle, is_work

_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_SURNAME = (
    rf"(?: (?:(?:van|von|der|den|de|del|della|di|da|dos|la|le|al|el|bin|ter|ten) ){{0,2}}{_CAPITAL}[\w'’-]*\.?){{0,3}}"
)
_TITLE = r"(?:(?:Dr|Mr|Mrs|Ms|Mx|Prof|Professor|Coach|Frau|Herr|Madame|Monsieur|Pastor|Sister|Brother|Uncle|Aunt)\.? )"
_ONE = rf"(?:{_TITLE}?@?[^\W_][\w'’|`^-]{{0,30}}(?:\.[\w-]+)*{_SURNAME})"
_RELATIVE = alternatives(r"""
    dad|daddy|father|mum|mom|mummy|mother|brother|sister|wife|husband|partner|son|daughter|uncle|aunt|auntie|cousin
    nephew|niece|grandma|grandpa|grandmother|grandfather|parents|kids|boss|manager|supervisor|colleague|flatmate
    roommate|neighbou?r|friend|teacher|tutor|professor|coach|landlord|landlady|lawyer|accountant|caretaker|janitor
    treasurer|secretary|contractor|vendor|electrician|plumber|trainer|assistant|intern|girlfriend|boyfriend|fianc[ée]e?
    team|doctor|dentist|agent|editor|publisher
""")
_OF_MINE = rf"(?:(?i:my|our|his|her|their|the) (?:[a-z]+ )?{_RELATIVE}|{_CAPITAL}[\w-]*['’]s? {_RELATIVE})"
# Who does it with somebody named may be anybody: "Ann and the board".
_OTHER = rf"(?:(?i:the|my|our|his|her|their|an?) [\w-]+(?: [\w-]+)??|{_ONE})"
_SUBJECT = rf"(?P<who>{_OF_MINE}|{_ONE})(?P<others>(?:\s*(?:,\s*(?:and\s+)?|&|\+|/|\band\b)\s*{_OTHER}){{0,5}})"
_ADVERB = r"(?:(?:also|then|first|please|kindly|still|finally|quickly|already|just|now|again|probably|really)\s+)?"
_MODALS = (
    r"(?:['’]ll|['’]s going to|[,:]?\s+(?:please|can you|could you)"
    r"|\s+(?:will|shall|should|must|can|could|to|needs? to|has to|have to|is going to|are going to|is to|are to"
    r"|ought to|promised to|agreed to|offered to|volunteered to|wants to)):?"
)
_ORDERED = lazy(rf"^{_SUBJECT}(?P<modal>{_MODALS})\s+{_ADVERB}(?P<task>(?P<verb>[\w-]+)\b.*)$", re.DOTALL)
_TOLD = lazy(rf"^{_SUBJECT}\s+{_ADVERB}(?P<verb>[a-z][a-z-]+)\b(?P<rest>.*)$", re.DOTALL)
_LABELLED = lazy(rf"^{_SUBJECT}(?P<mark>\s?[:：]|\s+(?:[-–—→]|->))\s+(?P<task>(?P<verb>[\w-]+).*)$", re.DOTALL)
_FOR = lazy(r"^(?:for|on|to|@)\s+(?=[^\W\d_a-z])")
_KIN = lazy(rf"^{_OF_MINE}$")
_TITLED = lazy(rf"^{_TITLE}(?={_CAPITAL})")
_MINE = lazy(r"^(?:my) (?=[a-z])", re.IGNORECASE)
_CAPITALISED = lazy(r"^(?:Mc|Mac|Mag|De|Van|O['’]|D['’])?[^\W\d_a-zß-ÿ][^\W\d_]+(?:[-'’][^\W\d_][^\W\d_]+)*\.?$")
# What is said of a thing that does wrong, and never of a task.
_COMPLAINT = lazy(
    r"\b(?:twice|wrong(?:ly)?|incorrect(?:ly)?|instead of|too (?:many|much|long|early|late|often|few)|randomly"
    r"|sometimes|no longer|only|when|if|every time|silently|forever|duplicates?|null|undefined|nothing|errors?|never)\b"
    r"|\b[345]\d\d\b",
    re.IGNORECASE,
)
# What stands before a noun, or in its place: what is before it was a verb.
_OBJECT = lazy(
    r"^\s+(?:(?i:the|an?|his|her|their|my|our|your|this|these|those|all|each|every|some|both|any|another|it|them|us|me"
    r"|him|everybody|everyone|two|three|four|five|six|about|to|with|for|up|out|down|off|over|through|after|at|by|into|whether|how|which|what|again)\b|\d"
    rf"|[\"'“‘`@#]|{_CAPITAL})"
)
_ARTICLE = lazy(r"^\s+(?:the|an?|his|her|their|my|our|your|us|me|him|them|it|up with)\b")
# Verbs that things have too are people's with these behind them: "looks into", "takes care".
_DILIGENT = lazy(r"^\s+(?:into|after|over|through|care|part|charge|notes|(?:the )?minutes)\b")
# What stands behind a noun: "Heron calls of last night".
_BEHIND_NOUN = lazy(
    r"^\s*(?:(?:of|are|is|was|were|as|per|that|which|fail|fails|need|must|should|in|on|from|and|or|not)\b|[:,;.]|$)"
)
_SECOND = lazy(
    r"\b(?P<link>and|then) (?P<verb>[a-z-]+s)(?=\s+(?:the|an?|his|her|their|my|our|your|this|it|them|us|him|me|to|up"
    r"|about|[A-Z@\d])\b)"
)
# Words of other languages that no English sentence has, and such as every English one has.
_FOREIGN = words_of(
    """
    der die das den dem des ein eine einen einem und für mit bis bei vom zum zur im nach auf nicht noch von
    le la les un une et pour avec du des au aux chez jusqu el los las una y para con del hasta al por il lo gli per
    della het een voor met naar och för till att ett med og til na do za dla przez w os um uma com ao
    """
)
_ENGLISH = words_of(
    "the an of and for with is are this that by from it we you our your his her their be will should must"
)
_SHORTEST_NICK = 2
_NO_DEED = words_of("be have not never no also work work works")


@dataclass(frozen=True, slots=True)
class Told:
    """Lower-case words: those that stand in `small` letters somewhere, those told of as `things`, and as `people`."""

    small: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Doer:
    """Who is to do a task, and the task without the name, as an order where its language is known."""

    owner: str
    task: str


def take_doer(text: str, known: frozenset[str], told: Callable[[], Told] | None = None) -> Doer | None:
    """Return who is to do a task that begins with him, None where that may be nobody.

    `known` are lower-case names of people. Without `told`, how the talk writes a word elsewhere, only these and names
    that many people bear count; with it so does a name nobody listed that does what only people do.
    """
    addressed = _FOR.sub("", text)
    if match := _LABELLED.match(addressed):
        return _labelled(match, known, told)
    if match := _ORDERED.match(text):
        return _ordered(match, known, told)
    return _doing(match, known, told) if (match := _TOLD.match(text)) else None


def of_speaker(owner: str | None, turn: Turn) -> str | None:
    """Return whose relative is named where it is known who speaks: `Ada's aunt` for `my aunt`."""
    speaker = turn.speaker.split("(")[0].strip() if turn.role is Role.PARTICIPANT else ""
    if owner and speaker and (match := _MINE.match(owner)) and _KIN.match(owner):
        return f"{speaker}'s {owner[match.end() :]}"
    return owner


def _labelled(match: re.Match[str], known: frozenset[str], told: Callable[[], Told] | None) -> Doer | None:
    who = match["who"]
    if _KIN.match(who) or match["verb"].isdigit():
        return None
    is_colon = match["mark"].strip() in (":", "：")
    if _is_known(who, known):
        return Doer(who, match["task"]) if is_colon else None
    if not _may_be_name(who):
        return None
    if is_borne(who, told):
        return Doer(who, match["task"]) if is_colon or told is not None else None
    asks = match["verb"].lower() in OF_PEOPLE and is_colon and not is_thing(_first(who))
    return Doer(who, match["task"]) if asks and _is_told_of_nowhere(who, told) else None


def _ordered(match: re.Match[str], known: frozenset[str], told: Callable[[], Told] | None) -> Doer | None:
    who, verb = match["who"], match["verb"].lower()
    if verb in _NO_DEED or base_of_participle(verb) not in ("", verb):
        return None
    doer = Doer(who, match["task"])
    if _KIN.match(who):
        return doer if is_deed(verb) else None
    if _is_known(who, known):
        return doer if is_deed(verb) or match["modal"].strip(" :") in ("to", "will") else None
    if not _may_be_name(who) or is_work(_first(who)):
        return None
    if is_borne(who, told):
        return doer if is_deed(verb) else None
    if verb not in OF_PEOPLE and (
        not is_deed(verb)
        or who.endswith("s")
        or verb in OF_THINGS
        or _COMPLAINT.search(match["task"])
        or not _has_object(match["task"])
    ):
        return None
    return doer if _is_told_of_nowhere(who, told) else None


def _doing(match: re.Match[str], known: frozenset[str], told: Callable[[], Told] | None) -> Doer | None:
    who, rest = match["who"], match["rest"]
    several = match["others"].strip()
    base = deed_of(match["verb"])
    if several and not base and is_deed(match["verb"]):
        base = match["verb"]
    is_listed = _KIN.match(who) is not None or _is_known(who, known)
    if not base:
        surely = is_listed or (_may_be_name(who) and is_borne(who, told))
        return Doer(who, match.string) if surely and _is_foreign(match.string, told) else None
    doer = Doer(who, f"{base}{_SECOND.sub(_put_second, rest)}")
    if who.islower() and not is_listed and told is not None:
        return doer if who in GIVEN_NAMES and len(who) > _SHORTEST_NICK and _OBJECT.match(rest) else None
    if is_listed or not _may_be_name(who):
        return doer if is_listed else None
    first = _first(who)
    if is_work(first) or is_thing(first):
        is_meant = _ARTICLE.match(rest) if first in ALSO_VERBS else base in OF_PEOPLE and _OBJECT.match(rest)
        return doer if is_meant and _is_told_of_nowhere(who, told) else None
    if is_borne(who, told):
        return doer if told is not None or not (base in OF_THINGS or _COMPLAINT.search(rest)) else None
    if (base in OF_THINGS and not _DILIGENT.match(rest)) or _BEHIND_NOUN.match(rest):
        return None
    if base not in OF_PEOPLE and (_COMPLAINT.search(rest) or not _OBJECT.match(rest)):
        return None
    return doer if _is_told_of_nowhere(who, told) else None


def _put_second(match: re.Match[str]) -> str:
    base = deed_of(match["verb"])
    return f"{match['link']} {base or match['verb']}"


def _has_object(task: str) -> bool:
    _, space, rest = task.partition(" ")
    return _OBJECT.match(space + rest) is not None


def _first(who: str) -> str:
    return _TITLED.sub("", who).lstrip("@").split(maxsplit=1)[0].lower()


def _is_known(who: str, known: frozenset[str]) -> bool:
    return who.startswith("@") or who.lower() in known or _first(who) in known


def _may_be_name(who: str) -> bool:
    """Whether all parts of a name are written as one, and the first is no word for a thing."""
    if _TITLED.match(who):
        return True
    parts = who.split()
    return all(_CAPITALISED.match(part) or part.islower() or part.endswith(".") for part in parts) and (
        _CAPITALISED.match(parts[0]) is not None
        and not any(part[1:].isupper() for part in parts)
        and (not is_thing(parts[0]) or parts[0].lower() in ALSO_NAMES)
        and re.search(r"[a-z][A-Z]", re.sub(r"^Ma?c", "", parts[0])) is None
    )


def is_borne(who: str, told: Callable[[], Told] | None = None) -> bool:
    """Whether people bear a name, and the talk does not tell of it as of a thing, or it tells of such a person."""
    if _TITLED.match(who):
        return True
    first = _first(who)
    if first in GIVEN_NAMES or first.split("-")[0] in GIVEN_NAMES:
        return told is None or first in told().people or first not in told().things
    return told is not None and first in told().people


def _is_told_of_nowhere(who: str, told: Callable[[], Told] | None) -> bool:
    """Whether a word is looked up, and the talk neither writes it in small letters nor tells of it as of a thing."""
    if told is None:
        return False
    elsewhere, first = told(), _first(who)
    return first in elsewhere.people or not (first in elsewhere.small or first in elsewhere.things)


def _is_foreign(text: str, told: Callable[[], Told] | None) -> bool:
    """Whether a sentence, or the talk around one of few words, is of a language whose verbs are not known here."""
    found = set(re.findall(r"[^\W\d_]+", text.lower()))
    if found & _ENGLISH:
        return False
    if found & _FOREIGN:
        return True
    around = told().small if told else frozenset()
    return len(around & _FOREIGN) > len(around & _ENGLISH)
