"""Clauses further on that name an item again and say how soon: "the export can wait, the login comes first"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from syncer.models import BlockKind, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.levels import level_of
from syncer.rules.settings import RuleSettings
from syncer.rules.words import content

_PARTS = lazy(r"\s*(?:[,;:•·(]|\.\s|\s[–—+-]\s|\b(?:and|but|then|so|while|whereas)\b)\s*", re.IGNORECASE)
_TIME = lazy(
    r"\b(?:today|tomorrow|week|month|year|quarter|release|launch|demo|list|priority|prio|version|sprint|thing|part"
    r"|one|rest)s?\b",
    re.IGNORECASE,
)
# "The harmless part of it" is no verdict on it.
_MERELY = lazy(
    r"harmless|minor|cosmetic|serious|severe|nasty|dangerous|scary|production|prod|today|tonight|critical|outage",
    re.IGNORECASE,
)
_SHORT = 12
_LEAST = 2
_OPENING = 4
_WORD = lazy(r"[^\W_]+")
_NEAREST = 40

Restated = tuple[int, int, Priority, str, str]
"""The statement, the position of the finding, its level, the words for it and why."""


def restated(findings: list[Finding], conversation: Conversation, settings: RuleSettings) -> Iterator[Restated]:
    """Yield what a later clause says of a finding that it names.

    It names one if it has two words of it, or no other words, and no other finding has as many.
    """
    named = {
        index: content(found.title or found.clause)
        for index, found in enumerate(findings)
        if found.confidence > confidence.DOUBTFUL and found.type is not ItemType.DECISION
    }
    holding: dict[str, list[int]] = {}
    for index, stems in named.items():
        for stem in stems:
            holding.setdefault(stem, []).append(index)
    if not named:
        return
    begin = min(findings[index].at.index for index in named)
    openings = frozenset(stem[:_OPENING] for stem in holding)
    for statement in conversation.statements[begin + 1 :]:
        if statement.voice is Voice.MACHINE or statement.kind is BlockKind.CODE or statement.text.endswith("?"):
            continue
        # Cheap before dear: most sentences share no word with an item.
        if openings.isdisjoint(word[:_OPENING] for word in _WORD.findall(statement.text.lower())):
            continue
        if level_of(statement.text, ItemType.FEATURE, settings) is None:
            continue
        for part in _PARTS.split(statement.text):
            level = level_of(part, ItemType.FEATURE, settings) if part and len(part.split()) <= _SHORT else None
            if level is None or level[0] is Priority.MEDIUM or _MERELY.fullmatch(level[1]):
                continue
            stems = content(_TIME.sub(" ", part.replace(level[1], " ")))
            target = _fitting(stems, holding, findings, statement)
            if target is not None:
                yield statement.index, target, level[0], level[1], "said where it is named again"


def _fitting(
    stems: frozenset[str],
    holding: Mapping[str, list[int]],
    findings: list[Finding],
    statement: Statement,
) -> int | None:
    """Return the only finding before a statement that words name again, None where that is not certain."""
    shared: Counter[int] = Counter(
        index
        for stem in stems
        if len(stem) > 1
        for index in holding.get(stem, ())[-_NEAREST:]
        if findings[index].places[-1].index < statement.index
    )
    if not shared:
        return None
    (best, most), *others = shared.most_common(2)
    if others and others[0][1] == most:
        return None
    return best if most >= _LEAST or most == len(stems) else None
