"""Two items that speak of the same thing as one: whose title, type and priority it has."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import Item, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules.candidates import Candidate
from syncer.rules.kinds import is_inside, is_order
from syncer.rules.priority import is_firm
from syncer.rules.saying import widened

_FAULTY = lazy(
    r"\b(?:race|leak|crash|bug|error|deadlock|hang|freeze|regression|typo|broken|wrong|missing|lost|stuck|slow)(?:s|es)?\b"
    r"|\b(?:fail|flak|crash|break|brok)\w*|n['’]t\b",
    re.IGNORECASE,
)
_LISTS = ("list", "check-box", "table")
_MOST_EVIDENCE = 40
_IN_FULL = 3
_LISTED = 0.5


def join(old: Candidate, new: Candidate) -> Candidate:
    """Return the older item joined with one that names the same again; its mentions are the caller's to join."""
    one, other = old.item, new.item
    if new.restates:
        # A summary orders what was said; the words of who said it name it.
        # But what somebody picks or wants in a word or two, the list puts in full.
        in_full = (
            not old.explicit and one.type is not ItemType.BUG and len(new.stems) >= min(len(old.stems) + 1, _IN_FULL)
        )
        joined = replace(
            one,
            title=other.title if in_full else one.title,
            priority=_priority(one, other),
            confidence=max(one.confidence, other.confidence),
            owner=one.owner or other.owner,
            due=one.due or other.due,
        )
        return Candidate(
            joined, widened(old.saying, new.saying), old.explicit, old.turn, old.groups | new.groups, restates=False
        )
    surest = one if _rank(old) >= _rank(new) else other
    kind = ItemType.BUG if ItemType.BUG in (one.type, other.type) else surest.type
    if _puts_as_work(old, new) or _puts_as_work(new, old):
        kind = surest.type
    in_a_list = surest.rule in _LISTS and (is_order(surest.title) or is_inside(surest.title))
    if kind is ItemType.TODO and ItemType.FEATURE in (one.type, other.type) and surest.rule != "marker":
        # What a list puts as an order is work, whoever wished for it before.
        kind = ItemType.TODO if in_a_list else ItemType.FEATURE
    title = (
        surest.title
        if len(surest.title.split()) > 1 or surest.type is ItemType.BUG
        else max(one.title, other.title, key=len)
    )
    item = replace(
        surest,
        type=kind,
        title=title,
        priority=_priority(one, other),
        confidence=max(one.confidence, other.confidence),
        # Candidates come in the order of their lines; the latest word on it counts.
        status=other.status,
        owner=one.owner or other.owner,
        due=one.due or other.due,
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence)))[:_MOST_EVIDENCE],
    )
    saying = old.saying if surest is one else new.saying
    return Candidate(item, saying, old.explicit or new.explicit, new.turn, old.groups | new.groups, restates=False)


def _rank(one: Candidate) -> tuple[bool, bool, bool, float]:
    """How well an item names the matter: what is too doubtful to be listed names nothing."""
    return one.item.confidence >= _LISTED, one.explicit, one.item.clause != "", one.item.confidence


def _puts_as_work(written: Candidate, told: Candidate) -> bool:
    """Whether one entry of a list puts down as work what was told of in passing as a fault."""
    listed = written.explicit and written.item.rule in _LISTS and written.item.type is not ItemType.BUG
    faulty = _FAULTY.search(written.item.title) is not None
    return listed and not faulty and not told.explicit and told.item.type is ItemType.BUG


def _priority(one: Item, other: Item) -> Priority:
    """The last that somebody spoke for; else the higher that the nature of the thing speaks for."""
    firm = [item.priority for item in (one, other) if any(map(is_firm, item.evidence))]
    if firm:
        return firm[-1] if firm[-1] is not Priority.MEDIUM else firm[0]
    supposed = [item.priority for item in (one, other) if any(e.about == "priority" and e.words for e in item.evidence)]
    return min(supposed or [one.priority], key=lambda level: level.rank)
