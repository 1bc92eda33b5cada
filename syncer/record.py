"""Compare what an item's mentions say now with what an issue's marker has recorded of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from syncer.corpus import Corpus
from syncer.marker import Digest, Marker, Recorded, short_path
from syncer.models import Mention, Status

SHOWN = 20
KEPT = 1000
_SHORT = 12


@dataclass(frozen=True, slots=True)
class Comparison:
    """The mentions that move something.

    `new` are not recorded, `changed` are recorded with another status, each with its position in the records.
    `unread` counts the records that no mention of the item answered.
    """

    new: tuple[Mention, ...]
    changed: tuple[tuple[Mention, int], ...]
    unread: int

    @property
    def moving(self) -> tuple[Mention, ...]:
        """The mentions that may move the issue's state."""
        return self.new + tuple(mention for mention, _ in self.changed)


def compare(mentions: Sequence[Mention], marker: Marker, corpus: Corpus) -> Comparison:
    """Pair mentions with records of the same text and path, equal status first, then of a path that is gone.

    A text said several times in a file has as many records; so the pairs are one to one. A record of another
    source is nobody's pair. Beyond what the block shows, a digest stands for the record.
    """
    entries: list[Recorded | Digest] = [*marker.mentions, *marker.more]
    by_text: dict[str, list[int]] = defaultdict(list)
    for position, entry in enumerate(entries):
        for text in _short_texts(entry):
            by_text[text].append(position)
    free = set(range(len(entries)))
    paired: dict[int, int] = {}
    for same_status, same_path in ((True, True), (False, True), (True, False), (False, False)):
        for index, mention in enumerate(mentions):
            if index in paired:
                continue
            for position in _candidates(mention, by_text):
                entry = entries[position]
                if position not in free or (same_status and entry.status is not mention.status):
                    continue
                if _same_path(entry, mention) if same_path else _moved(entry, mention, corpus):
                    paired[index] = position
                    free.discard(position)
                    break
    said_before = {(mentions[i].path, mentions[i].status, text) for i in paired for text in mentions[i].texts}
    # What cannot be recorded any more would be news at every run; only that it is done still is.
    is_full = len(entries) >= KEPT
    new = [
        mention
        for index, mention in enumerate(mentions)
        if index not in paired
        and not _repeats(mention, said_before)
        and not (is_full and mention.status is Status.OPEN)
    ]
    changed = [(mentions[i], p) for i, p in sorted(paired.items()) if entries[p].status is not mentions[i].status]
    return Comparison(tuple(new), tuple(changed), len(free))


def recorded(mention: Mention, commit: str) -> Recorded:
    """Return the record of a mention, its link pinned to the commit that was read."""
    return Recorded(mention.path, mention.line, mention.status, mention.texts, mention.source, commit)


def shortened(mention: Mention) -> Digest:
    """Return what is kept of a mention beyond those that the block shows; it must have a text."""
    path = short_path(mention.source, mention.path)
    return Digest(mention.texts[0][:_SHORT], path, mention.status, mention.source)


def record(marker: Marker, comparison: Comparison, commit: str) -> tuple[tuple[Recorded, ...], tuple[Digest, ...]]:
    """Return the marker's records with the new mentions added and changed statuses set; nothing is dropped."""
    shown = list(marker.mentions)
    more = list(marker.more)
    for mention, position in comparison.changed:
        if position < len(shown):
            old = shown[position]
            shown[position] = Recorded(old.path, old.line, mention.status, old.texts, old.source, old.commit)
        else:
            index = position - len(shown)
            more[index] = replace(more[index], status=mention.status)
    for mention in comparison.new:
        if len(shown) < SHOWN:
            shown.append(recorded(mention, commit))
        elif len(shown) + len(more) < KEPT and mention.texts:
            more.append(shortened(mention))
    return tuple(shown), tuple(more)


def is_gone(marker: Marker, corpus: Corpus, texts: frozenset[str], short_texts: frozenset[str]) -> bool:
    """Say whether every recorded mention is of our source and its text is in no transcript that was read.

    A file that is there but was not read, as the config leaves it out today, is taken to say it still.
    `texts` is `corpus.anywhere()` and `short_texts` what `shorten` makes of it. A marker that records nothing says
    nothing.
    """
    if not marker.mentions:
        return False
    if not all(
        mention.source == corpus.source
        and bool(mention.texts)
        and texts.isdisjoint(mention.texts)
        and (mention.path in corpus.texts or mention.path not in corpus.paths)
        for mention in marker.mentions
    ):
        return False
    unread = corpus.paths.difference(corpus.texts) if marker.more else frozenset[str]()
    short_unread = _short_paths(corpus.source, unread)
    return all(
        digest.source == corpus.source and digest.text not in short_texts and digest.path not in short_unread
        for digest in marker.more
    )


def shorten(texts: Iterable[str]) -> frozenset[str]:
    """Return the digests in the length that a marker keeps beyond what the block shows."""
    return frozenset(text[:_SHORT] for text in texts)


def _short_texts(entry: Recorded | Digest) -> tuple[str, ...]:
    return (entry.text,) if isinstance(entry, Digest) else tuple(text[:_SHORT] for text in entry.texts)


def _candidates(mention: Mention, by_text: dict[str, list[int]]) -> list[int]:
    return sorted({position for text in mention.texts for position in by_text.get(text[:_SHORT], ())})


def _same_path(entry: Recorded | Digest, mention: Mention) -> bool:
    if isinstance(entry, Digest):
        return entry.path == short_path(mention.source, mention.path)
    return entry.source == mention.source and entry.path == mention.path


def _moved(entry: Recorded | Digest, mention: Mention, corpus: Corpus) -> bool:
    if isinstance(entry, Digest):
        is_own = entry.source == mention.source == corpus.source
        return is_own and entry.path not in _short_paths(corpus.source, corpus.paths)
    return entry.source == mention.source == corpus.source and entry.path not in corpus.paths


@lru_cache(maxsize=4)
def _short_paths(source: str, paths: frozenset[str]) -> frozenset[str]:
    return frozenset(short_path(source, path) for path in paths)


def _repeats(mention: Mention, said_before: set[tuple[str, Status, str]]) -> bool:
    # A text that its file says once more is no news as long as it says the same; with another status it is.
    return any((mention.path, mention.status, text) in said_before for text in mention.texts)
