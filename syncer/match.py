"""Find for each item the issue that tracks it already."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from syncer.corpus import Corpus
from syncer.corrections import corrected_ones
from syncer.marker import Recorded
from syncer.merge import combine
from syncer.models import Item, ItemType, Mention, Number
from syncer.redact import MASK
from syncer.reword import Wordings, contains, differs_by_typing_error, words
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
    by_place = _by_place(unmatched, free, corpus)
    taken = {t.issue.number for t in by_place.values()}
    rest = [item for position, item in enumerate(unmatched) if position not in by_place]
    by_words = _by_words(rest, [t for t in free if t.issue.number not in taken], corpus)
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


def _by_place(items: Sequence[Item], free: Sequence[Tracked], corpus: Corpus) -> dict[int, Tracked]:
    """Pair items of unknown words with issues whose markers record the text that they stand on.

    The text must be recorded under the item's own path, or under one that is gone. Words too general to identify
    anything say other things in other files, so those follow no file that moved.
    """
    # Texts of paths that are gone are kept under no path.
    recorded: dict[tuple[str, str], dict[Number, Tracked]] = defaultdict(dict)
    for one in free:
        for mention in _mentions(one):
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
        key=lambda one: (_line_of(_mentions(one), text), _where(one.marker.title if one.marker else "", sentence)),
    )
    pairs: list[tuple[int, Tracked]] = []
    for kind in ItemType:
        of_kind = [position for position in items_in_order if items[position].type is kind]
        issues_of_kind = [one for one in issues_in_order if _type_of(one) == kind.value]
        if len(of_kind) == len(issues_of_kind):
            pairs += zip(of_kind, issues_of_kind, strict=True)
    return pairs


def _line_of(mentions: Sequence[Mention | Recorded], text: str) -> int:
    return min(mention.line for mention in mentions if text in mention.texts)


def _where(wording: str, sentence: Sequence[str]) -> float:
    """Return where in a sentence a wording's words stand on the average; at its end where none does."""
    found = [sentence.index(word) for word in words(wording) if word in sentence]
    return sum(found) / len(found) if found else len(sentence)


def _by_words(items: Sequence[Item], free: Sequence[Tracked], corpus: Corpus) -> dict[int, Tracked]:
    """Pair an item with the issue whose text went from its file, where each is the only one that fits.

    Captions that somebody corrected are the file of the raw ones too, cue by cue: in the same line most words may be
    others.
    """
    left: dict[str, list[Tracked]] = defaultdict(list)
    corrected = corrected_ones(corpus.paths)
    for one in free:
        for path in {m.path for m in _mentions(one) if m.source == corpus.source}:
            texts = [m.texts for m in _mentions(one) if m.path == path and m.source == corpus.source]
            now = path if path in corpus.texts else corrected.get(path, path)
            if now in corpus.texts and not any(corpus.holds(now, t) for t in texts):
                left[now].append(one)
    titles = {
        path: Wordings((one.marker.title, one) for one in gone if one.marker is not None) for path, gone in left.items()
    }
    cues: dict[tuple[str, int], list[Tracked]] = defaultdict(list)
    for path, gone in left.items():
        for one in gone:
            for line in {m.line for m in _mentions(one) if corrected.get(m.path) == path}:
                cues[path, line].append(one)
    fits: dict[int, list[Tracked]] = {}
    for position, item in enumerate(items):
        near = {
            one.issue.number: one
            for path in {m.path for m in item.mentions} & titles.keys()
            for text in _wordings(item)
            for one in titles[path].near(text)
        }
        at_cue = {one.issue.number: one for m in item.mentions for one in cues.get((m.path, m.line), ())}
        corrections = [one for one in at_cue.values() if _is_corrected(item, one)]
        fits[position] = [one for one in near.values() if _fits(item, one)] or corrections
    wanted = Counter(one.issue.number for found in fits.values() for one in found)
    return {p: found[0] for p, found in fits.items() if len(found) == 1 and wanted[found[0].issue.number] == 1}


def _fits(item: Item, one: Tracked) -> bool:
    if one.marker is None:
        return False
    old = one.marker.title
    if any(differs_by_typing_error(old, text) for text in _wordings(item)):
        return True
    return one.is_open and any(contains(old, text) for text in _wordings(item))


def _is_corrected(item: Item, one: Tracked) -> bool:
    """Say whether an item can be what an issue of the same cue tracks, corrected."""
    if one.marker is None or _type_of(one) != item.type.value:
        return False
    old, new = set(words(one.marker.title)), set(words(item.title))
    return 2 * len(old & new) >= max(len(old), len(new))


def _wordings(item: Item) -> list[str]:
    return [text for text in (item.title, item.clause) if text]


def _mentions(one: Tracked) -> tuple[Recorded, ...]:
    return one.marker.mentions if one.marker else ()


def _type_of(one: Tracked) -> str:
    labels = one.marker.labels if one.marker else ()
    return next((label.word for label in labels if label.kind == "type"), "")
