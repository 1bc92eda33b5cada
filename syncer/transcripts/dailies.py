"""Stand-ups in writing: below each name a line for what was done, one for what comes, one for what is in the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from syncer.models import Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.facts import find_date
from syncer.transcripts.fences import Part
from syncer.transcripts.layout import read_layout
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.words import is_metadata

name = "dailies"

_DONE, _PLAN, _BLOCK = "Yesterday", "Today", "Blocked"
_KEYS = {
    _DONE: "y yesterday done did d last prev previous past finished completed accomplished",
    _PLAN: "t today doing next n plan plans planned todo now",
    _BLOCK: "b blocked blocker blockers blocking stuck impediment impediments obstacles issues",
}
_MEANS = {key: word for word, keys in _KEYS.items() for key in keys.split()}
_FIELD = lazy(
    r"\s{0,4}(?:[-*+•]\s+)?\*{0,2}(?P<key>[A-Za-z]{1,14})\s?(?:\?|\(s\))?\*{0,2}\s?(?:[:=]|\s[–—-](?=\s))\*{0,2}"
    r"(?:[ \t]+(?P<rest>.*))?"
)
_NAME = lazy(
    r"\s{0,3}(?:#{1,6}\s+|[-*+]\s+)?[\[*_(<@]{0,4}(?P<who>[^\W\d_][\w.'’-]{0,24}(?: [^\W\d_][\w.'’-]{0,24}){0,2})"
    r"[\]*_)>]{0,4}\s?(?:\([^()]{1,30}\))?\s?[:–—-]?[\]*_)>]{0,3}\s*"
)
_HEADING = lazy(r"\s*(?:#{1,6}\s+|={2,}\s*|-{2,}\s*|\*\*)(?P<title>[^=\s#*].*?)(?:\s*={2,}|\s*-{2,}|\*\*)?:?\s*")
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class _Entry:
    """Whose entry begins at which line, both counted from 0, and where each of its fields stands."""

    who: str
    start: int
    fields: tuple[tuple[int, str], ...]


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file in which people give in turn what they did and what they will do, each at a line of its own."""
    entries = _entries(lines)
    people = {entry.who for entry in entries}
    if len(entries) < _FEWEST or len(people) < 2 or not all(_is_report(entry) for entry in entries[:_FEWEST]):
        return Detection(0.0, "nobody reports what was done and what comes")
    return Detection(0.94, f"{len(people)} people report what they did and what comes, {len(entries)} times")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read the entry of each as a turn; a heading over some, and what stands around them, is of nobody."""
    head = lines[:25]
    return transcribe(path, name, _messages(lines), held_on=find_date(path, read_layout(head), ""))


def _is_report(entry: _Entry) -> bool:
    return {_DONE, _PLAN} <= {word for _, word in entry.fields}


def _entries(lines: Sequence[str]) -> list[_Entry]:
    parts = read_layout(tuple(lines)).parts
    found: list[_Entry] = []
    for position, line in enumerate(lines):
        word = _word(line) if parts[position] is Part.TEXT else None
        if word is None:
            continue
        if found and found[-1].fields and _goes_on(lines, found[-1], position) and word not in _words(found[-1]):
            last = found.pop()
            found.append(_Entry(last.who, last.start, (*last.fields, (position, word))))
        elif (who := _name_above(lines, position)) is not None:
            found.append(_Entry(who[1], who[0], ((position, word),)))
    return [entry for entry in found if len(entry.fields) > 1]


def _words(entry: _Entry) -> set[str]:
    return {word for _, word in entry.fields}


def _word(line: str) -> str | None:
    match = _FIELD.fullmatch(line) if len(line) < 4000 else None
    return _MEANS.get(match["key"].lower()) if match else None


def _field(line: str) -> tuple[str, str]:
    match = _FIELD.fullmatch(line)
    return (match["key"], (match["rest"] or "").strip()) if match else ("", "")


def _goes_on(lines: Sequence[str], entry: _Entry, position: int) -> bool:
    """Say whether no name stands between the last field of an entry and a line."""
    return not any(_is_heading(lines[at]) for at in range(entry.fields[-1][0] + 1, position))


def _is_heading(line: str) -> bool:
    return _HEADING.fullmatch(line) is not None


def _name_above(lines: Sequence[str], position: int) -> tuple[int, str] | None:
    at = position - 1
    if at >= 0 and not lines[at].strip():
        at -= 1
    match = _NAME.fullmatch(lines[at]) if at >= 0 else None
    return (at, match["who"]) if match and not is_metadata(match["who"]) else None


def _messages(lines: Sequence[str]) -> Iterator[Message]:
    entries = _entries(lines)
    begun = {entry.start: entry for entry in entries}
    fields = {position: entry.who for entry in entries for position, _ in entry.fields}
    # What somebody meant to do on a day is nobody's business on the next: in a log of several only the words count.
    is_log = len({entry.who for entry in entries}) < len(entries)
    who, said = "", list[Line]()
    for position, line in enumerate(lines):
        if position in begun or position in fields or _HEADING.fullmatch(line) or (not who and not line.strip()):
            yield from _close(who, said)
            said = []
        if position in begun:
            who = begun[position].who
        elif position in fields:
            who = fields[position]
            key, rest = _field(line)
            if any(character.isalpha() for character in rest):
                said = [Line(position + 1, rest if is_log or len(key) == 1 else line.strip())]
        elif heading := _HEADING.fullmatch(line):
            who, said = "", [Line(position + 1, f"## {heading['title']}")]
        elif line.strip() or said:
            said.append(Line(position + 1, line))
    yield from _close(who, said)


def _close(who: str, said: Sequence[Line]) -> Iterator[Message]:
    if any(line.text.strip() for line in said):
        yield Message(who, Role.PARTICIPANT, tuple(said))
