"""The words by which people say that something is decided."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.closings import CLOSINGS, OPEN

CUE = lazy(
    r"decid|decision|resol|agreed|settl|opted|voted|chose|conclu|verdict|let's|let us|going (?:with|for)"
    r"|go (?:with|for)|stick|adopt|using|switch|keeping|standardi|stay|it is|we'll|we will|we're|we won't|will not"
    r"|not going|then\b|went with|ended up|gone with|over\b|convinced|sold|deal\b|consensus|final|now on|day on|as of"
    r"|starting|henceforth|forward|^no |\bno\b|scope|table|non-goal|part of|period|full stop|end of|that's|closed"
    r"|wins"
    r"|winner|vote|^ok|^so\\b|^for |^until|agreement|outcome|dropping|skipping|retiring|sunsetting|shelving"
    r"|postponing|killing|moving|migrating|call|choice|upshot|minds?\\b|^fine|^good|^right|^alright"
    r"|in that case|picked|preferred|\bkeep\b|\btake\b|choose|\balways\b|\bnever\b",
    re.IGNORECASE,
)
"""Cheap test whether a text may decide anything at all; every pattern here needs one of these."""

RECORD = lazy(
    r"^\W*(?:ADR|decision(?: record)?"
    r"|resolution)[- #]*\d+\s*(?:\([\w ,]{2,30}\)\s*)?[:.–—-]\s*(?P<rest>[^\W\d_].*)$",
    re.IGNORECASE,
)
"""A numbered record of a decision."""

AGREED_BEFORE = lazy(
    r"^(?:(?:so|ok|okay|and|yes|good|right),? )*(?:(?:then )?that's (?:agreed|decided|settled|(?:the|our) (?:new )?"
    r"(?:decision|rule|convention|policy|standard|law|agreement)(?: from now on| now)?)"
    r"|consider (?:it|that) (?:decided|settled))(?: then)?\b(?!.{30})"
    r"|^(?:already |all |it's |that's )*(?:agreed|settled|cleared|arranged|signed off|okayed) (?:with|by|between)"
    r" (?!(?:you|me|that|this|it)\b)\w+",
    re.IGNORECASE,
)
"""A sentence that calls the one before it decided."""

PATTERNS = (
    (
        "decided",
        lazy(
            r"\b(?:we|i|the team|they|everyone|all)(?:'ve|'re| have| had| are)?(?: (?:also|now|then|finally"
            r"|already|all|just|last \w+|yesterday|today))* (?:decided|agreed|settled|resolved|opted|voted"
            r"|chose|chosen|concluded)(?: (?:last \w+|yesterday|today|earlier|already|then|(?:in|at|back in"
            r"|during|with|over|after)"
            r" (?!favou?r)[\w' ]{2,24}?|long ago|(?:two|three|a few|some) \w+ ago)(?= (?:to|on|that|for"
            r"|against|not)\b|,))*,?(?: (?:to|on|that|upon|for|against|not))* (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED + 0.05,
    ),
    (
        "decided",
        lazy(
            r"\b(?:it was|it's|it is|has been|was) (?:decided|agreed|settled)(?: (?:to|on|that|upon"
            r"|for))* (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "decision",
        lazy(
            r"\b(?:the |our |final |my )*(?:decision|resolution|verdict)(?: (?:is|was))?(?: (?:to"
            r"|that))?\s*[:–-]?\s+(?P<rest>(?<=[:–-] )\S.*|(?:use|go|keep|ship|stay|drop|move|switch"
            r"|adopt)\b.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "let's go with",
        lazy(
            r"\b(?:let's|let us)(?: (?:just|then|definitely|probably|actually|rather))* (?P<rest>(?:go (?:with"
            r"|for)|use|stick (?:with|to)|settle (?:on|for)|adopt|choose|pick|switch to|keep using|stay (?:with"
            r"|on))\b \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "going with",
        lazy(
            r"\b(?:we're|we are|i'm|i am|we'll be|i'll be)(?: (?:definitely|now|just"
            r"|probably))* (?P<rest>(?:going (?:with|for)|sticking (?:with|to)|switching to|settling on"
            r"|keeping) \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "will go with",
        lazy(
            r"\b(?:we'll|we will|i'll|i will|we're going to|i'm going to|we should)(?: (?:just|then|definitely"
            r"|probably))* (?P<rest>(?:go (?:with|for)|stick (?:with|to)|settle (?:on|for)|adopt|choose"
            r"|standardi[sz]e on|stay (?:with|on)) \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "going with",
        lazy(
            rf"{OPEN}(?P<rest>(?:going (?:with|for)|sticking (?:with|to)|staying (?:with|on)|settled on) \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "it is",
        lazy(
            rf"(?:{OPEN}|[,;:] )(?P<rest>(?!i\b|you\b|how\b|what\b|as\b|that\b|where\b|who\b|if\b|so\b|like\b"
            r"|here\b|there\b|and\b|but\b|then\b|now\b)[\w`.+#-]+(?: (?!how\b|what\b|as\b|that\b|is\b"
            r"|where\b)[\w`.+#-]+){0,4}) it is(?: then| for now)?(?:[.!]*$|, (?:in|with|on|for|at|plus|as|by|that|and"
            r"|so|since|because|at least)\b)",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    *CLOSINGS,
    (
        "option",
        lazy(
            r"^(?:(?:so|ok|okay|then|yes|sold|good|fine|deal)\b[,.:! ]*)*"
            r"(?:(?:we|i|let's|i'll|we'll) (?:take|go with|use|choose)"
            r" (?:this|that|it|(?:the )?(?:first|second|third|last|latter|former)(?: one)?|option \w+|[A-D])"
            r"|(?:option |variant |plan )?[A-H1-9] it is(?: then)?)[,:] "
            r"(?P<rest>(?!(?:it|that|this|i|we|they|you|he|she|there|because|since|then|but|and|so|if|when|as"
            r"|thanks|please|ok"
            r"|right|for|in|at)\b)\S+ \S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "always",
        lazy(
            r"^(?:so|then|ok so|therefore|in that case)[, ]+(?:we |please |let's )?(?P<rest>(?:always"
            r"|never) (?!(?:the|an?|been|the same"
            r"|mind|again|a good|on|in|at)\b)[a-z]+(?<!ed)(?<!ing) (?!(?:it|that|this|them)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "we keep",
        lazy(
            r"^(?:(?:and|so|ok|okay|then|but|good|fine|right)\b[, ]+)+we(?:'ll)? (?:(?:just|simply"
            r"|do) )*(?P<rest>(?:keep|stay with|stay on"
            r"|stick (?:to|with)) (?!(?:it|that|this|them|going|having|on|in|up|an eye|track|each|asking|talking"
            r"|him|her|you|me)\b)"
            r"(?!\w+ing\b)\S+ \S.*?)(?:, [^,]* (?:is|are) (?:not an option|no option|out of the question"
            r"|too [\w ]+))?[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "we keep",
        lazy(
            r"^we(?:'ll)? (?P<rest>keep (?!\w+ing\b)(?=[^.]*\b(?:for the (?:first|next|whole) \w+|for now"
            r"|in parallel|until \w+|as"
            r" (?:it|they) (?:is|are))\b)\S+ [^,;]*)",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "that's in",
        lazy(
            r"^(?:(?:ok|okay|yes|nice|good|great|fine)\b[,.! ]*)*(?:that|it)(?:'s| is) in[:,] (?P<rest>\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)
