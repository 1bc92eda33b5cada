"""What is wished of a thing, put as a task: `the gate opened by itself` becomes `let the gate open by itself`."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.verbs import base_of_participle, pairs_of

_WISHED = lazy(
    r"^(?P<thing>(?:the|our|my|this|that|an?) [\w-]+(?: (?!had\b|could\b|would\b|to\b"
    r"|[a-z]+ed\b)[\w-]+)??) (?:(?P<verb>[a-z]+)|to (?P<plain>[a-z]+)) (?P<rest>\S.*)$",
    re.IGNORECASE,
)
_PAST = pairs_of(
    """
    remembered:remember let:let knew:know ran:run gave:give came:come rang:ring took:take worked:work
    understood:understand learned:learn followed:follow stayed:stay sorted:sort asked:ask kept:keep told:tell
    showed:show did:do respected:respect looked:look sang:sing beeped:beep warned:warn suggested:suggest
    recognised:recognise recognized:recognize used:use played:play
    """
)


def as_task(wished: str) -> str:
    """Return a wish about what a thing did as one about what it is to do; other wishes as they are."""
    match = _WISHED.match(wished)
    if match is None:
        return wished
    if match["plain"]:
        return f"let {match['thing']} {match['plain']} {match['rest']}"
    verb = match["verb"].lower()
    if verb == "had":
        return f"give {match['thing']} {match['rest']}"
    base = _PAST.get(verb) or (
        base_of_participle(verb) if verb.endswith(("ed", "nt", "ut", "et", "ade", "ead")) else ""
    )
    return f"let {match['thing']} {base} {match['rest']}" if base else wished
