"""What people say without meaning anything by it: "um", "you know", and words that they begin twice."""

from __future__ import annotations

import re

from syncer.patterns import lazy

_MAY_HESITATE = lazy(
    r"\b(?:u+m+|u+h+m*|e+rm*|hm+|mm+|dunno|you know|i mean|like|what|i don['’]t know|how do (?:i|you) (?:say|put)"
    r"|let['’]s say|or rather|sort of|kind of)\b,?|\b([\w'’]+(?: [\w'’]+)?), \1\b"
    r"|\b(\w+) (?:an?|the|my|our|your|this|that|some|to|of|in|on), \2\b",
    re.IGNORECASE,
)
_SOUND = r"(?:u+m+|u+h+m*|e+rm|hm+|mm+)"
_SOUND_FIRST = lazy(r"^(?:(?:u+m+|u+h+m*|e+rm)(?:[,.…]+|\.\.\.)?\s+)+(?=\S)", re.IGNORECASE)
_SOUND_WITHIN = lazy(rf"(?P<comma>,)\s+{_SOUND}\b(?P<end>,?)(?=\s|[.?!])|\s+{_SOUND},(?=\s)", re.IGNORECASE)
# Behind such a word no comma stands by itself.
_BINDS = lazy(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|should|must|might|the|an?|of|to"
    r"|and|so|but"
    r"|or|some|any|our|my|your|their|his|her|its|because|at|in|on|for|with|by|from|that|which|who|if|when|like"
    r"|about|need"
    r"|want|\w+n['’]t|\w+['’](?:s|re|ll|ve|d|m))$",
    re.IGNORECASE,
)
_FILLED = (
    r"(?:you know|i mean|like|i dunno|i don['’]t know|what|how do (?:i|you) (?:say|put) (?:it|this)|let['’]s say|say"
    r"|sort of|kind of|well)"
)
_BETWEEN = lazy(rf",\s+{_FILLED},\s+", re.IGNORECASE)
_MEANT_TWICE = (
    r"(?!(?:no|yes|yeah|yep|nope|very|really|so|now|bye|ok|okay|right|sure|thanks|well|there|hey|hi|please|wait|oh|ha"
    r"|good|never|more|again|go|come|much|many|far|long|hello|true|easy|days?|hours?|weeks?|years?|exactly|same"
    r"|too|stop"
    r"|nice|cool|great|done|fine|next|on|check|test|x|\d+)\b)"
)
# "The macro, the macro needs" begins a clause with what the one before ends with.
_TWICE = lazy(
    rf"\b{_MEANT_TWICE}(?P<said>(?!(?:the|an?|our|my|your|this|that|its) [\w'’]+,)[\w'’]+(?: [\w'’]+)?),"
    r"\s+(?P=said)\b(?!\s*[.!,])",
    re.IGNORECASE,
)


# "It's broken, I mean not broken": taken back in the same breath.
_TAKEN_BACK = lazy(
    r"\b(?P<said>[\w'’]+),? (?:i mean|or rather|well|i['’]d say),?"
    r" (?P<no>not(?: (?:really|quite|exactly))? (?P=said))\b",
    re.IGNORECASE,
)
# "If I go with a, with a probe": begun once more.
_BEGUN_AGAIN = lazy(r"\b(?P<word>\w+) (?:an?|the|my|our|your|this|that|some|to|of|in|on), (?P=word)\b", re.IGNORECASE)


def _without_sound(match: re.Match[str]) -> str:
    goes_on = match.string[match.end() :].lstrip()[:1].isalnum()
    if not match["comma"] or not goes_on:
        return ""
    return "," if not match["end"] or not _BINDS.search(match.string[: match.start()]) else ""


def fluent(text: str) -> str:
    """Return what somebody said without sounds and fillers between commas, and what he began twice said once."""
    if not _MAY_HESITATE.search(text):
        return text
    capital = text[:1].isupper()
    text = _SOUND_FIRST.sub("", text)
    text = _SOUND_WITHIN.sub(_without_sound, text)
    text = _TAKEN_BACK.sub(r"\g<no>", text)
    text = _BEGUN_AGAIN.sub(r"\g<word>", _TWICE.sub(r"\g<said>", _BETWEEN.sub(" ", text)))
    return text[:1].upper() + text[1:] if capital else text
