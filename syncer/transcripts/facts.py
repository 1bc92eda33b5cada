"""Read a transcript's title, and the day on which it was held, from where people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import PurePosixPath

from syncer.models import BlockKind, Turn
from syncer.patterns import lazy
from syncer.transcripts.layout import Layout

_NAMES_OF_MONTHS = "january february march april may june july august september october november december"
_MONTHS = {name: number for number, name in enumerate(_NAMES_OF_MONTHS.split(), start=1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ISO = lazy(r"(?<!\d)(\d{4})[-_./](\d{1,2})[-_./](\d{1,2})(?!\d)")
_COMPACT = lazy(r"(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)")
_DAY_FIRST = lazy(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\.? (?:of )?({_MONTH})\.?,? (\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = lazy(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE)
_DOTTED = lazy(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_DATE_LINE = lazy(r"[*_>\s-]*date[*_\s]*[:：][*_\s]*(\S.{0,60})", re.IGNORECASE)
# What may stand beside a day on a line of its own: the day of the week, the time, how long it took.
_BESIDE = lazy(
    r"\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b|\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b)?"
    r"|\b\d{1,3} ?(?:h|m|s|min|mins|minutes)\b|\b(?:at|on|utc|gmt|ces?t|[ecmp][sd]t)\b",
    re.IGNORECASE,
)
_FRONT_ENTRY = lazy(r"(title|date)\s*:\s*[\"']?(.*?)[\"']?\s*$", re.IGNORECASE)
_EMPHASIS = lazy(r"[*_`]+(?=\S)|(?<=\S)[*_`]+")
_HEAD_LINES = 25
_TOP_LINES = 8
_LONGEST_DATE = 60


def read_date(text: str) -> date | None:
    """Return the first date of a text that can be read in one way only; `03/04/2026` cannot."""
    for pattern, order in (
        (_ISO, "ymd"),
        (_COMPACT, "ymd"),
        (_DAY_FIRST, "dmy"),
        (_MONTH_FIRST, "mdy"),
        (_DOTTED, "dmy"),
    ):
        if match := pattern.search(text):
            parts = dict(zip(order, match.groups(), strict=True))
            month = _MONTHS.get(parts["m"].lower()) or (int(parts["m"]) if parts["m"].isdecimal() else 0)
            try:
                return date(int(parts["y"]), month, int(parts["d"]))
            except ValueError:
                continue
    return None


def find_title(layout: Layout, turns: Iterable[Turn]) -> str:
    """Return the title of the front matter, else the first heading of the highest level, without emphasis."""
    if title := _front(layout, "title"):
        return title
    for turn in turns:
        for block in turn.blocks:
            if block.kind is BlockKind.HEADING and block.level == 1:
                return _EMPHASIS.sub("", block.text).strip()
    return ""


def find_date(path: str, layout: Layout, title: str) -> date | None:
    """Return the day: of the front matter, the file's name, the title, a line `Date:` or a lone date at the top."""
    named = read_date(_front(layout, "date")) or read_date(PurePosixPath(path).name) or read_date(title)
    head = layout.spoken.lines[:_HEAD_LINES]
    return named or _dated_line(head) or next(filter(None, map(_lone_date, head[:_TOP_LINES])), None)


def _front(layout: Layout, key: str) -> str:
    for line in layout.spoken.front:
        match = _FRONT_ENTRY.match(line[:300])
        if match and match[1].lower() == key:
            return match[2]
    return ""


def _dated_line(lines: Sequence[str]) -> date | None:
    for line in lines:
        if (match := _DATE_LINE.match(line[:120])) and (found := read_date(match[1])):
            return found
    return None


def _lone_date(line: str) -> date | None:
    """Return the day that a line holds beside nothing but the day of the week and times."""
    if len(line) > _LONGEST_DATE or not any(char.isdigit() for char in line):
        return None
    left = _BESIDE.sub(" ", line)
    for pattern in (_ISO, _DAY_FIRST, _MONTH_FIRST, _DOTTED):
        left = pattern.sub(" ", left)
    return None if any(char.isalnum() for char in left) else read_date(line)
