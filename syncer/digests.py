"""How often each text was said in a file, by its digest, held in a few bytes each."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby

_FEW = 50_000
_DIGITS = 16
_ON_SHELF = 2
_SHELVES = 16**_ON_SHELF
_DIGEST = re.compile(f"[0-9a-f]{{{_DIGITS}}}")


class Digests:
    """Collects digests of 16 hex digits; of at most `few` a plain counter is made."""

    def __init__(self, few: int = _FEW) -> None:
        self._said = [array("Q") for _ in range(_SHELVES)]
        self._few = few

    def add(self, digests: Iterable[str]) -> None:
        """Count one more of each."""
        for digest in digests:
            self._said[int(digest[:_ON_SHELF], 16)].append(int(digest, 16))

    def counted(self) -> Mapping[str, int]:
        """Return how often each was added."""
        count = sum(map(len, self._said))
        for number, shelf in enumerate(self._said):
            self._said[number] = array("Q", sorted(shelf))
        many = _Sorted(self._said)
        return many if count > self._few else Counter(dict(many.items()))


class _Sorted(Mapping[str, int]):
    """Digests in order, each as often as it was added: a dictionary of them takes some twenty times as much.

    They stand on shelves by their first digits, so that few are taken in hand at once to sort them.
    """

    def __init__(self, said: Sequence[array[int]]) -> None:
        self._said = said

    def __getitem__(self, digest: str) -> int:
        if not _DIGEST.fullmatch(digest):
            raise KeyError(digest)
        number, shelf = int(digest, 16), self._said[int(digest[:_ON_SHELF], 16)]
        count = bisect_right(shelf, number) - bisect_left(shelf, number)
        if not count:
            raise KeyError(digest)
        return count

    def __iter__(self) -> Iterator[str]:
        for number, _ in groupby(chain.from_iterable(self._said)):
            yield f"{number:0{_DIGITS}x}"

    def __len__(self) -> int:
        return sum(1 for _ in self)
