"""Read a large file a stretch at a time, cut where the format itself sees somebody begin to speak."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from syncer.models import Block, BlockKind, Line, Transcript, Turn

STRETCH = 250_000
"""Characters of a stretch, unless somebody asks for another size; one in which nobody else speaks is longer."""

_LONG = 4

Parse = Callable[[tuple[str, ...], int], Transcript]
"""Given lines, and how many stand before them in the file, returns what they record, counted within them."""

Carried = Callable[[Sequence[str]], tuple[str, ...]]
"""Given lines, returns those without which the lines that follow cannot be understood."""


def by_turns(
    lines: Iterable[str],
    parse: Parse,
    size: int = STRETCH,
    carried: Carried = lambda _lines: (),
    *,
    within: bool = False,
) -> Iterator[Transcript]:
    """Yield what stretches of at least `size` characters record, with the file's own numbers of lines.

    The last turn of a stretch is read again with the next, with all that stands above it and is nobody's. What nobody
    is named for is cut before its last heading, else before its last block. Above each stretch are read the lines that
    are `carried` on from what was read before it; what they say themselves is left out. Where the lines tell who speaks
    `within` a turn as well as at its beginning, one of four times the size is cut before its last block.
    """
    held: list[str] = []
    told: tuple[str, ...] = ()
    before = weight = 0
    enough = size
    for line in lines:
        held.append(line)
        weight += len(line) + 1
        if weight < enough:
            continue
        found = _below(told, held, parse, before)
        cut = _cut(found.turns, len(held), within=within and weight >= _LONG * size)
        if cut == 1:
            enough = 2 * weight
            continue
        # Nothing of a part is kept while it is worked on, and while the next is read.
        ready = [shifted(replace(found, turns=tuple(_until(found.turns, cut))), before)]
        del found
        told = carried((*told, *held[: cut - 1]))
        before += cut - 1
        del held[: cut - 1]
        weight, enough = sum(map(len, held)) + len(held), size
        yield ready.pop()
    if held:
        ready = [shifted(_below(told, held, parse, before), before)]
        held.clear()
        yield ready.pop()


def _below(told: tuple[str, ...], held: Sequence[str], parse: Parse, before: int) -> Transcript:
    """Return what the held lines record, counted within them, where the told ones stand above them."""
    found = parse((*told, *held), before - len(told))
    return shifted(replace(found, turns=tuple(_from(found.turns, len(told)))), -len(told)) if told else found


def in_pieces(transcript: Transcript, size: int = STRETCH) -> Iterator[Transcript]:
    """Yield a transcript in pieces of whole turns, each but the last of at least `size` characters."""
    turns: list[Turn] = []
    weight = 0
    for turn in transcript.turns:
        if weight >= size:
            yield replace(transcript, turns=tuple(turns))
            turns, weight = [], 0
        turns.append(turn)
        weight += sum(len(line.text) for block in turn.blocks for line in block.lines)
    yield replace(transcript, turns=tuple(turns))


def shifted(transcript: Transcript, before: int) -> Transcript:
    """Return a transcript whose lines are counted from the file's beginning, where so many stand before its own."""
    return replace(transcript, turns=tuple(_shift(turn, before) for turn in transcript.turns)) if before else transcript


def _cut(turns: Sequence[Turn], count: int, *, within: bool) -> int:
    """Return the line at which the next stretch begins, counted from 1; the first where nothing ends."""
    start = max((turn.first_line for turn in turns), default=count + 1)
    said = sorted({line.number for turn in turns for block in turn.blocks for line in block.lines})
    if not said or said[0] < start:
        return said[bisect_left(said, start) - 1] + 1 if said else start
    blocks = [block for turn in turns for block in turn.blocks if block.first_line > said[0]]
    if any(turn.speaker for turn in turns):
        starts = [block.first_line for block in blocks if within and not block.level]
        # What is said by nobody below it may go on for long.
        end = bisect_left(said, max(starts)) if starts else len(said)
        return said[end - 1] + 1 if within else 1
    headings = [block.first_line for block in blocks if block.kind is BlockKind.HEADING]
    outermost = [block.first_line for block in blocks if not block.level]
    return max(headings or outermost or [1])


def _until(turns: Iterable[Turn], cut: int) -> Iterator[Turn]:
    for turn in turns:
        blocks = tuple(block for block in turn.blocks if block.last_line < cut)
        if blocks or (not turn.blocks and turn.last_line < cut):
            yield replace(turn, blocks=blocks, last_line=min(turn.last_line, cut - 1))


def _from(turns: Iterable[Turn], above: int) -> Iterator[Turn]:
    for turn in turns:
        blocks = tuple(block for block in turn.blocks if block.first_line > above)
        if blocks or (not turn.blocks and turn.first_line > above):
            yield replace(turn, blocks=blocks, first_line=max(turn.first_line, above + 1))


def _shift(turn: Turn, before: int) -> Turn:
    blocks = tuple(_shift_block(block, before) for block in turn.blocks)
    return replace(turn, blocks=blocks, first_line=turn.first_line + before, last_line=turn.last_line + before)


def _shift_block(block: Block, before: int) -> Block:
    return replace(block, lines=tuple(Line(line.number + before, line.text) for line in block.lines))
