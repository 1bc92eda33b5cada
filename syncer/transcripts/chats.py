"""Chats that people copied line by line, each line with its speaker and mostly its time, in whatever form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from syncer.models import Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.bots import is_bot
from syncer.transcripts.chat_lines import ChatLine, read_chat
from syncer.transcripts.chat_tables import read_table
from syncer.transcripts.facts import find_date
from syncer.transcripts.fences import Part
from syncer.transcripts.layout import read_layout
from syncer.transcripts.messages import Message, transcribe

# What speaks for and against a way, each in a message of its own: weighed, and nothing to be done.
_WEIGHED = lazy(r"[+-] ?\w")


def find_chat(lines: tuple[str, ...]) -> list[ChatLine]:
    """Return the messages of a file of which nearly every line is one, nothing of any other."""
    shown = read_layout(lines).spoken.lines
    return read_table(shown) or read_chat(shown)


def ends_with(found: Sequence[ChatLine], lines: Sequence[str]) -> bool:
    """Whether nothing stands below the last message of a chat."""
    return bool(found) and not any(line.strip() for line in lines[_end(lines, found) :])


def transcribe_chat(path: str, name: str, lines: tuple[str, ...], found: Sequence[ChatLine]) -> Transcript:
    """Return the transcript of format `name` with each message as a paragraph of its own.

    Bots are the machinery's voice, and what stands around the messages is nobody's.
    """
    held_on = find_date(path, read_layout(lines), "")
    return transcribe(path, name, _messages(lines, found), held_on=held_on)


def _messages(lines: tuple[str, ...], found: Sequence[ChatLine]) -> Iterator[Message]:
    parts = read_layout(lines).parts
    first, last = found[0].position, _end(lines, found)
    # The head of a table says nothing.
    while first and lines[first].lstrip().startswith("|") and lines[first - 1].lstrip().startswith("|"):
        first -= 1
    yield from _of_nobody(lines, [at for at in range(first) if parts[at] is Part.TEXT])
    signs = {one.text[0] for one in found if _WEIGHED.match(one.text)}
    weighs = signs >= {"+", "-"}
    for one, end in zip(found, [*(one.position for one in found[1:]), last], strict=True):
        below = [Line(at + 1, lines[at].strip()) for at in range(one.position + 1, end)]
        said = f"> {one.text}" if weighs and _WEIGHED.match(one.text) else one.text
        role = Role.SYSTEM if is_bot(one.who) else Role.PARTICIPANT
        yield Message(one.who, role, (Line(one.position + 1, said), *below))
    yield from _of_nobody(lines, [at for at in range(last, len(lines)) if parts[at] is Part.TEXT])


def _end(lines: Sequence[str], found: Sequence[ChatLine]) -> int:
    """Return the position behind what the last message says: lines that stand further in below it."""
    end = found[-1].position + 1
    while end < len(lines) and lines[end][:1].isspace() and lines[end].strip():
        end += 1
    return end


def _of_nobody(lines: Sequence[str], positions: Sequence[int]) -> Iterator[Message]:
    """Yield what stands around the messages, as nobody's."""
    said = tuple(Line(at + 1, lines[at]) for at in positions)
    if any(line.text.strip() for line in said):
        yield Message("", Role.PARTICIPANT, said)
