"""Mask secrets before anything is hashed, shown or sent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from operator import is_

from syncer.models import Block, Line, Transcript, Turn
from syncer.patterns import lazy
from syncer.private_key import MASK, mask_private_keys
from syncer.secret_forms import SECRETS

__all__ = ["MASK", "lines_of", "redact", "redact_lines", "redact_transcript"]

_SHOWN = lazy(r"(?:(?!\\[_.=-])[^\u00ad\u200b-\u200f\u2060-\u2064\ufeff])+")


def _mask(found: re.Match[str]) -> str:
    return (found[1] if found.re.groups else "") + MASK


def _redact_line(text: str) -> str:
    for pattern in SECRETS:
        text = pattern.sub(_mask, text)
    return text if text.isascii() and "\\" not in text else _redact_disguised(text)


def _redact_disguised(text: str) -> str:
    """Mask what is a secret only as its reader sees it, without escapes of Markdown and characters of no width."""
    places = [position for part in _SHOWN.finditer(text) for position in range(part.start(), part.end())]
    if len(places) == len(text):
        return text
    shown = "".join(text[place] for place in places)
    spans = sorted(
        (places[found.end(1) if found.re.groups else found.start()], places[found.end() - 1] + 1)
        for pattern in SECRETS
        for found in pattern.finditer(shown)
    )
    for start, end in reversed(_joined(spans)):
        text = text[:start] + MASK + text[end:]
    return text


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def redact_lines(lines: list[str]) -> list[str]:
    """Return as many lines with every secret replaced by `MASK`; a private key is masked line by line."""
    return [_redact_line(text) for text in mask_private_keys(lines)]


def redact(text: str) -> str:
    """Return the text with every secret replaced by `MASK`, line ends kept as line feeds."""
    return "\n".join(redact_lines(text.split("\n")))


def redact_transcript(transcript: Transcript, above: Sequence[str] = ()) -> Transcript:
    """Return the transcript with secrets masked in every line; `above` are lines of the part of the file before it.

    Masking the lines, rather than the items, leaves no rule a chance to cut a secret so that it is no longer
    recognised. Turns are masked together, as a line of a key may look like the name of a speaker.
    """
    clean = islice(redact_lines([*above, *lines_of(transcript)]), len(above), None)
    return replace(
        transcript,
        title=redact(transcript.title),
        turns=tuple(_with_texts(turn, clean) for turn in transcript.turns),
    )


def lines_of(transcript: Transcript) -> list[str]:
    """Return all lines of a transcript as they are."""
    return [line.text for turn in transcript.turns for block in turn.blocks for line in block.lines]


def _with_texts(turn: Turn, texts: Iterator[str]) -> Turn:
    # What holds no secret is shared with the transcript as it was read, of which there would else be two.
    speaker, blocks = redact(turn.speaker), tuple(_with_text(block, texts) for block in turn.blocks)
    is_same = speaker == turn.speaker and all(map(is_, blocks, turn.blocks))
    return turn if is_same else replace(turn, speaker=speaker, blocks=blocks)


def _with_text(block: Block, texts: Iterator[str]) -> Block:
    clean = [next(texts) for _ in block.lines]
    if all(text == line.text for text, line in zip(clean, block.lines, strict=True)):
        return block
    return replace(block, lines=tuple(Line(line.number, text) for text, line in zip(clean, block.lines, strict=True)))
