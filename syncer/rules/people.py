"""Who is to do it and until when, where that is plainly said."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from syncer.patterns import lazy
from syncer.rules.doers import Told, is_borne, take_doer
from syncer.rules.patterns import words_of
from syncer.rules.things import ALSO_NAMES, TEAMS, is_thing
from syncer.rules.verbs import WORK

_NAME = r"(?:[A-Z]\. ?){0,2}[A-Z][\w'’-]{1,30}(?: [A-Z](?:[\w'’-]{1,30}|\.))?"
_HANDLE = r"@[A-Za-z0-9](?:[\w.-]{0,38}\w)?"

# "Alice to draft", "Bob will tell", "@carol should book", "Dan: check".
_SUBJECT = lazy(
    rf"^(?P<who>@?{_NAME}|{_HANDLE})(?: (?:and|&|\+) (?:{_NAME}|{_HANDLE}))?"
    r"(?:(?P<verb>(?:['’]|\s+['’]?)ll|\s+(?:to|will|should|shall|must|needs? to|is going to|has to|can)):?\s+"
    r"|\s*(?P<mark>[:–—→]|->|\s-)\s+)(?=\S)"
)
_EVERYBODY = lazy(r"^(?:all|everybody|everyone|team|the team|tbd|open|nobody yet)\s*(?:[:–—]|\s-)\s+", re.IGNORECASE)
_NICK = lazy(r"^(?P<who>[a-z][\w-]{1,30})(?:\s?(?P<colon>[:：])|\s[-–—])\s+(?=\S)")
_HANDLE_SUBJECT = lazy(r"^(?P<who>@?[a-z][\w-]{1,30}) to (?=[a-z])")
_OWNER_WORD = lazy(
    rf"\s*[(\[]?\b(?:(?:owner|assignee|responsible|who)\s*[:=]"
    rf"|assigned to:?|owner(?= (?-i:[A-Z])))\s*(?P<who>{_HANDLE}|{_NAME})[)\]]?",
    re.IGNORECASE,
)
_IN_BRACKETS = lazy(rf"\s*[(\[](?P<who>{_HANDLE}|{_NAME})(?P<rest>,[^()\[\]]*)?[)\]]\s*[.]?$")
_STATE = lazy(r",\s*(?:done|open|pending|in progress|wip|finished|ongoing)\s*", re.IGNORECASE)
_AFTER_DASH = lazy(
    rf"\s+(?:[-–—]|->|→)\s*(?P<who>{_HANDLE}|{_NAME})(?P<rest>, (?:by|before|until) [\w ]{{3,20}}"
    rf"|\s+[-–—]\s+[^-–—]{{2,30}})?\s*[.]?$"
)
_TRAILING_HANDLE = lazy(rf"(?:,|\s[-–—])?(?P<all>(?:\s+(?:cc:? )?(?P<who>{_HANDLE})){{1,4}})\s*[.]?$")
_SEVERAL_HANDLES = lazy(
    rf"^(?P<who>{_HANDLE})(?:(?:\s*[,/&+]\s*|\s+and\s+|\s+){_HANDLE}){{1,5}}\s*(?:[:–—]|\s-|\sto\b)?\s+(?=\S)"
)
# "Ask @ben", "sync with @ben": he is part of what is to be done.
_SPEAKS_TO = lazy(
    r"(?:^|\s)(?:with|to|from|for|by|of|at|and|or|about|via|like|as|see|than|on|in|ask|ping|tell|help|remind|invite"
    r"|contact"
    r"|email|mail|thank|thanks|cc|call|meet|follow|mention|tag|join|support|let|credit|add|assign|dm|is|are|was|hi"
    r"|hello"
    r"|hey)[:,]?$",
    re.IGNORECASE,
)
# Who is called on as one of many is nobody in particular.
_CROWD = frozenset(("@all", "@channel", "@everybody", "@everyone", "@here", "@room", "@team"))
_LEADING_CROWD = lazy(rf"^(?:{'|'.join(sorted(_CROWD))})(?:\s*[:,–—]|\s-)?\s+(?=\S)", re.IGNORECASE)
_LEADING_HANDLE = lazy(rf"^(?P<who>{_HANDLE})\s+(?=[A-Za-z0-9`])")

_DUE = lazy(
    r"\s*[(\[,;–—-]*\s*\b(?:by|until|till|due|due date|deadline|before|on or before|eta|target)\s*[:=]?\s*(?:on )?"
    r"(?P<day>\d{4}-\d{2}-\d{2})\b\s*[)\]]?",
    re.IGNORECASE,
)
_DUE_ALONE = lazy(r"\s*[(\[]\s*(?P<day>\d{4}-\d{2}-\d{2})\s*[)\]]")

# Capitalised words before a colon, "to" or in brackets that are no people; weekdays and months too, since
# nothing is guessed from words such as "may" or "sun".
_NO_PEOPLE = words_of(
    """
    phase step part milestone stage week day sprint option version note notes todo fixme bug hack feature
    decision action actions issue task item goal optional required critical high medium low urgent security
    performance testing tests test docs documentation backend frontend api database ui ux infra mobile web
    server client users user we they everyone somebody someone nobody it this that these those the a an there
    here what how why when if and or but also need needs want next later future now today tomorrow monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december q1 q2 q3 q4 python java go rust done open blocked low-priority
    high-priority maybe still all each any every team teams customers customer support question questions answer
    idea ideas problem solution result reason example warning important update ready cache caching queue
    auth authentication authorization logging monitoring search scale consistency
    network offline online push pull build release scope data model
    """
)


def is_person(name: str) -> bool:
    """Whether a capitalised word or a handle can be a person's name."""
    if name.startswith("@"):
        return True
    first = name.split(maxsplit=1)[0].lower()
    if first in _NO_PEOPLE or (is_thing(first) and first not in ALSO_NAMES):
        return False
    return not name.isupper() and not any(c.isdigit() for c in name)


