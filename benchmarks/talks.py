"""Make as many items and transcripts as a measurement wants, always the same."""

from __future__ import annotations

import random

from syncer.models import Item
from tests.syncing import said

_WORDS = [
    f"{first}{last}" for first in ("bar", "cor", "del", "fen", "gra", "hol") for last in ("ton", "ling", "mar", "sey")
]
_A_FILE = 50


def make_items(count: int, folder: str = "talks") -> list[Item]:
    """Return items of different words, fifty to a transcript."""
    chance = random.Random(7)
    titles = {f"Mend the {' '.join(chance.sample(_WORDS, 3))} of room {number}" for number in range(count)}
    return [
        said(title, f"{folder}/{number // _A_FILE}.md", number % _A_FILE + 1)
        for number, title in enumerate(sorted(titles))
    ]


def make_talk(kilobytes: int) -> str:
    """Return a conversation of about so many kilobytes."""
    turns, size, number = [], 0, 0
    chance = random.Random(7)
    while size < kilobytes * 1024:
        number += 1
        words = " ".join(chance.sample(_WORDS, 8))
        turn = (
            f"**User:** The {words} page goes blank when I open room {number}. We should look at it next week.\n\n"
            f"**Assistant:** Let me look.\n\n```python\nvalue = find({number})\n```\n\n"
            f"- it reads {words}\n- it writes {words}\n\n"
        )
        turns.append(turn)
        size += len(turn)
    return "".join(turns)


def make_various_items(count: int) -> list[Item]:
    """Return items of different words; however many items there are, about a hundred of them share a word."""
    chance = random.Random(7)
    spelled = [f"{_WORDS[number % len(_WORDS)]}{_letters(number)}" for number in range(max(50, count // 25))]
    return [
        said(
            f"Mend the {' '.join(chance.sample(spelled, 4))}", f"talks/{number // _A_FILE}.md", number % _A_FILE * 3 + 1
        )
        for number in range(count)
    ]


def _letters(number: int) -> str:
    return (_letters(number // 26) if number >= 26 else "") + chr(ord("a") + number % 26)
