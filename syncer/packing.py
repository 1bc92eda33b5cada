"""Hold the content of a large file packed, so that it can be read piece by piece and as often as one likes."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

HELD = 1_000_000
"""Bytes up to which a file is held as it is."""

_PIECE = 250_000
# Speed counts for more than the last tenth of the size.
_LEVEL = 1


@dataclass(frozen=True, slots=True)
class Packed:
    """Content in pieces, each of them compressed."""

    pieces: Sequence[bytes]


def gather(chunks: Iterable[bytes], keep: Callable[[Iterator[bytes]], Sequence[bytes]] = tuple) -> bytes | Packed:
    """Return the content that the chunks make up, packed where it is longer than `HELD` bytes.

    `keep` is given the pieces as they are packed, and returns them to be read again.
    """
    waiting, coming = bytearray(), iter(chunks)
    for chunk in coming:
        waiting += chunk
        if len(waiting) > HELD:
            return Packed(keep(_pack(waiting, coming)))
    return bytes(waiting)


def _pack(waiting: bytearray, coming: Iterator[bytes]) -> Iterator[bytes]:
    while True:
        whole = len(waiting) - len(waiting) % _PIECE
        for at in range(0, whole, _PIECE):
            yield zlib.compress(waiting[at : at + _PIECE], _LEVEL)
        del waiting[:whole]
        chunk = next(coming, None)
        if chunk is None:
            break
        waiting += chunk
    yield zlib.compress(waiting, _LEVEL)


def unpack(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the content of the pieces, one after the other."""
    return map(zlib.decompress, pieces)
