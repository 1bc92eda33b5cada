"""Lists under headings, or after sentences, that announce work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from syncer.models import ItemType, Role
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.assignment import read_assignment
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.dates import day_of
from syncer.rules.done import status_of, without_marks
from syncer.rules.endings import Endings, read_endings
from syncer.rules.entries import type_of_entry
from syncer.rules.headings import is_phase
from syncer.rules.horizons import is_horizon
from syncer.rules.list_entries import declines_itself
from syncer.rules.list_grounds import SUMS_UP, Grounds, announced_as, read_grounds
from syncer.rules.list_members import may_be_entry
from syncer.rules.list_replies import asks_for_options, superseded
from syncer.rules.lookbacks import without_state
from syncer.rules.mood import is_over
from syncer.rules.outcome import has_carried_out
from syncer.rules.roster import known_people, person_over, written_with_names
from syncer.rules.told_of import told_of

# An assistant that says what it will do now, or what one would have to do, leaves no list behind.
_ABOUT_TO = lazy(
    r"\b(?:i|we|you)(?:'ll|’ll| will| need| have| should| must| can| could|'re going| are going|'d)\b", re.IGNORECASE
)
_PLAN = lazy(
    r"\b(?:road ?map|milestones?|(?:build|delivery|implementation|work) (?:order|plan|sequence|steps|phases)|rollout"
    r" plan|take (?:home|away))\b",
    re.IGNORECASE,
)
_OPTIONAL = lazy(
    r"\b(?:nice[- ]to[- ]haves?|could[- ]haves?|optional\w*|extras?|bonus|ideas|possible|possibilities|later"
    r"|enhancements"
    r"|stretch)\b",
    re.IGNORECASE,
)
# "Which probe? The cheap one drifts": what is open is the question.
_ASKS = lazy(r"^(?:which|what|who|how|where|when|why|should|does|do|is|are|can)\b[^.?!]{2,80}\?(?= )", re.IGNORECASE)
_TAKEN_HOME = lazy(r"\b(?:take (?:home|away)|to sum up|in short|recap|summary)\b", re.IGNORECASE)
_OPENING = 4
# "me: a lamp by the door", where others' wishes stand beside it.
_MYSELF = lazy(r"^(?:me|myself|i)\s?:\s+", re.IGNORECASE)
# Whoever tells others to consider something has not found it worth doing.
_WEIGHS = lazy(
    r"^(?:(?:also|maybe|optionally),? )?(?:consider|evaluate|explore|think about|look at whether)\b", re.IGNORECASE
)


class Lists:
    """Entries of lists that are announced as work."""

    id = "list"
    summary = (
        "list entries under next steps, action items, planned features, decisions, phases of a plan and their like"
    )

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each entry; an entry that is the detail of another is not one of its own."""
        known = known_people(conversation)
        held_on = day_of(conversation)
        ends = read_endings(conversation)
        grounds = read_grounds(conversation, known, ends)
        replaced = superseded(conversation)
        for statement in conversation.statements:
            if statement.index in replaced or not may_be_entry(conversation, statement):
                continue
            found = announced_as(conversation, statement, grounds)
            if found:
                yield self._finding(conversation, statement, found, grounds, ends, held_on)

    def _finding(
        self,
        conversation: Conversation,
        statement: Statement,
        found: tuple[ItemType, str, str],
        grounds: Grounds,
        ends: Endings,
        held_on: date | None,
    ) -> Finding:
        kind, words, how = found
        known = grounds.known
        text = without_state(_MYSELF.sub("", without_marks(statement.text)))
        # What an assistant names before a colon there is a matter rather than somebody.
        in_summary = statement.turn_number in grounds.summaries
        summed_up = in_summary or (how.startswith("weighed") and statement.voice is Voice.ASSISTANT)
        given = read_assignment(
            text,
            known & _speakers(conversation) if summed_up else known,
            held_on,
            colon=kind is ItemType.TODO and not summed_up and written_with_names(conversation, statement),
            owned=kind is not ItemType.DECISION,
            writer=statement.turn.speaker if statement.turn.role is Role.PARTICIPANT else None,
            told=partial(told_of, conversation) if kind is ItemType.TODO and how == "heading" else None,
        )
        text = given.text
        owner = given.owner or (person_over(conversation, statement, known) if kind is not ItemType.DECISION else None)
        sure = confidence.LISTED if how in ("heading", "introduction") else confidence.STATED
        if statement.voice is Voice.ASSISTANT:
            sure = _of_assistant(statement.turn_number, how, words, kind, ends)
            if kind is ItemType.BUG and has_carried_out(conversation.by_turn[statement.turn_number][:_OPENING]):
                # It tells which problem it has just done away with.
                sure = confidence.DOUBTFUL
        elif statement.voice is Voice.GUIDE:
            sure = confidence.FILED
        if how.startswith("weighed"):
            sure = confidence.STATED - 0.05 if how == "weighed for sure" else confidence.LIKELY - 0.05
        suggested = statement.voice is Voice.ASSISTANT and kind is ItemType.FEATURE
        if suggested and asks_for_options(conversation, statement):
            sure = confidence.DOUBTFUL
        is_weighed = statement.voice is not Voice.OWN and _WEIGHS.match(text) is not None
        asks = statement.text.endswith("?") or _ASKS.match(text) is not None
        if asks or is_over(text) or is_weighed or declines_itself(statement.text):
            sure = confidence.DOUBTFUL
        if kind is ItemType.TODO and how == "heading" and owner is None and len(text.split()) > 40:
            sure = min(sure, confidence.LIKELY)
        return Finding(
            rule=self.id,
            rank=2,
            type=kind if kind is ItemType.DECISION else type_of_entry(kind, text, planned=_is_planned(how, words)),
            clause=text,
            places=(statement,),
            words=words,
            confidence=sure,
            status=status_of(statement.raw),
            owner=owner,
            due=given.due,
            explicit=True,
            restates=summed_up or _orders(statement, kind, words),
        )


