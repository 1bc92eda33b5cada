"""What a text must hold for a pattern to match anywhere in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from re import _constants as codes  # type: ignore[attr-defined]  # the stubs leave it out
from typing import Any

Clause = frozenset[str]
"""Words, which end with a blank, their beginnings, which do not, and parts of words, which begin with a star.

A text that matches holds at least one.
"""

# What a pattern reads is written in small letters, digits and underscores; a blank is any edge of a word, and a star
# is unknown: nothing at all, or anything.
_EDGE, UNKNOWN = " ", "*"
# A way through a pattern so far: the rarest word that it holds for certain, and what was read since the last edge or
# unknown part, which it begins with.
_Way = tuple[str, str]
_Ways = frozenset[_Way]
_FROM_UNKNOWN: _Ways = frozenset({("", UNKNOWN)})
_FROM_EDGE: _Ways = frozenset({("", _EDGE)})
# Ways that are told apart, letters of a class that are, and the clauses and the weight that are still worth a test.
_MOST_WAYS = 2000
_MOST_LETTERS = 6
MOST_CLAUSES = 3
_MOST_WEIGHT = 4000
SHORTEST_PART = 3

_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_EDGES = (
    codes.AT_BEGINNING,
    codes.AT_BEGINNING_LINE,
    codes.AT_BEGINNING_STRING,
    codes.AT_BOUNDARY,
    codes.AT_END,
    codes.AT_END_LINE,
    codes.AT_END_STRING,
)
_OUTSIDE_WORDS = ((codes.CATEGORY, codes.CATEGORY_SPACE), (codes.CATEGORY, codes.CATEGORY_NOT_WORD))
_INSIDE_WORDS = ((codes.CATEGORY, codes.CATEGORY_WORD), (codes.CATEGORY, codes.CATEGORY_NOT_SPACE))
_HARMLESS = re.IGNORECASE | re.DOTALL | re.MULTILINE | re.VERBOSE | re.UNICODE
_COMMON = """
    a about all also an and any are as at be been but by can do does for from get got had has have he how i if in into
    is it its just ll like m me more my need no not now of on one only or our out over re s she should so some t that
    the their them then there they this to too up us use ve want was we were what when which who will with would you
    your
