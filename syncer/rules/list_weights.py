"""Whether people want what a list holds, as a whole: by who writes it, what leads to it, and what is said to it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.endings import Endings
from syncer.rules.headings import explains, is_complaints, normalise
from syncer.rules.list_closings import closing_lists, sums_up_talk
from syncer.rules.list_entries import MARKS, Shape, shape_of
from syncer.rules.list_leads import Sense, is_bare, senses_of, senses_of_heading, speaks_of_no_work, tells
from syncer.rules.list_points import ONLY_WHEN, STANDS_FOR_ITSELF, points_of_senses, points_of_shapes
from syncer.rules.list_replies import (
    answers_questions,
    asks_for_list,
    is_revised,
    points_of_talk,
    takes_all,
    talk_around,
)
from syncer.rules.list_types import type_of_list
from syncer.rules.lookbacks import looks_back
from syncer.rules.outcome import has_carried_out
from syncer.rules.symptoms import find_symptom
from syncer.rules.verbs import is_work

ENOUGH = 2.5
"""A list that weighs as much is wanted."""
_ENOUGH_IN_TALK = 1.5
_WORDS_OF_A_PHRASE = 4

_SURE = 3.5
_FEWEST = 2
_MOST = 25
_BARE = 1.5
_CLOSES = 2.0
_FAULTS = 2.0
_LONGEST = 60
_OPENING = 4
_PRESENTS = lazy(
    r"^(?:(?:sure|ok(?:ay)?|of course|gladly|certainly|right|fine|done|yes|as (?:tickets|a list"
    r"|issues))\b[,.!:]* ?)*(?:here (?:you"
    r" (?:go|are)|(?:they|it) (?:are|is|comes?)|(?:is|are)\b[^:]{0,40})|here's\b[^:]{0,40}|voil\w+)?\s*[:.!]*$",
    re.IGNORECASE,
)
_ABOUT_TO = lazy(
    r"\b(?:i|we|you)(?:'ll|’ll| will|'re going| are going|'d|’d| would| could| can)\b",
    re.IGNORECASE,
)
_NAMED = lazy(r"^\W*(?:\*\*|__)[^*_]{2,50}(?:\*\*|__)|^[^:.;]{2,40}: |^[^():]{2,40}\([^()]*,[^()]*\)")
_ONLY_OWN = frozenset((Sense.RAISED, Sense.KEPT, Sense.FAULT, Sense.PLANNED))
_REST = lazy(
    r"^(?:the |all |and )*(?:rest|others?|remaining(?: ones)?|everything else|usual|etc)\b[^,;:]{0,20}$",
    re.IGNORECASE,
)
# What somebody wants to be told of a list of his own says nothing of what it holds.
_ASKS_ABOUT = lazy(
    r"\b(?:what|which|how|where|in what order|any|anything|thoughts|comments|opinions?|do i|did i|am i|is (?:there|that"
    r"|it)|does (?:that|it))\b[^.!?]*\?$",
    re.IGNORECASE,
)
_LINKED = lazy(r"\]\((?:#|https?:)")


@dataclass(frozen=True, slots=True)
class Weight:
    """What a list weighs, the type of its entries, the words over it, and whether these say that it sums up.

    `of_faults` says that it is one because half of its entries tell of faults by themselves.
    """

    points: float
    type: ItemType
    words: str
    sums_up: bool = False
    of_faults: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether more speaks for it than has to."""
        return self.points >= _SURE


def weigh_lists(conversation: Conversation, asked_for: frozenset[int], ends: Endings) -> dict[int, Weight]:
    """Return the lists that people want by their group, of those that nobody announces in so many words."""
    found = {}
    closing = closing_lists(conversation)
    for group, entries in conversation.lists.items():
        weight = _weigh(conversation, entries, asked_for, ends, closing) if _may_count(entries) else None
        if weight is not None and weight.points >= _enough(conversation, entries):
            found[group] = weight
    return found