def _speakers(conversation: Conversation) -> frozenset[str]:
    return frozenset(
        turn.speaker.split(maxsplit=1)[0].lower() for turn in conversation.transcript.turns if turn.speaker
    )


def _orders(statement: Statement, kind: ItemType, words: str) -> bool:
    """Whether an entry orders what was said before: an assistant decides nothing that nobody said."""
    if statement.voice is Voice.ASSISTANT:
        return kind is ItemType.DECISION or SUMS_UP.search(words) is not None
    return _TAKEN_HOME.search(words) is not None


def _is_planned(how: str, words: str) -> bool:
    """Whether the entries are parts of a plan, which name what will be there rather than what fails."""
    return how == "phase" or _PLAN.search(words) is not None


def _of_assistant(turn: int, how: str, words: str, kind: ItemType, ends: Endings) -> float:
    """A plan that an assistant writes down at the end sums up; one in the middle only proposes."""
    closing = turn in ends.closing
    if how == "introduction":
        sums_up = SUMS_UP.search(words) is not None or is_horizon(words)
        if _ABOUT_TO.search(words) or (turn in ends.opening and not sums_up):
            # How it will go about the matter.
            return confidence.DOUBTFUL
    if how == "phase":
        # The phases of a first answer are advice: nobody has agreed to them.
        summed_up = closing and not (turn in ends.opening and is_phase(words))
        return confidence.STATED - 0.05 if summed_up else confidence.DOUBTFUL + 0.05
    if re.search(
        r"\b(?:made|taken|so far|agreed|recorded|locked in|remaining|left|follow[- ]?ups?|action items?)\b",
        words,
        re.IGNORECASE,
    ):
        return confidence.STATED
    if kind is ItemType.DECISION:
        unasked = confidence.LIKELY if how == "asked for" else confidence.DOUBTFUL + 0.05
        return confidence.STATED if closing else unasked
    if turn in ends.opening and not closing and _OPTIONAL.search(words):
        # What one might have besides, named before anybody said what he wants.
        return confidence.DOUBTFUL
    return confidence.STATED if closing else confidence.LIKELY
