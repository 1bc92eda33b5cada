"""Say whether one wording can be another's: words added or left out, or a typing error, and nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

from rapidfuzz.distance import OSA

from syncer import fingerprint

_NEGATIONS = {
    *("not", "no", "never", "none", "nothing", "without", "cannot", "cant", "dont", "doesnt", "didnt", "wont"),
    *("shouldnt", "isnt", "arent", "wasnt", "stop", "avoid", "disable", "remove", "undo", "revert"),
}
_SHORTEST_WORD = 5


words = lru_cache(maxsize=1 << 16)(fingerprint.words)

Thing = TypeVar("Thing")


class Wordings(Generic[Thing]):
    """An index of wordings, so that one is compared only with those that it can be a rewording of.

    Of two texts of which one contains the other, the rarest word of the shorter stands in both; two that differ by
    a typing error are the same with that one word left out.
    """

    def __init__(self, texts: Iterable[tuple[str, Thing]]) -> None:
        self._entries = [(words(text), thing) for text, thing in texts]
        self._holding: dict[str, list[Thing]] = defaultdict(list)
        self._rarest: dict[str, list[Thing]] = defaultdict(list)
        self._without: dict[tuple[int, tuple[str, ...]], list[Thing]] = defaultdict(list)
        for found, thing in self._entries:
            for word in set(found):
                self._holding[word].append(thing)
        for found, thing in self._entries:
            if found:
                self._rarest[min(found, key=lambda word: len(self._holding[word]))].append(thing)
            for key in _with_a_gap(found):
                self._without[key].append(thing)

    def near(self, text: str) -> list[Thing]:
        """Return what may be a rewording of the text; to be looked at more closely."""
        found = words(text)
        if not found:
            return []
        rarest = min(found, key=lambda word: len(self._holding.get(word, ())))
        shorter = [thing for word in set(found) for thing in self._rarest.get(word, ())]
        mistyped = [thing for key in _with_a_gap(found) for thing in self._without.get(key, ())]
        return [*self._holding.get(rarest, ()), *shorter, *mistyped]


def _with_a_gap(found: tuple[str, ...]) -> list[tuple[int, tuple[str, ...]]]:
    return [(position, (*found[:position], *found[position + 1 :])) for position in range(len(found))]


def contains(one: str, other: str) -> bool:
    """Say whether the words of one text contain those of the other and add no number and no negation."""
    shorter, longer = sorted((words(one), words(other)), key=len)
    if len(shorter) < 2 or not set(shorter).issubset(longer):
        return False
    added = Counter(longer)
    added.subtract(shorter)
    return all(count >= 0 for count in added.values()) and not any(_is_weighty(word) for word in +added)


def differs_by_typing_error(one: str, other: str) -> bool:
    """Say whether the texts differ in one word only, by one letter or two swapped ones.

    A number, a negation and a name are never a typing error: "v1" and "v2", "Anna" and "Anne" are two things.
    """
    first, second = words(one), words(other)
    if len(first) != len(second) or len(first) < 2:
        return False
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(differing) != 1:
        return False
    before, after = differing[0]
    if min(len(before), len(after)) < _SHORTEST_WORD or _is_weighty(before) or _is_weighty(after):
        return False
    if _is_name(before, one) and _is_name(after, other):
        return False
    return OSA.distance(before, after, score_cutoff=1) <= 1


def _is_weighty(word: str) -> bool:
    return word in _NEGATIONS or any(char.isdigit() for char in word)


def _is_name(word: str, text: str) -> bool:
    # A capital that does not open the text marks a name.
    return any(w.strip("\"'()[]:,.;!?`*_").casefold() == word and w[:1].isupper() for w in text.split()[1:])
