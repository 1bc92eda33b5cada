"""What points back: "I'll fix that", "users have been asking for it", "that's a project for next year"."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.antecedents import named_right_before
from syncer.rules.base import Finding
from syncer.rules.build import title_of
from syncer.rules.context import Conversation, Voice
from syncer.rules.dates import day_of, take_day
from syncer.rules.matters import from_matter, from_wish
from syncer.rules.named_again import named_again
from syncer.rules.outcome import agrees
from syncer.rules.pronouns import handles, named_in, points, put_for, relates, speaks_of_person, stands_for, wanted_by
from syncer.rules.title import finish
from syncer.rules.words import content, stem

# Of a mere ticket, or a note, only what it is for says anything.
_PUTS_DOWN = lazy(
    r"\b(?:ticket|issue|bug|card|story|mrs?|prs?|request|branch|patch|change|note|reminder|task|list|backlog"
    r"|meeting|call|item|slot)\b",
    re.IGNORECASE,
)
_FOR_THAT = lazy(
    r"^(?P<task>[a-z]\S* (?:an?|the|some|another|one|two|three) (?:[\w-]+ ){2,5})(?:for|about|on|against"
    r"|with) (?:it|that|this)\b"
    r"(?P<rest>.*)$",
    re.IGNORECASE,
)
_CALLED = lazy(
    r"^(?:(?:and|so|but|well|yes|no)\b[, ]*)*(?:that|this)(?:'s| is) (?:(?:clearly|definitely|really|just|surely) )?"
    r"(?:an?|another|our|the) (?:\w+ )?(?:bug|defect|regression|fault)\b(?! (?:of|in|with|from|or)\b)",
    re.IGNORECASE,
)
_REACH = 8
_NEAR = 4
_WORDS = 3


class _Findings(list[Finding]):
    """Findings, with the positions of those of each turn at hand; whatever is put in place of one is of its turn."""

    def __init__(self) -> None:
        super().__init__()
        self._by_turn: dict[int, list[int]] = {}
        self._sorted = 0

    def last_of(self, turn: int) -> int | None:
        """Return the position of the last of a turn that is no pointer."""
        self._sort()
        return next(
            (position for position in reversed(self._by_turn.get(turn, [])) if not self[position].pointer), None
        )

    def of_turns(self, *turns: int | None) -> list[int]:
        """Return the positions of those of some turns that are no pointers, in order."""
        self._sort()
        found = (position for turn in set(turns) if turn is not None for position in self._by_turn.get(turn, ()))
        return sorted(position for position in found if not self[position].pointer)

    def _sort(self) -> None:
        for position in range(self._sorted, len(self)):
            self._by_turn.setdefault(self[position].at.turn_number, []).append(position)
        self._sorted = len(self)


def find_target(found: Finding, before: _Findings, conversation: Conversation) -> int | None:
    """Return the position of the finding that a pointer speaks of, None where there is none nearby.

    Nearest first in the same turn; else the last that the speaker's side said in the turn before, with an
    assistant's answer between.
    """
    turn = found.at.turn_number
    nearest = before.last_of(turn)
    if found.at.block.marker and not conversation.dialogue:
        # An entry of minutes speaks of its own matter.
        told = nearest is not None and before[nearest].at.segment.block == found.at.segment.block
        return nearest if told else None
    if nearest is not None:
        return nearest if found.at.index - before[nearest].places[-1].index <= _REACH else None
    previous = conversation.own_turn_before(turn)
    near = before.of_turns(previous if conversation.dialogue else turn - 2, turn - 1)
    offered = [i for i in near if before[i].at.voice is Voice.ASSISTANT and _answers(found, before[i], conversation)]
    own = [i for i in near if before[i].at.voice is Voice.OWN and before[i].confidence >= confidence.DOUBTFUL]
    candidates = offered or own or near
    return candidates[-1] if candidates else None


def _answers(pointer: Finding, offer: Finding, conversation: Conversation) -> bool:
    """Whether a pointer takes up what the assistant has just offered, rather than what the speaker said before."""
    verb = stem(pointer.clause.split()[0].lower()) if pointer.clause else ""
    if verb and verb in map(stem, offer.clause.lower().split()):
        return True
    opening = conversation.by_turn[pointer.at.turn_number][0].text
    return offer.rule in ("proposal", "fault") and (pointer.rule == "fault" or agrees(opening))


def follow_pointers(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with each pointer joined to what it speaks of, as one more place where that is said."""
    result = _Findings()
    for said in findings:
        found = _of_its_own(said)
        title = _pronoun_title(found)
        points_back = found.pointer or (title is not None and handles(title))
        if points_back and (right_before := named_right_before(found, result, conversation)) is not None:
            result.append(right_before)
            continue
        if title is not None:
            near = _nearby(found, title, result, conversation)
            same = near is not None and (handles(title) or result[near].at.voice is Voice.ASSISTANT)
            wished = from_wish(found, conversation) if near is None and handles(title) else None
            named = None if same else wished or _named(found, title, conversation)
            if named is not None:
                result.append(named)
            elif near is not None:
                result[near] = joined_to(result[near], found)
            else:
                result.append(from_matter(found, conversation) or _unclear(found, title))
            continue
        if not found.pointer:
            whole = not found.explicit and found.type is not ItemType.BUG and relates(title_of(found))
            result.append((whole and _named(found, title_of(found), conversation)) or named_again(found, conversation))
            continue
        if (called := _called_a_bug(found, result, conversation)) is not None:
            result.append(called)
            continue
        target = None if _follows_new_matter(found, result, conversation) else find_target(found, result, conversation)
        if target is None:
            if found.type is ItemType.BUG:
                result.append(
                    replace(found, pointer=False, confidence=min(found.confidence, confidence.DOUBTFUL + 0.05))
                )
            elif named := _in_sentence(found) or from_matter(found, conversation):
                result.append(named)
            continue
        result[target] = joined_to(result[target], found)
    return list(result)