def _enough(conversation: Conversation, entries: tuple[Statement, ...]) -> float:
    """What a list has to weigh: who speaks in a dialogue seldom lists what is no matter of his, in whole phrases."""
    first = entries[0]
    is_said = conversation.dialogue and first.voice is Voice.OWN and bool(first.turn.speaker)
    in_phrases = sum(len(entry.text.split()) for entry in entries) >= len(entries) * _WORDS_OF_A_PHRASE
    return _ENOUGH_IN_TALK if is_said and in_phrases else ENOUGH


def _may_count(entries: tuple[Statement, ...]) -> bool:
    first = entries[0]
    if first.voice not in (Voice.OWN, Voice.ASSISTANT) or any(e.block.checked is not None for e in entries):
        return False
    top = [entry for entry in entries if not entry.parents]
    if sum(_LINKED.search(entry.raw) is not None for entry in top) * 2 > len(top):
        return False
    return _FEWEST <= len(top) <= _MOST and sum(len(e.text.split()) for e in top) <= len(top) * _LONGEST


def _weigh(
    conversation: Conversation,
    entries: tuple[Statement, ...],
    asked_for: frozenset[int],
    ends: Endings,
    closing: frozenset[int],
) -> Weight | None:
    first = entries[0]
    of_faults = False
    lead, senses = _lead(conversation, first)
    before = _said_before(conversation, first)
    over = first.introduction or (before.text if before is not None and before.kind is BlockKind.PROSE else "")
    if (over and speaks_of_no_work(over)) or looks_back(normalise(lead)) or answers_questions(conversation, first):
        return None
    if first.voice is Voice.ASSISTANT:
        senses -= _ONLY_OWN
        points = _of_assistant(conversation, entries, lead, senses, asked_for, ends)
        if points is None:
            return None
        shapes = _shapes(entries)
    else:
        shapes = _shapes(entries)
        points = points_of_senses(senses, lead) + _of_own(conversation, first)
        of_faults = conversation.dialogue and not senses and _tells_of_faults(shapes)
        points += _FAULTS if of_faults else 0
        tasks = shapes[Shape.TASK] * 5 >= sum(shapes.values()) * 3
        if not senses and tasks and first.introduction and is_bare(lead) and not _is_order(lead):
            points += _BARE
        if senses <= ONLY_WHEN and first.group in closing and not _tells_of_itself(first, lead):
            points += _CLOSES - points_of_senses(senses, lead)
            senses = senses_of(lead)
    sums_up = not senses and first.voice is Voice.ASSISTANT and sums_up_talk(conversation, entries, lead)
    kind = ItemType.DECISION if sums_up else type_of_list(senses, shapes)
    return Weight(points + points_of_shapes(shapes, entries), kind, lead, sums_up, of_faults)


def _tells_of_itself(first: Statement, lead: str) -> bool:
    """Whether what leads to a list tells what was, what is there or how it went, or asks."""
    over = [text for text in (lead, *first.headings[-1:]) if text]
    told = (tells, speaks_of_no_work, looks_back)
    return any(explains(text) or is_complaints(text) or any(of(normalise(text)) for of in told) for text in over)


def _tells_of_faults(shapes: Counter[Shape]) -> bool:
    """Whether half of the entries tell of faults in so many words, and the rest tells as well."""
    told = shapes[Shape.FAULT] + shapes[Shape.STATEMENT] + shapes[Shape.NAME]
    return shapes[Shape.FAULT] >= _FEWEST and shapes[Shape.FAULT] * 2 >= sum(shapes.values()) == told


def _shapes(entries: tuple[Statement, ...]) -> Counter[Shape]:
    return Counter(shape_of(entry) for entry in entries if not entry.parents)


