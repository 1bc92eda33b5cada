"""What a way to take work on is, and the parts of speech that the sentences which take it on are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.errands import WORK
from syncer.rules.times import SOON
from syncer.rules.verbs import WORK as VERBS

LEAD = (
    r"^(?:(?:and|so|then|but|also|well|oh|ok(?:ay)?|yes|yeah|yep|right|sure|fine|good|no|hey|hm+|ah|me|true|alright"
    r"|(?:good|fair) point|sorry|please|you can|just|great|thanks|plus)\b[,.!:]* )*"
)
_NO_THING = (
    r"(?!(?:it|that|this|them|those|these|he|she|they|you|i|we|there|what|which|who|how|when|where|if|not|no"
    r"|everything|nothing|something|all|one|me|him|her|us|the (?:rest|rest of it|thing|others?|ball|floor|job|first"
    r"|last"
    r"|second|latter|former)|life|money|time|right|sure|ok|okay|yes|yeah|true|good|fine|well|still)\b)"
)
THING = rf"{_NO_THING}[\w`'\"/.+#-]+(?: (?!(?:is|are|was|were|will|has|have|i|we)\b)[\w`'\"/.+#-]+){{0,7}}?"
NAMED = rf"(?:(?:the|our|my|that|those|these|a|an|all|some)(?: \w+ of)? )?{THING}"
VERB = (
    rf"(?:(?:re-?)?{WORK}|{'|'.join(sorted(VERBS))}|sit down|go (?:through|over|round)|get|take|do|bring|run"
    rf"|finish|start|look|talk|have|put|cut)"
)
ADVERBS = r"(?: (?:also|then|still|just|probably|finally|now|already|actually|currently|personally|gladly|happily))*"
WHEN = rf"(?:{SOON}|next|soon)"


@dataclass(frozen=True, slots=True)
class Undertaking:
    """One way to take work on: the words for people, where `what` and perhaps `verb` stand, and the task to make of it.

    `meeting` holds for what somebody at a desk with an assistant would mean for this moment only, `timed` for what is
    a plan only with a day to it.
    """

    words: str
    pattern: re.Pattern[str]
    task: str
    sure: float = confidence.FILED
    meeting: bool = False
    timed: bool = False


def way_of(words: str, pattern: str, task: str, sure: float = confidence.FILED, kind: str = "") -> Undertaking:
    """Return a way to take work on, its pattern in either case; `kind` is `meeting`, `timed` or nothing."""
    return Undertaking(words, lazy(pattern, re.IGNORECASE), task, sure, kind == "meeting", kind == "timed")


CARE = "take care of {what}"
