"""Turn a file's bytes into lines of text, or say why that cannot be."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

import ftfy

from syncer.models import Skipped, SourceFile
from syncer.patterns import lazy

_LINE_END = lazy(r"\r\n|\n|\r")
_LINE_END_IN_BYTES = re.compile(rb"\r\n|\n|\r")
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NEVER_IN_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MULTI_BYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# More control characters than this share of a file is no text that a person could read.
BINARY_SHARE = 0.02


def decode(file: SourceFile) -> tuple[str, ...] | Skipped:
    r"""Return the lines of a UTF-8 file, or of UTF-16 and UTF-32 with a byte order mark.

    Lines end at `\n`, `\r\n` and `\r` alone, as for git and editors, so that numbers are theirs. Lines that were
    once decoded wrongly are repaired one by one. An empty, binary or otherwise encoded file is a skip.
    """
    found = _read_lines(file.data)
    if isinstance(found, Skipped):
        return Skipped(file.path, found.reason, unreadable=True)
    lines = tuple(map(repair, found))
    if not any(line.strip() for line in lines):
        return Skipped(file.path, "is empty" if not file.data else "holds no text, only white space")
    return lines


def split_lines(text: str) -> list[str]:
    """Split a text where editors and git see line ends; no line follows a line end at the end of the text."""
    lines = _LINE_END.split(text)
    return lines[:-1] if lines[-1] == "" else lines


def repair(line: str) -> str:
    """Undo a wrong decoding (`â†’` for an arrow) and change nothing else; the result is always one line."""
    if line.isascii():
        return line
    repaired = ftfy.fix_encoding(line)
    return line if _LINE_END.search(repaired) else repaired


def _read_lines(data: bytes) -> list[str] | Skipped:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return split_lines(data.decode(encoding))
            except UnicodeDecodeError:
                return Skipped("", f"is broken {encoding.upper()}: save it as UTF-8")
    nul = data.find(b"\0")
    if nul >= 0:
        return Skipped("", f"is binary: a NUL byte in line {_line_of(data, nul)}")
    if len(_NEVER_IN_TEXT.findall(data)) > len(data) * BINARY_SHARE:
        return Skipped("", "is binary: too many control characters for a text")
    lines: list[str] = []
    for begin, end in _bounds(data):
        try:
            lines.append(data[begin:end].decode())
        except UnicodeDecodeError as error:
            where = f"byte 0x{data[begin + error.start]:02x} in line {len(lines) + 1}"
            if _MULTI_BYTE.search(data):
                return Skipped("", f"is broken UTF-8: {where}; mend that line and save the file as UTF-8")
            return Skipped("", f"is not UTF-8 but perhaps Latin-1 or Windows-1252: {where}; save the file as UTF-8")
    return lines


def _bounds(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each line begins and ends, so that no second copy of all of them is held."""
    begin = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    for end in _LINE_END_IN_BYTES.finditer(data, begin):
        yield begin, end.start()
        begin = end.end()
    if begin < len(data):
        yield begin, len(data)


def _line_of(data: bytes, position: int) -> int:
    before = data[:position]
    return 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")
