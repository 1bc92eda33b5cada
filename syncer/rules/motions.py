"""Motions that are put to the vote, and the words by which they are carried."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.gerunds import base_of

_MOTION = lazy(
    r"\b(?:all|everybody|everyone|who(?:['’]s| is)?|anyone|votes?|hands(?: up)?|those|all those)(?: (?:is|are|who are"
    r"|who is|here))? (?:in favou?r(?: of)?"
    r"|for|against)(?P<what> \S.{3,80}?)\?$|\b(?:i move|i propose|motion|i put (?:it )?to the vote)(?: that we| to|:"
    r"| that)? (?P<moved>\S.{5,80})$",
    re.IGNORECASE,
)
_CARRIED = lazy(
    r"^(?:(?:so|ok|okay|then|that['’]s|it['’]s|the|motion|good|well)\b[,. ]*)*(?:carried|passed|adopted|approved"
    r"|accepted|unanimous\w*|(?:a )?(?:clear )?majority"
    r"|(?:the )?ayes have it|so (?:moved|decided|resolved)|(?:\d+|\w+) (?:to|against) (?:\d+|\w+)(?= |[.,!]|$)"
    r"|decided|settled|everybody|all hands)\b"
    r"(?P<rest>.*)$",
    re.IGNORECASE,
)


def find_motion(text: str) -> str:
    """Return what a sentence puts to the vote, "" where it puts nothing."""
    motion = _MOTION.search(text)
    return motion["what"] or motion["moved"] if motion else ""


def what_is_carried(answer: str, what: str) -> str:
    """Return what is decided where an answer says that a motion is carried, in its own words if it has any; else ""."""
    carried = _CARRIED.match(answer)
    if carried is None:
        return ""
    rest = re.sub(r"^(?: then| unanimously)?[\s,.:;!–—-]+", "", carried["rest"])
    return rest if len(rest.split()) > 2 else _as_task(what)


def _as_task(what: str) -> str:
    """Return "keep the fee" for "keeping the fee"."""
    first, _, rest = what.strip(" ,:").partition(" ")
    if first.lower() == "of":
        first, _, rest = rest.partition(" ")
    base = base_of(first) if first.lower().endswith("ing") else ""
    return f"{base or first} {rest}".strip()
