"""Words by which somebody announces that what he tells next is a fault."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.observations import observes

_COUNTED = lazy(
    r"^(?:and )?(?:first|second|third|fourth|fifth|sixth|next|last|finally|number \w+)(?:ly)?\b\s*[,:–—-]",
    re.IGNORECASE,
)
_MANY = lazy(
    r"\b(?:bunch of|few|several|list of|some|couple of|number of|many|\d+|two|three|four|five"
    r"|six) (?:\w+ )?(?:problems|issues|bugs|complaints)\b",
    re.IGNORECASE,
)
# "Next problem: dates." announces that the next sentence tells a fault.
_NEXT = lazy(
    r"^(?:the )?(?:next|another|other|second|third|one more|last|new|biggest|main|first) (?:problem|issue|bug"
    r"|headache|annoyance)\b.{0,30}$"
    r"|^(?:\w+[,.]? )?(?:something|one thing|another thing|one more thing|what)(?: else)?(?: that"
    r"| which)? (?:bothers|bugs"
    r"|annoys|irritates|worries|puzzles) (?:me|us|people|everybody|the \w+)\b.{0,20}$",
    re.IGNORECASE,
)
# "This one is embarrassing", "I have another one": what follows may be anything, and if it is told plainly is a fault.
_SINGLES_OUT = lazy(
    r"^(?:(?:oh|ah|and|so|now|ok|okay|well|hm+|also|um|uh|right|then)\b[,.! ]*)*(?:(?:this|that|the (?:next|last|other"
    r"|second|third|following)|another|my favou?rite)(?: one| bug| thing)?(?:['’]s| is)(?: (?:even|really|also|a bit"
    r"|pretty"
    r"|quite|very|so|rather|much|more|just|kind of|somewhat|truly|a little|an?|the))* (?:embarrassing|ugly|uglier|nasty"
    r"|nastier|annoying|bad(?! idea)|worse|worst|weird|weirder|strange|odd|serious|painful|scary|sad|stupid|awkward"
    r"|critical"
    r"|(?:not (?:as|so|that|very)|less|not) (?:funny|nice|harmless|good|pretty|amusing|urgent|bad|serious))"
    r"(?: one| thing| for [\w ]{2,20}| though| too)*"
    r"|(?:i|we)(?:['’]ve)?(?: have| got| also have)+ (?:another(?: one)?|one more|two more|a worse one|a strange one)"
    r"|(?:(?:here|there)(?:['’]s| is)|(?:i )?(?:found|noticed|got))(?: (?:also|still|for))* (?:an?|another|one more"
    r"|the)"
    r" (?:\w+ )?(?:weird|strange|nasty|odd|ugly|annoying|funny|scary|embarrassing|silly) (?:one|thing|bug|problem)"
    r"(?: too| as well| for you| today)*"
    r"|(?:great|and|oh|here['’]s|yet)?,? ?another one|one more and then i['’]?m done)[.!,:… ]*(?:🙃|😬|😅|😁|🙈)?$",
    re.IGNORECASE,
)
# What went well was told before.
_TURNS_BAD = lazy(
    r"^(?:but|only|except(?: that)?|unfortunately|sadly|annoyingly|strangely|weirdly|oddly|turns out|it turns out"
    r"|(?:the )?(?:problem|trouble|catch|snag) (?:is|was|being))\b",
    re.IGNORECASE,
)
# "The bad one is", "it's a complaint", "found a few things": what follows is told as a fault.
_ANNOUNCES = lazy(
    r"\b(?:the|one|another|my|our|next|first|last)(?: \w+)? (?:bad|big|biggest|worst|nasty|ugly|annoying|weird|odd"
    r"|strange|scary|painful|serious|embarrassing|problem|issue|complaint|bug|catch|trouble|snag)(?: one| thing"
    r"| part)?"
    r"(?: (?:with|about|in|from|for) [\w ]{1,30}?)? (?:is|was)\b|\bit['’]s a (?:complaint|bug|regression)\b"
    r"|\bfound (?:a few|some|several|two|three|four|five|a couple of) (?:\w+ )?(?:things|bugs|issues|problems"
    r"|oddities)",
    re.IGNORECASE,
)
_FEW = 3


def announces_next(text: str) -> bool:
    """Whether a sentence only announces that the next one tells a fault: "Next problem: dates."."""
    return _NEXT.match(text) is not None


def singles_out(text: str) -> bool:
    """Whether a sentence calls what comes next a bad one, or another one: "Oh, and this one is embarrassing."."""
    return _SINGLES_OUT.match(text) is not None


def announced(conversation: Conversation, statement: Statement) -> str:
    """Return the sentence that announces a fault right before this one, or before a bare name between; else ""."""
    if len(statement.text.split()) <= _FEW:
        return ""
    before = conversation.near(statement, -1)
    if before is not None and _is_bare(before.text):
        before = conversation.near(statement, -2)
    if before is None:
        return ""
    told = announces_next(before.text) or (singles_out(before.text) and observes(statement.text))
    return before.text if told else ""


def _is_bare(text: str) -> bool:
    return len(text.split()) <= _FEW and not (announces_next(text) or singles_out(text))


def announces(text: str) -> bool:
    """Whether words within a text have what follows them told as a fault."""
    return _ANNOUNCES.search(text) is not None


def turns_bad(text: str) -> bool:
    """Whether a sentence turns from what goes well to what does not."""
    return _TURNS_BAD.match(text) is not None


def counts_off(conversation: Conversation, statement: Statement) -> bool:
    """Whether a sentence is one of the problems that its speaker announced and counts off: "Third, the mails ..."."""
    if not _COUNTED.match(statement.text) or len(statement.text.split()) < 6:
        return False
    first = next((turn for turn in conversation.by_turn if turn and turn[0].voice is Voice.OWN), ())
    return any(_MANY.search(other.text) for other in first)
