"""Proposals that a meeting votes on line by line: "proposal: 0.9 stays as it is", "+1", "+1", "decided then"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.decisions import Decisions
from syncer.rules.title import LIMIT, finish
from syncer.rules.words import content

_PUT = lazy(
    r"^\W*(?:(?:my |new |revised |draft |counter[- ]?|amended |formal )*(?:propos(?:al|ed)|motion|straw ?poll"
    r"|strawman|vote)"
    r"(?: (?:to vote on|on the table|text|resolution))?(?: #?\d+)?|(?:shall|so) we vote|let['’]s vote"
    r"|vote on)\s*[:–—]\s*"
    r"(?P<what>\S.{6,400})$",
    re.IGNORECASE,
)
_ASIDE = r"(?:(?:hm+|oh|well|ok(?:ay)?|yes|yeah|fine|sure|right|me|big|from me|my|a)\b[,.!:]* *)*"
_FOR = lazy(
    rf"^\W*{_ASIDE}(?:\+ ?1\b|👍|aye\b|agreed?\b|seconded|second(?:ed)? (?:it|that)|in favou?r|works for me"
    rf"|i['’]m for|for it"
    r"|no objections?|lgtm|approve)|^\W*(?:yes|yep|yeah|ok(?:ay)?|fine|sure|good)(?: (?:by|with|for) me)?\W*$",
    re.IGNORECASE,
)
_AGAINST = lazy(
    r"^\W*(?:hm+|sorry|well)?\W*(?:[-−–] ?1\b|👎|nay\b|no\b(?! objection)|against|veto|i object|disagree)",
    re.IGNORECASE,
)
_CLOSES = lazy(
    r"\b(?:that['’]s|thats|it['’]s|is|then|so|ok(?:ay)?|consider it|motion|proposal)\b[ ,:]*(?:is )?(?:decided"
    r"|settled|carried"
    r"|passed|adopted|accepted|approved|agreed|resolved|unanimous)\b|^\W*(?:decided|carried|passed|adopted"
    r"|accepted|approved"
    r"|settled|unanimous|so (?:moved|decided|resolved))\b",
    re.IGNORECASE,
)
_RECORDS = lazy(r"^\W*#?(?:resolved|resolution|agreed|accepted|decision|decided)\b\W*[:：]", re.IGNORECASE)
_REACH = 12
_FEWEST = 2


class Carried:
    """Proposals that are put to the vote in so many words and carried."""

    id = "carried"
    summary = "proposals that a meeting votes for: proposal: no new tables, +1, +1, decided then"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each proposal that is carried and that no later line records as settled."""
        if conversation.dialogue:
            return
        for statement in conversation.statements:
            if statement.voice is not Voice.OWN or statement.kind not in (BlockKind.PROSE, BlockKind.QUOTE):
                continue
            match = _PUT.match(statement.text) if statement.turn.speaker else None
            if match and content(match["what"]) and (found := _carried(conversation, statement, match["what"])):
                yield found


def _carried(conversation: Conversation, statement: Statement, what: str) -> Finding | None:
    voters: set[str] = set()
    closing: Statement | None = None
    about = content(what)
    for said in conversation.by_turn[statement.turn_number + 1 : statement.turn_number + 1 + _REACH]:
        if not said or said[0].voice is not Voice.OWN:
            continue
        first = said[0]
        if _PUT.match(first.text) or _AGAINST.match(first.text):
            break
        if any(_RECORDS.match(other.raw) and about & content(other.text) for other in said):
            return None
        if closing is None and voters and any(_CLOSES.search(other.text) for other in said[:2]):
            closing = first
        elif (
            closing is None and any(_FOR.match(other.text) for other in said[:2]) and first.speaker != statement.speaker
        ):
            voters.add(first.speaker)
    if not voters or (closing is None and len(voters) < _FEWEST):
        return None
    told = " ".join(what.split())
    return Finding(
        rule=Decisions.id,
        rank=4,
        type=ItemType.DECISION,
        clause=told,
        places=(statement, closing) if closing else (statement,),
        words=f"{len(voters)} for it",
        confidence=confidence.FILED + 0.05 if closing or len(voters) > _FEWEST else confidence.FILED,
        title=finish(told.rstrip(" .") if len(told) <= LIMIT else told),
    )
