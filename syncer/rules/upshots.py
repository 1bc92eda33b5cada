"""Words that put the upshot of a talk in a line: tea over coffee then, so: the map stays, let's agree: one key."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.positions import NAME, NO_IT, OPEN, PRONOUN

# A name without any verb that tells what something does.
_FRAGMENT = (
    rf"(?!{PRONOUN}\b)(?:(?!(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may|might|am"
    r"|be|been|need|needs|want|wants|said|got|went|came|goes|comes|works?|\w+n['’]t|\w+['’](?:s|re|ll|ve|d|m)|\w+ed)\b)"
    r"[\w`/.+#@-]+)(?: (?!(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may|might|am|be"
    r"|been|need|needs|want|wants|said|got|went|came|goes|comes|works?|that|which|who|\w+n['’]t|\w+['’](?:s|re|ll|ve"
    r"|d|m))\b)"
    r"[\w`/.+#@-]+){0,4}?"
)

UPSHOTS = (
    (
        "no more",
        lazy(
            rf"{OPEN}(?P<rest>no more (?!(?:\w+ )?(?:errors?|crash\w*|problems?|issues?|warnings?|questions?"
            rf"|complaints?|bugs?|failures?|comments?|news|than|time|coffee|excuses)\b)[\w-]+(?: [\w-]+){{0,2}}"
            rf"(?: (?:to|on|in|at|without|after|before|for|by|from) [^.?!]{{2,40}}))[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "over, then",
        lazy(
            rf"{OPEN}(?P<rest>{NAME} (?:over|rather than|instead of) {NAME} then)(?:[.!]*$|,? (?:as|because"
            r"|since|and)\b)",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "only then",
        lazy(
            rf"^(?:(?:ok|okay|fine|good|right|alright|yes|agreed|so)\b[, ]*)+(?P<rest>(?:only |just )?[\"“`]?{NAME}"
            rf"[\"”`]? then,? (?:without|with|and no|not|as|because|since) [^?]+)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "so:",
        lazy(
            rf"^so: (?P<rest>{NAME} (?:is|are|goes?|stays?|gets?|has to|have to|must|will|moves?|becomes?|lives?"
            rf"|comes?)"
            rf"\b(?! (?:broken|down|slow|failing|wrong|not working|dead|stuck|missing|gone\b(?! for good)))[^?]+)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "let's agree:",
        lazy(
            r"\b(?:let's|let us|we(?:'ll| can| should)?|i'd|can we|please)(?: (?:just|then|all|also|simply))*"
            r" (?:agree|settle|decide|put|write|fix|record|note|state|leave|keep)"
            r"(?: (?:on|upon|down|it|that|this|there|as|at|for|settled|agreed|decided|a (?:decision|rule|fact)|now|here"
            r"|once|and|all))*: (?P<rest>(?!(?:i|what|who|how|why|hi|hello|dear)\b)\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "the matter: the ruling",
        lazy(
            r"^(?:(?:and|so|also|ok|then)\b[, ]*)*(?P<rest>(?!(?:error|warning|note|result|output|status|ps|question"
            r"|problem"
            r"|bug|update|edit|todo|names?|me|answer|reason|symptom|cause|rumou?r|news|story|weather|fact|reminder"
            r"|fyi|hint"
            r"|tip|warn|debug|info|expected|actual|observed|i|we|you)\b)[\w'’/.+#\"“”-]+(?: [\w'’/.+#\"“”-]+){0,4}:"
            r" (?:(?:it |that |they |we )?(?:will be|(?:will|shall) (?:stay|go|remain|get|use)|stays? (?!in touch)"
            r"|is to be"
            r"|shall be|must be|has to be|remains?|goes (?:in|to|out|away|with))|never (?:a|an|the|on|in|at|before"
            r"|after)"
            r"|always (?:a|an|the|on|in|at|before|after|as)|only (?:a|an|the|on|in|at|for|with|when"
            r"|after)) [^?]{3,120})$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "and nothing else",
        lazy(
            r"\b(?:we|i)(?:'ll|'d| will| would)? (?P<rest>(?!(?:knows?|knew|sees?|saw|had|have|got|found|heard|said|did"
            r"|was|were|am|are|changed|touched)\b)[\w-]+ (?:\S+ )"
            r"{1,10}and (?:nothing else|nothing more|no more than that|not a thing more))(?:[.!]*$|[,;])",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "so it is",
        lazy(rf"{OPEN}(?:so )?(?:it|that|this) (?:shall|will) be: (?P<rest>\S+ \S.*)$", re.IGNORECASE),
        confidence.FILED,
    ),
    (
        "so",
        lazy(
            r"^so,? (?:then |just |only |simply )*(?P<rest>(?!(?:phase|step|week|option|level|so|yes|no|thanks|ok)\b)"
            rf"(?-i:(?=[A-Z]|\S*[0-9./_-]\w)){_FRAGMENT}"
            rf"(?: (?:with|on|in|at|for|from|by|plus|and|over|instead of) {_FRAGMENT})?(?:, {_FRAGMENT})?)\.$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "we go with",
        lazy(
            rf"\bwe(?:['’]ll)?(?: just| simply| therefore| both| all)* (?P<rest>(?:go (?:with|for)|opt for|settle (?:on"
            rf"|for)) (?!(?:a )?(?:walk|lunch|coffee|drinks?|dinner|beers?)\b){NO_IT}\S[^?]+)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)
"""Words, pattern and confidence of each, in talks with an assistant and among people."""
