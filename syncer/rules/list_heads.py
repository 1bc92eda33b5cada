"""A sentence or heading over a list is no item beside the entries, which are the detail of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from syncer.models import BlockKind, Evidence
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement


def discount_heads(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those lowered that only lead to a list of which most entries are found."""
    found = Counter(f.at.group for f in findings if f.at.group >= 0 and f.confidence > confidence.DOUBTFUL + 0.05)
    heads: dict[int, str] = {}
    for group, entries in conversation.lists.items():
        head = _head(conversation, entries[0])
        if head is not None and found[group] * 2 > len(entries) > 1:
            heads[head.index] = head.text
    return [_lowered(f) if f.at.index in heads and not f.explicit else f for f in findings]


def _head(conversation: Conversation, first: Statement) -> Statement | None:
    before = conversation.near(first, -1)
    if before is None or before.kind is not BlockKind.PROSE or not first.introduction:
        return None
    return before if before.text.rstrip(" *_").endswith((":", "：")) else None


def _lowered(found: Finding) -> Finding:
    if found.confidence <= confidence.DOUBTFUL:
        return found
    why = Evidence("confidence", found.words, "it leads to a list that says it in detail")
    return replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, why))
