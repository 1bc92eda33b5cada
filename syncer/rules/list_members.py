"""Which entries of a list can be items of their own: no labels, no routine, no details of another entry."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.roster import is_name

_NOTHING = lazy(
    r"^(?:none|nothing|n/?a|tbd|no(?:ne)?(?: (?:new|open|known|further|other|more|current|major|urgent))*"
    r" (?:blockers?|issues?|items?|bugs?|actions?|tasks?|decisions?|updates?|news|problems?|features?|work|changes?)\b"
    r".{0,30}|-+|\.\.\.|see (?:above|below).*)\.?$",
    re.IGNORECASE,
)
# An entry that only qualifies those nested under it: "Backend:", "This week:".
_LABEL = lazy(r"^[^.!?]{1,60}[:：]$")
# What a part of it asks of one person is an entry itself.
_ASKS_OF = lazy(r"^(?:@[\w.-]+|[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’.-]*)?) (?:to|will) [a-z]")
# Meeting routine, not work.
_ROUTINE = lazy(
    r"^(?:next meeting|adjourn|meeting (?:adjourned|closed)|aob|any other business|regrets|scribe)\b", re.IGNORECASE
)


def may_be_entry(conversation: Conversation, statement: Statement) -> bool:
    """Say whether something can be an item of its own in a list; a box is for another rule, a detail for none."""
    if statement.voice is Voice.MACHINE or statement.kind is not BlockKind.LIST or not statement.text:
        return False
    if statement.block.checked is not None or _names_who(conversation, statement):
        return False
    if _NOTHING.match(statement.text) or _LABEL.match(statement.text) or _ROUTINE.match(statement.text):
        return False
    # A nested entry is the detail of its parent, unless the parent only is a label over it.
    return _ASKS_OF.match(statement.text) is not None or all(
        _LABEL.match(parent) or len(parent.split()) <= 2 for parent in statement.parents
    )


def _names_who(conversation: Conversation, statement: Statement) -> bool:
    """Whether an entry is only the name of who does the entries nested under it."""
    below = conversation.near(statement, 1)
    return below is not None and below.parents[-1:] == (statement.text,) and is_name(statement.text)
