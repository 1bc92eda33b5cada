"""What only sounds like a fault: harm that is denied, what people would rather not do, what is ruled out, thanks."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.patterns import alternatives

_REST = r"(?:(?! (?:but|yet|though|although|except|only|and (?:it|the|they|we|i|then|now))\b)[^,;–—()])*"
_NO_ONE = (
    r"(?:nobody|no one|no-one|none of (?:us|them|it|this|that|the [\w-]+|our [\w-]+)|nothing(?: else)?"
    r"|no (?:[\w-]+ ){0,2}?[\w-]+)"
)
_ADVERB = (
    r"(?:really|even|actually|ever|also|still|so|too|that|all that|very|particularly|terribly|necessarily|just|yet|ever"
    r"|really that)"
)
_HARMED = alternatives(r"""
    lost|broken|affected|hurt|harmed|damaged|corrupted|in danger|at risk|overwritten|wasted|endangered|bothered
    blocked (?:by|on|until)
""")
# "Nobody loses data", "no booking is lost", "nothing breaks if we wait".
_DENIED_HARM = (
    rf"\b{_NO_ONE}(?: (?:will|would|can|could|has|have|had|should))?(?: {_ADVERB})? "
    rf"(?:(?:lose|suffer|break|crash|die|fail|complain|get hurt|get lost)(?:s|es|d|ed)?|lost|broke|broken"
    rf"|(?:is|are|was|were|be|been|gets?|got|goes|went) (?:{_ADVERB} )?{_HARMED})\b"
)
_MILD = alternatives(r"""
    hard|difficult|complicated|tricky|complex|urgent|critical|dramatic|tragic|terrible|horrible|serious|severe|bad
    slow|broken|blocked|dangerous|risky|scary|rocket science|wrong|expensive|harmful|a disaster|the end of the world
    a catastrophe|a tragedy|an emergency|a drama|life[- ]threatening|a blocker|a show-?stopper|a deal-?breaker
""")
# "Reading isn't hard", "the build is not slow".
_NOT_BAD = rf"\b(?:is|are|was|were)(?:n['’]t| not)(?: {_ADVERB})* (?:{_MILD})\b"
_ANYONE = (
    r"(?:any(?:one|body|thing|\s\w+)?|us|me|you|them|people|users|others|the others|each other|one another"
    r"|(?:the|our|my|your|their|other|existing|old) [\w-]+(?: [\w-]+)?)"
)
# "That won't break old clients", "the ones that don't block anybody".
_NO_HARM = (
    r"\b(?:do|does|did|will|would|wo|can|could|should)(?:n['’]t|['’]t| not) (?:\w+ly )?"
    rf"(?:(?:break|hurt|harm|bother|bite|kill|damage|disturb|affect|endanger|interrupt|upset|cost) {_ANYONE}"
    r"|(?:cost|hurt|matter|bite)\b"
    r"|(?:allow|permit|offer|give|provide|support) (?:us |you |them )?(?:more|less|that|it|anything else|otherwise)\b"
    r"|block (?:any(?:one|body|thing)|us|me|you|them|people|users|others"
    r"|(?:the |our |this |that |your )?(?:release|launch|rest|others?|sprint|team|work|deploy\w*|demo|build|merge"
    r"|roll-?out|go-?live)))\b"
)
PEOPLE = alternatives(r"""
    people|persons?|users?|customers?|clients?|members?|visitors?|guests?|readers?|writers?|authors?|teachers?|pupils?
    students?|parents?|kids|children|families|volunteers?|drivers?|colleagues?|co-?workers?|employees?|staff|teams?
    players?|testers?|developers?|devs|editors?|admins?|operators?|owners?|tenants?|landlords?|patients?|doctors?|nurses?
    singers?|musicians?|trainers?|coaches|farmers?|shops?|restaurants?|schools?|companies|friends|neighbou?rs?|folks?
    fans|listeners?|viewers?|buyers?|sellers?|donors?|subscribers?|contributors?|maintainers?|managers?|women|men|girls
    boys|seniors?|beginners?|hosts|couriers?|riders?|bikers?|cyclists?|scientists?|researchers?|librarians?|curators?
    archivists?|journalists?|photographers?|volunteers?|everyone|everybody|grandma|grandpa|mum|mom|dad|boss|wife|husband
""")
_WOULD_RATHER_NOT = alternatives(r"""
    want|like|need|have (?:the )?(?:time|to|an? account)|care|mind|wish|intend|expect|prefer|enjoy|trust|own|read|speak
    pay attention|look at|look for
    ask|think|believe|bother|live|come here|belong to|share|agree|do|use|buy|work|play|write|watch|talk|travel|carry
    remember|know much|know anything about|type|call|notice
