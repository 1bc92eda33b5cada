"""Lists that somebody asked an assistant for: what is left, what was agreed, everything in order."""

from __future__ import annotations

import re

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.headings import explains
from syncer.rules.list_replies import is_of_others

_ALL = r"(?:all|everything|it|that|this|them|those|these|what)"
_ASKED_FOR = lazy(
    r"\b(?:sum(?: (?:it|this|that|all of (?:it|this|that)|everything))? up|summari[sz]e|recap(?:itulate)?"
    rf"|(?:list|collect|gather|note|write|put)(?: me)? (?:\w+ ){{0,3}}?{_ALL}(?: (?:of )?(?:it|this|that|them))? ?"
    r"(?:up|down|together|in (?:a|one) list|in order|into (?:a|one|tickets|issues)"
    r"|(?:we|i)(?:'ve| have)? (?:said|discussed|agreed|decided|found|have)|(?:is|'s|are) (?:left|open|missing))"
    r"|(?:give|make|write|draft|prepare)(?: me| us)? (?:an?|the|my|our) (?:\w+ ){0,2}?(?:list|to-?dos?|recap"
    r"|checklist|minutes|tickets?|roadmap|backlog)"
    r"|what(?:'s| is| else is| are)? (?:the things |the \w+ )?(?:still )?(?:left|open|missing|outstanding|remaining)"
    r"|what (?:do|did|have|must|should) (?:i|we) (?:still |now |also )?(?:(?:have|need) (?:to do|to finish|before"
    r"|until|by)|left|forget|agreed?|decide|miss|promise|say)"
    r"|(?:tell|show|remind) me(?: again)? what (?:i|we) (?:still |now )?(?:need|have|must|wanted|agreed|said)"
    r"|(?:my|our|the|a) (?:to-?do|task|action)(?: items?)? list|action items?"
    r"|as (?:tickets|issues|to-?dos|action items|a list))\b",
    re.IGNORECASE,
)
_LAST_WORDS = 4
_NOTED = lazy(
    r"^(?:(?:ok(?:ay)?|sure|done|right|yes|of course|certainly|good)[,.!:]? )*(?:(?:i've |i have |now )*(?:added|noted"
    r"|updated|recorded|written (?:it |that )?down|put (?:it |that )?(?:down|on the list)|on the list)\b"
    r"|new (?:entry|entries|task|item)s?\b)[^:]{0,50}:$",
    re.IGNORECASE,
)
_ASKS_TO_NOTE = lazy(
    r"\b(?:add|put|note|write|include|track|record|remember|keep)\b[^.!?]{0,40}?\b(?:list|backlog|tasks?|plan|to-?dos?|as"
    r" (?:an? )?(?:\w+|#?\d+)|number \w+|(?:it|that|this|them|both) (?:down|too|as well|in|to)|down)\b",
    re.IGNORECASE,
)


_SETTLED = lazy(
    r"\b(?:what (?:we|i)(?:'ve| have)? (?:all )?(?:decided|agreed(?: on)?|settled(?: on)?|chosen|picked)"
    r"|(?:our|the|all|my)(?: \w+)? decisions|what(?:'s| is| was| has been) (?:decided|settled|agreed))\b",
    re.IGNORECASE,
)
_UNDONE = lazy(r"\b(?:left|open|to[- ]?dos?|tasks?|tickets?|issues?|action items?|next steps?|plan)\b", re.IGNORECASE)


def turns_asked_for(conversation: Conversation) -> dict[int, ItemType]:
    """Return an assistant's turns that answer somebody who asked what there is to do or was decided, with which."""
    asked: dict[int, ItemType] = {}
    for number, said in enumerate(conversation.by_turn):
        if not said or said[0].voice is not Voice.ASSISTANT:
            continue
        before = conversation.own_turn_before(number)
        words = conversation.by_turn[before][-_LAST_WORDS:] if before is not None and number - before <= 2 else ()
        texts = [statement.text.replace("’", "'") for statement in words]
        texts = [text for text in texts if _ASKED_FOR.search(text) and not is_of_others(text)]
        if texts:
            decided = any(_SETTLED.search(text) and not _UNDONE.search(text) for text in texts)
            asked[number] = ItemType.DECISION if decided else ItemType.TODO
    return asked


def answers_request(statement: Statement) -> bool:
    """Say whether an entry may be part of the list that was asked for, rather than explain or ask something."""
    if statement.kind is not BlockKind.LIST or statement.parents:
        return False
    above = [statement.introduction, *statement.headings[-1:]]
    return not any(explains(text) for text in above if text) and not statement.text.endswith("?")


def is_noted(conversation: Conversation, statement: Statement) -> bool:
    """Say whether an entry is what an assistant was just told to put on the list: "Added:", and the entry."""
    if statement.voice is not Voice.ASSISTANT or not _NOTED.match(statement.introduction.replace("’", "'")):
        return False
    before = conversation.own_turn_before(statement.turn_number)
    words = conversation.by_turn[before][-_LAST_WORDS:] if before is not None else ()
    return any(_ASKS_TO_NOTE.search(said.text.replace("’", "'")) for said in words)
