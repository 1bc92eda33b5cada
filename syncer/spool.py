"""Keep pieces of content in a temporary file, which nobody else can open and which is gone with its last reader."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Iterable, Sequence
from typing import overload


class Spool(Sequence[bytes]):
    """Pieces in a file, in order; those that the disk does not take are held in memory."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._kept: list[tuple[int, int] | bytes] = []
        try:
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115  # It is closed with the last reader.
        except OSError:
            self._kept.extend(pieces)
            return
        weakref.finalize(self, self._file.close)
        for piece in pieces:
            self._kept.append(self._write(piece))

    def _write(self, piece: bytes) -> tuple[int, int] | bytes:
        try:
            place = self._file.seek(0, 2)
            is_whole = self._file.write(piece) == len(piece)
        except OSError:
            return piece
        return (place, len(piece)) if is_whole else piece

    @overload
    def __getitem__(self, index: int) -> bytes: ...
    @overload
    def __getitem__(self, index: slice) -> list[bytes]: ...
    def __getitem__(self, index: int | slice) -> bytes | list[bytes]:
        if isinstance(index, slice):
            return [self[at] for at in range(len(self))[index]]
        kept = self._kept[index]
        if isinstance(kept, bytes):
            return kept
        self._file.seek(kept[0])
        return self._file.read(kept[1])

    def __len__(self) -> int:
        return len(self._kept)
