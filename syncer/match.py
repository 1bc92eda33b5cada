"""Find for each item the issue that tracks it already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass

from syncer.by_place import pair_by_place
from syncer.by_words import pair_by_words
from syncer.corpus import Corpus
from syncer.fingerprint import VERSION
from syncer.merge import combine
from syncer.models import Item, ItemType
from syncer.redact import MASK
from syncer.tracked import Standing, Tracked


@dataclass(frozen=True, slots=True)
class Match:
    """An item and the issue that tracks it, None where none does.

    `reworded` says that the item follows the issue under other words. `losers` share a fingerprint with the item
    but are not the one that it is; they are named and not touched.
    """

    item: Item
    tracked: Tracked | None = None
    reworded: bool = False
    losers: tuple[Tracked, ...] = ()


def match(items: Sequence[Item], tracked: Sequence[Tracked], corpus: Corpus, filed: Set[ItemType]) -> tuple[Match, ...]:
    """Match items to issues: by fingerprint, then by the same place, then by a reworded text.

    Items that are one issue's are joined. Of several issues what was said decides before the title, ours before
    those that a person took from us, an open one before a closed one, then the lowest number.
    """
    winners: dict[object, list[tuple[Item, tuple[Tracked, ...]]]] = {}
    index = _Index(tracked, masks=any(MASK in item.title for item in items))
    unmatched: list[Item] = []
    for item in (part for whole in items for part in _part(whole, index, filed)):
        candidates = index.candidates(item)
        if candidates:
            winners.setdefault(candidates[0].issue.number, []).append((item, candidates))
        else:
            unmatched.append(item)
    matched = set(winners)
    # One that we closed as a duplicate counts for its target, and for nothing where that is gone.
    free = [t for t in tracked if t.issue.number not in matched and t.marker is not None and not t.duplicate_of]
    by_place = pair_by_place(unmatched, free, corpus)
    taken = {t.issue.number for t in by_place.values()}
    rest = [item for position, item in enumerate(unmatched) if position not in by_place]
    by_words = pair_by_words(rest, [t for t in free if t.issue.number not in taken], tracked, corpus)
    matches = [_join(pairs, filed) for pairs in winners.values()]
    matches += [Match(unmatched[position], t) for position, t in by_place.items()]
    matches += [Match(item, by_words.get(p), reworded=p in by_words) for p, item in enumerate(rest)]
    return tuple(sorted(matches, key=lambda m: (min(x.place for x in m.item.mentions), m.item.title)))


def _decides(one: Tracked) -> tuple[object, ...]:
    return (one.standing is not Standing.OURS, not one.is_open, one.order)


class _Index:
    """Issues by fingerprint; those of one that we closed as a duplicate count for its target.

    `masks` says that some title has a masked value, which an issue may bear as an earlier version left it: plain.
    """

    def __init__(self, tracked: Sequence[Tracked], *, masks: bool) -> None:
        by_number = {str(t.issue.number): t for t in tracked}
        self.said: dict[str, list[Tracked]] = defaultdict(list)
        self.named: dict[str, list[Tracked]] = defaultdict(list)
        self.files = {f"{VERSION}:{t.issue.number}": t for t in tracked if isinstance(t.issue.number, str)}
        for one in tracked:
            target, seen = one, {one.issue.number}
            while (following := by_number.get(target.duplicate_of)) and following.issue.number not in seen:
                target = following
                seen.add(target.issue.number)
            if target.duplicate_of and target.duplicate_of not in by_number:
                # Its target was deleted or moved away, which leaves no trace.
                continue
            for fingerprint in one.said:
                self.said[fingerprint].append(target)
            for fingerprint in (*one.named, *one.named_masked) if masks else one.named:
                self.named[fingerprint].append(target)

    def by_clause(self, item: Item) -> Tracked | None:
        """Return the issue in which the same was said, the one that decides where there are several."""
        found = [one for fingerprint in item.said for one in self.said.get(fingerprint, ())]
        return min(found, key=_decides, default=None)

    def candidates(self, item: Item) -> tuple[Tracked, ...]:
        ranks: dict[object, tuple[tuple[object, ...], Tracked]] = {}
        for rank, fingerprints, index in (
            (0, item.said, self.said),
            (1, item.said, self.named),
            (1, item.named, self.said),
            (1, item.named, self.named),
        ):
            for fingerprint in fingerprints:
                for one in index.get(fingerprint, ()):
                    key = (rank, _decides(one))
                    ranks.setdefault(one.issue.number, (key, one))
        if not ranks:
            # Who wrote another issue's text into a file left its name, under which nothing else can be filed.
            named = self.files.get(next(iter(item.fingerprints), ""))
            return (named,) if named else ()
        return tuple(one for _, one in sorted(ranks.values(), key=lambda pair: pair[0]))


def _part(item: Item, index: _Index, filed: Set[ItemType]) -> list[Item]:
    """Take items apart again that only their titles joined, where what was said is different issues'."""
    groups: dict[object, list[Item]] = {}
    for part in item.parts:
        said = index.by_clause(part)
        groups.setdefault(said.issue.number if said else None, []).append(part)
    if len(groups.keys() - {None}) < 2:
        return [item]
    first = next(number for number in groups if number is not None)
    groups[first] += groups.pop(None, [])
    return [combine(group, filed) for group in groups.values()]


def _join(pairs: Sequence[tuple[Item, tuple[Tracked, ...]]], filed: Set[ItemType]) -> Match:
    winner = pairs[0][1][0]
    losers = {t.issue.number: t for _, found in pairs for t in found if t.issue.number != winner.issue.number}
    return Match(combine([item for item, _ in pairs], filed), winner, losers=tuple(losers.values()))
