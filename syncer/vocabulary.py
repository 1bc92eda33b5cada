"""Which of the clauses that patterns need hold of a text: looked up by its words, and remembered."""

from __future__ import annotations

import re
from collections.abc import Iterable

from syncer.necessary import SHORTEST_PART, UNKNOWN, Clause

_WORD = re.compile("[a-z0-9_]+")
# Where case is ignored, these match the letters that they look like.
_ODD_LETTERS = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k"})
_REMEMBERED = 8192
# What is longer is no word that somebody wrote, and has too many parts.
_LONGEST_WORD = 40
_EVERYTHING = -1


class Vocabulary:
    """All clauses, each a bit. `texts` are the last texts that were looked up, with the bits that hold of them."""

    def __init__(self) -> None:
        self.texts: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._bits: dict[Clause, int] = {}
        self._needing: dict[str, int] = {}

    def bits(self, clauses: Iterable[Clause]) -> int:
        """Return the bits of clauses, new or known."""
        bits = 0
        for clause in clauses:
            if clause not in self._bits:
                self._add(clause)
            bits |= self._bits[clause]
        return bits

    def _add(self, clause: Clause) -> None:
        bit = self._bits[clause] = 1 << len(self._bits)
        for known in clause:
            self._needing[known] = self._needing.get(known, 0) | bit
        self._words.clear()
        self.texts.clear()

    def look_up(self, text: str) -> int:
        """Return the bits of the clauses that hold of a text, and remember them."""
        lowered = (text if text.isascii() else text.translate(_ODD_LETTERS)).lower()
        bits = 0
        words = self._words
        for word in _WORD.findall(lowered):
            found = words.get(word)
            bits |= self._look_up_word(word) if found is None else found
        if len(self.texts) >= _REMEMBERED:
            self.texts.clear()
        self.texts[text] = bits
        return bits

    def _look_up_word(self, word: str) -> int:
        needing = self._needing
        length = len(word)
        if length > _LONGEST_WORD:
            return _EVERYTHING
        bits = needing.get(word + " ", 0)
        for end in range(1, length + 1):
            bits |= needing.get(word[:end], 0)
        for start in range(length - SHORTEST_PART + 1):
            for end in range(start + SHORTEST_PART, length + 1):
                bits |= needing.get(UNKNOWN + word[start:end], 0)
        if len(self._words) >= _REMEMBERED:
            self._words.clear()
        self._words[word] = bits
        return bits


VOCABULARY = Vocabulary()
