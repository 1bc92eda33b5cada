"""The words of a title that carry its meaning, to compare items of one transcript."""

from __future__ import annotations

from functools import lru_cache

from syncer.patterns import lazy
from syncer.rules.patterns import words_of

_WORD = lazy(r"[^\W_]+(?:['’][a-z]+)?")
_CAMEL = lazy(r"(?<=[a-z0-9])(?=[A-Z])")
_STOP = words_of(
    """
    a an the this that these those it its his her their our my your we i you they he she is are was were be been
    being do does did has have had will would can could should shall must may might to of in on at for from with
    by as into onto over under about and or but so if when where while than then there here all some any each
    every more most very just really also only still now once again via per up out off too probably maybe proper
    properly new first let add fix implement create make write use get set build need needs want support handle
    update change introduce provide do allow please keep adding users user something sometimes today later
    future them us me one two who which what
    """
)
_ENDING = lazy(r"(?:izations?|ations?|itions?|ions?|ings?|ments?|ness|ers?|ed|es|s|e|ly|y|i)$")
_VERBS = words_of(
    """
    add fix implement create make write use set build update change introduce provide allow replace remove
    rename move drop configure test document raise run switch integrate handle investigate check review clean
    refactor rewrite migrate validate verify improve reduce split extract delete guard expose publish send show
    reserve reproduce prevent avoid stop ensure do schedule plan find get tell ask draft book compare share
    """
)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return a word without its ending, so that `exported` and `export` are alike."""
    if len(word) < 5:
        return word.removesuffix("s").removesuffix("e") if len(word) == 4 else word
    shorter = _ENDING.sub("", word)
    if len(shorter) < 3:
        return word
    return shorter[:-1] if len(shorter) > 4 and shorter[-1] == shorter[-2] else shorter


@lru_cache(maxsize=1024)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning; identifiers count as their parts."""
    parts = _WORD.findall(_CAMEL.sub(" ", text.replace("_", " ")))
    return frozenset(stem(word) for word in map(str.lower, parts) if word not in _STOP)


def begins_with_verb(title: str) -> bool:
    """Whether a title tells somebody to do something."""
    first = title.split(maxsplit=1)[0].lower() if title.split() else ""
    return first in _VERBS


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of stems speak of the same: equal, or nearly all of the smaller in the larger."""
    if not one or not other:
        return False
    if one == other:
        return True
    shared = len(one & other)
    return shared >= 2 and shared >= 0.8 * min(len(one), len(other))
