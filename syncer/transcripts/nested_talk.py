"""Talks of people that stand further in than the text: quoted, indented like code, or as the entries of a list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from syncer.patterns import lazy
from syncer.transcripts.fences import Part
from syncer.transcripts.roles import HEADING, Label, read_label
from syncer.transcripts.speech import SPEECH
from syncer.transcripts.words import may_be_person

# What is taken away from the start of each line; a line that does not begin so ends the run.
_QUOTED = lazy(r" {0,3}>[ \t]?")
_INDENTED = lazy(r"(?: {4}|\t)")
_ENTRY = lazy(r" {0,3}(?:[-*+•]|\d{1,3}[.)])[ \t]+|[ \t]{2,}(?=\S)")
_MARKS = (_QUOTED, _INDENTED, _ENTRY)
_FEWEST = 4
_SPEECH_SHARE = 0.4
_LABELLED_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines from `start` up to but without `end`, and who speaks in which of them."""

    start: int
    end: int
    labels: tuple[Label, ...]
    spoken: int


def nested_talk(lines: Sequence[str], parts: Sequence[Part]) -> tuple[re.Pattern[str], list[tuple[int, int]]] | None:
    """Return what stands before each line of the talk, and where its parts begin and end; None where there is none.

    Each part begins with a name; over all of them names come back, alternate and say what sounds like speech.
    """
    for mark in _MARKS:
        runs = [run for start, end in _stretches(lines, parts, mark) if (run := _read(lines, start, end, mark))]
        labels = [label for run in runs for label in run.labels]
        names = [label.name.casefold() for label in labels]
        changes = sum(one != other for one, other in pairwise(names))
        spoken = sum(run.spoken for run in runs)
        if (
            len(names) >= _FEWEST
            and 2 <= len(set(names)) < len(names)
            and changes * 2 >= len(names) - 1
            and spoken >= _SPEECH_SHARE * len(names)
            and max(Counter(names).values()) < len(names)
        ):
            return mark, [(run.start, run.end) for run in runs]
    return None


def _stretches(lines: Sequence[str], parts: Sequence[Part], mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield runs of lines with the mark; blank ones may stand between them."""
    start, last = -1, -1
    for position, line in enumerate((*lines, "end")):
        inside = position < len(lines) and parts[position] is Part.TEXT
        if inside and mark.match(line) and line.strip():
            start = position if start < 0 else start
            last = position
        elif start >= 0 and (line.strip() or not inside):
            yield start, last + 1
            start = -1


def _read(lines: Sequence[str], start: int, end: int, mark: re.Pattern[str]) -> _Run | None:
    said = [mark.sub("", line, count=1) for line in lines[start:end] if line.strip()]
    found = [(label, line) for line in said if (label := _label(line))]
    if not found or not _label(said[0]):
        return None
    entries = sum(not line[:1].isspace() for line in lines[start:end] if line.strip())
    if mark is _ENTRY and len(found) < _LABELLED_SHARE * entries:
        return None
    spoken = sum(SPEECH.search(line) is not None for _, line in found)
    return _Run(start, end, tuple(label for label, _ in found), spoken)


def _label(line: str) -> Label | None:
    label = read_label(line)
    if label is None or not label.rest or label.style == HEADING or label.name[:1].islower():
        return None
    return label if label.role or may_be_person(label.name) else None
