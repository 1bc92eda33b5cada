"""Find an issue whose title is alike, to be said once and never acted on."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain

from rapidfuzz import fuzz, process

from syncer.fingerprint import words
from syncer.models import Issue, Number

_SCORE = 85.0
_COMMON = 200


class Likeness:
    """An index of titles by their words, so that a title is compared only with those that share its rare words."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self._titles: list[str] = []
        self._numbers: list[Number] = []
        self._by_word: dict[str, array[int]] = defaultdict(lambda: array("L"))
        for position, issue in enumerate(issues):
            found = sorted(words(issue.title))
            self._titles.append(" ".join(found))
            self._numbers.append(issue.number)
            for word in set(found):
                self._by_word[word].append(position)

    def closest(self, title: str) -> Number | None:
        """Return the number of the issue whose title is most alike, None where none is alike enough.

        The order of words counts for nothing; of several as much alike it is the first that was given. Words that
        more than 200 titles share are passed over, and of the others half must be shared, so that the work stays in
        proportion to the titles.
        """
        found = sorted(words(title))
        known = (self._by_word[word] for word in set(found) if word in self._by_word)
        rare = [positions for positions in known if len(positions) <= _COMMON]
        shared = Counter(chain.from_iterable(rare))
        near = sorted(position for position, times in shared.items() if 2 * times >= len(rare))
        choices = [self._titles[position] for position in near]
        best = process.extractOne(" ".join(found), choices, scorer=fuzz.ratio, score_cutoff=_SCORE)
        return self._numbers[near[best[2]]] if best else None
