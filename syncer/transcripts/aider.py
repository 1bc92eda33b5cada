"""The chat history that aider keeps: `####` before what a person types, `>` before what the tool itself says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from syncer.models import BlockKind, Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.aider_lines import HARD_BREAK, TYPED, Kind, is_session, read_kinds
from syncer.transcripts.base import Detection
from syncer.transcripts.edits import without_edits
from syncer.transcripts.fences import Part
from syncer.transcripts.layout import read_layout
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.typed import typed_lines

name = "aider"

# What aider says of itself, and of what it did, wherever a history was cut off at its beginning.
_REPORT = lazy(
    r"> (?:Aider v\d|(?:Main |Weak |Editor )?[Mm]odel: \S+ with |Git repo: |Repo-map: |Tokens: [\d.,]+k? sent"
    r"|Added \S+ to the chat|Applied edit to \S|Commit [0-9a-f]{7,} \S|\^C again to exit).*"
)
_FEWEST_REPORTS = 2
_KEPT_AS = ".aider.chat.history.md"
# These commands carry a request; all others speak to the tool, as does what is run in a shell.
_ASKING = lazy(r"/(?:ask|code|architect|context|help|copy-context)(?:\s+|$)", re.IGNORECASE)
_COMMAND = lazy(r"/[a-z][a-z-]*(?:\s.*)?|!.*", re.IGNORECASE)
_BARE_COMMAND = lazy(r"/(?:tokens|clear|reset|undo|diff|ls|map|map-refresh|settings|commit|drop|reasoning|copy)")
_NOTHING = "<blank>"
# aider/prompts.py: so a command that was run is given to the model with what it printed.
_RAN, _PRINTED = "I ran this command:", "And got this output:"
# aider/reasoning_tags.py: between these stands what a model thinks, each with a rule above, or as the tags that it has.
_THINKING, _ANSWER = "► **THINKING**", "► **ANSWER**"
_THINKING_TAG = lazy(r"<(?P<end>/?)thinking-content-[0-9a-f]+>")
_RULE = lazy(r"-{6,}\s*")
_USER = "User"
_ASSISTANT = "aider"
_FEWEST_TYPED = 4
_FEWEST_TYPED_AT_TOP = 2
_HEAD = lazy(r"(?P<level>#{1,6})(?:[ \t]+(?P<text>.*\S))?[ \t]*$")
# A title has neither a small letter in front nor an end, and few words.
_TYPED_TEXT = lazy(r"^[a-z/]|[?.!]$|(?:\S+ ){8}")


def detect(path: str, lines: tuple[str, ...]) -> Detection:
    """Say that the file is aider's where a session is opened as aider does it, outside of code.

    One that lost its beginning is known by its name, or by what aider reports below what somebody typed.
    """
    starts = [position for position, line in enumerate(lines) if is_session(line)]
    if starts:
        parts = read_layout(lines).parts
        for number in starts:
            if parts[number] is Part.TEXT:
                return _judge(lines, Detection(1.0, f"a session of aider begins in line {number + 1}"))
    return _detect_headless(path, lines)


def _detect_headless(path: str, lines: tuple[str, ...]) -> Detection:
    typed = any(line.startswith("####") and TYPED.match(line) for line in lines)
    reports = [position for position, line in enumerate(lines) if line.startswith("> ") and _REPORT.fullmatch(line)]
    named = path.rpartition("/")[2] == _KEPT_AS and any(line.startswith("> ") for line in lines)
    if typed and (named or len(reports) >= _FEWEST_REPORTS):
        parts = read_layout(lines).parts
        if named or sum(parts[position] is Part.TEXT for position in reports) >= _FEWEST_REPORTS:
            why = "its name is that of aider's history" if named else f"aider reports in {len(reports)} lines"
            return _judge(lines, Detection(0.95, why))
    if typed and _is_typed_throughout(lines):
        return _judge(lines, Detection(0.85, "all that stands in headings of the fourth level is typed"))
    return Detection(0.0, "no session of aider begins in it")


def _is_typed_throughout(lines: tuple[str, ...]) -> bool:
    """Say whether each heading below a title is of the fourth level, and most are what people type and no titles."""
    parts = read_layout(lines).parts
    heads = [
        match for line, part in zip(lines, parts, strict=True) if part is Part.TEXT and (match := _HEAD.match(line))
    ]
    below = heads[1:] if heads and heads[0]["level"] == "#" else heads
    said = [match["text"] for match in below if match["text"]]
    typed = sum(_TYPED_TEXT.search(text) is not None for text in said)
    # Nothing but a title stands above what somebody typed first.
    opens = (
        bool(below) and below is heads and TYPED.match(next((line for line in lines if line.strip()), "")) is not None
    )
    fewest = _FEWEST_TYPED_AT_TOP if opens else _FEWEST_TYPED
    return all(match["level"] == "####" for match in below) and len(said) >= fewest and typed * 2 > len(said)


def _judge(lines: tuple[str, ...], found: Detection) -> Detection:
    if not any(message.speaker for message in _messages(lines)):
        return Detection(0.0, "a history of aider that holds commands and reports alone", refuses=True)
    return found


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read the sessions one after the other; what aider itself reports is not speech, nor are edits of files."""
    transcript = transcribe(path, name, _messages(lines))
    headings = (block for turn in transcript.turns for block in turn.blocks if block.kind is BlockKind.HEADING)
    title = next((block.text for block in headings if block.level == 1), "")
    return replace(transcript, title=title)


