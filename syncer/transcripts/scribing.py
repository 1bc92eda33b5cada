"""Who speaks in a channel's log: a scribe writes down what others say, and their words are theirs.

Conventions of W3C's scribe.perl (https://w3c.github.io/scribe2/scribedoc.html) and of MeetBot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from syncer.models import Role
from syncer.patterns import lazy
from syncer.transcripts.bots import find_bots, is_command, records_action
from syncer.transcripts.irc_lines import LogLine
from syncer.transcripts.taken_back import dropped_later
from syncer.transcripts.words import may_be_person

TOPIC = ""
"""Speaker of a line that is the heading of what follows."""

_SCRIBE = lazy(
    r"scribe(?: ?nick|(?P<assist> ?assist))?\s*[:+=]+\s*(?P<who>.*)|(?P<me>i am scrib\w+|i(?:'m| will|'ll) scribe)\b.*",
    re.IGNORECASE,
)
_ADDS = lazy(r"[^:=+]{0,12}\+")
_TOPIC = lazy(
    r"(?:(?:sub)?topic\s*[:：]|[#!](?:sub)?topic\b|\[(?:sub)?topic\]|(?:sub)?topic\+)\s*(?P<text>\S.*)", re.IGNORECASE
)
_CONTINUES = lazy(r"(?:…|\.{2,})\s*(?P<text>.*)")
_NAMED = lazy(
    r"(?P<who>@?[^\W\d_][\w.'’|`^-]{0,30}(?: [^\W_][\w.'’-]{0,30}){0,3})(?:\s?\([^()]{0,40}\))?\s?"
    r"[:：](?P<gap>\s+|(?=\w)|$)"
    r"(?P<text>.*)"
)
_THANKS = lazy(r"(?:thanks|thank you|thx|ping|pong)\b", re.IGNORECASE)
# "ACTION-12: …" speaks of an action that is there.
_REFERENCE = lazy(r"\w+-\d+")
_SPEAKS_TO = lazy(r"\b(?:you|your|you're|thanks|ping|pong)\b", re.IGNORECASE)
# Words with which scribes mark what is no speech of anybody with that name.
_WORDS_OF_MARKS = (
    "action actions resolved resolution resolutions proposed proposal proposals topic subtopic agreed accepted rejected"
    " strawpoll poll fyi todo consensus raised aob summary"
    " issue decision note info idea help link motion vote chair scribe present regrets agenda pr http https"
)
_MARKS = frozenset(_WORDS_OF_MARKS.split())
# Who stands in for the scribe does so for this many lines after the last one.
_RELIEF = 12
# Where nobody is named as the scribe, that is who writes down so much of what others say, and most of all of it.
_FEWEST_TAKEN_DOWN = 4
_TAKES_DOWN = frozenset({"transcriber"})
_UNDO = lazy(r"(?:[#!]undo\b|\[undo\]).*", re.IGNORECASE)
_KEPT = r"action|agreed?|accepted|rejected|decision|info|idea|help|halp|link|topic|subtopic"
_MINUTED = lazy(rf"[#!](?:{_KEPT})\b|\[(?:{_KEPT})\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What one line of a log says: the text within the line, its position from 0, and who is heard.

    `TOPIC` as speaker says that the text heads what follows. A bot that files actions has the role of a tool.
    """

    position: int
    speaker: str
    role: Role
    text: str


def attribute(log: Iterable[LogLine]) -> list[Said]:
    """Return who says what; commands, bots and edits of the log are left out, and what `#undo` takes back."""
    lines = list(log)
    bots = find_bots(lines)
    desk = _Desk(line.nick for line in lines if line.nick not in bots)
    desk.scribes = _find_scribe([line for line in lines if line.nick not in bots], desk)
    said: list[Said] = []
    minuted: list[int] = []
    dropped = dropped_later(lines)
    for line in lines:
        if line.position in dropped:
            continue
        if line.nick in bots:
            if records_action(line.text):
                said.append(Said(line.position, line.nick, Role.TOOL, line.text))
        elif _UNDO.fullmatch(line.text):
            if minuted:
                taken_back = minuted.pop()
                said = [one for one in said if one.position != taken_back]
        else:
            if _MINUTED.match(line.text):
                minuted.append(line.position)
            said.extend(desk.hear(line))
    return said


def names_scribe(line: LogLine) -> bool:
    """Say whether a line of a log names who scribes."""
    return _SCRIBE.fullmatch(line.text) is not None


def seats_anew(line: LogLine) -> bool:
    """Say whether of a line that names a scribe nobody goes on who scribed before."""
    match = _SCRIBE.fullmatch(line.text)
    return match is not None and not match["assist"] and not _ADDS.search(line.text)


def _plain(nick: str) -> str:
    """Return a nick without what clients append when it is taken, in lower case."""
    return nick.casefold().lstrip("@").rstrip("_`^|0123456789").partition("|")[0] or nick.casefold()


