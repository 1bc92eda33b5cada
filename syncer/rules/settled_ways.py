"""Suggestions that the next words settle: of "a pattern, or an icon?" and "let's use an icon" only the ruling stays."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.words import content

_SUGGESTED = frozenset(("wish", "takeup", "proposal", "postponed"))
_OR = lazy(r"\bor\b", re.IGNORECASE)
_COULD = lazy(
    r"\b(?:could|might|would|can we|should we|how about|what about|maybe|perhaps|suggest|propose|either)\b",
    re.IGNORECASE,
)
_TURNS = 3


def discount_settled_ways(findings: list[Finding]) -> list[Finding]:
    """Return the findings with those suggestions lowered that a ruling in the next turns takes up or chooses from."""
    rulings = [f for f in findings if f.type is ItemType.DECISION and f.confidence > confidence.DOUBTFUL]
    return [_judged(found, rulings) for found in findings]


def _judged(found: Finding, rulings: list[Finding]) -> Finding:
    if found.rule not in _SUGGESTED or found.explicit or found.confidence <= confidence.DOUBTFUL:
        return found
    if found.type is ItemType.DECISION or not _COULD.search(found.at.text):
        return found
    about = content(found.title or found.clause)
    ruling = next((other for other in rulings if _settles(other, found, about)), None)
    if ruling is None:
        return found
    why = Evidence("confidence", ruling.at.text[:80], "settled in the next words")
    return replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, why))


def _settles(ruling: Finding, found: Finding, about: frozenset[str]) -> bool:
    apart = ruling.at.turn_number - found.at.turn_number
    if not 0 < apart <= _TURNS:
        return False
    shared = about & content(ruling.title or ruling.clause)
    return bool(shared) and (_OR.search(found.at.text) is not None or len(shared) * 2 >= len(about))
