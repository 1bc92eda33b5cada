"""Texts that are quoted: those put to the vote, which nobody has decided yet, and those that a log tells of people."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace

from syncer.models import Block, BlockKind, Transcript, Turn
from syncer.patterns import lazy

_PROPOSED = lazy(
    r"(?:draft |counter[- ]?)?(?:propos(?:ed|al)(?: resolutions?)?|straw ?poll|motion)\s*(?:#?\d+\s*)?[:：]",
    re.IGNORECASE,
)


def quote_proposals(transcript: Transcript) -> Transcript:
    """Return the transcript in which each paragraph that puts a text to the vote is a quote."""
    return _quote(transcript, lambda block: _PROPOSED.match(block.text) is not None)


def quote_lines(transcript: Transcript, numbers: Collection[int]) -> Transcript:
    """Return the transcript in which each paragraph that begins in one of the given lines is a quote."""
    return _quote(transcript, lambda block: block.first_line in numbers) if numbers else transcript


def _quote(transcript: Transcript, is_quote: Callable[[Block], bool]) -> Transcript:
    return replace(transcript, turns=tuple(_with_quotes(turn, is_quote) for turn in transcript.turns))


def _with_quotes(turn: Turn, is_quote: Callable[[Block], bool]) -> Turn:
    blocks = tuple(
        replace(block, kind=BlockKind.QUOTE) if block.kind is BlockKind.PROSE and is_quote(block) else block
        for block in turn.blocks
    )
    return turn if blocks == turn.blocks else replace(turn, blocks=blocks)
