"""Actions that people take back in a channel by a word to the bot that had put them down.

The commands are those of RRSAgent (https://www.w3.org/2002/03/RRSAgent) and of trackbot
(https://www.w3.org/2005/06/tracker/irc).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from syncer.patterns import lazy
from syncer.transcripts.irc_lines import LogLine

_BOT_DROPS = lazy(r"I have dropped action \d+\s*[:：]\s*(?P<what>\S.*)")
_BOT_FILED = lazy(r"Created (?:.*?\baction #?|ACTION-)0*(?P<number>\d+)\b.*", re.IGNORECASE)
_DROP = lazy(r"@?[\w-]*(?:bot|agent)\w*\s*[,:]\s*drop action[- ]?#?0*(?P<number>\d+)[.!]*", re.IGNORECASE)
_ACTION = lazy(r"\W{0,3}action(?: items?)?\b\s*[:：]?\s*(?P<what>\S.*)", re.IGNORECASE)


def dropped_later(lines: Sequence[LogLine]) -> frozenset[int]:
    """Return the positions of the lines that put down what is dropped later, and of the bot's answers to them.

    A bot that repeats what it dropped names the action; else it is the one that the bot filed under the number.
    """
    dropped: set[int] = set()
    for index, line in enumerate(lines):
        if match := _BOT_DROPS.fullmatch(line.text):
            dropped |= _last_saying(lines[:index], match["what"])
        elif match := _DROP.fullmatch(line.text):
            dropped |= _filed_as(lines[:index], match["number"])
    return frozenset(dropped)


def _last_saying(before: Sequence[LogLine], what: str) -> frozenset[int]:
    wanted = _words(what)
    for line in reversed(before):
        if (match := _ACTION.fullmatch(line.text)) and _words(match["what"]) == wanted:
            return frozenset({line.position})
    return frozenset()


def _filed_as(before: Sequence[LogLine], number: str) -> frozenset[int]:
    for index in range(len(before) - 1, -1, -1):
        answer = _BOT_FILED.fullmatch(before[index].text)
        if answer and answer["number"] == number:
            asked = next((line for line in reversed(before[:index]) if _ACTION.fullmatch(line.text)), None)
            return frozenset({before[index].position} | ({asked.position} if asked else set()))
    return frozenset()


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text.casefold()).split()
