"""What a person typed of a message, where tools put words of their own beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from syncer.models import Line
from syncer.transcripts.console import without_console
from syncer.transcripts.spoken import spoken_by_user, was_typed
from syncer.transcripts.values import lines_of


def typed_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a user's message that a person typed, with their numbers; none where it is all a tool's.

    What was pasted from a terminal is left out; where that was all, a blank line tells that the user had the floor.
    """
    written = "\n".join(line.text for line in lines)
    spoken = spoken_by_user(written)
    if not spoken:
        return (Line(lines[0].number, ""),) if was_typed(written) else ()
    return without_console(lines if spoken == written else list(_locate(spoken.split("\n"), lines)))


def typed_texts(pieces: Iterable[tuple[str, int]]) -> tuple[Line, ...]:
    """Return what a person typed of the texts of a user's message, each with the number of the line it stands in.

    Of one that was all pasted from a terminal a blank line is left, as of `typed_lines`.
    """
    sent = [*pieces]
    lines = without_console(lines_of((spoken_by_user(text), number) for text, number in sent))
    if any(line.text.strip() for line in lines):
        return lines
    return tuple(Line(number, "") for text, number in sent if was_typed(text))[:1]


def _locate(kept: Sequence[str], lines: Sequence[Line]) -> Iterator[Line]:
    """Find the lines that were kept among all, in their order; one that was put together from two is left out."""
    position = 0
    for text in kept:
        wanted = text.strip()
        found = next((at for at in range(position, len(lines)) if _holds(lines[at].text, wanted)), None)
        if found is not None:
            yield Line(lines[found].number, text)
            position = found + 1


def _holds(line: str, wanted: str) -> bool:
    return wanted in line if wanted else not line.strip()
