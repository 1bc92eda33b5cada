"""Entries of minutes in which several sentences stand: read one by one, unless the list holds entries of work."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.headings import announcement, is_complaints
from syncer.rules.horizons import is_horizon

_END = lazy(r"(?<=[\w)\]\"'`%][.!?]) +(?=[\"'(]?[A-Z][\w'’-]* \S)")
_ABBREVIATION = lazy(r"\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|resp|no|min|max|ca|dr|mr|mrs|ms|st|fig)\.$", re.IGNORECASE)
_SHORTEST = 25
# What stands behind an arrow came of all that stands before it.
_ARROW = lazy(r"(?:->|=>|[→⇒➜])")


def with_entries_cut(conversation: Conversation) -> Conversation:
    """Return a conversation of people in which each sentence of an entry that only tells is a statement of its own."""
    if conversation.dialogue:
        return conversation
    statements: list[Statement] = []
    for statement in conversation.statements:
        parts = _sentences(statement.text) if _tells(statement, conversation) else [statement.text]
        for number, part in enumerate(parts):
            # What follows the first sentence is no entry.
            block = replace(statement.block, kind=BlockKind.PROSE) if number else statement.block
            group = -1 if number else statement.group
            statements.append(replace(statement, index=len(statements), text=part, block=block, group=group))
    if len(statements) == len(conversation.statements):
        return conversation
    by_turn: list[list[Statement]] = [[] for _ in conversation.by_turn]
    lists: dict[int, list[Statement]] = {}
    for statement in statements:
        by_turn[statement.turn_number].append(statement)
        if statement.group >= 0:
            lists.setdefault(statement.group, []).append(statement)
    return replace(
        conversation,
        statements=tuple(statements),
        by_turn=tuple(map(tuple, by_turn)),
        lists={group: tuple(entries) for group, entries in lists.items()},
    )


def _tells(statement: Statement, conversation: Conversation) -> bool:
    """Whether an entry belongs to an account of what was said rather than to a list of work."""
    return (
        statement.kind is BlockKind.LIST
        and statement.block.checked is None
        and statement.voice is Voice.OWN
        and len(statement.text) >= _SHORTEST
        and not _ARROW.search(statement.text)
        and announcement(statement, conversation.settings) is None
        and not any(is_horizon(heading) or is_complaints(heading) for heading in statement.headings[-1:])
    )


def _sentences(text: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for match in _END.finditer(text):
        if not _ABBREVIATION.search(text[max(0, match.start() - 8) : match.start()]):
            parts.append(text[start : match.start()])
            start = match.end()
    return [*parts, text[start:]]


def one_an_entry(findings: list[Finding]) -> list[Finding]:
    """Return the findings with the surest of those alone that are told in one entry of a list, the first of equals."""
    best: dict[tuple[int, int], Finding] = {}
    for found in findings:
        place = (found.at.turn_number, found.at.segment.block)
        if _is_told(found) and (place not in best or found.confidence > best[place].confidence):
            best[place] = found
    return [f for f in findings if not _is_told(f) or best[f.at.turn_number, f.at.segment.block] is f]


def _is_told(found: Finding) -> bool:
    return bool(found.at.block.marker) and not found.explicit