def _messages(lines: tuple[str, ...]) -> Iterator[Message]:
    for start, end in _sessions(lines):
        # Nobody's silence parts what is said before and after it.
        yield Message("", Role.SYSTEM, (Line(start + 1, ""),))
        yield from _read(lines[start:end], start)


def _sessions(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where each session begins and ends; a head in code is one where aider goes on as it does below a head."""
    starts = [position for position, line in enumerate(lines) if is_session(line)]
    parts = read_layout(tuple(lines)).parts
    heads = [start for start in starts if parts[start] is Part.TEXT or _is_head(lines, start)]
    yield from pairwise([0, *heads, len(lines)])


def _is_head(lines: Sequence[str], position: int) -> bool:
    following = next((line for line in lines[position + 1 :] if line.strip()), "")
    return following.startswith("> ") and following.endswith(HARD_BREAK)


def _read(lines: tuple[str, ...], offset: int) -> Iterator[Message]:
    """Read one session, whose first line is that of the file's position `offset`."""
    kinds = read_kinds(lines)
    for kind, group in groupby(range(len(lines)), key=lambda position: kinds[position]):
        positions = list(group)
        written = [Line(offset + position + 1, lines[position]) for position in positions]
        if kind is Kind.TYPED:
            if typed := typed_lines(_typed(written)):
                yield Message(_USER, Role.USER, typed)
        elif kind is Kind.SAID and any(line.text.strip() for line in written):
            yield Message(_ASSISTANT, Role.ASSISTANT, without_edits(_without_thoughts(written)))


def _without_thoughts(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with what a model thinks blank, which ends with its answer or where it breaks off."""
    thinks = False
    kept: list[Line] = []
    for line in lines:
        text = line.text.strip()
        tag = _THINKING_TAG.fullmatch(text)
        thinks = text == _THINKING or (tag is not None and not tag["end"]) or (thinks and not tag and text != _ANSWER)
        kept.append(Line(line.number, "") if thinks or tag or text == _ANSWER or _RULE.fullmatch(text) else line)
    return kept if any(_begins_thought(line.text.strip()) for line in lines) else list(lines)


def _begins_thought(text: str) -> bool:
    return text == _THINKING or _THINKING_TAG.fullmatch(text) is not None


def _typed(lines: Sequence[Line]) -> list[Line]:
    """Return what a person typed at once; a command goes on to its last line, one without words ends with its own."""
    while len(lines) > 1 and _BARE_COMMAND.fullmatch(TYPED.sub("", lines[0].text, count=1).strip()):
        lines = lines[1:]
    texts = [TYPED.sub("", line.text, count=1).rstrip() for line in lines]
    asked = _ASKING.sub("", texts[0], count=1)
    if asked == texts[0] and _COMMAND.fullmatch(texts[0]):
        return []
    if texts[0] == _RAN and _PRINTED in texts:
        return []
    return [
        Line(line.number, "" if text == _NOTHING else text)
        for line, text in zip(lines, [asked, *texts[1:]], strict=True)
    ]
