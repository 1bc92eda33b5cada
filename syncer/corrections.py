"""Captions that somebody corrected stand in for the raw ones beside them; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CAPTIONS = re.compile(
    r"(?P<stem>.*?)(?P<corrected>[ ._-]\(?(?:corrected|correction|edited|cleaned)\)?)?\.(?:vtt|srt)",
    re.IGNORECASE | re.DOTALL,
)


def superseded(paths: Iterable[str]) -> dict[str, str]:
    """Return which of the paths are raw captions whose corrected ones are among them too, each with the reason.

    `call.vtt` gives way to `call_corrected.vtt` in the same folder: what they say is the same but for the words that
    were heard wrongly, and each item would be filed twice. That holds for paths that somebody named as well, since
    `calls/*.vtt` names both; raw captions that are named without the corrected ones are read.
    """
    return {
        raw: f"the raw captions of {corrected}, which is read instead"
        for raw, corrected in corrected_ones(paths).items()
    }


def corrected_ones(paths: Iterable[str]) -> dict[str, str]:
    """Return for each of the paths that is raw captions the one among them at which they stand corrected."""
    read = {path: match for path in paths if (match := _CAPTIONS.fullmatch(path))}
    corrected = {match["stem"].casefold(): path for path, match in read.items() if match["corrected"]}
    return {
        path: corrected[match["stem"].casefold()]
        for path, match in read.items()
        if not match["corrected"] and match["stem"].casefold() in corrected
    }
