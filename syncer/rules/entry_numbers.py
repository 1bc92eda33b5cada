"""Entries of a list that are called by their number later: "#5 is the worst", "the second can wait"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement
from syncer.rules.levels import level_of
from syncer.rules.priority_labels import graded_in, verdict_in
from syncer.rules.settings import RuleSettings

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_CALLED = lazy(
    r"(?:(?<![\w/#])#|\b(?:number|no\.|nr\.?|bug|item|point|issue|task|entry|problem) #?)(?P<number>\d{1,2})\b"
    rf"|\bthe (?P<ordinal>{'|'.join(_ORDINALS)})(?: (?:one|bug|item|point|issue|task|problem|entry))?"
    r"(?= (?:is|can|has|must|needs|could|should|isn't|goes|comes)\b)",
    re.IGNORECASE,
)
_CLAUSES = lazy(r"\s*(?:[,;]|[.!]\s|\bbut\b|\bwhile\b|\bexcept that\b)\s*", re.IGNORECASE)
_THAT = lazy(r"\b(?:it|that|this|them|those|these)\b", re.IGNORECASE)
_MOST = 30

Called = tuple[Statement, Priority, str]


def called_by_number(statement: Statement, conversation: Conversation, settings: RuleSettings) -> Iterator[Called]:
    """Yield the entries that a statement calls by their numbers, the level that it gives them, and the words."""
    if not _CALLED.search(statement.text):
        return
    entries = _last_numbered(statement, conversation)
    meant: list[Statement] = []
    for clause in _CLAUSES.split(statement.text):
        called = [entries[n - 1] for n in map(_number, _CALLED.finditer(clause)) if 0 < n <= len(entries)]
        if called:
            meant = called
        elif not _THAT.search(clause) and not graded_in(clause):
            continue
        text = _CALLED.sub("it", clause)
        level = verdict_in(text) or graded_in(text) or level_of(text, ItemType.FEATURE, settings)
        if level is not None:
            yield from ((entry, *level) for entry in meant)


def _number(match: re.Match[str]) -> int:
    return int(match["number"]) if match["number"] else _ORDINALS.index(match["ordinal"].lower()) + 1


def _last_numbered(statement: Statement, conversation: Conversation) -> list[Statement]:
    """Return the entries of the last list before a statement, nothing where there is none near."""
    for other in reversed(conversation.statements[max(0, statement.index - _MOST) : statement.index]):
        if other.kind is BlockKind.LIST and other.group not in (-1, statement.group) and not _CALLED.search(other.text):
            return [entry for entry in conversation.lists[other.group] if not entry.parents]
    return []
