"""Captions in WebVTT, as Zoom, Teams and other places of meetings write them."""

from __future__ import annotations

import re

from syncer.models import Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.captions import read_cues, say_anything, transcribe_captions

name = "webvtt"

_HEADER = lazy(r"\ufeff?WEBVTT(?:[ \t]+[-–—:]*[ \t]*(?P<title>.*))?")
_SETTING = lazy(r"(?:kind|language|x-[\w-]+)\s*[:=]", re.IGNORECASE)


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file whose first line is that of WebVTT, if its cues hold words."""
    if not lines or not _HEADER.fullmatch(lines[0]):
        return Detection(0.0, "its first line is not that of WebVTT")
    if not say_anything(read_cues(lines, until_blank=True)):
        return Detection(0.0, "captions in WebVTT without a word in them", refuses=True)
    return Detection(1.0, "its first line is that of WebVTT")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read the cues; notes, styles and regions are no speech. What follows on the first line is the title."""
    header = _HEADER.fullmatch(lines[0]) if lines else None
    title = ((header and header["title"]) or "").strip()
    title = "" if _SETTING.match(title) else title
    return transcribe_captions(path, name, lines, until_blank=True, title=title)