def _find_scribe(written: Sequence[LogLine], desk: _Desk) -> frozenset[str]:
    """Return who scribes before anybody is said to: who alone writes names, also the own, and goes on in their words.

    What others write before a colon is whom they speak to; they write no own name, and no dots for another's words.
    Of who is said to scribe later either is enough.
    """
    first = next((number for number, line in enumerate(written) if names_scribe(line)), len(written))
    later = desk.seated(written[first]) if first < len(written) else frozenset()
    named: dict[str, list[str]] = {}
    go_on: set[str] = set()
    for line in written[:first]:
        nick = _plain(line.nick)
        if _CONTINUES.fullmatch(line.text):
            go_on |= {nick} & named.keys()
        elif (match := _NAMED.fullmatch(line.text)) and match["gap"] and _names_person(match["who"]):
            named.setdefault(nick, []).append(_plain(match["who"]))
    if begun := frozenset(nick for nick in later if _takes_down(nick, named.get(nick, ()), goes_on=nick in go_on)):
        return begun
    most = max(named, key=lambda nick: len(named[nick]), default="")
    names = named.get(most, [])
    is_scribe = most in names and most in go_on and len({*names}) > 1 and len(names) >= _FEWEST_TAKEN_DOWN
    return frozenset({most}) if is_scribe and len(names) * 2 > sum(map(len, named.values())) else frozenset()


def _takes_down(nick: str, names: Sequence[str], *, goes_on: bool) -> bool:
    """Say whether somebody who scribes later did so already, by the names that were written before a colon."""
    return nick in names or (goes_on and len(names) > 1)


def _names_person(who: str) -> bool:
    return who.casefold() not in _MARKS and not _REFERENCE.fullmatch(who) and may_be_person(_titled(who))


class _Desk:
    """Who scribes at the moment, and whose words each scribe is writing down."""

    def __init__(self, nicks: Iterable[str]) -> None:
        # In a hurry the same name is written in capitals and in small letters.
        self.names = {nick.casefold(): nick for nick in nicks}
        self.nicks = {_plain(nick) for nick in self.names}
        self.scribes = frozenset[str]()
        self.heard: dict[str, tuple[str, int]] = {}

    def hear(self, line: LogLine) -> Iterator[Said]:
        """Yield what a line of a person says, nothing for a command."""
        if names_scribe(line):
            self.scribes = self.seated(line)
        elif match := _TOPIC.fullmatch(line.text):
            yield Said(line.position, TOPIC, Role.PARTICIPANT, match["text"])
        elif line.text and not is_command(line):
            speaker, text = self._speaker(line)
            if text:
                yield Said(line.position, speaker, Role.PARTICIPANT, text)

    def seated(self, line: LogLine) -> frozenset[str]:
        """Return who scribes after a line that names a scribe."""
        match = _SCRIBE.fullmatch(line.text)
        who = (match and match["who"]) or ""
        names = [name.strip() for name in re.split(r",|\band\b|&", who) if name.strip()] or [line.nick]
        found = frozenset(nick for name in names for nick in self.nicks if self._is(nick, name))
        if match and match["assist"]:
            # Who helps out says so himself.
            return self.scribes | (found or {_plain(line.nick)})
        added = found or frozenset({_plain(names[0])})
        return added if seats_anew(line) else self.scribes | added

    @staticmethod
    def _is(nick: str, name: str) -> bool:
        words = [_plain(word) for word in name.split()]
        return nick in words or nick == "".join(words) or nick == "_".join(words)

    def _speaker(self, line: LogLine) -> tuple[str, str]:
        nick = _plain(line.nick)
        heard, at = self.heard.get(nick, (line.nick, -_RELIEF))
        scribes = nick in self.scribes or nick in _TAKES_DOWN or line.position - at < _RELIEF
        if match := _CONTINUES.fullmatch(line.text):
            return heard, match["text"]
        named = _NAMED.fullmatch(line.text)
        if named and not named["gap"] and named["text"] and not self._is_name(named["who"]):
            # "dc:title" is no title that somebody says.
            named = None
        if named and self._may_speak(named["who"], named["text"], own=nick, scribes=scribes):
            who = self.names.setdefault(named["who"].casefold(), named["who"])
            self.heard[nick] = (who, line.position)
            return who, named["text"]
        return line.nick, line.text

    def _is_name(self, who: str) -> bool:
        return who[:1].isupper() or _plain(who) in self.nicks

    def _may_speak(self, who: str, text: str, *, own: str, scribes: bool) -> bool:
        """Say whether a name before a colon is whose words follow, rather than who is spoken to, or a mark.

        When a scribe speaks himself somebody else writes it down; what others write before a colon is whom they
        speak to, unless nobody in the channel has that name.
        """
        name = _plain(who)
        is_mark = who.casefold() in _MARKS or _REFERENCE.fullmatch(who)
        if is_mark or not (name in self.nicks or may_be_person(_titled(who))):
            return False
        if own not in self.scribes and name in self.scribes and _THANKS.match(text):
            return False
        if scribes or not self.scribes:
            return scribes
        if name in self.scribes or name == own:
            return True
        if name in self.nicks or " " in who:
            return False
        return who[:1].isupper() or not _SPEAKS_TO.search(text)


def _titled(name: str) -> str:
    """Write a name as names are written; a scribe in a hurry types in small letters, or in capitals."""
    return " ".join(word[:1].upper() + (word[1:].lower() if word.isupper() else word[1:]) for word in name.split())
