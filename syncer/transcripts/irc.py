"""Logs of a channel: a line a message, each with its speaker in angle brackets and mostly with its time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from syncer.models import Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.bots import find_bots
from syncer.transcripts.facts import read_date
from syncer.transcripts.fences import Part
from syncer.transcripts.irc_lines import LogLine, is_report, read_acts, read_log
from syncer.transcripts.layout import Layout, read_layout
from syncer.transcripts.pages import is_page, read_page
from syncer.transcripts.roles import BOLD, Label
from syncer.transcripts.scribing import TOPIC, Said, attribute
from syncer.transcripts.turns import Span, build_transcript
from syncer.transcripts.votes import quote_lines, quote_proposals

name = "irc"

_FEWEST = 5
# Enough where nothing else stands in the file, each at its time.
_FEWEST_ALONE = 2
# So many messages are a talk, whatever else stands in the file; fewer have to be most of it.
_MANY = 30
_HEREDOC = lazy(r".*<<-?\s*['\"]?(?P<end>\w+)['\"]?.*")
# Without times such lines may be anything, unless people keep minutes in them.
_KEPT = lazy(
    r"(?:scribe(?: ?nick)?|topic|chair|meeting|action|resolved|resolution|proposed|proposal|present\s?\+|agenda)\s*[:+]"
    r"|#(?:startmeeting|topic|action|agreed)\b|q\+|action \S+ to ",
    re.IGNORECASE,
)
# What generators of pages write around the messages.
_TEMPLATE = lazy(r"\{%.*%\}")
_PROSE = frozenset({".md", ".markdown"})
_STARTED = lazy(r"(?P<month>[A-Z][a-z]{2}) {1,2}(?P<day>\d{1,2}) \d\d:\d\d(?::\d\d)? (?P<year>\d{4})\b")
_DATED = lazy(r"(?:#?date\s*:|logging to )\s*(?P<day>.*)", re.IGNORECASE)


def detect(path: str, lines: tuple[str, ...]) -> Detection:
    """Say how sure it is that the file is a log: most of its lines are messages, of at least two speakers."""
    text = _text(lines)
    log = _region(text, path)
    fewest = _FEWEST_ALONE if len(log) < _FEWEST and _is_all(log, text) else _FEWEST
    if len(log) < fewest or len({line.nick for line in log}) < 2:
        return Detection(0.0, "few lines have a speaker in angle brackets")
    if not all(line.stamped for line in log) and not any(_KEPT.match(line.text) for line in log):
        return Detection(0.0, "speakers in angle brackets, but no times and nobody who keeps minutes")
    return Detection(0.95, f"{len(log)} lines have a speaker in angle brackets")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read each message as a paragraph of its own; who comes and goes, and what the log says itself, is no speech.

    A line of a scribe is the speech of whom it names. What somebody does, as the log tells it, is a quote. What
    stands around the log in Markdown is prose of nobody.
    """
    text = _text(lines)
    log = _region(text, path) or read_log(text)
    acts = list(_acts(text, log))
    said = sorted([*attribute(log), *acts], key=lambda one: one.position)
    positions = sorted([*(line.position for line in log), *(one.position for one in acts)])
    within = range(positions[0], positions[-1] + 1) if positions else range(0)
    layout = _without_frame(read_layout(text), said, within)
    transcript = build_transcript(path, name, layout, _spans(path, layout, within, said))
    transcript = quote_lines(transcript, {one.position + 1 for one in acts})
    return replace(quote_proposals(transcript), held_on=transcript.held_on or _held_on(path, text, log))


def _text(lines: tuple[str, ...]) -> tuple[str, ...]:
    return read_page(lines) if is_page(lines) else lines


def _region(lines: tuple[str, ...], path: str) -> list[LogLine]:
    """Return the messages of the log in a file, nothing where what is there is an example in something else."""
    log = read_log(lines)
    if lines and lines[0].startswith("#!"):
        return _quoted_in_script(lines, log)
    if not log:
        return log
    first, last = log[0].position, log[-1].position
    written = _count(lines)
    within = _count(lines[first : last + 1])
    if len(log) * 2 >= written:
        return log
    prose = PurePosixPath(path.lower()).suffix in _PROSE
    return log if prose and len(log) >= _MANY and len(log) * 4 >= within * 3 else []


def _count(lines: Sequence[str]) -> int:
    """Return how many lines hold anything but what a client reports."""
    return sum(bool(line.strip()) and not is_report(line) for line in lines)


def _is_all(log: Sequence[LogLine], lines: Sequence[str]) -> bool:
    """Say whether a file holds messages with their times, and what a client reports, and nothing else."""
    return all(line.stamped for line in log) and _count(lines) == len(log)


def _quoted_in_script(lines: Sequence[str], log: list[LogLine]) -> list[LogLine]:
    """Return the messages of the first here-document of a script that is a log from end to end."""
    for position, line in enumerate(lines):
        if not (opening := _HEREDOC.fullmatch(line)):
            continue
        end = next((i for i in range(position + 1, len(lines)) if lines[i].strip() == opening["end"]), position)
        within = [one for one in log if position < one.position < end]
        if within and len(within) >= sum(bool(text.strip()) for text in lines[position + 1 : end]):
            return within
    return []


def _acts(lines: Sequence[str], log: Sequence[LogLine]) -> Iterator[Said]:
    """Yield what people who write in a log do by its words; without a time only amid the messages."""
    within = range(log[0].position, log[-1].position) if log else range(0)
    for line in read_acts(lines, {line.nick for line in log} - find_bots(log)):
        if line.stamped or line.position in within:
            yield Said(line.position, line.nick, Role.PARTICIPANT, line.text)


def _without_frame(layout: Layout, said: Sequence[Said], log: range) -> Layout:
    """Return the layout with headings for topics, in which what frames the log is neither said nor code."""
    lines = ["" if _TEMPLATE.fullmatch(line) or is_report(line) else line for line in layout.spoken.lines]
    parts = list(layout.parts)
    for one in said:
        lines[one.position] = f"## {one.text}" if one.speaker == TOPIC else one.text
    parts[log.start : log.stop] = [Part.TEXT] * len(log)
    return replace(layout, parts=tuple(parts), spoken=replace(layout.spoken, lines=tuple(lines)))


def _spans(path: str, layout: Layout, log: range, said: Sequence[Said]) -> Iterator[Span]:
    around = PurePosixPath(path.lower()).suffix in _PROSE and log
    if around and log.start:
        yield Span(0, log.start)
    for one in said:
        label = Label(BOLD, one.speaker, one.role, one.text) if one.speaker != TOPIC else None
        yield Span(one.position, one.position + 1, label, one.role)
    if around and log.stop < len(layout.lines):
        yield Span(log.stop, len(layout.lines))


def _held_on(path: str, lines: Sequence[str], log: Sequence[LogLine]) -> date | None:
    """Return the day of the first message, else that which bots announce at the beginning, else that of the path."""
    if not log:
        return None
    first = log[0]
    if stamped := read_date(lines[first.position].partition("<")[0]):
        return stamped
    for text in lines[: first.position + _MANY]:
        if (match := _STARTED.search(text)) and (day := read_date("{day} {month} {year}".format(**match.groupdict()))):
            return day
    for line in log[:_MANY]:
        if (match := _DATED.search(line.text)) and (day := read_date(match["day"])):
            return day
    return read_date(path)
