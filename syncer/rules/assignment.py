"""What stands around an entry and is no part of its title: who, until when, how urgent."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from syncer.patterns import lazy
from syncer.rules.dates import read_day, take_day, take_first_day
from syncer.rules.doers import Told
from syncer.rules.people import is_person, take_due, take_owner

_NAME = r"[A-Z][\w'’-]{1,20}"
_TEAM = lazy(r"^(?P<who>(?:the )?[A-Z]?[\w-]+ [Tt]eam)\s*(?:[:–—]|\s-)\s+(?=\S)")
_SEVERAL = lazy(rf"^(?P<who>{_NAME})(?:\s*(?:,|/|&|\+|and)\s*{_NAME}){{1,3}}\s*(?:[:–—]|\s-|\sto\b)\s+(?=\S)")
_FULL_NAME = rf"@?{_NAME}(?: {_NAME}){{0,2}}"
_IN_FRONT = lazy(rf"^[\[(](?P<who>{_FULL_NAME})(?:\s*[,/&+]\s*{_FULL_NAME}){{0,4}}[\])]\s*[:–—-]?\s*(?=\S)")
# "Owner: Ann | Task: move the racks | Due: Friday", with any sign between them.
_FIELD = lazy(
    r"(?:^|\s*[|;,·•–—]\s*|\s-\s*|\s+(?=owner|assignee|due|deadline))(?P<key>owner|assignee|who|responsible|lead|dri|task"
    r"|action|what|item|to-?do|due|due date|deadline|by when|when|eta)\s*[:=]\s*",
    re.IGNORECASE,
)
_WHOSE = frozenset(("owner", "assignee", "who", "responsible", "lead", "dri"))
_WHAT = frozenset(("task", "action", "what", "item", "todo", "to-do"))
_BRACKETS = lazy(r"\s*[(\[](?P<inside>[^()\[\]]{1,60})[)\]]\s*[.!]*$")
_ROLE = lazy(r"^(?:owner|assignee|who)\s*[:=]\s*", re.IGNORECASE)
_URGENCY = lazy(
    r"^(?:(?:most|very|not|top|less|super) )?(?:urgent|critical|high|medium|low|important|blocker|blocking|minor|major"
    r"|p[0-4]|asap|optional|nice[- ]to[- ]have|later|some ?day|stretch|v[2-9](?:\.\d)?|mvp)(?: prio(?:rity)?)?$"
    r"|^(?:next|this) (?:sprint|week|month|quarter|release|year)$|^q[1-4](?: \d{4})?$"
    r"|^(?:spring|summer|autumn|fall|winter)(?: or later)?$|^(?:low|high|medium|top) prio(?:rity)?$",
    re.IGNORECASE,
)
# How much work it is thought to be, and how far it is.
_EFFORT = lazy(
    r"^(?:~|about |ca\.? ?|est(?:imate|\.)?:? ?)?(?:\d+(?:\.\d+)?(?: ?[-–] ?\d+)? ?(?:(?:story )?points?|pts?|sp|h|hrs?"
    r"|hours?|d|days?|pd|weeks?)(?: left| remaining)?|half a day|(?:a|one) day|size [smlx]{1,2}|\d+ ?%)$"
    r"|^(?:in (?:review|progress|qa|testing)|not started|wip|blocked|half done|almost done|carried over|started)$",
    re.IGNORECASE,
)
_POINTS = lazy(r"\d{1,2}|[SMLX]{1,2}")
# When in a recording it was said, as programs that take notes write behind it.
_AT = lazy(r"(?:\d{1,2}:)?\d{1,2}:\d\d")
_URGENT_END = lazy(
    r"\s*(?:[,;–—]| -)\s*(?:(?:very|most|super) )?(?:critical|urgent|high prio(?:rity)?|low prio(?:rity)?|asap|p[0-4]"
    r"|blocker|not urgent|no rush)\s*[.!]*$",
    re.IGNORECASE,
)

_FEWEST_FIELDS = 2
_MYSELF = ("me", "myself")


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is to do an entry and until when, and `text`, what is left of it."""

    owner: str | None
    due: date | None
    text: str


