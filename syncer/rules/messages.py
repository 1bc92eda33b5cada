"""The message of an error that quoted code holds: below a sentence that introduces it, or in any block of output."""

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
_BARE_TYPE = lazy(r"^[\w.$]+$")
_TRACE = lazy(r"^(?:at |File \"|\.{3}|\W*$)")
_LINES = 12


def message_below(conversation: Conversation, statement: Statement) -> str:
    """Return the message in the code that a sentence such as "I get this error:" introduces, "" where none is seen."""
    if not _THE_ERROR.search(statement.text) or len(statement.text.split()) > 12:
        return ""
    first = conversation.near(statement, 1)
    if first is not None and first.kind is BlockKind.CODE and (shown := printed_message(conversation, first)):
        return cut(shown[1])
    for distance in range(1, 40):
        below = conversation.near(statement, distance)
        if below is None or below.kind is not BlockKind.CODE:
            return ""
        if match := _MESSAGE.match(below.text.strip()):
            return cut(match[0].strip())
    return ""


def printed_message(conversation: Conversation, first: Statement) -> tuple[Statement, str] | None:
    """Return the first line of a block of output that holds an error or a failed test, and what it says."""
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
