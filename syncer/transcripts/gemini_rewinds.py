"""Which records of a session of Gemini CLI were taken back, as the user went back to an earlier message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from syncer.transcripts.located_json import read_records
from syncer.transcripts.values import string

_BACK = "$rewindTo"


def without_rewound(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a session, an empty one in place of each that was taken back; `lines` are read repeatedly."""
    taken_back = _taken_back(lines)
    for number, line in enumerate(lines, start=1):
        yield "" if number in taken_back else line


def _taken_back(lines: Iterable[str]) -> frozenset[int]:
    """Return the lines of the message that is gone back to, of all after it, and of what says so."""
    if not any(_BACK in line for line in lines):
        return frozenset()
    found: set[int] = set()
    kept: dict[str, list[int]] = {}
    for record in read_records(lines):
        target = record.value.get(_BACK)
        if isinstance(target, str) and target in kept:
            names = list(kept)
            found |= {record.number, *chain.from_iterable(kept.pop(name) for name in names[names.index(target) :])}
        elif "content" in record.value:
            # The same message is written again as it grows.
            kept.setdefault(string(record.value.get("id")) or str(record.number), []).append(record.number)
    return frozenset(found)
