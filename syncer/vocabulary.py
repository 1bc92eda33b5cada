"""What patterns ask of a text before they are tried: which of them may match in it, and what it is in small letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from syncer.lowered import ODD_LETTERS
from syncer.necessary import MOST_CLAUSES, SHORTEST_PART, UNKNOWN, Clause

_WORD = re.compile("[a-z0-9_]+")
# Where case is ignored, these match the letters that they look like.
_LIKE_ASCII = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})
_REMEMBERED = 8192
# Characters of all texts that are remembered, each of which may be held twice.
_LETTERS_REMEMBERED = 1_000_000
_WORDS_REMEMBERED = 8192
# What is longer is no word that somebody wrote, and has too many parts; each clause may hold of it.
_LONGEST_WORD = 40
_ALL_CLAUSES = (1 << MOST_CLAUSES) - 1


class Vocabulary:
    """The clauses of all patterns.

    Each pattern has as many bits as it may have clauses, those that it does not need always set, so that three masks
    laid over each other leave a bit for each pattern all of whose clauses hold. `texts` are the last texts that
    were looked up: which patterns may match, and the text in small letters, "" where no pattern may be tried on these.
    """

    def __init__(self) -> None:
        self.texts: dict[str, tuple[int, str]] = {}
        self._letters = 0
        self._words: dict[str, int] = {}
        self._needing: dict[str, int] = {}
        self._parts: dict[str, list[tuple[str, int]]] = {}
        self._always = 0
        self._all = 0

    def admit(self, clauses: Sequence[Clause]) -> int:
        """Return the bit of one more pattern, which needs these clauses."""
        place = self._all.bit_length()
        self._all |= _ALL_CLAUSES << place
        for number in range(MOST_CLAUSES):
            bit = 1 << (place + number)
            if number < len(clauses):
                self._add(clauses[number], bit)
            else:
                self._always |= bit
        self._words.clear()
        self.forget()
        return 1 << place

    def forget(self) -> None:
        """Let go of the texts that were looked up."""
        self.texts.clear()
        self._letters = 0

    def _add(self, clause: Clause, bit: int) -> None:
        for known in clause:
            if known.startswith(UNKNOWN):
                part = known.removeprefix(UNKNOWN)
                self._parts.setdefault(part[:SHORTEST_PART], []).append((part, bit))
            else:
                self._needing[known] = self._needing.get(known, 0) | bit

    def look_up(self, text: str) -> tuple[int, str]:
        """Return what is remembered of a text, now if not before."""
        odd = not text.isascii() and not ODD_LETTERS.isdisjoint(text)
        lower = text.translate(_LIKE_ASCII).lower() if odd else text.lower()
        bits = self._always
        words = self._words
        for word in _WORD.findall(lower):
            found = words.get(word)
            bits |= self._look_up_word(word) if found is None else found
        if len(self.texts) >= _REMEMBERED or self._letters >= _LETTERS_REMEMBERED:
            self.forget()
        self._letters += len(text)
        small = "" if odd else text if lower == text else lower
        held = self.texts[text] = bits & (bits >> 1) & (bits >> 2), small
        return held

    def _look_up_word(self, word: str) -> int:
        length = len(word)
        if length > _LONGEST_WORD:
            return self._all
        needing, parts = self._needing, self._parts
        bits = needing.get(word + " ", 0)
        for end in range(1, length + 1):
            bits |= needing.get(word[:end], 0)
        for start in range(length - SHORTEST_PART + 1):
            for part, needed in parts.get(word[start : start + SHORTEST_PART], ()):
                if word.startswith(part, start):
                    bits |= needed
        if len(self._words) >= _WORDS_REMEMBERED:
            self._words.clear()
        self._words[word] = bits
        return bits


VOCABULARY = Vocabulary()
