"""Bots of a channel: which speakers are bots, and which lines are commands to them rather than speech."""

from __future__ import annotations

import re
from collections.abc import Iterable

from syncer.patterns import lazy
from syncer.transcripts.irc_lines import LogLine

# On Matrix a name ends with that of its server.
_NAMED = lazy(
    r"(?:zakim|rrsagent|trackbot[^\s:]*|agendabot|ghurlbot|gb|voip(?:-[^\s:]+)?|[^\s:]*bot[_\d-]*|\S*\[bot\]|supybot"
    r"|chanserv|nickserv)(?::[\w.-]+\.\w+)?",
    re.IGNORECASE,
)
# What only a bot that keeps minutes says: https://wiki.debian.org/MeetBot
_KEEPS_MINUTES = lazy(
    r"Meeting started .{0,80}The chair is|(?:Useful|Available) [Cc]ommands: |The meeting name has been set to"
    r"|Meeting ended .{0,60}\bUTC"
)
# A line of which the words after the number, owner and due date are those of an action somebody recorded.
_RECORDS = lazy(r"Created (?:ACTION-\d|.{0,200}\baction #?\d)", re.IGNORECASE)

_TO_BOT = lazy(
    r"(?:zakim|rrsagent|trackbot|agendabot|ghurlbot|gb|github-bot|voip\S*|meetbot|\S*bot)\s*[,:]\s?.*"
    r"|@?(?:zakim|rrsagent|trackbot|ghurlbot)\b.*",
    re.IGNORECASE,
)
# https://www.w3.org/2001/12/zakim-irc-bot.html, https://w3c.github.io/scribe2/scribedoc.html
_QUEUE = lazy(
    r"(?:v?q(?:ueue)?\s*[+=?-]|[+-]v?q\b).*|v?q(?:ueue)?\?*|ack(?:nowledge)? +\S{1,40}(?: +\S{1,40})?|next agendum"
    r"|(?:take up|close|open|skip|move to|next) (?:item|agendum|agenda item)\b.{0,20}",
    re.IGNORECASE,
)
_MEETING = lazy(
    r"(?:\S+ ){0,2}present\s*\+.*|(?:present|regrets|chairs?|meeting|date|agenda|scribe(?: ?nick| ?assist| ?options)?"
    r"|previous meeting|next meeting|log|i am scribe|guests?|invited|recording|slideset|version)\s*[+-]?\s*[:=+].*"
    r"|(?:present|regrets|scribe|agenda|chair)\s*[+-]\s*\S*.{0,60}|agenda\?",
    re.IGNORECASE,
)
_EDIT = lazy(r"(?P<how>[si])(?P<mark>[/|;!]).+?(?P=mark).*", re.IGNORECASE)
_TRACKER = lazy(
    r"(?:close|reopen|re-open|drop|pending review)\s+(?:action|issue)[- ]?\d+.{0,40}|(?:action|issue)-\d+\s*\?.{0,10}",
    re.IGNORECASE,
)
# Of the commands of MeetBot those that are neither text of the minutes nor items; its younger brother takes them behind
# an exclamation mark, its older one in brackets: https://wiki.ubuntu.com/ScribesTeam/MootBot
_KEEPER = lazy(
    r"[#!](?:startmeeting|endmeeting|meetingtopic|meetingname|chairs?|unchair|nick|here|lurk|unlurk|vote|startvote"
    r"|endvote|showvote|motion|close|inconclusive|second|restrictlogs|save|logging|present|done|voters|votesrequired"
    r"|replay)\b.*"
    r"|\[(?:startmeeting|endmeeting|chair|nick|vote|startvote|endvote|progress(?: report)?)\].*",
    re.IGNORECASE,
)
# Zodbot is greeted at the beginning, and tells of a ticket by its number: https://fedoraproject.org/wiki/Zodbot
_ZODBOT = lazy(r"(?:[.!](?:hi|hello\w*|fas\w*)\b.{0,40}|[.!]\w{2,20} #?\d{1,8})", re.IGNORECASE)
_COMMANDS = (_TO_BOT, _QUEUE, _MEETING, _EDIT, _TRACKER, _KEEPER, _ZODBOT)
_JOINS = lazy(r"(?P<nick>\S+) has (?:joined|left|quit|changed the topic)\b.*", re.IGNORECASE)


def find_bots(log: Iterable[LogLine]) -> frozenset[str]:
    """Return the names, as written, of those speakers that are bots: by name, or since they talk as bots do."""
    return frozenset(line.nick for line in log if is_bot(line.nick) or _KEEPS_MINUTES.match(line.text))


def is_bot(nick: str) -> bool:
    """Say whether a name is that of a bot."""
    return _NAMED.fullmatch(nick) is not None


def records_action(text: str) -> bool:
    """Say whether a bot's line tells that it filed an action, and for whom."""
    return _RECORDS.match(text) is not None


def is_command(line: LogLine) -> bool:
    """Say whether a line speaks to a bot, edits the log or tells who comes and goes."""
    joins = _JOINS.fullmatch(line.text)
    return any(pattern.fullmatch(line.text) for pattern in _COMMANDS) or bool(joins and joins["nick"] == line.nick)
