"""Words by which one person settles a matter for himself or his team: my call is, we ditch, so that's how we do it."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence

_OPEN = (
    r"^(?:(?:so|ok|okay|then|right|fine|yes|agreed|good|and|well|alright|great|on reflection|in the end|after all"
    r"|(?:after|having) [^,:]{3,40})\b[,:. ]*)*"
)
_PRONOUN = (
    r"(?:i|we|you|he|she|it|they|that|this|these|those|there|here|what|who|why|how|which|where|when|if|not|and|but|or"
    r"|because|since|let|everything|something|nothing|someone|nobody|everyone|one|maybe|perhaps|all|both|somehow"
    r"|strangely|oddly|again|still|suddenly|sometimes|often|mostly|usually)"
)
_NP = rf"(?!{_PRONOUN}\b)[\w`'’/.+#@-]+(?: (?!{_PRONOUN}\b)[\w`'’/.+#@-]+){{0,6}}?"
# A name without any verb that tells what something does.
_FRAGMENT = (
    rf"(?!{_PRONOUN}\b)(?:(?!(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may|might|am"
    r"|be|been|need|needs|want|wants|said|got|went|came|goes|comes|works?|\w+n['’]t|\w+['’](?:s|re|ll|ve|d|m)|\w+ed)\b)"
    r"[\w`/.+#@-]+)(?: (?!(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may|might|am|be"
    r"|been|need|needs|want|wants|said|got|went|came|goes|comes|works?|that|which|who|\w+n['’]t|\w+['’](?:s|re|ll|ve"
    r"|d|m))\b)"
    r"[\w`/.+#@-]+){0,4}?"
)
_IT = r"(?!(?:it|that|this|them|those|these|him|her|you|me|us|one)\b)"
_CALL = r"(?:call|choice|pick|ruling|verdict|decision|judgement|judgment|conclusion|preference|take|vote)"
_SWAP = r"(?:ditch|drop|scrap|swap|trade|replace|abandon|retire|dump|axe|exchange)"
_FOR_NOW = r"(?: for (?:now|good|the time being)|,? at least for now)?"

POSITIONS = (
    (
        "my call is",
        lazy(
            rf"\b(?:my|our|the) (?:final |firm )?{_CALL}(?: (?:of|from|by|on|for) [^:,.]{{2,30}}?)?(?: is| was|:)"
            rf" (?:to |that )?(?P<rest>(?!not (?:clear|yet|final)|yours\b|still\b|hard\b|up to\b|open\b|between\b|due\b"
            rf"|whether\b|on \w+day|based\b|good\b|fine\b){_IT}\S+ \S.+)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "I picked",
        lazy(
            rf"{_OPEN}i(?:['’]ve| have)?(?: now| finally| just)? (?P<rest>(?:picked|chose|chosen|settled on|opted for"
            rf"|gone with|went with|signed (?:us )?up with) {_IT}\S+(?: \S+)*? (?:for|as|over|instead of|rather than)"
            rf" \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "out, in",
        lazy(
            rf"(?:{_OPEN}|[:,;] )(?P<rest>{_NP} (?:is|are) out,? (?:and )?{_NP} (?:is|are) in)"
            r"(?: instead| now| for good)?[.!]*$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "in favour of",
        lazy(
            rf"\b(?:we|i)(?:['’]ll| will| now)? (?P<rest>{_SWAP} {_IT}\S.{{1,50}}? (?:in favou?r of|and (?:use|take)"
            rf"|for|with) \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "that's how we do it",
        lazy(
            r"^(?P<rest>\S.{8,100}?)[,;:–—] (?:and |so )+(?:that|this)(?:['’]s| is) (?:how|what|the way) (?:we|i)"
            r"(?:['’]ll| will)? (?:do|go|work|keep|have|proceed|handle)\b",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "no matter what",
        lazy(
            rf"^(?:screw it|to hell with it|enough|whatever|you know what|never mind that)[,.:!] (?:we|i)(?:['’]ll"
            rf"| will)? (?P<rest>(?!(?:go|leave|quit|give|have|am|are|was|were|can|could|did|do)\b)[a-z]+ {_IT}\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "does the job",
        lazy(
            rf"{_OPEN}(?P<rest>{_NP} (?:is|are|would be) (?:overkill|too much|more than we need|not worth it)[;,.:–—]"
            rf" (?:so |and |but )?{_NP} (?:does the job|will do|is enough|is plenty|suffices|do the job|are enough))\b",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "stays",
        lazy(
            rf"{_OPEN}(?P<rest>{_NP} stays? (?:off|on|private|public|optional|manual|internal|opt-in|opt-out|read-only"
            rf"|as (?:it|they) (?:is|are)|where it is)\b{_FOR_NOW}[^?,]{{0,40}})$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "the one we take",
        lazy(
            rf"(?:{_OPEN}|, )(?P<rest>{_NP} (?:is|are) (?:the one|the ones|what) (?:we|i)(?:['’]ll| will)?"
            rf" (?:take|use|go (?:with|for)|pick|keep|adopt|run|ship)\b[^?]{{0,60}})$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "let the record show",
        lazy(
            r"\b(?:let the record (?:show|state)|(?:put|have it) on (?:the )?record|for the record[,:] (?:we|it is)"
            r"|be it (?:noted|known)|let it be (?:known|noted|said|written))(?: that)? (?P<rest>\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "committing to",
        lazy(
            rf"\b(?:we|i)(?:['’]re|['’]m| are| am)(?: now| hereby)? (?P<rest>(?:committing (?:ourselves |myself )?to"
            rf"|betting on|standardi[sz]ing on|settling on|settling for) {_IT}(?!\w+ing\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "will always",
        lazy(
            rf"(?:{_OPEN}|, (?:and )?)(?P<rest>{_NP} (?:will always|shall always|must always|always (?:is|are|stays?)"
            rf"|(?:will|shall) never|(?:is|are) never to|(?:is|are) always) (?:be|use|go|live|run|contain|have|in|the"
            rf"|stored|kept|written|sent|shown)\b[^?]*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "no more",
        lazy(
            rf"{_OPEN}(?P<rest>no more (?!(?:\w+ )?(?:errors?|crash\w*|problems?|issues?|warnings?|questions?"
            rf"|complaints?|bugs?|failures?|comments?|news|than|time|coffee|excuses)\b)[\w-]+(?: [\w-]+){{0,2}}"
            rf"(?: (?:to|on|in|at|without|after|before|for|by|from) [^.?!]{{2,40}}))[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "over, then",
        lazy(
            rf"{_OPEN}(?P<rest>{_NP} (?:over|rather than|instead of) {_NP} then)(?:[.!]*$|,? (?:as|because"
            r"|since|and)\b)",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "only then",
        lazy(
            rf"^(?:(?:ok|okay|fine|good|right|alright|yes|agreed|so)\b[, ]*)+(?P<rest>(?:only |just )?[\"“`]?{_NP}"
            rf"[\"”`]? then,? (?:without|with|and no|not|as|because|since) [^?]+)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "so:",
        lazy(
            rf"^so: (?P<rest>{_NP} (?:is|are|goes?|stays?|gets?|has to|have to|must|will|moves?|becomes?|lives?|comes?)"
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
        lazy(rf"{_OPEN}(?:so )?(?:it|that|this) (?:shall|will) be: (?P<rest>\S+ \S.*)$", re.IGNORECASE),
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
            rf"|for)) (?!(?:a )?(?:walk|lunch|coffee|drinks?|dinner|beers?)\b){_IT}\S[^?]+)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)
"""Words, pattern and confidence of each, in talks with an assistant and among people."""

POSITION_CUE = lazy(
    r"\b(?:call|choice|pick|ruling|verdict|decision|judge?ment|conclusion|preference|take|vote|picked|chose|chosen"
    r"|settl\w+|opt(?:ed)?|gone|went|signed|out|ditch|drop|scrap|swap|trade|replace|abandon|retire|dump|axe|exchange"
    r"|how|way|screw|hell|enough|whatever|never|overkill|too much|stays?|the ones?|what|record|noted|known|commit\w+"
    r"|betting|standardi\w+|always|no more|then|go (?:with|for)|shall|will be|agree|settle|decide|put|write"
    r"|fix|record|note|state|leave|keep)\b|^so\b|: |nothing (?:else|more)|more than that|a thing more",
    re.IGNORECASE,
)
"""Cheap test whether a text may hold a position at all."""
