"""The same pattern for a text in small letters, which is several times faster than one that ignores case."""

from __future__ import annotations

import re
from re import _compiler  # type: ignore[attr-defined]  # the stubs leave it out
from re import _constants as codes  # type: ignore[attr-defined]  # the stubs leave it out
from typing import Any, cast

_CAPITALS = range(ord("A"), ord("Z") + 1)
_TO_SMALL = ord("a") - ord("A")
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_PARTS_IN = {codes.ATOMIC_GROUP: 0, codes.ASSERT: 1, codes.ASSERT_NOT: 1, **dict.fromkeys(_REPEATS, 2)}
_ALIKE_IN_EACH_CASE = (codes.ANY, codes.AT, codes.CATEGORY, codes.NEGATE, codes.GROUPREF)
ODD_LETTERS = frozenset("İıſ")
"""Letters that count as ASCII ones where case is ignored, and are not when they are made small."""


class _CannotBeLoweredError(Exception):
    """Something in the pattern depends on case, or on letters beyond ASCII."""


def lowered(parsed: Any) -> re.Pattern[str] | None:
    """Return what matches in `text.lower()` where a parsed pattern does in the text; None where there is no such.

    True of texts without any of `ODD_LETTERS`, for patterns that ignore case. What was parsed is used up by it.
    """
    if not parsed.state.flags & re.IGNORECASE or parsed.state.flags & (re.ASCII | re.LOCALE):
        return None
    try:
        _lower(parsed)
    except _CannotBeLoweredError:
        return None
    parsed.state.flags &= ~re.IGNORECASE
    return cast("re.Pattern[str]", _compiler.compile(parsed))


def _lower(parts: Any) -> None:
    for place, (code, value) in enumerate(parts):
        if code in (codes.LITERAL, codes.NOT_LITERAL):
            parts[place] = code, _small(value)
        elif code is codes.IN:
            parts[place] = code, [small for member in value for small in _members(*member)]
        elif code is codes.BRANCH:
            for branch in value[1]:
                _lower(branch)
        elif code is codes.SUBPATTERN and not value[1] and not value[2]:
            _lower(value[3])
        elif code in _PARTS_IN:
            _lower(value[_PARTS_IN[code]] if code is not codes.ATOMIC_GROUP else value)
        elif code not in _ALIKE_IN_EACH_CASE:
            raise _CannotBeLoweredError


def _small(number: int) -> int:
    if number in _CAPITALS:
        return number + _TO_SMALL
    character = chr(number)
    if not character.isascii() and (character.isalnum() or character.lower() != character.upper()):
        raise _CannotBeLoweredError
    return number


def _members(code: Any, value: Any) -> list[tuple[Any, Any]]:
    if code is codes.LITERAL:
        return [(code, _small(value))]
    if code is not codes.RANGE:
        if code not in _ALIKE_IN_EACH_CASE:
            raise _CannotBeLoweredError
        return [(code, value)]
    first, last = value
    if last > 0x7F and any(chr(number).lower() != chr(number).upper() for number in range(max(first, 0x80), last + 1)):
        raise _CannotBeLoweredError
    capitals = range(max(first, _CAPITALS[0]), min(last, _CAPITALS[-1]) + 1)
    small = [(code, (capitals[0] + _TO_SMALL, capitals[-1] + _TO_SMALL))] if capitals else []
    return [(code, value), *small]
