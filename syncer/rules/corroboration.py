"""How sure an item said in passing is, by what else speaks for it once all of the talk is read."""

from __future__ import annotations

from dataclasses import replace

from syncer.models import Evidence, Item
from syncer.patterns import lazy
from syncer.rules import confidence

_HELD = frozenset(
    ("marker", "check-box", "list", "table", "enumeration", "convention", "decision", "stance", "option", "choice")
)
"""Rules for what is written down or settled, which holds what it says; all others are for what is said in passing."""

_LISTED = 0.5
_WHOLE_CLAUSE = 10
_WHOLE = "a whole clause"
_HALF_A_SENTENCE = 0.1
# An identifier, a name, a call, a path: something that can be found again.
_SPECIFIC = lazy(r"(?<=\s)[\"“'(]?[A-Z]|[`_(/]")
_STATED = (-0.25, -0.2, -0.05, 0.05)
_REPORTED = (-0.25, -0.2, -0.15, -0.15)
_LIKELY = (-0.1, -0.05, 0.0, 0.05)
"""What so many reasons add to a level, measured over talk that no rule was written by."""

# Who takes on work, or wishes for something, means it; what sounds like a fault is often told of something else.
_MEANT = frozenset(("commitment", "wish"))


def weigh(item: Item, *, recorded: bool = False) -> Item:
    """Return an item said in passing with the confidence that its reasons give it; others stay as they are.

    Reasons are that it comes up again, that somebody says how soon it matters or its nature tells, that it is told
    in a whole clause, and that its title names something that can be found again. In what a machine `recorded` of
    people's voices, what is no whole clause is mostly half a sentence, and the rest is for people to look at.
    """
    if item.rule in _HELD or item.confidence < _LISTED:
        return item
    reasons = _reasons(item)
    count = min(len(reasons), len(_STATED) - 1)
    stated = item.confidence >= confidence.FILED
    said = _STATED if item.rule in _MEANT else _REPORTED
    sure = confidence.STATED + said[count] if stated else confidence.LIKELY + _LIKELY[count]
    if item.confidence > confidence.STATED + 0.01:
        sure += 0.05
    if recorded:
        sure = min(sure, confidence.FILED) - (0 if _WHOLE in reasons else _HALF_A_SENTENCE)
    why = Evidence("confidence", ", ".join(reasons), f"{sure:.2f}: {len(reasons)} of 4 reasons beside the words")
    return replace(item, confidence=round(sure, 2), evidence=(*item.evidence, why))


def _reasons(item: Item) -> list[str]:
    named = (
        ("it comes up again", len(item.mentions) > 1),
        ("how soon is said", any(one.about == "priority" and one.words for one in item.evidence)),
        (_WHOLE, len(item.clause.split()) >= _WHOLE_CLAUSE),
        ("it names something", _SPECIFIC.search(item.title) is not None),
    )
    return [name for name, holds in named if holds]
