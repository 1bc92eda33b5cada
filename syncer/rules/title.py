"""Titles that stand alone: short, specific, a task in the imperative, a bug as its symptom."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.leads import without_lead
from syncer.rules.wording import (
    as_order,
    as_resolution,
    as_symptom,
    first_sentence,
    impersonal,
    is_wanted,
    without_chatter,
)

_ENOUGH = 3
LIMIT = 100
"""Characters of a title at most; forges show about so many in a list."""

# Words with which people take the floor; they say nothing about the thing.
_OPENER = lazy(
    r"^(?:(?:and|also|but|so|oh+|ooh|wow|ugh|ah+|aha|h+m+|whoa|ouch|well|ok(?:ay)?|yes|yeah|yep|yup|right|sure"
    r"|actually|honestly"
    r"|alright|perfect|great|cool|nice|thanks|thank you|anyway|plus|still|otherwise|then|finally|lastly"
    r"|first(?:ly| of all)?|second(?:ly)?(?=,)|third(?:ly)?(?=,)|ideally"
    r"|btw|by the way|fyi|note(?: that)?|again|now|next|hi|hey|hello|morning|good morning"
    r"|no(?=[,;:.!…–—]|\s+(?:[–—-]|(?:i|we|it|that|this|you|they|let's|wait|need|use|just|sorry|thanks)\b))"
    r"|nah|agreed|sorry|besides"
    r"|other than that|in the end|my bad|one more thing|another thing|another one|last thing|unrelated(?: question)?"
    r"|two things"
    r"|speaking of (?:which|\w+)|while we're (?:at it|here)|while i'm at it|on (?:that|another) note|for (?:now"
    r"|the record)"
    r"|one thing (?:from|about|for) \w+|(?:the |our )?(?:big(?:gest)?|main|top|worst) (?:complaint|problem"
    r"|issue|priority|thing)(?: is)?"
    r"|at the moment|right now|currently|apparently|obviously|basically|to be honest|good (?:point|idea|catch)"
    r"|in (?:short|general)|wait|uh+|um+|erm*|before i forget|lgtm|last(?: one)?(?=[:,])"
    r"|biggest (?:one )?(?:first)?(?=[:,])"
    r"|number (?:one|two|three|four|five|\d)(?=[:,])|first (?:one|up)(?=[:,])|here's another(?: one)?|quick one"
    r"|(?:one )?small thing|side note|in other news|from (?:my side|me)(?=[:,])|as (?:i|we) said"
    r"|as (?:discussed|agreed))"
    r"(?:\s+(?=[-–—])|(?=[\s,:;.!?…–—]))[\s,:;.!?…–—-]*)+",
    re.IGNORECASE,
)
_HEDGE = lazy(
    r"\b(?:probably|maybe|perhaps|actually|basically|definitely|honestly|really just|just|simply|i think"
    r"|i guess|i believe"
    r"|i suppose|kind of|sort of|somehow|obviously|of course|please|also|as well|too(?=[.!]?$)"
    r"|at least(?= just)|if possible"
    r"|ideally|hopefully|afterwards)\b\s*,?\s*",
    re.IGNORECASE,
)
_TASK_LEAD = lazy(
    r"^(?:(?:i|we|you|they|someone|somebody|one of us|the team)(?:'d|'ll|'ve)?\s+)?"
    r"(?:(?:really|still|also|have|had|would|will|shall|should|must|ought to|need(?:s)? to|need(?:s)?|have to"
    r"|has to|want(?:s)? to|want"
    r"|got to|gotta|going to|gonna|are|am|is|been meaning to|been|plan(?:ning)? to|like to|love to|better"
    r"|try to|be able to"
    r"|remember to|make sure to|don't forget to|let's|let us|to)\s+)*",
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
    r"|support|qa|(?-i:[A-Z][a-z]{2,15})(?! says)) (?:(?:also|just) )?(?:noticed|reported|says|said"
    r"|told (?:me|us)|mentioned"
    r"|complained)(?: that| about)?(?! to\b))\s*[:,]?\s+)+",
    re.IGNORECASE,
)
# "There's something odd: ...", "another thing that bugs me: ...": the fault stands behind the colon.
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
_DANGLING = lazy(
    r"(?:[\s,;:–—-]+(?:and|or|but|of|to|in|on|at|for|with|by|from|the|an?|as|that|which|because|since|so|if|when"
    r"|while|this"
    r"|these|our|their|is|are|than|into))+$",
    re.IGNORECASE,
)
_OPEN_END = lazy(
    r"(?:[\s,;]+(?:and|or|but|the|an?|because|of|which|than|whose|as|if|when|while|since|whether|our|their|my|your"
    r"|although|though|unless))+$",
    re.IGNORECASE,
)
# What comes after the condition is the thing itself: nothing of it may be taken for a reason.
_CONDITION = lazy(
    r"^(?:if|when|whenever|once|after|before|since|while|as soon as|as long as|every time|each time|on|in|for|with"
    r"|without|from"
    r"|until|unless|although|though|because|during|at|by|even (?:if|when|though)|where|wherever)\b[^,]{3,90}, ",
    re.IGNORECASE,
)
_CONTRAST = lazy(r"[,;]? (?:but|although|though)\b", re.IGNORECASE)
# "A patient called, she said the text is tiny".
_SOMEBODY_SAID = lazy(
    r"^(?:an?|one|another|the|two|some|our) [\w -]{3,30}? (?:called|wrote|mailed|emailed|rang|phoned|complained"
    r"|came)\b[^,]{0,40}, (?:and )?"
    r"(?:she|he|they|who) (?:says?|said|wrote|told (?:us|me|them)|complains?|complained)(?: that)? (?=\S+ \S+ \S)",
    re.IGNORECASE,
)
# "Maybe voice input", "this query needs an index".
_FILLER = lazy(
    r"^(?:(?:maybe|perhaps|probably|just|also|and|then|please|possibly|basically)\b[, ]+)+(?=\S)"
    r"|^(?:this|these|that|those) (?=(?:[a-z][\w-]* ){1,3}?(?:is|are|was|were|has|have|needs?|should|must|can|could"
    r"|will|doesn't"
    r"|don't|isn't|aren't|fails?|takes?|breaks?|looks?|might|may|never|only|still|always)\b)(?!(?:is|are|was|were|has"
    r"|have|needs?"
    r"|should|must|can|could|will|doesn't|don't|isn't|aren't|fails?|takes?|breaks?|looks?|might|may|never|only|still"
    r"|always|one)"
    r"\b)",
    re.IGNORECASE,
)
_POSSESSIVE = lazy(r"^(?:my|our|your|the|that|this|those|these|some|two of the|a|an) (?=\S+ \S)", re.IGNORECASE)
_TAIL = lazy(
    r"(?:\s*[,;–—-]?\s+(?:today|tonight|tomorrow|this week|next week|now|right now|asap|at some point|some ?day"
    r"|soon|later|first|anyway|please"
    r"|for now|at the moment|immediately|in a bit|these days|lately|right away|straight away|by tomorrow|next"
    r"|again and again|as well"
    r"|when i get to it|if possible|though|too|myself|before (?:the |our |this |we )?(?:next )?(?:release"
    r"|launch|ship\w*)(?: it| this)?))+\s*$",
    re.IGNORECASE,
)
_REASON = lazy(
    r"\s*(?:[,;]? (?:because|since|so that|so it|so we|as it|as we|otherwise|but|though|although|there(?:'s"
    r"| is)|and (?:i|we|it|they|nobody|that)\b|which (?:is|was|means))\b"
    r"|[,;:] (?:so|there(?:'s| is)|they|it|we|i|he|she|that|this)\b|\s[–—]\s| - )\s*.*$",
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
_EDGES = " \t,;:.!…–—-→*_|>"
_QUOTES = '"“”'
_PLAIN_WORD = lazy(r"[a-z][a-z'’-]*(?=[\s,;:.?!)]|$)")


def cut(text: str, limit: int = LIMIT) -> str:
    """Return the text cut at a word where it is longer than so many characters."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    space = head.rfind(" ")
    if space > limit // 2:
        head = head[:space]
    return (_DANGLING.sub("", head) or head).rstrip(_EDGES + "(") + "…"


