"""Entries of the list before that an answer picks: "1 and 3, the second can wait", "I'll do 2 tomorrow"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import BlockKind, Evidence, Priority
from syncer.rules import confidence
from syncer.rules.acceptance import says_later
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.outcome import has_carried_out
from syncer.rules.picked_by_name import picked_by_name
from syncer.rules.picking import COUNTED, LATER_ENTRY, TAKES, WHOLE, Pick, Verdict, picks_in, unmarked
from syncer.rules.times import is_near, without_times
from syncer.rules.title import entry_title
from syncer.rules.words import content

_OPENING = 4


class Picks:
    """Entries of a list that the next speaker picks."""

    id = "pick"
    summary = "entries of the list before that somebody picks: 1 and 3, the second can wait, I'll do 2 tomorrow"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each entry that is picked, at the entry and at the answer."""
        for pick in _all_picks(conversation):
            if pick.verdict is Verdict.DECLINED:
                continue
            later = pick.verdict is Verdict.LATER
            said = pick.answer.text
            if WHOLE.match(said) and conversation.dialogue:
                binds = _is_left(conversation, pick.answer)
            else:
                binds = later or not conversation.dialogue or _says_whose(said)
                binds = binds or (_is_left(conversation, pick.answer) and not _is_lettered(pick.entry))
            if not binds:
                # An assistant that is told which does it at once.
                continue
            clause = unmarked(pick.entry.text)
            own = re.search(r"\b(?:i'll|i will|i can|mine)\b", said, re.IGNORECASE) and not conversation.dialogue
            yield Finding(
                rule=self.id,
                rank=1,
                type=type_of_task(clause),
                clause=clause,
                places=(pick.entry, pick.answer),
                words=said[:60],
                confidence=confidence.STATED - 0.05,
                title=entry_title(
                    re.split(r"(?<=\w): |\s[–—-]\s", clause, maxsplit=1)[0] if len(clause) > 70 else clause
                ),
                priority=_priority(said, later=later),
                owner=pick.answer.speaker or None if own else None,
            )


def _all_picks(conversation: Conversation) -> list[Pick]:
    """Return the entries picked by number or place, and those picked by name beside them."""
    counted = list(picks_in(conversation))
    known = {pick.entry.index for pick in counted}
    named = [pick for pick in picked_by_name(conversation) if pick.entry.index not in known]
    return [*counted, *named]


def _says_whose(said: str) -> bool:
    """Whether an answer says who takes it on, or when, as nobody does who wants it done at once."""
    return bool(TAKES.search(said) or says_later(said) or LATER_ENTRY.search(said))


def _is_lettered(entry: Statement) -> bool:
    """Whether a letter names the way that the heading over an entry stands for, rather than the entry."""
    return any(re.match(r"(?:option |variant )?[A-H][.):]", heading) for heading in entry.headings[-1:])


def _is_left(conversation: Conversation, answer: Statement) -> bool:
    """Whether the assistant that is answered neither shows code for it next, nor says that it is done."""
    after = conversation.turn_after(answer.turn_number)
    return not has_carried_out(after[:_OPENING]) and all(s.kind is not BlockKind.CODE for s in after)


def _priority(said: str, *, later: bool) -> Priority | None:
    """Return the priority that an answer gives an entry; None where the entry's own words decide."""
    if later:
        return Priority.MEDIUM if is_near(said) else Priority.LOW
    # What the answer says of a later time holds for the other entries.
    return Priority.MEDIUM if LATER_ENTRY.search(said) else None


def discount_unpicked(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those entries lowered that an answer declines, or leaves out where it picks others."""
    picks = list(picks_in(conversation))
    by_name = list(picked_by_name(conversation))
    declined = {p.entry.index: p.answer.text for p in (*picks, *by_name) if p.verdict is Verdict.DECLINED}
    picked = {pick.entry.index for pick in (*picks, *by_name)}
    answered = {
        pick.entry.group: pick.answer.text
        for pick in picks
        if pick.entry.voice is Voice.ASSISTANT and pick.entry.group >= 0
    }
    answers = {pick.answer.index for pick in (*picks, *by_name)}
    # What is said of an entry by its number is no matter of its own.
    remarks = {found.places[-1].index for found in findings if found.rule == "itemised"}
    result = []
    for found in findings:
        if found.at.index in answers and not found.explicit and (_only_picks(found) or _names(found, by_name)):
            continue
        if found.at.index in remarks and not found.explicit:
            continue
        if found.rule == "itemised":
            # Its own line says what becomes of it.
            result.append(found)
            continue
        words = declined.get(found.at.index, "")
        if not words and found.at.index not in picked and found.at.voice is Voice.ASSISTANT:
            words = answered.get(found.at.group, "")
        if words and found.confidence > confidence.DOUBTFUL:
            why = Evidence("confidence", words[:80], "the answer picks other entries")
            result.append(replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, why)))
        else:
            result.append(found)
    return result


def _names(found: Finding, picks: list[Pick]) -> bool:
    """Whether what somebody says in his answer is of the entries that he picks there by name."""
    named = frozenset().union(*(content(p.entry.text) for p in picks if p.answer.index == found.at.index))
    words = content(found.clause)
    return found.rule != Picks.id and len(words & named) * 4 >= len(words) * 3


def _only_picks(found: Finding) -> bool:
    """Whether words say no more than which entries are meant, and when."""
    return found.pointer or len(content(COUNTED.sub(" ", without_times(found.clause)))) < 2
