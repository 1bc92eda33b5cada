"""The chat history that aider keeps: `####` before what a person types, `>` before what the tool itself says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from syncer.models import Role, Transcript
from syncer.transcripts.base import Detection
from syncer.transcripts.fences import Part
from syncer.transcripts.layout import Layout, read_layout
from syncer.transcripts.roles import BOLD, Label
from syncer.transcripts.turns import Span, build_transcript

name = "aider"

# https://github.com/Aider-AI/aider: io.py writes the first of each session, append_chat_history the others.
_SESSION = re.compile(r"# aider chat started at \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\s*")
_TYPED = re.compile(r"####(?: |$)")
# These commands carry a request; all others speak to the tool.
_ASKING = re.compile(r"/(?:ask|code|architect|context|help)\s+", re.IGNORECASE)
_USER = "User"
_ASSISTANT = "aider"
_NOBODY = ""


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Say that the file is aider's where a session is opened as aider does it, outside of code."""
    parts = read_layout(lines).parts
    for number, line in enumerate(lines):
        if line.startswith("# aider") and _SESSION.fullmatch(line) and parts[number] is Part.TEXT:
            return Detection(1.0, f"a session of aider begins in line {number + 1}")
    return Detection(0.0, "no session of aider begins in it")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read the sessions one after the other; what aider itself reports is not speech."""
    layout = read_layout(lines)
    typed = tuple(_typed(layout, position) for position in range(len(lines)))
    said = tuple(line if text is None else text for line, text in zip(layout.spoken.lines, typed, strict=True))
    clean = replace(layout, spoken=replace(layout.spoken, lines=said))
    return build_transcript(path, name, clean, list(_spans(clean, typed)))


def _typed(layout: Layout, position: int) -> str | None:
    """Return what a person typed in a line, None for a line that a person did not type; commands are no speech."""
    line = layout.spoken.lines[position]
    if layout.parts[position] is not Part.TEXT or not (match := _TYPED.match(line)):
        return None
    text = _ASKING.sub("", line[match.end() :].rstrip(), count=1)
    return "" if text.startswith("/") else text


def _spans(layout: Layout, typed: tuple[str | None, ...]) -> Iterator[Span]:
    def speaker(position: int) -> str:
        if typed[position] is not None:
            return _USER
        line = layout.spoken.lines[position]
        is_report = layout.parts[position] is Part.TEXT and (line.startswith(">") or _SESSION.fullmatch(line))
        return _NOBODY if is_report else _ASSISTANT

    for who, group in groupby(range(len(layout.lines)), key=speaker):
        positions = [position for position in group if layout.spoken.lines[position].strip() or who != _ASSISTANT]
        if who == _NOBODY or not any(layout.spoken.lines[position].strip() for position in positions):
            continue
        first, last = positions[0], positions[-1]
        role = Role.USER if who == _USER else Role.ASSISTANT
        yield Span(first, last + 1, Label(BOLD, who, role, layout.spoken.lines[first]), role)
