"""Work named in passing: announced, left to somebody, its object first, not done yet, promised or put on a list."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.patterns import alternatives
from syncer.rules.pledges import PERFECT

WORK = alternatives(r"""
    add|bump|document|rename|remove|delete|drop|update|upgrade|fix|write|move|split|merge|replace|rewrite|refactor|clean
    check|test|review|publish|release|order|book|send|ask|call|mail|email|set|configure|install|enable|disable|switch
    turn|pin|cache|translate|migrate|investigate|measure|profile|schedule|prepare|draft|create|make|build|implement
    support|handle|validate|raise|lower|increase|reduce|limit|rotate|renew|revoke|archive|back|restore|deploy|ship|tag
    backport|port|extract|deprecate|announce|tell|inform|notify|buy|print|label|paint|replace|repair|reduce|simplify
    describe|explain|mention|record|register|reply|report|rerun|re-?run|retry|seal|sort|stop|store|swap|tidy|track|trim
    unify|verify|wire|close|open|change|correct|cover|cut|convert|allow|show|hide|warn|log|monitor|automate|benchmark
""")
"""Verbs of work, in their plain form."""

_LEADS = r"^(?:(?:and|oh|also|plus|so|then|ok|okay|yes|right|well|perfect|great|cool|thanks|but)\b[,.!]? ?)*"
_THING = r"[\w`'/.-]+"
_FRONTED_NO = (
    r"(?!thing\b|things\b|way\b|reason\b|time\b|first\b|only\b|best\b|last\b|one\b|ones\b|moment\b"
    r"|day\b|kind\b)"
)
_LIST = (
    r"(?:(?:my|our|the|your|that|a)(?: \w+){0,2}? (?:list|backlog|board|pile|roadmap|parking lot|plan|tracker|queue"
    r"|agenda|wish ?list|todos?|follow-?ups)|it down)"
)

ERRANDS = (
    (
        "one more",
        lazy(
            rf"{_LEADS}(?:one more(?: thing)?|another (?:one|thing)|(?:the )?last (?:one|thing)|(?:i|we)(?:'d| would)"
            r" (?:also )?add|note to (?:self|myself|me)|(?:a )?reminder(?: (?:to|for) (?:myself|me|self))?|for later"
            r"|still (?:to do|open|left|missing)|left(?: to do)?"
            r"|remaining|next(?: up)?|ps|p\.s\.|before i forget|not to forget|also|oh and|on top(?: of that)?)"
            rf"\s*(?:[:–—]| -) (?P<rest>(?:to )?{WORK}\b (?!me\b|it\b|that\b|this\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "somebody should",
        lazy(
            r"\b(?:one|somebody|someone|anybody|something)(?: (?:who|from|with|in|on|at|else)\b[\w', ]{0,40}?)?"
            r" (?:should|must|has to|needs to|ought to|would have to|will have to)(?: (?:really|probably|also"
            r"|then|just))*"
            rf" (?P<rest>(?!never|not|be\b|always|{PERFECT})[a-z]\S*.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "would have to",
        lazy(r"\b(?:i|we)(?:'d| would) (?:still )?(?:have|need) to (?P<rest>[a-z]\S*.*)$", re.IGNORECASE),
        confidence.DOUBTFUL + 0.05,
    ),
    (
        "the plan is to",
        lazy(
            r"\b(?:the|my|our)(?: \w+)? (?:plan|goal|next step|first step|homework|next thing)(?: now| then| for \w+"
            r"(?: \w+)?)? (?:is|would be|will be)(?: now| then)? (?:to|that (?:i|we)) (?P<rest>[a-z]\S*.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "what is left",
        lazy(
            r"\b(?:what(?:'s| is)|all that(?:'s| is)|the (?:only|last|other|one) (?:thing|bit|part|piece|step)(?: that"
            r"(?:'s| is))?)(?: still| now)? (?:left|missing|open|remaining|to do|outstanding)(?: now| then| still)?"
            r" (?:is|are|would be|will be)(?: to| that (?:i|we))? (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "mustn't forget",
        lazy(
            r"\b(?:mustn't|must not|don't let (?:me|us)|shouldn't|can't|not to|never) forget(?: about)?(?: to)? "
            r"(?P<rest>(?!that\b|what\b|how\b|it\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "promised",
        lazy(
            r"\b(?:i|we)(?:'ve| have| had)? (?:promised|volunteered|offered)(?: (?!to\b)[\w']+){0,3} (?:to|(?:that )?"
            r"(?:i|we)(?:'d| would|'ll| will)) (?P<rest>[a-z]\S*.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "is due for",
        lazy(
            r"^(?:(?:and|also|so|but),? )*(?P<rest>(?:the |our |my |that |this |these |those )?(?!(?:i|we|you"
            r"|it|they|that|this|there)\b)[\w`'/-]+"
            r"(?: [\w`'/-]+){0,4}? (?:(?:is|are) (?:long |way )?(?:due|overdue) for (?:an? )?[a-z]+"
            r"|could (?:really )?(?:do with|use)"
            r" (?:an?|some|more) [a-z]+|wants? [a-z]+ing|deserves? (?:an?|some) [a-z]+|calls? for (?:an?"
            r"|some) [a-z]+)\b.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "with a day",
        lazy(
            rf"{_LEADS}let me (?P<rest>(?=.*\b(?:tomorrow|tonight|this (?:week|afternoon|evening)|next week"
            rf"|later today|over the"
            r" weekend|on \w+day)\b)(?!know\b)[a-z]\S*.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "with a day",
        lazy(
            rf"{_LEADS}(?:tomorrow|tonight|next week|later today|over the weekend|on \w+day|after (?:lunch"
            rf"|this|that))(?: morning"
            r"| afternoon)?,? (?:i'm|i am|we're|we are) (?P<rest>(?!going\b|being\b|having\b|not\b|off\b"
            r"|flying|travel|leaving|working from)"
            r"[a-z]+ing (?!on it)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "whoever",
        lazy(
            r"\bwhoever [\w' ]{3,40}? (?:should|must|has to|needs to|please)(?: also"
            r"| please)? (?P<rest>[a-z]\S*.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "to the list:",
        lazy(
            rf"\b(?:my|our|the|your) (?:list|todos?|backlog|plate|radar"
            rf"|agenda)(?: for \w+(?: \w+)?)?\s*[:–—] (?P<rest>{WORK}\b \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "remind me",
        lazy(r"\bremind (?:me|us) (?:that|about|of) (?P<rest>(?!that\b|it\b|this\b|what\b|how\b)\S.*)$", re.IGNORECASE),
        confidence.LIKELY,
    ),
    (
        "a separate ticket",
        lazy(
            r"(?:^|[,;:] |\band )(?:then |so |also |please )*(?P<rest>(?!(?:it|that|this|open|file|create"
            r"|make|let's|i'll|i|we)\b)"
            r"[\w`'/-]+(?: [\w`'/-]+){1,8}?) (?:as|in|into|to|for) (?:an? |its |their )?(?:separate|own"
            r"|another|new|follow-?up"
            r"|different|later|second) (?:ticket|issue|mr|pr|pull request|merge request|branch|change|commit|story|task"
            r"|migration|sprint)\b",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "put on the list",
        lazy(
            rf"{_LEADS}(?:please |let's |let us |i'll |i'd |we'll |you can |just )?(?:put|add|stick|throw"
            rf"|write|note|park)"
            rf" (?P<rest>(?!it\b|that\b|this\b|them\b|those\b|down\b|in\b|on\b)\S.{{1,60}}?) (?:on|to|onto"
            rf"|into|in) {_LIST}\b",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)
"""Like `PATTERNS`: the words for people, the pattern, how sure it is."""

PUT_DOWN = lazy(
    rf"{_LEADS}(?:please |let's |let us |i'll |i'd |we'll |can you |could you |you can |just )?(?:(?:put|add"
    rf"|stick|throw"
    rf"|note|keep) (?:it|that|this|them|those|both|these)(?: one)? (?:on|to|onto|into|in|at) {_LIST}|(?:write"
    rf"|note|put|jot)"
    r" (?:it|that|this|them|those) down|(?:put|place) (?:it|that|this) at the (?:very )?(?:bottom|top|end))\b",
    re.IGNORECASE,
)
"""What was just spoken of goes on a list: a pointer."""

TAKEN_ON = lazy(
    rf"{_LEADS}(?:(?:that|this|it)(?:'s| is| one is| one's) (?:on me|mine|my (?:job|task|turn|homework)|for me)\b"
    r"|(?:i'm|i am) on it\b|on me\b|mine[.!]*$|(?:that|this|it)(?: one)?,? (?:i|we)(?:'ll| can| will"
    r"|'m going to) (?:do|fix|take"
    r"|handle|add|write|change|sort|finish|look)\b|(?:please )?(?:do|fix|file|open) (?:it|that"
    r"|so)\b(?! (?:again|now|like|to))"
    r"|(?:that|this|it) (?:really |also |still )?(?:needs? to|has to|must|should)(?: really| also"
    r"| still)? (?:be (?:\w+ed|done"
    r"|gone)|happen|go)\b)",
    re.IGNORECASE,
)
"""Somebody takes on, or asks for, what was just spoken of: a pointer."""

FRONTED = lazy(
    rf"^(?:(?:and|so|then|but|also|well|ok|for now),? )*(?P<object>(?:the|our|my|that|those|these|all the)"
    rf"(?: {_FRONTED_NO}{_THING}){{1,5}}?),? (?:i|we)(?:'ll| will| can| should| have to| need to| must|'m going to"
    r"|'re going to)(?: (?:also|then|just|probably|still))* (?P<verb>(?!be\b|have\b|see\b|get\b|send\b|need\b"
    r"|do (?:some|any)thing)[a-z]+)"
    r"(?P<rest>(?!.*\b(?:is|are|was|were|has|have)\b).*)$",
    re.IGNORECASE,
)
"""The object before who will: "the contrast I'll do in one go"."""

CAN = lazy(
    r"^(?:(?:ok|okay|yes|sure|yeah|fine|and|then|so|well|hm+|right),? )*i can (?:also |then |probably |certainly )*"
    rf"(?P<rest>(?:{WORK}|take|do|look|have|finish|start|help|run|try|prepare|share|get|put)\b (?!you\b|it\b"
    rf"|that\b|this\b|with\b"
    r"|at\b|something)\S.*)$",
    re.IGNORECASE,
)
"""Somebody in a meeting offers to do it."""

UNDONE = lazy(
    r"\b(?:(?:i|we)(?:'ve| have) (?:still )?not|(?:i|we) (?:still )?haven't|(?:nobody|no one)(?:'s| has)(?: ever)?)"
    r"(?: yet| ever| really| actually| even)* (?P<verb>(?!(?:asked|complained|noticed|wanted|mentioned|needed|minded"
    r")\b)[a-z]+) (?P<rest>(?!it\b|that\b|this\b|me\b|you\b)\S.*)$",
    re.IGNORECASE,
)
"""What has not been done yet, though somebody speaks as if it should have."""

CUE = lazy(
    r"let me|tomorrow|tonight|week|\w+day|due|could|wants?|deserve|calls?|whoever|list|radar|plate|remind"
    r"|one more|another|last (?:one|thing)"
    r"|'d add|note to self|reminder|for later|still|left|remaining|next|ps\b|p\.s"
    r"|forget|also|oh and|on top|one\b|some\w+|anybody|would|'d\b|plan|goal|step|homework|missing|open|outstanding"
    r"|promised|volunteered|offered|put|add\b|stick|throw|write|note|park|on me|mine|my (?:job|task|turn)"
    r"|on it|do (?:it|that"
    r"|so)|fix (?:it|that)|file (?:it|that)|needs?|has to|must|should|\bi(?:'ll| can| will)|\bwe(?:'ll| can"
    r"| will)|can\b"
    r"|nobody|no one|haven't|'ve|have not|'s\b|has\b|for me|place|jot",
    re.IGNORECASE,
)
"""Cheap test whether a text can hold one of these at all."""
