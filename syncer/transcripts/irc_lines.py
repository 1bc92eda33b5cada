"""Lines of a channel's log: who wrote what, in every way in which clients and bots write them down."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from syncer.patterns import lazy

_CLOCK = r"\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,6})?)?"
_DAY = r"\d{4}[-/]\d\d[-/]\d\d[T ]"
_STAMP = (
    rf"(?:[\[(][^\[\]()\n]{{0,16}}?{_CLOCK}[^\[\]()\n]{{0,8}}[\])]"
    rf"|(?:{_DAY}|[A-Z][a-z]{{2}} (?:\d{{1,2}} )?)?{_CLOCK}(?:Z|[+-]\d\d:?\d\d)?)"
)
_NICK = r"[^\s<>]{1,40}"
_ANGLED = lazy(rf"\s{{0,8}}(?P<stamp>{_STAMP}\s{{1,4}})?<[ @+%~&*]?(?P<nick>{_NICK})>(?P<text>(?:\s.*)?)")
_COLON = lazy(rf"\s{{0,8}}(?P<stamp>{_STAMP}\s{{1,4}})(?P<nick>[^\s<>:*-][^\s<>:]{{0,39}}):\s(?P<text>.*)")
# WeeChat sets tabs between time, nick and text; for what it reports an arrow or the like stands in place of the nick.
_TABBED = lazy(
    rf"(?P<stamp>{_DAY}{_CLOCK}\t)[@+%~&!]?(?P<nick>[^\s<>@+%~&!*=-][^\s<>]{{0,39}})\t(?P<text>.*)", re.ASCII
)
_TABBED_REPORT = lazy(rf"{_DAY}{_CLOCK}\t(?:-->|<--|--|=!=| \*)\t.*", re.ASCII)
# What clients write between the messages: who comes, goes and does what. Without a time a star may open an entry.
_REPORT = lazy(
    r"(?:---|===|\*\*\*\*) ?(?:Log |BEGIN LOGGING|ENDING LOGGING).*"
    r"|\s*(?:[\d:\[\] -]{4,22}\s+)?(?:-!-|=-=|-->|<--).*"
    rf"|\s{{0,8}}{_STAMP}\s{{1,4}}(?:\*{{1,3}}|--|=!=)(?:\s.*)?"
)
_SIGNS_OF_REPORT = ("--", "=", "*", "-!-")
# `/me` is a report too, by which somebody tells what he does: "* ada looks into it". Who comes and goes tells nothing.
_ACT = lazy(rf"\s{{0,8}}(?P<stamp>{_STAMP}\s{{1,4}})?\*{{1,3}}\s{{1,3}}(?P<nick>{_NICK})(?P<text>\s+\S.*)")
_COMES_OR_GOES = lazy(
    r"\s+(?:[(\[][^\s()\[\]]*[@.][^\s()\[\]]*[)\]]\s.*"
    r"|(?:has (?:joined|left|quit|parted|been|set|changed|kicked)|is now (?:known|away|back|talking)|was kicked"
    r"|sets? (?:mode|the topic|topic|channel|[+-]\w)|change[sd] (?:the )?topic|gives (?:channel|voice|op)"
    r"|removes (?:channel|voice|op))\b.*"
    r"|(?:joins?|joined|leaves|left|quits?|parts|parted)(?:\s*|\s+[#(\[].*|\s+the (?:channel|room|server).*))"
)
# What stands in angle brackets in pages and programs.
_SIGNS = {_ANGLED: "<", _COLON: ":", _TABBED: "\t"}
_OF_PAGES = (
    "a b i p u s li ul ol td th tr dl dt dd em hr br h1 h2 h3 h4 h5 h6 div pre var code span html head body link meta"
    " table tbody thead title style script strong"
)
_TAGS = frozenset(_OF_PAGES.split())


@dataclass(frozen=True, slots=True)
class LogLine:
    """A message in a line of the file, counted from 0; `stamped` says that a time stands before it."""

    position: int
    nick: str
    text: str
    stamped: bool


def is_report(line: str) -> bool:
    """Say whether a line of a log is its client's, which reports what happened beside the messages."""
    if not any(sign in line for sign in _SIGNS_OF_REPORT):
        return False
    return _REPORT.fullmatch(line) is not None or _TABBED_REPORT.fullmatch(line) is not None


def read_acts(lines: Sequence[str], nicks: Collection[str]) -> list[LogLine]:
    """Return what those with the given nicks tell of themselves in the third person, their nick before it."""
    found = ((position, _ACT.fullmatch(text)) for position, text in enumerate(lines) if "*" in text)
    return [
        LogLine(position, match["nick"], f"{match['nick']} {match['text'].strip()}", match["stamp"] is not None)
        for position, match in found
        if match and match["nick"] in nicks and not _COMES_OR_GOES.fullmatch(match["text"])
    ]


def read_log(lines: Sequence[str]) -> list[LogLine]:
    """Return the messages of a log, in order.

    Names stand in angle brackets; between tabs where a client also reports so what happened; before a colon only
    where a bot that keeps minutes was asked to begin.
    """
    if any("\t" in text and _TABBED_REPORT.fullmatch(text) for text in lines):
        return [line for position, text in enumerate(lines) if (line := _read(_TABBED, position, text))]
    found = [line for position, text in enumerate(lines) if (line := _read(_ANGLED, position, text))]
    stamped = [line for line in found if line.stamped]
    if len(stamped) * 2 > len(found):
        # Beside messages with their times others are tags of what is written around the log.
        return stamped
    if found or not any("#startmeeting" in text for text in lines):
        return found
    return [line for position, text in enumerate(lines) if (line := _read(_COLON, position, text))]


def _read(pattern: re.Pattern[str], position: int, text: str) -> LogLine | None:
    if _SIGNS[pattern] not in text or not (match := pattern.fullmatch(text)):
        return None
    nick, said, stamped = match["nick"], match["text"].strip(), match["stamp"] is not None
    if not stamped and (nick.lower() in _TAGS or nick.startswith(("/", "!", "?")) or f"</{nick}>" in said):
        return None
    return LogLine(position, nick, said, stamped)
