"""Headings that say when: a phase of a plan, a time, or how badly something is wanted."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.headings import is_phase, normalise

_SEASON = (
    r"(?:spring|summer|autumn|fall|winter|christmas|easter|new year|year'?s? end|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|q[1-4]|h[12])"
)
_EVENT = (
    r"(?:(?:the )?(?:launch|release|demo|merge|freeze|go[- ]live|holidays?|season|summer|beta|mvp|cut-?over|migration"
    r"|conference|deadline|first|next (?:one|release|version)|(?:next )?\w+day|weekend"
    r"|v?\d+(?:\.\d+)*))"
)
_PERIOD = r"(?:week|month|quarter|year|sprint|release|iteration|version|cycle)"
_NO_EVENT = (
    r"(?:each|every|any|an?|you|i|we|they|it|he|she|all|hand|default|far|now|using|reading|running|installing"
    r"|calling)\b"
)
# "Before the fix" and "After the fix" compare what was with what is.
_WORK_DONE = (
    r"(?:fix(?:es|ing)?|changes?|changing|refactor\w*|patch|clean-?up|optimi[sz]\w+|edits?|improve\w*|implement\w*"
    r"|correct\w*|updat\w+|upgrad\w+|rewrit\w+|renam\w+|migrat\w+)\b"
)
_WHILE = "if|when"
_TIME = lazy(
    r"^(?:(?:maybe|perhaps|possibly|probably|definitely|hopefully|not before|not until) )?(?:right (?:away|now)|now"
    r"|immediately|at once|asap|urgent|critical|important|essential|first|today|tonight|tomorrow"
    r"|soon(?:er|est)?(?: after)?"
    rf"|(?:this|next|coming) (?:{_PERIOD}|{_SEASON})"
    r"|(?:by|until|till|in|for|before|after|during|from|around|late|early) (?:the )?(?:end of |beginning of )?"
    rf"(?:the |next |this )?(?:{_SEASON}|{_EVENT}|{_PERIOD}|20\d\d|\d{{1,2}}\.\d{{1,2}}\.)"
    rf"|(?:before|after|until) (?:the |our |my )?"
    rf"(?!{_NO_EVENT}|{_WORK_DONE})[\w.-]+(?: (?!{_WORK_DONE})[\w.-]+){{0,4}}$"
    rf"|{_SEASON}(?: 20\d\d)?|20\d\d|then|afterwards?|after (?:that|this)|later(?: on)?|much later|some ?day|one day"
    rf"|eventually|sometime|perhaps|maybe|not now(?: but later)?|(?:{_WHILE}) (?:there(?:'s| is) |we have )?time"
    r"(?: permits?| allows?| is left)?"
    r"|must(?:[- ]haves?)?|should(?:[- ]haves?)?|could(?:[- ]haves?)?|nice[- ]to[- ]haves?|parked|on hold|postponed"
    r"|deferred|backlog|wish ?list|(?:short|mid|medium|long|near)(?: |-)term|v[1-9](?:\.\d+)?|version \d|mvp)"
    r"(?=$|[ ,/(:–—-])(?:[ ,/(:–—-]+(?:perhaps|maybe|if\b.*|or\b.*|and\b.*|at the .*"
    rf"|(?:{_SEASON}|{_PERIOD}|{_EVENT})|\w+ only|weeks?|months?|20\d\d|of .*))*$"
)


# "**1.5**" over a list; the number of a section stands before words.
_VERSION = lazy(r"^\W*v?\d+\.\d+(?:\.\d+)?\W*$", re.IGNORECASE)


def is_horizon(heading: str) -> bool:
    """Say whether a heading names a phase of a plan, or when its entries are due: `Phase 2`, `By summer`, `Later`."""
    return is_phase(heading) or _TIME.match(normalise(heading)) is not None or _VERSION.match(heading) is not None
