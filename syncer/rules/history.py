"""What is told of old times, or told to its good end: no fault of today."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.cures import tells_cure

_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|many|some|several|a few|a couple of)"
_ONCE = lazy(
    r"\b(?:back (?:in|when|then|at)|in those days|those were the days|before (?:the|our) (?:move|migration"
    r"|merger|rewrite"
    r"|relaunch|redesign|switch)|in the (?:good )?old days|once upon a time|in (?:19|20)\d\d\b"
    rf"|{_COUNT} (?:years?|months?|decades?|winters?|summers?|jobs?|companies|releases) (?:ago|back|earlier)"
    r"|(?<!since )(?:last|the previous) (?:year|winter|summer|spring|autumn|fall|season|decade|century)(?!['’]s)"
    r"|(?:a )?(?:long|some) (?:time )?ago|years ago|ages ago|(?:at|in|with) my (?:old|previous|last|former|first) \w+"
    r"|when (?:i|we) (?:was|were|started|began|still|first|joined|lived|worked)|at (?:the|that) time|early on"
    r"|(?:do you |you |you all |anyone |who )?remember(?:s)? (?:when|how|the (?:week|time|day|night|month|year|summer"
    r"|winter|evening|morning|weekend|one))"
    r"|(?:that|the) (?:time|day|night|week|summer|winter|weekend) (?:when|that|we|they|the|it)"
    r"|(?:back )?in (?:january|february|march|april|june|july|august|september|october|november"
    r"|december)(?=,? (?!we'll|i'll))"
    r"|(?:my|our|the) (?:very )?first (?:summer|winter|spring|autumn|year|season|month|week)(?! of\b)"
    r"|in (?:my|our) (?:first|early|student|school|younger) (?:\w+ )?(?:years?|days|weeks?|job|flat|company|team))",
    re.IGNORECASE,
)
_BY_THEN = lazy(r"\b(?:was|were|had|did|didn['’]t|went|got|took|came|used to|lost|broke|\w{2,}ed)\b", re.IGNORECASE)
# What goes on since then, or comes again, is a matter of today.
_TODAY = lazy(
    r"\b(?:still|again|(?<!used to )now(?! (?:it|it['’]s|we|they) (?:works?|fine|quiet|ok))|is|are|isn['’]t|aren['’]t"
    r"|has"
    r"|have(?! to)|hasn['’]t|haven['’]t|does|do|doesn['’]t|don['’]t|can['’]t|cannot|keeps?|(?:ever )?since"
    r"|every (?:year"
    r"|month|time)|never|yet|today|this (?:week|morning|year|month))\b|\w['’]s (?:been|getting|still|not)\b",
    re.IGNORECASE,
)
_REPAIRS = (
    r"(?:came|fixed|repaired|replaced|swapped|restarted|rebooted|patched|moved|cured|cleaned|reset|refilled|renewed"
    r"|mended|sealed|called|turned (?:it )?(?:off|on)|rolled back|failed over|reverted|refunded|resolved by)"
)
_GOOD_END = lazy(
    rf"\b{_REPAIRS}\b.*(?:\b(?:is|are|was|were|all|been|runs?|works?|stays?|got)|['’]s)(?: \w+ly| all| now| been"
    rf"| been all)?"
    r" (?:dry|fine|ok(?:ay)?|quiet|good|well|solved|over|closed|normal|happy|as usual|up again|back (?:up|again|to"
    r" normal|in order)|an upgrade|silent|stable|fast|like new)(?: now| again| since| then)?[.!]*$",
    re.IGNORECASE,
)
# "I thought the pump was broken, but it was switched off."
_MISTAKEN = lazy(
    r"^(?:\w+[,.!]? )?(?:i|we|they|he|she|everybody|everyone)?(?:['’]d| had| first| at first| almost| already| really"
    r"| all)*"
    r" ?(?:thought|believed|assumed|feared|was (?:sure|convinced|afraid)|were (?:sure|convinced)|suspected|figured"
    r"|panicked"
    r"|could have sworn)\b.*(?:\bbut\b|\bturn(?:s|ed) out\b|\bonly to\b|\bthen (?:i|we|it)\b|\buntil\b|\bin fact\b"
    r"|\bactually\b|[—–;])",
    re.IGNORECASE,
)
_BOTH_MEANT = lazy(r"\b(?:twice|two times|two \w+|double): (?:once|one|first)\b", re.IGNORECASE)
# What it is, or what people say of it, is nothing seen.
_DEFINES = lazy(
    r"^(?:(?:well|so|basically|oh|no)\b[, ]*)*(?!(?:nothing|it|this|that|something)\b)(?:an? |the "
    r"|by )?[\w-]+(?: [\w-]+){0,3}? (?:means? (?:that|to|when"
    r"|you)|is (?:when|where)\b"
    r"|is (?:an?|the) (?:time|state|process|act|situation|kind|sort|type|case|moment|condition|word|term|name"
    r"|deviation|measure)"
    r" (?:of|in which|when|where|that|for|from|by)|(?:happens|occurs|arises|exists) (?:when|if|whenever)|refers? to"
    r"|stands for)\b",
    re.IGNORECASE,
)
_HEARSAY = lazy(
    r"^(?:(?:everybody|everyone|people|some) (?:say|says|think|thinks) .*\bbut (?:he|she|i|we)(?:['’](?:s|m|re)| is"
    r"| am| are) "
    r"(?:only|just|fine|happy)\b|they say|it is said|people say|rumou?r has it|legend has it|as the (?:song|saying"
    r"|joke|proverb) goes|(?:the"
    r"|their|its) (?:manual|docs?"
    r"|documentation|book|article|saying|proverb|label|poster|brochure|sign) (?:says?|warns?|reads?|claims?)[:,]? )\b",
    re.IGNORECASE,
)
_MENDED = lazy(
    r"(?<!to )(?<!will )(?<!should )(?<!could )(?<!can )(?<!must )\b(?:repaired|mended|fixed|replaced|solved"
    r"|sorted) (?:it|them|that|this)\b(?!.*\b(?:but|again|still)\b)"
    r"|^(?:panic over|false alarm)\b|\bbut (?:everything|all|it all|things)(?: is| are|['’]s) [\w ]{2,25}\bnow[.!]*$"
    r"|\b(?:that|it|this|which)(?:['’]s| is)(?: just| only| also| perfectly| quite)? (?:intended|by design|on purpose"
    r"|normal|expected|as it should be|how it should be|fine with (?:me|us))\b"
    r"|, (?:so|and|but) (?:(?:that|it|this)(?:['’]s| is) )?(?:all )?(?:fine|ok(?:ay)?|good|no problem|no harm done"
    r"|all right"
    r"|alright)[.!]*$|\bas (?:configured|intended|designed|specified|documented|planned|agreed|wanted|requested)\b"
    r"|\bas (?:expected|it should|they should|every (?:year|summer|winter|month))\b"
    r"|\bfor (?:security|safety|legal"
    r"|privacy) reasons\b",
    re.IGNORECASE,
)
_LONG_TIME = 40
_MATTER = lazy(
    r"\b(?:plan|idea|motion|proposal|project|deal|offer|bid|amendment|application)s?\b[^.,]{0,30} (?:is|was|are|were"
    r"|got|has been)"
    r" (?:dead|rejected|dropped|off|down|turned down|cancelled)\b",
    re.IGNORECASE,
)
_NO_REPORTS = (_MATTER, _GOOD_END, _MISTAKEN, _BOTH_MEANT, _DEFINES, _HEARSAY, _MENDED)


def is_bygone(text: str) -> bool:
    """Whether a sentence tells of old times and of nothing that goes on."""
    marked = _ONCE.search(text)
    if marked is None or len(text.split()) > _LONG_TIME:
        return False
    rest = text[: marked.start()] + text[marked.end() :]
    told = _BY_THEN.search(rest) is not None or "remember" in marked[0].lower()
    return told and _TODAY.search(rest) is None


def ends_well(text: str) -> bool:
    """Whether a sentence tells a trouble with its cure, that it was none, what it is for, or what such a thing is."""
    return tells_cure(text) or any(pattern.search(text) is not None for pattern in _NO_REPORTS)
