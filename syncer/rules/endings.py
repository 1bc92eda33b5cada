"""Where the dialogues of a transcript open and end: a plan written down at the end sums up, an early one proposes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Voice

# What comes after the summary is thanks, or one more thing.
_CLOSING = 2
_LAST_WORDS = 4
_FIRST_WORDS = 2
_SUMS_UP = lazy(
    r"\b(?:let me|i'll|let's|to|so,? to) (?:quickly |just |then )?(?:summari[sz]e|recap|sum (?:it |that |this )?up)\b"
    r"|\bhere(?:'s| is) (?:the |a |my |your )?(?:short |quick |full )?(?:summary|recap)\b",
    re.IGNORECASE,
)
_ASKS_FOR_SUMMARY = lazy(
    r"\b(?:(?:give|write|make|draft|prepare|send|do|need|want|have|get)(?: me| us)?(?: now)? (?:an?|the|my|our)"
    r" (?:[\w-]+ ){0,3}?(?:summary|recap|wrap-?up|write-?up|hand-?over|hand-?off|minutes|adr|decision record"
    r"|closing note)"
    r"|(?:can|could|would|will) (?:you|we|i) (?:\w+ ){0,3}?(?:summary|summari[sz]e|recap|sum (?:\w+ )?up)"
    r"|^(?:\W*(?:ok(?:ay)?|so|now|then|right|good|great|please|and)\b)*\W*(?:please )?(?:summari[sz]e|recap"
    r"|sum (?:it|this|that|everything|all) (?:all )?up|wrap (?:it|this|that) up|summary|write (?:it|this|that|all of it"
    r"|everything) (?:all )?(?:down|up)|let'?s (?:sum|wrap|recap)))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Endings:
    """The assistant's turns that open a dialogue, and those that sum it up: the last two, and what was asked for so."""

    opening: frozenset[int]
    closing: frozenset[int]


def read_endings(conversation: Conversation) -> Endings:
    """Find them; prose of a guide between two dialogues ends the one and begins the next, a mere heading does not."""
    dialogues: list[list[int]] = [[]]
    for number, said in enumerate(conversation.by_turn):
        voice = said[0].voice if said else None
        if voice is Voice.GUIDE and any(statement.kind is not BlockKind.HEADING for statement in said):
            dialogues.append([])
        elif voice is Voice.ASSISTANT:
            dialogues[-1].append(number)
    return Endings(
        frozenset(number for turns in dialogues for number in turns[:1]),
        frozenset(number for turns in dialogues for number in turns[-_CLOSING:])
        | frozenset(number for turns in dialogues for number in turns if _is_asked_for(conversation, number))
        | frozenset(number for turns in dialogues for number in turns[1:] if _begins_to_sum_up(conversation, number)),
    )


def _begins_to_sum_up(conversation: Conversation, number: int) -> bool:
    """Whether a turn says at its beginning that what follows sums up."""
    return any(_SUMS_UP.search(statement.text) for statement in conversation.by_turn[number][:_FIRST_WORDS])


def _is_asked_for(conversation: Conversation, number: int) -> bool:
    """Whether a turn answers somebody who asked to have the talk summed up."""
    before = conversation.own_turn_before(number)
    if before is None or number - before > _CLOSING:
        return False
    words = conversation.by_turn[before][-_LAST_WORDS:]
    return any(_ASKS_FOR_SUMMARY.search(statement.text.replace("’", "'")) for statement in words)
