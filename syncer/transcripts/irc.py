"""Logs of a channel: a line a message, each with its time and its speaker in angle brackets."""

from __future__ import annotations

import re

from syncer.models import Role, Transcript
from syncer.transcripts.base import Detection
from syncer.transcripts.layout import read_layout
from syncer.transcripts.roles import BOLD, Label
from syncer.transcripts.turns import Span, build_transcript

name = "irc"

_MESSAGE = re.compile(
    r"\s{0,3}\[?(?:\w{3} )?(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?\]?\s{1,4}"
    r"<[ @+%~&]?(?P<nick>[\w`^{}|\\\[\]-]{1,40})>\s(?P<text>.*\S)\s*"
)
_FEWEST = 5


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Say how sure it is that the file is a log: most of its lines are messages, of at least two speakers."""
    found = [match for line in lines if (match := _MESSAGE.fullmatch(line))]
    written = sum(bool(line.strip()) for line in lines)
    if len(found) < _FEWEST or len({match["nick"] for match in found}) < 2 or len(found) * 2 < written:
        return Detection(0.0, "few lines have a time and a speaker in angle brackets")
    return Detection(0.95, f"{len(found)} of {written} lines have a time and a speaker in angle brackets")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read each message as a paragraph of its own; who comes and goes, and what the log says itself, is no speech."""
    spans = []
    for position, line in enumerate(lines):
        if match := _MESSAGE.fullmatch(line):
            label = Label(BOLD, match["nick"], Role.PARTICIPANT, match["text"])
            spans.append(Span(position, position + 1, label, Role.PARTICIPANT))
    return build_transcript(path, name, read_layout(lines), spans)
