"""Decode what is too large to be held, piece by piece, and say why it cannot be read."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterable, Iterator

from syncer.models import Skipped
from syncer.patterns import lazy
from syncer.transcripts.decode import BINARY_SHARE, BYTE_ORDER_MARKS, repair

_IGNORES_FILE = lazy(r"<!--\s*syncer:\s*ignore-file\s*-->", re.IGNORECASE)
_LONGEST_MARK = 200
_NEVER_IN_TEXT = lazy(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_text(chunks: Iterable[bytes]) -> Iterator[str]:
    """Yield the decoded text of a file, in which every line end is a line feed; raises `UnicodeDecodeError`.

    It is UTF-8, or UTF-16 and UTF-32 with a byte order mark.
    """
    decoder: io.IncrementalNewlineDecoder | None = None
    for chunk in chunks:
        if decoder is None:
            found = (encoding for mark, encoding in BYTE_ORDER_MARKS if chunk.startswith(mark))
            decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(next(found, "utf-8-sig"))(), True)
        yield decoder.decode(chunk)
    if decoder:
        yield decoder.decode(b"", final=True)


def read_lines(text: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a decoded text, repaired; no line follows a line end at the end of the text."""
    begun: list[str] = []
    for piece in text:
        head, *lines = piece.split("\n")
        begun.append(head)
        if lines:
            # A line may go on through many pieces, so that it is put together once.
            yield repair("".join(begun))
            begun = [lines.pop()]
            yield from map(repair, lines)
    if rest := "".join(begun):
        yield repair(rest)


def why_left_out(path: str, chunks: Iterable[bytes]) -> Skipped | None:
    """Return why a file cannot be read or is not to be, None where it is read."""
    line, silent, size, before = 1, 0, 0, ""
    try:
        for piece in read_text(chunks):
            if (nul := piece.find("\0")) >= 0:
                where = line + piece.count("\n", 0, nul)
                return Skipped(path, f"is binary: a NUL byte in line {where}", unreadable=True)
            if _IGNORES_FILE.search(before + piece):
                return Skipped(path, "asks to be left out: <!-- syncer: ignore-file -->")
            silent += len(_NEVER_IN_TEXT.findall(piece))
            size += len(piece)
            line += piece.count("\n")
            before = piece[-_LONGEST_MARK:]
    except UnicodeDecodeError as error:
        reason = f"is not UTF-8: byte 0x{error.object[error.start]:02x} below line {line}; save the file as UTF-8"
        return Skipped(path, reason, unreadable=True)
    if silent > size * BINARY_SHARE:
        return Skipped(path, "is binary: too many control characters for a text", unreadable=True)
    return None
