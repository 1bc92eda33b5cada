"""What is put off in one breath and must not be forgotten: "not for today, but the Windows users will need tzdata"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.title import finish, task_title
from syncer.rules.verbs import is_work
from syncer.rules.words import content

_LEAD = r"^(?:(?:and|also|oh|ok|okay|so|well|great|thanks|by the way|btw|one more thing|commit it)\b[,.:! ]*)*"
_NOT_TODAY = lazy(
    rf"{_LEAD}(?:it(?:['’]s| is) |that(?:['’]s| is) )?not (?:for |in |necessarily )?(?:today|now|right now|tonight|this"
    r" (?:week|sprint|session|time|release|pr|branch)|urgent|a blocker),? but (?P<rest>(?!(?:it|that|this|he|she|i"
    r"|you)\b)"
    r"[^?]*?\b(?:will need|needs?|will have to|should|must|ha(?:s|ve) to|ought to|will want|would need)\b[^?]+)$",
    re.IGNORECASE,
)
_REASON = lazy(r"(?:, (?:there|it|because|since|as|otherwise|or)\b| because| since| otherwise).*$", re.IGNORECASE)
_REMIND = lazy(
    r"^(?:(?:and|so|please|ok|pls)\b[, ]*)*(?:remind me|don['’]t let me forget(?: it| that)?"
    r"|we must not forget (?:it|that))"
    r"(?: (?:of|about) (?:it|that|this))?(?: (?:before|after|on|at|when|in|next|tomorrow|once|by)\b[^?]*)?[.!]*$",
    re.IGNORECASE,
)
_STILL_OPEN = lazy(
    r"^(?:still (?:open|to do|missing|left)|left (?:open|to do|for later|over)|open|not (?:yet done|done yet|done)"
    r"|remaining"
    r"|(?:one|a) thing (?:left|still open)|to remember|reminder|for later|before the (?:next )?release)"
    r"(?: (?:for|from|on) [\w ]{2,25})?(?::| is| are) (?P<rest>(?P<verb>[a-z]+) \S.*)$",
    re.IGNORECASE,
)
_FEW = 4


class LeftOver:
    """What is not for today and must not be forgotten."""

    id = "left-over"
    summary = "what is not for today and must not be forgotten: not now, but we need; remind me; still open"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each matter that is left over, with the words that keep it."""
        for statement in conversation.statements:
            text = statement.text.replace("’", "'")
            if statement.kind not in (BlockKind.PROSE, BlockKind.LIST) or is_question(text):
                continue
            if statement.voice is Voice.ASSISTANT:
                if found := _still_open(conversation, statement, text):
                    yield found
            elif speaks_for_itself(statement, conversation) and not is_hypothesis(text):
                if match := _NOT_TODAY.match(text):
                    yield _finding(statement, _REASON.sub("", match["rest"]), text, statement)
                elif _REMIND.match(text) and (before := conversation.near(statement, -1)) and _tells(before):
                    yield _finding(before, before.text, text, before, statement)


def _tells(before: Statement) -> bool:
    """Whether the sentence before a reminder says what is to be remembered."""
    text = before.text
    enough = len(content(text)) >= _FEW and before.kind is BlockKind.PROSE and not is_question(text)
    return enough and _NOT_TODAY.match(text.replace("’", "'")) is None


def _still_open(conversation: Conversation, statement: Statement, text: str) -> Finding | None:
    """Return what an assistant calls still open, where it was asked of it: the rest is a proposal."""
    match = _STILL_OPEN.match(text)
    if match is None or not is_work(match["verb"]):
        return None
    about = content(match["rest"])
    own = (
        other
        for other in conversation.statements[: statement.index]
        if other.voice is Voice.OWN and other.kind is BlockKind.PROSE and other.turn_number < statement.turn_number
    )
    if not any(len(about & content(other.text)) * 3 >= len(about) for other in own):
        return None
    return _finding(statement, match["rest"], text, statement)


def _finding(at: Statement, clause: str, words: str, *places: Statement) -> Finding:
    clause = clause.strip(" ,.!")
    ordered = is_work(clause.partition(" ")[0].lower())
    return Finding(
        rule=LeftOver.id,
        rank=7,
        type=type_of_task(clause) if ordered else ItemType.TODO,
        clause=clause,
        places=(at, *(place for place in places if place is not at)),
        words=words[:60],
        confidence=confidence.FILED,
        title=task_title(clause) if ordered else finish(clause),
    )
