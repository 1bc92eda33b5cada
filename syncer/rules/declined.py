"""Wishes that are turned down in the next words: "that's the printer's job, not ours", "no, sorry, not doing that"."""

from __future__ import annotations

from dataclasses import replace

from syncer.models import Evidence
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Voice
from syncer.rules.wishes import Wishes, is_declined


def discount_declined(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those wishes lowered that people turn down at once; of an assistant as they are."""
    if conversation.dialogue:
        return findings
    return [_lowered(found) if _is_turned_down(found, conversation) else found for found in findings]


def _is_turned_down(found: Finding, conversation: Conversation) -> bool:
    passed_on = found.rule == Wishes.id and not found.explicit and found.at.voice is Voice.OWN
    return passed_on and found.confidence > confidence.DOUBTFUL and is_declined(conversation, found.places[-1])


def _lowered(found: Finding) -> Finding:
    why = Evidence("confidence", found.at.text[:40], "turned down in the words that follow")
    return replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, why))
