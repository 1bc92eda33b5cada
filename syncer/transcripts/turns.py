"""Build turns and the whole transcript from stretches of lines, and obey the marks to ignore a block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from syncer.models import Block, BlockKind, Role, Transcript, Turn
from syncer.transcripts.facts import find_date, find_title
from syncer.transcripts.layout import Layout
from syncer.transcripts.roles import SAID, Label
from syncer.transcripts.structure import Placed, Source, parse_blocks, unquoted

# What the page around a chat leaves behind when it is copied as text.
_RESIDUE = re.compile(
    r"Thought for (?:a |an )?[\w ]{1,20}|Updated saved memory|Copy code|Memory updated|ChatGPT can make mistakes\b.*"
    r"|\d+ steps?|4o|o\d(?:-mini)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """Lines of one speaker, from `start` up to but without `end`, counted from 0; of nobody without a label."""

    start: int
    end: int
    label: Label | None = None
    role: Role = Role.PARTICIPANT


@dataclass(frozen=True, slots=True)
class _Draft:
    span: Span
    placed: list[Placed]


def build_transcript(path: str, name: str, layout: Layout, spans: Sequence[Span]) -> Transcript:
    """Return the transcript of format `name` whose turns are the given stretches of lines, in order.

    Stretches of nobody that say nothing are left out; consecutive ones of one speaker are one turn.
    """
    drafts = [_Draft(span, _read_blocks(layout, span)) for span in spans]
    _drop_ignored(layout, drafts)
    turns: list[Turn] = []
    for draft in drafts:
        turn = _turn(draft)
        if turn is None:
            continue
        last = turns[-1] if turns else None
        if last and last.speaker and (last.speaker, last.role) == (turn.speaker, turn.role):
            turns[-1] = replace(last, blocks=last.blocks + turn.blocks, last_line=turn.last_line)
        else:
            turns.append(turn)
    title = find_title(layout, turns)
    return Transcript(path, name, tuple(turns), title, find_date(path, layout, title))


def _read_blocks(layout: Layout, span: Span) -> list[Placed]:
    said = span.label is not None and span.label.style == SAID
    source = [
        Source(position + 1, "" if said and _RESIDUE.fullmatch(line.strip()) else line, layout.parts[position])
        for position, line in enumerate(layout.spoken.lines[span.start : span.end], start=span.start)
    ]
    if span.label:
        # A wrapper's fence on this line would stand for the name; what is left of it is the speech alone.
        source[0] = Source(span.start + 1, span.label.rest)
    placed = parse_blocks(source)
    if span.label and placed and all(one.block.kind is BlockKind.QUOTE for one in placed):
        placed = parse_blocks(unquoted(source))
    return placed


def _turn(draft: _Draft) -> Turn | None:
    span = draft.span
    blocks = tuple(one.block for one in draft.placed)
    if span.label is None:
        return Turn("", span.role, blocks, blocks[0].first_line, blocks[-1].last_line) if blocks else None
    first = span.start + 1
    return Turn(span.label.name, span.role, blocks, first, max(first, blocks[-1].last_line) if blocks else first)


def _drop_ignored(layout: Layout, drafts: Sequence[_Draft]) -> None:
    """Leave out the blocks that bear a mark to be ignored, and those that follow a mark which stands alone.

    With an entry of a list go the entries below it; a mark above a list, quote or table holds for all of it,
    one between two entries for the next.
    """
    for draft in drafts:
        marked = {
            index
            for index, one in enumerate(draft.placed)
            if any(line.number - 1 in layout.spoken.ignored for line in one.block.lines)
        }
        _drop(draft, marked)
    for position in layout.spoken.ignored_after:
        _drop_after(position, drafts, above=position > 0 and not layout.lines[position - 1].strip())


def _drop_after(position: int, drafts: Sequence[_Draft], *, above: bool) -> None:
    """Drop the block after a position, and what is one element with it where the mark stands `above` it, apart."""
    for draft in drafts:
        for index, one in enumerate(draft.placed):
            if one.block.first_line - 1 <= position:
                continue
            begins = index == 0 or draft.placed[index - 1].group != one.group
            rest = {later for later in range(index, len(draft.placed)) if draft.placed[later].group == one.group}
            _drop(draft, rest if begins or above else {index})
            return


def _drop(draft: _Draft, chosen: set[int]) -> None:
    kept: list[Placed] = []
    above: Block | None = None
    for index, one in enumerate(draft.placed):
        block = one.block
        if index in chosen:
            above = block
            continue
        if (
            above is not None
            and above.kind is BlockKind.LIST
            and block.kind is BlockKind.LIST
            and block.level > above.level
        ):
            continue
        above = None
        kept.append(one)
    draft.placed[:] = kept
