"""What is to be done to the matter that a pronoun takes up: "I'll print it", "see to that", "this has to go"."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.base import Finding
from syncer.rules.gerunds import base_of
from syncer.rules.patterns import alternatives

# "See to it", "look into that", "sort it out": which work it is only the matter says.
_VAGUE = alternatives(r"""
    do|take(?: care of| on| over| up)?|handle|see (?:to|about)|look (?:into|at|after)|fix|sort|deal with
    get (?:on|onto|to)|file|tackle|be on|have a look at|check|leave|work on|address|solve|mend|repair|put|add|note
    follow up on|raise|log|track|report|open|attend to|investigate|finish|manage|arrange|organi[sz]e|get|schedule|plan
    try|make|own|chase|bring up|mention|record|write down|jot|implement|build|include|set up|set
""")
HANDLES = lazy(rf"^(?:(?:go|be|try|start) (?:and |to )?)?{_VAGUE}\b", re.IGNORECASE)
ACTS = lazy(
    r"^(?P<verb>[a-z][\w'-]*(?: (?:up|out|off|down|in|on|over|back|away|to|into|for|with|about|after|through|of|rid"
    r" of))*)"
    r" (?:it|that|this|them|those|these|one|(?:that|this) one|so)\b(?P<rest>(?: (?:up|out|off|down|in|over|back"
    r"|away))?)",
    re.IGNORECASE,
)
_GONE = lazy(
    r"\b(?:that|this|it|they|those|these)(?: \w+){0,2} (?:really |definitely |all )?(?:has to|have to|needs? to"
    r"|must|should"
    r"|gets?|will|is going to|are going to)(?: (?:really|also|be|get))* (?P<done>go(?= |$|[.,!])|\w+(?:ed|en|wn|ne"
    r"|lt|pt|ut))\b",
    re.IGNORECASE,
)


def verb_of(found: Finding) -> str:
    """Return what is to be done to the matter: a verb, or `see to` where only the taking on is said."""
    text = found.clause.replace("’", "'")
    if gone := _GONE.search(text):
        done = gone["done"].lower()
        return "remove" if done in ("go", "gone") else base_of(done)
    if match := ACTS.match(text):
        if HANDLES.match(text):
            return match["verb"].lower()
        return f"{match['verb'].lower()}{match['rest']}"
    return "see to" if found.pointer else ""
