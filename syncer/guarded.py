"""The methods of a pattern, each of which asks first whether the text can match at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from syncer.vocabulary import VOCABULARY

_Method = Callable[..., Any]
# In longer texts nearly every word is found, and they are seldom asked about twice.
LONGEST = 2000


def guarded(exact: re.Pattern[str], small: re.Pattern[str] | None, bit: int) -> dict[str, _Method]:
    """Return the methods of `exact` by their names; they try it only on texts that it may match in.

    `bit` is that of the pattern in the vocabulary. `small` is the same pattern for the text in small letters; where
    it finds nothing, `exact` is not tried.
    """
    by_search = _first(small.search if small else None, bit)
    return {
        "search": _searching(exact, small, bit),
        "match": _matching(exact.match, small.match if small else None, bit),
        "fullmatch": _matching(exact.fullmatch, small.fullmatch if small else None, bit),
        "finditer": _finding(exact.finditer, by_search, _no_matches),
        "findall": _finding(exact.findall, by_search, list),
        "sub": _replacing(exact.sub, by_search, lambda text: text),
        "subn": _replacing(exact.subn, by_search, lambda text: (text, 0)),
    }


def _no_matches() -> Any:
    return iter(())


def _searching(exact: re.Pattern[str], small: re.Pattern[str] | None, bit: int) -> _Method:
    remembered, look_up = VOCABULARY.texts.get, VOCABULARY.look_up
    search_small = small.search if small else None
    search_exact, match_exact = exact.search, exact.match

    # Told where to begin or to end, a pattern takes that place for an edge of the text.
    def search(text: str, *more: int) -> re.Match[str] | None:
        held = remembered(text)
        if held is None:
            if more or len(text) > LONGEST:
                return search_exact(text, *more)
            held = look_up(text)
        if more:
            return search_exact(text, *more)
        if not held[0] & bit:
            return None
        if search_small is None or not held[1]:
            return search_exact(text)
        found = search_small(held[1])
        return None if found is None else match_exact(text, found.start())

    return search


def _matching(method: _Method, small: _Method | None, bit: int) -> _Method:
    remembered, look_up = VOCABULARY.texts.get, VOCABULARY.look_up

    def match(text: str, *more: int) -> Any:
        held = remembered(text)
        if held is None:
            if more or len(text) > LONGEST:
                return method(text, *more)
            held = look_up(text)
        if more:
            return method(text, *more)
        if not held[0] & bit or (small is not None and held[1] and small(held[1]) is None):
            return None
        return method(text)

    return match


def _first(way: _Method | None, bit: int) -> Callable[[str], int]:
    """Return a function that tells a place before which nothing matches, -1 where nothing does at all."""
    remembered, look_up = VOCABULARY.texts.get, VOCABULARY.look_up

    def first(text: str) -> int:
        held = remembered(text)
        if held is None:
            if len(text) > LONGEST:
                return 0
            held = look_up(text)
        if not held[0] & bit:
            return -1
        if way is None or not held[1]:
            return 0
        found = way(held[1])
        return -1 if found is None else int(found.start())

    return first


def _finding(method: _Method, first: Callable[[str], int], nothing: Callable[[], Any]) -> _Method:
    def find(text: str, *more: int) -> Any:
        if more:
            return method(text, *more)
        start = first(text)
        return nothing() if start < 0 else method(text, start)

    return find


def _replacing(method: _Method, first: Callable[[str], int], unchanged: Callable[[str], Any]) -> _Method:
    def replace(replacement: Any, text: str, *more: Any, **named: Any) -> Any:
        return unchanged(text) if first(text) < 0 else method(replacement, text, *more, **named)

    return replace
