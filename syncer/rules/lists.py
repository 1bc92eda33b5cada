"""Lists under headings, or after sentences, that announce work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from syncer.models import BlockKind, ItemType, Role
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.assignment import read_assignment
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.dates import day_of
from syncer.rules.done import status_of, without_marks
from syncer.rules.endings import Endings, read_endings
from syncer.rules.entries import type_of_entry
from syncer.rules.headings import announcement, is_complaints, is_phase, normalise
from syncer.rules.horizons import is_horizon
from syncer.rules.list_entries import declines_itself
from syncer.rules.list_members import may_be_entry
from syncer.rules.list_replies import superseded, turned_down
from syncer.rules.list_types import type_in_summary
from syncer.rules.list_weights import Weight, stands_for_itself, weigh_lists
from syncer.rules.lookbacks import is_carried_over, looks_back, without_state
from syncer.rules.mood import is_over
from syncer.rules.outcome import has_carried_out
from syncer.rules.requested import answers_request, is_noted, turns_asked_for
from syncer.rules.roster import known_people, person_over, written_with_names
from syncer.rules.symptoms import find_symptom

# An assistant that says what it will do now, or what one would have to do, leaves no list behind.
_ABOUT_TO = lazy(
    r"\b(?:i|we|you)(?:'ll|’ll| will| need| have| should| must| can| could|'re going| are going|'d)\b", re.IGNORECASE
)


_SUMS_UP = lazy(
    r"\b(?:priorit(?:y|ies)|summary|so far|noted|recap|collected|you (?:mentioned|named|want)|left|remaining|open"
    r"|outstanding|follow[- ]?ups?|action items?|sum up|where we (?:are|stand))\b",
    re.IGNORECASE,
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
_TAKEN_HOME = lazy(r"\b(?:take (?:home|away)|to sum up|in short|recap|summary)\b", re.IGNORECASE)
_OPENING = 4
_BY_WHOM = lazy(r"\((?P<who>[A-Z][\w'’-]{1,20})(?:[,;:] [^()]{1,40})?\)\W*$")
# "me: a lamp by the door", where others' wishes stand beside it.
_MYSELF = lazy(r"^(?:me|myself|i)\s?:\s+", re.IGNORECASE)
_MOST_ENTRIES = 20
# Whoever tells others to consider something has not found it worth doing.
_WEIGHS = lazy(
    r"^(?:(?:also|maybe|optionally),? )?(?:consider|evaluate|explore|think about|look at whether)\b", re.IGNORECASE
)
_RECAP = lazy(
    r"\b(?:read (?:it|that|this|them) (?:back|out)|recap\w*|sum(?:ming|med)? (?:it |that |this )?up|summar\w+"
    r"|who (?:does|takes|has) what|split (?:it|this|that|them|the work)|to be clear|in short|final list)\b"
    r"[^:]{0,40}[:：]$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known of a talk: its people, the turns that hold phases or were asked for, and what its lists weigh."""

    known: frozenset[str]
    phases: frozenset[int]
    asked_for: frozenset[int]
    weighed: dict[int, Weight]


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
        asked_for = turns_asked_for(conversation)
        weighed = weigh_lists(conversation, asked_for, ends)
        around = _Around(known, _turns_with_phases(conversation), asked_for, weighed)
        replaced = superseded(conversation)
        for statement in conversation.statements:
            if statement.index in replaced or not may_be_entry(conversation, statement):
                continue
            found = _announced(conversation, statement, around)
            if found:
                yield self._finding(conversation, statement, found, known, ends, held_on)

    def _finding(
        self,
        conversation: Conversation,
        statement: Statement,
        found: tuple[ItemType, str, str],
        known: frozenset[str],
        ends: Endings,
        held_on: date | None,
    ) -> Finding:
        kind, words, how = found
        text = without_state(_MYSELF.sub("", without_marks(statement.text)))
        # What an assistant names before a colon there is a matter rather than somebody.
        summed_up = how.startswith("weighed") and statement.voice is Voice.ASSISTANT
        given = read_assignment(
            text,
            known & _speakers(conversation) if summed_up else known,
            held_on,
            colon=kind is ItemType.TODO and not summed_up and written_with_names(conversation, statement),
            owned=kind is not ItemType.DECISION,
            writer=statement.turn.speaker if statement.turn.role is Role.PARTICIPANT else None,
        )
        text = given.text
        owner = given.owner or (person_over(statement, known) if kind is not ItemType.DECISION else None)
        sure = confidence.LISTED if how in ("heading", "introduction") else confidence.STATED
        if statement.voice is Voice.ASSISTANT:
            sure = _of_assistant(statement.turn_number, how, words, kind, ends)
            if kind is ItemType.BUG and has_carried_out(conversation.by_turn[statement.turn_number][:_OPENING]):
                # It tells which problem it has just done away with.
                sure = confidence.DOUBTFUL
        elif statement.voice is Voice.GUIDE:
            sure = confidence.FILED
        if how.startswith("weighed"):
            sure = confidence.STATED - 0.05 if how == "weighed for sure" else confidence.FILED - 0.05
        is_weighed = statement.voice is not Voice.OWN and _WEIGHS.match(text) is not None
        if statement.text.endswith("?") or is_over(text) or is_weighed or declines_itself(statement.text):
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