def take_owner(
    text: str, known: frozenset[str], *, colon: bool = False, told: Callable[[], Told] | None = None
) -> tuple[str | None, str]:
    """Return who is to do it, and the text without that; None and the text as it is where nobody is named.

    `known` are lower-case names of people in the conversation. `Name: words` counts only for these and for names that
    people commonly bear, unless `colon` says that the list is written in that form. `told` tells where work is given
    how the talk writes a word elsewhere.
    """
    if match := _OWNER_WORD.search(text):
        return match["who"], (text[: match.start()] + text[match.end() :]).strip(" -–—,;")
    if match := _EVERYBODY.match(text) or _LEADING_CROWD.match(text):
        return None, text[match.end() :]
    if match := _SEVERAL_HANDLES.match(text):
        return match["who"], text[match.end() :]
    if doer := take_doer(text, known, told):
        return doer.owner, doer.task
    if leading := _leading_owner(text, known, colon=colon):
        return leading
    for pattern in (_IN_BRACKETS, _AFTER_DASH):
        match = pattern.search(text)
        if match and (
            match["who"].startswith("@")
            or match["who"].lower() in known
            or _known_first(match["who"], known)
            or (told is not None and is_borne(match["who"], told))
        ):
            rest = match.groupdict().get("rest") or ""
            return match["who"], text[: match.start()] + ("" if _STATE.fullmatch(rest) else rest)
    if (match := _TRAILING_HANDLE.search(text)) and not _SPEAKS_TO.search(text[: match.start("all")]):
        who = match["all"].split()
        return first_person(who), text[: match.start()]
    return None, text


def _leading_owner(text: str, known: frozenset[str], *, colon: bool) -> tuple[str, str] | None:
    if match := _SUBJECT.match(text):
        who = match["who"]
        listed = who.lower() in known or who.split()[0].lower() in known or who.startswith("@")
        if listed or (
            ((is_person(who) and not _is_plural(who)) or ((match["verb"] or "").strip() == "to" and is_team(who)))
            and not _orders(who, text[match.end() :])
            and ((match["verb"] or "").strip() in ("to", "will") or (colon and match["mark"]))
        ):
            return who, text[match.end() :]
    if (match := _NICK.match(text)) and (
        match["who"] in known or (colon and match["colon"] and is_person(match["who"].title()))
    ):
        return match["who"], text[match.end() :]
    if (match := _HANDLE_SUBJECT.match(text)) and match["who"].lstrip("@") in known:
        return match["who"], text[match.end() :]
    if match := _LEADING_HANDLE.match(text):
        return match["who"], text[match.end() :]
    return None


def is_team(name: str) -> bool:
    """Whether a name is a part of a company that can be asked to do something: `Ops to rotate the keys`."""
    return name.lower() in TEAMS


def _is_plural(name: str) -> bool:
    return " " not in name and name.endswith("s") and not name.endswith("ss") and not is_borne(name)


def first_person(handles: Sequence[str]) -> str | None:
    """Return the first handle that is one person's, None where a whole channel is called."""
    return next((handle for handle in handles if handle.startswith("@") and handle.lower() not in _CROWD), None)


def _orders(who: str, rest: str) -> bool:
    """Whether a name with "to" after it is a verb and its object: `Serve AVIF to browsers`, but `Mark to call Ines`."""
    first = rest.split(maxsplit=1)[0].lower() if rest.split() else ""
    return who.split(maxsplit=1)[0].lower() in WORK and first not in WORK


def _known_first(name: str, known: frozenset[str]) -> bool:
    return name.split(maxsplit=1)[0].lower() in known


def take_due(text: str) -> tuple[date | None, str]:
    """Return the ISO date until which it is to be done, and the text without it."""
    for pattern in (_DUE, _DUE_ALONE):
        match = pattern.search(text)
        if match:
            try:
                day = date.fromisoformat(match["day"])
            except ValueError:
                continue
            rest = text[: match.start()] + " " + text[match.end() :]
            return day, " ".join(rest.split())
    return None, text


_LONGEST_NAME = 4
_ATTENDEES = lazy(
    r"^(?:attendees|present|participants|people|who|in attendance|attending|here|regulars|members|on the call|joined"
    r"|participating|anwesend|anwesende|teilnehmende|teilnehmer(?:innen)?|pr[ée]sents?|asistentes|presentes|presenti"
    r"|aanwezig|n[äa]rvarande|deltagere|obecni)\s*[:：]\s*(?P<names>.+)$",
    re.IGNORECASE,
)


def names_in(text: str) -> tuple[str, ...]:
    """Return the lower-case names of a line that lists who was there; nothing for other lines."""
    match = _ATTENDEES.match(text)
    if not match:
        return ()
    names = [re.sub(r"\(.*?\)", "", name).strip() for name in re.split(r"[,;&]| and ", match["names"])]
    return tuple(
        part
        for name in names
        if len(name.split()) <= _LONGEST_NAME
        for part in {name.lower(), name.split()[0].lower() if name else ""}
        if part
    )
