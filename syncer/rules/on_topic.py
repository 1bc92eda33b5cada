"""Decisions that only point at the topic of the meeting: "show them in the app" is said of the weekend shifts."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.build import title_of
from syncer.rules.context import Conversation, Voice
from syncer.rules.hollow import is_hollow
from syncer.rules.opened import topic_opened, topic_turned_to
from syncer.rules.title import finish
from syncer.rules.words import content

_POINTS = lazy(
    r"^(?:\S+ ){1,6}?(?:it|them)\b(?! (?:is|are|was|were|has|will|works?)\b)",
    re.IGNORECASE,
)
_BARE_NEWS = lazy(r"^(?:it|they)\b", re.IGNORECASE)


def name_by_topic(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those decisions named by the topic whose words only point at it, among people."""
    if conversation.dialogue:
        return findings
    return [_named(found, conversation) for found in findings]


def _named(found: Finding, conversation: Conversation) -> Finding:
    said_in_passing = found.type is ItemType.DECISION and not found.explicit and found.at.voice is Voice.OWN
    if not said_in_passing or found.confidence <= confidence.DOUBTFUL:
        return found
    title = title_of(found) if not found.title else found.title
    if _BARE_NEWS.match(title):
        return found
    if _POINTS.match(title):
        topic = topic_opened(conversation, found.at)
    else:
        # A number or a time settles what was asked of the topic last.
        topic = topic_turned_to(conversation, found.at) if is_hollow(title) else ""
    if not topic or content(topic) & content(title):
        return found
    name = finish(f"{topic}: {title[0].lower()}{title[1:]}" if title[1:2].islower() else f"{topic}: {title}")
    why = Evidence("title", topic, "the topic that the meeting is at")
    return replace(found, title=name, evidence=(*found.evidence, why))
