"""Cut a transcript into the sentences, entries, headings and lines of code by which mentions are recorded.

Version 1, frozen for ever: markers in people's trackers hold the digests of these segments, so a segment that is cut
differently makes a recorded mention unknown. What would be better goes into a version beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from syncer.fingerprint import digest
from syncer.models import Block, BlockKind, Line, Segment, Transcript
from syncer.patterns import lazy

_WORDS_OF_MARKERS = "todo|to-do|fixme|bug|hack|xxx|feature|decision|action(?: item)?"
# A line that begins with such a word begins a segment of its own, wherever the sentence before it ends.
_MARKED_LINE = lazy(
    rf"(?:{_WORDS_OF_MARKERS})\s*(?:\([^()]*\))?\s*[:：]"
    r"|(?-i:TODO|FIXME|BUG|HACK|XXX|FEATURE|DECISION|ACTION)(?![\w-])",
    re.IGNORECASE,
)
# The mark stands first, for which a text is searched faster than for what is not before it.
_END = lazy(
    r"[.!?…。！？](?:(?<=[.!?…])(?<![.!?…]{2})[.!?…]*+[\"'”’»)\]*_`]*+(?=\s+[\"'“‘«(\[*_`]*[^\W_])"
    r"|(?<=[。！？])(?<![。！？]{2})[。！？]*+[\"'”’」』）]*+(?=\s*\S))",
)
_NEXT = lazy(r"\s+[\"'“‘«(\[*_`]*")
_ABBREVIATION = lazy(
    r"(?:^|[\s(\[\"]|(?<!\w)')(?:e\.g|i\.e|etc|vs|cf|mr|mrs|ms|dr|prof|st|no|nr|fig|approx|ca|resp|incl|esp|inc|ltd|co|jr|sr"
    r"|a\.m|p\.m|u\.s|[^\W\d_]|\d{1,3})\.$",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 10


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of joined text with the lines that its ends stand in."""

    first_line: int
    last_line: int
    text: str


def segments(transcript: Transcript) -> tuple[Segment, ...]:
    """Return all segments in order; each list entry, heading, row of quotes and line of code with a word is one.

    Paragraphs are cut at the ends of sentences. Text is joined by single spaces, so that other line breaks change
    no digest, but for a line break before a marker word such as `TODO:`, which cuts. What has no word is left out.
    """
    return tuple(
        Segment(turn, position, piece.first_line, piece.last_line, piece.text, key)
        for turn, spoken in enumerate(transcript.turns)
        for position, block in enumerate(spoken.blocks)
        for piece in _pieces(block)
        if (key := digest(piece.text))
    )


def _pieces(block: Block) -> Iterator[_Piece]:
    if block.kind is BlockKind.CODE:
        for line in block.lines:
            yield _Piece(line.number, line.number, " ".join(line.text.split()))
    elif block.kind is BlockKind.PROSE:
        group: list[Line] = []
        for line in block.lines:
            if group and _MARKED_LINE.match(line.text.strip()):
                yield from _sentences(group)
                group = []
            group.append(line)
        yield from _sentences(group)
    else:
        yield _Piece(block.first_line, block.last_line, " ".join(block.text.split()))


def _sentences(lines: list[Line]) -> Iterator[_Piece]:
    """Cut consecutive lines at the ends of sentences."""
    text = ""
    starts: list[tuple[int, int]] = []
    for line in lines:
        joined = " ".join(line.text.split())
        if joined:
            text += " " if text else ""
            starts.append((len(text), line.number))
            text += joined
    begin, row = 0, 0
    for end in [*_ends(text), len(text)]:
        while row + 1 < len(starts) and starts[row + 1][0] <= begin:
            row += 1
        first = row
        while row + 1 < len(starts) and starts[row + 1][0] < end:
            row += 1
        sentence = text[begin:end].strip()
        if sentence:
            yield _Piece(starts[first][1], starts[row][1], sentence)
        begin = end + (end < len(text) and text[end] == " ")


def _ends(text: str) -> Iterator[int]:
    """Yield the positions behind which a new sentence begins."""
    for match in _END.finditer(text):
        if match[0][0] in "。！？":
            yield match.end()
            continue
        dot = match.start() + 1
        if match[0][0] == "." and _ABBREVIATION.search(text[max(0, dot - _LONGEST_ABBREVIATION) : dot]):
            continue
        following = _NEXT.match(text, match.end())
        after = text[following.end()] if following else ""
        # A letter that has no lower case (as in Chinese) may begin a sentence as well.
        if after.isdigit() or (after.isalpha() and not after.islower()):
            yield match.end()
