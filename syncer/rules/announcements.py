"""Words by which somebody announces that what he tells next is a fault."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice

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
_BAD = (
    r"(?:embarrassing|strange|weird|odd|nasty|worse|ugly|annoying|funny|scary|bad|serious|silly|stupid"
    r"|painful|confusing|mysterious|curious|awkward|puzzling|sneaky|subtle|awful|terrible|horrible"
    r"|an? (?:\w+ )?(?:one|mystery|classic|head-?scratcher|weirdo|nightmare|pain|shame|joke))"
)
_BAD_ONE = (
    r"(?:(?:really|very|quite|pretty|rather|particularly|especially) )?(?:embarrassing|strange|weird|odd|nasty|ugly"
    r"|annoying|funny|scary|bad|tricky|serious|silly|stupid|painful|confusing|mysterious|curious|awkward|puzzling"
    r"|sneaky"
    r"|subtle|awful|terrible)"
)
# "Oh, and this one is embarrassing." "Here's another weird one." The fault is what follows.
_BAD_NEXT = lazy(
    r"^(?:(?:oh|ah|and|so|also|ok|okay|next|then|now|but|finally|last(?:ly)?|next up)\b[,.:! ]*)*"
    r"(?:(?:this|that|the (?:next|other|second|third|fourth|last|first|following|final))(?: (?:one|thing|bug|problem"
    r"|issue))?(?: is|['’]s| was| might be| may be)(?: (?:also|really|just|even|actually|a bit|a little|kind of|rather"
    r"|quite|pretty|very|more|probably|not))* "
    rf"{_BAD}"
    r"|(?:(?:here|there)(?:['’]s| is| comes| are)|i(?:['’]ve| have)?(?: also)?(?: got| found| have| saw| noticed)?"
    r"|we have"
    r"|got|found|now)(?: (?:also|still|for))* (?:an?|another|one more|one|yet another|the)"
    rf" (?:(?:other|second|last|next) )?(?:{_BAD_ONE} (?:one|thing|bug|problem|issue)|(?:more )?(?:bug|problem"
    rf"|glitch|oddity))"
    r"(?: (?:too|as well|for you|today|i (?:noticed|found|saw|just found)|now|left))*"
    r"|(?:one|yet|just)(?: more| another) (?:bug|problem|issue|glitch|annoyance|oddity)"
    r")\s*[.:!…–—-]*$",
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


def announces_next(text: str) -> bool:
    """Whether a sentence only announces that the next one tells a fault: "Next problem: dates."."""
    return _NEXT.match(text) is not None or _BAD_NEXT.match(text) is not None


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
