"""How often each text was said in a file, by its digest, held in a few bytes each."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

_FEW = 50_000
_DIGITS = 16
_DIGEST = re.compile(f"[0-9a-f]{{{_DIGITS}}}")


class Digests:
    """Collects digests of 16 hex digits; of at most `few` a plain counter is made."""

    def __init__(self, few: int = _FEW) -> None:
        self._said = array("Q")
        self._few = few

    def add(self, digests: Iterable[str]) -> None:
        """Count one more of each."""
        self._said.extend(int(digest, 16) for digest in digests)

    def counted(self) -> Mapping[str, int]:
        """Return how often each was added."""
        many = _Sorted(array("Q", sorted(self._said)))
        return many if len(self._said) > self._few else Counter(dict(many.items()))


class _Sorted(Mapping[str, int]):
    """Digests in order, each as often as it was added: a dictionary of them takes some twenty times as much."""

    def __init__(self, said: array[int]) -> None:
        self._said = said

    def __getitem__(self, digest: str) -> int:
        if not _DIGEST.fullmatch(digest):
            raise KeyError(digest)
        number = int(digest, 16)
        count = bisect_right(self._said, number) - bisect_left(self._said, number)
        if not count:
            raise KeyError(digest)
        return count

    def __iter__(self) -> Iterator[str]:
        before = -1
        for number in self._said:
            if number != before:
                yield f"{number:0{_DIGITS}x}"
            before = number

    def __len__(self) -> int:
        return sum(1 for _ in self)
