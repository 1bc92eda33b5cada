"""Plans that only mend or file what was just reported: "I can fix the example" after "the example leaks"."""

from __future__ import annotations

import re

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.build import title_of
from syncer.rules.references import joined_to
from syncer.rules.words import content

_MENDS = lazy(
    r"^(?:(?:fix|repair|mend|solve|correct|debug|sort out|look (?:in)?to|investigate|track down|clean up|patch"
    r"|reproduce)"
    r"|(?:open|file|create|make|raise|log|write|put in|add|report)(?: up)? (?:an?|another|one|the) (?:[\w-]+ )?"
    r"(?:issue|ticket|bug|bug report|report|card|story)s? (?:for|about|on|against|with))"
    r" (?:the|that|this|those|these|our|your|its) (?P<what>[^,;:(]+)",
    re.IGNORECASE,
)
_WHEN = lazy(
    r"\b(?:today|tonight|tomorrow|now|later|soon|first|next|this|after|before|by|on|in the|over the|right away"
    r"|immediately|then|myself|at (?:some|the))\b.*$",
    re.IGNORECASE,
)
# Words by which people take up any fault.
_ANY_FAULT = content(
    "thing things stuff bug bugs issue issues problem problems error errors fault crash leak failure one ones glitch"
    " flicker typo regression mess part case"
)
_TURNS = 6
# What a longer sentence says of other things beside it, of how soon they matter as well, is not said of the fault.
_LONGEST = 18


def join_mending(findings: list[Finding]) -> list[Finding]:
    """Return the findings with each plan to mend, or to file, a fault told right before as one more place of it."""
    result: list[Finding] = []
    for found in findings:
        target = _mended(found, result)
        if target is None:
            result.append(found)
        else:
            result[target] = joined_to(result[target], found)
    return result


def _mended(found: Finding, before: list[Finding]) -> int | None:
    """Return the position of the fault that a plan names by words of it alone, None where there is none nearby."""
    if found.explicit or found.type is not ItemType.TODO or found.places[0].block.marker:
        return None
    if len(found.at.text.split()) > _LONGEST:
        return None
    match = _MENDS.match(title_of(found) if not found.title else found.title)
    if match is None:
        return None
    named = content(_WHEN.sub("", match["what"])) - _ANY_FAULT
    if not named:
        return None
    for position in range(len(before) - 1, -1, -1):
        fault = before[position]
        if found.at.turn_number - fault.places[-1].turn_number > _TURNS:
            continue
        told = fault.type is ItemType.BUG and fault.confidence > confidence.DOUBTFUL and not fault.explicit
        if told and named <= content(fault.title or fault.clause):
            return position
    return None
