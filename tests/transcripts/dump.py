"""Write a transcript down so that a person can check each turn and block by eye."""

from __future__ import annotations

from collections.abc import Iterator

from syncer.models import Block, Transcript

WIDTH = 60


def dump(transcript: Transcript) -> str:
    """Return one line for each turn and block: lines in the file, role and speaker, kind, start of the text."""
    return "\n".join(_rows(transcript)) + "\n"


def _rows(transcript: Transcript) -> Iterator[str]:
    yield f"{transcript.format} | {transcript.title} | {transcript.held_on}"
    for turn in transcript.turns:
        yield f"{turn.first_line}-{turn.last_line} {turn.role} {turn.speaker}".rstrip()
        yield from (f"    {_row(block)}" for block in turn.blocks)


def _row(block: Block) -> str:
    box = {None: "", False: "[ ]", True: "[x]"}[block.checked]
    about = [str(block.level) if block.level else "", block.marker, box, block.language]
    lines = f"{block.first_line}-{block.last_line}"
    head = " ".join([lines, block.kind, *(part for part in about if part)])
    return f"{head} | {block.text[:WIDTH]!r}"
