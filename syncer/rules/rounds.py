"""Rounds in which work is given out among several: "so to recap: Ann writes the letter, Ben books the hall"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import Commitments, type_of_task
from syncer.rules.context import Conversation, Statement
from syncer.rules.mood import is_hypothesis
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.people import names_in
from syncer.rules.roster import known_people
from syncer.rules.shares import Share, shares_in
from syncer.rules.talk import is_talk
from syncer.rules.times import is_soon

_SUMS_UP = lazy(
    r"\b(?:recap|sum(?:ming)? (?:it |that |this )?up|summari[sz]e|in summary|who(?: does|'s doing| takes) what"
    r"|(?:read|repeat) (?:it|that|this|them|the \w+) (?:back|out|again)|as i (?:have|wrote|noted) (?:it|that|them)"
    r"|(?:the |our )?(?:actions?|action items|to-?dos?|tasks|list|jobs|assignments|homework|next steps|follow-?ups)"
    r"(?: (?:as i have (?:it|them)|are|then|for (?:this|next) \w+|so far|from today))?(?= ?[:–—])"
    r"|just to confirm|my notes say|closing(?: round)?(?=[.:,]| round)|to repeat|wrapping up|(?:so|then) we have it"
    r"|(?:go|run) (?:over|through) (?:it|that|them|who|everything|the (?:list|jobs|tasks|actions))(?: again"
    r"| once more)?"
    r"|actions?,? as far as)\b|^(?:ok(?:ay)?,? |right,? )?so i(?:'ve| have) (?:got )?(?=[A-Z])",
    re.IGNORECASE,
)
_ASKS_FOR_IT = lazy(
    r"\b(?:who(?: does| takes| is doing| has|'s doing| gets) what|recap|sum (?:it |that |this )?up|summari[sz]e"
    r"|read (?:it|that|them) (?:back|out))\b",
    re.IGNORECASE,
)
_CALLED = lazy(
    r"^(?i:\W*(?:and|ok(?:ay)?|then|next|right|good|great|thanks|thank you|so|now|what about|how about|over to)\b\W*)*"
    r"(?P<name>@?[A-Z][a-zà-ÿ'’-]{1,20})(?:, (?:you|what about you|how about you|your turn|go(?: ahead)?|please|and you"
    r"|what's (?:up|next|on)\b.*))?\s*[?.!…]*$"
)
_LONGEST = 600


class Rounds:
    """Sentences that give work out to several people."""

    id = "round"
    summary = "work given out among several: so to recap: Ann writes the letter, Ben books the hall, I call the bank"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each part that somebody gets; nothing in a talk with an assistant."""
        if conversation.dialogue:
            return
        known = known_people(conversation)
        for number, said in enumerate(conversation.by_turn):
            before = next(reversed(conversation.turn_before(number)), None)
            led = before is not None and _ASKS_FOR_IT.search(before.text) is not None
            called = before is not None and _calls(before.text, known)
            yield from self._of_turn(conversation, said, known, led=led, called=called)

    def _of_turn(
        self, conversation: Conversation, said: tuple[Statement, ...], known: frozenset[str], *, led: bool, called: bool
    ) -> Iterator[Finding]:
        given: list[tuple[Statement, Share]] = []
        summed = led
        for statement in said:
            if not _may_give(conversation, statement):
                continue
            announced = _SUMS_UP.search(statement.text)
            summed = summed or announced is not None
            text = _behind(statement.text, announced)
            shares = shares_in(text, known, _speaker(statement), led=summed)
            given += [(statement, share) for share in shares]
        beside: dict[int, list[Share]] = {}
        for statement, share in given:
            for index in (statement.index - 1, statement.index, statement.index + 1):
                beside.setdefault(index, []).append(share)
        for statement, share in given:
            # "ACTION: Marek to paint": no more than the name before the task.
            own = share.who == _speaker(statement)
            if share.nothing or share.task.lower() in known or (own and is_talk(share.task) and not summed):
                continue
            own = called and own and share.who is not None
            if summed or own or _among_several(share, beside[statement.index]):
                yield _finding(statement, share, summed=summed)


def _calls(text: str, known: frozenset[str]) -> bool:
    """Whether somebody only gives the floor to somebody."""
    match = _CALLED.match(text)
    return match is not None and match["name"].lower().lstrip("@") in known


def _may_give(conversation: Conversation, statement: Statement) -> bool:
    text = statement.text
    if statement.kind is not BlockKind.PROSE or len(text) > _LONGEST or not speaks_for_itself(statement, conversation):
        return False
    return not is_hypothesis(text) and not text.rstrip().endswith("?") and not names_in(text)


def _behind(text: str, announced: re.Match[str] | None) -> str:
    """Return a sentence without the words that announce a summary."""
    if announced is None:
        return text
    rest = text[announced.end() :]
    return rest.lstrip(" ,:.–—-") if announced.start() < _OPENING else text


_OPENING = 40


def _among_several(share: Share, near: list[Share]) -> bool:
    """Whether the same sentence, or the one beside it, gives another one his part."""
    return not share.together and any(other.who != share.who and not other.together for other in near)


def _speaker(statement: Statement) -> str | None:
    return statement.speaker or None


def _finding(statement: Statement, share: Share, *, summed: bool) -> Finding:
    soon = is_soon(statement.text)
    return Finding(
        # What is withdrawn or carried out later is so of a part as of any commitment.
        rule=Commitments.id,
        rank=3,
        type=ItemType.TODO if share.bare else type_of_task(share.task),
        clause=share.task,
        places=(statement,),
        words="gets",
        confidence=confidence.STATED if summed or soon else confidence.FILED,
        owner=share.who,
        restates=summed,
    )
