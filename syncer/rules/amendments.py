"""What somebody tells an assistant to change in a design, where it answers by agreeing: "make the limits per zone"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, Role
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.agreements import acknowledges
from syncer.rules.base import Finding
from syncer.rules.clauses import LEADS
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.outcome import has_carried_out
from syncer.rules.patterns import alternatives
from syncer.rules.words import content

_CHANGE = alternatives(r"""
    make|keep|add|use|let|show|hide|allow|limit|store|split|move|give|default|rename|treat|count|round
    send|sort|log|cap|put|have|leave in|include|restrict|separate|merge|group|colou?r|lock|mark
    write|read|save|delete|archive|encrypt|warn|reserve|charge|swap|replace|turn|double|halve|raise|lower|shorten
    extend|spread|measure|weigh|require|reject|refuse|print|mount|fit|plant|serve|cover|paint
""")
_OBJECT = (
    r"(?!(?:it|that|this|them|those|these|me|us|you|him|sure|sense|going|up|in mind|on|calm|an eye|a break|one)\b)"
    r"(?:the|an?|all|both|each|every|our|my|its|their|two|three|\d+|no|some|one|only|separate|[\w`'./-]+) ?\S.*"
)
_TELLS = lazy(
    rf"^{LEADS}(?:(?:please|just|only|rather|better|simply|then|one correction:|correction:)[,:]? )*"
    rf"(?P<what>{_CHANGE} {_OBJECT})$",
    re.IGNORECASE,
)
# Where code is written, what an assistant is told it does.
_DOES = lazy(
    r"\b(?:i'll|i will|let me|i'm going to|i am going to|here(?:'s| is| are| you)|updated|i(?:'ve| have)"
    r"(?! (?:noted|adjusted|put (?:it|that) (?:in|on)|added (?:it|that|this) to (?:the|your|my) (?:list|plan|notes)))"
    r"|running|below|the following)\b",
    re.IGNORECASE,
)
_IN_TALK = lazy(
    r"\b(?:example|explanation|answer|summary|sum (?:it|this) up|shorter|simple|plain (?:english|language|words)|code"
    r"|snippet|tests?|draft|diagram|sketch|sentence|paragraph|wording|tone|text|essay)\b",
    re.IGNORECASE,
)
_LONGEST = 30
_LONGEST_REPLY = 70
_LAID_OUT = 25


class Amendments:
    """What somebody has changed in a design that he talks over with an assistant."""

    id = "amendment"
    summary = "what somebody tells an assistant to change in a design, and it agrees: make the limits per zone"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each change that the assistant agrees to rather than carries out."""
        turns = conversation.transcript.turns
        if not conversation.dialogue or any(turn.role in (Role.TOOL, Role.SYSTEM) for turn in turns):
            return
        for number, said in enumerate(conversation.by_turn):
            if not said or said[0].voice is not Voice.OWN:
                continue
            told = [(s, match) for s in said if (match := _told(s))]
            if told and _was_laid_out(conversation, number) and (answer := _agreed(conversation, number)):
                for statement, match in told:
                    yield self._finding(statement, answer, match)

    def _finding(self, statement: Statement, answer: Statement, match: re.Match[str]) -> Finding:
        what = match["what"].rstrip(" .!")
        return Finding(
            rule=self.id,
            rank=6,
            type=type_of_task(what),
            clause=what,
            places=(statement, answer),
            words=answer.text[:60],
            confidence=confidence.LIKELY + 0.05,
        )


def _told(statement: Statement) -> re.Match[str] | None:
    text = statement.text.replace("’", "'").rstrip(" .!")
    if statement.kind is not BlockKind.PROSE or len(text.split()) > _LONGEST or is_question(statement.text):
        return None
    match = _TELLS.match(text)
    if match is None or is_hypothesis(text) or _IN_TALK.search(match["what"]) or len(content(match["what"])) < 2:
        return None
    return match


def _was_laid_out(conversation: Conversation, number: int) -> bool:
    """Whether the assistant has laid out a design in the turn before, rather than shown code or asked."""
    for earlier in range(number - 1, max(number - 4, -1), -1):
        said = conversation.by_turn[earlier]
        if said and said[0].voice is Voice.ASSISTANT:
            return sum(len(s.text.split()) for s in said if s.kind is not BlockKind.CODE) >= _LAID_OUT
    return False


def _agreed(conversation: Conversation, number: int) -> Statement | None:
    """Return the sentence with which the assistant agrees, None where it goes to work or argues."""
    for later in range(number + 1, min(number + 3, len(conversation.by_turn))):
        after = conversation.by_turn[later]
        if not after or after[0].voice is Voice.OWN:
            continue
        if after[0].voice is not Voice.ASSISTANT:
            return None
        text = " ".join(s.text for s in after).replace("’", "'")
        if len(text.split()) > _LONGEST_REPLY or any(s.kind is BlockKind.CODE for s in after):
            return None
        agreed = acknowledges(after[0].text) and not _DOES.search(text) and not has_carried_out(after[1:])
        return after[0] if agreed else None
    return None
