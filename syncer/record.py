"""Compare what an item's mentions say now with what an issue's marker has recorded of them."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from syncer.corpus import Corpus
from syncer.marker_data import Digest, Marker, Recorded, short_path
from syncer.models import Mention, Status

SHOWN = 20
KEPT = 1000
_SHORT = 12
_GONE = ""


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
    records = _Records(entries, corpus)
    paired: dict[int, int] = {}
    for same_status, same_path in ((True, True), (False, True), (True, False), (False, False)):
        for index, mention in enumerate(mentions):
            if index in paired:
                continue
            position = records.take(mention, same_status=same_status, same_path=same_path)
            if position is not None:
                paired[index] = position
    # The texts of a record too: re-flowed, what was one mention of two sentences is one of each.
    said_before = {
        (mentions[i].path, mentions[i].status, text)
        for i, position in paired.items()
        for text in (*_short_texts(mentions[i]), *_short_texts(entries[position]))
    }
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
    return Comparison(tuple(new), tuple(changed), len(records.free))


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


def _short_texts(entry: Recorded | Digest | Mention) -> tuple[str, ...]:
    return (entry.text,) if isinstance(entry, Digest) else tuple(text[:_SHORT] for text in entry.texts)


class _Records:
    """Records by text, place and status, each handed out once and in their order.

    A text may be said thousands of times, so that no mention looks through all records of it.
    """

    def __init__(self, entries: Sequence[Recorded | Digest], corpus: Corpus) -> None:
        self.free = set(range(len(entries)))
        self._corpus = corpus
        self._waiting: dict[tuple[str, str, Status | None], deque[int]] = defaultdict(deque)
        for position, entry in enumerate(entries):
            places = [_place(entry), _GONE] if _is_away(entry, corpus) else [_place(entry)]
            for text, place in product(dict.fromkeys(_short_texts(entry)), places):
                self._waiting[text, place, entry.status].append(position)
                self._waiting[text, place, None].append(position)

    def take(self, mention: Mention, *, same_status: bool, same_path: bool) -> int | None:
        """Return the first free record of one of the mention's texts, under its path or one that is gone."""
        if same_path:
            places = [_place(mention), short_path(mention.source, mention.path)]
        else:
            places = [_GONE] if mention.source == self._corpus.source else []
        status = mention.status if same_status else None
        keys = ((text[:_SHORT], place, status) for text in mention.texts for place in places)
        first = min((position for key in keys if (position := self._first(key)) is not None), default=None)
        self.free.discard(-1 if first is None else first)
        return first

    def _first(self, key: tuple[str, str, Status | None]) -> int | None:
        waiting = self._waiting.get(key)
        while waiting and waiting[0] not in self.free:
            waiting.popleft()
        return waiting[0] if waiting else None


def _place(said: Recorded | Digest | Mention) -> str:
    """Return what stands for source and path; beyond what the block shows they are kept as a digest."""
    return said.path if isinstance(said, Digest) else f"{said.source}\0{said.path}"


def _is_away(entry: Recorded | Digest, corpus: Corpus) -> bool:
    """Say whether the record's file is of our source and not there any more."""
    if entry.source != corpus.source:
        return False
    if isinstance(entry, Digest):
        return entry.path not in _short_paths(corpus.source, corpus.paths)
    return entry.path not in corpus.paths


@lru_cache(maxsize=4)
def _short_paths(source: str, paths: frozenset[str]) -> frozenset[str]:
    return frozenset(short_path(source, path) for path in paths)


def _repeats(mention: Mention, said_before: set[tuple[str, Status, str]]) -> bool:
    # A text that its file says once more is no news as long as it says the same; with another status it is.
    return any((mention.path, mention.status, text) in said_before for text in _short_texts(mention))
