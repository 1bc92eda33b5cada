"""Minutes as text, as the W3C Credentials Community Group's scribe tool mails them: head, topics, who says what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from syncer.models import Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.bots import is_bot, is_command
from syncer.transcripts.facts import read_date
from syncer.transcripts.irc_lines import LogLine
from syncer.transcripts.layout import read_layout
from syncer.transcripts.roles import BOLD, Label
from syncer.transcripts.summed_up import find_repeats
from syncer.transcripts.taken_down import CONTINUES, who_says
from syncer.transcripts.turns import Span, build_transcript
from syncer.transcripts.votes import quote_proposals

name = "minutes"

# https://github.com/w3c-ccg/meetings: the head names what follows, each on a line of its own.
_HEAD = lazy(
    r"(?P<name>Agenda|Topics|Action Items|Resolutions|Organizers?|Chairs?|Scribes?|Present|Attendees|Regrets|Audio"
    r"|Video|Recording|Transcript)\s*:\s*"
)
_TITLE = lazy(r"\b(?:Minutes|Transcript) (?:for|of)\b")
_PEOPLE = frozenset(("present", "attendees"))
_LISTS = frozenset(("action items", "resolutions"))
_HEAD_LINES = 120
_FEWEST = 3
_SCRIBING = lazy(r".{1,60} (?:is|are) scribing(?: .{0,60})?\.?|scribe(?:\+.{0,60}|:? \S.{0,60})", re.IGNORECASE)
# The tool puts the message of somebody whom it does not know behind such an error, in the log's own form.
_ERROR = lazy(r"Error: \(IRC nickname")
_OF_UNKNOWN = lazy(r".*recognized\)\s*\[[^\]\n]{1,40}\]\s*<(?P<who>[^\s<>]{1,40})>\s*(?P<text>.*)")
_ENTRY = lazy(r"\s{1,4}(?:\d{1,3}[.)]|[*-])\s+(?P<text>.*)")
_MARKED = lazy(r"(?:ACTION|RESOLUTION|RESOLVED|PROPOSAL|PROPOSED)\b[^:]{0,12}:\s*(?P<text>.*)")
_TOPIC = lazy(r"(?:Sub-?)?topic:\s*(?P<text>\S.*)", re.IGNORECASE)
# The words that the scribe wrote down stand two spaces behind the name, what people typed themselves one.
_TAKEN_DOWN = lazy(r"[^:]{1,60}:  ")
_RULE = lazy(r"[-=_]{10,}\s*")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Lines from `start` up to `end`, counted from 0, which a text is wrapped over; `text` is that of the first."""

    start: int
    end: int
    text: str

    def joined(self, lines: Sequence[str]) -> str:
        return " ".join((self.text, *(line.strip() for line in lines[self.start + 1 : self.end])))


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Say that the file is such minutes where its head names at least three things, scribe or people among them."""
    heads = {match["name"].lower() for line in lines[:_HEAD_LINES] if (match := _HEAD.fullmatch(line))}
    people = any(head.startswith(("scribe", "present", "attendees")) for head in heads)
    if len(heads) >= _FEWEST and people and any(_TOPIC.fullmatch(line) or _SCRIBING.fullmatch(line) for line in lines):
        return Detection(0.96, f"minutes as text, whose head names {', '.join(sorted(heads))}")
    return Detection(0.0, "no head of minutes, or no talk below it")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read who says what, wrapped lines joined; actions that the head repeats are read where they are said."""
    layout = read_layout(lines)
    body = _body(lines)
    paragraphs = list(_paragraphs(lines, body))
    said = list(layout.spoken.lines)
    for one in paragraphs:
        said[one.start + 1 : one.end] = [line.strip() for line in said[one.start + 1 : one.end]]
    spans = [*_head(lines, body, paragraphs, said), *_talk(paragraphs, said)]
    clean = replace(layout, spoken=replace(layout.spoken, lines=tuple(said)))
    transcript = quote_proposals(build_transcript(path, name, clean, spans))
    named = next((day for line in lines[:body] if _TITLE.search(line) and (day := read_date(line))), None)
    return replace(transcript, held_on=transcript.held_on or named)


