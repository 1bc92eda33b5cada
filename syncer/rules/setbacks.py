"""What is worse than it was, is still there or comes back: slower than before, deleted but still mailed to."""

from __future__ import annotations

import re

from syncer.patterns import group, lazy
from syncer.rules.patterns import alternatives

_SECONDS = {
    "ms": 0.001,
    "s": 1.0,
    "sec": 1.0,
    "second": 1.0,
    "m": 60.0,
    "min": 60.0,
    "minute": 60.0,
    "h": 3600.0,
    "hour": 3600.0,
}
_FIGURE = r"(?P<{0}>\d+(?:[.,]\d+)?) ?(?P<{0}_unit>ms|secs?|seconds?|s|mins?|minutes?|hours?|h)?\b"
_WAS = (
    r"(?:(?:it|that|they|this) (?:only )?(?:was|were|took|needed|used to (?:be|take|need))|(?:was|were|took"
    r"|used to (?:be"
    r"|take|need))|up from|instead of|rather than|compared (?:to|with)|before it was)"
)
# "A checkout takes 2.8 seconds, it was 0.6 under the old one", "the nightly run went from 40 s to 11 min".
_SLOWER = (
    lazy(rf"{_FIGURE.format('now')}[^\d]{{0,40}}?\b{_WAS} (?:[\w-]+ ){{0,2}}?{_FIGURE.format('then')}", re.IGNORECASE),
    lazy(
        r"\b(?:went|goes|gone|going|grew|grown|rose|risen|jumped|climbed|slowed(?: down)?|up"
        r"|increased?) from (?:about )?"
        rf"{_FIGURE.format('then')} to (?:about |over |almost |nearly )?{_FIGURE.format('now')}",
        re.IGNORECASE,
    ),
)
_KNOWN = lazy(
    r"\b(?:is|are|was|were) known (?:to be|as|for being) (?:\w+ly )?(?:wrong|broken|buggy|flaky|unreliable|slow"
    r"|incomplete"
    r"|inaccurate|unstable|incorrect|off|faulty|leaky)\b",
    re.IGNORECASE,
)
_ENDED = alternatives("""
    deleted|removed|cancel(?:l)?ed|unsubscribed|disabled|blocked|revoked|paid|expired|opted out|turned (?:it |that )?off
    switched (?:it |that )?off|discharged|archived
""")
_GOES_ON = (
    r"(?:gets?|getting|receives?|receiving|shows?|sees?|appears?|comes?|is|are|has|have|sends?|charges?|rings?|pays?)"
)
# "I deleted her account but she still gets the letter"; "still on the list although she left".
_DESPITE = lazy(
    rf"\b{_ENDED}\b[^.;?!]{{0,60}}?\b(?:but|yet|and|though)(?: [\w'’-]+){{1,4}}? (?:still {_GOES_ON}|(?:is"
    rf"|are) still)\b"
    rf"|\bstill (?:{_GOES_ON}|in|on|listed|visible)\b[^.;?!]{{0,60}}?\b(?:although|even though|though|despite)\b"
    rf"[^.;?!]{{0,30}}?\b{_ENDED}\b"
    rf"|\b(?:when|after|once) (?:an?|the|some\w*) [^,.;?!]{{3,60}}? (?:is|gets?|was|got"
    rf"|has) {_ENDED}\b[^.;?!]{{0,50}}?"
    rf"\bstill {_GOES_ON}\b",
    re.IGNORECASE,
)
_BACK = lazy(
    r"(?<!\bnot )\b(?:came|comes?|pop(?:ped|s)|shows? up|showed up|turn(?:ed|s) up) (?:back )?(?:again )?as (?:open"
    r"|new|unread"
    r"|active|unpaid|pending|unsent|free|available|empty)\b|\breappear(?:s|ed)?\b(?! at)"
    r"|\b(?:came|comes?) back (?:after|on|with) (?:an?|the|every|each) (?:restart|reboot|reload|refresh|sync|update"
    r"|log-?in"
    r"|reconnect|import)\b",
    re.IGNORECASE,
)
_DEFECT = lazy(
    r"\b(?:ha(?:s|ve)|shows?|gets?|with) (?:(?!(?:no|any)\b)[\w-]+ ){0,2}?(?:black bars?|arte?facts?|banding"
    r"|flicker(?:ing)?"
    r"|ghosting|dead links?|broken links?|glitch(?:es)?|double entries|duplicates)\b",
    re.IGNORECASE,
)
_SEEN = group(_KNOWN, _DESPITE, _BACK, _DEFECT)
# A time that it took is over, and one that it would take has not come.
_NOT_NOW = lazy(r"\b(?:took|lasted|if|would|should|could|might|down to|shall|will)\b(?=[^\d]{0,40}\d)", re.IGNORECASE)
_FROM_HERE = lazy(
    r"\b(?:should|could|would|might|must|may|let's|please|if|unless|no longer|want(?:ed|s)? to)\b", re.IGNORECASE
)


def find_setback(text: str) -> tuple[str, bool, int] | None:
    """Return the words that tell that a thing got worse, goes on or comes back, that they are sure, and their end."""
    for pattern in _SLOWER:
        match = pattern.search(text)
        if match and not _NOT_NOW.search(text[: match.end()]) and _seconds(match, "now") > _seconds(match, "then"):
            return match[0], True, match.start()
    for pattern in _SEEN.for_text(text):
        if (match := pattern.search(text)) and not _FROM_HERE.search(text[: match.start()]):
            return match[0], True, match.start()
    return None


def _seconds(match: re.Match[str], which: str) -> float:
    """Return a time that a sentence tells; two of which one has no unit have the same."""
    unit = match[f"{which}_unit"] or match["now_unit"] or match["then_unit"]
    if not unit:
        # Mere numbers may be better when they are higher.
        return 0.0
    return float(match[which].replace(",", ".")) * _SECONDS[unit.lower().rstrip("s") or "s"]
