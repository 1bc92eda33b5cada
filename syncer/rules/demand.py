"""Wishes told of others or of a better product: there is demand for it, every other app has it, ideally it would."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.patterns import alternatives
from syncer.rules.welcomed import NICE

_ASKERS = alternatives(r"""
    users?|customers?|clients?|guests?|members?|parents?|readers?|visitors?|students?|people|folks|testers?
    listeners?|players?|teachers?|drivers?|patients?|subscribers?|colleagues?|tenants?|donors?|shops?|schools?|teams?
""")
_FOOD = (
    r"(?:coffee|break|hand|drink|nap|holiday|beer|hug|rest|minute|tea|walk|cup|pizza|cake|sandwich|lunch|snack"
    r"|day off|word|raise|pay rise|call|meeting|chat|few|lot|bit)"
)
_PAST = (
    r"(?:[a-z]+ed|had|sent|told|let|kept|held|ran|gave|took|made|read|knew|got|put|rang|did|came|were|was|could|would)"
)

DEMAND = (
    (
        "there is demand for",
        lazy(
            r"\bthere(?:'s| is| seems to be)(?: \w+){0,2} (?:demand|interest|appetite|call|a market|a need|a wish"
            r"|a desire) (?:for|in) (?P<rest>(?!(?:it|that|this|them)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "nagging for",
        lazy(
            r"\b(?:nag(?:s|ged|ging)?|pester(?:s|ed|ing)?|bug(?:s|ged|ging)|hassl(?:es|ed|ing)|lobby(?:ing|ied)?"
            r"|push(?:es|ed|ing)|chas(?:es|ed|ing)|badger(?:s|ed|ing)?) (?:me|us|everyone|support"
            r"|the office) (?:about|for|to (?:add|offer|have|support|introduce)) (?P<rest>(?!(?:it|that|this|them"
            r"|when|why|whether|an answer|the date)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "go wild for",
        lazy(
            r"\b(?:would|'d) (?:go (?:wild|crazy|nuts|mad|bananas)|jump|fall over themselves|queue up|leap) (?:for|at"
            r"|about|over) (?P<rest>(?!(?:it|that|this|joy)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "wouldn't mind",
        lazy(
            rf"(?:^|\b(?:i|we|people|they|users|customers) )(?:wouldn't (?:mind|say no to)|would not (?:mind"
            rf"|say no to)|(?:it )?wouldn't hurt to have) (?:having |seeing )?(?P<rest>(?:an?|some|more"
            rf"|better) (?!{_FOOD}\b)\S+.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "the one thing missing",
        lazy(
            r"\b(?:the )?(?:one|only|main|biggest|first|single) thing (?:that )?(?:i|we|they|users|people|customers"
            r"|members)(?:'m|'re|'d| am| are| would| really| still| always| all)* (?:missing|miss|lacking|lack|want"
            r"|wish for|change|add) is (?P<rest>(?!(?:that|how|to|you|your|sleep|time)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "want to be able to",
        lazy(
            r"\b(?:i|we)(?:'d| would)?(?: (?:also|really|just|still))* (?:want|like|love"
            r"|need) to be able to (?P<rest>(?!(?:say|tell|sleep|do that|do it)\b)\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "should let",
        lazy(
            r"\b(?:it|there|they|(?:the|our|this) [\w-]+(?: [\w-]+)?) (?:should|ought to|could|needs? to|has to"
            r"|have to)(?: (?:really|also|just|at least))* (?:let|allow|enable|permit) (?:me|us|you|people|users"
            r"|everyone|everybody|customers|members|guests|them|(?:the )?[\w-]+s)(?: to)? (?P<rest>[a-z]+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "every other one has it",
        lazy(
            r"\b(?:every|each|any|all|most) (?:other|normal|decent|modern|sane|half-decent"
            r"|competing) [\w-]+(?: (?:out there|on the market|i know|i've used))? (?:lets? (?:you|me|us|people|one)"
            r"|can|has|have|offers?|supports?|shows?|allows? (?:you )?(?:to)?) (?P<rest>(?!(?:been|this problem"
            r"|that problem|it|to)\b)\S+.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "others suggested",
        lazy(
            r"^(?:(?:and|also|oh|btw|by the way),? )*(?:(?:an?|one|our|the|some|my|several|two|three|another"
            r"|a few) (?:[\w-]+ ){0,3}?[\w-]+|(?-i:[A-Z])[a-z]+(?: from [\w ]{2,20})?) (?:suggested|suggests"
            r"|proposed|proposes|floated|pitched|came up with) (?:the idea of (?:having )?|having |that (?:we"
            r"|the [\w-]+) (?:could |should )?|we (?:could |should )?)?(?P<rest>(?!(?:it|that|this|them|so|otherwise"
            r"|meeting|we|to (?:meet|wait|ask))\b)\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "users wanted to",
        lazy(
            rf"\b(?:[\w-]+ )?{_ASKERS} (?:(?:this|last|from|in|at|on|of|with|who|again) (?:[\w-]+ ){{1,4}}?)?(?:have "
            rf"|had |has )?(?:(?:all|also|often|keep|kept|always|already|repeatedly) )*(?:want(?:ed|ing|s)?|ask(?:ed"
            rf"|ing|s)?|hop(?:ed|ing|es?)|tr(?:ied|y|ying)|expect(?:ed|ing|s)?) to (?P<rest>(?!(?:know|see (?:you|us"
            rf"|me)|talk|speak|hear|thank|say|be (?:informed|told)|go|come|leave|help|meet|stay)\b)\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "ideally",
        lazy(
            r"^(?:(?:and|but|so|also) )?(?:ideally|in an ideal world|in a perfect world"
            r"|in my dreams),? (?P<rest>(?:(?:the|our|my) [\w-]+(?: [\w-]+)?|it|there|users|people|customers"
            r"|you) (?:would|could|should|'d) (?!have been\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "would … if it",
        lazy(
            rf"\b(?:it|that|this|things|life|i|we|everyone|people|my \w+|our \w+)(?:'d"
            rf"| would) (?:\S+ ){{1,7}}?if (?P<rest>(?:the|our|my|this) (?!(?:weather|boss|bank|landlord|kids|train"
            rf"|bus|team|others)\b)[\w-]+(?: [\w-]+)? {_PAST} \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "I'd rather it",
        lazy(
            rf"\b(?:i|we|users|people|customers|members)(?:'d| would) (?:rather|prefer(?: it)? if"
            rf"|much rather) (?P<rest>(?:the|our|my|this) (?!(?:boss|bank|kids|team"
            rf"|others)\b)[\w-]+(?: [\w-]+)? {_PAST} \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "what would be nice",
        lazy(
            rf"\b(?:what|know what)(?:'d| would) (?:also |really )?be (?:really |super |even )?{NICE}(?: is|:| [–—-]"
            rf"|\?) (?:if |to have )?(?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)
"""Like the patterns of wishes: the words for people, the pattern, how sure it is."""

ASKED_WHAT = lazy(
    rf"\bwhat(?:'d| would) (?:also |really )?be (?:really |super |even )?{NICE}\b[^?]{{0,20}}\?$", re.IGNORECASE
)
"""A question that the speaker answers himself in the next sentence."""

COULD_WE = lazy(
    r"\b(?:(?:can't|couldn't|can|could) (?:we|it|they|users|people|the [\w-]+(?: [\w-]+)?)(?: not)? (?:please |just "
    r"|simply |also |maybe )*"
    r"(?P<rest>(?:have|get|add|make|show|let|offer|put|print|send|export|save|remember|use|support|display|sort|group"
    r"|hide) \S.*?)"
    rf"|(?:what|how) about (?P<thing>an? (?!{_FOOD}\b)[\w-]+ [\w-]+ [\w-]+.*?)"
    r"|(?:what|how) about (?P<verb>(?!meeting|talking|trying|asking|waiting|going"
    r"|starting)[a-z]+ing) (?P<object>\S.*?))\?*$",
    re.IGNORECASE,
)
"""A proposal for the product in the form of a question, among people."""

CUE = lazy(
    r"\bdemand|interest|appetite|call for|market|nag|pester|bugg|hassl|lobby|push|chas|badger|wild|crazy|nuts|jump"
    r"|wouldn't|would not|thing|be able|\blet\b|allow|enable|permit|other|normal|decent|modern|most|suggest|propos"
    r"|float|pitch|came up"
    r"|want|ask|hop|tr[iy]|expect|ideal|dreams|\bif\b|rather|prefer|\bwhat\b",
    re.IGNORECASE,
)
"""Cheap test whether a text can hold one of these at all."""
