"""A thing named alone and put off in the next words: "voice notes? yes, but not before spring"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.clauses import NO_NOUN
from syncer.rules.context import Conversation, Statement
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.pledges import CHORE
from syncer.rules.postponed import Postponed
from syncer.rules.times import LATER, NOT_NOW, is_near
from syncer.rules.verbs import base_of_gerund
from syncer.rules.words import content

_NAMED = lazy(
    rf"^(?:(?:and|oh|ok|also|then|next|so|well|what about|how about|as for|about)\b[,:]? )*(?P<what>(?:(?:the|our|my"
    rf"|an?) )?{NO_NOUN}[\w`'/.+#&-]+"
    rf"(?: (?:for|of|in|on|with|to|from|at|the|our|a) {NO_NOUN}[\w`'/.+#&-]+"
    rf"| {NO_NOUN}[\w`'/.+#&-]+){{0,7}})(?: [–—-] .*)?[?.…!]*$",
    re.IGNORECASE,
)
_PUT_OFF = lazy(
    rf"^(?:(?:yes|yeah|yep|sure|ok|okay|no|maybe|but|only|definitely|probably|i know|well|rather|that's|we'll do that"
    rf"|we do that|some ?day|wanted|good idea|of course|then)\b[,.]? )*"
    rf"(?:{NOT_NOW}|not before \S+(?: \S+){{0,3}}?|{LATER})(?=[,.;!]|$)",
    re.IGNORECASE,
)
_NO_THING = lazy(
    r"^(?:yes|no|ok(?:ay)?|yeah|hm+|hi|hello|hey|wow|whoa|ugh|phew|ha(?:ha)*|heh|lol|thanks|thank you|sorry|great"
    r"|good|nice|cool|fine"
    r"|sure|right|done|agreed|exactly|really|lunch|coffee|beer|pizza|party|dinner|break"
    r"|morning|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|next|anything|anyone"
    r"|questions?|comments?|any \w+|ready|all|everyone|me|you|us|same)\b",
    re.IGNORECASE,
)
_ANSWER = lazy(r"^(?:yes|yeah|yep|sure|right|i know|ok|hm+|true)\b[^?]{0,20}$", re.IGNORECASE)
_REACH = 2
_WORDS = 2


class NamedAlone:
    """Things that somebody only names, and puts off in his next words."""

    id = Postponed.id
    summary = "a thing named alone and put off in the next words: voice notes? yes, but not before spring"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each thing."""
        for statement in conversation.statements:
            if statement.kind is not BlockKind.PROSE or not speaks_for_itself(statement, conversation):
                continue
            if (put := _PUT_OFF.match(statement.text.replace("’", "'"))) and (named := _named(conversation, statement)):
                before, what = named
                first, _, rest = what.partition(" ")
                base = base_of_gerund(first) if rest else ""
                yield Finding(
                    rule=Postponed.id,
                    rank=8,
                    type=ItemType.TODO if base or CHORE.search(what) else ItemType.FEATURE,
                    clause=f"{base} {rest}" if base else what,
                    places=(before, statement),
                    words=put[0],
                    confidence=confidence.LIKELY,
                    priority=Priority.MEDIUM if is_near(statement.text) else Priority.LOW,
                )


def _named(conversation: Conversation, statement: Statement) -> tuple[Statement, str] | None:
    """Return what the same speaker has just named, and where."""
    for distance in range(1, _REACH + 1):
        before = conversation.near(statement, -distance)
        if before is None or before.kind is not BlockKind.PROSE:
            return None
        text = before.text.replace("’", "'")
        if distance < _REACH and _ANSWER.match(text):
            continue
        match = _NAMED.match(text)
        if match is None or _NO_THING.match(match["what"]) or len(content(match["what"])) < _WORDS:
            return None
        return before, re.sub(r"^(?:the|our|my|an?) ", "", match["what"], flags=re.IGNORECASE)
    return None
