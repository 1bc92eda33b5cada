"""Matters that only later words make items: a call to fix it, or to put it on the list, speaks of what was told before.

What is told without any word for trouble ("he sees the scores of the other voice") is a fault once somebody says that
it should be fixed, and a question ("could it draw the seating plan?") a wish once somebody puts it on the list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from syncer.models import BlockKind, Evidence, ItemType
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.build import title_of
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_hypothesis
from syncer.rules.pronouns import points
from syncer.rules.recalling import (
    CUE,
    amiss,
    asked_for,
    calls_for_cure,
    names_matter,
    only_cures,
    points_back,
    puts_on_record,
    recurs,
    turns_to,
)
from syncer.rules.title import finish
from syncer.rules.words import content

_STATEMENTS, _TURNS_BACK, _ENOUGH, _WORDS = 16, 8, 1, 3


class _Found:
    """What was found, by the statements it is said in, so that a long talk is not gone through for each pointer."""

    def __init__(self, findings: list[Finding]) -> None:
        self._all = list(findings)
        self._instead: dict[int, Finding | None] = {}
        self._by_place: dict[int, list[Finding]] = {}
        for found in findings:
            self._index(found)

    def told_in(self, statements: Iterable[Statement]) -> list[Finding]:
        """Return what is said in some statements, each once."""
        near = {id(found): found for said in statements for found in self._by_place.get(said.index, ())}
        return [found for key, found in near.items() if key not in self._instead]

    def add(self, found: Finding) -> None:
        """Put one more at the end."""
        self._all.append(found)
        self._index(found)

    def put(self, found: Finding, instead: Finding | None) -> None:
        """Put another in the place of one, or none."""
        self._instead[id(found)] = instead
        if instead is not None:
            self._index(instead)

    def whole(self) -> list[Finding]:
        """Return all that is left, in order."""
        left = []
        for found in self._all:
            last: Finding | None = found
            while last is not None and id(last) in self._instead:
                last = self._instead[id(last)]
            if last is not None:
                left.append(last)
        return left

    def _index(self, found: Finding) -> None:
        for index in {place.index for place in found.places}:
            self._by_place.setdefault(index, []).append(found)


def recall(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with what later words make an item: named where it was told, unless it is found there."""
    result = _Found(findings)
    for pointer in conversation.statements:
        if pointer.voice is not Voice.OWN or pointer.kind not in (BlockKind.PROSE, BlockKind.LIST):
            continue
        if not CUE.search(pointer.text) or is_hypothesis(pointer.text):
            continue
        text = pointer.text.replace("’", "'").rstrip(" .!")
        if recurs(text):
            _recall_repeated(result, conversation, pointer)
        elif calls_for_cure(text, dialogue=conversation.dialogue):
            _recall_fault(result, conversation, pointer)
        elif (before := puts_on_record(text)) is not None:
            _recall_wish(result, conversation, pointer, before)
    return result.whole()


def _recall_fault(result: _Found, conversation: Conversation, pointer: Statement) -> None:
    zone = [said for said in _zone(conversation, pointer) if not said.text.rstrip().endswith("?")]
    if not zone or _names_it(result, pointer) or _known(result, [*zone, pointer], ItemType.BUG):
        return
    told = max(zone, key=amiss)
    if amiss(told) < _ENOUGH:
        return
    _absorb(result, pointer)
    low = next((f for f in result.told_in((told,)) if f.at is told and f.type is ItemType.BUG), None)
    why = Evidence("confidence", pointer.text[:80], "calls what was told before a fault")
    if low is not None:
        raised = replace(
            low,
            confidence=max(low.confidence, confidence.LIKELY),
            places=(*low.places, pointer),
            evidence=(*low.evidence, why),
        )
        result.put(low, raised)
    else:
        result.add(_finding(ItemType.BUG, told, pointer, told.text, "", why))


def _recall_repeated(result: _Found, conversation: Conversation, pointer: Statement) -> None:
    """Add what the turn began with, where its speaker goes on that it happens again and again."""
    zone = [said for said in _zone(conversation, pointer) if said.turn_number == pointer.turn_number]
    told = next((said for said in zone if len(content(said.text)) > _WORDS and not points_back(said.text)), None)
    if told is None or told.text.rstrip().endswith(("?", ":")) or _known(result, [*zone, pointer], None):
        return
    why = Evidence("confidence", pointer.text[:80], "what happens again and again is no accident")
    result.add(_finding(ItemType.BUG, told, pointer, told.text, "", why))


def _recall_wish(result: _Found, conversation: Conversation, pointer: Statement, before: str) -> None:
    why = Evidence("confidence", pointer.text[:80], "puts on record what was said before")
    if names_matter(before):
        if not _known(result, [pointer], None):
            result.add(_finding(ItemType.FEATURE, pointer, pointer, before, finish(before), why))
        return
    for said in reversed(list(_zone(conversation, pointer))):
        title = asked_for(said)
        if title and not _known(result, [said], None, but=pointer):
            _absorb(result, pointer)
            result.add(_finding(ItemType.FEATURE, said, pointer, title, title, why))
        if title or _known(result, [said], None):
            return


def _zone(conversation: Conversation, pointer: Statement) -> Iterator[Statement]:
    """Yield what was said of the matter that is talked of, up to the pointer."""
    zone: list[Statement] = []
    for index in range(pointer.index - 1, max(pointer.index - _STATEMENTS, 0) - 1, -1):
        said = conversation.statements[index]
        if said.kind is BlockKind.HEADING or pointer.turn_number - said.turn_number > _TURNS_BACK:
            break
        if said.voice is Voice.OWN and said.kind is BlockKind.PROSE:
            zone.append(said)
            if turns_to(said.text):
                break
    yield from reversed(zone)


def _known(result: _Found, zone: list[Statement], kind: ItemType | None, but: Statement | None = None) -> bool:
    """Whether something of a kind that will be listed stands where the matter was told, `but` what a pointer is."""
    return any(
        found.confidence > confidence.DOUBTFUL + 0.05 and (kind is None or found.type is kind) and found.at is not but
        for found in result.told_in(zone)
    )


def _names_it(result: _Found, pointer: Statement) -> bool:
    """Whether what the pointer was read as says already what is to be fixed."""
    titles = (found.title or title_of(found) for found in result.told_in((pointer,)) if found.at is pointer)
    return any(not points(title, told=False) and not only_cures(title) for title in titles)


def _absorb(result: _Found, pointer: Statement) -> None:
    """Take away what the pointer alone was read as: it has no matter of its own."""
    for found in result.told_in((pointer,)):
        if found.at is pointer and not found.explicit:
            result.put(found, None)


def _finding(kind: ItemType, told: Statement, pointer: Statement, clause: str, title: str, why: Evidence) -> Finding:
    return Finding(
        rule="fault" if kind is ItemType.BUG else "wish",
        rank=9,
        type=kind,
        clause=clause,
        places=(told,) if told is pointer else (told, pointer),
        words=pointer.text[:60],
        confidence=confidence.LIKELY + 0.05,
        title=title,
        evidence=(why,),
    )
