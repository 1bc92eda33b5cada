"""The message of an error that a sentence introduces and quoted code holds."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement
from syncer.rules.title import cut

# "We get this error:" has its symptom in the code below.
_THE_ERROR = lazy(
    r"\b(?:error|exception|trace ?back|stack ?trace|message|output|warning|this|following|crash(?:es)?"
    r"|fails?)\b.{0,30}[:：]$",
    re.IGNORECASE,
)
_MESSAGE = lazy(
    r"^(?:E\s+)?(?:Uncaught |Unhandled |Caused by: |fatal: |panic: |thread '.*' panicked at )*(?:[\w.]*(?:Error"
    r"|Exception|Fault|Failure|Panic|panic|Timeout)\b.*|(?:fatal|error|ERROR|FATAL|FAILED|panic)\b.*"
    r"|.*\b(?:unknown|undefined|cannot|can't|failed|denied|refused|not found|unexpected|invalid|no such)\b.*)$"
)


def message_below(conversation: Conversation, statement: Statement) -> str:
    """Return the message in the code that a sentence such as "I get this error:" introduces, "" where none is seen."""
    if not _THE_ERROR.search(statement.text) or len(statement.text.split()) > 12:
        return ""
    for distance in range(1, 40):
        below = conversation.near(statement, distance)
        if below is None or below.kind is not BlockKind.CODE:
            return ""
        if match := _MESSAGE.match(below.text.strip()):
            return cut(match[0].strip())
    return ""
