"""Show people by their names where a format knows only their identifiers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from syncer.models import Block, Transcript
from syncer.patterns import lazy

_REFERENCE = lazy(r"@(\w+)")


def with_names(transcript: Transcript, names: Mapping[str, str]) -> Transcript:
    """Return the transcript with the names of those who speak and of those who are addressed with `@`."""
    if not names:
        return transcript
    turns = tuple(
        replace(
            turn,
            speaker=names.get(turn.speaker, turn.speaker),
            blocks=tuple(_with_names(block, names) for block in turn.blocks),
        )
        for turn in transcript.turns
    )
    return replace(transcript, turns=turns)


def _with_names(block: Block, names: Mapping[str, str]) -> Block:
    if "@" not in block.text:
        return block
    lines = (replace(line, text=_REFERENCE.sub(lambda one: _name(one, names), line.text)) for line in block.lines)
    return replace(block, lines=tuple(lines))


def _name(reference: re.Match[str], names: Mapping[str, str]) -> str:
    return "@" + names.get(reference[1], reference[1])
