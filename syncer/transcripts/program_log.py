"""Tell a log that people keep of what they say and do from one that a program writes."""

from __future__ import annotations

from collections.abc import Sequence

from syncer.patterns import lazy
from syncer.transcripts.console import is_printed

_LOOKED_AT = 600
_LONGEST = 2000
_MOST_PRINTED = 0.25
_LEAST_PEOPLE = 0.15
# A program notes the second, or how long it has run; before the time may stand a day in any form, and a host.
_STAMPED = lazy(
    r"\W{0,2}(?:[\w,.:/+-]{1,30}[ \tT]{1,3}){0,4}\d{1,2}:\d\d:\d\d\b|\W{0,2}\d{5,}(?:\.\d+)?\b"
    r"|\[\s*\d+(?:\.\d+|%|/\d+)\s*\]"
)
_REPORTED = lazy(
    r"\s*(?:[\[(<]?(?:INFO|DEBUG|WARN(?:ING)?|ERROR|ERR|TRACE|FATAL|NOTICE|OK|CRITICAL|FAILED|PASS(?:ED)?|FAIL)[\])>:|]"
    r"|[IWEF]\d{4} |\[?[\w.-]+\]?\s*\|\s|(?:commit|tree|parent|index) [0-9a-f]{7,}|(?:Author|Date|Merge):\s"
    r"|(?:Step|Stage) \d+/\d+\b|--->? |#\d+ (?:\[|[A-Z]+\b|\d)|(?:not )?ok \d+|[\d.:a-fA-F]{7,40} [-\d\[\"]"
    r"|(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) /)"
)
_PEOPLE = lazy(
    r"\b(?:I(?:['’](?:m|ll|ve|d))?|(?i:we(?:['’](?:re|ll|ve|d))?|let['’]?s|my|our|thanks|yeah|yep|sure|okay|sorry|maybe"
    r"|yesterday|today|tomorrow|stand-?up|blockers?|blocked(?= by| on|:)|(?:next|this|last) (?:week|sprint)|retro"
    r"|sprint|follow[- ]?up|on holiday|out of office|pairing|attend(?:ees|ing)|agenda|action items?"
    r"|(?:mon|tues|wednes|thurs|fri)day|ich|wir|nous|nosotros|gestern|heute|hier|demain))\b(?!\.\w|/)"
    r"|\[[ xX]\] \w|\b(?:TODO|ACTION|DECISION|DECIDED|AGREED)\b"
)


def is_program_log(lines: Sequence[str]) -> bool:
    """Say whether the lines of a log were written by a program; so are all that bear no sign of people.

    People say I and we, name the days they speak of, and mark what is to be done; programs note the second, a level,
    a command or what they are at.
    """
    written = [line[:_LONGEST] for line in lines[:_LOOKED_AT] if line.strip()]
    printed = [line for line in written if is_printed(line) or _STAMPED.match(line) or _REPORTED.match(line)]
    people = sum(_PEOPLE.search(line) is not None for line in written)
    return len(printed) > _MOST_PRINTED * len(written) or people < max(1, _LEAST_PEOPLE * len(written))
