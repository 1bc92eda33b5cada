"""What a title says, ready to be compared: its words in order, numbers, negations and direction."""

from __future__ import annotations

from dataclasses import dataclass, replace

from syncer import fingerprint
from syncer.patterns import lazy
from syncer.rules.patterns import words_of
from syncer.rules.words import begins_with_verb, content, stem

_NEGATIONS = words_of("not no never without nobody nothing none cannot")
# "A before B" is not "B before A".
_DIRECTION = words_of("before after instead than from into over under until unless rather replace swap")
_PREPOSITIONS = words_of(
    "for of on in to with from at by per as into about against between so because when if that which"
)
_UNDOES = words_of("remove drop delete disable stop kill discard revert undo deprecate unset close hide")
# "SHOP-201: Receipt by email": the key of a ticket elsewhere names what it stands before.
_KEY = lazy(r"^\W*(?P<key>[A-Z][A-Z0-9]{1,9}-\d{1,6})\b\W*(?=\w)")
_DOES = words_of("add create enable keep introduce start restore set open show support build write")


@dataclass(frozen=True, slots=True)
class Saying:
    """The words of a title.

    `words` are all of them, normalised, in order; `order` the stems of those that carry meaning, in order; `key` that
    of a ticket elsewhere with which the title begins, and which is none of its words.
    """

    words: tuple[str, ...]
    order: tuple[str, ...]
    stems: frozenset[str]
    subject: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    key: str = ""


def read_saying(title: str) -> Saying:
    """Return what a title says; `subject` are the stems without a leading verb."""
    named = _KEY.match(title)
    key, title = (named["key"], title[named.end() :]) if named else ("", title)
    words = fingerprint.words(title)
    stems = content(title)
    order = tuple(stemmed for stemmed in map(stem, words) if stemmed in stems)
    rest = content(title.partition(" ")[2]) if begins_with_verb(title) else stems
    numbers = frozenset(word for word in words if any(char.isdigit() for char in word)) | _letters(words)
    return Saying(words, order, stems, rest, numbers, not _NEGATIONS.isdisjoint(words), key)


def _letters(words: tuple[str, ...]) -> frozenset[str]:
    """Letters that tell one thing from another, as in "case b"; at the end of a title "a" is no article."""
    last = len(words) - 1
    return frozenset(
        word
        for position, word in enumerate(words)
        if len(word) == 1 and word.isalpha() and (word not in "aist" or position == last)
    )


def widened(one: Saying, other: Saying) -> Saying:
    """Return a saying that also answers to the stems of another one."""
    return replace(one, stems=one.stems | other.stems)


def number_differently(one: Saying, other: Saying) -> bool:
    """Whether two titles name different numbers or letters."""
    return bool(one.numbers and other.numbers) and not (one.numbers <= other.numbers or other.numbers <= one.numbers)


def contradict(one: Saying, other: Saying) -> bool:
    """Whether two titles with the same words say different things: a number, a negation, a verb, the order."""
    if number_differently(one, other):
        return True
    if one.negated is not other.negated:
        return True
    if undoes(one, other):
        return True
    directed = _DIRECTION.intersection(one.words) & _DIRECTION.intersection(other.words)
    return bool(directed) and _common(one, other) != _common(other, one)


def shares_head(one: Saying, other: Saying) -> bool:
    """Whether two titles share a word of what they are about, and not only whose, where or what for it is."""
    return not (_head(one) | _head(other)).isdisjoint(one.stems & other.stems)


def _head(saying: Saying) -> frozenset[str]:
    first: list[str] = []
    for word in saying.words:
        if word in _PREPOSITIONS and not saying.stems.isdisjoint(first):
            break
        first.append(stem(word))
    return saying.stems & frozenset(first)


def undoes(one: Saying, other: Saying) -> bool:
    """Whether one of two titles takes away what the other brings."""
    return _takes_away(one, other) or _takes_away(other, one)


def _takes_away(one: Saying, other: Saying) -> bool:
    """Whether one title takes away what the other brings, unless that is what the other is for."""
    if not one.words or not other.words:
        return False
    return one.words[0] in _UNDOES and other.words[0] in _DOES and one.words[0] not in other.words


def contains(one: Saying, other: Saying) -> bool:
    """Whether one of two titles plainly says the other one again, with more or fewer words."""
    smaller, larger = sorted((one.subject, other.subject), key=len)
    return len(smaller) >= 2 and smaller <= larger


def _common(one: Saying, other: Saying) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stemmed for stemmed in one.order if stemmed in other.stems))
