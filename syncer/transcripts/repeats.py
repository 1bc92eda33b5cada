"""Leave out of a transcript what its file only repeats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from syncer.models import Transcript, Turn
from syncer.transcripts.values import are_records


def without_repeats(transcript: Transcript, repeated: int, lines: Sequence[str]) -> Transcript:
    """Return the transcript without what stands in the first lines, as another file records those.

    They are read all the same, as what follows may go on with them (a task that was named there is ticked here). Only
    of records can lines be counted so: in any other file the number means something else, and nothing is left out.
    """
    if not 0 < repeated < len(lines) or not are_records(lines):
        return transcript
    return replace(transcript, turns=tuple(_after(transcript.turns, repeated)))


def _after(turns: Sequence[Turn], repeated: int) -> Iterator[Turn]:
    for turn in turns:
        blocks = tuple(block for block in turn.blocks if block.last_line > repeated)
        if blocks:
            yield replace(turn, blocks=blocks, first_line=min(block.first_line for block in blocks))
