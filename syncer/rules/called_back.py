"""Whether two titles in other words call one matter: by the words that no other item of the talk uses."""

from __future__ import annotations

from collections.abc import Callable, Collection

from syncer.rules.hollow import GENERAL
from syncer.rules.saying import Saying, number_differently, shares_head, undoes
from syncer.rules.words import stem

NEGATIONS = frozenset(("no", "not", "never", "without", "non"))
"""Words that turn anything down."""
_NAMELESS = frozenset(map(stem, GENERAL)) | NEGATIONS
# "Raffle excluded", "posters out of scope".
_LEAVES_OUT = frozenset(
    ("excluded", "exclude", "dropped", "drop", "none", "skipped", "skip", "omitted", "out", "postponed", "cancelled")
)
# "No posters" turns them down; "posters without a frame" does not.
_BEGINNING = 2
# A word that so many items share tells none of them apart.
_COMMON = 3
_SURE = 2
# A third of the shorter title.
_PART = 3
_FEW = 2


def telling(stems: Collection[str], count: Callable[[str], int]) -> frozenset[str]:
    """Return the stems that tell a matter: concrete ones that at most a few items of the talk have.

    `count` says how many items before have a stem.
    """
    return frozenset(stem for stem in stems if stem not in _NAMELESS and count(stem) < _COMMON and len(stem) > 1)


def calls_back(old: Saying, new: Saying, count: Callable[[str], int]) -> bool:
    """Whether a title in a later list calls back what was said in other words.

    Two telling words in common and a third of the shorter title are enough. One is only where it heads a name of two
    words and no other item has it.
    """
    if number_differently(old, new) or undoes(old, new) or _disagree(old, new):
        return False
    shared = telling(old.stems & new.stems, count)
    fewest = min(len(old.stems - NEGATIONS), len(new.stems - NEGATIONS))
    if len(shared) >= _SURE:
        return len(shared) * _PART >= fewest and (len(shared) > _SURE or shares_head(old, new))
    # Of "garden shed" only the shed is what it names.
    shorter = min(old, new, key=lambda saying: len(saying.stems))
    return fewest <= _FEW and shared == frozenset(shorter.order[-1:]) and all(count(stem) == 1 for stem in shared)


def _disagree(old: Saying, new: Saying) -> bool:
    """Whether one of two titles begins by turning down what the other does not."""
    one, other = (not NEGATIONS.isdisjoint(saying.words[:_BEGINNING]) for saying in (old, new))
    return one is not other and _LEAVES_OUT.isdisjoint((*old.words, *new.words))
