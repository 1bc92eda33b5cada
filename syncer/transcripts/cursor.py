"""Chats that Cursor exports, and editors after its pattern: a name in bold letters between rules begins a message."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from syncer.models import Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.facts import read_date
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.typed import typed_lines
from syncer.transcripts.unfenced import before_rule, find_unfenced

name = "cursor"

# The time is written as the reader's country does, so nothing is asked of it.
_EXPORTED = lazy(r"_Exported on (?P<when>.{4,80}?)(?: from (?P<agent>[A-Z][\w ]{1,30}?) \(\d+(?:\.\d+)*\S*\))?_\s*")
_NAME = lazy(r"\*\*(?P<name>[A-Z][\w .-]{1,30})\*\*\s*")
_TITLE = lazy(r"# (?P<title>\S.*?)\s*")
# What a tool or a thought leaves in a line of its own.
_NOISE = lazy(r"\{\"type\":\s*\"reasoning\".*|🔧 \*\*Tool Call\*\*:.*")
# What an editor sends along with a request, and the request among it.
_SENT_ALONG = lazy(r"</?(?:user_query|query)>\s*|<(?P<tag>rules|user_rules)>.*")
_USER = "User"
_HEAD_LINES = 6


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file whose second line says when it was exported, and from where."""
    exported = next((match for line in lines[:_HEAD_LINES] if (match := _EXPORTED.fullmatch(line))), None)
    if exported is None:
        return Detection(0.0, "no chat that was exported from Cursor")
    agent = _agent(lines)
    starts = list(find_unfenced(lines, _speaker(agent))) if agent else []
    if not starts:
        known = exported["agent"] is not None
        return Detection(0.0, "exported from an editor, and nobody speaks in it", refuses=known)
    return Detection(1.0 if exported["agent"] else 0.95, f"exported from {agent}")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read the messages; where several chats stand one after the other, their heads are of nobody."""
    heads = [position for position, line in enumerate(lines) if _EXPORTED.fullmatch(line)]
    found = _EXPORTED.fullmatch(lines[heads[0]]) if heads else None
    title = _TITLE.fullmatch(lines[heads[0] - 1]) if heads and heads[0] else None
    held_on = read_date(found["when"]) if found else None
    return transcribe(path, name, _messages(lines, heads), title=title["title"] if title else "", held_on=held_on)


def _agent(lines: Sequence[str]) -> str:
    """Return who answers: as the head says, else whose name stands most often below a rule."""
    for line in lines:
        if (match := _EXPORTED.fullmatch(line)) and match["agent"]:
            return match["agent"]
    below = (position for position, line in enumerate(lines) if line.strip() == "---")
    names = Counter(
        match["name"] for at in below if (match := _NAME.fullmatch("".join(lines[at + 1 : at + 3]).strip()))
    )
    del names[_USER]
    return max(names, key=lambda one: names[one], default="")


def _speaker(agent: str) -> re.Pattern[str]:
    return re.compile(rf"\*\*(?P<name>{_USER}|{re.escape(agent)})\*\*\s*")


def _messages(lines: Sequence[str], heads: Sequence[int]) -> Iterator[Message]:
    speaker = _speaker(_agent(lines) or "Cursor")
    # A title stands above each head.
    ends = {max(0, head - 1) for head in heads}
    starts = list(find_unfenced(lines, speaker))
    for start, end in pairwise([*starts, len(lines)]):
        match = speaker.fullmatch(lines[start])
        last = before_rule(lines, start + 1, min([end, *(one for one in ends if start < one < end)]))
        written = tuple(_written(lines, start + 1, last))
        if match and match["name"] == _USER:
            if typed := typed_lines(written):
                yield Message(_USER, Role.USER, typed)
        elif match and any(line.text.strip() for line in written):
            yield Message(match["name"], Role.ASSISTANT, written)


def _written(lines: Sequence[str], start: int, end: int) -> Iterator[Line]:
    """Yield the lines of a message, those that are a tool's blank."""
    closing = ""
    for position in range(start, end):
        line = lines[position]
        along = _SENT_ALONG.fullmatch(line)
        if closing:
            closing = "" if line.startswith(closing) else closing
            line = ""
        elif along and along["tag"]:
            closing = f"</{along['tag']}>"
        yield Line(position + 1, "" if along or _NOISE.fullmatch(line) else line)
