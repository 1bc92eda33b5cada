"""Build a transcript from messages, each of them a Markdown text of its own, with the lines it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from syncer.models import Block, Line, Role, Transcript, Turn
from syncer.transcripts.decode import split_lines
from syncer.transcripts.facts import find_date
from syncer.transcripts.layout import Layout, read_layout
from syncer.transcripts.turns import Span, build_turns


@dataclass(frozen=True, slots=True)
class Message:
    """What one speaker said at once: lines of decoded text, each with the number of the file's line it stands in.

    `apart` keeps it from being joined to what the speaker said before or after, as a list that no sentence leads to.
    """

    speaker: str
    role: Role
    lines: tuple[Line, ...]
    apart: bool = False


def message(speaker: str, role: Role, text: str, number: int) -> Message:
    """Return a message whose whole text stands in one line of the file, as in a record of JSON Lines."""
    return Message(speaker, role, tuple(Line(number, line) for line in split_lines(text)))


def transcribe(
    path: str, name: str, messages: Iterable[Message], *, title: str = "", held_on: date | None = None
) -> Transcript:
    """Return the transcript of format `name` that the messages make up, in their order.

    Each is read as Markdown by itself, so that a fence which one leaves open swallows none that follows; what is
    hidden in it (comments, tags of tools) and what asks to be ignored is left out, all of it where a message asks so
    for the file. Consecutive messages of one speaker are one turn; one of another between them, of which nothing is
    left, parts them. The day is `held_on`, else that of the file's name or the title.
    """
    turns: list[tuple[int, int, Turn]] = []
    silent = 0
    for number, one in enumerate(messages):
        layout = read_layout(tuple(line.text for line in one.lines))
        if layout.spoken.ignores_file:
            turns.clear()
            break
        read = _read(one, layout)
        silent += not read and bool(turns) and _whose(turns[-1][2]) != (one.speaker, one.role)
        turns += [(silent, number if one.apart else -1, turn) for turn in read]
    joined = tuple(
        _join([turn for _, _, turn in group])
        for _, group in groupby(turns, key=lambda found: (*found[:2], *_whose(found[2])))
    )
    return Transcript(path, name, joined, title, held_on or find_date(path, read_layout(()), title))


def _read(one: Message, layout: Layout) -> list[Turn]:
    span = Span(0, len(one.lines), None, one.role)
    return [
        Turn(one.speaker, one.role, blocks, blocks[0].first_line, blocks[-1].last_line)
        for turn in build_turns(layout, [span])
        if (blocks := tuple(_place(block, one.lines) for block in turn.blocks))
    ]


def _place(block: Block, lines: Sequence[Line]) -> Block:
    """Give a block, whose lines are counted within its message, the numbers of the file."""
    return replace(block, lines=tuple(Line(lines[line.number - 1].number, line.text) for line in block.lines))


def _whose(turn: Turn) -> tuple[str, Role]:
    return turn.speaker, turn.role


def _join(turns: Sequence[Turn]) -> Turn:
    blocks = tuple(block for turn in turns for block in turn.blocks)
    first, last = min(turn.first_line for turn in turns), max(turn.last_line for turn in turns)
    return replace(turns[0], blocks=blocks, first_line=first, last_line=last)
