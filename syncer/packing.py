"""Hold the content of a large file packed, so that it takes a part of its size and can be read piece by piece."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

HELD = 3_000_000
"""Bytes up to which a file is held as it is."""

_PIECE = 1_000_000
# Speed counts for more than the last tenth of the size.
_LEVEL = 1


@dataclass(frozen=True, slots=True)
class Packed:
    """Content in pieces, each of them compressed."""

    pieces: tuple[bytes, ...]


def gather(chunks: Iterable[bytes]) -> bytes | Packed:
    """Return the content that the chunks make up, packed where it is longer than `HELD` bytes."""
    pieces: list[bytes] = []
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        if pieces or len(waiting) > HELD:
            whole = len(waiting) - len(waiting) % _PIECE
            pieces += (zlib.compress(waiting[at : at + _PIECE], _LEVEL) for at in range(0, whole, _PIECE))
            del waiting[:whole]
    return Packed((*pieces, zlib.compress(waiting, _LEVEL))) if pieces else bytes(waiting)


def unpack(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the content of the pieces, one after the other."""
    return map(zlib.decompress, pieces)
