"""Match items with labels, and count what was found, missed and wrong.

An item answers a label where one of its mentions touches the label's lines, with one line of slack, and its title
holds one of the label's words. One item answers one label at most. An item that answers none is wrong, but for those
that touch an optional label, which forgives as many as it has places, or a tenth of its lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.labels import Gold, Label
from syncer.models import Item

_SLACK = 1
_LONGEST_MENTION = 12
_LONGEST_TITLE = 100


@dataclass(frozen=True, slots=True)
class Score:
    """What became of the labels and items of one transcript."""

    gold: Gold
    found: tuple[tuple[Label, Item], ...]
    missed: tuple[Label, ...]
    wrong: tuple[Item, ...]

    @property
    def is_silent(self) -> bool:
        """Whether the transcript leaves nothing that is wanted."""
        return not self.found and not self.missed


def score(items: Sequence[Item], gold: Gold) -> Score:
    """Match the items of a transcript with its labels, as many as can be, and those of the right type first."""
    wanted = [label for label in gold.labels if not label.optional]
    pairs = _match(items, wanted)
    matched = set(pairs.values())
    pardons = {
        label.name: max(len(label.lines), sum(last - first + 1 for first, last in label.lines) // 10)
        for label in gold.labels
        if label.optional
    }
    wrong = []
    for position, item in enumerate(items):
        if position in matched:
            continue
        pardon = next(
            (x for x in gold.labels if x.optional and pardons[x.name] > 0 and _touches(item, x)),
            None,
        )
        if pardon is None:
            wrong.append(item)
        else:
            pardons[pardon.name] -= 1
    found = tuple((label, items[pairs[index]]) for index, label in enumerate(wanted) if index in pairs)
    missed = tuple(label for index, label in enumerate(wanted) if index not in pairs)
    return Score(gold, found, missed, tuple(wrong))


def _touches(item: Item, label: Label) -> bool:
    return any(
        first <= mention.end_line + _SLACK and mention.line <= last + _SLACK
        for mention in item.mentions
        if mention.end_line - mention.line < _LONGEST_MENTION
        for first, last in label.lines
    )


def _answers(item: Item, label: Label) -> bool:
    title = item.title.lower()
    named = not label.words or any(word in title for word in label.words)
    return named and len(title) <= _LONGEST_TITLE and _touches(item, label)


def _match(items: Sequence[Item], labels: Sequence[Label]) -> dict[int, int]:
    """Return the item of each label that is answered: a maximum matching by augmenting paths."""
    fits = [
        sorted(
            (index for index, label in enumerate(labels) if _answers(item, label)),
            key=lambda index: item.type not in labels[index].types,
        )
        for item in items
    ]
    taken: dict[int, int] = {}

    def place(item: int, seen: set[int]) -> bool:
        for index in fits[item]:
            if index not in seen:
                seen.add(index)
                if index not in taken or place(taken[index], seen):
                    taken[index] = item
                    return True
        return False

    for item in range(len(items)):
        place(item, set())
    return taken
