"""Short replies that take on or put off what another one has just raised: "mine", "Q2, not earlier"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.acceptance import only_later
from syncer.rules.base import Finding
from syncer.rules.commitments import Commitments
from syncer.rules.context import Conversation, Statement
from syncer.rules.exchanges import exchanges
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.postponed import Postponed
from syncer.rules.questions import asked_task
from syncer.rules.roster import known_people
from syncer.rules.talk import is_talk
from syncer.rules.times import LATER, SOON, is_near

_LEAD = (
    r"^(?:(?:oh|ah|hm+|well|ok(?:ay)?|yes|yeah|yep|right|sure|fine|good|true|no|also|again|not yet|sorry|and|but|so"
    r"|it could|could be|would be"
    r"|(?:good|fair) (?:point|question|idea)|i know|nice(?: idea)?|of course|gladly|thanks|me too|maybe"
    r"|perhaps)\b[,.!:… –-]*)*"
)
_TIME = rf"(?:(?:by |on |until |before |not before |for |in |at )?(?:the )?(?:{SOON}|{LATER}|next \w+))"
_WHO = lazy(
    r"\bwho(?:'s|'ll|'d)?\b(?! (?:said|told|knows?|cares|was|were|wrote|did|had|has ever)\b)[^?]*\?\W*$",
    re.IGNORECASE,
)
# What answers "who does it?", and nothing else.
_ME = lazy(
    rf"{_LEAD}(?:me|i (?:do|can|will|could|would|am)|i'(?:ll|d) (?:do|love to|be happy to)(?: (?:it|that|so))?"
    rf"|that(?:'s| is|'d be| would be) me"
    rf"|can do|here|i'd better|i guess i (?:do|will)|i volunteer)(?:,? (?:then|again|gladly|please|{_TIME}))*\W*$",
    re.IGNORECASE,
)
_NAME = lazy(
    rf"{_LEAD}(?P<who>(?-i:@?[A-Z][a-zà-ÿ'’-]{{1,20}}))(?: (?:does|will|can|is)(?: (?:it|that))?)?\W*$", re.IGNORECASE
)
# Said of anything that was raised.
_TAKES = lazy(
    rf"{_LEAD}(?:(?:leave|give|hand|pass) (?:it|that|this|them|those) (?:to|with|over to) me|(?:i(?:'ve"
    rf"| have) )?got (?:it|that|this) covered"
    r"|i(?:'m| am) (?:already )?(?:on|doing|handling|looking into) (?:it|that|this|those|them)"
    r"|(?:it|that|this|those|they)?(?:'s|'re| is| are)? ?(?:(?:already|still|also|next|high up|top) )*(?:on"
    r"|in) my (?:list|plate|desk|queue"
    r"|to-?do(?: list)?|backlog|radar|pile)(?: (?:already|anyway))?)"
    rf"(?:[,.;] .*|,? (?:for )?{_TIME})?\W*$",
    re.IGNORECASE,
)
# "And the checklist?", "What about the badges?": what answers is how far it is.
_ASKS_AFTER = lazy(
    r"^(?:(?:and|so|ok(?:ay)?|next|then|right|good|also|oh)\b[,:.]? )*(?:(?:what|how) about|what of"
    r"|what's (?:up|happening) with"
    r"|where are we (?:on|with)|how(?:'s| is| are)|any (?:news|update|progress) (?:on|about)|(?:and"
    r"|then) (?=the |our |those ))"
    r" ?(?:the |our |your |my |those |that )?[\w'’/-]+(?: [\w'’/-]+){0,6}\?\W*$",
    re.IGNORECASE,
)
_OPEN = lazy(
    rf"{_LEAD}(?:still (?:open|missing|to do|on my \w+|not \w+|at it|waiting\b.*)"
    rf"|(?:only )?half(?:way)? (?:done|through|there)"
    r"|(?:nearly|almost) (?:done|there|finished)|(?:i )?(?:haven't|didn't|not) (?:yet )?(?:done|sorted"
    r"|started|finished|found|got|get|managed"
    r"|looked|touched|had time|booked|ordered|written|asked)\b[^.,;]{0,40}|nothing yet|no progress"
    r"|in progress|not (?:yet|started|done|ready)"
    r"|(?:you'll|they'll) (?:have|get) (?:it|them|those)\b.*|(?:will|should) be (?:done|ready|there|out|finished)\b.*"
    rf"|(?:coming|due|ready|out|done) {_TIME}|by {_TIME}|{_TIME})(?=[.,;!]|$)",
    re.IGNORECASE,
)
# Only of what is asked or wished for does a mere time say when it comes.
_WANTS = lazy(
    r"\?\W*$|\b(?:ask(?:s|ed|ing)?|want(?:s|ed)?|need(?:s|ed)?|like|love|wish|could|should|would|must|idea|suggest\w*"
    r"|propos\w+|let's|let us|what about|how about|missing)\b",
    re.IGNORECASE,
)
_NO = lazy(r"^(?:no|nope|nah|not yet)[,.]? ", re.IGNORECASE)
_LONGEST = 100
_PILE = lazy(
    r"^(?:(?:ok(?:ay)?|hm+|yes|yeah|nice(?: idea)?|good(?: idea)?|fine|then|so|sure"
    r"|maybe)\b[,.!: –-]*)*(?:(?:for|on|in|to|into|onto) )?"
    r"(?:the |our |my )?(?:backlog|parking lot|ice ?box|wish ?list|long list|some ?day(?: list)?|freezer"
    r"|back ?burner)(?:,? (?:then|please|i'd say"
    r"|for now|maybe|i guess))*\W*$",
    re.IGNORECASE,
)


class Replies:
    """Short replies of one person to what another one raised."""

    id = "reply"
    summary = "short replies that take on or put off what was just raised: mine, still on my list, backlog, Q2"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each reply; it points back at what it replies to."""
        known = known_people(conversation)
        for said, before in exchanges(conversation):
            if found := _read(said, before, conversation, known):
                yield found


