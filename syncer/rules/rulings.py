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
_NP = (
    r"(?!(?:i|we|you|he|she|it|they|somehow|strangely|this|that|there|who|what|which|nobody|nothing|everything"
    r"|everyone|somebody|one|if"
    r"|when|and"
    r"|but|or|not|why|how|where|let|please|can|could|do|does|did|is|are|was|thanks|no|here|my|his|her|maybe|perhaps"
    r"|some"
    r"|all|the only|the problem|the question|the issue|the rest)\b)[\w`'’/.+#-]+(?: (?!(?:is|are|was|were|has|have"
    r"|had|does|do"
    r"|did|can|could|would|should|might|may|must|which|that|who|if|because|but|and)\b)[\w`'’/.+#-]+){0,6}?"
)
_TWO = r"(?:between (?:the two|these two|both|them)|of the (?:two|three|four)|all in all|in the end|after all)"
_DONE = r"(?:[.!]*$|[,;–—] (?!but\b|or\b|if\b|unless\b|isn|aren|right\b))"

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
    (
        "wins out",
        lazy(
            rf"^(?:(?:so|ok|okay|then|well|right|fine)\b[, ]*)*(?P<two>{_TWO},? )?(?P<rest>{_NP})"
            rf" (?:wins?(?(two)(?: then| hands down| by a mile)?|(?: then| hands down| by a mile))|it shall be"
            r"|is (?:our|the) (?:choice|pick|winner|way to go|one)|gets the (?:nod|job|contract|vote)|takes it"
            r"|makes the cut|is it then"
            rf"|it will be){_DONE}",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "so then",
        lazy(
            rf"^(?:(?:ok|okay|right|fine|good|alright|well|yes|great)\b[, ]+)+(?:so then|then"
            rf"|so)[, ]+(?P<rest>(?:the |our )?{_NP}"
            r" (?:is|are|will be|start|stay|move|meet|come|end|run|cost|go|happen|close|open|begin|goes|happens"
            r"|takes place|starts|stays|moves|gets|meets|comes|ends|runs"
            r"|costs?)(?! (?:that|not sure|it"
            r"|there|done|right|fine|ok|good)\b) (?:\S+ ?){1,10})$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "in, not in",
        lazy(
            rf"^(?P<rest>(?:the |our |this )?{_NP} (?:happens|takes place|goes|is held|will be held|will be|starts"
            rf"|stays|moves|meets|is going to be|gets"
            r"|runs|opens|ends|launches)(?: out)? (?:(?P<p>in|on|at|with|to|by|through|for"
            r"|from) \S.{1,40}?, not (?P=p)? ?\S.{1,40}))$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "rather than",
        lazy(
            rf"^(?P<rest>(?:the |our |this )?{_NP} will (?:have|be|use|get|take|run|start|end|cost|go|last|open"
            rf"|launch|come|stay|move|contain|happen|cover"
            r"|offer|include|support|play|serve|wear|keep) \S.{1,60}? (?:rather than|instead of|and not"
            r"|, not) \S.{1,60})$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "stays at that",
        lazy(
            r"^(?:(?:so|ok|okay|then|well|no|right)\b[, ]*)*(?:it|that|this)(?:['’]ll)? (?:stays?|remains?|is (?:and"
            r"|to) (?:stays?|remain))"
            r"(?: (?:at|with|by) (?:that|this|it)| so| that way| like (?:that|this)| as (?:it )?is"
            r"| (?:the )?same)?[:;,–—] (?P<rest>\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "stays",
        lazy(
            rf"^(?:(?:so|ok|okay|then|well|no|right|fine|yes|and|but)\b[, ]*)*(?P<rest>(?:the |our )?{_NP} (?:stays?"
            rf"|remains?)(?: in place| in| put"
            r"| on board| as (?:it is|they are|is)| where (?:it is|they are)| the way (?:it is|they are)| out| on"
            r"| off)?)(?: then| for now"
            r"| (?:this|next) (?:year|season|quarter|release))?[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "no more",
        lazy(
            r"^(?:(?:so|ok|okay|then|right|fine|yes|agreed|good)\b[,: ]*)*(?P<rest>no more (?!questions?\b|time\b"
            r"|excuses|coffee|errors?\b|news|complaints"
            r"|ideas?\b|issues|problems|room|space|money|comments?\b|for (?:me|today)|thanks|than\b"
            r"|no\b)[\w'’/-]+(?: [\w'’/-]+){0,6}?)(?:[.!]*$|[,;] )",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "go without",
        lazy(
            r"\bwe(?:['’]ll| will|['’]re going to| are going to)?(?: just| simply| then)? (?P<rest>(?:go|do|launch"
            r"|ship|start|live|manage|get by|make do)"
            r" (?:without|with) (?!it\b|that\b|them\b|this\b|you\b|him\b|her\b)\S.{2,60})$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "we accept",
        lazy(
            r"^(?:(?:so|ok|okay|then|right|fine|yes|agreed|good|and)\b[,: ]*)*we (?P<rest>(?:accept|tolerate|(?:can "
            r"|will |have to )?live with|put up with)"
            r"(?: that| the fact that)? (?!it\b|that\b|this\b|cash|cards?|payments?|cookies|any\b|all\b"
            r"|both\b)\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "ruled out",
        lazy(
            rf"^(?:(?:so|ok|okay|then|right|fine|yes|agreed|good|and)\b[,: ]*)*(?P<rest>(?:the |our "
            rf"|an? )?{_NP} (?:is|are)(?: definitely| now| clearly"
            r"| therefore| hereby| officially)? (?:off the table|out of the question|ruled out|not an option"
            r"|not negotiable|non-negotiable|a no-go"
            r"|out of the race|set in stone|a done deal|taboo|scrapped|shelved"
            r"|called off|off the menu))\b.{0,30}$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "ruled out",
        lazy(
            r"\bwe(?:['’]ve| have)? (?P<rest>(?:ruled out|rule out|ditch(?:ed)?|scrap(?:ped)?|shelv(?:e|ed)"
            r"|call(?:ed)? off|vetoed|turned down)"
            r" (?!it\b|that\b|this\b|them\b)\S.{2,70})$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "what we agreed",
        lazy(
            r"^(?P<rest>\S.{4,60}?),? (?:yes|yeah|right|yep)?,? ?(?:that['’]s|that is|is) what we(?:['’]ve| have"
            r"|['’]d| had)? (?:agreed|decided|settled)\b.{0,60}$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "so X for Y",
        lazy(
            rf"^(?:(?:ok|okay|alright|right|fine|good|great)\b[, ]+)+so (?P<rest>{_NP} (?:for|from|until|by|on"
            rf"|at) (?!now\b|me\b|you\b|us\b|that\b|it\b|this\b)\S.{{1,50}})$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "opted",
        lazy(
            r"\b(?:we|i|they)(?:['’]ve| have)? (?P<rest>(?:opted|voted|decided|come out|came out|come down"
            r"|came down) (?:against|in favou?r of|for) (?!it\b|that\b)\S.{2,80})$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)

ANYWHERE = frozenset(("ruled", "we accept", "opted", "so X for Y", "what we agreed"))
"""Those that also rule in a talk with an assistant, which carries out other words at once."""

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
"""Cheap test whether a text may hold a ruling at all."""
