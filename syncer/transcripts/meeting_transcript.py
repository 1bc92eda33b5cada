"""Transcripts of meetings as Teams, Otter and others write them: a name with a time, and below it what was said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from syncer.models import Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.facts import find_date
from syncer.transcripts.layout import read_layout
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.speech import SPEECH
from syncer.transcripts.words import may_be_person

name = "meeting-transcript"

_CLOCK = r"(?P<time>\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?)"
_WORD = r"[^\W\d_][\w.'’&+-]{0,30}"
_WHO = rf"(?P<name>{_WORD}(?:,? [\w.'’&+|-]{{1,30}}){{0,5}})(?: ?\((?P<aside>[^()\d][^()]{{0,60}})\))?"
# Of this year.
_DAY = r"(?:\d{1,2}[/.-]\d{1,2}|[^\W\d_]{3,12}),? "
_MONTH = r"[^\W\d_]{3,12}"
_DATE = (
    rf"(?:{_DAY.rstrip(' ,?')}|\d{{4}}-\d\d-\d\d|(?:{_MONTH},? )?\d{{1,2}}\.? {_MONTH}|{_MONTH} \d{{1,2}}\w{{0,2}})"
    r"(?:,? \d{4})?,?(?: at)?"
)
_SET_OFF = r"[*_()\[\],]{0,3}"
_LABELS = (
    lazy(rf"{_WHO}(?:[ \xa0]{{2,}}|[ ]*\t[ \t]*|[ ]+[|·–—-][ ]+){_CLOCK}\s*"),
    lazy(rf"{_WHO}[ ]*[(\[]{_CLOCK}[)\]]\s*:?\s*"),
    lazy(rf"\[{_WHO}\][ \t]*{_CLOCK}\s*"),
    lazy(rf"\*\*{_WHO}\*\*[ \xa0]*(?:{_SET_OFF}{_DATE}{_SET_OFF}[ ])?{_SET_OFF}{_CLOCK}{_SET_OFF}:?[\s\\]*"),
    lazy(rf"\[(?:{_DAY})?{_CLOCK}\] {_WHO}\s*"),
    lazy(rf"{_CLOCK}[ ]+[–—-][ ]+{_WHO}\s*"),
)
# Where a single blank, a comma or a dash is all that stands between, only what plainly is a day and a name counts.
_NAMED_DAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|today|yesterday"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}"
    r"|\d{1,2}\.? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}|\d{4}-\d\d-\d\d"
    r"|\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{2}){1,2}|\.)?)"
)
_WHEN = rf"(?:{_NAMED_DAY}(?:,? {_NAMED_DAY})?(?:,? \d{{4}})?(?:,|T| at|,? um)? ?)?{_CLOCK}(?:Z| ?UTC)?"
_WHO_LEAST = _WHO.replace("{0,5})", "{0,5}?)")
_LOOSE = (
    lazy(rf"@?{_WHO_LEAST}(?:,| [–—|·•-])?[ ]+[\[(]?{_WHEN}[\])]?:?\s*", re.IGNORECASE),
    lazy(rf"[*_]{{1,2}}@?{_WHO_LEAST}[*_]{{1,2}},?[ ]*[*_]?[\[(]?{_WHEN}[\])]?[*_]?:?\s*", re.IGNORECASE),
    lazy(
        rf"(?P<open>[\[(])?{_WHEN}(?(open)[\])]),?[ ]+(?:[–—|·•-][ ]+)?[*_@<]{{0,3}}{_WHO_LEAST}[*_>]{{0,2}}:?\s*",
        re.IGNORECASE,
    ),
)
_HALF_OF_DAY = lazy(r"[ap]\.?m\b", re.IGNORECASE)
# Chats that are copied show the time below the name.
_NAME_ALONE = lazy(rf"{_WHO}\s*")
_CLOCK_ALONE = lazy(rf"\s*{_CLOCK}\s*")
_MAY_LABEL = lazy(r"\d:\d\d")
_MARK = lazy(rf"[(\[]{_CLOCK}[)\]]\s*|[-=_*─]{{5,}}\s*|\S.{{1,60}} (?:started|stopped) transcription\s*")
_END = lazy(r"={5,}\s*|(?:Transcription|Recording|Meeting) (?:stopped|ended)\b.*", re.IGNORECASE)
_TITLE = lazy(r"(?:#{1,2} +|(?:Meeting|Title|Subject|Topic)(?: (?:name|title))?\s*[:：]\s*)(?P<title>\S.*?)\s*")
_HEAD_LINES = 25
_LONGEST_LABEL = 200
_FEWEST = 3
# Replies in a thread stand in a quote below what they answer.
_THREAD = lazy(r"[ \t]*(?:(?:>|↳|└─*|│)[ \t]?)+")
_REACTED = lazy(r"(?:\s*(?::[\w+'-]+:|[^\w\s.,;:!?)(*#>`'\"-]{1,4})\s?\d{1,3})+\s*")


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file in which names that recur stand with times that grow, nearly each with words below it."""
    labels = _labels(lines)
    speakers = Counter(label.name for label in labels.values())
    if len(labels) < _FEWEST or len(speakers) == len(labels):
        return Detection(0.0, "no names with times above what they say")
    if _is_loose(labels) and not _sounds_said(lines, labels):
        return Detection(0.0, "words with times, and no speech below them")
    followed = sum(_is_followed(lines, position, labels) for position in labels)
    people = sum(count for who, count in speakers.items() if count > 1 or may_be_person(who))
    seconds = [_seconds(label.time) for label in labels.values()]
    # Past noon a clock of twelve hours begins anew.
    falls = sum(later < earlier for earlier, later in pairwise(seconds))
    if followed * 3 < len(labels) * 2 or people * 3 < len(labels) * 2 or falls * 5 > len(labels):
        return Detection(0.0, "names with times, and no talk below them")
    return Detection(0.95, f"{len(speakers)} names stand with a time above what they say, in {len(labels)} places")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what each says; marks of time and rules are left out, what stands around the talk is of nobody."""
    head = lines[:_HEAD_LINES]
    title = next((match["title"] for line in head if (match := _TITLE.fullmatch(line))), "")
    held_on = find_date(path, read_layout(head), title)
    return transcribe(path, name, _messages(lines), title=title, held_on=held_on)


@dataclass(frozen=True, slots=True)
class _Label:
    """Who begins to speak when, and in how many lines that stands."""

    name: str
    time: str
    height: int = 1
    threaded: bool = False
    loose: bool = False


def _labels(lines: Sequence[str]) -> dict[int, _Label]:
    """Return the labels by the position of their first line."""
    found = {position: label for position, line in enumerate(lines) if (label := _label(line, _LABELS))}
    return found or _labels_of_two(lines) or _loose_labels(lines)


def _label(line: str, patterns: Sequence[re.Pattern[str]]) -> _Label | None:
    if len(line) > _LONGEST_LABEL or not _MAY_LABEL.search(line):
        return None
    thread = _THREAD.match(line)
    bare = line[thread.end() :] if thread else line
    match = next((match for pattern in patterns if (match := pattern.fullmatch(bare))), None)
    return _Label(match["name"], match["time"], threaded=thread is not None) if match else None


def _labels_of_two(lines: Sequence[str]) -> dict[int, _Label]:
    found = {position: label for position, pair in enumerate(pairwise(lines)) if (label := _label_of_two(*pair))}
    often = Counter(label.name for label in found.values())
    # Below a message may stand the time of the next one, in another form than below the names.
    forms = Counter(_form(lines[at + 1]) for at, label in found.items() if often[label.name] > 1)
    return {at: label for at, label in found.items() if not forms or _form(lines[at + 1]) == forms.most_common(1)[0][0]}


def _form(time: str) -> tuple[bool, bool]:
    """Return how a time stands on its line: whether further in, and whether of twelve hours."""
    return time[:1].isspace(), time.rstrip()[-1:].isalpha()


def _loose_labels(lines: Sequence[str]) -> dict[int, _Label]:
    """Return labels that hardly differ from a line of text, by their position: what may be a name, and comes back."""
    for pattern in _LOOSE:
        found = {at: label for at, line in enumerate(lines) if (label := _label(line, (pattern,)))}
        often = Counter(label.name for label in found.values())
        kept = {
            position: replace(label, loose=True)
            for position, label in found.items()
            if _may_head(label.name) and (often[label.name] > 1 or _stands_out(lines, position, label))
        }
        if len({label.name for label in kept.values()}) > 1:
            return kept
    return {}


def _may_head(name: str) -> bool:
    return may_be_person(name) and not _HALF_OF_DAY.match(name)


def _stands_out(lines: Sequence[str], position: int, label: _Label) -> bool:
    """Say whether a label is no word and time of what somebody says: "around 14:00" on a line of its own."""
    apart = not position or not lines[position - 1].strip()
    return apart or label.name[:1].isupper() or len(lines[position].split()) > len(label.name.split()) + 1


def _is_loose(labels: dict[int, _Label]) -> bool:
    return any(label.loose for label in labels.values())


def _sounds_said(lines: Sequence[str], labels: dict[int, _Label]) -> bool:
    """Say whether a third of what stands below the labels sounds like somebody speaking."""
    spoken = sum(any(SPEECH.search(line) for line in lines[at + 1 : at + 4]) for at in labels)
    return spoken * 3 >= len(labels)


def _label_of_two(line: str, below: str) -> _Label | None:
    if len(line) > _LONGEST_LABEL or not (time := _CLOCK_ALONE.fullmatch(below)):
        return None
    who = _NAME_ALONE.fullmatch(line)
    return _Label(who["name"], time["time"], height=2) if who else None


def _is_followed(lines: Sequence[str], position: int, labels: dict[int, _Label]) -> bool:
    """Say whether words stand directly below a label, or after one blank line."""
    below = position + labels[position].height
    for later in range(below, min(below + 2, len(lines))):
        if (_unthreaded(lines[later]) if labels[position].threaded else lines[later]).strip():
            return later not in labels and not _MARK.fullmatch(lines[later])
    return False


def _seconds(time: str) -> int:
    numbers = [int(part) for part in re.findall(r"\d+", time.partition(".")[0])]
    return sum(number * 60**power for power, number in enumerate(reversed(numbers)))


def _messages(lines: Sequence[str]) -> Iterator[Message]:
    labels = _labels(lines)
    starts = [*labels, len(lines)]
    yield from _of_nobody(lines, 0, starts[0])
    indented = _is_indented(lines, labels)
    for start, limit in pairwise(starts):
        below = start + labels[start].height
        threaded = labels[start].threaded
        left = (at for at in range(below, limit) if _ends(lines, at, indented) or (threaded and _leaves(lines[at])))
        end = next(left, limit)
        said = tuple(_said(lines, below, end, threaded=threaded))
        if labels[start].height > 1:
            # What somebody adds a little later stands below a time alone.
            said = tuple(replace(line, text="") if _CLOCK_ALONE.fullmatch(line.text) else line for line in said)
        if any(line.text for line in said):
            yield Message(labels[start].name, Role.PARTICIPANT, said)
        yield from _of_nobody(lines, end, limit)


def _is_indented(lines: Sequence[str], labels: dict[int, _Label]) -> bool:
    """Say whether what is said stands further in than the names."""
    below = (position + label.height for position, label in labels.items())
    first = [lines[position] for position in below if position < len(lines) and lines[position].strip()]
    return 2 * sum(line.startswith((" ", "\t")) for line in first) > len(first)


def _ends(lines: Sequence[str], position: int, indented: bool) -> bool:
    line = lines[position]
    if _END.fullmatch(line):
        return True
    return indented and bool(line.strip()) and not line.startswith((" ", "\t")) and not _MARK.fullmatch(line)


def _leaves(line: str) -> bool:
    """Say whether a line stands no more in the quote that holds a thread."""
    return bool(line.strip()) and not _THREAD.match(line)


def _unthreaded(line: str) -> str:
    return line[thread.end() :] if (thread := _THREAD.match(line)) else line


def _said(lines: Sequence[str], start: int, end: int, *, threaded: bool = False) -> Iterator[Line]:
    told = [_unthreaded(line) if threaded else line for line in lines[start:end]]
    indent = min((len(line) - len(line.lstrip()) for line in told if line.strip()), default=0)
    for number, line in enumerate(told, start=start + 1):
        is_said = not _MARK.fullmatch(line) and not _REACTED.fullmatch(line)
        yield Line(number, line[indent:].rstrip() if is_said else "")


def _of_nobody(lines: Sequence[str], start: int, end: int) -> Iterator[Message]:
    said = tuple(_said(lines, start, end))
    if any(line.text.strip() for line in said):
        yield Message("", Role.PARTICIPANT, said)
