"""Who takes up by its name what was told before, or says it is mended: "I take the Safari one", "the kiln is mine"."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.build import title_of
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_question
from syncer.rules.times import without_times
from syncer.rules.words import content

_LEAD = (
    r"^(?:(?:ok(?:ay)?|and|so|yes|yep|yeah|right|fine|good|sure|hm+|oh|well|then|also|now|just|there)\b[,.!: ]*)*"
    r"(?:(?:@\w+|\w+, )\s*)?"
)
_TAKEN = (
    r"(?:take|taking|grab|grabbing|got|have|own|pick up|picking up|handle|do|doing|look (?:at|into)|check"
    r"|see to|deal with)"
)
_THING = r"(?P<what>(?:the |that |your |this |my )?[\w'’/.$-]+(?: [\w'’/.$-]+){0,3}?)"
_AND_NO_MORE = (
    r"(?: (?:one|thing|bug|issue|problem|part|stuff|matter|fix))?"
    r"(?: (?:myself|then|first|too|next|now|for now|please))*"
    r"(?: (?:today|tonight|tomorrow|this (?:week|evening|afternoon|morning)"
    r"|next \w+|on (?:the )?\w+|by \w+|after \w+))?"
    r"(?:[,;.!:] .*|[.! ]*)$"
)
_PICKS = (
    lazy(_LEAD + rf"(?:i|i['’]ll|i will|i can|i['’]m|let me) {_TAKEN} {_THING}{_AND_NO_MORE}", re.IGNORECASE),
    lazy(
        _LEAD + rf"{_THING} (?:is|are) (?:mine|on me|with me|for me|my (?:job|fault|turn|baby)){_AND_NO_MORE}",
        re.IGNORECASE,
    ),
)
_TURNS = 14
_LONGEST = 200
_TASK_RULES = frozenset(("commitment", "takeup", "stance", "errand", "handed", "given", "petition"))


def join_picked_up(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings of a talk of people with each taking on by name as one more place of what it names.

    "I take the Safari one" is no second item beside the report on Safari: the words that name the matter all stand
    there, and nothing else is said to be done.
    """
    if conversation.dialogue:
        return findings
    result: list[Finding] = []
    for found in findings:
        target = _target(found, result)
        if target is None:
            result.append(found)
        else:
            result[target] = _joined(result[target], found)
    return result


def names_only(text: str) -> frozenset[str]:
    """Return the words by which somebody names what he takes on and says no more of it, none for any other sentence."""
    if is_question(text):
        return frozenset()
    match = next((match for pattern in _PICKS if (match := pattern.match(text))), None)
    return content(without_times(match["what"])) if match else frozenset()


def _target(found: Finding, before: list[Finding]) -> int | None:
    """Return the position of the nearest matter before that is named in what somebody takes on, None for none."""
    if found.explicit or found.type is not ItemType.TODO or found.rule not in _TASK_RULES:
        return None
    if found.at.voice is not Voice.OWN or not (named := names_only(found.at.text)):
        return None
    told = [
        (other.at.index, position)
        for position, other in enumerate(before)
        if found.at.index > other.at.index
        and found.at.turn_number - other.at.turn_number <= _TURNS
        and other.confidence > confidence.DOUBTFUL
        and other.type is not ItemType.DECISION
        and named <= _said(other)
    ]
    return max(told)[1] if told else None


def _said(found: Finding) -> frozenset[str]:
    # A paragraph of many points names none of them alone.
    title = found.title or title_of(found)
    texts = (title, found.at.text if "•" not in found.at.text else "")
    return frozenset().union(*(content(text) for text in texts if len(text) <= _LONGEST))


def _joined(matter: Finding, taken: Finding) -> Finding:
    why = Evidence("confidence", taken.words, f'taken on by name: "{taken.at.text[:80]}"')
    return replace(
        matter,
        places=(*matter.places, *_new(taken.places, matter.places)),
        confidence=max(matter.confidence, min(taken.confidence, confidence.FILED)),
        owner=matter.owner or taken.owner,
        due=matter.due or taken.due,
        evidence=(*matter.evidence, why),
    )


def _new(places: tuple[Statement, ...], known: tuple[Statement, ...]) -> tuple[Statement, ...]:
    indexes = {place.index for place in known}
    return tuple(place for place in places if place.index not in indexes)
