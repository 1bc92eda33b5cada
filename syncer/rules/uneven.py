"""What a thing does for one part and not for the other: "the totals are converted but the line items aren't"."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.clauses import NO_NOUN

_WORD = rf"{NO_NOUN}[\w`#@\"“(][\w`'’/.+#@&%)\"”-]*"
_PART = rf"(?:the|my|our|all the|those|its|their) (?:{_WORD})(?: {_WORD}){{0,6}}?"
_NOT = r"(?:is|are|was|were|do|does|did|has|have)(?:n['’]t| not)"
# An elliptic denial has its verb from what is said of the other part: something is done with that one.
_DONE = (
    r"\b(?:(?:is|are|gets?|got|was|were)(?: \w+ly| all| now)? (?:\w{2,}ed|shown|hidden|sent|kept|set|read|written|reset"
    r"|gone|drawn|updated|there|dark|translated|visible|aligned|sorted|right|correct|fine|ok)|works?|shows?|has|have"
    r"|changes|updates|scales?|moves?|loads?|opens?|appears?|rotates?|syncs?|prints?|follows?|keeps?)\b"
)
_DENIED = lazy(
    rf"^(?P<one>.*{_DONE}[^,;]*?),? (?:but|and|while|whereas|,)? ?(?P<other>{_PART}) (?P<not>{_NOT})[.!…]*$",
    re.IGNORECASE,
)
_ALL_BUT = lazy(
    rf"^(?P<one>(?:the |all |our |my )?{_WORD}(?: {_WORD}){{0,5}}? {_DONE}[^,;]*?) (?:in|on|for"
    rf"|with) [^,;]{{2,30}}?,? but not (?:in|on"
    r"|for|with) (?P<other>\S[^,;]{2,40}?)[.!]*$",
    re.IGNORECASE,
)
# "On Android the back button works, on iOS it doesn't."
_PLACES = lazy(
    rf"^(?:on|in|with|for|under) [^,]{{2,40}}? {_DONE}[^,;]*?,? (?:but |and |while )?(?:on|in|with|for"
    rf"|under) [^,;]{{2,40}}? (?:it|they)"
    rf" (?P<not>{_NOT})[.!]*$",
    re.IGNORECASE,
)
# Tastes, laws, rules and the order of the world are no parts of a product.
_NO_PRODUCT = lazy(
    r"\b(?:i|we|he|she) (?:like|love|hate|prefer|want|need|know|think|agree|understand|have|do|can|am|are|is|was)\b"
    r"|\b(?:wife"
    r"|husband|boss|kids?|dogs?|cats?|team|customers?|users|members|admins?|people|weather|idea|plan|money|time|should"
    r"|must|would|could|will|may|allowed|immutable|mutable|expensive|cheap|free)\b|['’]ll\b|\bif (?:it|that|this)\b",
    re.IGNORECASE,
)
_MOST = 34


def find_uneven(text: str) -> tuple[str, bool, int] | None:
    """Return the words that deny of one part what is done for the other, that they are sure, and where they stand."""
    denied = text.rstrip(" .!…").endswith(("n't", "n’t", "not")) or " but not " in text
    if not denied or len(text.split()) > _MOST:
        return None
    for pattern in (_DENIED, _PLACES, _ALL_BUT):
        match = pattern.match(text)
        if match is None or _NO_PRODUCT.search(text):
            continue
        group = "not" if "not" in pattern.groupindex else "other"
        start = match.start("other") if "other" in pattern.groupindex else match.start(group)
        return text[start : match.end(group)], True, start
    return None
