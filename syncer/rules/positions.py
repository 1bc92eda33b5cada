"""Words by which one person settles a matter for himself or his team: my call is, we ditch, so that's how we do it."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence

OPEN = (
    r"^(?:(?:so|ok|okay|then|right|fine|yes|agreed|good|and|well|alright|great|on reflection|in the end|after all"
    r"|(?:after|having) [^,:]{3,40})\b[,:. ]*)*"
)
PRONOUN = (
    r"(?:i|we|you|he|she|it|they|that|this|these|those|there|here|what|who|why|how|which|where|when|if|not|and|but|or"
    r"|because|since|let|everything|something|nothing|someone|nobody|everyone|one|maybe|perhaps|all|both|somehow"
    r"|strangely|oddly|again|still|suddenly|sometimes|often|mostly|usually)"
)
NAME = rf"(?!{PRONOUN}\b)[\w`'’/.+#@-]+(?: (?!{PRONOUN}\b)[\w`'’/.+#@-]+){{0,6}}?"
NO_IT = r"(?!(?:it|that|this|them|those|these|him|her|you|me|us|one)\b)"
_CALL = r"(?:call|choice|pick|ruling|verdict|decision|judgement|judgment|conclusion|preference|take|vote)"
_SWAP = r"(?:ditch|drop|scrap|swap|trade|replace|abandon|retire|dump|axe|exchange)"
_FOR_NOW = r"(?: for (?:now|good|the time being)|,? at least for now)?"

POSITIONS = (
    (
        "my call is",
        lazy(
            rf"(?<!\bon )(?<!\bin )(?<!\bat )(?<!\bfor )(?<!\bfrom )\b(?:my|our|the) (?:final "
            rf"|firm )?{_CALL}(?: (?:of|from|by|on|for) [^:,.]{{2,30}}?)?(?: is| was|:)"
            rf" (?:to |that )?(?P<rest>(?!not (?:clear|yet|final)|yours\b|still\b|hard\b|up to\b|open\b|between\b|due\b"
            rf"|whether\b|on \w+day|based\b|good\b|fine\b){NO_IT}\S+ \S.+)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "I picked",
        lazy(
            rf"{OPEN}i(?:['’]ve| have)?(?: now| finally| just)? (?P<rest>(?:picked|chose|chosen|settled on|opted for"
            rf"|gone with|went with|signed (?:us )?up with) {NO_IT}\S+(?: \S+)*? (?:for|as|over|instead of|rather than)"
            rf" \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "out, in",
        lazy(
            rf"(?:{OPEN}|[:,;] )(?P<rest>{NAME} (?:is|are) out,? (?:and )?{NAME} (?:is|are) in)"
            r"(?: instead| now| for good)?[.!]*$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "in favour of",
        lazy(
            rf"\b(?:we|i)(?:['’]ll| will| now)? (?P<rest>{_SWAP} {NO_IT}\S.{{1,50}}? (?:in favou?r of|and (?:use|take)"
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
            rf"| will)? (?P<rest>(?!(?:go|leave|quit|give|have|am|are|was|were|can|could|did|do)\b)[a-z]+"
            rf" {NO_IT}\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "does the job",
        lazy(
            rf"{OPEN}(?P<rest>{NAME} (?:is|are|would be) (?:overkill|too much|more than we need|not worth it)[;,.:–—]"
            rf" (?:so |and |but )?{NAME} (?:does the job|will do|is enough|is plenty|suffices|do the job"
            rf"|are enough))\b",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "stays",
        lazy(
            rf"{OPEN}(?P<rest>{NAME} stays? (?:off|on|private|public|optional|manual|internal|opt-in|opt-out|read-only"
            rf"|as (?:it|they) (?:is|are)|where it is)\b{_FOR_NOW}[^?,]{{0,40}})$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "the one we take",
        lazy(
            rf"(?:{OPEN}|, )(?P<rest>{NAME} (?:is|are) (?:the one|the ones|what) (?:we|i)(?:['’]ll| will)?"
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
            rf"|betting on|standardi[sz]ing on|settling on|settling for) {NO_IT}(?!\w+ing\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "will always",
        lazy(
            rf"(?:{OPEN}|, (?:and )?)(?P<rest>{NAME} (?:will always|shall always|must always|always (?:is|are|stays?)"
            rf"|(?:will|shall) never|(?:is|are) never to|(?:is|are) always) (?:be|use|go|live|run|contain|have|in|the"
            rf"|stored|kept|written|sent|shown)\b[^?]*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
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
"""Cheap test whether a text may hold a position or an upshot at all."""
