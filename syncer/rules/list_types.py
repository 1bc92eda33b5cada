"""What the entries of a wanted list are: by what its lead speaks of, by their shapes, and by what is still open."""

from __future__ import annotations

import re
from collections import Counter

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules.context import Statement
from syncer.rules.list_entries import Shape, shape_of
from syncer.rules.list_leads import Sense, senses_of_heading

# These say where it comes from or when it is for, not what it is.
_UNSPOKEN = frozenset((Sense.RAISED, Sense.KEPT, Sense.PLANNED))
_OPEN = lazy(
    r"(?:(?:^|[:–—-] ?|\bis |\bare |\bstill )open\b|\bopen(?=$|[,;:(])|\b(?:tbd|undecided|unclear|not clear)\b"
    r"|\b(?:(?:is|are|still|has|have) )to be (?!used|kept|stored)\w+"
    r"|\bto be (?:tried|tested|checked|decided|clarified))",
    re.IGNORECASE,
)


def type_of_list(senses: frozenset[Sense], shapes: Counter[Shape]) -> ItemType:
    """Return the type that a list gives to its entries."""
    if Sense.AGREED in senses:
        return ItemType.DECISION
    if Sense.FAULT in senses and shapes[Shape.TASK] * 2 < sum(shapes.values()):
        return ItemType.BUG
    if senses <= _UNSPOKEN and shapes[Shape.FAULT] * 2 >= sum(shapes.values()):
        return ItemType.BUG
    tasks = shapes[Shape.TASK] * 2 > sum(shapes.values())
    names = shapes[Shape.NAME] * 2 >= sum(shapes.values())
    unspoken = senses <= _UNSPOKEN and not shapes[Shape.FAULT] and not tasks and (senses or names)
    if senses & {Sense.WISH, Sense.LATER} or unspoken:
        return ItemType.TODO if senses == {Sense.PLANNED} else ItemType.FEATURE
    return ItemType.TODO


def type_in_summary(entry: Statement) -> ItemType:
    """Return the type of an entry of a summary of what was settled: what it calls open is to do."""
    is_open = shape_of(entry) is Shape.TASK or _OPEN.search(entry.text) is not None
    return ItemType.TODO if is_open else ItemType.DECISION


def type_under(heading: str) -> ItemType:
    """Return the type of the entries of a summary by the words over them."""
    senses = senses_of_heading(heading)
    if Sense.AGREED in senses:
        return ItemType.DECISION
    if Sense.FAULT in senses:
        return ItemType.BUG
    return ItemType.FEATURE if senses & {Sense.WISH, Sense.LATER} else ItemType.TODO
