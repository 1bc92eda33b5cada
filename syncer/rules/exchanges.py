"""Turns of people in which one answers another."""

from __future__ import annotations

from collections.abc import Iterator

from syncer.rules.context import Conversation, Statement, Voice


def exchanges(conversation: Conversation) -> Iterator[tuple[tuple[Statement, ...], Statement]]:
    """Yield what somebody says right after another one, and the last statement of that one.

    Nothing in a talk with an assistant, where every turn answers the other.
    """
    if conversation.dialogue:
        return
    for number, said in enumerate(conversation.by_turn):
        before = conversation.turn_before(number)
        if not said or not before or before[-1].voice is not Voice.OWN:
            continue
        if said[0].turn.speaker and said[0].turn.speaker != before[-1].turn.speaker:
            yield said, before[-1]
