"""A small grammar of the clause: of whom or what it speaks, in which modality, and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from syncer.patterns import lazy
from syncer.rules.patterns import words_of

PERFECT = r"have (?:[a-z]+ly )?(?:[a-z]+(?:ed|en|wn|nt|lt|ght|ade|ost|eft)|done|gone)\b"
"""After `must` or `should` it tells what somebody concludes or regrets, and asks for nothing."""


class Modality(StrEnum):
    """How what a clause says is meant: it must be, somebody wants it, means to do it, or it could be."""

    OBLIGATION = "obligation"
    VOLITION = "volition"
    INTENTION = "intention"
    POSSIBILITY = "possibility"


class Subject(StrEnum):
    """Of whom a clause speaks: the speaker, anybody who would do it, the one spoken to, other people, or a thing."""

    SELF = "self"
    SOMEBODY = "somebody"
    ADDRESSED = "addressed"
    PEOPLE = "people"
    EXISTENTIAL = "there"
    PRONOUN = "it"
    THING = "thing"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: the words before its subject, the subject, how it is meant and by which words, and the rest."""

    before: str
    subject: str
    kind: Subject
    modality: Modality
    words: str
    negated: bool
    rest: str


_ADVERBS = (
    r"(?:(?:also|still|just|maybe|perhaps|all|both|always|then|now|once|so|only|ever|either|rather|even|very much|much"
    r"|too|sometimes|often|again|first|soon|at least|at last|of course|[a-z]{3,}ly|kind of|sort of|anyway|someday"
    r"|one day|some day|too),? )*"
)
_OBLIGATION = (
    r"(?:will |would |going to |'ll )?(?:have|has|had|need|needs|got|ought|(?:have|has) got|am required|are required"
    r"|is required|am obliged|are obliged|is obliged|am supposed|are supposed|is supposed|am bound|are bound) to"
    r"|must(?: not|n't)?|should(?: not|n't)?|shall(?: not)?|ought not to|(?:had|would) better(?: not)?"
    r"|better(?= \w+ (?:the|our|a|an|my)\b)"
    r"|(?:is|are) to(?= be )"
)
_VOLITION = (
    r"(?:would|'d)(?: not|n't)? (?:very much |really |so |also |absolutely |dearly )*(?:love|like|prefer|appreciate"
    r"|enjoy|welcome|kill|die|give anything|pay(?: \w+)?|be (?:\w+ )?(?:happy|glad|grateful|delighted|thrilled"
    r"|thankful))"
    r"|(?:(?:am|are|is|do|have been|has been|keep|keeps|kept) )?(?:want(?:s|ed|ing)?|wish(?:es|ed|ing)?"
    r"|hop(?:e|es|ed|ing)|dream(?:s|t|ed|ing)?|long(?:s|ed|ing)?(?= (?:for|to)\b)|yearn(?:s|ed|ing)?|miss(?:es"
    r"|ed)?(?= (?:an?|some|the|having|being)\b)"
    r"|prefer(?:s|red)?|crav(?:e|es|ed|ing))"
)
_INTENTION = (
    r"(?:will|won't|'ll|am going to|are going to|is going to|plan to|plans to|am planning to|are planning to"
    r"|planning to"
    r"|intend to|intends to|intending to|aim to|aims to|aiming to|mean to|am about to|are about to|am planning on"
    r"|have agreed to|have promised to|promise to|promised to|agreed to|decided to|have decided to)(?: not)?"
)
_POSSIBILITY = r"(?:can|could|may|might)(?: not|n't)?"
_GROUP = lazy(
    rf"(?:^|(?<=[\s,;:(–—]))(?P<first>{_ADVERBS})(?:(?P<obligation>{_OBLIGATION})|(?P<volition>{_VOLITION})"
    rf"|(?P<intention>{_INTENTION})|(?P<possibility>{_POSSIBILITY}))(?P<not> not| never)? (?P<second>{_ADVERBS})(?=\S)",
    re.IGNORECASE,
)
_SPLIT_OFF = lazy(r"\b(I|you|he|she|it|we|they|that|there|what|who)'(d|ll|ve|m|re)\b", re.IGNORECASE)
_FULL = {"d": "would", "ll": "will", "ve": "have", "m": "am", "re": "are"}
_NEGATED = lazy(r"\b(?:not|never)\b|n't\b", re.IGNORECASE)
_WHO = {
    Subject.SELF: words_of("i we"),
    Subject.SOMEBODY: words_of("someone somebody anyone anybody whoever"),
    Subject.ADDRESSED: words_of("you u"),
    Subject.PEOPLE: words_of("they he she people users customers everyone everybody folks members"),
    Subject.EXISTENTIAL: words_of("there"),
    Subject.PRONOUN: words_of("it this that these those which one both nobody nothing everything something what who"),
}
_BREAK = lazy(r"[,;:(–—]\s+|\s-\s+|\s(?:and|but|so|then|because|since|as|or|that|though|plus)\s+(?=\S)")
_LAST_WORD = lazy(r"(?P<before>(?:.*\s)?)(?P<word>[\w']+)$")
_FINITE = lazy(
    r"\b(?:is|are|was|were|am|has|have|had|do|does|did|can|could|will|would|should|must|i|we|you|he|she|they|it|there"
    r"|not|if|when|\w+n't|(?:it|that|this|there|what|who|where|how|he|she|let|here)'s)\b",
    re.IGNORECASE,
)
_FREE_RELATIVE = lazy(
    r"^(?:what|whatever|whoever|everything|all|anything)(?: (?:that|who))? \S+(?: \S+){0,7}$", re.IGNORECASE
)
_LEAD = lazy(
    r"^(?:(?:and|so|also|but|then|well|ok|okay|oh|yes|yeah|yep|no|nah|right|sure|plus|anyway|hm+|ah|hey|honestly|man"
    r"|seriously|personally|frankly|sadly|by the way|besides|actually|maybe|perhaps|ideally|in my opinion|imho|imo"
    r"|still|again|now|for me|i think|i guess|i feel|true|huh|ugh|damn|lol|great|nice|good|cool|thanks|please|one day"
    r"|some ?day|another thing|one more thing|in the long run|in the end|at some point|eventually"
    r"|some time)\b[,.!:]* )*",
    re.IGNORECASE,
)
_LONGEST = 9