def _read(
    said: tuple[Statement, ...], before: Statement, conversation: Conversation, known: frozenset[str]
) -> Finding | None:
    for statement in said[:2]:
        text = statement.text.replace("’", "'").strip()
        if len(text) > _LONGEST or statement.kind is not BlockKind.PROSE or text.endswith("?"):
            return None
        if not speaks_for_itself(statement, conversation):
            return None
        asked = _WANTS.search(before.text) is not None
        stripped = _NO.sub("", text) if before.text.rstrip().endswith("?") else text
        if (later := _PILE.match(text)) or (asked and only_later(stripped)):
            return _put_off(statement, near=not later and is_near(text))
        owner = _who_takes(text, before.text.replace("’", "'"), statement, known)
        if owner:
            return _taken(statement, owner)
        if len(text.split()) > 4:
            return None
    return None


def _who_takes(text: str, before: str, statement: Statement, known: frozenset[str]) -> str:
    """Return who takes on by these words what was raised, "" where nobody does."""
    speaker = statement.speaker
    after = _ASKS_AFTER.match(before) is not None
    if _TAKES.match(text) or (after and (_OPEN.match(text) or _ME.match(text))):
        return speaker
    asked = asked_task(before) if _WHO.search(before) else ""
    if not asked or is_talk(asked):
        return ""
    if _ME.match(text):
        return speaker
    named = _NAME.match(text)
    return named["who"] if named and named["who"].lower().lstrip("@") in known else ""


def _taken(statement: Statement, owner: str) -> Finding:
    return Finding(
        rule=Commitments.id,
        rank=3,
        type=ItemType.TODO,
        clause=statement.text,
        places=(statement,),
        words=statement.text[:40],
        confidence=confidence.FILED,
        owner=owner,
        pointer=True,
    )


def _put_off(statement: Statement, *, near: bool) -> Finding:
    return Finding(
        rule=Postponed.id,
        rank=3,
        type=ItemType.FEATURE,
        clause=statement.text,
        places=(statement,),
        words=statement.text[:40],
        confidence=confidence.LIKELY + 0.05,
        pointer=True,
        priority=Priority.MEDIUM if near else Priority.LOW,
    )
