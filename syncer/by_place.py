"""Pair items of unknown words with the issues that stand for the same place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from syncer.corpus import Corpus
from syncer.marker_data import Recorded
from syncer.models import Item, ItemType, Mention, Number
from syncer.reword import words
from syncer.tracked import Tracked


def pair_by_place(items: Sequence[Item], free: Sequence[Tracked], corpus: Corpus) -> dict[int, Tracked]:
    """Return by an item's position the issue whose marker records the text that it stands on.

    The text must be recorded under the item's own path, or under one that is gone. Words too general to identify
    anything say other things in other files, so those follow no file that moved.
    """
    # Texts of paths that are gone are kept under no path.
    recorded: dict[tuple[str, str], dict[Number, Tracked]] = defaultdict(dict)
    for one in free:
        for mention in one.mentions:
            path = mention.path if mention.path in corpus.paths else ""
            for text in mention.texts if mention.source == corpus.source else ():
                recorded[path, text][one.issue.number] = one
    standing: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, item in enumerate(items):
        places = [(m.path, text) for m in item.mentions if m.source == corpus.source for text in m.texts]
        moved = [("", text) for _, text in places] if item.said else []
        for key in dict.fromkeys((*places, *moved)):
            if key in recorded:
                standing[key].append(position)
    paired: dict[int, Tracked] = {}
    taken: set[object] = set()
    for key, positions in standing.items():
        here = [position for position in positions if position not in paired]
        issues = [one for number, one in recorded[key].items() if number not in taken]
        for position, one in _pair(here, issues, items, key[1]):
            paired[position] = one
            taken.add(one.issue.number)
    return paired


def _pair(
    here: Sequence[int], issues: Sequence[Tracked], items: Sequence[Item], text: str
) -> Iterable[tuple[int, Tracked]]:
    if len(here) == len(issues) == 1:
        return [(here[0], issues[0])]
    # In the order in which the text says them: neither numbers nor titles have to follow that.
    sentence = next((words(m.quote) for position in here for m in items[position].mentions if text in m.texts), ())
    items_in_order = sorted(
        here, key=lambda p: (_line_of(items[p].mentions, text), _where(items[p].clause or items[p].title, sentence))
    )
    issues_in_order = sorted(
        issues,
        key=lambda one: (_line_of(one.mentions, text), _where(one.recorded_title, sentence)),
    )
    pairs: list[tuple[int, Tracked]] = []
    for kind in ItemType:
        of_kind = [position for position in items_in_order if items[position].type is kind]
        issues_of_kind = [one for one in issues_in_order if one.recorded_type == kind.value]
        if len(of_kind) == len(issues_of_kind):
            pairs += zip(of_kind, issues_of_kind, strict=True)
    return pairs


def _line_of(mentions: Sequence[Mention | Recorded], text: str) -> int:
    return min(mention.line for mention in mentions if text in mention.texts)


def _where(wording: str, sentence: Sequence[str]) -> float:
    """Return where in a sentence a wording's words stand on the average; at its end where none does."""
    found = [sentence.index(word) for word in words(wording) if word in sentence]
    return sum(found) / len(found) if found else len(sentence)