def _of_its_own(found: Finding) -> Finding:
    """Return a pointer that names enough of its own, as in "write a one-off script for that", as work without it."""
    match = _FOR_THAT.match(found.clause) if found.pointer and found.rule == "commitment" else None
    if match is None or not content(match["task"].partition(" ")[2]) or _PUTS_DOWN.search(match["task"]):
        return found
    task = f"{match['task'].strip()}{match['rest']}"
    return replace(found, clause=task, pointer=False, confidence=min(found.confidence, confidence.FILED))


def _follows_new_matter(found: Finding, before: list[Finding], conversation: Conversation) -> bool:
    """Whether words that put off follow a sentence of the same speaker that made no item so far."""
    near = conversation.near(found.at, -1)
    if found.rule != "postponed" or near is None or len(content(near.text)) < _WORDS:
        return False
    return all(near.index != place.index for other in before[-_REACH:] for place in other.places)


def _called_a_bug(found: Finding, before: list[Finding], conversation: Conversation) -> Finding | None:
    """Return the sentence right before as the fault that "that's a bug" calls it, unless it is an item already."""
    if found.type is not ItemType.BUG or not _CALLED.match(found.at.text.replace("’", "'")):
        return None
    near = conversation.near(found.at, -1)
    if near is None or near.text.endswith(("?", ":")) or len(content(near.text)) < _WORDS:
        return None
    if any(place.index == near.index for other in before[-_REACH:] for place in other.places):
        return None
    return replace(found, clause=near.text, places=(near, found.at), pointer=False)


def _pronoun_title(found: Finding) -> str | None:
    """Return the title of a finding where it says nothing for want of a noun, None where it does."""
    if found.pointer or found.title or found.explicit or found.type is ItemType.DECISION:
        return None
    title = title_of(found)
    return title if points(title, told=found.type is ItemType.BUG) else None


