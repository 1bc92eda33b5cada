"""Minutes that MeetBot makes of a meeting, as text or as a page: topics, and below each what was put down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from syncer.models import Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.facts import read_date
from syncer.transcripts.layout import read_layout
from syncer.transcripts.pages import Entry, is_page, read_entries, read_page
from syncer.transcripts.roles import BOLD, Label
from syncer.transcripts.summed_up import find_repeats
from syncer.transcripts.turns import Span, build_transcript

name = "meetbot"

# https://wiki.debian.org/MeetBot, https://github.com/pronovic/hcoop-meetbot
_STARTED = lazy(r"\W*(?:Meeting started (?:by|at|on)\b.*|Meeting information\W*)", re.IGNORECASE)
_SUMMARY = lazy(r"\W*Meeting summary\W*", re.IGNORECASE)
_SECTIONS = {
    "summary": _SUMMARY,
    "actions": lazy(r"\W*Action items\W*", re.IGNORECASE),
    "present": lazy(r"\W*(?:(?:People )?Present|Attendees|Participants)\b.*", re.IGNORECASE),
    "repeats": lazy(
        r"\W*(?:Action items[, ]+by (?:person|attendee)|Votes?|Done items|Full log|Meeting (?:log|ended|information)"
        r"|Vote results|Topics?)\b.*",
        re.IGNORECASE,
    ),
}
_HEAD_LINES = 8
_RULE = lazy(r"\s*[-=~]{4,}\s*")
_ENTRY = lazy(r"(?P<indent>\s*)(?:[*-]|\d{1,3}[.)]|[a-z]{1,2}[.)])\s+(?P<text>\S.*)")
_RECORDER = lazy(r"\s*\((?P<who>[^(),]{1,40}),\s*\d{1,2}:\d\d(?::\d\d)?(?:\s*UTC)?\)\s*$")
_LINK = lazy(r"\s*\(link\)\s*$", re.IGNORECASE)
_KIND = lazy(
    r"[*_']*(?P<kind>ACTION|AGREED|ACCEPTED|REJECTED|DECISION|INFO|IDEA|HELP|LINK|MOTION|VOTE|FAILED|INCONCLUSIVE|TOPIC"
    r"|COMMAND|ERROR|CLOSED|SUBTOPIC)[*_']*\s*:[*_']*(?P<text>.*)"
)
_PUT_DOWN = lazy(r"ACTION:\s*(?P<text>.*)")
_SILENT = frozenset(("VOTE", "FAILED", "INCONCLUSIVE", "REJECTED", "COMMAND", "ERROR", "CLOSED", "MOTION"))


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Say that the file is such minutes where a meeting is said to have started, and its summary follows."""
    text = read_page(lines) if is_page(lines) else lines
    started = any(_STARTED.fullmatch(line) for line in text)
    if started and any(_SUMMARY.fullmatch(line) for line in text):
        return Detection(0.97, "minutes of MeetBot: when a meeting started, and its summary")
    return Detection(0.0, "no meeting is said to have started, or no summary follows")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what was put down below each topic as said by whom the minutes name; lists that repeat it are left out.

    The name in brackets at the end of a line is the recorder's, who is its speaker and not its owner. The list of those
    who were there is nobody's; it tells who else may be named.
    """
    entries = list(read_entries(lines) if is_page(lines) else _text_entries(lines))
    layout = read_layout(read_page(lines) if is_page(lines) else lines)
    said = list(layout.spoken.lines)
    spans = list(_apart(_spans(entries, said)))
    clean = replace(layout, spoken=replace(layout.spoken, lines=tuple(said)))
    transcript = build_transcript(path, name, clean, spans)
    head = (*layout.lines[:_HEAD_LINES], *filter(_STARTED.fullmatch, layout.lines))
    started = next((day for line in head if (day := read_date(line))), None)
    return replace(transcript, held_on=transcript.held_on or started or read_date(path))


@dataclass(frozen=True, slots=True)
class _Item:
    """An entry without its recorder: the lines it stands in, the kind of thing it is, and who put it down."""

    start: int
    texts: tuple[str, ...]
    kind: str
    recorder: str

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def _spans(entries: Iterable[Entry], said: list[str]) -> Iterator[Span]:
    section = ""
    items: list[_Item] = []
    listed: list[_Item] = []
    present: list[_Item] = []
    headings: dict[str, int] = {}
    for entry in entries:
        if entry.heads:
            section = _section(entry.text, section)
            headings[section] = entry.start
        elif section == "summary":
            items.append(_read(entry))
        elif section == "actions" and (item := _read(entry)).text:
            listed.append(item)
        elif section == "present":
            present.append(_Item(entry.start, tuple(entry.texts), "", ""))
    put_down = [match["text"] for item in items if (match := _PUT_DOWN.match(item.text))]
    repeated = find_repeats([(item.start, item.text) for item in listed], put_down)
    for item in items:
        yield from _span(item, said)
    left = [item for item in listed if item.start not in repeated and not item.text.startswith("(none)")]
    for name, entered in (("actions", left), ("present", present)):
        if entered:
            yield from _list(headings[name], entered, said)


def _list(heading: int, items: Iterable[_Item], said: list[str]) -> Iterator[Span]:
    """Yield a list below its heading, as nobody's."""
    said[heading] = f"## {said[heading].strip(' #=*')}"
    yield Span(heading, heading + 1)
    for item in items:
        if item.texts:
            said[item.start : item.start + len(item.texts)] = (f"- {item.texts[0]}", *item.texts[1:])
            yield Span(item.start, item.start + len(item.texts))


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the stretches in the order of their lines, of several on the same line the first."""
    end = 0
    for span in sorted(spans, key=lambda span: span.start):
        if span.start >= end:
            end = span.end
            yield span


def _section(heading: str, current: str) -> str:
    return next((name for name, pattern in _SECTIONS.items() if pattern.fullmatch(heading)), current and "other")


def _span(item: _Item, said: list[str]) -> Iterator[Span]:
    if not item.text or item.kind in _SILENT:
        return
    end = item.start + len(item.texts)
    if item.kind == "TOPIC":
        # A heading has one line; what a long topic is wrapped over is no more of it.
        said[item.start] = f"## {item.texts[0]}"
        yield Span(item.start, item.start + 1)
        return
    said[item.start : end] = item.texts
    label = Label(BOLD, item.recorder, Role.PARTICIPANT, item.texts[0]) if item.recorder else None
    yield Span(item.start, end, label)


def _read(entry: Entry) -> _Item:
    texts, recorder = _without_recorder([text.strip() for text in entry.texts])
    texts = [_LINK.sub("", text) for text in texts]
    kind = _KIND.match(texts[0]) if texts else None
    if kind is None:
        return _Item(entry.start, tuple(texts), "TOPIC" if entry.depth == 0 else "", recorder)
    if kind["kind"] in ("TOPIC", "SUBTOPIC"):
        return _Item(entry.start, (kind["text"].strip(" *_"), *texts[1:]), "TOPIC", recorder)
    return _Item(entry.start, tuple(texts), kind["kind"], recorder)


def _without_recorder(texts: Sequence[str]) -> tuple[list[str], str]:
    """Take the recorder from the end, over whichever lines it is wrapped; return the lines left, and the name."""
    for count in range(1, min(3, len(texts)) + 1):
        tail = " ".join(texts[-count:])
        if match := _RECORDER.search(tail):
            kept = [*texts[:-count], *_refold(texts[-count:], match.start())]
            while kept and not kept[-1]:
                kept.pop()
            return kept, match["who"].strip()
    return list(texts), ""


def _refold(texts: Sequence[str], length: int) -> list[str]:
    """Return lines cut where their text, joined by spaces, is so long."""
    kept: list[str] = []
    for text in texts:
        kept.append(text[: max(length, 0)].rstrip())
        length -= len(text) + 1
    return kept


def _text_entries(lines: Sequence[str]) -> Iterator[Entry]:
    """Yield the headings (a line above a rule, or behind marks of one) and the entries of minutes as text."""
    position = 0
    while position < len(lines):
        start = position
        position += 1
        line = lines[start]
        below = lines[position] if position < len(lines) else ""
        if line.strip() and (_RULE.fullmatch(below) or line.startswith(("#", "=", "**"))) and not _RULE.fullmatch(line):
            yield Entry(start, (line.strip("#=* \t:"),), heads=True)
        elif match := _ENTRY.fullmatch(line):
            deeper = len(match["indent"]) + 1
            while position < len(lines) and _goes_on(lines[position], deeper):
                position += 1
            yield Entry(start, (match["text"], *lines[start + 1 : position]), depth=len(match["indent"]))


def _goes_on(line: str, indent: int) -> bool:
    return bool(line.strip()) and len(line) - len(line.lstrip()) >= indent and not _ENTRY.fullmatch(line)
