"""What minutes say that somebody does, in the present: "Ann writes to the council", "Ben orders two seals"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import Commitments, type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_hypothesis, is_over
from syncer.rules.narrative import outside_plans
from syncer.rules.patterns import words_of
from syncer.rules.people import take_due
from syncer.rules.roster import known_people
from syncer.rules.talk import is_talk
from syncer.rules.title import task_title
from syncer.rules.verbs import base_of_third
from syncer.rules.words import content

_DOES = lazy(
    r"(?:^|(?<=[.;] )|(?<=, )|(?<=: )|(?<= and ))(?P<who>[A-Z][\w'’-]{1,20})(?: (?:then|also|now|kindly|quickly))?"
    r" (?P<verb>[a-z]+s)(?: (?P<particle>up|out|down|off|over|through|into|to|with|after|for|back|home|care of))?"
    r" (?P<rest>(?!that\b|how\b|why\b|it\b|what\b|if\b|whether\b)\S[^.;]*)"
)
# Said, shown, or done all the time: nothing to see to.
_TALKS = words_of(
    """
    tell explain show present describe report note read discuss display speak teach answer agree offer run use serve
    support handle hold keep fit follow cover mark join end open introduce raise outline sketch announce play prove
    meet make do put get give set
    """
)
# Of these only the whole says that it is work to come.
_OF_USE = {
    "make": ("sure", "a", "an", "the", "new", "two"),
    "put": ("the", "a", "an", "up", "together", "in", "on"),
    "set": ("up", "a", "the"),
    "get": ("a", "an", "the", "quotes", "two", "three", "in"),
    "announce": ("it", "the", "this", "that"),
    "raise": ("it", "this", "the", "with"),
    "open": ("a", "an", "two", "the"),
}
_HABIT = lazy(r"\b(?:always|usually|often|never|sometimes|every|each|normally|already|daily|weekly|by hand)\b")

# In small letters: "IT" is a department.
_POINTS = lazy(r"\b(?:it|them|this|that|these|those|him|her|both|one)\b")
_ANOTHER = lazy(r"(?:,| and| but)+ (?:we|I|they|he|she|it|you|the team|everybody|all)\b")
_AND = lazy(r"\band (?P<verb>[a-z]+s)\b")


def _in_base_form(match: re.Match[str]) -> str:
    base = base_of_third(match["verb"])
    return f"and {base}" if base else match[0]


class MinutesTell:
    """Sentences of minutes in which somebody who was there does something."""

    id = Commitments.id
    summary = "what minutes say that somebody does: Ann writes to the council; Ben orders two seals"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each such sentence of notes that nobody speaks; nothing in a talk with an assistant."""
        if conversation.dialogue:
            return
        known = known_people(conversation)
        for statement in conversation.statements:
            if statement.kind not in (BlockKind.PROSE, BlockKind.LIST) or statement.turn.speaker:
                continue
            if statement.voice is Voice.OWN and (found := _read(conversation, statement, known)):
                yield found


def _read(conversation: Conversation, statement: Statement, known: frozenset[str]) -> Finding | None:
    text = statement.text.replace("’", "'").strip()
    if text.endswith("?") or is_hypothesis(text) or is_over(text) or _HABIT.search(text):
        return None
    for match in _DOES.finditer(text):
        base = base_of_third(match["verb"])
        if match["who"].lower() not in known or not base:
            continue
        rest = " ".join(filter(None, (match["particle"], match["rest"].rstrip(" .!"))))
        if base in _TALKS and rest.split()[0] not in _OF_USE.get(base, ()):
            continue
        due, rest = take_due(_AND.sub(_in_base_form, _ANOTHER.split(rest)[0]))
        clause = f"{base} {rest}"
        if len(content(rest)) < 1 or is_talk(clause) or outside_plans(statement, conversation):
            continue
        return Finding(
            rule=Commitments.id,
            rank=7,
            type=type_of_task(clause),
            clause=clause,
            places=(statement,),
            words=f"{match['who']} {match['verb']}",
            confidence=confidence.FILED,
            title="" if _POINTS.search(rest) else task_title(clause),
            owner=match["who"],
            due=due,
        )
    return None