def _nearby(found: Finding, title: str, before: _Findings, conversation: Conversation) -> int | None:
    """Return the position of the item just reported that a pronoun speaks of, None where that is not certain."""
    if speaks_of_person(title):
        return None
    target = find_target(found, before, conversation)
    if target is None or before[target].type is ItemType.DECISION:
        return None
    near = before[target]
    if near.at.turn_number == found.at.turn_number:
        return target if found.at.index - near.places[-1].index <= _NEAR else None
    # Said by another one: right at the beginning of his turn he speaks of what he has just heard.
    opening = conversation.by_turn[found.at.turn_number][0].index
    return target if found.at.index - opening < _NEAR else None


def _named(found: Finding, title: str, conversation: Conversation) -> Finding | None:
    """Return the finding with its pronoun replaced by what it stands for, None where that is not certain."""
    if found.type is not ItemType.BUG and (wanted := wanted_by(title)):
        return replace(found, title=finish(wanted))
    noun = stands_for(conversation, found.at, found.clause, person=speaks_of_person(title))
    # What the sentence names beside the pronoun is another thing.
    resolved = put_for(title, noun) if noun and not content(noun) <= content(title) else ""
    if not resolved:
        return None
    why = Evidence("title", noun, f'stands for a pronoun in "{found.clause[:60]}"')
    return replace(found, title=finish(resolved), evidence=(*found.evidence, why))


def _in_sentence(found: Finding) -> Finding | None:
    """Return "the old password is in the history, we have to change it" named by the subject of its own sentence."""
    title = title_of(found)
    said = found.at.text.replace("’", "'")
    noun = named_in(said.partition(found.clause[:40])[0]) if points(title, told=False) else ""
    resolved = put_for(title, noun) if noun and not speaks_of_person(title) else ""
    if not resolved:
        return None
    why = Evidence("title", noun, f'stands for a pronoun in "{found.clause[:60]}"')
    sure = min(found.confidence, confidence.FILED)
    return replace(found, title=finish(resolved), pointer=False, confidence=sure, evidence=(*found.evidence, why))


def _unclear(found: Finding, title: str) -> Finding:
    why = Evidence("confidence", title[:80], "a pronoun that its surroundings do not resolve")
    return replace(found, confidence=min(found.confidence, confidence.DOUBTFUL), evidence=(*found.evidence, why))


def joined_to(target: Finding, pointer: Finding) -> Finding:
    """Return an item with what takes it up as one more place where it is said."""
    kind = target.type
    if pointer.pointer and pointer.rule == "wish" and target.rule == "commitment":
        kind = ItemType.FEATURE
    sure = target.confidence
    # "That's far too much" is a verdict on what was proposed.
    finds_fault = pointer.type is ItemType.BUG is not target.type and target.at.voice is Voice.ASSISTANT
    if pointer.at.voice is Voice.OWN and not finds_fault:
        agreed = pointer.at.turn.speaker != target.at.turn.speaker and sure >= confidence.LIKELY
        sure = max(
            sure,
            confidence.FILED if agreed else 0.0,
            confidence.STATED if target.at.voice is Voice.ASSISTANT else min(sure + 0.05, 0.95),
        )
    return replace(
        target,
        type=kind,
        confidence=sure,
        priority=pointer.priority or target.priority,
        places=(*target.places, pointer.at),
        due=target.due or pointer.due,
        owner=target.owner or pointer.owner,
        evidence=(*target.evidence, Evidence("confidence", pointer.words, f'taken up: "{pointer.at.text[:80]}"')),
    )


def schedule(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with the day by which tasks in passing are due, where their sentence names it."""
    held_on = day_of(conversation)
    return [
        replace(f, due=day)
        if f.due is None and f.type is ItemType.TODO and (day := take_day(f.clause.rstrip(".!"), held_on)[0])
        else f
        for f in findings
    ]
