"""Words that lay down what wins out, and how things will be or not: so then it starts at nine, by bus, not by car."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence

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

STIPULATIONS = (
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
            rf"^(?:(?:ok|okay|alright|right|fine|good|great)\b[, ]+)+so (?P<rest>(?!(?:the |a |my |here )?(?:list"
            rf"|lists|summary|overview|things|bunch|some|few) ){_NP} (?:for|from|until|by|on"
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
"""Words, pattern and confidence of each, in talks among people."""