def read_clauses(text: str) -> Iterator[Clause]:
    """Yield the clauses of a sentence that are meant in some modality, in their order; contractions are written out."""
    text = _SPLIT_OFF.sub(lambda match: f"{match[1]} {_FULL[match[2].lower()]}", text.rstrip(" .!"))
    place = 0
    while match := _GROUP.search(text, place):
        place = match.end()
        if text.count('"', 0, match.start()) % 2:
            # Somebody else's words.
            continue
        modality = next(one for one in Modality if match[one.value])
        words = match[modality.value]
        before, subject, kind = _subject(text[: match.start()])
        rest = text[match.end() :]
        negated = bool(match["not"]) or _NEGATED.search(words) is not None
        yield Clause(before, subject, kind, modality, words.lower(), negated, rest)


def _subject(text: str) -> tuple[str, str, Subject]:
    """Return what stands before the subject of a clause, the subject, and what it is."""
    text = text.rstrip()
    if not (bare := _LEAD.sub("", f"{text} ").strip()):
        return text, "", Subject.NONE
    if last := _LAST_WORD.match(bare):
        word = last["word"].lower()
        for kind, words in _WHO.items():
            plural = kind is Subject.PEOPLE and word not in ("they", "he", "she")
            if word in words and not (plural and last["before"].strip()):
                return last["before"].strip(), last["word"], kind
    if bare[-1] in ",;:.!?)":
        return bare, "", Subject.NONE
    begin = max((cut.end() for cut in _BREAK.finditer(bare)), default=0)
    noun = _LEAD.sub("", f"{bare[begin:]} ").strip()
    if noun and not _FINITE.search(noun) and len(noun.split()) <= _LONGEST:
        return bare[:begin].strip(), noun, Subject.THING
    whole = _FREE_RELATIVE.search(noun or bare)
    if whole:
        return bare[:begin].strip(), whole[0], Subject.THING
    return bare, "", Subject.NONE if not noun else Subject.PRONOUN
