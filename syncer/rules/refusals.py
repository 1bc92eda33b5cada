"""Whether a wish that is passed on is turned down right after: "no, sorry", "that's not our business"."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice

_DECLINES = lazy(
    r"^(?:(?:h+m+|oh|well|actually|wait|ok|but|on second thoughts?|thinking about it"
    r"|come to think of it)[,.]? )*(?:no|nope|nah|never|never ?mind|scrap that|not (?:now|really|for us|needed))[.,!]"
    r"|\b(?:but|so|well)\b.{0,80}\bno[.!]$"
    r"|^(?:but )?(?:we won't|we're not"
    r"|we are not|that won't|not going to|out of the question|forget (?:it|that)|told (?:him|her|them) no)\b"
    r"|^(?:that|this|it)(?:'s| is)? [^.?!]{0,40}?\bnot (?:us|ours?|our (?:job|business|department|call|problem"
    r"|product))\b"
    r"|^not (?:us|ours?|our (?:job|business|department|problem)|doing (?:that|it|this))\b|\bnot doing (?:that|it"
    r"|this)\b"
    r"|^(?:nah|no chance|over my dead body|no action|nothing to do)\b"
    r"|\bi(?:'d| would)(?: rather)? not (?:go there|do (?:it|that)|touch|bother)\b",
    re.IGNORECASE,
)


def is_declined(conversation: Conversation, statement: Statement) -> bool:
    """Whether a wish that is passed on is turned down in the next words, of the speaker or of who answers."""
    following = [conversation.near(statement, distance) for distance in (1, 2)]
    turns = conversation.by_turn[statement.turn_number + 1 : statement.turn_number + 2]
    following += [other for turn in turns if turn and turn[0].voice is Voice.OWN for other in turn[:2]]
    return any(other is not None and _DECLINES.search(other.text.replace("’", "'")) for other in following)
