"""What the lines of a caption say, and whose voice they are in: without tags, sounds and marks of those who caption."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from syncer.models import Line
from syncer.patterns import lazy


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a caption in one line of the file; `is_new` where a mark says that somebody else begins to speak."""

    line: int
    text: str
    voice: str = ""
    is_new: bool = False


# https://www.w3.org/TR/webvtt1/ section 3.4 names the tags; SRT has those of HTML, and `{\an8}` for places.
_VOICE = lazy(r"<v(?:\.[^\s<>]*)?\s+([^<>]+)>|</v>", re.IGNORECASE)
_TAG = lazy(
    r"</?(?:b|i|u|s|c|v|font|lang|ruby|rt|br|em|strong|span)(?:[.\s/][^<>]*)?>|<\d[\d:.]*>|\{\\[^{}]*\}", re.IGNORECASE
)
_SOUNDS = (
    "music|musical|applause|laughter|laughs?|laughing|chuckles?|chuckling|giggles?|inaudible|unintelligible|indistinct"
    "|crosstalk|cross talk|overlapping|silence|silent|pause|noise|background|coughs?|coughing|sighs?|sighing|cheers"
    "|cheering|clapping|claps|gasps?|breath|breathing|blank_audio|no audio|beep|beeping|bell|ringing|typing|knocking"
    "|door|phone|clears throat|speaking|speaks|foreign|static|whispering|sneezes|sniffs|snorts|groans|exhales|inhales"
)
_SOUND = lazy(rf"[\[(]\s*(?:{_SOUNDS})\b[^\[\]()]{{0,40}}[\])]|\[[\s_*-]*\]", re.IGNORECASE)
_BRACKETED = lazy(r"\[[^\[\]]{1,60}\]|[♪♫#*\s]*[♪♫].*")
_NOTES = lazy(r"[♪♫]+[^♪♫]*[♪♫]+|[♪♫]+")
_CHANGE = lazy(r"\s*(?:>>+|-(?=\s)|[–—](?=\s))\s*")
_MARKS = lazy(r"\s*>>+\s*")


def read_pieces(lines: Sequence[Line]) -> Iterator[Piece]:
    """Yield what a caption says, in order; nothing for one that only tells of sounds."""
    voice = ""
    for line in lines:
        at = 0
        for match in _VOICE.finditer(line.text):
            yield from _piece(line.number, line.text[at : match.start()], voice)
            voice, at = _plain(match[1] or ""), match.end()
        yield from _piece(line.number, line.text[at:], voice)


def _piece(number: int, written: str, voice: str) -> Iterator[Piece]:
    text = _plain(_TAG.sub("", written))
    if _BRACKETED.fullmatch(text):
        return
    text = _NOTES.sub(" ", _SOUND.sub(" ", text))
    change = _CHANGE.match(text)
    said = " ".join(_MARKS.sub(" ", text[change.end() if change else 0 :]).split())
    if said or change:
        yield Piece(number, said, voice, change is not None)


def _plain(text: str) -> str:
    """Decode the references that stand for characters, and fold white space."""
    return " ".join((html.unescape(text) if "&" in text else text).replace("\u200e", "").split())
