"""Build turns and the whole transcript from stretches of lines, and obey the marks to ignore a block."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from syncer.models import Block, BlockKind, Role, Transcript, Turn
from syncer.patterns import lazy
from syncer.transcripts.facts import find_date, find_title
from syncer.transcripts.fences import Part
from syncer.transcripts.layout import Layout
from syncer.transcripts.roles import SAID, Label
from syncer.transcripts.source import Source, unquoted
from syncer.transcripts.structure import Placed, parse_blocks

# What the page around a chat leaves behind when it is copied as text.
_RESIDUE = lazy(
    r"(?:Thought|Reasoned|Worked) (?:about .{1,60} )?for (?:a |an )?[\w ]{1,20}|Stopped (?:thinking|generating)"
    r"|Updated saved memory|Memory updated|ChatGPT(?: can make mistakes\b.*)?|Copy(?: code)?|Edit|Share|Retry|Sources"
    r"|Read aloud|Search(?:ed|ing) (?:the web|\d+ sites?)|Analy[sz](?:ed|ing)(?: images?)?|Always show details"
    r"|Show (?:more|less)|\d+ steps?|\d+ ?/ ?\d+|4o|o\d(?:-mini)?|GPT-\d\S*",
    re.IGNORECASE,
)


_LEAST_HANG = 2


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


def build_transcript(path: str, name: str, layout: Layout, spans: Iterable[Span]) -> Transcript:
    """Return the transcript of format `name` whose turns are the given stretches of lines, in order.

    Stretches of nobody that say nothing are left out; consecutive ones of one speaker are one turn.
    """
    turns = build_turns(layout, spans)
    title = find_title(layout, turns)
    return Transcript(path, name, turns, title, find_date(path, layout, title))


def build_turns(layout: Layout, spans: Iterable[Span]) -> tuple[Turn, ...]:
    """Return the turns alone."""
    read = (_Draft(span, _read_blocks(layout, span)) for span in spans)
    marked = layout.spoken.ignored or layout.spoken.ignored_after
    # Only a mark that counts for what follows it has to see all at once.
    drafts = _drop_ignored(layout, list(read)) if marked else read
    said = (draft for draft in drafts if draft.span.label or draft.placed)
    return tuple(_turn(list(group)) for _, group in groupby(said, key=_speaker))


def _speaker(draft: _Draft) -> tuple[str, Role]:
    return (draft.span.label.name if draft.span.label else "", draft.span.role)


def _read_blocks(layout: Layout, span: Span) -> list[Placed]:
    said = span.label is not None and span.label.style == SAID
    source = [
        Source(position + 1, "" if said and _is_residue(line, layout.parts[position]) else line, layout.parts[position])
        for position, line in enumerate(layout.spoken.lines[span.start : span.end], start=span.start)
    ]
    if span.label:
        # A wrapper's fence on this line would stand for the name; what is left of it is the speech alone.
        source[0] = Source(span.start + 1, span.label.rest)
        source[1:] = _without_hang(source[1:]) if span.label.rest else source[1:]
    placed = parse_blocks(source)
    if span.label and placed and all(one.block.kind is BlockKind.QUOTE for one in placed):
        placed = parse_blocks(unquoted(source))
    return placed


def _is_residue(line: str, part: Part) -> bool:
    return part is Part.TEXT and _RESIDUE.fullmatch(line.strip()) is not None


def _without_hang(source: Sequence[Source]) -> list[Source]:
    """Take away the indent by which all lines of a turn hang below the words after its speaker's name."""
    indents = [len(line.text) - len(line.text.lstrip(" ")) for line in source if line.text.strip()]
    hang = min(indents, default=0)
    return [replace(line, text=line.text[hang:]) for line in source] if hang >= _LEAST_HANG else list(source)


def _turn(drafts: Sequence[_Draft]) -> Turn:
    """Join consecutive stretches of one speaker."""
    speaker, role = _speaker(drafts[0])
    blocks = tuple(one.block for draft in drafts for one in draft.placed)
    labels = [draft.span.start + 1 for draft in drafts if draft.span.label]
    first = labels[0] if labels else blocks[0].first_line
    last = max([*labels[-1:], *(block.last_line for block in blocks[-1:])])
    return Turn(speaker, role, blocks, first, last)


def _drop_ignored(layout: Layout, drafts: list[_Draft]) -> list[_Draft]:
    """Leave out the blocks that bear a mark to be ignored, and those that follow a mark which stands alone.

    With an entry of a list go the entries below it; a mark above a list, quote or table holds for all of it,
    one between two entries for the next.
    """
    lines = [(number, one) for number, draft in enumerate(drafts) for one in draft.placed]
    starts = [one.block.first_line - 1 for _, one in lines]
    dropped = {
        index
        for index, (_, one) in enumerate(lines)
        if any(line.number - 1 in layout.spoken.ignored for line in one.block.lines)
    }
    elements = [(number, one.group) for number, one in lines]
    reached = 0
    for position in layout.spoken.ignored_after:
        index = bisect_right(starts, position)
        above = position > 0 and not layout.lines[position - 1].strip()
        whole = above or index == 0 or elements[index - 1] != elements[min(index, len(elements) - 1)]
        end = bisect_right(elements, elements[index]) if whole and index < len(elements) else index + 1
        dropped.update(range(max(index, reached), end))
        reached = max(reached, end)
    kept = _without(lines, dropped)
    return [_Draft(draft.span, kept.get(number, [])) for number, draft in enumerate(drafts)]


def _without(lines: Sequence[tuple[int, Placed]], dropped: set[int]) -> dict[int, list[Placed]]:
    """Return what is kept, by the number of its draft; with a dropped entry go those below it."""
    kept: dict[int, list[Placed]] = {}
    above: Block | None = None
    for index, (number, one) in enumerate(lines):
        block = one.block
        if index in dropped:
            above = block
        elif not (above and above.kind == block.kind == BlockKind.LIST and block.level > above.level):
            above = None
            kept.setdefault(number, []).append(one)
    return kept
