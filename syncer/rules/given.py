"""Work that notes give to somebody in a word: "Ivo orders two.", "spare keys – Ann" in a list of all that was said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import Commitments, type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.headings import announcement, is_complaints
from syncer.rules.mood import is_hypothesis, is_over, is_question
from syncer.rules.narrative import tells
from syncer.rules.opened import topic_opened
from syncer.rules.patterns import words_of
from syncer.rules.people import take_due
from syncer.rules.roster import known_people
from syncer.rules.title import entry_title, finish, task_title
from syncer.rules.verbs import base_of_third, is_work
from syncer.rules.words import content

_DOES = lazy(
    r"^(?:(?:and|then|so|meanwhile)\b,? )*(?P<who>@?[^\W\d_][\w'’-]{1,20})(?:(?:,| and| \+"
    r"| &) @?[^\W\d_][\w'’-]{1,20})?"
    r"(?: (?:then|also|first))? (?P<verb>[a-z]{2,15}) (?P<rest>[^.?!;]{2,140})[.!]?$"
)
_TOLD = lazy(
    r"\b(?:always|usually|every|often|never|normally|sometimes|already|yesterday|last (?:week|month|year|time)"
    r"|because|that"
    r" (?:we|it|they|he|she|the)|if|whether|why|how)\b|\bon (?:the|a) (?:train|bus|plane|bike|phone)\b",
    re.IGNORECASE,
)
_SPEAKS = words_of(
    """
    say tell explain ask report mention note show present suggest propose think know want wish see read hear
    find feel believe suspect wonder agree object remember miss like love hate prefer need use live work run
    come go stay sit stand look get have be do speak talk share point confirm join leave lose win own manage
    lead visit attend chair start begin describe demonstrate demo
    """
)
# "Asks the landlord", "tells Antwerp", "talks to the printer": an errand, and no talk at the meeting.
_ERRAND = lazy(
    r"^(?:asks?|tells?|talks? to|speaks? to|looks? (?:into|after|for)|gets|finds|starts|leads|runs|shows|shares"
    r"|joins)"
    r" (?!(?:if|whether|why|how|what|us|me|that|about|it|everyone|everybody)\b)(?:[A-Z]|the |an? |his |her |our "
    r"|with )",
)
_OWNED = lazy(r"^(?P<what>\S.{3,160}?)\s+(?:[-–—]+|->|→)\s+@?(?P<who>[^\W\d_][\w'’-]{1,20})[.!]?$")
_BARE = lazy(
    r"^(?:it|them|that|this|those|these|one|two|three|four|five|six|some|both|all|a few|more|another|\d+)$",
    re.IGNORECASE,
)
_SPEAKS_OF = lazy(
    r"^(?:the |our |new |more )?(?P<what>(?:[\w-]+ )?[\w-]+s) (?:are|were|cost|have|need|come|go|get|run|take|last"
    r"|will|can|must"
    r"|should)\b",
    re.IGNORECASE,
)
_LONGEST = 240


class Given:
    """Work given to somebody in notes, outside of lists of actions."""

    id = "given"
    summary = "work that notes give to somebody: Ivo orders two lamps; spare keys – Ann"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield at most one finding for each sentence of notes, and each entry of a list that announces nothing."""
        if conversation.dialogue:
            return
        known = known_people(conversation)
        for statement in conversation.statements:
            listed = statement.kind is BlockKind.LIST
            noted = statement.kind is BlockKind.PROSE and not statement.turn.speaker
            if statement.voice is not Voice.OWN or not (listed or noted) or len(statement.text) > _LONGEST:
                continue
            if tells(statement) or (listed and announcement(statement, conversation.settings) is not None):
                continue
            text = statement.text.replace("’", "'").strip()
            if is_question(text) or is_hypothesis(text) or is_over(text):
                continue
            found = _does(conversation, statement, text, known) or (_owned(statement, text, known) if listed else None)
            if found is not None:
                yield found


def _does(conversation: Conversation, statement: Statement, text: str, known: frozenset[str]) -> Finding | None:
    match = _DOES.match(text)
    if match is None or match["who"].lower().lstrip("@") not in known or _TOLD.search(text):
        return None
    base = base_of_third(match["verb"])
    errand = _ERRAND.match(f"{match['verb']} {match['rest']}") is not None
    if not base or not (errand or (is_work(base) and base not in _SPEAKS)) or not _closes(conversation, statement):
        return None
    due, rest = take_due(match["rest"].strip())
    topic = _things(conversation, statement) if _BARE.match(rest) else ""
    if _BARE.match(rest) and not topic:
        return None
    title = finish(f"{base} {topic}") if topic else task_title(f"{base} {rest}")
    return _finding(statement, f"{base} {rest}", title, match["who"], due)


def _things(conversation: Conversation, statement: Statement) -> str:
    """Return the things that the sentence before speaks of first, else the topic; "" where none is named."""
    before = conversation.near(statement, -1)
    match = _SPEAKS_OF.match(before.text) if before is not None else None
    return match["what"].lower() if match else topic_opened(conversation, statement)


def _closes(conversation: Conversation, statement: Statement) -> bool:
    """Whether a sentence stands at the end of its paragraph, as what comes of a matter does; or is an entry."""
    if statement.kind is BlockKind.LIST:
        return True
    after = [conversation.near(statement, distance) for distance in (1, 2)]
    return not all(s is not None and s.segment.block == statement.segment.block for s in after)


def _owned(statement: Statement, text: str, known: frozenset[str]) -> Finding | None:
    match = _OWNED.match(text)
    if match is None or match["who"].lower() not in known or not content(match["what"]):
        return None
    if any(is_complaints(heading) for heading in (*statement.headings[-1:], statement.introduction)):
        return None
    return _finding(statement, match["what"], entry_title(match["what"]), match["who"])


def _finding(statement: Statement, task: str, title: str, owner: str, due: date | None = None) -> Finding:
    return Finding(
        rule=Commitments.id,
        rank=4,
        type=type_of_task(task),
        clause=task,
        places=(statement,),
        words=owner,
        confidence=confidence.LIKELY + 0.05,
        title=title,
        owner=owner.lstrip("@"),
        due=due,
    )