def finish(text: str) -> str:
    """Return the text as a title: trimmed, with a capital first letter unless it is an identifier, cut to `LIMIT`."""
    text = _without_stray_quote(" ".join(text.split()).strip(_EDGES)).strip(_EDGES)
    if text.count("(") < text.count(")"):
        text = text.removesuffix(")")
    text = _OPEN_END.sub("", text) or text
    if _PLAIN_WORD.match(text):
        text = text[0].upper() + text[1:]
    return cut(text)


def _without_stray_quote(text: str) -> str:
    """Return a text without quotation marks all around it, or one at an edge that has no other."""
    if len(text) > 1 and text[0] in _QUOTES and text[-1] in _QUOTES and sum(text.count(mark) for mark in _QUOTES) == 2:
        return text[1:-1]
    if sum(text.count(mark) for mark in _QUOTES) % 2 == 0:
        return text
    if text[:1] in _QUOTES:
        return text[1:]
    return text[:-1] if text[-1:] in _QUOTES else text


def without_opener(text: str) -> str:
    """Return the sentence without the words that only take the floor."""
    return _OPENER.sub("", text.strip()).lstrip(_EDGES) or text.strip()


def without_label(text: str) -> str:
    """Return the entry without `TODO:` and without a number such as `Phase 2:`."""
    return _NUMBERED.sub("", _MARKER.sub("", text)).strip() or text


