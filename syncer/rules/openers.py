"""Words before a matter that say nothing of it: to take the floor, to number it, to announce it, to report it."""

from __future__ import annotations

import re

from syncer.patterns import lazy

EDGES = " \t,;:.!…–—-→*_|>"
"""What may stand around a matter and is no part of it."""

# Words with which people take the floor; they say nothing about the thing.
_OPENER = lazy(
    r"^(?:(?:and|also|but|so|oh+|ooh|wow|ugh|ah+|aha|h+m+|whoa|ouch|well|ok(?:ay)?|yes|yeah|yep|yup|right|sure"
    r"|actually|honestly"
    r"|alright|perfect|great|cool|nice|thanks|thank you|anyway|plus|still|otherwise|then|finally|lastly"
    r"|first(?:ly| of all)?|second(?:ly)?(?=,)|third(?:ly)?(?=,)|ideally"
    r"|btw|by the way|fyi|note(?: that)?|again|now(?! that\b)|next|hi|hey|hello|morning|good morning"
    r"|no(?=[,;:.!…–—]|\s+(?:[–—-]|(?:i|we|it|that|this|you|they|let's|wait|need|use|just|sorry|thanks)\b))"
    r"|nah|agreed|sorry|besides"
    r"|other than that|in the end|my bad|one more thing|another thing|another one|last thing|unrelated(?: question)?"
    r"|two things"
    r"|speaking of (?:which|\w+)|while we're (?:at it|here)|while i'm at it|on (?:that|another) note|for (?:now"
    r"|the record)"
    r"|one thing (?:from|about|for) \w+|(?:the |our )?(?:big(?:gest)?|main|top|worst) (?:complaint|problem"
    r"|issue|priority|thing)(?: is)?"
    r"|at the moment|right now|currently|apparently|obviously|basically|to be honest|good (?:point|idea|catch)"
    r"|in (?:short|general)|wait|uh+|um+|erm*|before i forget|lgtm"
    r"|i (?:just )?remember(?:ed)?(?: (?:now|just now))?(?=[,:;])"
    r"|now i remember(?=[,:;])"
    r"|(?:that|which) reminds me(?: of it)?(?=[,:;])|come to think of it|now that (?:i|we|you) (?:think|look|mention"
    r"|say)"
    r"[^,:.]{0,30}(?=[,:])|it (?:just )?(?:occurs|occurred) to me(?=[,:])|last(?: one)?(?=[:,])"
    r"|biggest (?:one )?(?:first)?(?=[:,])"
    r"|number (?:one|two|three|four|five|\d)(?=[:,])|first (?:one|up)(?=[:,])|here's another(?: one)?|quick one"
    r"|(?:one )?small thing|side note|in other news|from (?:my side|me)(?=[:,])|as (?:i|we) said"
    r"|as (?:discussed|agreed))"
    r"(?:\s+(?=[-–—])|(?=[\s,:;.!?…–—]))[\s,:;.!?…–—-]*)+",
    re.IGNORECASE,
)
_REPORT_LEAD = lazy(
    r"^(?:(?:(?:(?:some |many |several |two |three |a few |a couple of )?(?:users?|customers?|people|clients?"
    r"|testers?|they|folks|support)"
    r"(?: are| is| have been| has been| keep| kept| were)?(?: (?:also|still|now))? (?:report(?:s|ed|ing)?"
    r"|complain(?:s|ed|ing)?|say(?:s|ing)?"
    r"|said|see(?:ing)?|get(?:ting)?|told us)(?: that| about| of)?)"
    r"|(?:(?:i|we)(?:'ve|'m|'re| have| had| am| are| was| were)?(?: (?:also|just|still|now"
    r"|only))? (?:notic(?:ed?|ing)|remembered|found(?: out)?"
    r"|discovered|realized|realised|see(?:n|ing)?|saw|get(?:ting)?|got|spotted|observed|hit(?:ting)?|ran into"
    r"|running into|having"
    r"|experienc(?:ed|ing))(?: that)?)"
    r"|(?:(?:i|we) (?:just )?(?:remembered|noticed|found) )?(?:(?:we|i|there)(?:'ve| have| is| are|'s)?(?: also"
    r"| still)?(?: got)?|it's|this is|that's)"
    r" (?:a |an |another |this |one |the )?(?:\w+ )?(?:bug|issue|problem|error|glitch|regression)"
    r" (?:where|that|in which|when|with(?: how)?)"
    r"|do you know why|any idea why|no idea why|not sure why|why (?:do|does|is|are)|wondering why"
    r"|figure out why|help me understand why"
    r"|(?:it )?(?:looks|seems|appears) (?:like|as if|that|to be)|turns out(?: that)?|the (?:problem|issue"
    r"|bug) is(?: that)?"
    r"|(?:while|when) [^,]{3,60}, (?:i|we) (?:noticed|saw|found)(?: that)?|something(?:'s)? odd"
    r"|it turns out|(?:while|when|after|during) (?:[^\s,]+ ){1,10}?(?:i|we) (?:also |just )?(?:noticed|saw|found"
    r"|reali[sz]ed|discovered)(?: that)?"
    r"|(?:someone|somebody|one (?:of (?:our|the) )?(?:user|customer|tester|client)s?|a (?:user|customer|tester|client)"
    r"|support|qa|(?-i:[A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})?)(?! says)) (?:(?:also|just) )?(?:noticed|reported"
    r"|says|said"
    r"|told (?:me|us)|mentioned|noted|pointed out|explained|observed|flagged|warned"
    r"|complained)(?: that| about)?(?! to\b))\s*[:,]?\s+)+",
    re.IGNORECASE,
)
# "There's something odd: ...", "another thing that bugs me: ...": the fault stands behind the colon.
_TOLD_THAT = lazy(
    r"^[A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15})? (?:also )?(?:reported|noticed|mentioned|noted|pointed out|said|explained"
    r"|observed|flagged|warned|complained|found|saw)"
    r"(?: that (?=\S+ \S+ \S)| (?=(?:the|an?|our|some|two|all) \S+ \S+ \S))"
)
_ANNOUNCED = lazy(
    r"^[^:,.]{0,60}\b(?:bugs?|issue|problem|thing|complaint|odd|weird|strange|annoy\w*|one|another|also|noticed"
    r"|seeing|found|reported|priority|blocker|nuts|crazy|question|support"
    r"|customers?)\b[^:.]{0,40}:\s+(?=\S+ \S)",
    re.IGNORECASE,
)
# "And one thing about the old box since we are at it: valve six leaks".
_LED_UP = lazy(
    r"^(?:(?:and|but|so|also|oh|well|then)\b[, ]*)*(?:(?:there(?:['’]s| is)|i have|we have) )?(?:one|another|a|an|the)"
    r"(?: more| other| last| further| small)? (?:thing|matter|problem|issue|point|bug|oddity|complaint|story|note)\b"
    r"(?: (?:with|about|of|on|in|at) (?P<what>(?:the |our |my )?[\w-]+(?: (?!which|that|who|since|when)[\w-]+)?))?"
    r"[^:.?!]{0,160}:\s+(?:(?P<pronoun>(?:it|they) )|(?=\S+ \S+ \S))",
    re.IGNORECASE,
)
# "That goes to the top, uploads fail": a verdict on something before the thing itself.
_VERDICT = lazy(
    r"^(?:that|this|it)(?:['’]s| is| was| goes| has| comes)\b[^,]{2,50}, (?!(?:which|and|but|so|because|as|it|that|this"
    r"|they|if|when|not|i|we|you)\b)(?=\S+ \S+ \S+)",
    re.IGNORECASE,
)
# "About the mails: they arrive twice".
_CONCERNING = lazy(
    r"^(?:about|regarding|concerning|re|as for|as to) (?P<what>(?:the |our |my |your )?[^\s:,]+(?: [^\s:,]+){0,4})"
    r"[:,] (?P<pronoun>(?:it|they|that|this|these|those)(?= )|(?:it|that)(?=['’]s ))?",
    re.IGNORECASE,
)
# "A patient called, she said the text is tiny".
_SOMEBODY_SAID = lazy(
    r"^(?:an?|one|another|the|two|some|our) [\w -]{3,30}? (?:called|wrote|mailed|emailed|rang|phoned|complained"
    r"|came)\b[^,]{0,40}, (?:and )?"
    r"(?:she|he|they|who) (?:says?|said|wrote|told (?:us|me|them)|complains?|complained)(?: that)? (?=\S+ \S+ \S)",
    re.IGNORECASE,
)
_MARKER = lazy(
    r"^(?:(?:todo|to-do|fixme|bug|hack|xxx|feature(?: request)?|decision|action(?: item)?|idea|wish|bug report"
    r"|follow[- ]up)\s*(?:\([^()]*\))?\s*[:：]\s*)+",
    re.IGNORECASE,
)
_NUMBERED = lazy(
    r"^(?:(?:phase|step|milestone|stage|part|week|day|sprint|priority|action|decision|resolution|item"
    r"|v)\s*#?\d+(?:\.\d+)?|q[1-4](?: \d{4})?|mvp|short[- ]term|long[- ]term"
    r"|medium[- ]term)\s*(?:\([^()]*\))?\s*[:：–—-]\s*",
    re.IGNORECASE,
)


