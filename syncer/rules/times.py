"""When people say that something will be done: soon, at a later stage, or once something else has happened."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.patterns import alternatives

_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat)"
_MONTH = alternatives(r"""
    january|february|march|april|june|july|august|september|october|november|december
""")
_SEASON = alternatives(r"spring|summer|autumn|winter|fall|season|holidays?|christmas|easter|new year")
_PERIOD = alternatives(r"""
    day|week|weekend|month|quarter|year|sprint|release|iteration|version|cycle|milestone|season|round|term|semester
    half(?: of the year)?|meeting|session|pr|mr|pass|phase|deploy(?:ment)?|maintenance window|major(?: version)?
    minor(?: version)?|budget|decade
""")
_SPAN = rf"(?:{_PERIOD}|{_SEASON}|{_MONTH})"
_PILE = r"(?:backlog|ice ?box|freezer|back ?burner|parking lot|long list|wish ?list|someday)"
_PART = r"(?:morning|afternoon|evening|night)"
SOON = alternatives(rf"""
    asap|as soon as possible|tonight
    (?:today|tomorrow|tmrw|tmr|tomorow)(?: {_PART})?|this {_PART}|this (?:coming )?(?:{_PERIOD}|{_DAY})
    (?:(?:first thing|early|late) )?(?:on |by |next |until |till )?{_DAY}(?: {_PART})?(?!s| to {_DAY})
    (?:later|first thing|early) (?:today|tomorrow|this week|next week|in the morning)|first thing|in the morning
    (?:over|at|on) the weekend|(?:by |at |before )?the end of (?:the )?(?:day|week|month|sprint)|by (?:eod|eow|noon)
    next week(?:end)?|in a (?:few|couple of) (?:days|hours)|in (?:two|three|\d+) (?:days|hours|weeks)
    (?:before|after) (?:i|we) (?:go|head|leave|log|close|finish)\b|(?:right |just )?after (?:lunch|work|the call|dinner)
    before (?:lunch|the weekend|the call|noon|i (?:leave|go))|when i(?:'m| am| get) (?:back|home)|once i(?:'m| am) back
    (?:this|next|coming) {_MONTH}|(?:on|by) the \d{{1,2}}(?:st|nd|rd|th)
""")
"""A time within days, at which what somebody says he does is a plan."""

STAGE = alternatives(rf"""
    v ?[2-9](?:\.\d+)*|(?:version|release|phase|stage|part|milestone|iteration|round) (?:\w+|\d[\d.]*)(?=[^\w]|$)
    (?:(?<=for )|(?<=in )|(?<=to )|(?<=with )|(?<=until )|(?<=after )|(?<=before )|(?<=the ))\d+\.\d+(?:\.\d+)?
    [qh][1-4](?: 20\d\d)?|20[2-9]\d
    (?:the |our |some |a |another )?(?:next|following|coming|second|future|later) (?:\w+ )?{_SPAN}
    (?:another|a different|some other) (?:time|day|{_SPAN})|some ?(?:day|time)|one (?:fine )?day|later(?: on)?
    one of (?:these|those|the next) \w+|a rainy (?:day|\w+)|the (?:far )?future|down the (?:road|line)
    (?:late |early )?{_MONTH}(?: release)?|the (?:{_MONTH}|{_SEASON}) \w+|(?:late |early |mid[- ])?{_SEASON}
    the (?:coming |long |dark )?(?:{_SEASON}|evenings?)(?: break)?|the new year
    (?:the |my |our )?(?:\w+ )?{_PILE}(?: list| pile)?
    (?:a|its own|another|some) (?:later|separate|follow-?up|future|second|new) (?:change|ticket|patch|{_PERIOD})
    a follow-?up|post[- ](?:launch|release|mvp)|eventually|afterwards
""")
"""A later stage, season or release, or a list of what can wait."""

ONCE = (
    r"(?:(?:right |shortly |some ?time |not (?:before|until) )?(?:after|until|till|once(?! (?:at|in|an?|per|or|for"
    r"|again|more)\b)|when|as soon as|not before"
    r"|behind) (?!(?:that|this|it|then|all|you|each|every)\b)(?:the |our |we |they |i |he |she |it |there |someone "
    r"|somebody "
    r"|a |an )?\w[\w'./-]*(?: [\w'./-]+){0,8})"
)
"""What has to come first."""

LATER = (
    rf"(?:(?:to|into|in|for|on|onto|till|until|at|from|during|over|with|by|sometime in|towards?) )?(?:the |our |my )?"
    rf"(?:{STAGE}|{ONCE})"
)
"""At a later stage, or once something else is done."""

NOT_NOW = alternatives(r"""
    not (?:now|yet|today|tonight|this \w+|for now|right now|for the moment|in this (?:\w+ )?\w+|for this (?:\w+ )?\w+)
    for the time being no|for now no|out of scope for (?:now|this \w+|v\d|the \w+)|low priority|no (?:rush|hurry)
    (?:that |it )?can wait|not urgent|not a priority
""")
"""Not now; whether later is left open."""

_NOT_NOW = lazy(rf"\b{NOT_NOW}", re.IGNORECASE)
_NEAR = lazy(
    rf"\b(?:{SOON}|next (?:sprint|iteration|release|version|pr|mr|deploy\w*|month)|(?:after|until|once|as soon as"
    rf"|when) )",
    re.IGNORECASE,
)
_SOON = lazy(rf"\b{SOON}", re.IGNORECASE)


def is_soon(text: str) -> bool:
    """Whether the words name a time within days."""
    return _SOON.search(text) is not None


def is_near(text: str) -> bool:
    """Whether the words put something off only to the next stage, or until something else is done."""
    return _NEAR.search(_NOT_NOW.sub(" ", text)) is not None


_ANY = lazy(rf"\b(?:{SOON}|{LATER})(?=[\s.,;:!)]|$)", re.IGNORECASE)


def without_times(text: str) -> str:
    """Return the words without those that say when."""
    return _ANY.sub(" ", text)
