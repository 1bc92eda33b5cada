"""Go over what people say for themselves, as the rules for single sentences do."""

from __future__ import annotations

from collections.abc import Iterator

from syncer.models import BlockKind
from syncer.rules.context import Conversation, Statement, Voice


def said_among_people(conversation: Conversation, longest: int) -> Iterator[Statement]:
    """Yield the sentences of at most so many characters that people say; nothing in a talk with an assistant."""
    for statement in conversation.statements if not conversation.dialogue else ():
        prose = statement.voice is Voice.OWN and statement.kind is BlockKind.PROSE
        if prose and len(statement.text) <= longest:
            yield statement


def answers_in(conversation: Conversation) -> Iterator[tuple[int, tuple[Statement, ...]]]:
    """Yield the number of each turn that somebody whose words bind begins after another one, and what it says."""
    for number, said in enumerate(conversation.by_turn):
        if number and said and said[0].voice is Voice.OWN:
            yield number, said
