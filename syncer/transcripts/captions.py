"""Cues of captions: when each is shown and what it says, and runs of them that one speaker said without a pause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from syncer.models import Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.caption_names import find_names, read_name
from syncer.transcripts.caption_text import Piece, read_pieces
from syncer.transcripts.messages import Message, transcribe

_STAMP = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMING = lazy(rf"\s*{_STAMP}\s*-->\s*{_STAMP}(?:\s.*)?")
# Webex names who speaks in what names the cue.
_NAMING = lazy(r"\d+ \"(?P<name>[^\"]{1,80})\" \(\d+\)")
_WORD = lazy(r"[^\W\d_]")
_FOR_PLAYERS = lazy(r"\S+(?:#xywh=\S*|\.(?:png|jpe?g|webp|gif))\s*$|[\[{\"}\]]", re.IGNORECASE)
_PAUSE = 3.0
_LONGEST_SENTENCE = 600
_SENTENCE_END = lazy(r"[.!?…。！？][\"'”’»)]*(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption: from when to when it is shown, in seconds, the lines of its text, and who is named above them."""

    begin: float
    end: float
    lines: tuple[Line, ...]
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class _Said:
    speaker: str
    is_new: bool
    line: Line
    begin: float
    end: float


def is_timing(line: str) -> bool:
    """Say whether a line tells when a cue is shown."""
    return "-->" in line and _TIMING.fullmatch(line) is not None


def read_cues(lines: Sequence[str], *, until_blank: bool) -> Iterator[Cue]:
    """Yield the cues: what stands below each line of times, up to a blank line or up to the next cue.

    A number right above a line of times names its cue and is no text; a name may stand beside it.
    """
    timing: re.Match[str] | None = None
    payload: list[Line] = []
    is_open = False
    speaker = above = ""
    for number, line in enumerate(lines, start=1):
        match = _TIMING.fullmatch(line) if "-->" in line else None
        if match:
            naming = _NAMING.fullmatch(above.strip())
            if payload and payload[-1].number == number - 1 and (naming or above.strip().isdigit()):
                payload.pop()
            if timing:
                yield _cue(timing, payload, speaker)
            timing, payload, is_open = match, [], True
            speaker = naming["name"].strip() if naming else ""
        elif not line:
            is_open = is_open and not until_blank
        elif is_open:
            payload.append(Line(number, line))
        above = line
    if timing:
        yield _cue(timing, payload, speaker)


def say_anything(cues: Iterable[Cue]) -> bool:
    """Say whether any cue holds words; names of pictures for a player and data for a program are none."""
    texts = (piece.text for cue in cues for piece in read_pieces(cue.lines))
    return any(_WORD.search(text) and not _FOR_PLAYERS.match(text) for text in texts)


def transcribe_captions(
    path: str, name: str, lines: Sequence[str], *, until_blank: bool, title: str = ""
) -> Transcript:
    """Return the transcript of format `name` that the cues in a file's lines make up.

    They are read twice, first for the names alone, so that of a long recording never all cues are held.

    What one speaker says is one paragraph as long as nobody else speaks and no pause of over 3 seconds is made,
    since captions are cut amid sentences; each line keeps its number in the file.
    """
    names = find_names(_first_texts(read_cues(lines, until_blank=until_blank)))
    return transcribe(path, name, _join(_said(read_cues(lines, until_blank=until_blank), names)), title=title)


def _cue(timing: re.Match[str], payload: Sequence[Line], speaker: str) -> Cue:
    return Cue(_seconds(timing.groups()[:4]), _seconds(timing.groups()[4:]), tuple(payload), speaker)


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + int(fraction.ljust(3, "0")) / 1000


def _first_texts(cues: Iterable[Cue]) -> Iterator[str]:
    """Yield the first piece of each cue that is in nobody's voice, where a name may stand."""
    for cue in cues:
        first = next(read_pieces(cue.lines), None) if not cue.speaker else None
        if first and not first.voice:
            yield first.text


def _said(cues: Iterable[Cue], names: frozenset[str]) -> Iterator[_Said]:
    """Yield what is said, line by line, each with its speaker; who is not named goes on."""
    speaker, shown = "", frozenset[str]()
    for cue in cues:
        first = True
        pieces = list(read_pieces(cue.lines))
        for piece in pieces:
            if piece.text in shown:
                # Captions that roll up show a line once more below which the next one comes in.
                continue
            named = cue.speaker or piece.voice
            who, text = (named, piece.text) if named else _attribute(piece, names, may_be_named=first or piece.is_new)
            first = False
            is_new = piece.is_new or (bool(who) and who != speaker)
            speaker = who or ("" if piece.is_new else speaker)
            if text:
                yield _Said(speaker, is_new, Line(piece.line, text), cue.begin, cue.end)
        if pieces:
            shown = frozenset(piece.text for piece in pieces)


def _attribute(piece: Piece, names: frozenset[str], *, may_be_named: bool) -> tuple[str, str]:
    """Return who is named as saying it, an empty name for nobody, and what is said."""
    found = read_name(piece.text) if may_be_named else None
    return found if found and found[0] in names else ("", piece.text)


def _join(said: Iterable[_Said]) -> Iterator[Message]:
    run: list[_Said] = []
    unfinished = 0
    for one in said:
        before = run[-1] if run else one
        if run and (
            one.is_new
            or one.speaker != before.speaker
            or one.begin - before.end > _PAUSE
            or unfinished > _LONGEST_SENTENCE
        ):
            yield _message(run)
            run, unfinished = [], 0
        run.append(one)
        ends = [match.end() for match in _SENTENCE_END.finditer(one.line.text)]
        unfinished = len(one.line.text) - ends[-1] if ends else unfinished + len(one.line.text)
    if run:
        yield _message(run)


def _message(run: Sequence[_Said]) -> Message:
    return Message(run[0].speaker, Role.PARTICIPANT, tuple(one.line for one in run))
