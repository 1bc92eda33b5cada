"""Go over what people say for themselves, as the rules for single sentences do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.narrative import speaks_for_itself


def said_with(cue: re.Pattern[str], conversation: Conversation, longest: int) -> Iterator[Statement]:
    """Yield what somebody whose words bind says, of at most so many characters, with a cue in it."""
    for statement in conversation.statements:
        if len(statement.text) <= longest and cue.search(statement.text) and speaks_for_itself(statement, conversation):
            yield statement


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
