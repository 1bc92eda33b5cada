"""Errors that somebody shows as they were printed: "from last night's log:" over the message in quoted output."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_over
from syncer.rules.symptoms import find_symptom
from syncer.rules.title import cut

_PRINTED = frozenset(("", "text", "txt", "log", "logs", "console", "output", "plain", "plaintext", "terminal", "trace"))
# The date, level, program and place that a log puts before its message.
_PREFIX = lazy(
    r"^(?:\W*(?:\d[\d:.,/TZ+-]*|[A-Z][a-z]{2} \d{1,2}|\[[^\[\]]*\]|[\w.-]+\[\d+\]:|(?-i:WARN(?:ING)?|ERROR|FATAL"
    r"|CRITICAL)\b:?|[\w.-]+(?=\s*\||\s[\w.-]+\[\d+\]:)|\||>)\s+)*",
)
_ERROR = lazy(
    r"^(?:(?:Uncaught|Unhandled|Caused by:?|Fatal|fatal:?|Exception in thread \S+|In)\s+)*"
    r"(?:Exception: )?(?P<what>[\w.$]*(?:Error|Exception|Panic|Fault)\b(?!s\b)(?:(?: \[[^\]]*\])?:\s.*)?"
    r"|panic: .*|thread '.*' panicked at .*|[Ss]egmentation fault.*|(?:FATAL|fatal|npm ERR!|error|Error)\b[:\]]? \S.*"
    r"|.*\b(?:connection refused|permission denied|out of memory|timed? ?out|no such file)\b.*)$"
)
_FAILED_TEST = lazy(r"^\W*(?:FAIL(?:ED)?|---\s*FAIL):?\s+(?P<what>\S.*)$")
# Who says where, how often or to whom it happens does not merely ask for help with what he just typed.
_HAPPENS = lazy(
    r"\b(?:again|every|each|still|another|one more|also|always|often|sometimes|sporadic\w*|random\w*|nightly|night"
    r"|since|lately|yesterday|this morning|today|weekend|last \w+|\d+ (?:times|users?|customers?|times|in|of)|users?"
    r"|customers?|people|testers?|production|prod|live|staging|ci|pipeline|build|server|logs?|journal|monitoring|alerts?"
    r"|(?:you|we|they) (?:all |then |now |just )?(?:get|see|got)|crashlytics|sentry|support|tickets?|reports?|mails?"
    r"|failed one|in (?:the )?release)\b",
    re.IGNORECASE,
)
_BARE_TYPE = lazy(r"^[\w.$]+$")
_TRACE = lazy(r"^(?:at |File \"|\.{3}|\W*$)")
# What was asked for is evidence of what is spoken of.
_ASKED_FOR = lazy(
    r"\b(?:trace\w*|logs?|errors?|output|messages?|see|say|show|share|paste|print|exactly|look like)\b.*\?",
    re.IGNORECASE,
)
_LEADS = lazy(r"[:：]$|\b(?:this|here|these|following|below|it)\b", re.IGNORECASE)
_LINES = 12
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
            if (shown := _message(conversation, below)) and _is_reported(conversation, statement):
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


def _message(conversation: Conversation, first: Statement) -> tuple[Statement, str] | None:
    for distance in range(_LINES):
        line = conversation.near(first, distance)
        if line is None or line.block is not first.block:
            return None
        text = line.text.strip()
        if failed := _FAILED_TEST.match(text):
            return line, f"{failed['what'].rstrip()} fails"
        if match := _ERROR.match(_PREFIX.sub("", text, count=1)):
            return line, _with_message(conversation, line, match["what"].rstrip())
    return None


def _with_message(conversation: Conversation, line: Statement, what: str) -> str:
    """Return the type of an error with its message, which may stand in the line below."""
    below = conversation.near(line, 1)
    if not _BARE_TYPE.match(what) or below is None or below.block is not line.block or _TRACE.match(below.text.strip()):
        return what
    return f"{what.rpartition('.')[2]}: {below.text.strip()}"


def _is_reported(conversation: Conversation, over: Statement) -> bool:
    """Whether the words over the output say that it happens, and no fault is told of beside it."""
    if len(over.text.split()) > _LONGEST or not _LEADS.search(over.text) or not _HAPPENS.search(over.text):
        return False
    if any(_ASKED_FOR.search(s.text) for s in conversation.turn_before(over.turn_number)):
        return False
    said = [s for s in conversation.by_turn[over.turn_number] if s.kind is BlockKind.PROSE]
    return not any(find_symptom(s.text) or is_over(s.text) for s in said)
