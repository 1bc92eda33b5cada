"""The chat that Zoom saves beside a recording: a time, a name and a message, tabs between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from syncer.models import Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.messages import Message, transcribe

name = "zoom-chat"

_TIME = r"\d{1,2}:\d{2}:\d{2}"
# Versions write `<name>:`, `From <name> to Everyone:`, and `From  <name> : `.
_HEADS = (
    lazy(rf"{_TIME}[\t ]+From[\t ]+(?P<name>\S.*?)[\t ]+to[\t ]+[^\t:]*?[\t ]*:(?:[\t ]|$)(?P<text>.*)", re.IGNORECASE),
    lazy(rf"{_TIME}[\t ]+From[\t ]+(?P<name>\S.*?)[\t ]*:(?:[\t ]|$)(?P<text>.*)", re.IGNORECASE),
    lazy(rf"{_TIME}\t(?P<name>[^\t]*[^\t:])[ ]*:\t(?P<text>.*)"),
)
_TIMED = lazy(rf"{_TIME}[\t ]")
_FEWEST = 2
_LOOKED_AT = 400

_QUOTE = r"[\"“„«].{1,200}[\"”“»]"
_EMOJI = r"[^\w\s\"'.,;:!?()\[\]{}/\\@#$%&*+=<>|~`^-]{1,12}"
# `Reacted to "…" with 👍`, in whichever language the client speaks: a few words, what was said, an emoji.
_REACTION = lazy(rf"(?:[^\W\d_]+ ){{1,4}}{_QUOTE} (?:[^\W\d_]+ ){{0,2}}{_EMOJI}(?: [^\W\d_]+){{0,2}}")
_PHRASED = lazy(rf"Reacted to .+ with \S+|Removed (?:an? )?\S+ reaction from {_QUOTE}", re.IGNORECASE)
_REPLYING = lazy(rf"(?:[^\W\d_]+ ){{1,3}}{_QUOTE}", re.IGNORECASE)


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file that begins with a message and holds another one among its first lines."""
    written = [line for line in islice(lines, _LOOKED_AT) if line.strip()]
    if not written or not _head(written[0]) or sum(_head(line) is not None for line in written) < _FEWEST:
        return Detection(0.0, "it does not begin with messages of a meeting's chat")
    if not any(True for _ in _messages(lines)):
        return Detection(0.0, "a meeting's chat that holds reactions alone", refuses=True)
    return Detection(1.0, "each message begins with a time and a name, as Zoom saves its chat")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read each message by itself; reactions, and what a reply repeats of the message before it, are no speech."""
    return transcribe(path, name, _messages(lines))


def _head(line: str) -> re.Match[str] | None:
    if not _TIMED.match(line):
        return None
    return next((match for pattern in _HEADS if (match := pattern.fullmatch(line))), None)


def _messages(lines: Sequence[str]) -> Iterator[Message]:
    speaker, said = "", list[Line]()
    for number, line in enumerate(lines, start=1):
        if head := _head(line):
            yield from _message(speaker, said)
            speaker, said = head["name"].strip(), [Line(number, head["text"].strip())]
        elif said:
            said.append(Line(number, line.removeprefix("\t").rstrip()))
    yield from _message(speaker, said)


def _message(speaker: str, said: Sequence[Line]) -> Iterator[Message]:
    kept = list(said)
    if len(kept) > 1 and _REPLYING.fullmatch(kept[0].text.strip()):
        del kept[0]
    written = [line for line in kept if line.text.strip()]
    if len(written) == 1 and (_REACTION.fullmatch(written[0].text) or _PHRASED.fullmatch(written[0].text)):
        return
    if written:
        # Replies are indented below what they repeat, and no code for that.
        yield Message(speaker, Role.PARTICIPANT, tuple(Line(line.number, line.text.lstrip()) for line in kept))
