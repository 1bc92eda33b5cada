"""Who takes part in a conversation, and which of its lists are written with a name before each entry."""

from __future__ import annotations

import re
from collections.abc import Iterable

from syncer.models import Role
from syncer.rules.context import Conversation, Statement
from syncer.rules.people import names_in
from syncer.rules.plain import plain

_NAMED_ENTRY = re.compile(r"^@?[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20})?\s?:\s+\S")
_NAMED_SUBJECT = re.compile(r"\b([A-Z][a-z]{2,15}) (?:will|is going to|to|has to|can) [a-z]")


def known_people(conversation: Conversation) -> frozenset[str]:
    """Return the lower-case names and first names of speakers and of those listed as present."""
    names: set[str] = set()
    for turn in conversation.transcript.turns:
        if turn.speaker and turn.role is Role.PARTICIPANT:
            name = turn.speaker.split("(")[0].strip().lower()
            names.update({name, name.split()[0]} if name else ())
    for statement in conversation.statements[:60]:
        for line in statement.block.lines:
            names.update(names_in(plain(line.text)))
    return frozenset(names)


def written_with_names(conversation: Conversation, statement: Statement) -> bool:
    """Whether most entries of the list that a statement belongs to read `Name: what`."""
    entries = entries_of(conversation, statement)
    named = sum(1 for entry in entries if _NAMED_ENTRY.match(entry.text))
    return named >= 2 and named * 2 >= len(entries)


def entries_of(conversation: Conversation, statement: Statement) -> tuple[Statement, ...]:
    """Return all entries of the list that a statement belongs to."""
    return tuple(s for s in _same_turn(conversation, statement) if s.group == statement.group and s.group >= 0)


def _same_turn(conversation: Conversation, statement: Statement) -> Iterable[Statement]:
    return conversation.by_turn[statement.turn_number]
