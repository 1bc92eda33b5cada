"""A law against fitting: what a transcript is about must not decide what is found in it."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path

from syncer.extraction import read_transcripts
from syncer.models import SourceFile
from syncer.policy import LISTED

TRANSCRIPTS = sorted((Path(__file__).parents[2] / "evaluation" / "development" / "transcripts").glob("*.md"))
WORD = re.compile(r"[A-Za-z]{4,}")
ENDING = re.compile(r"(?:ing|ed|es|s|ers?|ly)$")
SYLLABLES = [first + last for first in "bdfgjk" for last in ("al", "on", "ur", "im")]
# A word is the subject's own where it is said so often in one transcript and in no other.
OFTEN = 3
# Some of these are words of the language all the same ("reminded"), and may matter.
MOST_DIFFERENT = 0.02


def items_in(text: str) -> list[tuple[int, str, str]]:
    """Return line, type and rule of what is found in a text."""
    found = read_transcripts([SourceFile("talk.md", text.encode())]).items
    return sorted((i.mentions[0].line, i.type.value, i.rule) for i in found if i.confidence >= LISTED)


def stem_of(word: str) -> str:
    ending = ENDING.search(word)
    return word[: ending.start()] if ending and ending.start() >= 4 else word


def retold(text: str, everywhere: Counter[str], chance: random.Random) -> str:
    """Return the text with the words of its subject replaced by made-up ones, endings and capitals kept."""
    count = Counter(word.lower() for word in WORD.findall(text))
    subject = {word for word, often in count.items() if often >= OFTEN and everywhere[word] == 1}
    others = {stem: "".join(chance.sample(SYLLABLES, 2)) for stem in sorted(map(stem_of, subject))}

    def replace(match: re.Match[str]) -> str:
        word, lower = match[0], match[0].lower()
        if lower not in subject:
            return word
        other = others[stem_of(lower)] + lower[len(stem_of(lower)) :]
        return other.upper() if word.isupper() else other.capitalize() if word[0].isupper() else other

    return WORD.sub(replace, text)


def test_other_subjects_leave_the_same_items() -> None:
    texts = [path.read_text(encoding="utf-8") for path in TRANSCRIPTS]
    everywhere = Counter(word for text in texts for word in {word.lower() for word in WORD.findall(text)})
    chance = random.Random(1)
    found = different = 0
    for text in texts[::8]:
        other = retold(text, everywhere, chance)
        told, again = Counter(items_in(text)), Counter(items_in(other))
        found += told.total()
        different += max((told - again).total(), (again - told).total())
    assert found > 200
    assert different <= found * MOST_DIFFERENT