def _of_assistant(
    conversation: Conversation,
    entries: tuple[Statement, ...],
    lead: str,
    senses: frozenset[Sense],
    asked_for: frozenset[int],
    ends: Endings,
) -> float | None:
    """Return how much speaks for an assistant's list besides its entries, None where nothing does."""
    first = entries[0]
    if senses and _ABOUT_TO.search(lead):
        return None
    request, answer = talk_around(conversation, first)
    asked = first.turn_number in asked_for or asks_for_list(conversation, first)
    if is_revised(conversation, first):
        points = 2.0
    elif sums_up_talk(conversation, entries, lead):
        points = 1.0 + (1.5 if asked else 1.0 if _sums_up(first, ends) else 0.0)
        points -= 1.5 if not asked and _explains(entries) else 0.0
    elif senses or (asked and _presents(first, lead)):
        points = 1.0 + (1.5 if asked else 1.0 if _sums_up(first, ends) else 0.0)
        points -= 1.0 if not asked and _explains(entries) else 0.0
    elif takes_all(request, answer):
        points = 0.5 - (1.0 if first.turn_number in ends.opening else 0.0)
    else:
        return None
    return points + points_of_talk(request, answer, asked=asked)


def _presents(first: Statement, lead: str) -> bool:
    """Whether nothing but a word of presentation stands over a list: "here you go:"."""
    return (bool(lead) or not first.headings) and _PRESENTS.match(lead.replace("’", "'")) is not None


def _sums_up(first: Statement, ends: Endings) -> bool:
    return first.turn_number in ends.closing and first.turn_number not in ends.opening


def _explains(entries: tuple[Statement, ...]) -> bool:
    """Whether most entries are a name in bold and what is to be said of it."""
    return sum(_NAMED.search(entry.raw) is not None for entry in entries) * 2 > len(entries)


def _lead(conversation: Conversation, first: Statement) -> tuple[str, frozenset[Sense]]:
    if first.introduction:
        return first.introduction, senses_of(first.introduction)
    before = _said_before(conversation, first)
    if before is not None and before.kind is BlockKind.PROSE and first.voice is Voice.OWN:
        return before.text, senses_of(before.text)
    if first.headings and (before is None or before.kind is not BlockKind.PROSE):
        return first.headings[-1], senses_of_heading(first.headings[-1])
    return "", frozenset()


def _said_before(conversation: Conversation, first: Statement) -> Statement | None:
    """Return what stands right before a list; of "my plans. what would you drop?" what the list is called."""
    before = conversation.near(first, -1)
    if before is None or first.voice is not Voice.OWN or not _ASKS_ABOUT.search(before.text):
        return before
    above = conversation.near(first, -2)
    return above if above is not None and above.block is before.block and not above.text.endswith("?") else before


def stands_for_itself(entry: Statement, weight: Weight) -> bool:
    """Whether an entry of a wanted list names something, rather than asks, answers or tells what is over."""
    shape = shape_of(entry)
    if _REST.match(entry.text) or (weight.of_faults and find_symptom(entry.text)):
        return False
    if shape is Shape.STATEMENT:
        states = weight.type in (ItemType.DECISION, ItemType.BUG) or (weight.is_sure and entry.voice is Voice.OWN)
        return states or MARKS.search(entry.text) is not None
    return shape in (*STANDS_FOR_ITSELF, Shape.FIGURE, Shape.CODE)


def _is_order(lead: str) -> bool:
    """Whether the words before a list tell somebody to do what it holds at once: "rename these:"."""
    first = lead.split(maxsplit=1)[0].lower() if lead.split() else ""
    return is_work(first) and lead.rstrip(":：").lower() != first


def _of_own(conversation: Conversation, first: Statement) -> float:
    if not conversation.dialogue:
        return 0.0
    after = conversation.turn_after(first.turn_number)
    if has_carried_out(after[:_OPENING]):
        return -3.0
    opens = conversation.own_turn_before(first.turn_number) is None
    return -1.0 if opens else 0.0
