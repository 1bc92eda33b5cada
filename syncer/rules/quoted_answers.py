"""Answers set below what they quote, as in a mail: "> archive page", and below it "Yes, please"."""

from __future__ import annotations

from collections.abc import Iterator

from syncer.models import BlockKind
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.itemised import Itemised, read_answer
from syncer.rules.list_entries import Shape, shape_of

_NAMING = (Shape.TASK, Shape.NAME, Shape.FAULT)
_LONGEST = 16
_FEWEST = 2


class QuotedAnswers:
    """Entries that somebody quotes one by one, each with his answer below."""

    id = Itemised.id
    summary = "entries that somebody quotes one by one, where the line below each accepts it or puts it off"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each quoted entry that is accepted or put off, at the entry and at the answer."""
        for said in conversation.by_turn:
            answered = list(_answered(conversation, said)) if said and said[0].voice is Voice.OWN else []
            for quoted, answer in answered if len(answered) >= _FEWEST else ():
                if found := read_answer(quoted, answer.text.replace("’", "'"), answer):
                    yield found


def _answered(conversation: Conversation, said: tuple[Statement, ...]) -> Iterator[tuple[Statement, Statement]]:
    """Yield the short quotes that name something, with the first sentence right below each."""
    for quoted in said:
        below = conversation.near(quoted, 1) if quoted.kind is BlockKind.QUOTE else None
        if below is None or below.kind is not BlockKind.PROSE or below.segment.first_line != _next_line(quoted):
            continue
        if shape_of(quoted) in _NAMING and len(quoted.text.split()) <= _LONGEST:
            yield quoted, below


def _next_line(statement: Statement) -> int:
    return statement.block.last_line + 1
