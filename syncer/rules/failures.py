"""Things that fail, as their verbs and states tell: what crashes, is stuck, comes twice or does not do its duty."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.exemptions import IN_CASE, NO_SUBJECT, OPINION, PERSONAL, PURPOSE, RULE
from syncer.rules.failure_words import AMISS, BE, BROKEN, DENIED, DUTY, FAIL, FAILS, OFTEN, STRONG
from syncer.rules.harmless import PEOPLE
from syncer.rules.mood import is_possible_at
from syncer.rules.patterns import vocabulary

_STATE = lazy(
    rf"(?:(?<![\w-])|(?=['’])){BE}(?: {OFTEN}){{0,3}}(?: (?:a bit|kind of))? (?:(?P<sure>{BROKEN})"
    rf"|{AMISS})(?!\w)",
    re.IGNORECASE,
)
_ACTING = lazy(
    rf"(?<![\w-])(?!(?:he|she|to|can|not|may|will|the|an?|our|my|your|of|no|any|some|these"
    rf"|those) )[a-z0-9`_)\"/.-]+(?: {OFTEN}){{0,2}} {FAILS}(?!\w)",
    re.IGNORECASE,
)
_PLURAL = lazy(
    rf"(?<![\w-])[a-z][\w-]*s(?: (?:over|above|with|from|in|on|of|for|larger than|longer than|without"
    rf"|under) [\w ]{{1,25}}?)?(?: {OFTEN}){{0,2}} {FAIL}(?!\w)",
    re.IGNORECASE,
)
_OMITTING = lazy(
    rf"(?<!\w)(?P<subject>[\w`'’/.)\"-]+) {DENIED}(?: (?:even|always|actually|really|get|properly|seem to|all"
    rf"|want to|currently|ever|yet|be|been|correctly|fully)){{0,3}} {DUTY}(?!\w)",
    re.IGNORECASE,
)
# Any other verb that is denied: a fault in a report, an opinion or a rule anywhere else.
_NOT_DOING = lazy(
    rf"(?<!\w)(?P<subject>[\w`'’/.)\"-]+) {DENIED}(?: (?:even|always|actually|really|properly|seem to|all"
    rf"|currently|ever|yet|correctly|fully)){{0,3}} (?P<verb>[a-z]{{3,}})",
    re.IGNORECASE,
)
_TWICE = lazy(
    r"\b(?:sen[dt]s?|ship(?:ped|s)?|charg(?:ed|es)|fires?|fired|runs?|ran|inserted|processed|saved|created"
    r"|called|submitted|delivered|emails?|mails?)\b.{0,40}"
    r"\b(?:twice|two times|multiple times|more than once|over and over|double)\b"
    r"(?! (?:an?|per|each|every) (?:week|month|year|season|quarter|term)\b)",
    re.IGNORECASE,
)
# What people do not get is a fault where what they do not like is none: "nobody gets the reminder mails".
_DEPRIVED = lazy(
    rf"\b{PEOPLE} (?:(?:do|does)(?:n['’]t| not)(?: (?:even|always|actually|really|currently|ever|all))? (?:get"
    r"|receive)|(?:do|does|did)(?:n['’]t| not)(?: (?:even|always|really|ever))? (?:see|find)) (?:the|their|his|her"
    r"|our|an? (?:answer|reply|mail|e-?mail|message|confirmation|receipt"
    r"|invoice|error)|any|it) ?\b"
    r"|\b(?:nobody|no one|none of (?:them|us|the \w+)) (?:gets|got|sees|saw|receives|received) (?:the|their|our|any"
    r"|an? \w+) \b"
    rf"|\b{PEOPLE} (?:gets?|got|receives?|received|sees?|saw) no (?!money\b|pay\b|reply from us)\w+"
    rf"|\b{PEOPLE} (?:loses?|lost) (?:their|his|her|all|everything|half|the \w+ (?:they|he|she))\b",
    re.IGNORECASE,
)
_STAYS = vocabulary(
    r"no longer (?:works?|loads?|opens?|shows?|starts?|responds?|syncs?|sends?|appears?|updates?|prints?|connects?"
    r"|compiles?|builds?|saves?|fits?|finds?|exists?|fires?|arrives?|matches)|(?:stays?|stayed|remains?|remained"
    r"|sits?|sat) (?:in |on |at )?\"?(?:pending|stuck|empty|open|locked|blank"
    r"|unchanged|there|visible|gr[ea]y|disabled|logged in|\"\w+)"
)
_ADMITS = vocabulary(r"""
    we(?:['’]re| are)(?: (?:definitely|still|also|really|actually|probably|just|currently)){0,2} not \
    (?!going|changing|doing|planning|moving|touching|shipping|launching|buying|hiring|migrating|dropping|supporting\
    |talking|looking|asking|blaming|leaving|building|adding|offering|inviting|taking|using|making|having)\w+ing
    (?:we|i) (?:never|don['’]t|do not|didn['’]t|forgot to) (?:actually |really |even )?(?:verify|validate|check\
    |close|escape|saniti[sz]e|handle|clean|release|invalidate|test|implement(?:ed)?|encrypt|back up|catch|expire\
    |rotate|limit|free)\w*
""")
# "Somebody will not be happy", "we would never be able to sell it".
_HOW_IT_FEELS = lazy(
    r"(?<=\bbe) (?:too |very |so |that |all that )?(?:happy|pleased|amused|thrilled|willing|keen|fond|proud|sad|angry"
    r"|impressed|convinced|surprised|sorry|glad|delighted|popular|easy|cheap|fun|pretty|nice|long|here|there)\b",
    re.IGNORECASE,
)
_UNTIL = lazy(r"\b(?:un)?till?(?: [\w'’-]+){0,2} ?$", re.IGNORECASE)
CUE = lazy(
    r"bug|annoy|worr|bother|irritat|driv|hate|issue|problem|error|exception|fail|crash|bro[kc]e|break|h[au]ng"
    r"|stuck|fr[eo]e?z|dead|dying|die[sd]?\b|down|slow|flak|leak"
    r"|tim(?:e|es|ed|ing|e-)[ -]?out|wrong|missing|gone|los[et]|losing|stale|blank|n['’]t|\bnot\b|never|cannot"
    r"|nothing|something|report|complain|[45]\d\d|spik|twice|double|stay|remain|\bsit|corrupt"
    r"|hole|vulnerab|race|keeps?\b|stopped|tak(?:es|ing|e)|thr[oe]w|empty|stretched|ignore|drop|overw|duplic"
    r"|reject|refus|out of|running|disappear|vanish|injection|cuts?\b|flicker|jump|used to"
    r"|inaccurate|incorrect|logs|kicks|signs|unstable|unreliable|unusable|lagg|sluggish|swallow|inconsistent"
    r"|block|stall|nobody|no one|none of|\bno\b|no longer|goes|went|garbled|truncated|misaligned|unre|re-?render"
    r"|restarting|noisy"
    r"|bork|bust|hosed|fried|messed|screwed|wonky|janky|glitch|upside|all over|blurry|malformed|choppy|jerky|pixel"
    r"|sideways|mirrored|flipped|distorted|rotated|turned|shifted|moved by|washed|expos|muffl|squash|illegible"
    r"|invalid|swapped|reversed|crooked|misplaced|useless|invisible|meaningless|delayed|exposed"
    r"|exhausted|outdated|over(?:load|lap)|degraded|bounc|forgot|errors?\b|chokes|explodes|bl[oe]ws? up"
    r"|off by|limit|reset|refused|multiple times|more than once|over and over|seeing|getting|hitting|experienc"
    r"|ran into|regress|plain|clear ?text|unencrypt|world-|publicly|anyone|without|embarrass",
    re.IGNORECASE,
)
"""Cheap test whether a text may report a fault at all; every pattern here needs one of these."""


def find_failure(text: str) -> tuple[str, bool] | None:
    """Return the words by which a sentence says that something fails, and whether they are sure; None for others."""
    if not CUE.search(text):
        return None
    text = PURPOSE.sub("", text)
    if (strong := STRONG.search(text)) and not is_possible_at(text, strong.start()):
        return strong[0], True
    if admitted := _ADMITS.search(text):
        return admitted[0], True
    if (deprived := _DEPRIVED.search(text)) and not is_possible_at(text, deprived.start()):
        return deprived[0], False
    if PERSONAL.search(text) or RULE.search(text):
        return None
    for pattern, sure in (
        (_STATE, False),
        (_TWICE, True),
        (_STAYS, True),
        (_ACTING, True),
        (_PLURAL, True),
        (_OMITTING, True),
    ):
        for match in pattern.finditer(text):
            if is_possible_at(text, match.start()):
                continue
            if pattern is _OMITTING and match["subject"].lower().strip("`'’.,\"") in NO_SUBJECT:
                continue
            certain = sure or bool(pattern is _STATE and match["sure"])
            if (not certain or "no longer" in match[0]) and IN_CASE.search(text[: match.start()]):
                continue
            return match[0], certain
    omitted = _NOT_DOING.search(text)
    if (
        omitted
        and not _HOW_IT_FEELS.match(text, omitted.end())
        and not _UNTIL.search(text[: omitted.start()])
        and omitted["verb"].lower() not in OPINION
        and omitted["subject"].lower().strip("`'’.,\"") not in NO_SUBJECT
    ):
        return None if is_possible_at(text, omitted.start()) else (omitted[0], False)
    return None
