"""What one says is needed and the next one takes on in his own words: "somebody must call Ann", "I call her today"."""

from __future__ import annotations

from dataclasses import replace

from syncer.models import Evidence, ItemType
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import Commitments
from syncer.rules.context import Conversation, Voice
from syncer.rules.times import without_times
from syncer.rules.words import content

_TURNS = 2
_SHARED = 2


def join_taken_on(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings of a meeting with a need and its taking on as one; the words that say more name it."""
    if conversation.dialogue:
        return findings
    result: list[Finding] = []
    for found in findings:
        target = _need_of(found, result)
        if target is None:
            result.append(found)
        else:
            result[target] = _joined(result[target], found)
    return result


def _is_task(found: Finding) -> bool:
    plain = not found.explicit and not found.title and found.type is not ItemType.BUG
    return plain and found.rule == Commitments.id and found.at.voice is Voice.OWN


def _need_of(found: Finding, before: list[Finding]) -> int | None:
    """Return the position of the need that a commitment answers, None where there is none."""
    if not _is_task(found) or not found.owner:
        return None
    said = content(without_times(found.clause))
    for position in range(len(before) - 1, -1, -1):
        need = before[position]
        apart = found.at.turn_number - need.places[-1].turn_number
        if apart > _TURNS:
            return None
        if apart < 1 or not _is_task(need) or need.owner or need.at.turn.speaker == found.at.turn.speaker:
            continue
        needed = content(without_times(need.clause))
        shared = len(said & needed)
        fewest = min(len(said), len(needed))
        # "Someone has to call them." "Tasha can do the calls": said at once it needs no second word.
        if (shared >= _SHARED and shared * 2 >= fewest) or (apart == 1 and 0 < shared == fewest):
            return position
    return None


def _joined(need: Finding, taken: Finding) -> Finding:
    fuller = need if content(without_times(taken.clause)) <= content(need.clause) else taken
    why = Evidence("confidence", taken.words, f'taken on: "{taken.at.text[:80]}"')
    return replace(
        fuller,
        places=(*need.places, *taken.places),
        confidence=max(need.confidence, taken.confidence, confidence.FILED),
        owner=taken.owner,
        due=taken.due or need.due,
        priority=taken.priority or need.priority,
        evidence=(*need.evidence, *taken.evidence, why),
    )
