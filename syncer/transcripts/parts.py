"""Read a file a part at a time where it is too large to be held, and at once where it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain, islice, starmap

from syncer.models import Skipped, SourceFile, Transcript
from syncer.packing import unpack
from syncer.transcripts import (
    FORCED,
    FORMATS,
    claude_code,
    codex,
    detect,
    gemini,
    irc,
    parse_as,
    read,
    srt,
    webvtt,
    zoom_chat,
)
from syncer.transcripts.base import Detection, Format
from syncer.transcripts.claude_branches import without_abandoned
from syncer.transcripts.codex_rollbacks import without_rolled_back
from syncer.transcripts.decode import repair
from syncer.transcripts.flow import read_lines, read_text, why_left_out
from syncer.transcripts.gemini_rewinds import without_rewound
from syncer.transcripts.identifiers import with_names
from syncer.transcripts.irc_parts import carried
from syncer.transcripts.json_conversations import conversation_stretches
from syncer.transcripts.json_members import holds_conversations
from syncer.transcripts.json_stretches import json_stretches
from syncer.transcripts.stretches import STRETCH, by_turns, in_pieces, shifted
from syncer.transcripts.tasks_apart import read_tasks_alone, without_tasks
from syncer.transcripts.values import are_records, holds_json

# The first lines tell the format; a single record may be as long as some pieces.
_HEAD_LINES, _HEAD_PIECES = 20, 16
# What was taken back may stand in another part than what takes it back.
_KEPT: dict[str, Callable[[Iterable[str]], Iterator[str]]] = {
    claude_code.name: without_abandoned,
    codex.name: without_rolled_back,
    gemini.name: without_rewound,
}
# Who speaks is written at each line or cue, and not only where somebody begins.
_NAMED_THROUGHOUT = frozenset({irc.name, srt.name, webvtt.name, zoom_chat.name})
# What lines of a part tell of those of the next one.
_CARRIED: dict[str, Callable[[Sequence[str]], tuple[str, ...]]] = {irc.name: carried}


def read_parts(file: SourceFile, forced: str = "", size: int = STRETCH) -> Iterator[Transcript] | Skipped:
    """Return what a file records, of a packed file in parts that follow each other; or why it is not read.

    The first part tells what the format is, when it was held and what it is called. `size` is how long a part is at
    least, in characters. Raises for no content.
    """
    if not file.packed:
        found = read(file, forced)
        return found if isinstance(found, Skipped) else iter((found,))
    if left_out := why_left_out(file.path, unpack(file.packed)):
        return left_out
    head = _head(read_text(unpack(file.packed)))
    if not any(map(str.strip, head)):
        return Skipped(file.path, "holds no text, only white space")
    if _opens_document(head):
        return _of_document(file, forced, _documents(file, head, size), size)
    return _of_lines(file, forced, tuple(map(repair, head)), size)


def _head(text: Iterator[str]) -> list[str]:
    """Return the first lines, blank pieces above them left out; the last may be cut, and so may a very long first."""
    begun = ""
    for piece in chain(islice(filter(str.strip, text), 1), islice(text, _HEAD_PIECES - 1)):
        begun += piece
        if begun.count("\n") >= _HEAD_LINES:
            break
    return begun.split("\n")


def _opens_document(head: Sequence[str]) -> bool:
    """Say whether the first lines are those of one JSON document, rather than a record each, or text."""
    is_array = next(line for line in head if line.strip()).lstrip().startswith("[")
    return holds_json(head) and (is_array or len(head) == 1 or not are_records(head))


def _documents(file: SourceFile, head: Iterable[str], size: int) -> Iterator[tuple[int, str]]:
    def text() -> Iterator[str]:
        return read_text(unpack(file.packed))

    return conversation_stretches(text, size) if holds_conversations(head) else json_stretches(text(), size)


def _of_document(
    file: SourceFile, forced: str, documents: Iterator[tuple[int, str]], size: int
) -> Iterator[Transcript] | Skipped:
    waiting = [next(documents)]
    known = _known(file, forced, _lines(waiting[0][1]))
    if isinstance(known, Skipped):
        return known
    # Nothing may keep what a document was read from, as the rules take as much again.
    read = starmap(partial(_read_document, file, known), chain(_emptied(waiting), documents))
    return _as_one(chain.from_iterable(in_pieces(transcript, size) for transcript in read))


def _emptied(waiting: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    while waiting:
        yield waiting.pop()


def _read_document(file: SourceFile, known: tuple[Format, Detection], before: int, document: str) -> Transcript:
    return shifted(_parse(file, known, _lines(document), before), before)


def _lines(document: str) -> tuple[str, ...]:
    return tuple(map(repair, document.split("\n")))


def _of_lines(file: SourceFile, forced: str, head: tuple[str, ...], size: int) -> Iterator[Transcript] | Skipped:
    # The last line of the head may be cut.
    known = _known(file, forced, head[:-1] or head)
    if isinstance(known, Skipped):
        return known

    def parse(lines: tuple[str, ...], before: int = 0) -> Transcript:
        return _parse(file, known, lines, before)

    lines, name = _Lines(file.packed), known[0].name
    if not are_records(head):
        return _as_one(by_turns(lines, parse, size, _CARRIED.get(name, _nothing), within=name in _NAMED_THROUGHOUT))
    return _as_one(_of_records(lines, _KEPT.get(name, iter), parse, size))


def _of_records(
    lines: _Lines, kept: Callable[[Iterable[str]], Iterator[str]], parse: Callable[..., Transcript], size: int
) -> Iterator[Transcript]:
    """Yield what records say, and then their tasks: a list is rewritten again and again, and its last state counts."""
    yield from by_turns(map(without_tasks, kept(lines)), parse, size, within=True)
    tasks = read_tasks_alone(parse, kept(lines))
    if tasks.turns:
        yield tasks


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a packed file, to be read as often as one likes."""

    packed: Sequence[bytes]

    def __iter__(self) -> Iterator[str]:
        return read_lines(read_text(unpack(self.packed)))


def _nothing(_lines: Sequence[str]) -> tuple[str, ...]:
    return ()


def _known(file: SourceFile, forced: str, lines: tuple[str, ...]) -> tuple[Format, Detection] | Skipped:
    format_, detection = (FORMATS[forced], FORCED) if forced else detect(file.path, lines)
    return Skipped(file.path, detection.reason) if detection.confidence <= 0 else (format_, detection)


def _parse(file: SourceFile, known: tuple[Format, Detection], lines: tuple[str, ...], before: int) -> Transcript:
    """Return what some lines of a file record, counted within them."""
    format_, detection = known
    transcript = parse_as(format_, detection, file.path, lines)
    if file.repeated - before >= len(lines) and are_records(lines):
        return replace(transcript, turns=())
    return with_names(transcript, file.names)


def _as_one(parts: Iterator[Transcript]) -> Iterator[Transcript]:
    """Yield the parts, all of them with the title and the day of the first."""
    about: tuple[str, date | None] | None = None
    for part in parts:
        about = about or (part.title, part.held_on)
        yield replace(part, title=about[0], held_on=about[1])
        # Else it would be held while the next is read.
        del part
