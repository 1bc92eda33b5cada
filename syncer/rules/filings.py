"""What a tracker's bot answers to an action: for whom it was filed, and until when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from syncer.models import Role, Transcript
from syncer.patterns import lazy
from syncer.rules.dates import read_day
from syncer.rules.words import content

# https://www.w3.org/2005/06/tracker/irc, https://w3c.github.io/GHURLBot/manual.html
_ECHO = lazy(
    r"Created ACTION-\d+\s*[-–—]+\s*(?P<text>.*?)\s*\[on (?P<who>[^\[\]]*?)(?:\s*[-–—]+\s*due (?P<due>[^\[\]]*))?\]"
    r"|Created .*?\baction #?\d+\s*:?\s*(?P<what>.*?)\s*\(on (?P<whom>[^()]*)\)(?:\s*due (?P<until>[^.]*))?",
    re.IGNORECASE,
)
# Bots answer at once; a line or two of others may come between.
_REACH = 12


@dataclass(frozen=True, slots=True)
class Filing:
    """A bot's answer: the line it stands in, the words it repeats, and who and when, where it says so."""

    line: int
    stems: frozenset[str]
    owner: str | None
    due: date | None


def read_filings(transcript: Transcript) -> tuple[Filing, ...]:
    """Return all answers of bots in a transcript, in order."""
    return tuple(
        Filing(block.first_line, content(match["text"] or match["what"] or ""), *_who_and_when(match))
        for turn in transcript.turns
        if turn.role is Role.TOOL
        for block in turn.blocks
        if (match := _ECHO.match(" ".join(block.text.split())))
    )


def filing_of(filings: tuple[Filing, ...], line: int, text: str) -> Filing | None:
    """Return the answer to an action that stands in a line: the next one that repeats most of its words."""
    stems = content(text)
    near = (filing for filing in filings if 0 < filing.line - line <= _REACH)
    return next((filing for filing in near if len(filing.stems & stems) * 2 >= len(filing.stems) > 0), None)


def _who_and_when(match: re.Match[str]) -> tuple[str | None, date | None]:
    who = (match["who"] or match["whom"] or "").strip()
    return who or None, read_day((match["due"] or match["until"] or "").strip(), None)[1]
