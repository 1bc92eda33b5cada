"""Turns in which an assistant puts in order what was talked about, as lists: all that they hold was said before."""

from __future__ import annotations

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.endings import Endings
from syncer.rules.headings import explains
from syncer.rules.list_closings import LONGEST_OF_ASSISTANT, calls_back, said_before
from syncer.rules.list_replies import asks_for_list, turned_down
from syncer.rules.outcome import has_carried_out
from syncer.rules.patterns import vocabulary

_FEWEST = 4
_FEWEST_ASKED = 3
# Whoever writes more lays out a design.
_MOST = 16
_OPENING = 4

_NOT_OPEN = vocabulary(r"""
    dropp?ed|rejected|declined|discarded|skipped|cancell?ed|abandoned|ruled out|out of scope|non-?goals?
    not (?:doing|planned)|won't (?:do|fix|have)|not (?:now|needed|worth it)
    done|finished|completed|closed|shipped|merged|fixed
    questions?|unclear|notes?|context|background|attend\w+|present|people|thanks|references|links|glossary|risks?
    requirements?|satisfied|capabilit\w+|capacity|validat\w+|guarantees?|how (?:the|it|each|every) .*|architecture
    known|facts|hypothes\w+|suspects|not (?:yet )?(?:checked|verified|tried)
    entities|properties|numbers|figures|metrics|checks?|coverage
""")
# "Order (hold, payment, tickets)" tells what a thing is made of.
_PARTS = lazy(r"^[^():]{2,40}\([^()]+\)\W*$")


def summary_turns(conversation: Conversation, ends: Endings) -> frozenset[int]:
    """Return the numbers of the assistant's turns whose lists, taken together, call back what was said before them.

    It was asked to put the talk in order, or lists in sections at the end of it. Whoever reports what he has done
    sums up nothing that is left to do.
    """
    return frozenset(
        number for number, said in enumerate(conversation.by_turn) if said and _sums_up(conversation, number, ends)
    )


def is_left_out(entry: Statement) -> bool:
    """Whether an entry of a summary stands under a heading of what is dropped, done, asked, or no work."""
    over = entry.introduction or (entry.headings[-1] if entry.headings else "")
    named = any(_NOT_OPEN.search(text.replace("’", "'")) for text in (over, *entry.headings[:-1]))
    return named or (bool(over) and explains(over))


def _sums_up(conversation: Conversation, number: int, ends: Endings) -> bool:
    said = conversation.by_turn[number]
    if said[0].voice is not Voice.ASSISTANT:
        return False
    entries = tuple(s for s in said if s.kind is BlockKind.LIST and not s.parents and not s.block.checked)
    if len(entries) < _FEWEST_ASKED or has_carried_out(said[:_OPENING]):
        return False
    asked = asks_for_list(conversation, entries[0])
    at_end = number in ends.closing and number not in ends.opening
    in_sections = _FEWEST <= len(entries) <= _MOST and len({entry.group for entry in entries}) > 1
    if not asked and not (at_end and in_sections):
        return False
    own = conversation.own_turn_before(number)
    if own is None or turned_down(conversation, entries[0]):
        return False
    if not asked and conversation.by_turn[own][-1].text.endswith("?"):
        return False
    if sum(_PARTS.search(entry.text) is not None for entry in entries) * 2 > len(entries):
        return False
    before = said_before(conversation, number)
    return before is not None and calls_back(entries, before, LONGEST_OF_ASSISTANT)
