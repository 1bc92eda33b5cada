"""Clauses that say what there is none of, or too little: "we have zero tests for retries", "needs a dry run"."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.clauses import LEADS
from syncer.rules.needing import Need
from syncer.rules.patterns import alternatives

_ADVERBS = r"(?: (?:still|also|really|currently|at the moment|right now|basically|simply|just|literally|absolutely))*"
_THINGS = alternatives(r"""
    tests?|test coverage|coverage|docs|documentation|monitoring|alerting|alerts?|logs|logging|metrics|tracing|backups?
    validation|error handling|error messages?|retry|retries|rate limit(?:s|ing)?|pagination|caching
    indexes|indices|index
    undo|redo|filters?|search|exports?|imports?|tooltips?|empty state|loading state|placeholder|fallback|time-?outs?
    locking|lock|access control|permissions?|audit (?:log|trail)|changelog|runbook|rollback|staging(?: environment)?|ci
    linter|types|type hints|translations?|dark mode|keyboard shortcuts?|accessibility|alt texts?|confirmation
    health ?checks?|dashboard|version(?:ing| pinning)?|lock ?file|dry[- ]run(?: mode| flag)?|sanity checks?|checks?
    guard|guards|cleanup|expiry|sorting|graceful \w+|spare|redundancy|failover
""")
_WHAT = (
    rf"(?P<what>(?:[\w'’/-]+ ){{0,3}}?{_THINGS}\b(?: (?:for|on|in|around|of|at|to|when|against|with|behind)\b [^,;]+)?)"
)
_NONE = (
    r"(?:zero|no|hardly any|almost no|not a single|next to no|too few|too little|barely any|no proper|no real)"
    r"(?! (?:failing|failed|broken|more|further|other|new)\b)"
)
_GAP = lazy(
    rf"^{LEADS}(?:(?:we|i|they|you){_ADVERBS}(?:['’]ve| have)(?: got)?|there(?:['’]s| is| are)"
    rf"|(?:it|that|this|(?:the|our) [\w-]+(?: [\w-]+)?) (?:has|have)){_ADVERBS} {_NONE} {_WHAT}"
    r"(?: (?:at all|whatsoever|yet|so far|right now))?(?=[,.;!]|$| (?:and|but|so)\b)",
    re.IGNORECASE,
)
_BARE = lazy(
    r"^(?:(?:and|also|but|so)[, ]+)?(?:also |really |still |probably |definitely )?(?:needs|could use|could do with"
    r"|wants|deserves) (?P<what>(?:an?|some|more|better) (?!(?:love|time|rest|work|thought|attention|coffee|money|help"
    r"|sleep|break|look|hand|bit|lot|little)\b)\S[^,;]*)",
    re.IGNORECASE,
)
_INTENDED = lazy(
    r"\b(?:on purpose|by design|deliberately|need for|needed|necessary|and (?:don['’]t|never))\b", re.IGNORECASE
)


def read_gap(clause: str) -> Need | None:
    """Return the work that a clause shows by saying that a thing is not there, None where it shows none."""
    if _INTENDED.search(clause):
        return None
    if match := _GAP.match(clause):
        return Need("no", f"add {match['what']}", confidence.LIKELY, match["what"])
    if match := _BARE.match(clause):
        return Need("needs", f"add {match['what']}", confidence.LIKELY, match["what"], points=True)
    return None