def read_assignment(
    text: str,
    known: frozenset[str],
    held_on: date | None,
    *,
    colon: bool = False,
    owned: bool = True,
    writer: str | None = None,
    told: Callable[[], Told] | None = None,
) -> Assignment:
    """Return what an entry says of who and when.

    `known` are lower-case names of people, `colon` says that the list is written `Name: what`; a decision is nobody's,
    so `owned` is false for it. `writer` is the person who writes "(me)". `told` tells where
    work is given to somebody how the talk writes a word elsewhere.
    """
    if fields := _read_fields(text, held_on):
        return fields if owned else replace(fields, owner=None)
    owner: str | None = None
    due, rest = take_due(text) if not _BRACKETS.search(text) else (None, text)
    while match := _BRACKETS.search(rest):
        who, day = _inside(match["inside"], known, held_on)
        if who is None:
            break
        owner, due = owner or (writer if who in _MYSELF else who or None), due or day
        rest = rest[: match.start()]
    if due is None:
        due, rest = take_due(rest)
        # The day may have stood in brackets with something else.
        rest += ")" if rest.count("(") > rest.count(")") else ""
    if due is None:
        due, rest = take_day(rest, held_on)
    rest = rest.lstrip(" ,;")
    rest = _URGENT_END.sub("", rest)
    if not owned:
        return Assignment(None, due, rest)
    for pattern in (_TEAM, _SEVERAL, _IN_FRONT):
        match = pattern.match(rest)
        if match and owner is None and (pattern is _TEAM or _is_known(match["who"], known)):
            return Assignment(match["who"], due, rest[match.end() :])
    if owner is None:
        owner, rest = take_owner(rest, known, colon=colon, told=told)
    if owner is None and told is not None:
        first, what = take_first_day(rest, held_on)
        owner, what = take_owner(what, known, told=told)
        due, rest = (due or first, what) if owner else (due, rest)
    return Assignment(owner, due, rest)


def _read_fields(text: str, held_on: date | None) -> Assignment | None:
    """Return an entry that names all its parts, None for any other: what is to be done has to stand among them."""
    found = list(_FIELD.finditer(text))
    if len(found) < _FEWEST_FIELDS:
        return None
    ends = [*(match.start() for match in found[1:]), len(text)]
    told = {match["key"].lower(): text[match.end() : end].strip(" *|") for match, end in zip(found, ends, strict=True)}
    what = next((told[key] for key in told if key in _WHAT), text[: found[0].start()].strip(" *|"))
    who = next((told[key] for key in told if key in _WHOSE), "")
    when = next((told[key] for key in told if key not in _WHAT | _WHOSE), "")
    if not what:
        return None
    return Assignment(who if is_person(who or "all") else None, read_day(when, held_on)[1], what)


def _inside(inside: str, known: frozenset[str], held_on: date | None) -> tuple[str | None, date | None]:
    """Return who ("" for nobody) and when brackets name; None for who where they say something else."""
    who, due = "", None
    parts = [part.strip() for part in re.split(r"[,;]|(?<!\d)/|/(?!\d)| - | – ", inside)]
    is_estimated = len(parts) > 1 and _POINTS.fullmatch(parts[0]) is not None
    for part in parts[is_estimated:]:
        is_day, day = read_day(part, held_on)
        if is_day:
            due = due or day
        elif _URGENCY.match(part) or _AT.fullmatch(part) or _EFFORT.match(part) or (is_estimated and part == "you"):
            continue
        elif (name := _ROLE.sub("", part).rstrip("?")) in _MYSELF or _is_known(name, known, beside=is_estimated):
            who = who or name
        elif not who:
            return None, None
    return who, due


def _is_known(name: str, known: frozenset[str], *, beside: bool = False) -> bool:
    """Whether somebody of the talk is named, or where it stands `beside` an estimate, anybody."""
    if beside and re.fullmatch(_NAME, name) and is_person(name):
        return True
    first = name.split(maxsplit=1)[0] if name.split() else ""
    return name.startswith("@") or (len(name.split()) <= 2 and first.lower() in known and is_person(name))
