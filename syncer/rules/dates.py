"""Days by which something is due: ISO dates, dates with a month's name, weekdays relative to the transcript's day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from syncer.patterns import lazy
from syncer.rules.context import Conversation

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = "|".join(f"{name}|{name[:3]}" if name != "may" else name for name in _MONTHS)
_DAY = (
    r"(?:(?P<iso>\d{4}[-/]\d{2}[-/]\d{2})|(?P<dotted>\d{1,2}\.\d{1,2}\.\d{4})|(?P<next>next |this )?(?P<weekday>"
    + "|".join(_WEEKDAYS)
    + r")"
    rf"|(?P<near>today|tonight|tomorrow)|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.? (?:of )?(?P<month>{_MONTH})\.?"
    rf"(?:,? (?P<year>\d{{4}}))?|(?P<month2>{_MONTH})\.? (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year2>\d{{4}}))?"
    rf"|(?:the )?end of (?P<month3>{_MONTH})(?: (?P<year3>\d{{4}}))?)"
    r"(?![\w-])"
)
_BY = (
    r"(?:(?:by|until|till|before|bis|due|due date|due on|due by|deadline|eta|on or before|no later than|target)\s*[:=]?"
    r"\s*(?:on |zum )?)"
)
_WHOLE = lazy(rf"^(?:{_BY})?{_DAY}(?: at the latest)?$", re.IGNORECASE)
_SAID = lazy(rf"\s*[,;–—-]*\s*\b{_BY}{_DAY}(?: at the latest)?", re.IGNORECASE)
_AT_END = lazy(rf"\s*(?:[,;–—]| -)\s*(?:before |on )?{_DAY}\s*[.!]?$", re.IGNORECASE)
_AT_START = lazy(rf"(?:on |at |this )?{_DAY},?\s+(?=(?-i:[^\W\d_a-zß-ÿ@]|@|my |our ))", re.IGNORECASE)
_ISO = lazy(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_TOP = 12
_HALF_YEAR = timedelta(days=183)


def day_of(conversation: Conversation) -> date | None:
    """Return the day of the talk: the transcript's own, else a date in its path, title or first lines."""
    transcript = conversation.transcript
    if transcript.held_on:
        return transcript.held_on
    for text in (transcript.path, transcript.title, *(s.raw for s in conversation.statements[:_TOP])):
        if match := _ISO.search(text):
            return _checked(*map(int, match.groups()))
    return None


def read_day(text: str, held_on: date | None) -> tuple[bool, date | None]:
    """Return whether a text is nothing but a day, and which one where it can be told."""
    match = _WHOLE.match(text.strip())
    return match is not None, _date(match, held_on) if match else None


def take_day(text: str, held_on: date | None) -> tuple[date | None, str]:
    """Return the day by which something is due and the text without it; None where none is named or can be told."""
    for pattern in (_SAID, _AT_END):
        if match := pattern.search(text):
            rest = text[: match.start()] + text[match.end() :]
            return _date(match, held_on), " ".join(rest.split())
    return None, text


def take_first_day(text: str, held_on: date | None) -> tuple[date | None, str]:
    """Return the day that a text begins with before it names somebody, and what stands behind it."""
    match = _AT_START.match(text)
    return (_date(match, held_on), text[match.end() :]) if match else (None, text)


def _date(match: re.Match[str], held_on: date | None) -> date | None:
    if match["iso"]:
        return _checked(*map(int, re.split("[-/]", match["iso"])))
    if match["dotted"]:
        day, month, year = map(int, match["dotted"].split("."))
        return _checked(year, month, day)
    named = match["year"] or match["year2"] or match["year3"]
    if held_on is None:
        return _of_month(match, int(named)) if named else None
    if match["near"]:
        return held_on + timedelta(days=1 if match["near"].lower() == "tomorrow" else 0)
    if match["weekday"]:
        ahead = (_WEEKDAYS.index(match["weekday"].lower()) - held_on.weekday() - 1) % 7 + 1
        later = (match["next"] or "").lower() == "next " and ahead + held_on.weekday() < len(_WEEKDAYS)
        return held_on + timedelta(days=ahead + (7 if later else 0))
    found = _of_month(match, int(named) if named else held_on.year)
    if found and not named and held_on - found > _HALF_YEAR:
        return _of_month(match, held_on.year + 1)
    return found


def _of_month(match: re.Match[str], year: int) -> date | None:
    name = (match["month"] or match["month2"] or match["month3"]).lower()
    month = next(i for i, full in enumerate(_MONTHS, 1) if full.startswith(name))
    if match["month3"]:
        return _checked(year, month, monthrange(year, month)[1])
    return _checked(year, month, int(match["day"] or match["day2"]))


def _checked(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
