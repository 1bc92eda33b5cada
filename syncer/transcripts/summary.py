"""Summaries that a program makes of a meeting: a recap, the next steps a line a person, and what was spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from syncer.models import Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.fences import Part
from syncer.transcripts.layout import Layout, read_layout
from syncer.transcripts.markdown import talk_from
from syncer.transcripts.turns import Span, build_transcript

name = "summary"

_HEADING = lazy(r"(?:#{1,6}\s+|\*\*)?(?P<title>[A-Z][\w' ]{2,30}?)\s*:?(?:\*\*)?\s*:?\s*")
# The heads that Zoom's, Google's and others' summaries have in common; one of either kind makes a summary.
_RECAPS = frozenset(("quick recap", "meeting recap", "recap", "meeting overview", "key takeaways"))
_STEPS = frozenset(("next steps", "suggested next steps", "action items", "follow ups", "follow up tasks"))
# What Google's heads its next steps with; and the heads of its recap, and of what that repeats.
_SUGGESTED = "suggested next steps"
_SHORT, _LONG = "summary", "details"
_HEADS = _RECAPS | {_SUGGESTED, _SHORT, _LONG}
# What was said word by word, below what was made of it.
_VERBATIM = lazy(
    r"(?:#{1,6}\s+|\*\*)\W*(?:(?:full|raw|meeting|complete|verbatim|auto) )*transcript\b[^.!?]{0,40}", re.IGNORECASE
)
_LONGEST = 60
_ENTRY = lazy(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+\S.*")
_NAMED = lazy(r"@?[^\W\d_][^:#|]{0,40}?\s?:\s+\S.*")


@dataclass(frozen=True, slots=True)
class _Section:
    """A head of the summary by its position, and where the section ends."""

    title: str
    start: int
    end: int


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Say that a program made the file where a recap and next steps head its parts, and these name who does what."""
    heads = {head for line in lines if len(line) < _LONGEST and (head := line.strip("#* :\t").casefold()) in _HEADS}
    if heads <= {_SHORT} or heads <= {_LONG}:
        return Detection(0.0, "no recap with next steps by name")
    sections = list(_sections(read_layout(lines)))
    titles = {section.title for section in sections}
    steps = [line for one in sections if one.title in _STEPS for line in lines[one.start + 1 : one.end] if line.strip()]
    named = any(_NAMED.fullmatch(line) for line in steps)
    if titles & _RECAPS and named:
        return Detection(0.95, "a summary of a meeting: a recap, and next steps by name")
    if steps and (_SUGGESTED in titles or titles >= {_SHORT, _LONG}):
        return Detection(0.95, "notes that a program took at a meeting: a summary, and next steps")
    return Detection(0.0, "no recap with next steps by name")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read it as notes in which each line of the next steps is an entry; the recap only repeats what follows it."""
    layout = read_layout(lines)
    said = list(layout.spoken.lines)
    below = next((at for at, line in enumerate(said) if len(line) < _LONGEST and _VERBATIM.fullmatch(line)), len(lines))
    sections = [replace(one, end=min(one.end, below)) for one in _sections(layout) if one.start < below]
    recaps = _RECAPS | ({_SHORT} if _LONG in {section.title for section in sections} else set())
    for section in sections:
        if not said[section.start].startswith("#"):
            said[section.start] = f"## {said[section.start].strip('*: ')}"
        for position in range(section.start + 1, section.end):
            if section.title in recaps:
                said[position] = ""
            elif section.title in _STEPS and said[position].strip() and not _ENTRY.fullmatch(said[position]):
                said[position] = f"- {said[position].strip()}"
    clean = replace(layout, spoken=replace(layout.spoken, lines=tuple(said)))
    talk = talk_from(clean, below) if below < len(lines) else ()
    return build_transcript(path, name, clean, talk or [Span(0, len(lines))])


def _sections(layout: Layout) -> Iterator[_Section]:
    heads = [
        (position, match["title"].casefold())
        for position, line in enumerate(layout.spoken.lines)
        if layout.parts[position] is Part.TEXT
        and (match := _HEADING.fullmatch(line))
        and _is_head(line, match["title"])
    ]
    for index, (position, title) in enumerate(heads):
        end = heads[index + 1][0] if index + 1 < len(heads) else len(layout.lines)
        yield _Section(title, position, end)


def _is_head(line: str, title: str) -> bool:
    """Say whether a line is a heading: by its marks, or since only its words stand there."""
    return line.startswith(("#", "**")) or title.casefold() in _RECAPS | _STEPS | {_SHORT, _LONG}
