"""Read JSON in which every text knows the line that it stands in."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from json.decoder import scanstring  # type: ignore[attr-defined]  # Missing in the stubs, not in the library.
from json.scanner import py_make_scanner  # type: ignore[attr-defined]  # The same.
from typing import Any

_ENOUGH = 5


class Text(str):
    """A string of a JSON document; `line` is the number of the line in which it begins."""

    __slots__ = ("line",)
    line: int


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a file of JSON Lines: its number, and the object that it holds."""

    number: int
    value: dict[str, Any]


def read_records(lines: Iterable[str]) -> Iterator[Record]:
    """Yield the objects of JSON Lines, one a line; lines that hold anything else or are cut off are passed over."""
    for number, line in enumerate(lines, start=1):
        value = _load(line) if line.lstrip().startswith("{") else None
        if isinstance(value, dict):
            yield Record(number, value)


def first_values(lines: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return the first objects of JSON Lines, which are enough for a format to know its own by."""
    return [record.value for record in islice(read_records(lines[: 2 * _ENOUGH]), _ENOUGH)]


def _load(line: str) -> object:
    try:
        return json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return None


def read_document(lines: tuple[str, ...]) -> object:
    """Return the one JSON value that a file holds, whose texts are `Text`; None where it holds no such thing."""
    first = next((line for line in lines if line.strip()), "")
    if not first.lstrip().startswith(("{", "[")):
        return None
    try:
        return _Decoder(lines).decode("\n".join(lines))
    except (ValueError, RecursionError):
        return None


class _Decoder(json.JSONDecoder):
    """The standard decoder, which keeps where each text begins; keys are plain strings."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__(strict=False)
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        self.parse_string = self._read_text
        self.scan_once = py_make_scanner(self)

    def _read_text(self, document: str, begin: int, strict: bool = True) -> tuple[str, int]:
        value, end = scanstring(document, begin, strict)
        text = Text(value)
        text.line = bisect_right(self._starts, begin - 1)
        return text, end
