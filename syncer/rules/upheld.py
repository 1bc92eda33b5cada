"""What notes say that people will keep to, or will not do: "we keep three records", "we do not move it until May"."""

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
from syncer.rules.narrative import tells
from syncer.rules.opened import topic_opened
from syncer.rules.title import finish
from syncer.rules.words import content

_LEAD = (
    r"^(?:(?:so|then|ok(?:ay)?|for now|until then|meanwhile|result|outcome|conclusion|in the end)\b[,:]? )*(?:that )?"
)
_KEEPS = lazy(
    rf"{_LEAD}we(?:'ll| will)? (?:(?:just|all|simply|also|still) )*(?P<verb>keep|stay (?:with|at|on)|stick (?:to"
    rf"|with)|leave|drop"
    r"|postpone|skip|wait (?:for|until|with)|go (?:with|for|back to|ahead with)|switch (?:to|back to)|move (?:to"
    r"|back to)|stop"
    r"|cancel|freeze|take|choose|pick|use only|accept only|limit) (?!(?:getting|seeing|having|losing|running"
    r"|finding|forgetting"
    r"|missing|asking|talking|saying|coming|going|hearing|an eye|in mind|track|it\b|that\b|in touch|notes|turns"
    r"|care|a look"
    r"|part|place)\b)(?P<rest>\S+ [^?]{3,160})$",
    re.IGNORECASE,
)
_NOT = lazy(
    rf"{_LEAD}(?:we|nobody|no one)(?: (?:just|all|simply))* (?:(?:do not|don't|won't|will not|no longer"
    rf"|never) )?(?P<verb>move"
    r"|ship|deploy|merge|release|touch|change|buy|order|send|build|add|offer|publish|open|start|accept|take|charge"
    r"|delete"
    r"|migrate|upgrade|rename|print|invite|pay|support|rewrite|do|move|switch|rent|sell|hire|announce|promise"
    r"|renew|extend)"
    r" (?P<rest>\S[^?]{3,160})$",
    re.IGNORECASE,
)
_DENIES = lazy(r"\b(?:do not|don't|won't|will not|no longer|never|nobody|no one)\b", re.IGNORECASE)
_STATE = lazy(
    r"\b(?:anyway|at the moment|currently|today|yet|enough|usually|often|always|every (?:day|week|month))\b",
    re.IGNORECASE,
)
_POINTS = lazy(r"^(?:it|that|this|them|those|these)\b", re.IGNORECASE)
_LONGEST = 240


class Upheld:
    """What people keep to from now on, in notes."""

    id = "upheld"
    summary = "what notes say that people keep to or leave be: we keep three records; we do not move the shed until May"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield at most one finding for each sentence of notes and each entry of a list."""
        if conversation.dialogue:
            return
        for statement in conversation.statements:
            noted = statement.kind is BlockKind.PROSE and not statement.turn.speaker
            if statement.voice is not Voice.OWN or not (noted or statement.kind is BlockKind.LIST) or tells(statement):
                continue
            text = statement.text.replace("’", "'").strip().rstrip(".!")
            if len(text) > _LONGEST or is_question(statement.text) or is_hypothesis(text) or _STATE.search(text):
                continue
            if found := _read(conversation, statement, text):
                yield found


def _read(conversation: Conversation, statement: Statement, text: str) -> Finding | None:
    if match := _KEEPS.match(text):
        title = f"{match['verb']} {match['rest']}"
    elif (match := _NOT.match(text)) and _DENIES.search(text[: match.start("verb")]):
        title = f"do not {match['verb']} {match['rest']}"
    else:
        return None
    if _POINTS.match(match["rest"]):
        topic = topic_opened(conversation, statement)
        if not topic:
            return None
        title = f"{topic}: {title}"
    if not content(match["rest"]):
        return None
    topic = topic_opened(conversation, statement) if statement.kind is BlockKind.PROSE else ""
    named = bool(content(topic) & content(title)) or not topic or ":" in title
    return Finding(
        rule=Decisions.id,
        rank=6,
        type=ItemType.DECISION,
        clause=title,
        places=(statement,),
        words=match["verb"],
        confidence=confidence.LIKELY,
        title=finish(title if named else f"{topic}: {title}"),
    )
