"""Captions in SubRip's format: a number, a line of times and the text, with a blank line between two of them."""

from __future__ import annotations

from itertools import islice
from pathlib import PurePosixPath

from syncer.models import Transcript
from syncer.transcripts.base import Detection
from syncer.transcripts.captions import is_timing, read_cues, say_anything, transcribe_captions

name = "srt"

_LOOKED_AT = 3


def detect(path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file that begins with a number and a line of times below it; one named `.srt` may lack the number."""
    first = list(islice((line.strip("\ufeff ") for line in lines if line.strip("\ufeff ")), _LOOKED_AT))
    is_numbered = len(first) > 1 and first[0].isdigit() and is_timing(first[1])
    is_called_so = PurePosixPath(path.lower()).suffix == f".{name}" and any(is_timing(line) for line in first)
    if not is_numbered and not is_called_so:
        return Detection(0.0, "it does not begin with a number and a line of times below it")
    if not say_anything(read_cues(lines, until_blank=False)):
        return Detection(0.0, "captions in SRT without a word in them", refuses=True)
    return Detection(1.0 if is_numbered else 0.95, "it begins with a line of times")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read the cues; a blank line within one ends nothing."""
    return transcribe_captions(path, name, lines, until_blank=False)
