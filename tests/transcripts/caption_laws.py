"""What holds for every format of captions: nothing raises, and each word of a turn stands in the line it names."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from syncer.transcripts.base import Format
from tests.transcripts.text_laws import check_detection

_TAG = re.compile(r"</?[a-z][^<>]*>|<\d[\d:.]*>", re.IGNORECASE)


def cues(*texts: str, seconds: Iterable[tuple[float, float]] | None = None) -> tuple[str, ...]:
    """Return the lines of a file in WebVTT; a cue lasts a second where nothing else is said."""
    times = list(seconds or ((float(number), number + 1.0) for number in range(len(texts))))
    lines = ["WEBVTT", ""]
    for text, (begin, end) in zip(texts, times, strict=True):
        lines += [f"{_stamp(begin)} --> {_stamp(end)}", *text.split("\n"), ""]
    return tuple(lines)


def check(format_: Format, lines: tuple[str, ...]) -> None:
    """Detect and parse, and hold that each word stands in the line that it names, and that lines only go on."""
    check_detection(format_, "talk.vtt", lines)
    seen = 0
    for turn in format_.parse("talk.vtt", lines).turns:
        assert turn.blocks
        for block in turn.blocks:
            assert turn.first_line <= block.first_line <= block.last_line <= turn.last_line
            for line in block.lines:
                assert seen <= line.number
                seen = line.number
                written = html.unescape(lines[line.number - 1]).replace("\0", "\ufffd")
                # A tag may stand within a word.
                shown = _TAG.sub("", written)
                assert all(word in written or word in shown for word in line.text.split()), (line, written)


def _stamp(seconds: float) -> str:
    return f"{int(seconds) // 3600:02}:{int(seconds) // 60 % 60:02}:{seconds % 60:06.3f}"
