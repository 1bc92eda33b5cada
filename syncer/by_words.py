"""Pair items that were reworded with the issues whose words they have taken the place of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from syncer.corpus import Corpus
from syncer.corrections import corrected_ones
from syncer.models import Item
from syncer.reword import Wordings, contains, differs_by_typing_error, words
from syncer.tracked import Tracked


def pair_by_words(
    items: Sequence[Item], free: Sequence[Tracked], tracked: Sequence[Tracked], corpus: Corpus
) -> dict[int, Tracked]:
    """Return by an item's position the issue whose text went from its file, where each is the only one that fits.

    `free` are the issues of `tracked` that no item matched. A file that was renamed meanwhile is known by what it
    still says. Captions that somebody corrected are the file of the raw ones too, cue by cue: in the same line most
    words may be others.
    """
    if not items:
        return {}
    corrected = corrected_ones(corpus.paths)
    left = _left(free, corpus, {**_renamed(tracked, corpus), **corrected})
    titles = {path: Wordings((one.recorded_title, one) for one in gone) for path, gone in left.items()}
    cues: dict[tuple[str, int], list[Tracked]] = defaultdict(list)
    for path, gone in left.items():
        for one in gone:
            for line in {m.line for m in one.mentions if corrected.get(m.path) == path}:
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


def _renamed(tracked: Sequence[Tracked], corpus: Corpus) -> dict[str, str]:
    """Return for each recorded path that is gone the file that says most of what it said, where one does alone."""
    said: dict[str, set[str]] = defaultdict(set)
    for one in tracked:
        for mention in one.mentions:
            if mention.source == corpus.source and mention.path not in corpus.paths:
                said[mention.path].update(mention.texts)
    wanted = frozenset[str]().union(*said.values())
    standing: dict[str, list[str]] = defaultdict(list)
    for path, texts in corpus.texts.items() if wanted else ():
        for text in texts:
            if text in wanted:
                standing[text].append(path)
    renamed: dict[str, str] = {}
    for path, gone in said.items():
        found = Counter(there for text in gone for there in standing.get(text, ())).most_common(2)
        if found and (len(found) == 1 or found[0][1] > found[1][1]):
            renamed[path] = found[0][0]
    return renamed


def _left(free: Sequence[Tracked], corpus: Corpus, followed: Mapping[str, str]) -> dict[str, list[Tracked]]:
    """Return by path the issues whose text went from that file, or from the one whose place it took."""
    left: dict[str, list[Tracked]] = defaultdict(list)
    for one in free:
        for path in {m.path for m in one.mentions if m.source == corpus.source}:
            texts = [m.texts for m in one.mentions if m.path == path and m.source == corpus.source]
            now = path if path in corpus.texts else followed.get(path, path)
            if now in corpus.texts and not any(corpus.holds(now, t) for t in texts):
                left[now].append(one)
    return left


def _fits(item: Item, one: Tracked) -> bool:
    old = one.recorded_title
    if any(differs_by_typing_error(old, text) for text in _wordings(item)):
        return True
    return one.is_open and any(contains(old, text) for text in _wordings(item))


def _is_corrected(item: Item, one: Tracked) -> bool:
    """Say whether an item can be what an issue of the same cue tracks, corrected."""
    if one.recorded_type != item.type.value:
        return False
    old, new = set(words(one.recorded_title)), set(words(item.title))
    return 2 * len(old & new) >= max(len(old), len(new))


def _wordings(item: Item) -> list[str]:
    return [text for text in (item.title, item.clause) if text]
