"""Ways in which a chat has a line for each message: with or without a time, parted by tabs, bars, dashes, arrows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from syncer.models import Role
from syncer.patterns import lazy
from syncer.transcripts.bots import is_bot
from syncer.transcripts.speech import SPEECH
from syncer.transcripts.words import is_metadata, may_be_person, role_of

_CLOCK = r"\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:Z| ?UTC)?"
_DAY = (
    r"(?:\d{4}-\d\d-\d\d[T ]|\d{1,2}[./-]\d{1,2}[./-](?:\d{2}){0,2},? "
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So)[a-z]{0,6}\.?,? )"
)
_WHEN = rf"(?P<when>[\[(`*_]{{0,2}}{_DAY}?{_CLOCK}[\])`*_]{{0,2}})"
_NAME = r"(?P<who>[^\W\d_][\w.'’&+-]{0,30}(?: [\w.'’&+()-]{1,30}){0,3})"
_NICK = r"(?P<who>[@+%~]?[^\W\d][\w.'’+|^{}\\-]{0,30})"
_TEXT = r"(?P<text>\S.*)"
_STAMPED = (
    lazy(rf"\s{{0,8}}{_WHEN}\s*\t\s*{_NICK}:?\s*\t\s*{_TEXT}"),
    lazy(rf"\s{{0,8}}{_WHEN}\s*[|;]\s*{_NAME}\s*[|;]\s*{_TEXT}"),
    lazy(rf"\s{{0,8}}{_NAME}\s*[|;]\s*{_WHEN}\s*[|;]\s*{_TEXT}"),
    lazy(rf"\s{{0,8}}{_WHEN}\s{{1,20}}{_NICK}\s{{0,20}}(?:[|│┃>»→]|[=-]>|[-–—](?=\s))\s{{0,4}}{_TEXT}"),
    lazy(rf"\s{{0,8}}(?:[-*•] )?{_WHEN}[ ]{{1,4}}(?:[-–—|] )?[*_`\[]{{1,2}}{_NAME}:?[*_`\]]{{1,2}}:?\s+{_TEXT}"),
    lazy(rf"\s{{0,8}}(?:[-*•] )?{_WHEN}[ ]{{1,4}}(?:[-–—|] )?{_NAME}:\s+{_TEXT}"),
)
_BARE = (
    lazy(rf"<[ @+%~&]?{_NICK}>\s+{_TEXT}"),
    lazy(rf"{_NICK}\t\s*{_TEXT}"),
    lazy(rf"\s{{0,20}}{_NICK}\s*[|│┃]\s+{_TEXT}"),
    lazy(rf"{_NAME}\s+(?:[-=]>|[→➜»>])\s+{_TEXT}"),
    lazy(rf"{_NAME}\s+[–—-]\s+{_TEXT}"),
    lazy(rf"\[{_NAME}\]:?\s+{_TEXT}"),
    lazy(rf"[*_`]{{1,2}}{_NAME}:?[*_`]{{1,2}}(?: [–—-])?:?\s+{_TEXT}"),
)
_COLON = lazy(rf"{_NAME}[:>]\s+{_TEXT}")
_LEVEL = lazy(
    r"(?:info|debug|warn(?:ing)?|err(?:or)?|trace|fatal|notice|critical|ok|fail(?:ed)?|pass(?:ed)?)", re.IGNORECASE
)
_FEWEST = 4
_FEWEST_BARE = 5
_TWO = 2
# What the first lines show: few of them are messages where the file is none, and their beginnings tell.
_LOOKED_AT = 200
_LONGEST = 200
_LEAST_SHARE = 4
_COVERED = 0.8
# How many of the messages sound like speech at the least; behind a colon a little tells, as nothing else stands there.
_SPOKEN = 0.4
_SPOKEN_BEHIND_COLON = 0.2


@dataclass(frozen=True, slots=True)
class ChatLine:
    """A message in a line of the file, counted from 0."""

    position: int
    who: str
    text: str


def read_chat(lines: Sequence[str]) -> list[ChatLine]:
    """Return the messages of a chat in order, nothing where the lines are none.

    All are written in one way; they are most of the file from the first of them to the last, names come back and
    take turns. Without a time their words have to sound like speech.
    """
    sample = [line for line in lines[:_LOOKED_AT] if line.strip()]
    ways = ((_STAMPED, _FEWEST, 0.0), (_BARE, _FEWEST_BARE, _SPOKEN), ((_COLON,), _FEWEST_BARE, _SPOKEN_BEHIND_COLON))
    for patterns, fewest, spoken in ways:
        for pattern in patterns:
            if sum(pattern.fullmatch(line[:_LONGEST]) is not None for line in sample) * _LEAST_SHARE < len(sample):
                continue
            found = list(_read(lines, pattern))
            if len(found) >= fewest and _is_chat(lines, found, spoken):
                return found
    return []


def _read(lines: Sequence[str], pattern: re.Pattern[str]) -> Iterator[ChatLine]:
    for position, line in enumerate(lines):
        if match := pattern.fullmatch(line):
            yield ChatLine(position, match["who"].strip().lstrip("@+%~"), match["text"].strip())


def _is_chat(lines: Sequence[str], found: Sequence[ChatLine], spoken: float) -> bool:
    names = Counter(one.who.casefold() for one in found)
    if len(names) == _TWO and any(role_of(name) is Role.ASSISTANT for name in names):
        return False
    changes = sum(one.who != other.who for one, other in pairwise(found))
    if (
        not 2 <= len(names) < len(found)
        or changes * 3 < len(found) - 1
        or not all(_may_be_nick(one.who) for one in found)
    ):
        return False
    first, last = found[0].position, found[-1].position
    within = sum(bool(line.strip()) and not line[:2].isspace() for line in lines[first : last + 1])
    written = sum(bool(line.strip()) for line in lines)
    if len(found) < _COVERED * within or len(found) * 2 < written:
        return False
    people = [one for one in found if not is_bot(one.who)]
    heard = sum(SPEECH.search(one.text) is not None for one in people)
    return heard >= max(1, spoken * len(people)) and (not spoken or len(names) * 2 <= len(found))


def _may_be_nick(name: str) -> bool:
    if _LEVEL.fullmatch(name) or is_metadata(name):
        return False
    return may_be_person(name) or (" " not in name and any(not char.isalpha() for char in name))
