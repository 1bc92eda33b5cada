"""The words by which people say that something fails."""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.patterns import lazy
from syncer.rules.absurdities import find_absurdity
from syncer.rules.anomalies import find_anomaly
from syncer.rules.complaints import find_complaint
from syncer.rules.contradictions import find_contradiction
from syncer.rules.exemptions import IN_CASE, NO_SUBJECT, OPINION, PERSONAL, PURPOSE, RULE
from syncer.rules.history import ends_well, is_bygone
from syncer.rules.misbehaviour import find_misbehaviour
from syncer.rules.mood import denies_fault, is_hypothesis, is_only_possible
from syncer.rules.oddities import find_oddity
from syncer.rules.patterns import alternatives, vocabulary
from syncer.rules.troubles import find_trouble


@dataclass(frozen=True, slots=True)
class Symptom:
    """The words that report a fault; `sure` where they hardly mean anything else in any conversation.

    `plain` where nothing but what a thing does tells of it.
    """

    words: str
    sure: bool
    plain: bool = False


_OFTEN = alternatives(r"""
    also|still|just|now|then|again|always|sometimes|often|randomly|occasionally|constantly|regularly|completely|totally
    really|very|super|so|pretty|too|extremely|quite|way too|intermittently|incredibly|suddenly|silently|consistently
    definitely|getting|becoming|become|all|apparently|currently|every now and then|painfully
""")
_BE = alternatives(r"""
    is|are|was|were|['’]s|['’]re|gets?|got|getting|has been|have been|['’]ve been|['’]s been|had been|keeps?
    kept|has become|have become|becomes?|became
    goes|went|looks|feels|seems?|comes? (?:back|out|up)
""")
_BROKEN = alternatives(r"""
    broken|failing|crashing|hanging|freezing|stuck|frozen|dying|super slow|too slow|so slow|slow|sluggish|laggy|unusable
    unresponsive|flaky|flakey|unstable|unreliable|leaking|timing out|timed out|buggy|corrupt(?:ed)?|lagging|erroring
    out of (?:sync|memory|disk)|running out of|stale|garbled|truncated|duplicated|misaligned|stretched|unreadable
    borked|busted|hosed|fried|messed up|screwed up|wonky|janky|glitchy|upside down|all over the place|blurry|malformed
    choppy|jerky|pixelated|illegible|restarting|re-?rendering|flickering|overwritten|unreachable|spiking
    deadlock\w*|losing (?!to\b)\w+|throwing
    (?:way |far |much )?too (?:long|big|large|small|hard|complex|complicated|confusing|loud|early|late|expensive\
    |noisy|many|often|aggressive|high|low|few|wide|narrow|dark|bright|strict|lax|warm|cold|hot)
    (?:way|far|much) too \w+
    returning (?:\w+ )?(?:errors?|[45]\d\ds?|null|wrong|empty)|cut off|vulnerable|swallowed|off by(?! default)
    hitting (?:the )?limit
""")
_AMISS = alternatives(r"""
    wrong|incorrect|missing|gone|lost|down|dead|exposed|ignored|rejected|dropp(?:ed|ing)|empty|blank|inconsistent
    exhausted|noisy|outdated|doing nothing|refusing|inaccurate|reset(?:ting)?|overloaded|degraded|bouncing|out of date
    out of order|doubled|overlapping|invalid|swapped|reversed|crooked|misplaced|useless|invisible|meaningless|delayed
""")
_FAILS = alternatives(r"""
    fails|failed|crash(?:es|ed)|hangs|hung|breaks|broke|freezes|froze|dies|died|leaks|leaked|throws|threw|times? out
    timed out
    stall(?:s|ed)|chokes|explodes|blows up|blew up|errors? out|disappear(?:s|ed)|vanish(?:es|ed)|flickers|gets? stuck
    (?:drops|loses|lost|swallows|overwrites|duplicates) (?:all |the |my |our |its |some |her |his )?(?!track\b\
    |interest\b|oldest\b|expired\b|unused\b|stale\b|duplicates?\b|outliers?\b)[a-z]+
    cuts? off|spikes|spiked|jump(?:s|ed) back|goes? (?:blank|missing|black|white)
    went (?:down|blank|missing|black|white)
    stopped (?:working|responding|sending|syncing|loading)|deadlocks|refuses to|leaves? (?:orphan|stale)\w*
    (?:start(?:s|ed)|began|begins) (?:to )?(?:fail|crash|hang|freez|tim|throw|lag|leak|dropp?|flicker|restart|reboot\
    |disconnect|stutter|los|err)\w*
    blocks (?:the|all|our|every)
    returns? (?:an? |the )?(?:\w+ )?(?:errors?|[45]\d\d\b|null|nothing|wrong|empty|undefined|stale)
    takes? (?:about |around |over |more than |up to |like |almost |nearly )?(?:forever|ages|longer|too long\
    |minutes|hours|\d+\+? ?(?:s|sec|seconds|minutes|min|hours)\b)
    taking (?:about |around |over |more than |up to |like )?(?:forever|ages|longer|too long|minutes|hours\
    |\d+\+? ?(?:s|sec|seconds|minutes|min|hours)\b)
    (?:logs|kicks|signs|logged|kicked) (?:me|us|users|people|everyone|them) out
    never (?:stops?|ends?|finish(?:es)?|arrives?|load(?:s|ed)?|returns?|shows?|reach(?:es)?|checks?|closes?\
    |updates?|fires?|works?|worked|comes?|completes?)
""")
# Of a plural: "deploys fail", "backfills still block the nightly run".
_FAIL = alternatives(
    "fail|crash|hang|freeze|leak|stall|time out|disappear|vanish|flicker|break|block (?:the|all|our|every)"
    "|get stuck|die"
)

