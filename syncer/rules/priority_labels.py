"""The level that somebody puts on a thing in so many words: "TODO(low)", "High priority, …", "medium I'd say"."""

from __future__ import annotations

import re

from syncer.models import Priority
from syncer.patterns import lazy

_LEVELS = {
    "critical": Priority.CRITICAL, "p0": Priority.CRITICAL, "blocker": Priority.CRITICAL,
    "urgent": Priority.HIGH, "high": Priority.HIGH, "highest": Priority.HIGH, "top": Priority.HIGH, "p1": Priority.HIGH,
    "major": Priority.HIGH, "1": Priority.HIGH, "one": Priority.HIGH,
    "medium": Priority.MEDIUM, "normal": Priority.MEDIUM, "moderate": Priority.MEDIUM, "p2": Priority.MEDIUM,
    "2": Priority.MEDIUM, "two": Priority.MEDIUM,
    "low": Priority.LOW, "lowest": Priority.LOW, "minor": Priority.LOW, "trivial": Priority.LOW, "p3": Priority.LOW,
    "p4": Priority.LOW, "3": Priority.LOW, "three": Priority.LOW,
}  # fmt: skip
_WORD = r"(?P<level>critical|urgent|highest|high|medium|normal|moderate|lowest|low|minor|trivial|p[0-4])"
_PRIO = r"(?:prio(?:rity)?|severity|sev|urgency|importance)"
# In brackets or behind a colon at either end of an entry.
_BRACKETS = rf"[(\[]\s*(?:{_PRIO}\s*[:=]?\s*)?{_WORD}(?:[- ]?{_PRIO})?\s*[)\]]"
_LABELS = (
    lazy(rf"^\W*(?:[A-Z]{{2,8}}\s*)?{_BRACKETS}", re.IGNORECASE),
    lazy(rf"(?<=\w|[.!?)\"'])\s*{_BRACKETS}\W*$", re.IGNORECASE),
    lazy(rf"^\W*(?:p[0-4]|critical|urgent|high|medium|low)(?:[- ]{_PRIO})?\s*[:–—]\s", re.IGNORECASE),
    lazy(rf"\s[–—-]+ {_WORD}(?:[- ]?{_PRIO})?\W*$", re.IGNORECASE),
    lazy(rf"\b{_PRIO}(?: is|\s?[:=]|(?= \w+\W*$))\s*(?:(?:only|very|rather) )?{_WORD}\b", re.IGNORECASE),
    lazy(
        rf"\b{_WORD}[- ]prio(?:rity)?\b(?! (?:list|queue|field|column|label|order|level|support|items?|tasks?)\b)",
        re.IGNORECASE,
    ),
)
# A sentence of its own or what begins one, behind the thing itself: "…. Low, but it's probably just CSS."
_REMARKS = (
    lazy(
        rf"[.!?;)]\s+(?:so |and |that's |it's |still )?{_WORD}(?:[,.!;:–—]|\s*$| (?:but|because|since|as|i think)\b)",
        re.IGNORECASE,
    ),
)
# "So medium I'd say", "I'd call it low", "make it a P1", "move it to priority 2".
_VERDICTS = (
    lazy(
        rf"\b(?:so|then|but|as|that['’]s|it['’]s|rather|only|just"
        rf"|,) (?:an? )?{_WORD}(?:[- ]{_PRIO})?,? (?:i['’]d say|i would say"
        r"|i think|i guess|i suppose|for (?:me|us|now)|at (?:best|most)|in my (?:book|view|opinion)|is (?:fine"
        r"|enough|ok(?:ay)?))\b",
        re.IGNORECASE,
    ),
    lazy(
        rf"^{_WORD}(?:[- ]{_PRIO})?,? (?:i['’]d say|i would say|i think|i guess|for (?:me|us|now)|is (?:fine|enough"
        rf"|ok(?:ay)?))\b",
        re.IGNORECASE,
    ),
    lazy(
        r"\b(?:i|we)(?:['’]d| would|['’]ll| can)? (?:say|call (?:it|that|this)|rate (?:it|that|this)|give (?:it"
        r"|that|this)|vote(?: for)?"
        rf"|put (?:it|that|this) (?:as|at|down as)) (?:it['’]s |that['’]s )?(?:an? )?{_WORD}(?=\W|$)(?! (?:time"
        rf"|and then)\b)",
        re.IGNORECASE,
    ),
    lazy(
        r"\b(?:make|mark|rate|file|label|tag|treat|log|call|set|put|move|bump|raise|lower|push|change|downgrade"
        r"|upgrade|drop|promote|demote)"
        rf" (?:it|that|this|them|that one|this one|the \w+)(?: (?:up|down|back|over))?(?: (?:to|as|at|into|under"
        rf"|in))?(?: an?)? "
        rf"(?:{_PRIO} (?P<number>[1-3]|one|two|three)|{_WORD}(?=[- ]{_PRIO}|\W*$|[,.;!)]"
        r"| (?:and|but|for|please|since|because|then)\b))\b",
        re.IGNORECASE,
    ),
)


