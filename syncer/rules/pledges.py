"""The words by which people take on work, say that it is needed, or ask somebody for it."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence

PERFECT = r"have (?:[a-z]+ly )?(?:[a-z]+(?:ed|en|wn|nt|lt|ght|ade|ost|eft)|done|gone)\b"
"""After `must` or `should` it tells what somebody concludes or regrets, and asks for nothing."""

_ADVERBS = (
    r"(?: (?:also|still|really|definitely|probably|just|then|actually|both|all|certainly|absolutely|maybe|at least"
    r"|finally|now|quickly|seriously))*"
)
_WHO = r"(?:i|we|someone|somebody|one of us|the team|everyone)"
PATTERNS = (
    (
        "been meaning to",
        lazy(
            rf"\b(?:i|we)(?:'ve|’ve| have){_ADVERBS} (?:been )?(?:meaning|wanting|planning|trying) to (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "need to",
        lazy(
            rf"\b{_WHO}(?:'ll|’ll| will)?{_ADVERBS} (?:(?:needs?|have|has|got|are required) to"
            rf"|gotta){_ADVERBS} (?P<rest>[a-z]\S*.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "must",
        lazy(
            rf"\b{_WHO}{_ADVERBS} (?:must|have got to|ought to){_ADVERBS} (?P<rest>(?!{PERFECT})\S.*)$", re.IGNORECASE
        ),
        confidence.STATED,
    ),
    (
        "should",
        lazy(
            rf"\b(?:i|we|someone|somebody)(?:{_ADVERBS} (?:should|shall|had better)|'d better)"
            rf"{_ADVERBS} (?P<rest>[a-z]\S*.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED - 0.05,
    ),
    (
        "will",
        lazy(
            rf"\b(?:i|we)(?:'ll|’ll| will|'m going to|’m going to|'re going to|’re going to| am going to"
            rf"| are going to|'m gonna|'re gonna){_ADVERBS} (?P<rest>[a-z]\S*.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "let's",
        lazy(rf"\blet(?:'s|’s| us){_ADVERBS} (?P<rest>[a-z]\S*.*)$", re.IGNORECASE),
        confidence.STATED - 0.05,
    ),
    (
        "don't forget",
        lazy(
            r"\b(?:don't forget to|remember to|remind me to|make sure (?:that )?(?:we|to)|make a note to"
            r"|note to self:?) (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "on the list",
        lazy(
            r"(?P<rest>.*?\w)(?: is| are|'s)(?: (?:also|still|already))? on (?:my|our|the) (?:list|radar"
            r"|roadmap|backlog)\b",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "need",
        lazy(
            rf"\b(?:i|we){_ADVERBS} (?:need|require|are missing|lack)(?: (?P<article>an?|some|more|better"
            rf"|proper|the|another))? (?P<rest>(?!to\b|you\b|your\b|help\b|it\b|that\b|this\b)[a-z]\S*.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)
# In a round of reports the speaker leaves himself out: "Will look into the rounding", "Needs somebody to review it".
LEFT_OUT = lazy(
    r"^(?:will|going to|need to|needs to|have to|has to|must|should|plan(?:s|ning)? to|wants? to|next:|today:"
    r"|tomorrow:|next week:|todo today:)(?: (?:also|then|still|now))* (?P<rest>(?!(?:the|an?|our|my|this|that"
    r"|some|any)\b)[a-z]\S*.*)$"
    r"|^(?:needs?|looking for|search(?:es|ing) for) (?:somebody|someone|help|a volunteer|a reviewer"
    r"|anyone) (?:to|with) (?P<help>[a-z]\S*.*)$",
    re.IGNORECASE,
)
NEEDED = lazy(r"^(?:need|have|got|gotta|must)\b", re.IGNORECASE)
# "The cache needs to be rebuilt", "the docs should be updated".
PASSIVE = lazy(
    r"^(?P<subject>(?:the |our |all |this |that |these |those |my )?[\w`/.'-]+(?: [\w`/.'-]+){0,5}?) (?:still "
    r"|also |really |definitely |probably )*(?:needs? to be|has to be|have to be|must be|should(?: really"
    r"| probably)? be|needs|need)"
    r" (?P<verb>(?:re)?[a-z]+(?:ed|ing|pt|lt|wn|en|(?:se|pe|ea|le|ur)nt)|an?|some|more|better|cleanup"
    r"|tests)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
THIRD = lazy(
    r"^(?:[\w ,']{0,40}?[,:] )?(?P<who>[A-Z][a-z]{1,20})(?: [A-Z][a-z]+)? (?:will|is going to|has to|needs to"
    r"|agreed to|volunteered to|offered to|promised to|takes over|takes on) (?P<rest>[a-z]\S*.*)$"
)
THIRD_INSIDE = lazy(
    r"(?:[,;]| and) (?P<who>[A-Z][a-z]{1,20}) (?:will|is going to|has to|needs to) (?P<rest>[a-z]\S*.*)$"
)
ASKED = lazy(
    r"^(?:[\w ,']{0,25}?[,.] )?(?P<who>@?[A-Z][\w-]{1,20}),? (?:could|can|would|will) you (?:please |also "
    r"|maybe )*(?P<rest>[a-z]\S.*?)\?",
    re.UNICODE,
)
SOMEBODY_ASKED = lazy(
    r"^(?:can|could) (?:someone|somebody|anyone|one of you) (?:please )?(?P<rest>[a-z].*?)\?", re.IGNORECASE
)

CUE = lazy(
    r"\bneed|\bmust\b|\bshould|\bought|'ll\b|’ll\b|\bwill\b|\blet's|\blet’s|\blet us|going to|gonna|\bhave to"
    r"|\bhas to|meaning to|wanting to|planning to|trying to|forget|remember|remind|make sure|\bnote to|on (?:my"
    r"|our|the) (?:list|radar|roadmap|backlog)"
    r"|gotta|got to|better\b|agreed to|volunteer|offered to|could you|can you|can some|could some|missing"
    r"|promised|takes o|lack\b",
    re.IGNORECASE,
)
# What points at another place rather than naming work: the place decides.
POINTS = lazy(
    r"^(?P<verb>file|report|open|log|track|bump|merge|move|rename|remove|test|document|deploy|revert|clean up"
    r"|get rid of|go through|throw out|clear out|tidy|read up on|follow up on|fix|do|add|handle|take|implement|try"
    r"|change|address|tackle|include|use|apply|go (?:with|for)|make"
    r"|schedule|plan|put|sort|build|look (?:at|into)|dig into|raise|file|write|update|pick|take care of"
    r"|set) (?:that|this|it|those|these|both|them|one|so|the same)\b(?: (?:one|up|out|in|down|on|too"
    r"|for us))?(?P<rest>.{0,80})$",
    re.IGNORECASE,
)
POINT_HARD = lazy(
    r"\b(?:file|report|open|log|track|bump|merge|move|rename|remove|test|document|deploy|revert|clean up|fix|do"
    r"|add|handle|change|implement|address|tackle|include|schedule|sort|build|raise|file|put|take|look (?:at"
    r"|into)|set|plan|write|update|pick|get rid of|go through|throw out|clear out|tidy|follow up on)\b",
    re.IGNORECASE,
)
# What somebody has to do over and over is a complaint, not a plan.
HABIT = lazy(
    r"\b(?:every (?:few |single |other |couple of |\d+ )?(?:time|day|days|hour|hours|week|weeks|morning"
    r"|minutes)|each time|all the time|constantly|over and over|again and again"
    r"|one by one|on (?:each|every) (?:\w+ )?\w+(?=[.!]*$)|manually every|(?:two|three"
    r"|four|five|several|\d+) times)\b",
    re.IGNORECASE,
)
# In a round of reports, looking into something is the work itself.
REPORTED = lazy(
    r"^(?:(?:have|take) (?:a|another) look at|look (?:into|at)|investigate|review|check|debug|analy[sz]e"
    r"|verify) (?!it\b|that\b|this\b)",
    re.IGNORECASE,
)
BUILD = lazy(
    r"^(?:add|support|allow|let|offer|introduce|provide|enable|have|build|show|an? |some |custom|export|import|expose"
    r"|display)\b",
    re.IGNORECASE,
)
CHORE = lazy(
    r"\b(?:tests?|logging|logs?|docs?|documentation|index(?:es)?|retr(?:y|ies)|error handling|validation"
    r"|monitoring|alert(?:s|ing)?|comments?|types?|lint\w*|ci|pipeline|migration|refactor\w*|check|readme"
    r"|changelog|cache|script|dependency|config\w*|verification|constraint|guard|runbook|clean-?ups?|jobs?"
    r"|upgrades?|rewrite|backups?)\b",
    re.IGNORECASE,
)
# A name from the code: work inside it, which users do not see.
SYMBOL = lazy(
    r"\b(?:[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+|[a-z][a-z0-9]*_\w+|\w+\(\)|[\w-]+\.(?:py|js|ts|go|rs|java|kt|rb|cs"
    r"|tsx|jsx))\b"
)
DECIDES = lazy(
    r"^(?:go (?:with|for)|use|stick (?:with|to)|keep (?:using|it|the|both)|settle|choose|pick|switch to|adopt"
    r"|stay (?:with|on)|drop|skip|not)\b",
    re.IGNORECASE,
)

TAKEN = lazy(
    r"take (?:on |over |care of |up )?(?:the |a |an )?(?P<what>(?!that|this|it|those|these|.*\b(?:break|look"
    r"|moment|minute|step|breath|walk|nap|notes?|time)\b)[a-z]\S*(?: \S+){0,7})$",
    re.IGNORECASE,
)
# Words before a promise that make it a condition or part of a question.
CONDITION = lazy(
    r"\b(?:if|when|unless|until|because|that|which|what|how|where|before|once|after|whether)\s*$", re.IGNORECASE
)
WHAT_BEFORE = lazy(r"\b(?:what|all|everything|something|things?) *$", re.IGNORECASE)
# "I should have", "we'll do": no work is named.
PHRASE = lazy(
    r"(?:have|has|been|got|no |a |an |the |to do\b"
    r"|do(?= (?:it|that|this|so|something|some|a|the|better|well|more)\b| *$))\b",
    re.IGNORECASE,
)
ENDS_WITH_PRONOUN = lazy(r"\b(?:it|that|this)$", re.IGNORECASE)
ABOUT_PRONOUN = lazy(
    r"[a-z]+ (?:\S+ ){0,4}(?:for|on|to|about|with|into) (?:it|that|this)"
    r"(?:[.!]?$|,| (?:right|straight|after|before|today|tomorrow|this|next|once|when|as soon|later)\b)",
    re.IGNORECASE,
)
NO_SUBJECT = lazy(
    r"(?:yes|no|ok|just|only|it|that|this|there|you|what|i|we|they|he|she|everything|nothing|which|if|and)\b",
    re.IGNORECASE,
)
SHOULD_BE_FINE = lazy(
    r"\bshould be (?:fine|ok|good|enough|able|easy|possible|in|on|at|there|done|resolved|fixed|safe|sufficient"
    r"|under|treated)\b",
    re.IGNORECASE,
)

LISTS_IT = lazy(
    r"(?:put|add|note|write|keep|stick|park|place|leave) (?:it|that|this|them|those|this one|that one)(?: down)?"
    r" (?:on|in|to|into|onto) (?:the|our|your|a|my) (?:\w+ ){0,2}?(?:list|backlog|board|roadmap|plan|parking lot|agenda"
    r"|todos?|wish ?list|pile)\b",
    re.IGNORECASE,
)
"""Puts what was spoken of before on a list."""