_STRONG = vocabulary(r"""
    bugs? (?:where|in which|that|when|with|in)|(?:memory|connection|resource) leaks?|race condition|data loss
    stack ?overflow
    there(?:['’]s|['’]re| is| are|['’]s been) (?:an?|another|some|this) (?:\w+ ){0,2}?(?:bug|regression|leak\
    |race condition|deadlock|crash|glitch|typo|vulnerability)
    (?:there(?:['’]s| is)|(?:we|i)(?:['’]ve| have)?(?: got)?) (?:an?|another|this|one) (?!bunch|lot|few|couple\
    |number|list)\
    (?:\w+ ){0,2}?(?:issue|problem|error) (?:with|where|when|that|in)
    in (?:plain ?text|clear ?text)|unencrypted|world-readable|publicly (?:accessible|visible|readable)
    anyone can (?:see|access|read|delete|edit|change)|without (?:any )?(?:authentication|authorization|permission)
    (?:we|i)(?:['’]ve| have)?(?: got)? (?:an?|another|this) (?:\w+ ){0,2}?(?:bug|regression)
    nothing (?:happens|happened (?:when|after|if)|shows|works|comes back|gets \w+ed)
    something(?:['’]s| is) (?:off|wrong|odd|weird|strange|broken)
    (?:users|customers|people|clients|testers|support|they\
    |(?:an?|one|another|every|the) (?:user|customer|client|tester))(?: are| is| have been| has been| keep\
    | kept)?(?: (?:also|still|now))? (?:report(?:ing|ed|s)?|complain(?:ing|ed|s)?|seeing|getting|hitting\
    |experiencing|running into)
    (?:getting|seeing|throws?|throwing|returns?|returning|hit|hitting|got|see|saw|gives?|giving|get|gets\
    |with) (?:an? |the |a bunch of |lots of |random |some |many |these |this |intermittent |sporadic |weird \
    |strange ){0,3}(?:\w+ ){0,2}?(?:errors?|exceptions?|stack ?traces?\
    |[45]\d\ds?(?! (?:\w+s|people|of|open|left|or so|new|as (?:it|they|expected))\b)\
    |time ?outs?|crash(?:es)?|segfaults?|deadlocks?)
    (?:fail(?:s|ed|ing)|crash(?:es|ed|ing)|dies|died) (?:with|on|when|for|if|after|in|at|because|every|randomly\
    |every time)
    (?:doesn|don|didn|isn|aren|wasn)['’]t work(?:ing)?|not working|security (?:hole|flaw|bug|vulnerability)
    (?:sql|command|html) injection
    keeps? (?:\w+ )?(?:fail|crash|hang|freez|break|dy|restart|disappear|time|timing|los|leak|reset|throw|return\
    |drop|flicker|disconnect|jump|logg|com(?:ing) back|show(?:ing) (?:an? )?(?:error|old|wrong))\w*
    (?:bugs|annoys|worries|bothers|irritates) (?:me|us|users|people|everyone|everybody)
    (?:super |really |so |very |quite |pretty )annoying
    (?:driv(?:es|ing)|drove) (?:me|us|users|people|everyone|everybody|them|\w+ \w+) (?:nuts|crazy|mad|insane)
    (?:everybody|everyone|users|they all) hates?|biggest complaint|broken (?:link|image|layout|build)s?
    blank (?:page|screen)|(?:is|get|gets|got|see|sees|stays) (?:just |only )?an? (?:white|empty|gr[ae]y\
    |black) (?:page|screen)
    (?:cannot|can['’]t|couldn['’]t) reproduce .{0,20}\bbut|used to (?:be|take) (?:under |below |less than )?\d
""")
_STATE = lazy(
    rf"(?:(?<![\w-])|(?=['’])){_BE}(?: {_OFTEN}){{0,3}}(?: (?:a bit|kind of))? (?:(?P<sure>{_BROKEN})"
    rf"|{_AMISS})(?!\w)",
    re.IGNORECASE,
)
_ACTING = lazy(
    rf"(?<![\w-])(?!(?:he|she|to|can|not|may|will|the|an?|our|my|your|of|no|any|some|these"
    rf"|those) )[a-z0-9`_)\"/.-]+(?: {_OFTEN}){{0,2}} {_FAILS}(?!\w)",
    re.IGNORECASE,
)
_PLURAL = lazy(
    rf"(?<![\w-])[a-z][\w-]*s(?: (?:over|above|with|from|in|on|of|for|larger than|longer than|without"
    rf"|under) [\w ]{{1,25}}?)?(?: {_OFTEN}){{0,2}} {_FAIL}(?!\w)",
    re.IGNORECASE,
)
_NOT = alternatives(r"""
    does(?:n['’]t| not)|do(?:n['’]t| not)|did(?:n['’]t| not)|won['’]t|will not|is(?:n['’]t| not)|are(?:n['’]t| not)
    wasn['’]t|weren['’]t
    never|can['’]?t|cannot|couldn['’]t|has(?:n['’]t| not)|have(?:n['’]t| not)|no longer
""")
# What a product is there to do; that it does not do it is a fault. Opinions and rules have other verbs.
_DUTY = alternatives(r"""
    work|load|start|fire|show|open|respond|save|sync|update|appear|render|arrive|connect|compile|build|drain|close
    stop|survive
    accept|pick up|log|scroll|play|return|reach|finish|persist|refresh|expire|reload|redirect|validate|send|receive
    trigger|run
    complete|display|boot|launch|install|deploy|pass|register|submit|upload|download|print|export|import|apply|resize
    wake
    delete|edit|reset|sign|pay|check ?out|unsubscribe|search|sort|filter|select|click|type|share|escape|clear|clean|free
    release|retry|handle|detect|calculate|convert|include|reconnect|recover|exit|terminate|restart
    store|verify|check|notify|invalidate|respect|fit|add up|line up|scale|keep up|catch|fail over|roll back|migrate
    cancel|move|wait|remember|react|propagate|resume|contain|match|count|cover|hono?u?r|take effect|go away|carry over
    flush|unlock|time out|alert|warn|decode|fall back|regenerate|wrap|align|round|reply|answer|die|let go
    copy|paste|zoom|rotate|translate|parse|recogni[sz]e|switch|index|loading|working|showing|firing|updating|saving
    sending
    syncing|responding|closing|returning|rendering|picking|closed|saved|sent|updated|shown|loaded|deleted|called
    triggered
    released|refreshed|rendered|applied|stored|escaped|validated|checked|logged|cleared|cleaned|invalidated|delivered
    processed
    displayed|translated|indexed|removed|created|counted|notified|synced|encrypted|implemented|handled|caught
    respected|recogni[sz]ed
""")
_OMITTING = lazy(
    rf"(?<!\w)(?P<subject>[\w`'’/.)\"-]+) {_NOT}(?: (?:even|always|actually|really|get|properly|seem to|all"
    rf"|want to|currently|ever|yet|be|been|correctly|fully)){{0,3}} {_DUTY}(?!\w)",
    re.IGNORECASE,
)
# Any other verb that is denied: a fault in a report, an opinion or a rule anywhere else.
_NOT_DOING = lazy(
    rf"(?<!\w)(?P<subject>[\w`'’/.)\"-]+) {_NOT}(?: (?:even|always|actually|really|properly|seem to|all"
    rf"|currently|ever|yet|correctly|fully)){{0,3}} (?P<verb>[a-z]{{3,}})",
    re.IGNORECASE,
)
_TWICE = lazy(
    r"\b(?:sen[dt]s?|ship(?:ped|s)?|charg(?:ed|es)|fires?|fired|runs?|ran|inserted|processed|saved|created"
    r"|called|submitted|delivered|emails?|mails?)\b.{0,40}"
    r"\b(?:twice|two times|multiple times|more than once|over and over|double)\b",
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
CUE = lazy(
    r"bug|annoy|worr|bother|irritat|driv|hate|issue|problem|error|exception|fail|crash|bro[kc]e|break|h[au]ng"
    r"|stuck|fr[eo]e?z|dead|dying|die[sd]?\b|down|slow|flak|leak"
    r"|tim(?:e|es|ed|ing|e-)[ -]?out|wrong|missing|gone|los[et]|losing|stale|blank|n['’]t|\bnot\b|never|cannot"
    r"|nothing|something|report|complain|[45]\d\d|spik|twice|double|stay|remain|\bsit|corrupt"
    r"|hole|vulnerab|race|keeps?\b|stopped|tak(?:es|ing|e)|thr[oe]w|empty|stretched|ignore|drop|overw|duplic"
    r"|reject|refus|out of|running|disappear|vanish|injection|cuts?\b|flicker|jump|used to"
    r"|inaccurate|incorrect|logs|kicks|signs|unstable|unreliable|unusable|lagg|sluggish|swallow|inconsistent"
    r"|block|stall|no longer|goes|went|garbled|truncated|misaligned|unre|re-?render|restarting|noisy"
    r"|bork|bust|hosed|fried|messed|screwed|wonky|janky|glitch|upside|all over|blurry|malformed|choppy|jerky|pixel"
    r"|illegible|invalid|swapped|reversed|crooked|misplaced|useless|invisible|meaningless|delayed|exposed"
    r"|exhausted|outdated|over(?:load|lap)|degraded|bounc|forgot|errors?\b|chokes|explodes|bl[oe]ws? up"
    r"|off by|limit|reset|refused|multiple times|more than once|over and over|seeing|getting|hitting|experienc"
    r"|ran into|regress|plain|clear ?text|unencrypt|world-|publicly|anyone|without|embarrass",
    re.IGNORECASE,
)
"""Cheap test whether a text may report a fault at all; every pattern here needs one of these."""


# "If each lost signal counts as an error, they will hate us": the case is only thought of.
_CASE = lazy(
    r"^(?:\W*(?:and|but|so|then|ok|well|also|because|put it on the list)\b)*\W*(?:if|without|unless"
    r"|when(?:ever)?(?= (?:an?"
    r"|the|some\w*|one) (?:\w+ )?(?:gets?|is) \w+ed,))\b(?P<case>[^,]*), ?(?P<rest>.+)$",
    re.IGNORECASE,
)
_UNTIL = lazy(r"\b(?:un)?till?(?: [\w'’-]+){0,2} ?$", re.IGNORECASE)
# What would have come of it did not come.
_COUNTERFACTUAL = lazy(r"\bwould(?:n['’]t| not)? have (?:been )?\w+(?:ed|en|t|ght)\b", re.IGNORECASE)
# "Fix all the bugs": who is told to has not been told of one; "I have never restored one" answers a question.
_NO_REPORT = lazy(
    r"^(?:(?:and|now|ok|then|please|pls|so|can you|could you)\b[, ]*)*(?:(?:fix|solve|debug|find|squash|hunt(?: down)?)"
    r" (?:all|any|every|as many)\b|(?:tell|show|explain|describe|ask|remind|teach) (?:me|us|him|her|them)\b"
    r"|(?:imagine|picture|suppose|say) )"
    r"|\b(?:i|we)(?:['’]ve| have) never \w+ (?:one|any|it|them|that)\b",
    re.IGNORECASE,
)


def find_symptom(text: str) -> Symptom | None:
    """Return the words by which a sentence reports a fault, None where it reports none."""
    if _COUNTERFACTUAL.search(text) or _NO_REPORT.search(text):
        return None
    found = _find_any(text)
    if found is not None and (case := _CASE.match(text)) and found.words in case["case"]:
        return _find_any(case["rest"])
    return found


def _find_any(text: str) -> Symptom | None:
    if is_hypothesis(text) or denies_fault(text):
        return None
    found = (_find_failure(text) if CUE.search(text) else None) or _find_misbehaviour(text) or _find_anomaly(text)
    return None if found and (ends_well(text) or is_bygone(text)) else found


def _find_misbehaviour(text: str) -> Symptom | None:
    found = (
        find_misbehaviour(text)
        or find_oddity(text)
        or find_trouble(text)
        or find_contradiction(text)
        or find_absurdity(text)
    )
    found = found or find_complaint(text)
    if found is None or is_only_possible(_clause_at(text[: found[2]], found[2])):
        return None
    return Symptom(found[0], sure=found[1])


def _find_anomaly(text: str) -> Symptom | None:
    found = find_anomaly(text)
    if found is None or PERSONAL.search(text) or is_only_possible(_clause_at(text, found[1])):
        return None
    return Symptom(found[0], sure=False, plain=True)


def _find_failure(text: str) -> Symptom | None:
    text = PURPOSE.sub("", text)
    if (strong := _STRONG.search(text)) and not is_only_possible(_clause_at(text, strong.start())):
        return Symptom(strong[0], sure=True)
    if admitted := _ADMITS.search(text):
        return Symptom(admitted[0], sure=True)
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
            if is_only_possible(_clause_at(text, match.start())):
                continue
            if pattern is _OMITTING and match["subject"].lower().strip("`'’.,\"") in NO_SUBJECT:
                continue
            certain = sure or bool(pattern is _STATE and match["sure"])
            if (not certain or "no longer" in match[0]) and IN_CASE.search(text[: match.start()]):
                continue
            return Symptom(match[0], sure=certain)
    omitted = _NOT_DOING.search(text)
    if (
        omitted
        and not _UNTIL.search(text[: omitted.start()])
        and omitted["verb"].lower() not in OPINION
        and omitted["subject"].lower().strip("`'’.,\"") not in NO_SUBJECT
    ):
        return None if is_only_possible(_clause_at(text, omitted.start())) else Symptom(omitted[0], sure=False)
    return None


def _clause_at(text: str, place: int) -> str:
    """Return the part between commas that a place lies in: what is only possible in one may be certain in the next."""
    start = max(text.rfind(mark, 0, place) for mark in ",;–—:(") + 1
    ends = [end for mark in ",;–—(" if (end := text.find(mark, place)) >= 0]
    return text[start : min(ends, default=len(text))].strip()