def _body(lines: Sequence[str]) -> int:
    """Return where the head ends: behind the last of what it names, with all that is set in below that."""
    heads = [position for position, line in enumerate(lines[:_HEAD_LINES]) if _HEAD.fullmatch(line)]
    position = heads[-1] + 1 if heads else 0
    while position < len(lines) and lines[position].startswith((" ", "\t")):
        position += 1
    return position


def _paragraphs(lines: Sequence[str], body: int) -> Iterator[_Paragraph]:
    position = body
    while position < len(lines):
        start = position
        position += 1
        if not lines[start].strip():
            continue
        while position < len(lines) and _goes_on(lines[position]):
            position += 1
        yield _Paragraph(start, position, lines[start].strip())


def _goes_on(line: str) -> bool:
    """Say whether a line is the rest of a wrapped one: set in, and not the next sentence of the same speaker."""
    return line.startswith("  ") and bool(line.strip()) and not CONTINUES.fullmatch(line)


def _head(lines: Sequence[str], body: int, paragraphs: Sequence[_Paragraph], said: list[str]) -> Iterator[Span]:
    """Yield who was there, and what the head lists as actions and resolutions without its being put down below."""
    put_down = [m["text"] for one in paragraphs if (m := _MARKED.fullmatch(one.joined(lines)))]
    for position in range(body):
        match = _HEAD.fullmatch(lines[position])
        section = match["name"].lower() if match else ""
        if section in _PEOPLE:
            yield Span(position, _end_of_block(lines, position + 1))
        elif match and section in _LISTS:
            entries = list(_entries(lines, position + 1))
            repeated = find_repeats([(one.start, one.joined(lines)) for one in entries], put_down)
            if len(repeated) < len(entries):
                said[position] = f"## {match['name']}"
                yield Span(position, position + 1)
            for one in entries:
                if one.start not in repeated:
                    said[one.start] = f"- {one.text}"
                    yield Span(one.start, one.end)


def _entries(lines: Sequence[str], position: int) -> Iterator[_Paragraph]:
    """Yield the entries of a list in the head, which begins at a position."""
    while position < len(lines) and (match := _ENTRY.fullmatch(lines[position])):
        end = _end_of_entry(lines, position + 1)
        yield _Paragraph(position, end, match["text"])
        position = end


def _end_of_block(lines: Sequence[str], position: int) -> int:
    while position < len(lines) and lines[position].startswith(" "):
        position += 1
    return position


def _end_of_entry(lines: Sequence[str], position: int) -> int:
    while position < len(lines) and lines[position].startswith("   ") and not _ENTRY.fullmatch(lines[position]):
        position += 1
    return position


def _talk(paragraphs: Sequence[_Paragraph], said: list[str]) -> Iterator[Span]:
    speaker = ""
    apart = any(_TAKEN_DOWN.match(one.text) for one in paragraphs)
    for one in paragraphs:
        text = one.text
        if _ERROR.match(text):
            yield from _of_unknown(one, said)
        if _RULE.fullmatch(text) or _SCRIBING.fullmatch(text) or _ERROR.match(text):
            continue
        if match := _TOPIC.fullmatch(text):
            said[one.start] = f"## {match['text']}"
            speaker = ""
            yield Span(one.start, one.start + 1)
        elif _MARKED.fullmatch(text):
            yield Span(one.start, one.end)
        else:
            taken_down = _TAKEN_DOWN.match(text) is not None or not apart
            who, text = who_says(text, speaker)
            speaker = who if who and (taken_down or not speaker) else speaker
            said[one.start] = text
            if not is_bot(who) and not is_command(LogLine(one.start, who, text, stamped=False)):
                yield Span(one.start, one.end, Label(BOLD, who, None, text) if who else None, Role.PARTICIPANT)


def _of_unknown(error: _Paragraph, said: list[str]) -> Iterator[Span]:
    """Yield what stands behind an error: the message of a person whom the tool does not know."""
    for position in range(error.start, error.end):
        if match := _OF_UNKNOWN.fullmatch(said[position]):
            who, said[position] = match["who"], match["text"]
            if not is_bot(who) and not is_command(LogLine(position, who, match["text"], stamped=False)):
                yield Span(position, error.end, Label(BOLD, who, None, match["text"]), Role.PARTICIPANT)
            return
