"""Parts of notes that tell what was, or what was learned: nothing said there asks for work."""

from __future__ import annotations

import re
from functools import lru_cache

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.headings import announcement, normalise

_TELLS = lazy(
    r"\b(?:lessons?|learn(?:ed|t|ings?)?|takeaways?|root cause|timeline|summary|recap|background|context"
    r"|overview|introduction|history|went well|highlights|wins|kudos|thanks"
    r"|agenda|attendees|participants|what (?:happened|worked)|impact|analysis|rationale|alternatives|pros|cons"
    r"|benefits|examples?|best practices|tips|principles|guidelines|how it works"
    r"|appendix|references|links|further reading|resolution summary|done|completed|achievements|yesterday"
    r"|last (?:week|sprint)|previous|what (?:we|i|they|he|she|you) (?:did|built|shipped|made|got done|achieved|changed"
    r"|fixed)|what(?:['’]s| is) new|what changed|change ?log|release notes)\b"
)

# What a meeting will talk of.
_AGENDA = lazy(
    r"^\W*(?:(?:so|ok(?:ay)?|and|right|well|today['’]s|our|the|my)\b,? )*agenda(?: for \w+| today)?\s*(?:is|:|has"
    r"|looks)",
    re.IGNORECASE,
)

# "I have to drop in two minutes": somebody leaves the call.
_LEAVES = lazy(
    r"^\W*(?:(?:sorry|ok(?:ay)?|so|and|but|oh|well|guys|all|folks|unfortunately)\b,? )*(?:i|we)(?:['’]ll|['’]ve"
    r"| will| can)? ?"
    r"(?:have to|need to|gotta|got to|must|should|can|will)? ?(?:quickly |now |also )?(?:drop(?: off)?"
    r"|hop(?: off)?|jump(?: off)?"
    r"|run|dash|head (?:off|out|over)|leave|sign off|log off|rush|go)(?: now| soon| early| off| out| over)*"
    r"(?: (?:in|at|by) [\w: ]{1,18}| to (?:(?:another|my|the|a)(?: next| other)? (?:\w+ )?(?:call|meeting"
    r"|appointment|thing|one"
    r"|class|train|bus)|(?:pick|catch|get) [\w ]{2,25}))?(?:[.,!]|$)",
    re.IGNORECASE,
)

_LOOKS_BACK = lazy(r"\bpost-?\s?mortem|\bincident (?:report|review|analysis)|\boutage\b|\broot cause", re.IGNORECASE)


def tells(statement: Statement) -> bool:
    """Whether the nearest heading says that what follows is told, not asked for."""
    return bool(statement.headings) and _TELLS.search(normalise(statement.headings[-1])) is not None


def outside_plans(statement: Statement, conversation: Conversation) -> bool:
    """Whether rules for sentences have no business at a statement of a meeting or of notes.

    That is so where its heading tells, and for entries of lists that are read as a whole because they are announced.
    """
    if conversation.dialogue:
        return False
    if conversation.statements[statement.index] is statement:
        return statement.index in _outside(conversation)
    return _is_outside(statement, conversation)


# Each rule for sentences asks it of each statement.
@lru_cache(maxsize=1)
def _outside(conversation: Conversation) -> frozenset[int]:
    return frozenset(s.index for s in conversation.statements if _is_outside(s, conversation))


def _is_outside(statement: Statement, conversation: Conversation) -> bool:
    if tells(statement) or is_agenda(statement.text) or _LEAVES.match(statement.text):
        return True
    return statement.kind is BlockKind.LIST and announcement(statement, conversation.settings) is not None


def is_history(conversation: Conversation) -> bool:
    """Whether the whole talk looks back on an incident."""
    return _LOOKS_BACK.search(conversation.transcript.title) is not None


def is_agenda(text: str) -> bool:
    """Whether a sentence only says what a meeting will talk of."""
    return _AGENDA.match(text) is not None


def speaks_for_itself(statement: Statement, conversation: Conversation) -> bool:
    """Whether somebody whose words bind says a statement, neither quoted nor as the entry of a list read elsewhere."""
    is_said = statement.kind not in (BlockKind.CODE, BlockKind.HEADING, BlockKind.QUOTE)
    return statement.voice is Voice.OWN and is_said and not outside_plans(statement, conversation)
