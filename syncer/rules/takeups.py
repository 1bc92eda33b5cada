"""What somebody suggests and another one takes up: "how about a ramp?", "yes, put it on the list"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.acceptance import taken_up
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_hypothesis
from syncer.rules.narrative import is_agenda
from syncer.rules.said import answers_in
from syncer.rules.suggestions import suggested
from syncer.rules.talk import is_talk
from syncer.rules.times import without_times
from syncer.rules.title import task_title
from syncer.rules.words import content

_SURE = {
    "list": confidence.STATED,
    "later": confidence.STATED,
    "want": confidence.STATED - 0.05,
    "self": confidence.FILED,
    "said": confidence.LIKELY + 0.05,
}
_OPENING = 3
_REACH = 8
_LONGEST = 300
_SEVERAL = lazy(r"\b(?:both|all|them|those|these|each|two|three|everything)\b", re.IGNORECASE)
_POINTS = lazy(r"(?:it|that|this|them|those|these|so|one|something)\b", re.IGNORECASE)
# Who votes for a thing says no more than what it means to him.
_VOTES = lazy(r"^\W*(?:(?:hm+|ok(?:ay)?|yes|well|fine|sure)\b\W*)*\+ ?1\b", re.IGNORECASE)
_EMPTY = content("want job thing idea like love good point one please convinced both true need look nice")
_SHARED = lazy(r"\b(?:file|ticket|list|backlog|issue|note|next|week|add|plan|day)\w*\b", re.IGNORECASE)


class Takeups:
    """Suggestions that the next speaker takes up."""

    id = "takeup"
    summary = "what somebody suggests and the next one takes up: put it on the list, yes, next week, we need that"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each suggestion that is taken up, at it and at the words that take it up."""
        for number, said in answers_in(conversation):
            if said[0].kind is not BlockKind.PROSE:
                continue
            before = _turn_before(conversation, number)
            if not before or said[0].turn.speaker == before[0].turn.speaker:
                continue
            opening = " ".join(statement.text for statement in said[:_OPENING])
            how = taken_up(opening, dialogue=conversation.dialogue) or (
                taken_up(said[0].text, dialogue=conversation.dialogue) if len(said) > 1 else ""
            )
            if how:
                yield from self._accepted(before, said[0], opening, how)

    def _accepted(self, before: list[Statement], answer: Statement, opening: str, how: str) -> Iterator[Finding]:
        offers = [(statement, clause) for statement in before for clause in _offered(statement)]
        if not offers:
            return
        for statement, clause in _meant(offers, opening):
            sure = _SURE[how]
            if answer.turn.speaker and statement.voice is Voice.OWN:
                sure = min(sure, confidence.FILED + 0.05)
            yield Finding(
                rule=self.id,
                rank=6,
                type=type_of_task(clause),
                clause=clause,
                places=(statement, answer),
                words=answer.text[:60],
                confidence=sure,
                title=task_title(clause),
            )


def _turn_before(conversation: Conversation, number: int) -> list[Statement]:
    """Return the last sentences of what was said right before a turn, by a person or an assistant."""
    for earlier in range(number - 1, max(number - 4, -1), -1):
        said = conversation.by_turn[earlier]
        if said and said[0].voice in (Voice.OWN, Voice.ASSISTANT):
            # The lines of code that follow a suggestion are no sentences.
            last = [s for s in said if s.kind is not BlockKind.CODE][-_REACH:]
            return [s for s in last if s.kind is BlockKind.PROSE and len(s.text) <= _LONGEST]
    return []


def _offered(statement: Statement) -> list[str]:
    if is_hypothesis(statement.text) or is_agenda(statement.text) or _VOTES.match(statement.text):
        return []
    clauses = suggested(statement.text)
    if statement.text.endswith(":"):
        # "The answer should be the same in both cases:" is how to mend what was reported, and the code shows it.
        clauses = tuple(clause for clause in clauses if not clause.startswith("let "))
    return [
        clause
        for clause in clauses
        if content(clause) and not is_talk(clause.removeprefix("let ")) and not _POINTS.match(clause.partition(" ")[2])
    ]


def _meant(offers: list[tuple[Statement, str]], answer: str) -> list[tuple[Statement, str]]:
    """Return the suggestions that an answer speaks of: all, that whose words it repeats, else the last sentence's."""
    if _SEVERAL.search(answer):
        return offers[-5:]
    words = content(_SHARED.sub("", answer))
    named = [offer for offer in offers if words & content(offer[1])]
    if named:
        return named[-1:]
    last = offers[-1][0].index
    return [offer for offer in offers if offer[0].index == last]


def settle_answers(findings: list[Finding]) -> list[Finding]:
    """Return the findings with one for a suggestion and its answer: who names the work himself speaks for himself.

    Else what the answer alone would make falls away, since it only speaks of the suggestion.
    """
    own: dict[int, list[Finding]] = {}
    for found in findings:
        if found.rule != Takeups.id and found.at.voice is Voice.OWN:
            own.setdefault(found.at.turn_number, []).append(found)
    settled: set[int] = set()
    dropped: set[int] = set()
    meant: dict[int, Finding] = {}
    for found in findings:
        if found.rule != Takeups.id:
            continue
        answer = found.places[1]
        said = [f for f in own.get(answer.turn_number, []) if 0 <= f.at.index - answer.index < _OPENING]
        about = bool(content(answer.text) & content(found.clause))
        said = [f for f in said if not _is_other(f, found, answer, about=about)]
        fuller = next((f for f in said if f.words == "let's" and _is_fuller(f, found)), None)
        if fuller is not None and fuller.confidence <= confidence.DOUBTFUL:
            # "Yes, let's add an alert above 1%" is said to no assistant that does it at once.
            meant[id(fuller)] = replace(
                fuller, confidence=found.confidence, places=(fuller.at, found.at), evidence=found.evidence
            )
            dropped.add(id(found))
        elif any(f.explicit or _names_more(f, found) for f in said if f.confidence > confidence.DOUBTFUL):
            dropped.add(id(found))
        else:
            settled.update(id(f) for f in said)
    return [meant.get(id(f), f) for f in findings if id(f) not in dropped and id(f) not in settled]


def _is_fuller(own: Finding, taken: Finding) -> bool:
    """Whether somebody says in own words what he takes up, and names it there."""
    named = not _POINTS.match(own.clause.partition(" ")[2]) and bool(content(own.clause) & content(taken.clause))
    return named and _names_more(own, taken)


def _is_other(own: Finding, taken: Finding, answer: Statement, *, about: bool) -> bool:
    """Whether what somebody says after he takes a suggestion up is other work: "And we should document the offset".

    `about` says that the words that take it up name it themselves; in the next paragraph anything may follow.
    """
    if own.at.index == answer.index or not (about or own.at.segment.block != answer.segment.block):
        return False
    if own.rule not in ("commitment", "wish") or own.pointer or own.confidence < confidence.FILED:
        return False
    words = content(own.clause)
    return len(words) > 1 and not words & content(taken.clause)


def _names_more(own: Finding, taken: Finding) -> bool:
    """Whether what somebody answers names work of its own, rather than points at the suggestion."""
    if own.pointer or (own.type is ItemType.BUG and taken_up(own.at.text, dialogue=True) == "list"):
        # "Put it on the list, or the cellar floods again" only says what it is for.
        return False
    words = content(_SHARED.sub("", without_times(own.clause))) - _EMPTY
    return len(words - content(taken.clause)) >= 2 or bool(words & content(taken.clause))
