"""Talks with an assistant that an article quotes: `> **Me:** …`, `> **Claude:** …` between its own paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from syncer.models import Role
from syncer.patterns import lazy
from syncer.transcripts.fences import Part
from syncer.transcripts.layout import Layout, read_layout
from syncer.transcripts.nested_talk import nested_talk
from syncer.transcripts.roles import Label, read_label

_MARK = lazy(r" {0,3}> ?")
_HEADING = lazy(r" {0,3}#{1,6}[ \t]+\S")
# One quote of a few turns shows what a talk looks like.
_FEWEST, _FEWEST_IN_ONE = 4, 6


def unquoted_talk(layout: Layout, spoken: Sequence[int] = ()) -> Layout | None:
    """Return the layout with its quoted talks unquoted, each wrapped as one in a fence is; None where it quotes none.

    They need a user and an assistant, or people who take turns, and turns enough to be more than a sample; other
    quotes stay. `spoken` are the lines at which somebody begins to speak outside of quotes: what stands below one of
    them under the same heading is quoted by him.
    """
    talks = [
        (start, end)
        for start, end in _quotes(layout)
        if _label_at(layout, start) and not _is_said(layout, start, spoken)
    ]
    named = [label.role for start, end in talks for at in range(start, end) if (label := _label_at(layout, at))]
    mark = _MARK
    if len(named) < (_FEWEST if len(talks) > 1 else _FEWEST_IN_ONE) or not {Role.USER, Role.ASSISTANT} <= set(named):
        found = nested_talk(layout.lines, layout.parts) if not spoken else None
        if found is None:
            return None
        mark, talks = found
    lines = list(layout.lines)
    for start, end in talks:
        lines[start:end] = [mark.sub("", line, count=1) for line in lines[start:end]]
    bare = read_layout(tuple(lines))
    wrappers, ends = list(bare.wrappers), dict(bare.ends)
    for start, end in talks:
        wrappers[start:end] = [start] * (end - start)
        ends[start] = end - 1
    return replace(bare, wrappers=tuple(wrappers), ends=ends)


def _is_said(layout: Layout, position: int, spoken: Sequence[int]) -> bool:
    """Say whether a line stands in the turn of somebody who speaks above it, with no heading between."""
    last = max((start for start in spoken if start < position), default=None)
    between = range(position if last is None else last + 1, position)
    return last is not None and not any(
        layout.parts[at] is Part.TEXT and _HEADING.match(layout.lines[at]) for at in between
    )


def _quotes(layout: Layout) -> Iterator[tuple[int, int]]:
    """Yield where each run of quoted lines begins and ends."""
    start = None
    for position, line in enumerate((*layout.lines, "")):
        is_quoted = position < len(layout.lines) and layout.parts[position] is Part.TEXT and _MARK.match(line)
        if is_quoted and start is None:
            start = position
        elif not is_quoted and start is not None:
            yield start, position
            start = None


def _label_at(layout: Layout, position: int) -> Label | None:
    label = read_label(_MARK.sub("", layout.lines[position], count=1))
    return label if label and label.role else None
