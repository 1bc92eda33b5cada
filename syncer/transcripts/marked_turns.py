"""Chats in which comments of HTML mark where each turn begins and ends, and who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from syncer.models import Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.facts import find_date
from syncer.transcripts.fences import Part
from syncer.transcripts.layout import read_layout
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.roles import read_label
from syncer.transcripts.typed import typed_lines
from syncer.transcripts.words import role_of

name = "marked-turns"

_MARK = lazy(
    r"\s*<!--\s*TURN\s+#?\d+\s+(?:TYPE|ROLE)\s*[:=]\s*(?P<who>[\w -]{1,30}?)\s+(?P<edge>START|BEGIN|END)\s*-->\s*",
    re.IGNORECASE,
)
_TITLE = lazy(r"# (?P<title>\S.*?)\s*")
_FEWEST = 2


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file in which several turns are marked outside of code."""
    if sum(begins for _, _, begins in _marks(lines)) < _FEWEST:
        return Detection(0.0, "no comments mark its turns")
    if next(_messages(lines), None) is None:
        return Detection(0.0, "its marked turns are empty", refuses=True)
    return Detection(1.0, "comments mark its turns")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read each marked turn; what stands between them is of nobody and left out."""
    title = next((match["title"] for line in lines if (match := _TITLE.fullmatch(line))), "")
    return transcribe(path, name, _messages(lines), title=title, held_on=find_date(path, read_layout(lines), title))


def _marks(lines: tuple[str, ...]) -> Iterator[tuple[int, str, bool]]:
    """Yield the position of each mark, whose turn it is, and whether the turn begins there."""
    if not any("<!--" in line and _MARK.fullmatch(line) for line in lines):
        return
    parts = read_layout(lines).parts
    for position, line in enumerate(lines):
        if parts[position] is Part.TEXT and "<!--" in line and (match := _MARK.fullmatch(line)):
            yield position, match["who"].capitalize(), match["edge"].upper() != "END"


def _messages(lines: tuple[str, ...]) -> Iterator[Message]:
    marks = [*_marks(lines), (len(lines), "", False)]
    for index, (start, who, begins) in enumerate(marks[:-1]):
        role = role_of(who)
        if begins and role in (Role.USER, Role.ASSISTANT, None):
            written = _without_label([Line(at + 1, lines[at]) for at in range(start + 1, marks[index + 1][0])])
            if role is Role.USER:
                if typed := typed_lines(written):
                    yield Message(who, role, typed)
            elif any(line.text.strip() for line in written):
                yield Message(who, role or Role.PARTICIPANT, tuple(written))


def _without_label(lines: Sequence[Line]) -> list[Line]:
    """Leave out the heading that repeats who speaks."""
    first = next((at for at, line in enumerate(lines) if line.text.strip()), len(lines))
    label = read_label(lines[first].text) if first < len(lines) else None
    return list(lines[first + 1 :] if label and label.role and not label.rest else lines)
