"""The fuller name of a thing that is called "that doc" and was called "the venue doc" right before."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules.base import Finding
from syncer.rules.build import title_of
from syncer.rules.context import Conversation
from syncer.rules.nouns import STOP
from syncer.rules.title import finish

_TURNS = 2
# Whoever calls a thing by its noun alone takes up what was said of it, with an answer between.
_NEAR, _FAR = 4, 12
_SAME = lazy(
    r"^(?:(?P<verb>[a-z]+(?: (?:up|out|off|down|over|in|on|through))?) |(?=\S+ \S+$))(?P<which>that|this|those|these"
    r"|the)"
    r" (?P<noun>[\w-]+)"
    r"(?P<rest>(?:[ ,].*)?)$",
    re.IGNORECASE,
)


def named_again(found: Finding, conversation: Conversation) -> Finding:
    """Return a finding on "that doc" with the fuller name by which the thing was called right before, where it was."""
    match = _SAME.match(title_of(found)) if not found.title and not found.explicit else None
    if match is None or found.type is ItemType.BUG:
        return found
    fuller = re.compile(
        rf"\b(?:the|our|an?|my|your|this|that) (?P<name>(?:{STOP}[\w`'/.-]+ ){{1,3}}{re.escape(match['noun'])})\b",
        re.IGNORECASE,
    )
    reach = _NEAR if match["verb"] else _FAR
    for index in range(found.at.index - 1, max(found.at.index - reach, -1), -1):
        other = conversation.statements[index]
        if found.at.turn_number - other.turn_number > _TURNS:
            break
        if said := fuller.search(other.text):
            verb = match["verb"] or ("add" if found.type is ItemType.FEATURE else "")
            title = finish(f"{verb} the {said['name']}{match['rest']}".strip())
            return replace(
                found, title=title, evidence=(*found.evidence, Evidence("title", said[0], "named so right before"))
            )
    return found
