"""Where the dialogues of a transcript open and end: a plan written down at the end sums up, an early one proposes."""

from __future__ import annotations

from dataclasses import dataclass

from syncer.rules.context import Conversation, Voice

# What comes after the summary is thanks, or one more thing.
_CLOSING = 2


@dataclass(frozen=True, slots=True)
class Endings:
    """The assistant's turns that open a dialogue, and the two with which each ends."""

    opening: frozenset[int]
    closing: frozenset[int]


def read_endings(conversation: Conversation) -> Endings:
    """Find them; prose of a guide between two dialogues ends the one and begins the next."""
    dialogues: list[list[int]] = [[]]
    for number, said in enumerate(conversation.by_turn):
        voice = said[0].voice if said else None
        if voice is Voice.GUIDE:
            dialogues.append([])
        elif voice is Voice.ASSISTANT:
            dialogues[-1].append(number)
    return Endings(
        frozenset(number for turns in dialogues for number in turns[:1]),
        frozenset(number for turns in dialogues for number in turns[-_CLOSING:]),
    )
