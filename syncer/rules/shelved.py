"""Entries of minutes that name a thing and put it off: "an extra winch would help. No time; again in autumn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from syncer.models import BlockKind, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_over
from syncer.rules.title import finish
from syncer.rules.words import content

_WHEN = (
    r"(?:q[1-4]|h[12]|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|20\d\d|next (?:year|quarter|month|season|sprint|release|version|meeting)"
    r"|the (?:new year|holidays|summer|autumn|next \w+)|v\d\S*)"
)
_PUT_OFF = lazy(
    rf"(?:^|[;,–—-] )(?:but |so |let's |we |we'll |maybe )*(?:not (?:now|yet|this (?:year|quarter|month|season|week))"
    rf"|(?:revisit|reconsider|look at (?:it|this|that) again|come back to (?:it|this|that)|take (?:it|this) up again"
    rf"|postponed?|moved|deferred|shelved|parked|put off|again)\b"
    rf"(?: (?:in|to|until|till|after|at|for|by) {_WHEN}.{{0,20}})?"
    rf"|later|some day|one day|on hold|(?:not )?(?:before|in|for|after) {_WHEN}(?: at the earliest|,? maybe)?)[.!)]*$",
    re.IGNORECASE,
)
# What is behind the name of who asks or of what it is about: "Mobile: preview environments?".
_LABEL = lazy(r"^(?P<label>[^:.?!]{2,40}): (?=\S)")
_MODAL = lazy(
    r"^(?P<what>(?!(?:it|that|this|they|we|i|you|he|she|there|nobody|somebody)\b)(?:[^.?!;]|\.(?=\S)){4,80}?)"
    r" (?:could|would|might|can|may|should|is|are|was|were|has|have|helps?|saves?|costs?|needs?)\b",
    re.IGNORECASE,
)
_ASKED = lazy(
    r"^(?:(?:could|can|should|shall|may) (?:we|they|one) (?:also )?(?:have|get|add|see|use)? ?(?:an? |the )?)?"
    r"(?P<what>(?!(?:why|how|when|where|who|what|is|are|do|does|did)\b)(?:[^.?!;]|\.(?=\S)){4,80})\?$",
    re.IGNORECASE,
)


class Shelved:
    """Entries of minutes whose last words put off what the first ones name."""

    id = "postponed"
    summary = "what an entry of minutes names and puts off: an extra winch would help; nobody has time, again in autumn"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each such entry among people."""
        if conversation.dialogue:
            return
        told = (s for s in conversation.statements if s.voice is Voice.OWN and s.block.marker)
        for _, entry in groupby(told, key=lambda s: (s.turn_number, s.segment.block)):
            parts = list(entry)
            if len(parts) > 1 and parts[0].kind is BlockKind.LIST and (found := _read(parts)):
                yield found


def _read(parts: list[Statement]) -> Finding | None:
    off = next((s for s in parts[1:] if _PUT_OFF.search(s.text.replace("’", "'"))), None)
    text = parts[0].text.replace("’", "'").strip()
    if off is None or is_over(text):
        return None
    label = _LABEL.match(text)
    said = text[label.end() :] if label else text
    match = _ASKED.match(said) or _MODAL.match(said)
    if match is None:
        return None
    what = match["what"].strip(" ,")
    asks = match.re.pattern == _ASKED.pattern
    title = finish(f"{label['label']}: {what}" if label and not asks else what)
    if len(content(what)) < 1 or len(what.split()) < 2:
        return None
    return Finding(
        rule=Shelved.id,
        rank=4,
        type=ItemType.FEATURE,
        clause=what,
        places=(parts[0], off),
        words=off.text[:60],
        confidence=confidence.LIKELY + 0.05,
        title=title,
        priority=Priority.LOW,
    )
