"""Leave out of what was found in a file what its first lines only repeat, as another file records those; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from syncer.models import Item, Segment, SourceFile
from syncer.packing import unpack
from syncer.transcripts.values import are_records

_LOOKED_AT = 20


def lines_repeated(file: SourceFile) -> int:
    """Return how many of its first lines a file repeats, 0 where that cannot be told.

    Only of records can lines be counted so: in any other file the number means something else. One that would leave
    nothing is no such number.
    """
    if file.repeated <= 0 or not are_records(_head(file)):
        return 0
    is_whole = not file.packed and file.data.count(b"\n") + (not file.data.endswith(b"\n")) <= file.repeated
    return 0 if is_whole else file.repeated


def not_repeated(items: Iterable[Item], lines: int) -> Iterator[Item]:
    """Yield the items that are said below so many lines, with only such mentions.

    All of a file is read, as what follows goes on with it: a task that was named above is ticked below, and what a
    list is worth depends on what was asked before.
    """
    for item in items:
        mentions = tuple(mention for mention in item.mentions if mention.end_line > lines)
        if mentions:
            yield item if mentions == item.mentions else replace(item, mentions=mentions)


def segments_not_repeated(segments: Iterable[Segment], lines: int) -> Iterator[Segment]:
    """Yield the segments that reach below so many lines."""
    return (segment for segment in segments if segment.last_line > lines)


def _head(file: SourceFile) -> list[str]:
    chunk = next(unpack(file.packed), b"") if file.packed else file.data
    return [line.decode("utf-8", "replace") for line in islice(chunk.splitlines(), _LOOKED_AT)]