def _announced(conversation: Conversation, statement: Statement, around: _Around) -> tuple[ItemType, str, str] | None:
    """Return the type that an entry has by the list it stands in, the words that announce it, and how they do."""
    found = announcement(statement, conversation.settings)
    if found and found[2] == "introduction" and found[1] in statement.headings and not _sums_up(statement, found):
        found = None
    phase = _phase_over(statement) if statement.turn_number in around.phases else ""
    if phase and (found is None or found[2] == "heading"):
        found = (ItemType.TODO, phase, "phase")
    found = found or _unannounced(conversation, statement, around)
    vague = found is None or (statement.voice is Voice.ASSISTANT and found[2] == "introduction")
    weight = around.weighed.get(statement.group) if vague and not statement.parents else None
    if weight and stands_for_itself(statement, weight):
        kind = type_in_summary(statement) if weight.sums_up else weight.type
        found = (kind, weight.words, "weighed for sure" if weight.is_sure else "weighed")
    return found


def _unannounced(conversation: Conversation, statement: Statement, around: _Around) -> tuple[ItemType, str, str] | None:
    """Return the same for a list that was asked for, shared out, or stands under complaints."""
    if _is_shared_out(conversation, statement):
        return (ItemType.TODO, statement.introduction, "introduction")
    if any(looks_back(normalise(h)) for h in statement.headings[-1:]) and is_carried_over(statement.text):
        return (ItemType.TODO, statement.headings[-1], "heading")
    if _is_assigned(conversation, statement, around.known):
        return (ItemType.TODO, "who does it", "assigned")
    if is_noted(conversation, statement):
        return (ItemType.TODO, statement.introduction, "asked for")
    asked = statement.turn_number in around.asked_for and answers_request(statement)
    if asked and not turned_down(conversation, statement):
        return (ItemType.TODO, statement.introduction or "asked for", "asked for")
    complaint = next((h for h in statement.headings[-1:] if is_complaints(h)), "")
    return (ItemType.BUG, complaint, "complaint") if complaint and find_symptom(statement.text) else None


def _speakers(conversation: Conversation) -> frozenset[str]:
    return frozenset(
        turn.speaker.split(maxsplit=1)[0].lower() for turn in conversation.transcript.turns if turn.speaker
    )


def _orders(statement: Statement, kind: ItemType, words: str) -> bool:
    """Whether an entry orders what was said before: an assistant decides nothing that nobody said."""
    if statement.voice is Voice.ASSISTANT:
        return kind is ItemType.DECISION or _SUMS_UP.search(words) is not None
    return _TAKEN_HOME.search(words) is not None


def _sums_up(statement: Statement, found: tuple[ItemType, str, str]) -> bool:
    """Whether words that lead to several lists order what was said; an assistant goes through a matter in steps too."""
    return statement.voice is Voice.OWN or _SUMS_UP.search(found[1]) is not None


def _is_planned(how: str, words: str) -> bool:
    """Whether the entries are parts of a plan, which name what will be there rather than what fails."""
    return how == "phase" or _PLAN.search(words) is not None


def _is_shared_out(conversation: Conversation, statement: Statement) -> bool:
    """Whether a list with a name before each entry is what was agreed on, read once more."""
    is_recap = statement.voice is Voice.OWN and _RECAP.search(statement.introduction) is not None
    return is_recap and written_with_names(conversation, statement)


def _is_assigned(conversation: Conversation, statement: Statement, known: frozenset[str]) -> bool:
    """Whether entries of a list in a meeting say in brackets who does what, as in "Patch endpoint (Linnea)"."""
    if conversation.dialogue or statement.voice is not Voice.OWN or statement.introduction:
        return False
    entries = conversation.lists.get(statement.group, ())[:_MOST_ENTRIES]
    named = [match for entry in entries if (match := _BY_WHOM.search(entry.text))]
    return len(entries) > 1 and any(match["who"].lower() in known for match in named)


def _phase_over(statement: Statement) -> str:
    if statement.introduction and not is_horizon(statement.introduction):
        return ""
    nearest = statement.introduction or (statement.headings[-1] if statement.headings else "")
    return nearest if is_horizon(nearest) else ""


def _turns_with_phases(conversation: Conversation) -> frozenset[int]:
    """Turns in which at least two phases head lists: a plan, and not the phase that the talk is in."""
    seen: dict[int, set[str]] = {}
    for statement in conversation.statements:
        if statement.kind is BlockKind.LIST and (phase := _phase_over(statement)):
            seen.setdefault(statement.turn_number, set()).add(phase)
    return frozenset(turn for turn, phases in seen.items() if len(phases) > 1)


def _of_assistant(turn: int, how: str, words: str, kind: ItemType, ends: Endings) -> float:
    """A plan that an assistant writes down at the end sums up; one in the middle only proposes."""
    closing = turn in ends.closing
    if how == "introduction":
        sums_up = _SUMS_UP.search(words) is not None or is_horizon(words)
        if _ABOUT_TO.search(words) or (turn in ends.opening and not sums_up):
            # How it will go about the matter.
            return confidence.DOUBTFUL
    if how == "phase":
        # The phases of a first answer are advice: nobody has agreed to them.
        summed_up = closing and not (turn in ends.opening and is_phase(words))
        return confidence.STATED - 0.05 if summed_up else confidence.DOUBTFUL + 0.05
    if re.search(
        r"\b(?:made|taken|so far|agreed|remaining|left|follow[- ]?ups?|action items?)\b", words, re.IGNORECASE
    ):
        return confidence.STATED
    if kind is ItemType.DECISION:
        return confidence.STATED if closing else confidence.DOUBTFUL + 0.05
    if turn in ends.opening and not closing and _OPTIONAL.search(words):
        # What one might have besides, named before anybody said what he wants.
        return confidence.DOUBTFUL
    return confidence.STATED if closing else confidence.LIKELY
