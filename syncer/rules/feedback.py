"""What users wrote, quoted one by one where somebody goes through their feedback with an assistant or with others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice

_LEADS = lazy(
    r"\b(?:feedback|reviews?|complain(?:s|t|ts|ed|ing)?|comments?|(?:bug )?reports?|tickets?|survey|app store"
    r"|play store"
    r"|testers?|users? (?:say|says|said|wrote|write|report)|people (?:say|said|wrote|write|report)|somebody wrote"
    r"|someone wrote|inbox|support (?:mails?|requests?)|beta|what else there is|here(?:['’]s| is| are) (?:some|a few"
    r"|what"
    r"|the next|more)|some quotes?)\b",
    re.IGNORECASE,
)
# What the assistant said, what a document says, and what is only to be worded, nobody reports.
_NO_FEEDBACK = lazy(
    r"\b(?:you (?:said|wrote|suggested|told)|docs?|documentation|manual|spec|licen[cs]e|contract|quote from|changelog"
    r"|release notes|draft|wording|(?:mail|letter|text|message|reply|announcement) (?:to|for)|translate|proofread"
    r"|reword|how does this sound|prompt|article|blog)\b",
    re.IGNORECASE,
)
_QUOTED = lazy(
    r"^[\"“”„«'](?P<said>.{8,}?)[\"”“»'][.!]?(?:\s*(?:\([^()]{2,40}\)|[–—-]+ ?[^\"”]{2,40}|,? (?:[Ii]n|on|from|by)"
    r" [^\"”]{2,40}))?$"
)
# What users ask of those who make a thing, these ask one another.
_ASKED = lazy(
    r"^(?:(?:please|pls|(?:can|could|would|will) (?:you|u)(?: guys)?)\b[, ]*)+"
    r"(?P<what>(?:add|make|support|bring|show|allow|offer|give us|include|build|put|provide)\b.*)$",
    re.IGNORECASE,
)
_COUNTS = lazy(r"\b(?:ones?|next|more|first|another|these|two|three|four|few|some|rest|last)\b", re.IGNORECASE)
_SENTENCE = lazy(r"(?<=[.!?])\s+(?=\S)")
_TURNS = 3
_FIRST = 12


def with_feedback(conversation: Conversation) -> Iterator[Statement]:
    """Yield all that is said, and of what is quoted only what users wrote whose feedback somebody goes through."""
    for statement in conversation.statements:
        if statement.kind is BlockKind.QUOTE:
            yield from _feedback(conversation, statement)
        else:
            yield statement


def _feedback(conversation: Conversation, statement: Statement) -> Iterator[Statement]:
    if statement.voice is not Voice.OWN:
        return
    quoted = _QUOTED.match(statement.raw.strip(" \t>"))
    if quoted is None or not _goes_through(conversation, statement):
        return
    for sentence in map(str.strip, _SENTENCE.split(quoted["said"])):
        yield replace(statement, text=_ASKED.sub(r"Can we \g<what>", sentence))


def _goes_through(conversation: Conversation, statement: Statement) -> bool:
    """Whether what leads to a quote, or what the talk began with, speaks of what users said."""
    turn = statement.turn_number
    before = [
        other.text
        for number in range(max(turn - _TURNS, 0), turn + 1)
        for other in conversation.by_turn[number]
        if other.index < statement.index and other.voice is Voice.OWN and other.kind is BlockKind.PROSE
    ]
    last = before[-1] if before else ""
    if _NO_FEEDBACK.search(last):
        return False
    if _LEADS.search(last):
        return True
    opening = [other for other in conversation.statements[:_FIRST] if other.voice is Voice.OWN]
    announced = any(_LEADS.search(other.text) for other in opening if other.kind is BlockKind.PROSE)
    return announced and (not last.endswith(":") or _COUNTS.search(last) is not None)