def without_opener(text: str) -> str:
    """Return the sentence without the words that only take the floor."""
    return _OPENER.sub("", text.strip()).lstrip(EDGES) or text.strip()


def without_label(text: str) -> str:
    """Return the entry without `TODO:` and without a number such as `Phase 2:`."""
    return _NUMBERED.sub("", _MARKER.sub("", text)).strip() or text


def concerned(text: str) -> str:
    """Return a sentence without "About the mails:" before it; a pronoun behind it is what it names."""
    match = _CONCERNING.match(text)
    if match is None:
        return text
    rest = text[match.end() :]
    return f"{match['what']}{'' if rest[:1] in chr(39) + '’' else ' '}{rest.lstrip()}" if match["pronoun"] else rest


def without_announcement(text: str) -> str:
    """Return the report of a fault without all that leads up to it; a pronoun gives way to what it stands for."""
    text = without_label(without_opener(_LED_UP.sub(_led_up, text.strip())))
    text = concerned(_SOMEBODY_SAID.sub("", _VERDICT.sub("", text)))
    return _ANNOUNCED.sub("", text)


def without_teller_of(text: str) -> str:
    """Return what somebody is told to have reported, without his name; any other text as it is."""
    return _TOLD_THAT.sub("", text)


def without_reporter(text: str) -> str:
    """Return the report of a fault without who saw it, or how it came to be seen."""
    return _REPORT_LEAD.sub("", text)


def _led_up(match: re.Match[str]) -> str:
    """Return what stands for a pronoun right behind the words that lead up to a fault."""
    return f"{match['what'] or match['pronoun'].strip()} " if match["pronoun"] else ""
