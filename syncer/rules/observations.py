"""Sentences that tell plainly how a thing is or behaves, and what in them is out of the ordinary."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.harmless import without_harmless
from syncer.rules.history import ends_well, is_bygone
from syncer.rules.mood import is_hypothesis, is_over, is_question
from syncer.rules.verbs import is_work

# A condition, a number, a part of all, something that is there too: what is out of the ordinary.
ODD = lazy(
    r"\b(?:half|only|even|every|each|all|none|never|instead|twice|same|still|always|whenever|as soon as|since"
    r"|no|not|nothing|nobody|also|as well|too|off|left|behind|again|after|while|today|yesterday|sometimes|early|late"
    r"|deleted|expired|closed|old|apart|exactly|different|restarts?|reverse|shifted|doesn['’]t|isn['’]t|can['’]t"
    r"|goes through|\d\S* (?:\w+ ){0,4}(?:and|or|to|for|but|while|vs|against|at|by|as) (?:only |just )?\d[\d.]*)\b"
    r"|=|\d ?(?:%|s\b|ms\b|seconds|minutes|hours|gb\b|mb\b|errors)",
    re.IGNORECASE,
)
# What hardly anybody says of a thing in order: how it changed, what contradicts it, what is not there, an error.
PUZZLES = lazy(
    r"\bfrom (?:about |around )?[\d.]+\S* ?\w* to (?:about |around )?[\d.]+|\b(?:since|as of) (?:yesterday|today|last"
    r"|this morning|the (?:update|upgrade|release|deploy\w*|migration|merge)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|v?\d)"
    r"|\b(?:and|but) (?:now|today|this morning)\b|\b(?:usually|normally)\b.{0,20}\b(?:by|in|under|within|at|takes?)\b"
    r"|^no (?:more )?[\w-]+(?: [\w-]+)? (?:(?:have|has|is|are|was|were|gets?|comes?|arrives?|goes|go|shows?)\b|in|on|at"
    r"|for|from)"
    r"|\b(?:every so often|now and then|once in a while|(?:someone|somebody) else['’]s|someone else|exactly the same"
    r"|exactly the [\w-]+ of|the (?:very )?(?:same|other) (?:one|row|page|value|number|file|text)s?|a different [\w-]+"
    r" (?:each|every)|connection (?:refused|reset|closed)|permission denied|access denied|already exists"
    r"|no such (?:file"
    r"|table|column|host|method)|not found|undefined|out of memory|segmentation fault|core dumped|unexpected token"
    r"|exit(?:s|ed)? (?:with )?(?:code )?[1-9]\d*|deleted (?:users|rows|items|files|accounts|posts|comments)"
    r"|(?:shifted|moved|offset|displaced|rotated|mirrored|cropped|squeezed) (?:by|to|in)|makes? (?:the|my|our"
    r"|an?) (?:\w+"
    r" ){1,3}(?:sweat|hot|crawl|stutter|empty|jump|spin|scream|loud|unusable|column|mess)"
    r"|puts? [\w ]{1,20} (?:before|after|above|below|under|behind|next to) [\w ]{1,20}|in ci\b.{0,10}\bfail\w*"
    r"|fails? in|says? [^,;.]{2,40}\b(?:and|but) i (?:see|get|have|count)\b|and (?:the|my) [\w ]{2,20} (?:says?|shows?)"
    r"|trailing|leading (?:zero|blank|space)\w*|(?:that['’]s|this is|how|very|so|is|weird|a bit) (?:odd|weird|strange"
    r"|puzzling|fishy|off)|(?:odd|weird|strange) (?:one|thing|behaviou?r|result|effect)|(?:weirdly|strangely|oddly"
    r"|mysteriously|somehow|suddenly)|of its own|by itself|on its own|for no reason)\b",
    re.IGNORECASE,
)
_INTENT = lazy(
    r"\b(?:will|['’]ll|should|would|could|might|may|['’]d|let['’]s|want(?:s|ed)?|need(?:s|ed)?|wish(?:es)?|please"
    r"|can you|could you|going to|hop(?:e|ing)|thinking|plan(?:s|ning)?|prefer|like to|like that|must|have to|has to"
    r"|lack(?:s|ing)?|gap|dream\w*|suggest\w*|idea|any chance|imagine|decid\w+|chose|agree\w*|thanks|thank you"
    r"|great|pass(?:e[sd])?|succe\w+|finish\w+|ran through|went (?:through|fine|well)|completed|ran fine|looks good"
    r"|perfect|nice|cool|good|(?<!no longer )(?<!only )works|fine|i think|i guess|question(?! marks?)|ask(?:s|ed|ing)?"
    r"|wonder\w*|curious|maybe|perhaps"
    r"|learn\w*|read about|example|write|explain|tell me|give me|help me|show me|fixed|reverted|done|never ?mind"
    r"|wait|new to me)\b",
    re.IGNORECASE,
)
# Of one's own doings only what one sees, gets or cannot do tells of a thing; "I renamed it and now ..." does as well.
_OWN_DOING = lazy(
    r"^(?:(?:and|but|so|ok|okay|hi|hello|hey|hm+|well|yes|yeah|yep|no|nope|right|sure|currently|now|today|yesterday"
    r"|recently|at the moment|btw|also|here|there|this|that|it|they)\b[,.! ]*)*"
    r"(?:(?:i|we)(?:['’]m|['’]ve|['’]re)?\b(?! (?:just |also |still |now |always |only |keep |noticed |noticed that )*"
    r"(?:see|saw|get|got|noticed|found|can['’]t|cannot|keep|lose|lost|end up|have two|have three|receive|received|spot"
    r"|spotted)\b)|he|she|you|my (?:name|goal|team|boss|idea|plan|setup|question|task|job)|in my|here|it|this|that|they"
    r"|these|those|yes|no(?! more| [\w-]+ (?:have|has|are|is|were|was)\b)|ok|because|which|for|to|by)\b",
    re.IGNORECASE,
)
_AND_NOW = lazy(
    r"\b(?:and|but|then|since then|,) (?:now|today|then|suddenly|since then|all|the|my|our)\b", re.IGNORECASE
)
_LEAD = lazy(
    r"^(?:(?:and|but|so|ok|okay|hi|hello|hey|hm+|well|also|oh|btw|quick heads[- ]?up|heads[- ]?up|sorry for my english"
    r"|i noticed(?: that)?|i found(?: that)?|looks like|it seems(?: that)?|seems(?: like)?)\b[,.!: ]*)*",
    re.IGNORECASE,
)
_TELLS = lazy(
    r"\b(?:is|are|was|were|isn['’]t|has|have|had|does|do|did|can['’]t|gets?|got|gives?|gave|goes|went|comes?|came"
    r"|shows?|says?|sees?|saw|opens?|"
    r"takes?|took|runs?|ran|reads?|looks?|sounds?|ends?|starts?|stays?|keeps?|puts?|throws?|threw|no more|\w{2,}ed"
    r"|\w{2,}(?<!['’])s (?:in|on|at|to|for|from|up|off|out|over|into|as|with|before|after|again|only|also|still|even"
    r"|the|an?|my|our|its|his|her|their|your|this|that|me|us|it|them|each|every|both|all|some|any|no|nothing|one|two"
    r"|three|twice|double|wrong|with|without|until|like|invoices|\d[\d.,%]*|\w+s)"
    r"|still \w+|(?:land|go|come|show up|appear|turn|jump|stay|end up|fall|disappear|overlap|point|repeat|move|swap"
    r"|share)"
    r" (?:in|on|at|to|into|up|off|back|twice|again|one|the|each|out|over))\b|=",
    re.IGNORECASE,
)
_CALLS_UP = lazy(r"^(?:error|exception|warning|code|status)\b (?:\d|0x|\w*\d)", re.IGNORECASE)
# "Search finds nothing", "Cancel and OK do the same": no orders.
_NOUN_FIRST = lazy(r"^\w+ (?:and|or|of|for|is|are|was|has|does|do|\w+s|button|page|field)\b|^search\b", re.IGNORECASE)
# Habits told with their occasion: "when I drag a card it bounces back", "after a login I see the other one".
OCCASION = lazy(
    r"^(?:(?:and|but|so|also|hm+|hey|hi|ok)\b[, ]*)*(?:when(?:ever)?|after|as soon as|once|every time|each time"
    r"|while|for"
    r" (?:\w+ ){1,3}(?:above|below|over|under|with|without|longer|older|from|in)|with|without|on)\b"
    r"|\b(?:when(?:ever)?|as soon as|every time|each time|until|since|unless|without|after) (?:i|you|we|the|an?|my"
    r"|our|they"
    r"|some\w*|any\w*|it|switching|\w+ing)\b",
    re.IGNORECASE,
)
_FEWEST, _MOST = 4, 34


def observes(text: str) -> bool:
    """Whether a sentence tells plainly how a thing is or behaves."""
    if not _FEWEST <= len(text.split()) <= _MOST or is_question(text) or text.endswith((":", "：")):
        return False
    if (
        _INTENT.search(text)
        or is_hypothesis(text)
        or (is_over(text) and not _AND_NOW.search(text))
        or ends_well(text)
        or is_bygone(text)
        or without_harmless(text) != text
    ):
        return False
    if _CALLS_UP.match(text):
        return True
    if _OWN_DOING.match(text) and not _AND_NOW.search(text):
        return False
    told = text[_lead(text) :]
    first = told.partition(" ")[0].strip(",.").lower()
    orders = is_work(first) and not _NOUN_FIRST.match(told)
    return not orders and (_TELLS.search(told) is not None or OCCASION.search(told) is not None)


def _lead(text: str) -> int:
    match = _LEAD.match(text)
    return match.end() if match else 0
