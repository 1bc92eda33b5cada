"""Words that say that work lies with the speaker: left with him, his turn, on his list, owed or to be expected."""

from __future__ import annotations

from syncer.rules import confidence
from syncer.rules.undertaking_parts import CARE, LEAD, NAMED, THING, WHEN, Undertaking, way_of

# Who is on holiday, on the train or on call takes nothing on.
_ELSEWHERE = (
    r"(?!(?:holidays?|leave|my|vacation|call|duty|tour|parental leave|sick leave|site|board|time|top|air|stage|standby"
    r"|the (?:way|train|bus|plane|car|tram|ferry|day|stairs|lift|phone|road|go|same|other|fence|move|line|call|road)"
    r"|an? (?:\w+ )?(?:call|train|break|bus|day|half day|early|afternoon|week|plane|flight|holiday|trip|boat))\b)"
)

OWED: tuple[Undertaking, ...] = (
    way_of("leave with me", rf"\bleave (?P<what>{NAMED}) (?:with|to|for|up to) (?:me|us)\b", CARE),
    way_of(
        "is on me",
        rf"{LEAD}(?P<what>(?!(?:the |this |next )?(?:coffee|beer|drinks?|lunch|dinner|round|pizza|tea"
        rf"|joke)s?\b){NAMED}),? (?:(?:is|are)|(?:that|this|those)(?:'s| is| are))(?: (?:on|with) me|"
        r" (?:my|our) (?:job|task|turn|part|homework|problem|responsibility|department|business)| mine)"
        r"(?: (?:then|now|too))?(?=[,.;!]|$| (?:for|this|next|by|until|and|so)\b)",
        CARE,
    ),
    way_of(
        "I've got",
        rf"{LEAD}(?:i'm|i am|i'll be) (?:on|handling|doing|taking(?: on| over)?|tackling|sorting(?: out)?|dealing with"
        rf"|taking care of|looking after) {_ELSEWHERE}(?P<what>{NAMED})[.!]?$",
        CARE,
        confidence.FILED,
        "meeting",
    ),
    way_of(
        "put me down",
        rf"\b(?:put|sign|mark) me (?:down|up) for (?P<what>(?!lunch|dinner|coffee|cake|pizza|the"
        rf" \w*day){NAMED})[.!]?$",
        CARE,
    ),
    way_of(
        "consider it done",
        rf"{LEAD}(?:consider|count on me for|i(?:'ll| will) (?:see to|get (?:going|started) (?:on|with)|take on"
        rf"|own|handle"
        rf"|attend to|tend to|look after|be on(?= {_ELSEWHERE}))|i own|i have dibs on) (?P<what>{NAMED})(?: (?:done"
        rf"|sorted|handled"
        r"|taken care of|in hand))?(?=[.!,]|$)",
        CARE,
    ),
    way_of(
        "is next",
        rf"{LEAD}(?P<what>{NAMED})(?:,? (?:that|which))?(?: is|'s| are| comes| come) (?:(?:the )?(?:next|first"
        rf"|top|second)"
        r"|(?:high|up)|still|also)(?: (?:thing|item|up|one|is))* (?:on|in|for) (?:my|our|me|us)\b"
        r"(?: (?:list|plate|desk|agenda|queue|to-?do(?: list)?|pile|radar))?",
        CARE,
    ),
    way_of(
        "it's on me to",
        r"\b(?:it's|it is|that's|that leaves it) (?:on|up to|for) (?:me|us) to (?P<what>[a-z]\S* \S.*)$",
        "{what}",
    ),
    way_of(
        "my turn to",
        r"\b(?:my|our) (?:job|turn|task|part|homework)(?: (?:now|today|then|this \w+))?(?: is|:)? to"
        r" (?P<what>[a-z]\S* \S.*)$",
        "{what}",
    ),
    way_of("falls to me", r"\b(?:it )?(?:falls|is left) to (?:me|us) to (?P<what>[a-z]\S* \S.*)$", "{what}"),
    way_of(
        "I owe",
        rf"\bi (?:still )?owe (?:you(?: all| guys| two)?|him|her|them|us|everyone|everybody|the \w+|(?-i:[A-Z]\w+)) "
        rf"(?P<what>(?!(?:\w+ )?(?:apology|beer|beers|drink|coffee|lunch|one|thanks|money|favou?r|pint|cake)\b)"
        rf"(?:an? |the |some |my )?{THING})(?=[.,;!]|$| (?:by|this|next|until|since|from)\b)",
        "deliver {what}",
    ),
    way_of(
        "lands with you",
        rf"{LEAD}(?:still will! |will do! )?(?P<what>{NAMED}) (?:lands?|will land|arrives?|will be|is|goes(?: out)?"
        rf"|comes?|follows?|will follow)(?: (?:in|on|to|with) (?:your|the|their|everyone's) (?:inbox(?:es)?|desk"
        rf"|list|hands)"
        rf"| (?:with|to) (?:you|them|the (?:printers?|team|customer|client|board))| from me| out){{1,2}}\s+{WHEN}",
        "deliver {what}",
        confidence.LIKELY + 0.05,
    ),
    way_of(
        "you'll have",
        rf"\b(?:you(?:'ll| will)(?: all)? (?:have|get|find|see)|expect) (?P<what>(?:the|my|an?|our) {THING})"
        rf"(?: (?:from me|on your desk|in your inbox|in the \w+))?,? (?:by |on |before )?{WHEN}",
        "deliver {what}",
        confidence.LIKELY + 0.05,
        "meeting",
    ),
)