_GRADES = (
    lazy(
        rf"(?:^|\b)(?:so|is|are|it's|that's|rather|only|just|=|:|→|->) (?:an? |the |very "
        rf"|rather )?{_WORD}(?:[- ]{_PRIO})?\W*$",
        re.IGNORECASE,
    ),
)
# "Low, but it's probably just CSS", alone: it goes on with what has just been said.
_BARE = (
    lazy(
        rf"^(?:so |and |that's |it's )?{_WORD}(?:[- ]{_PRIO})?(?:[,.!;:–—]|\s*$| (?:but|because|since|as|i think)\b)",
        re.IGNORECASE,
    ),
)


# fmt: off
_CIRCLES = {
    "🔴": Priority.HIGH, "🟥": Priority.HIGH, "🔥": Priority.HIGH, "🚨": Priority.HIGH, "🟠": Priority.HIGH,
    "🟡": Priority.MEDIUM, "🟨": Priority.MEDIUM, "🟢": Priority.LOW, "🟩": Priority.LOW, "⚪": Priority.LOW,
}
_CELLS = {
    "h": Priority.HIGH, "m": Priority.MEDIUM, "l": Priority.LOW, "a": Priority.HIGH, "b": Priority.MEDIUM,
    "c": Priority.LOW, "must": Priority.HIGH, "should": Priority.MEDIUM, "could": Priority.LOW,
    "nice": Priority.LOW, "4": Priority.LOW, "5": Priority.LOW,
}
# fmt: on


def level_of_cell(cell: str) -> Priority | None:
    """Return the level that a cell of a column of priorities gives, None where it gives none: "1", "H", "P2 (API)"."""
    word = re.sub(r"^\W+", "", cell.lower()).partition(" ")[0].strip(".,:;!*_()")
    return _LEVELS.get(word) or _CELLS.get(word) or next((_CIRCLES[c] for c in cell if c in _CIRCLES), None)


def label_in(entry: str) -> tuple[Priority, str] | None:
    """Return the level that an entry bears itself, and the words; None where it bears none."""
    first = entry.lstrip(" -*+[]x0123456789.)")[:1]
    if first in _CIRCLES:
        return _CIRCLES[first], first
    return _first(_LABELS, entry) or _first(_REMARKS, entry)


def verdict_in(sentence: str) -> tuple[Priority, str] | None:
    """Return the level that a sentence gives to what it speaks of, and the words; None where it gives none."""
    return None if sentence.rstrip().endswith("?") else _first(_VERDICTS, sentence)


def graded_in(clause: str) -> tuple[Priority, str] | None:
    """Return the level that a clause about nothing but a thing's level gives, and the words: "is medium", "so high"."""
    return _first(_GRADES, clause)


def remark_in(sentence: str) -> tuple[Priority, str] | None:
    """Return the level with which a sentence begins that says nothing else of it, and the words: "High, I fear"."""
    return _first(_BARE, sentence)


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> tuple[Priority, str] | None:
    for pattern in patterns:
        if match := pattern.search(text):
            groups = match.groupdict()
            word = (
                groups.get("level") or groups.get("number") or re.sub(r"[^a-z0-9].*", "", match[0].lower().strip(" *_"))
            )
            level = _LEVELS.get(word.lower())
            if level is not None:
                return level, match[0].strip(" -–—.,;:")
    return None