def _shortened(text: str, *, told: bool = False) -> str:
    """Drop the reason behind a comma where enough is left to stand alone, or the whole is too long.

    What is told may be harmless until the "but".
    """
    condition = _CONDITION.match(text)
    begin = condition.end() if condition else 0
    match = _REASON.search(text, begin)
    while match and _OPEN_END.search(text[: match.start()]):
        # "Loses a row if there is a tenth": that is no reason.
        match = _REASON.search(text, match.start() + 1)
    if match is None or (told and len(text) <= LIMIT and _CONTRAST.match(match[0])):
        return text
    short = text[: match.start()]
    enough = len(short[begin:].split()) >= _ENOUGH or (len(text) > LIMIT and len(short[begin:].split()) >= _ENOUGH - 1)
    return short if enough else text


def concerned(text: str) -> str:
    """Return a sentence without "About the mails:" before it; a pronoun behind it is what it names."""
    match = _CONCERNING.match(text)
    if match is None:
        return text
    rest = text[match.end() :]
    return f"{match['what']}{'' if rest[:1] in chr(39) + '’' else ' '}{rest.lstrip()}" if match["pronoun"] else rest


def task_title(text: str) -> str:
    """Return a title in the imperative for a commitment, a wish or an entry of a list."""
    text = without_label(without_opener(text))
    text = concerned(text)
    text = first_sentence(text)
    text = _HEDGE.sub("", text)
    text = _TASK_LEAD.sub("", text, count=1)
    text = re.sub(
        r"^((?:the |our )?[\w-]+(?: [\w-]+)?) (?:could|can|would)\b(?: be able to)? ",
        r"let \1 ",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"^(?:an?|some) (?=\S)", "", text, flags=re.IGNORECASE)
    text = _without_tail(_shortened(text))
    return finish(impersonal(as_order(text)))


def _without_tail(text: str) -> str:
    return without_chatter(_TAIL.sub("", without_chatter(text.rstrip(" .!?"))))


def entry_title(text: str, *, decided: bool = False) -> str:
    """Return a title for what its writer put down as an item already: only labels go, and who does it."""
    text = without_label(without_opener(text)) if not text[:1].isupper() else without_label(text)
    text = re.sub(r"^(?:we|i) (?:need to|should|must|have to) ", "", text, flags=re.IGNORECASE)
    text = _FILLER.sub("", text)
    text = as_resolution(text) if decided else as_symptom(text)
    short = _shortened(text) if len(text) > LIMIT else text
    return finish(re.sub(r"\?{2,}", "?", short.rstrip(" .!")))


def _led_up(match: re.Match[str]) -> str:
    """Return what stands for a pronoun right behind the words that lead up to a fault."""
    return f"{match['what'] or match['pronoun'].strip()} " if match["pronoun"] else ""


def symptom_title(text: str) -> str:
    """Return the symptom that a report of a fault speaks of, or the task where it only says what is wanted."""
    text = without_label(without_opener(_LED_UP.sub(_led_up, text.strip())))
    text = _SOMEBODY_SAID.sub("", _VERDICT.sub("", text))
    text = concerned(text)
    text = _ANNOUNCED.sub("", text)
    text = without_lead(first_sentence(text))
    if is_wanted(text):
        return task_title(text)
    text = _HEDGE.sub("", text)
    text = without_lead(_REPORT_LEAD.sub("", text))
    text = re.sub(
        r"^(?:we're|we are|i'm|i am) (?:definitely |still |really )?(not )?",
        lambda m: m[1] or "",
        text,
        flags=re.IGNORECASE,
    )
    text = _POSSESSIVE.sub("", as_symptom(text))
    text = _shortened(text, told=True)
    return finish(impersonal(_without_tail(text)))


def decision_title(text: str) -> str:
    """Return what was decided."""
    text = without_label(without_opener(text))
    text = re.sub(r"^(?:it|that|this)(?: with [\w ]{2,30})?: (?=\S+ \S+ \S)", "", text, flags=re.IGNORECASE)
    text = as_resolution(_HEDGE.sub("", first_sentence(text)))
    text = _without_tail(text)
    return finish(impersonal(text if len(text) <= LIMIT else _shortened(text)))
