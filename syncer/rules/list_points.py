"""What the words over a list and the shapes of its entries weigh, in points for or against its being wanted."""

from __future__ import annotations

import re
from collections import Counter

from syncer.patterns import lazy
from syncer.rules.context import Statement
from syncer.rules.list_entries import MARKS, Shape
from syncer.rules.list_leads import Sense, tells

ONLY_WHEN = frozenset((Sense.PLANNED, Sense.LATER))
"""Senses that say when, and not what it is."""
STANDS_FOR_ITSELF = (Shape.TASK, Shape.NAME, Shape.FAULT)
"""Shapes that name something by themselves."""
# The agenda of a session.
_MINUTES = lazy(r"\b\d+(?:\s?[-–]\s?\d+)? ?(?:min(?:utes)?|mins)\b\W|^\d{1,2}[:.]\d\d\b", re.IGNORECASE)


def points_of_senses(senses: frozenset[Sense], lead: str) -> float:
    """Return what the words over a list speak for it: wishes and faults more than a mere time."""
    if not senses:
        return 0.0
    if senses <= ONLY_WHEN:
        return 0.5 if senses == {Sense.PLANNED} and tells(lead) else 1.5
    return 2.0 + 0.5 * (len(senses) - 1)


def points_of_shapes(shapes: Counter[Shape], entries: tuple[Statement, ...]) -> float:
    """Return what the entries speak for their list by their shapes: tasks for it, questions and answers against."""
    count = sum(shapes.values())
    share = {shape: number / count for shape, number in shapes.items()}
    points = 0.0
    alone = sum(share.get(shape, 0.0) for shape in STANDS_FOR_ITSELF)
    points += 1.0 if alone >= 0.7 else 0.5 if alone >= 0.5 else 0.0
    timed = sum(_MINUTES.search(entry.text) is not None for entry in entries)
    points -= 3.0 if timed * 2 >= len(entries) else 0.0
    points += 0.5 if any(MARKS.search(entry.text) for entry in entries) else 0.0
    for shape, least, less in (
        (Shape.QUESTION, 0.5, 3.0),
        (Shape.DONE, 0.5, 3.0),
        (Shape.ANSWER, 0.4, 3.0),
        (Shape.FIGURE, 0.5, 2.0),
        (Shape.CODE, 0.4, 2.0),
        (Shape.QUOTED, 0.5, 1.0),
        (Shape.STATEMENT, 0.6, 0.5),
    ):
        if share.get(shape, 0.0) >= least:
            points -= less
    return points
