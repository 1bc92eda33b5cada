"""More words that settle a matter among people: then the date is Friday, it's a no to the offer, we take the van."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence

_OPEN = r"^(?:(?:so|ok|okay|then|right|fine|yes|agreed|good|and|well|no|but|alright|all right|great)\b[,:. ]*)*"
_NOT_IT = r"(?!(?:it|that|this|them|you|me|us|him|her|there|what|who|why|how|see|bye|let|i|not)\b)"
_NAME = (
    r"(?:the |our |my )?(?!(?:i|we|you|he|she|it|they|that|this|there|what|who|somehow|nobody|everyone)\b)"
    r"[\w'’-]+(?: [\w'’-]+){0,4}?"
)
_DAY = (
    r"(?:the (?:first|second|third|\d+(?:st|nd|rd|th)?)(?: of \w+)?|next \w+|today|tomorrow|(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)day"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d+\w*)?"
    r"|\d+\w* (?:of )?\w+|the new year|now)"
)

SETTLEMENTS = (
    (
        "then",
        lazy(
            rf"^(?:(?:ok|okay|alright|right|fine|so|good)\b[, ]+)+(?P<rest>{_NAME} (?:is|are|will be|starts?|stays?"
            rf"|goes|happens|moves|ends?|opens?|meets?|gets?) \S.{{1,50}}?),? then[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "then",
        lazy(
            rf"^then (?P<rest>{_NAME} (?:stays?|remains?|will be|goes to|becomes?|takes over|is (?=on |at "
            rf"|in )) ?\S.{{1,50}}?)[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "stays",
        lazy(
            rf"{_OPEN}(?P<rest>{_NAME} (?:stays?|remains?) (?:the|at \d|on \w+day|with|until|till"
            rf"|(?-i:[A-Z]))\S*(?: \S+){{0,4}})$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "not doing",
        lazy(
            rf"{_OPEN}we(?:['’]re| are) (?P<rest>not (?:doing|having|making|using|buying|sending|taking|inviting"
            rf"|hiring|printing|moving|changing|renewing|paying|selling"
            rf"|hosting|adding|offering|opening|running|giving|joining|supporting) {_NOT_IT}\S.{{2,60}})$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "final word",
        lazy(
            rf"{_OPEN}(?:the |our )?(?:(?:final|last|official|agreed|unanimous) )?(?:word|answer|call|verdict|ruling"
            rf"|outcome|upshot|consensus|compromise|deal|agreement|decision)"
            r"(?: (?:from|of|to|by|on|in|for|with) [\w '’]{2,30}?)?(?:,? (?:btw|by the way|too|now))?(?: is)?:"
            r" (?P<rest>\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "it is",
        lazy(
            rf"{_OPEN}(?P<rest>{_NAME}) it is, (?:moving on|next|done|settled|thanks|good|great|ok|then)\b.{{0,30}}$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "the winner is",
        lazy(
            rf"{_OPEN}(?:the|our) (?:winner|winning \w+|choice|pick|final \w+|new (?:name|date|venue|time|logo|slogan"
            rf"|price|chair|treasurer)) (?:is|will be) (?P<rest>"
            r"(?!not|still|open|hard|up |between|yours|whether|that |on |here|ready|done|too|very|also|good|great"
            r"|nice|bad|wrong)\S+(?: \S+){0,5}?)[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "we take",
        lazy(
            rf"{_OPEN}we(?:['’]ll)? (?P<rest>(?:take|pick|choose|hire|book|rent|go by|go for) (?!a look|care|turns?\b"
            rf"|part\b|place\b|notes?\b|over\b|a break|off\b|up\b){_NOT_IT}"
            r"(?!.*\b(?:every|always|usually|often|sometimes|if|when|whenever|each)\b)\S+(?: \S+){0,6}?)[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "in the end",
        lazy(
            rf"\bwe (?P<rest>(?:went|opted|settled|plumped) for {_NOT_IT}\S.{{2,50}}?)(?:,? in the end|,? after all"
            rf"|,? finally)?[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "a no to",
        lazy(
            rf"{_OPEN}it(?:['’]s| is) (?:an? )?(?:clear |definite |firm )?(?P<rest>(?:no|yes|go|no-go) (?:to|for"
            rf"|on) {_NOT_IT}\S.{{2,50}}?)[.!]*$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "right then",
        lazy(
            rf"^(?:right|ok|okay|fine|good|alright|well) then[,:–—] (?!next\b|thanks\b|bye\b"
            rf"|moving\b){_NOT_IT}(?P<rest>(?!we\b|shall\b|can\b|could\b|would\b|do\b"
            rf"|any\b)\S+(?: \S+){{2,14}}?)[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "from then on",
        lazy(
            rf"{_OPEN}(?=(?:from|as of|starting|effective|beginning) {_DAY}(?: on(?:wards)?)?,? )(?!.*\b(?:was|were"
            rf"|fails?|broken|crash\w*|if|i['’]ll|i will|i['’]m|can['’]t|doesn['’]t|away|off sick|holiday"
            rf"|vacation)\b)"
            r"(?P<rest>\S+(?: \S+){4,20})$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "rather than",
        lazy(rf"{_OPEN}(?P<rest>{_NAME} will be [^,]{{2,40}}, not \S.{{1,40}}?)[.!]*$", re.IGNORECASE),
        confidence.LIKELY,
    ),
    (
        "let it be",
        lazy(
            rf"{_OPEN}(?:let it be|it(?:['’]ll| will) be) (?P<rest>(?:the (?!same|end|first|last|best|case)"
            rf"|{_DAY})\S*(?: \S+){{0,4}}?)[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "the plan is",
        lazy(
            rf"{_OPEN}(?P<rest>(?:the |our )?(?:[\w-]+ )?(?:plan|rule|policy|limit|deadline|cutover|cut-off|cutoff"
            r"|point of no return|default|procedure|fallback|quota|budget|order|threshold|retention|fee|price) (?:is"
            r"|stays)"
            r" (?!(?:to|not|still|that|when|if|whether|too|so|very|a bit|good|fine|ok|okay|great|open|up|wrong"
            r"|broken|off"
            r"|missing|unclear|clear|there|here|ready|done|what|how|why|due|in the|on the|currently|now|already"
            r"|just)\b)"
            r"[^?]{3,120})$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "those we don't",
        lazy(
            rf"^(?:(?:so|ok|okay|and|but|well)\b[, ]*)*(?P<rest>(?:all but |everything (?:but|except) )?{_NAME},?"
            r" (?:those|these|that|this one|that one|it) (?:we|i) (?:don't|do not|won't|leave|keep|drop|skip|stop)"
            r"(?: (?:move|touch|take|do|use|ship|support|change|migrate|copy|sell|print|buy|need|want|keep|offer|show"
            r"|out|alone|as (?:it|they) (?:is|are)|anymore|any more))+)[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "the motion is",
        lazy(
            rf"{_OPEN}(?P<rest>(?:the |our |his |her )?(?:motion|proposal|amendment|request|application|idea|plan"
            rf"|offer|bid|project|deal|appeal)(?: (?:with|for|of|to|about|on) [\w ]{{2,30}}?)?"
            r" (?:is|was|has been)(?: now| therefore| hereby)? (?:rejected|accepted|carried|approved|adopted"
            r"|turned down|withdrawn|dead|buried|dropped|off|history|on ice))\b.{0,30}$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)
"""Words, pattern and confidence of each; only among people, as an assistant carries such words out at once."""
