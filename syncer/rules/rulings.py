"""Words by which boards, votes and whoever has the last word rule on something."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.patterns import alternatives

_BODY = alternatives(r"""
    committee|board|council|team|jury|panel|club|assembly|management|parents|shareholders|members?|staff|partners
    architects
    faculty|group|crew|owners?|residents|tenants|trustees|directors?|leads?|majority|plenary|meeting|vote|commission
    choir
    union|parish|class|boss|steering \w+|general \w+|working group|editors?|maintainers?|product|legal|finance
    the others
    headquarters|hq|school|court|federation|association|cooperative|co-op|government|ministry|city|town|bank|customer
    client
""")
_RULED = alternatives(r"""
    resolved|decided|agreed|voted|ruled|opted|approved|adopted|passed|confirmed|chose|chosen|settled on|went for
    signed off on
    turned down|rejected|vetoed|ruled out|came down (?:on|in favou?r)|accepted
""")

RULINGS = (
    (
        "made up our minds",
        lazy(
            r"\b(?:made up (?:our|my|their) minds?|(?:our|my|the|their|final) (?:choice|verdict|pick|answer|decision"
            r"|winner)(?: (?:is|was))?(?: made)?)"
            r"[,:;–—] (?:and )?(?:it['’]?s(?: going to be)?|it is|we take|we go (?:with|for)) (?P<rest>\S.{2,60})$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "ruled",
        lazy(
            rf"\b(?:the|our|a|an) (?:[\w-]+ )?{_BODY}(?: of [\w ]{{3,20}}?)?(?:['’]s| has| have"
            rf"| had)?(?: (?:unanimously|finally|just"
            r"|also|now|narrowly|today|yesterday|last \w+|then|already|formally|all))*"
            rf" (?!agreed with|accepted (?:my|our|the) (?:pr|invite)){_RULED}(?: unanimously| (?:last \w+|on \w+day"
            rf"|in \w+ber))*,?"
            r"(?: (?:to|on|that|for|against|in favou?r of))* (?P<rest>(?!with\b|it\b|that\b|this\b|my\b|me\b|us\b"
            r"|yet\b|by\b)\S.{3,})$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "ruled",
        lazy(
            r"\b(?:it['’]?s been|it has been|it got|it['’]?s (?:now )?|it was|has been|have been) (?:finally |now "
            r"|just |formally )?(?:decided|agreed"
            r"|resolved|settled|ruled|voted)(?: (?:to|on|that|upon|for))+ (?P<rest>\S.{3,})$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "carried",
        lazy(
            r"^(?:(?:so|ok|okay|right|well|good|then|that['’]s|it['’]s|the)\b[, ]*)*(?:motion )?(?:carried|passed"
            r"|adopted|approved|unanimous(?:ly)?"
            r"|so (?:moved|ordered|resolved|decided)|ruled|overruled|majority|settled|final|sold|deal|done deal"
            r"|final answer|last word)"
            r"(?:,? then| unanimously| by [\w ]{3,20}?)?(?:[,:;–—.!]| -)+ (?P<rest>(?!i\b|i['’]|you\b|but\b|thanks\b"
            r"|next\b|that\b|it\b|now\b|and\b)\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "by vote",
        lazy(
            r"^(?:(?:so|ok|okay)\b[, ]*)*(?:(?:with|by) )?(?:\w+|\d+) (?:votes? )?(?:to|against|for|:) (?:\w+"
            r"|\d+)(?: votes?)? (?:for|in favou?r of)"
            r" (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "by vote",
        lazy(
            r"^(?P<rest>\S.{3,80}?)[,.:;–—] (?:(?:accepted|carried|passed|adopted|approved|decided|agreed|chosen"
            r"|voted)(?: by| with)? )"
            r"(?:unanimous(?:ly)?|\w+ (?:to|against) \w+|\d+ ?[:–-] ?\d+|all hands|majority|everyone|everybody"
            r"|show of hands|acclamation)[.!]*$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)
"""Words, pattern and confidence of each, in talks among people."""

RULING_CUE = lazy(
    r"resolv|minds?\b|not (?:\w+ing)|winner|word|outcome|call|upshot|consensus|compromise|deal|from|as of|starting"
    r"|effective|it['’]?s|went|will be|let it|motion|proposal|plan|we (?:take|pick|choose|hire|book|rent|go)|verdict"
    r"|answer|decid|agree|vote|rule|opted|approv|adopt|pass|confirm|chose|settl|sign|turn"
    r"|reject|veto|came|accept"
    r"|carried|unanim|moved"
    r"|major|final|last word|sold|deal|\bwins?\b|shall be|choice|pick|nod\b|takes it|cut\b|then\b|\bso\b|, not "
    r"|rather than|instead of"
    r"|and not|stay|remain|no more|without|tolerate|live with|put up|table|question|option|no-go|negotia|stone|ditch"
    r"|scrap|shelv|call"
    r"|dropp|limit|rule|policy|deadline|cut-?over|cut-?off|default|procedure|fallback|quota|budget|order|threshold"
    r"|retention"
    r"|fee\b|price|we don|we won|cancel|forbid|taboo|off the|for\b",
    re.IGNORECASE,
)
"""Cheap test whether a text may hold a ruling or a stipulation at all."""