""")
# "People don't want to open the dashboard", "most of our readers don't speak English".
_UNWILLING = (
    rf"\b{PEOPLE}(?: (?:there|here|of ours|on \w+|in (?:the )?\w+|who \w+ \w+))? (?:(?:do|does|did|would)(?:n['’]t"
    rf"| not)"
    rf"|are(?:n['’]t| not)|would never|never)(?: {_ADVERB})* (?:{_WOULD_RATHER_NOT})\b"
    rf"|\b{PEOPLE} (?:won['’]t|will not|would not|wouldn['’]t|will never)(?: {_ADVERB})* (?:notice|care|mind|miss)\b"
    r"|\bdo(?:es)?(?:n['’]t| not) (?:\w+ly )?(?:collect|track|sell|spy on|profile|share) (?:any(?:thing)?|personal"
    r"|private"
    r"|people|users?|data)\b"
)
_STAGE = alternatives(r"""
    sprint|release|iteration|milestone|version|v\d[\d.]*|\d+\.\d[\d.]*|quarter|q[1-4]|budget|plan|schedule|scope|roadmap
    mvp|phase|meeting|agenda|session|talk|week|month|year|today|discussion|round|ticket|pr|pull request|branch|issue
""")
# "The export doesn't fit into this sprint".
_NOT_NOW = (
    r"\b(?:do|does|did|will|would|wo|ca|can|could)(?:n['’]t|['’]t| not) (?:fit|belong|go|make it|squeeze|come)"
    rf"(?: any ?more)? (?:in|into|to|on|for|with|within)(?: [\w-]+){{0,2}}? {_STAGE}\b"
)
# "It can't be changed without an ABI break", "a voucher can't be used twice".
_RULED_OUT = (
    r"\b(?:can(?:['’]t|not| not)|could(?:n['’]t| not)|may not|must not|should(?:n['’]t| not)) be \w+"
    r"(?:(?: [\w-]+){0,3}? (?:without|before|until|till|unless)"
    r" (?:(?:an?|the|some|our|your|another|we|you|it|having) )?(?:[\w-]+ )?"
    r"(?:abi|api|break\w*|chang\w+|major|new|migrat\w+|approv\w+|permissions?|consent|deprecat\w+|releas\w+|version"
    r"|rewrit\w+|\d[\d.]*)| twice| more than once| again later)\b"
)
# "Three people did nothing but answer mails", "the ticket queue is empty".
_NOTHING_ELSE = (
    r"\b(?:do|does|did|done|doing) nothing (?:but|except|else than|other than)\b"
    r"|\b(?:(?:support|tickets?|review|bugs?|issues?|complaints?|merge|pr|help ?desk) (?:queue|list|tracker|inbox)"
    r"|inbox|backlog|bug tracker) (?:is|was|has been)(?: (?:almost|nearly|now|finally|completely))* empty\b"
    # Where a thing is used is nobody's work.
    r"|\bthere(?:['’]s| is)(?: only| just| also)? (?:an?|no|some|hardly any) (?:[\w-]+ ){0,2}?(?:connection|network"
    r"|wi-?fi"
    r"|signal|reception|internet|electricity)\b(?! (?:leak|error|pool|problem|issue|timeout)).*"
)
_THANKS = (
    r"^(?:\W*(?:many|ok|okay|and|hi|oh|yes|cool|great|hey|first|also|but)\b\W*)*(?:thanks|thank you|thx|ty|cheers"
    r"|kudos|props"
    r"|congrat\w*|well done|sorry|apologies)(?: \w+){0,3}? (?:for|on|to|about) "
)
_NO_WONDER = (
    r"^(?:\W*(?:ah|oh|so|then|well|and)\b\W*)*(?:(?:it['’]s |that['’]s )?no (?:wonder|surprise)\b|small wonder\b)"
)
# "We could add a copy button that never fails": what is proposed shall be so.
_PROPOSED = (
    r"\b(?:could|would|should|might|['’]d|let['’]s|['’]ll|will|can|to)(?: (?:also|just|simply|then|rather|really))*"
    r" (?:add|write|have|make|introduce|build|offer|provide|create|implement|use|like|want|need|get|find|love)"
    r" (?:an?|some|one|something|[\w.]+\(\))(?: [\w()-]+){0,4}? (?:that|which) "
)
_HARMLESS = lazy(
    rf"(?:{_PROPOSED}|{_THANKS}|{_NO_WONDER}|{_DENIED_HARM}|{_NOT_BAD}|{_NO_HARM}|{_UNWILLING}|{_NOT_NOW}"
    rf"|{_RULED_OUT}|{_NOTHING_ELSE}){_REST}",
    re.IGNORECASE,
)
_CUE = lazy(
    r"\b(?:empty|that|which|no|not|nobody|none|nothing|never|thank\w*|thx|ty|cheers|kudos|props|sorry|apologies"
    r"|congrat\w*|wonder|done)\b|n['’]t\b|can['’]?not",
    re.IGNORECASE,
)


def without_harmless(text: str) -> str:
    """Return a sentence without the clauses in it that only sound like a fault; what is left may still tell one."""
    return _HARMLESS.sub(" ", text) if _CUE.search(text) else text
