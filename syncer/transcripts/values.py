"""Take texts, days and objects out of JSON that anybody may have written, without an error for any of it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from syncer.models import Line
from syncer.patterns import lazy
from syncer.transcripts.decode import split_lines
from syncer.transcripts.located_json import Text

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Seconds reach this in the year 5138.
_MILLISECONDS = 100_000_000_000
_LOOKED_AT = 10
_JSON = lazy(r"\s*(?:\{|\[\s*(?:\{|$))")


def mapping(value: object) -> dict[str, Any]:
    """Return an object of JSON, an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def mappings(value: object) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON array, nothing for anything else."""
    yield from (one for one in value if isinstance(one, dict)) if isinstance(value, list) else ()


def string(value: object) -> str:
    """Return a text of JSON, an empty one for anything else."""
    return value if isinstance(value, str) else ""


def line_of(text: str, otherwise: int = 1) -> int:
    """Return the line that a text of a JSON document begins in; `otherwise` for a text that does not know it."""
    return text.line if isinstance(text, Text) else otherwise


def texts(content: object, kinds: Container[str] = ("text",)) -> Iterator[str]:
    """Yield the texts of a content: one text, or an array of parts, of which those of some types are text."""
    if isinstance(content, str):
        yield content
    for part in mappings(content):
        if string(part.get("type")) in kinds:
            yield string(part.get("text"))


def lines_of(pieces: Iterable[tuple[str, int]]) -> tuple[Line, ...]:
    """Return texts, each with the number of the line that it stands in, as lines with a blank one between two texts."""
    lines: list[Line] = []
    for text, number in pieces:
        if text.strip():
            between = [Line(lines[-1].number, "")] if lines else []
            lines += [*between, *(Line(number, line) for line in split_lines(text))]
    return tuple(lines)


def day_of(stamp: object) -> date | None:
    """Return the day of a time in ISO 8601, or in seconds or milliseconds since 1970, None for anything else."""
    try:
        if isinstance(stamp, str):
            return datetime.fromisoformat(stamp).date()
        if isinstance(stamp, int | float) and not isinstance(stamp, bool):
            seconds = stamp / 1000 if stamp > _MILLISECONDS else stamp
            return (_EPOCH + timedelta(seconds=seconds)).date()
    except (ValueError, OverflowError):
        return None
    return None


def first_day(stamps: Iterable[object]) -> date | None:
    """Return the first day among the stamps."""
    return next((day for stamp in stamps if (day := day_of(stamp))), None)


def holds_json(lines: Sequence[str]) -> bool:
    """Say whether the file begins as JSON does, whose texts are no lines of the file."""
    return _JSON.match(next((line for line in lines if line.strip()), "")) is not None


def are_records(lines: Sequence[str]) -> bool:
    """Say whether the lines look like JSON Lines: most of the first ones open an object."""
    first: list[str] = []
    for line in lines:
        if text := line[:_LOOKED_AT].lstrip():
            first.append(text)
            if len(first) == _LOOKED_AT:
                break
    return 2 * sum(text.startswith("{") for text in first) > len(first)
