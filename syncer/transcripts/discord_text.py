"""Channels of Discord as DiscordChatExporter writes them in plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from syncer.models import Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.facts import read_date
from syncer.transcripts.messages import Message, transcribe

name = "discord-text"

# https://github.com/Tyrrrz/DiscordChatExporter: PlainTextMessageWriter.cs
_RULE = lazy(r"={20,}\s*")
_CHANNEL = lazy(r"Channel: (?P<channel>\S.*?)\s*")
_HEAD = lazy(r"\[(?P<when>[^\]\[]{0,40}\d{1,2}[:.]\d\d[^\]\[]{0,20})\] (?P<author>\S.{0,80}?)(?: \(pinned\))?\s*")
# What follows stands below the words of a message and is none.
_EXTRA = lazy(r"\{(?:Attachments|Embeds?|Stickers|Reactions|Poll|Forwarded Message|Inventory|Components)\}\s*")
_REPORTED = lazy(
    r"(?:Joined the server|Left the group|Pinned a message|Started a call(?: that lasted .*)?|Boosted the server.*"
    r"|(?:Started|Created) a thread.*|Changed the channel (?:name|icon).*"
    r"|(?:Added|Removed) .{1,80} (?:to|from) the group)\.?"
)
_HEAD_LINES = 12


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file that names a server and a channel between rules, if people speak below."""
    head = lines[:_HEAD_LINES]
    first = next((line for line in head if line.strip()), "")
    if not _RULE.fullmatch(first) or not _channel(lines) or not any(line.startswith("Guild: ") for line in head):
        return Detection(0.0, "names no server and channel of Discord")
    if next(_messages(lines), None) is None:
        return Detection(0.0, "a channel of Discord in which nobody speaks", refuses=True)
    return Detection(1.0, "names a server and a channel of Discord, and the messages there")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what people write; attachments, reactions, and what Discord itself reports, are left out."""
    when = next((match["when"] for line in lines if (match := _HEAD.fullmatch(line))), "")
    return transcribe(path, name, _messages(lines), title=_channel(lines), held_on=read_date(when))


def _channel(lines: Sequence[str]) -> str:
    return next((match["channel"] for line in lines[:_HEAD_LINES] if (match := _CHANNEL.fullmatch(line))), "")


def _messages(lines: Sequence[str]) -> Iterator[Message]:
    author = ""
    said: list[Line] = []
    hidden, before = False, ""
    for number, line in enumerate(lines, start=1):
        head = _HEAD.fullmatch(line) if not before.strip() and line.startswith("[") else None
        if head or _RULE.fullmatch(line):
            yield from _close(author, said)
            author, said, hidden = head["author"] if head else "", [], False
        elif _EXTRA.fullmatch(line):
            hidden = True
        elif author and not hidden:
            if before.startswith("> ") and not line.startswith(">"):
                # A line below a quoted one is none, other than in Markdown.
                said.append(Line(number, ""))
            said.append(Line(number, line))
        before = line
    yield from _close(author, said)


def _close(author: str, said: Sequence[Line]) -> Iterator[Message]:
    text = "\n".join(line.text for line in said).strip()
    if text and not _REPORTED.fullmatch(text):
        yield Message(author, Role.PARTICIPANT, tuple(said))
