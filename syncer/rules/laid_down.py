"""Words that lay a thing down in the middle of a talk: one decision to note, then let's make it free, yes to A."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.positions import OPEN

_GROUND = (
    r"(?:that(?:['’]s| is)|it(?:['’]s| is)|this is|that way) (?:a lot |much |far |so much |way )?(?:simpler|easier"
    r"|enough"
    r"|cheaper|safer|clearer|cleaner|fairer|less|fine|good enough|better|the (?:simplest|easiest|safest|cleanest|best)"
    r"|what (?:people|they|everybody|everyone|users)|one (?:less|thing less))\b[^?]*"
)
_SETS = r"(?:make|keep|leave|limit|restrict|call|cap|fix|set|start|count|treat|ship|sell|charge|store|show|allow)"

LAID_DOWN = (
    (
        "one decision",
        lazy(
            r"^(?:(?:and|so|ok|okay|perfect|good|great|also|oh|then)\b[,.! ]*)*(?:(?:one|a|another|the (?:first|second"
            r"|last|main|only|other)|first|last|next) (?:more )?(?:decision|ruling)|(?:what|something) we(?:['’]ve"
            r"| have)?"
            r" (?:decided|agreed(?: on)?))\b(?! (?:is|was|still|has|tree|table|log|maker))[^:?]{0,60}:"
            r" (?P<rest>(?!who\b|what\b|how\b|whether\b|when\b)\S+ \S.+)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "then let's",
        lazy(
            rf"{OPEN}(?<!\bif )then,? let['’]s (?:just |simply |rather )?(?P<rest>{_SETS} (?!(?:a|an|some|sure|another"
            r"|it (?:work|fast|nice)|with|over|again|by|from|going|the (?:change|fix|switch|call"
            r"|test))\b)[^,?]{4,80}?),"
            rf" {_GROUND}$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "let's, then",
        lazy(
            rf"{OPEN}let['’]s (?:just |simply |rather )?(?P<rest>(?:make|keep|leave|limit|restrict|call|cap) (?!(?:a"
            rf"|an|some"
            r"|sure|going)\b)[^,?]{4,80}?) then(?:, [^?]+)?[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "yes to",
        lazy(
            r"^(?:(?:and|but|also|ok|okay|so|then)\b[,.! ]*)*yes to (?P<rest>(?!your\b|that\b|this\b|it\b|both\b|all\b)"
            r"[^,.?!]{3,60}? (?:instead of|rather than|over|and not|and no|, not) [^,.?!]{2,60}?)[.!]*$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)
"""Ways to lay something down: a name, the pattern, its confidence."""
LAID_DOWN_CUE = lazy(r"\b(?:decision|ruling|decided|agreed|let['’]s|yes to)\b", re.IGNORECASE)
_CLEAR = lazy(
    r"^(?:(?:then|so|ok|okay|good|right|well|great|fine|and|perfect|yes)\b[,.! ]*)*(?:(?:that|it|this)(?:['’]s| is)"
    r" (?:clear|settled|decided|agreed|it|the plan)|settled|decided|agreed|that settles it)(?: then)?[.:!]*$",
    re.IGNORECASE,
)
_RULES = lazy(
    r"^(?:so )?(?:we|the|all|every|each|no|only|new|both|there(?:['’]s| is| are| will be) (?:no|one|only|just)) "
    r"(?!(?:(?:also|still|really|just|only) )?(?:need|should|must|have to|meet|want|will see|could|might|can|talk"
    r"|see|do\b"
    r"|know|think|are done|have|ask|said|had|were|did)\b)[^?]+$",
    re.IGNORECASE,
)


def closes_talk(text: str) -> bool:
    """Whether a sentence only says that it is clear now: what its speaker says next is what was settled."""
    return _CLEAR.match(text) is not None


def rules_so(text: str) -> bool:
    """Whether a sentence tells how it will be, rather than what is needed or was so."""
    return _RULES.match(text) is not None
