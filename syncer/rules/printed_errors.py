"""Errors that somebody shows as they were printed: "from last night's log:" over the message in quoted output."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.messages import printed_message
from syncer.rules.mood import is_over
from syncer.rules.symptoms import find_symptom
from syncer.rules.title import cut

_PRINTED = frozenset(("", "text", "txt", "log", "logs", "console", "output", "plain", "plaintext", "terminal", "trace"))
# Who says where, how often or to whom it happens does not merely ask for help with what he just typed.
_HAPPENS = lazy(
    r"\b(?:again|every|each|still|another|one more|also|always|often|sometimes|sporadic\w*|random\w*|nightly|night"
    r"|since|lately|yesterday|this morning|today|weekend|last \w+|\d+ (?:times|users?|customers?|in|of)|users?"
    r"|customers?|people|testers?|production|prod|live|staging|ci|pipeline|build|server|logs?|journal|monitoring|alerts?"
    r"|(?:you|we|they) (?:all |then |now |just )?(?:get|see|got)|crashlytics|sentry|support|tickets?|reports?|mails?"
    r"|failed one|in (?:the )?release)\b",
    re.IGNORECASE,
)
# What was asked for is evidence of what is spoken of.
_ASKED_FOR = lazy(
    r"\b(?:trace\w*|logs?|errors?|output|messages?|see|say|show|share|paste|print|exactly|look like)\b.*\?",
    re.IGNORECASE,
)
_LEADS = lazy(r"[:：]$|\b(?:this|here|these|following|below|it)\b", re.IGNORECASE)
_LONGEST = 30


class PrintedErrors:
    """Errors in quoted output that somebody shows, and says of where or how often they come."""

    id = "fault"
    summary = "errors in quoted output, where whoever shows them says how often, where or to whom they come"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each block of output with an error, named by the message."""
        for statement in conversation.statements:
            if statement.voice is not Voice.OWN or statement.kind is not BlockKind.PROSE:
                continue
            below = conversation.near(statement, 1)
            if below is None or below.kind is not BlockKind.CODE or below.block.language.lower() not in _PRINTED:
                continue
            if (shown := printed_message(conversation, below)) and _is_reported(conversation, statement):
                line, what = shown
                yield Finding(
                    rule=self.id,
                    rank=5,
                    type=ItemType.BUG,
                    clause=what,
                    places=(line, statement),
                    words=statement.text[-60:],
                    confidence=confidence.LIKELY,
                    title=cut(what),
                )


def _is_reported(conversation: Conversation, over: Statement) -> bool:
    """Whether the words over the output say that it happens, and no fault is told of beside it."""
    if len(over.text.split()) > _LONGEST or not _LEADS.search(over.text) or not _HAPPENS.search(over.text):
        return False
    if any(_ASKED_FOR.search(s.text) for s in conversation.turn_before(over.turn_number)):
        return False
    said = [s for s in conversation.by_turn[over.turn_number] if s.kind is BlockKind.PROSE]
    return not any(find_symptom(s.text) or is_over(s.text) for s in said)
