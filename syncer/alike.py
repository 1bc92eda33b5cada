"""Find an issue whose title is alike, to be said once and never acted on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz

from syncer.fingerprint import words
from syncer.models import Issue, Number

_SCORE = 85.0
_COMMON = 200


class Likeness:
    """An index of titles by their words, so that a title is compared only with those that share a rare word."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self._titles: dict[Number, str] = {}
        self._by_word: dict[str, list[Number]] = defaultdict(list)
        for issue in issues:
            found = words(issue.title)
            self._titles[issue.number] = " ".join(found)
            for word in set(found):
                self._by_word[word].append(issue.number)

    def closest(self, title: str) -> Number | None:
        """Return the number of the issue whose title is most alike, None where none is alike enough.

        Words that more than 200 titles share are passed over, so that the work stays in proportion to the titles.
        """
        found = words(title)
        near = {
            number
            for word in found
            if len(self._by_word.get(word, ())) <= _COMMON
            for number in self._by_word.get(word, ())
        }
        scored = [(fuzz.token_sort_ratio(" ".join(found), self._titles[number]), number) for number in near]
        best = max(scored, key=lambda pair: (pair[0], str(pair[1])), default=(0.0, None))
        return best[1] if best[0] >= _SCORE else None
