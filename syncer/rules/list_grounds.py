"""Upon what grounds the entries of a list are work: a heading, phases, a request, names, or what the list weighs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.endings import Endings
from syncer.rules.headings import announcement, is_complaints, normalise
from syncer.rules.horizons import is_horizon
from syncer.rules.list_replies import turned_down
from syncer.rules.list_summaries import is_left_out, summary_turns
from syncer.rules.list_types import type_in_summary, type_under
from syncer.rules.list_weights import Weight, stands_for_itself, weigh_lists
from syncer.rules.lookbacks import is_carried_over, looks_back
from syncer.rules.progress_lists import is_open_beside_done, tells_what_was_done
from syncer.rules.reporting import Part, is_faulty, part_over
from syncer.rules.requested import answers_request, is_noted, turns_asked_for
from syncer.rules.roster import written_with_names
from syncer.rules.symptoms import find_symptom

SUMS_UP = lazy(
    r"\b(?:priorit(?:y|ies)|summary|so far|noted|recap|collected|you (?:mentioned|named|want)|left|remaining|open"
    r"|outstanding|follow[- ]?ups?|action items?|sum up|where we (?:are|stand))\b",
    re.IGNORECASE,
)
"""Words over a list that order what was said before."""
_BY_WHOM = lazy(r"\((?P<who>[A-Z][\w'’-]{1,20})(?:[,;:] [^()]{1,40})?\)\W*$")
_MOST_ENTRIES = 20
_RECAP = lazy(
    r"\b(?:read (?:it|that|this|them) (?:back|out)|recap\w*|sum(?:ming|med)? (?:it |that |this )?up|summar\w+"
    r"|who (?:does|takes|has) what|split (?:it|this|that|them|the work)|to be clear|in short|final list)\b"
    r"[^:]{0,40}[:：]$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Grounds:
    """What is known of a talk: its people, the turns that hold phases or were asked for, and what its lists weigh.

    `summaries` are the turns in which an assistant sums it up. `reports` says that people report in it what they have
    done and what is next, each under a heading.
    """

    known: frozenset[str]
    phases: frozenset[int]
    asked_for: Mapping[int, ItemType]
    weighed: dict[int, Weight]
    summaries: frozenset[int]
    reports: bool


def read_grounds(conversation: Conversation, known: frozenset[str], ends: Endings) -> Grounds:
    """Return what the lists of a talk are judged by; `known` are the names of its people, `ends` is where it ends."""
    asked_for = turns_asked_for(conversation)
    weighed = weigh_lists(conversation, frozenset(asked_for), ends)
    summaries = summary_turns(conversation, ends)
    phases = _turns_with_phases(conversation)
    return Grounds(known, phases, asked_for, weighed, summaries, _holds_reports(conversation))


def announced_as(
    conversation: Conversation, statement: Statement, grounds: Grounds
) -> tuple[ItemType, str, str] | None:
    """Return the type that an entry has by the list it stands in, the words that announce it, and how they do."""
    orders = statement.turn_number in grounds.summaries or statement.turn_number in grounds.asked_for
    if orders and is_left_out(statement):
        return None
    found = _reported(statement) if grounds.reports else None
    found = found or announcement(statement, conversation.settings)
    if found and found[2] == "introduction" and found[1] in statement.headings and not _sums_up(statement, found):
        found = None
    phase = _phase_over(statement) if statement.turn_number in grounds.phases else ""
    if phase and (found is None or found[2] == "heading"):
        # "Must have" and "maybe later" part wishes, "Phase 2" and "this month" part work.
        wished = found is not None and found[1] == phase and found[0] is ItemType.FEATURE
        found = (ItemType.FEATURE if wished else ItemType.TODO, phase, "phase")
    if (found is None or found[2] == "introduction") and is_open_beside_done(conversation, statement):
        found = (found[0] if found else ItemType.TODO, _head_over(statement) or "open", "status")
    found = found or _unannounced(conversation, statement, grounds)
    vague = found is None or (statement.voice is Voice.ASSISTANT and found[2] == "introduction")
    weight = grounds.weighed.get(statement.group) if vague and not statement.parents else None
    if weight and stands_for_itself(statement, weight):
        kind = type_in_summary(statement) if weight.sums_up else weight.type
        found = (kind, weight.words, "weighed for sure" if weight.is_sure else "weighed")
    return found


def _unannounced(
    conversation: Conversation, statement: Statement, grounds: Grounds
) -> tuple[ItemType, str, str] | None:
    """Return the same for a list that was asked for, shared out, or stands under complaints."""
    if _is_shared_out(conversation, statement):
        return (ItemType.TODO, statement.introduction, "introduction")
    if any(looks_back(normalise(h)) for h in statement.headings[-1:]) and is_carried_over(statement.text):
        return (ItemType.TODO, statement.headings[-1], "heading")
    if _is_assigned(conversation, statement, grounds.known):
        return (ItemType.TODO, "who does it", "assigned")
    if is_noted(conversation, statement):
        return (ItemType.TODO, statement.introduction, "asked for")
    if statement.voice is Voice.ASSISTANT and tells_what_was_done(conversation, statement):
        return None
    asked = statement.turn_number in grounds.asked_for and answers_request(statement)
    if asked and not turned_down(conversation, statement):
        return (grounds.asked_for[statement.turn_number], statement.introduction or "asked for", "asked for")
    if statement.turn_number in grounds.summaries:
        over = statement.introduction or (statement.headings[-1] if statement.headings else "")
        return (type_under(over), over or "sums up", "summary")
    complaint = next((h for h in statement.headings[-1:] if is_complaints(h)), "")
    return (ItemType.BUG, complaint, "complaint") if complaint and find_symptom(statement.text) else None


def _sums_up(statement: Statement, found: tuple[ItemType, str, str]) -> bool:
    """Whether words that lead to several lists order what was said; an assistant goes through a matter in steps too."""
    return statement.voice is Voice.OWN or SUMS_UP.search(found[1]) is not None


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


def _head_over(statement: Statement) -> str:
    return statement.introduction or (statement.headings[-1] if statement.headings else "")


def _reported(statement: Statement) -> tuple[ItemType, str, str] | None:
    """Return the type of what is next, or in the way, in a report whose parts have headings."""
    over = _head_over(statement)
    part = part_over(normalise(over)) if statement.voice is Voice.OWN else None
    if part is None or part is Part.DONE:
        return None
    return (ItemType.BUG if part is Part.BLOCK and is_faulty(statement.text) else ItemType.TODO, over, "heading")


def _holds_reports(conversation: Conversation) -> bool:
    """Whether there are lists of what was done beside such of what is next."""
    heads = {_head_over(s) for s in conversation.statements if s.kind is BlockKind.LIST and s.voice is Voice.OWN}
    return {Part.DONE, Part.PLAN} <= {part_over(normalise(head)) for head in heads}


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
