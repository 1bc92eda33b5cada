"""Texts that are put to the vote: they are quoted, and are not what anybody wants or has decided yet."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import Block, BlockKind, Transcript, Turn
from syncer.patterns import lazy

_PROPOSED = lazy(
    r"(?:draft |counter[- ]?)?(?:propos(?:ed|al)(?: resolutions?)?|straw ?poll|motion)\s*(?:#?\d+\s*)?[:：]",
    re.IGNORECASE,
)


def quote_proposals(transcript: Transcript) -> Transcript:
    """Return the transcript in which each paragraph that puts a text to the vote is a quote."""
    return replace(transcript, turns=tuple(map(_with_quotes, transcript.turns)))


def _with_quotes(turn: Turn) -> Turn:
    blocks = tuple(map(_quoted, turn.blocks))
    return turn if blocks == turn.blocks else replace(turn, blocks=blocks)


def _quoted(block: Block) -> Block:
    proposed = block.kind is BlockKind.PROSE and _PROPOSED.match(block.text)
    return replace(block, kind=BlockKind.QUOTE) if proposed else block
