"""Words that close a matter: what was said right before is settled, a thing is ruled out, one of two is taken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.decisions import Decisions
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.title import decision_title, finish
from syncer.rules.words import content

_CLOSES = lazy(
    r"^(?:(?:so|and|ok(?:ay)?|good|right|yes|fine|great)\b[,. ]+)*(?:let'?s (?:settle|agree|leave it|stick|stay)"
    r" (?:on|with|at|by|to) (?:that|it|this)|(?:that'?s |it'?s |this is |consider (?:it|that) )?(?:settled|decided"
    r"|agreed|a deal|final)(?: then| now)?|so be it|that'?s (?:the|our) (?:decision|rule|deal|final word))[.!]*$",
    re.IGNORECASE,
)
_NEVER = lazy(
    r"^(?:(?:and|but|so|well|no)\b[,.]? )*(?P<what>(?!(?:i|we|you|he|she|it|they|that|this|almost|why|probably|maybe"
    r"|better)\b)[\w`'/(-]+(?: (?!(?:is|are|was|were|has|have|had|did|does|do|no)\b)[\w`'/()-]+){0,7})"
    r"(?:(?:, | - | – | — )(?:no, )?(?:never(?: again| ever)?|no way|not happening|out of the question)"
    r"| no,? never)[.!]*$",
    re.IGNORECASE,
)
_POINTS = lazy(r"^(?:(?:ok(?:ay)?|then|so|and|but|well|yes)\b[,. ]*)*(?:it|that|this|they|he|she)\b", re.IGNORECASE)
_SIDE = r"(?!(?:i|we|you|it|that|this|oh|well|so|and)\b)[\w`'/-]+(?: [\w`'/-]+){0,3}"
_ONE_OF_TWO = lazy(
    rf"^(?:(?:so|ok(?:ay)?|and|then|but|no)\b[,.]? )*(?P<one>{_SIDE})[,:]? (?P<first>yes|no)[,;.]? (?:but |and )?"
    rf"(?P<other>{_SIDE})[,:]? (?P<second>yes|no)\b(?![\w-])",
    re.IGNORECASE,
)
_FEWEST = 3
_LONGEST = 260


class Closers:
    """Decisions made by the few words that close a matter."""

    id = Decisions.id
    summary = "what a few words settle: cash only, never cards. Settled. SOAP, never. Alerts yes, positions no"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each matter that somebody closes so."""
        for statement in conversation.statements:
            if statement.voice is not Voice.OWN or statement.kind is not BlockKind.PROSE:
                continue
            text = statement.text.replace("’", "'").strip()
            if closes(statement):
                if found := _settled(conversation, statement):
                    yield found
            elif len(text) <= _LONGEST and not is_question(text):
                if match := _ONE_OF_TWO.match(text):
                    sides = (match["one"], match["other"])
                    yes, no = sides if match["first"].lower() == "yes" else reversed(sides)
                    if match["first"].lower() != match["second"].lower():
                        yield _finding(statement, f"{yes}, no {no}", "yes and no")
                elif (match := _NEVER.match(text)) and content(match["what"]):
                    yield _finding(statement, f"no {match['what']}", "never")


def closes(statement: Statement) -> bool:
    """Say whether a sentence only settles what was said before it."""
    return _CLOSES.match(statement.text.replace("’", "'").strip()) is not None


def _settled(conversation: Conversation, closer: Statement) -> Finding | None:
    before = conversation.near(closer, -1)
    if before is None or before.segment.block != closer.segment.block or before.kind is not BlockKind.PROSE:
        return None
    text = before.text.replace("’", "'").strip()
    if text.endswith(("?", ":")) or is_hypothesis(text) or len(content(text)) < _FEWEST or len(text) > _LONGEST:
        return None
    if _POINTS.match(text):
        return None
    said = text.rpartition(": ")[2]
    said = said if len(content(said)) >= _FEWEST else text
    return Finding(
        rule=Closers.id,
        rank=3,
        type=ItemType.DECISION,
        clause=said,
        places=(before, closer),
        words=closer.text,
        confidence=confidence.FILED + 0.05,
        title=decision_title(said),
    )


def _finding(statement: Statement, said: str, words: str) -> Finding:
    return Finding(
        rule=Closers.id,
        rank=4,
        type=ItemType.DECISION,
        clause=said,
        places=(statement,),
        words=words,
        confidence=confidence.LIKELY + 0.05,
        title=finish(said),
    )