"""
_SAID_EVERYWHERE = frozenset(_COMMON.split())


def necessary(parsed: Any) -> tuple[Clause, ...]:
    """Return clauses all of which hold of each text that a parsed pattern matches in; none where nothing is known.

    A clause holds of a text if one of its members is a word of it, or begins one, or is part of one. Words are the
    longest runs of ASCII letters, digits and underscores in the text as `syncer.vocabulary` lowers it.
    """
    if parsed.state.flags & ~_HARMLESS:
        return ()
    found: list[Clause] = []
    _settle(_read(parsed, _FROM_UNKNOWN, found), found)
    worth = {clause: weight for clause in found if (weight := sum(map(_weight, clause))) <= _MOST_WEIGHT}
    return tuple(sorted(worth, key=worth.__getitem__)[:MOST_CLAUSES])


def _weight(known: str) -> int:
    """Return a rough measure of how many texts hold a word, or one that begins so."""
    if known.endswith(_EDGE):
        return 60 if known[:-1] in _SAID_EVERYWHERE else 1
    if known.startswith(UNKNOWN):
        return {4: 20, 5: 8}.get(len(known), 3)
    return {1: 300, 2: 60, 3: 10, 4: 4}.get(len(known), 2) + (60 if known in _SAID_EVERYWHERE else 0)


def _rarer(one: str, other: str) -> str:
    return min((one, other), key=_weight) if one and other else one or other


def _settle(ways: _Ways, found: list[Clause]) -> None:
    """Add the clause that the ways to this place make, if each holds a word."""
    words = {best for best, _ in _on(ways, UNKNOWN)}
    if "" not in words:
        found.append(frozenset(words))


def _on(ways: _Ways, piece: str) -> _Ways:
    """Return the ways with one more piece: an edge, something unknown, or letters."""
    if piece in (_EDGE, UNKNOWN):
        return frozenset((_rarer(best, _known(tail, piece)), piece) for best, tail in ways)
    return frozenset((best, tail + piece) for best, tail in ways)


def _known(tail: str, piece: str) -> str:
    """Return what is known of a word by the letters that an edge, or something unknown, ends; "" where too little."""
    if len(tail) == 1:
        return ""
    if tail[0] == UNKNOWN:
        return tail if len(tail) > SHORTEST_PART else ""
    return tail[1:] + _EDGE if piece == _EDGE else tail[1:]


def _read(parts: Iterable[tuple[Any, Any]], ways: _Ways, found: list[Clause] | None) -> _Ways:
    """Return the ways on behind the parts; where each text comes by here, `found` takes what is settled meanwhile."""
    letters = ""
    for code, value in parts:
        if code is codes.LITERAL and (piece := _character(value)) not in (_EDGE, UNKNOWN):
            letters += piece
            continue
        if letters:
            ways, letters = _on(ways, letters), ""
        ways = _read_part(code, value, ways, found)
        at_edge = all(tail == _EDGE for _, tail in ways)
        if len(ways) > _MOST_WAYS or (found is not None and at_edge):
            if found is not None:
                _settle(ways, found)
            ways = _FROM_EDGE if at_edge else _FROM_UNKNOWN
    return _on(ways, letters) if letters else ways


def _read_part(code: Any, value: Any, ways: _Ways, found: list[Clause] | None) -> _Ways:
    if code is codes.LITERAL:
        return _on(ways, _character(value))
    if code is codes.IN:
        return frozenset(chain.from_iterable(_on(ways, piece) for piece in _class(value)))
    if code is codes.AT:
        return _on(ways, _EDGE if value in _EDGES else UNKNOWN)
    if code is codes.SUBPATTERN:
        return _on(ways, UNKNOWN) if (value[1] | value[2]) & ~_HARMLESS else _read(value[3], ways, found)
    if code is codes.ATOMIC_GROUP:
        return _read(value, ways, found)
    if code is codes.BRANCH:
        return frozenset(chain.from_iterable(_read(branch, ways, None) for branch in value[1]))
    if code in _REPEATS:
        least, most, inner = value
        return _repeat(least, most, inner, ways)
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return _on(ways, _EDGE) if _shows_edge(code, *value) else ways
    return _on(ways, UNKNOWN)


def _repeat(least: int, most: Any, inner: Any, ways: _Ways) -> _Ways:
    once = _read(inner, ways, None)
    after = once if most == 1 else once | _read(inner, _on(once, UNKNOWN), None)
    return after if least else after | ways


def _shows_edge(code: Any, direction: int, inner: Any) -> bool:
    """Whether a word cannot go on where an assertion holds; more is not taken from it, as it reads nothing itself."""
    if code is codes.ASSERT_NOT:
        return len(inner) == 1 and inner[0][0] is codes.IN and _holds_all_of_words(inner[0][1])
    if direction > 0:
        return _opens_with_edge(inner)
    return all(tail == _EDGE for _, tail in _read(inner, _FROM_UNKNOWN, None))


def _holds_all_of_words(members: list[tuple[Any, Any]]) -> bool:
    return members[0][0] is not codes.NEGATE and any(member in members for member in _INSIDE_WORDS)


def _opens_with_edge(parts: Any) -> bool:
    if not len(parts):
        return False
    code, value = parts[0]
    if code is codes.SUBPATTERN:
        return _opens_with_edge(value[3])
    if code is codes.BRANCH:
        return all(map(_opens_with_edge, value[1]))
    if code not in (codes.LITERAL, codes.IN, codes.AT):
        return False
    return _read_part(code, value, _FROM_UNKNOWN, None) == _FROM_EDGE


def _character(number: int) -> str:
    character = chr(number)
    if character.isascii():
        return character.lower() if character.isalnum() or character == "_" else _EDGE
    # A few marks that are no letters have letters as their capitals.
    return UNKNOWN if character.isalnum() or character.lower() != character.upper() else _EDGE


def _class(members: list[tuple[Any, Any]]) -> frozenset[str]:
    if members[0][0] is codes.NEGATE:
        return frozenset({_EDGE if (codes.CATEGORY, codes.CATEGORY_WORD) in members else UNKNOWN})
    pieces: set[str] = set()
    for code, value in members:
        if code is codes.LITERAL:
            pieces.add(_character(value))
        elif code is codes.RANGE and value[1] - value[0] < _MOST_LETTERS:
            pieces.update(map(_character, range(value[0], value[1] + 1)))
        else:
            pieces.add(_EDGE if (code, value) in _OUTSIDE_WORDS else UNKNOWN)
    return frozenset({UNKNOWN}) if UNKNOWN in pieces or len(pieces) > _MOST_LETTERS else frozenset(pieces)
