"""Words that only stand in a transcript: what somebody quotes of others, what a program printed, advertisements."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.transcripts.quoted_notes import is_letter

# "    75→-- TODO", as an agent's tool prints a file.
_NUMBERED = lazy(r"\s*\d+(?:→|\t|\s*│)")
# "src/seas.c:228:  // FIXME", as a search prints what it finds.
_HIT = lazy(r"(?:\./)?[\w.@+-]+(?:[/\\\\][\w.@+-]+)*\.\w{1,8}[:-]\d+[:-].*|[\w./-]+[:-]\d+[:-]\s*(?://|#|--|/\*|;|%).*")
_COMMAND = lazy(r"\s*(?:\$|❯|>>>) \S.*")
_SOURCE = lazy(
    r"\b(?:e-?mails?|mails?|messages?|letters?|tickets?|posts?|articles?|screenshots?|manual|contract|reply|forum|issue"
    r"|comment|readme|docs?|page|notice|wrote|writes|written|says?|said|quote[ds]?|quoting|forwarded|pasted?|copied)\b"
    r"[^.?!]*[:：]$",
    re.IGNORECASE,
)
_OWN_NOTES = lazy(
    r"\b(?:my|our) (?:\w+ )?(?:notes?|lists?|to-?dos?|minutes|journal|reminders?|agenda|plans?)\b", re.IGNORECASE
)
_ADVERTISES = lazy(
    r"^(?:please )?(?:upgrade|subscribe|unlock|sign up|start|try|get|go|buy|switch|invite|rate|share)\b.{0,40}\b"
    r"(?:your (?:plan|subscription|(?:free )?trial|friends)|free trial|premium|pro plan|to pro|this summary)\b",
    re.IGNORECASE,
)


def is_hearsay(conversation: Conversation, statement: Statement, asked: str) -> bool:
    """Say whether nobody who takes part gives the work that a marked statement asks for.

    Who talks with an assistant quotes others to be told about it; notes and minutes quote what was put down, unless it
    is a letter or is led up to as one.
    """
    if _ADVERTISES.match(asked):
        return True
    if statement.kind is BlockKind.CODE:
        return _is_printed(statement)
    if statement.kind is not BlockKind.QUOTE:
        return False
    if is_letter(statement.block.text):
        return True
    if all(block.kind is BlockKind.QUOTE for block in statement.turn.blocks):
        return False
    lead = _lead_of(conversation, statement)
    return _SOURCE.search(lead) is not None or (conversation.dialogue and not _OWN_NOTES.search(lead))


def _is_printed(statement: Statement) -> bool:
    lines = [line.text for line in statement.block.lines if line.text.strip()]
    if _most(_NUMBERED, lines):
        return True
    return statement.voice is Voice.ASSISTANT and (
        _most(_HIT, lines[1:] or lines) or _COMMAND.match(lines[0]) is not None
    )


def _most(pattern: re.Pattern[str], lines: list[str]) -> bool:
    return 2 * sum(1 for line in lines if pattern.match(line)) > len(lines)


def _lead_of(conversation: Conversation, statement: Statement) -> str:
    """Return what is said right before a quote, "" where that leads up to nothing."""
    index = statement.index - 1
    while index >= 0 and conversation.statements[index].block is statement.block:
        index -= 1
    lead = conversation.statements[index] if index >= 0 else None
    return lead.text if lead is not None and lead.turn is statement.turn else ""
