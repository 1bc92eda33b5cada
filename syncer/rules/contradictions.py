"""Sentences that set what a thing does against what it ought to do, without a word for failure."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.clauses import begin_of_clause
from syncer.rules.graded import graded
from syncer.rules.patterns import alternatives

_PEOPLE = (
    r"(?:me|us|them|you|him|her|people|users|customers|everybody|everyone|all users|guests|members|visitors|readers"
    r"|(?:the|our|my|some|many|all|new) [\w-]+)"
)
# What is over and gone, and yet is dealt with: "picks up jobs that have been cancelled".
_OVER = alternatives(r"""
    cancel+ed|deleted|removed|closed|paid|archived|deactivated|disabled|unsubscribed|sold(?: out)?|expired|left|died
    ended|finished|stopped|resigned|moved|refunded|merged|renamed|revoked|blocked|banned|returned|shipped|delivered
    unpublished|withdrawn|uninstalled|logged out|opted out|filtered out|turned off|switched off|rejected
""")
_GONE = (
    rf"(?:(?:that|which|who)(?: (?:has|have|had|was|were)(?: already| long| long since| been| they)*) (?:{_OVER})\b"
    r"|(?:that|which|who) (?:is|are)(?: already| long)? (?:expired|deleted|cancel+ed|sold out|archived|disabled"
    r"|revoked)\b"
    r"|(?:that|which|who) (?:no longer exists?|doesn['’]t exist|don['’]t exist|ran out|already (?:has|have|includes?"
    r"|exists?|contains?|ha(?:s|ve) one)|(?:is|are) no longer \w+|never existed|nobody (?:has|uses|ordered|asked)"
    r"|(?:is|are) (?:full|empty|in the past|not (?:mine|theirs|ours|hers|his))))"
)
_CLEANS = lazy(
    r"\b(?:removes?|deletes?|hides?|filters?|skips?|ignores?|archives?|purges?|cleans?|drops?|excludes?|rejects?"
    r"|refunds?|collects?|finds?|restores?|recovers?|i|we|he|she|thanks?)\b[^,;.]{0,40}$",
    re.IGNORECASE,
)
_DEALS_WITH = lazy(rf"\b[a-z-]+(?:s|ed|t|n) (?:[\w'’-]+ ){{0,6}}?{_GONE}", re.IGNORECASE)
_AFTER_ALL = lazy(
    r"\b(?:bills?|charges?|mails?|e-?mails?|sends?|notif(?:y|ies)|reminds?|shows?|invites?|calls?|counts?|lists?|texts?"
    r"|renews?|debits?|invoices?|pings?) [^,;.]{2,40}? (?:after|although|even though|even if|when) (?:they|he|she|it"
    rf"|somebody|someone|people|the \w+)(?:['’]ve| have| has| had| already| long)* (?:{_OVER})\b",
    re.IGNORECASE,
)
_BUT_STILL = lazy(
    r"\bbut (?:(?:the|my|our|all|some|its|his|her|it|they|there|in|on|\w+s)\b[^,;.]{0,30}? )?still"
    r" (?!works?\b|fine|ok\b|good|worth|need|have to|want|like|think|hope|learning|a bit|early|better|fun|enough)\w+"
    r"|\b(?:rows?|items?|users?|accounts?|files?|posts?|orders?|people|customers?|ones?|things?|\w+s) (?:that |which "
    r"|who )?(?:i|we|you|they|have been|were|are|got)?(?: have| had|['’]ve|['’]d)? ?(?:already )?"
    rf"(?:{_OVER}) (?:is|are|was|were)? ?still (?!works?\b|fine)\w+",
    re.IGNORECASE,
)
_LEADS_ASTRAY = lazy(
    rf"\b(?:takes?|leads?|goes|sends?|brings?|redirects?|points?|links?|lands?|throws?|drops?|dumps?|forwards?)"
    rf"(?: {_PEOPLE})?(?: straight| back| always| just)* (?:to|on|at|into|onto) (?:an? |the |our )?(?:bare |plain |old "
    r"|empty |blank |generic )*(?:[45]\d\ds?\b|error|home ?page|start page|front page|landing page|login (?:page"
    r"|screen|form)|parking page|(?:wrong|old|dead|empty|blank) \w+|page (?:not found|that))",
    re.IGNORECASE,
)
_THROWS_OUT = lazy(
    rf"\b(?:logs|kicks|signs|throws|locks|threw|kicked|logged|signed|locked) {_PEOPLE} out\b(?! of (?:gratitude|love))",
    re.IGNORECASE,
)
_ONLY_IF = lazy(
    r"\b(?:only|just) (?:pass|work|load|open|start|run|build|compile|connect|print|respond|fire|appear|show up|render"
    r"|sync|update|save|play|boot|succeed)(?:e?s)? (?:if|when|on|after|with|in|once|for|because|every|while|from)\b",
    re.IGNORECASE,
)
_SAYS_ONLY = lazy(
    r"\b(?:errors?|messages?|title|label|text|subject|tooltip|page|popup|mail|response|answer|log|hint|warning)"
    r"(?: \w+){0,2}? (?:is|says|reads|shows) (?:just|only|nothing but|simply) (?:[\"“'`]|an?\b|the\b|error)",
    re.IGNORECASE,
)
_SAYS_BUT = lazy(
    r"\b(?:says?|shows?|reports?|claims?|reads?|prints?|returns?|answers?) (?:[\"“'`][^\"”'`]{1,40}[\"”'`]|ok\b|done\b"
    r"|success\w*|green|[1-5]\d\d|everything (?:is )?(?:ok|fine)|healthy)(?:,? (?:but|although|while|even|and then"
    r"|and yet"
    r"|yet|when|whether)| -)",
    re.IGNORECASE,
)
_FINE_BUT = lazy(
    r"\b(?:is|are|works?|looks?|runs?|loads?|plays?|prints?) (?:fine|ok|okay|good|great|well|perfect\w*|correct(?:ly)?"
    r"|right) (?:for|on|in|with|at|under|locally|when) ?[^,;.]{0,30},? (?:but|while|whereas|yet|only) (?!(?:i"
    r"|we) (?:like"
    r"|want|prefer|think|need|should|could|would)|(?:should|could|would|let|maybe|perhaps|please)\b)(?!.*\b(?:nicer"
    r"|better|also fine|works? too|expensive)\b)\w+",
    re.IGNORECASE,
)
_ACCEPTS = lazy(
    r"\b(?:accepts?|accepted|allows?|lets? (?:you|me|people|users|one|us)|takes) [^,;.]{0,40}?\b(?:with|of|for|without)"
    r" (?:an? |any )?(?:[\w-]+ )?(?:0|zero|negative|minus|empty|invalid|expired|blank|no|past|nonsense)\b(?![.,]\d)",
    re.IGNORECASE,
)
_NESTED = lazy(r"\b(?:an?|the) ([\w-]{4,}) (?:inside|within|on top of|behind) (?:an?|the|another) \1\b", re.IGNORECASE)
_HAS_NO = lazy(
    r"\b(?:has|have|comes? with|carr(?:y|ies)|is missing|lacks?) (?:no|the) (?:[\w-]+ ){0,2}(?:flag|attribute|headers?"
    r"|labels?|index(?:es)?|titles?|constraint|checksum|time-?outs?|captions?|subtitles|focus|encoding|charset|expiry"
    r"|expiration|lock|unique key|foreign key|close button|back button|scrollbar|placeholder|return type|unsubscribe"
    r" link|favicon|sound|contrast)\b",
    re.IGNORECASE,
)
_TONGUE = (
    r"(?:english|french|german|spanish|italian|dutch|polish|turkish|portuguese|swedish|danish|finnish|greek|czech"
    r"|russian|japanese|chinese|korean|arabic|hebrew|norwegian|hungarian|romanian|ukrainian)"
)
_MIXED = lazy(
    rf"\b({_TONGUE}) (?:[\w-]+ )?(?:pages?|sites?|versions?|mails?|e-?mails?|menus?|app|users?|customers?|shop|store"
    rf"|translations?|texts?|newsletters?|build|interface|visitors)\b(?!.*\b(?:speak|teach|team|want|should|need)\w*)"
    rf"[^,;.]{{0,40}}\b(?!\1\b){_TONGUE}\b",
    re.IGNORECASE,
)
_RENDERS = lazy(
    r"\b(?:turns?|turned|makes?|made|renders?|leaves?|left) (?:the|my|our|its|every|all|half (?:of )?the|some|most)"
    r" (?:[\w'’-]+ ){1,3}?(?:invisible|unreadable|unusable|black|white|gr[ae]y|blank|empty|useless|unclickable"
    r"|illegible"
    r"|inaccessible|unreachable|slow|hang|crash|freeze|flicker|jump|stutter|disappear|vanish|unresponsive|crawl|fail"
    r"|overlap|wrap|overflow|time out|lag|explode|sweat|scream)\b",
    re.IGNORECASE,
)
_SEES = lazy(
    r"\b(?:sees?|saw|reads?|gets?|got|receives?|opens?|finds?|edits?|lists?|shows?|shown)(?: also| all| then| \w+ly)?"
    r" (?:everybody|everyone|each other|one another|other people|other users|other customers|other tenants|someone else"
    r"|somebody else|all customers|all users)['’]s? (?!opinion|view|point|take|thoughts|feedback|faces?\b)\w+",
    re.IGNORECASE,
)
_METRIC = (
    r"(?:times?|latency|p\d\d|rates?|memory|builds?|loads?|errors?|battery(?: life)?|sizes?|bills?|costs?|queue|cpu"
    r"|response|conversion|scores?|accuracy|recall|throughput|duration|start-?up|usage|traffic|fps|precision|coverage)"
)
_LEAPS = lazy(
    rf"\b{_METRIC}\b[^,;.]{{0,40}}? (?:went|goes|jumped|rose|dropped|fell|climbed|shot up|grew|increased|sank|crept"
    r"|leapt|has gone|have gone)(?: up| down)? from (?:about |around |roughly )?[\d.,]+[^,;.]{0,15} to (?:about "
    r"|around "
    r"|roughly |nearly |over )?[\d.,]+",
    re.IGNORECASE,
)
_FROM_ZERO = lazy(
    r"\b(?:(?:and )?then|suddenly|and) (?:it )?(?:starts?|begins?|jumps?|goes|falls?|drops?|resets?|snaps?) (?:over"
    r"|again"
    r"|back(?: to| at)?|from (?:zero|scratch|the (?:beginning|start|top)))\b",
    re.IGNORECASE,
)
_CLICKS = lazy(
    r"\b(?:you|one|i|we|it|users|people)(?: (?:always|often|usually))? needs? (?:two|three|four|five|several"
    r"|multiple|many"
    r"|\d+) (?:clicks?|tries|attempts|taps|restarts|reloads|logins|goes)\b",
    re.IGNORECASE,
)
_BEHIND = lazy(
    r"\b(?:lags?|lagged|lagging|trails?|trailing|drifts?|drifted|(?:is|are|was|were) (?:off|behind|ahead|early|late"
    r"|short|out)) (?:behind )?by (?:about |around |up to |almost |exactly )?(?:an?|one|two|three|several|half"
    r"|\d[\d.,]*)",
    re.IGNORECASE,
)
_LEFTOVERS = lazy(
    r"\b(?:deleting|removing|closing|cancel+ing|uninstalling|archiving|dropping|clearing|undoing|disabling|leaving"
    r"|renaming|moving|merging|unsubscribing) (?:(?:an?|the|my|our|one|any|from|all)\b ?)?[^,;.]{2,40}?(?:leaves?"
    r"|keeps?"
    r"|(?:does|do)(?:n['’]t| not) (?!matter|hurt|need|take|cost)|also|has no|breaks?|orphans?|loses?) \w+",
    re.IGNORECASE,
)
_UNTIL = lazy(
    r"(?<!wait )\buntil (?:you|i|we|one|somebody|someone|they|the user|users) (?:re(?:load|fresh|start|size|open|boot"
    r"|set|connect|log)\w*|zoom|scroll|rotate|log out|log in again|clear|hover|touch|move|click (?:it |somewhere "
    r"|outside |a second)|press (?:it )?(?:again|twice)|switch|toggle|kick|hit (?:f5|refresh))\b",
    re.IGNORECASE,
)
_TURNED = lazy(
    r"\b(?:is|are|was|were|gets?|comes?|come out|came|appears?|shown|uploaded|printed|saved|displayed|rendered"
    r"|shows? up)"
    r"(?: \w+)? (?:sideways|upside[- ]down|mirrored|back to front|in reverse|on its side|rotated|inside out)\b",
    re.IGNORECASE,
)
_ALL_BUT = lazy(
    r"\b(?:on|in|for|with) (?:every|all|any) (?:\w+ )?(?:pages?|screens?|browsers?|devices?|phones?|tabs?|platforms?"
    r"|accounts?|files?|servers?|machines?|users?|fields?|rows?|languages?|locales?|environments?|versions?),? (?:but"
    r"|except(?: for)?|apart from|other than) (?!that\b|not\b|it\b|we\b|i\b)\w+",
    re.IGNORECASE,
)
_SURE = (
    _THROWS_OUT,
    _SAYS_ONLY,
    _SAYS_BUT,
    _NESTED,
    _SEES,
    _RENDERS,
    _LEAPS,
    _CLICKS,
    _BEHIND,
    _TURNED,
    _ACCEPTS,
    _AFTER_ALL,
)
_UNSURE = (
    _DEALS_WITH,
    _BUT_STILL,
    _LEADS_ASTRAY,
    _ONLY_IF,
    _FINE_BUT,
    _HAS_NO,
    _MIXED,
    _FROM_ZERO,
    _LEFTOVERS,
    _UNTIL,
    _ALL_BUT,
)
_GRADED = graded(_SURE, _UNSURE)
_MEANT = lazy(
    r"\b(?:should|could|would|might|may|must|please|let['’]s|will|['’]ll|['’]d|if|unless|in case|so that|used to|want"
    r"|wants|need to|to|by design|on purpose|supposed|usually|hopefully|in order|whether|don['’]t|never|want me)\b",
    re.IGNORECASE,
)
_TELLS_OF_SELF = lazy(
    r"^(?:(?:and|but|so|then|well|yes|ok|also|oh|no|hi|hey),? )*(?:i(?:['’]m|['’]ve)?|he|she|let|please|thanks|sorry|my"
    r" (?:wife|husband|son|daughter|boss|mother|father|dog|cat|kids?))\b",
    re.IGNORECASE,
)


def find_contradiction(text: str) -> tuple[str, bool, int] | None:
    """Return the words that set doing against duty, whether they are sure, and where they stand; None where none do."""
    for pattern, match, sure in _GRADED.first_matches(text):
        start = begin_of_clause(text, match.start())
        before = text[start : match.start()]
        if _MEANT.search(before) or (pattern is _DEALS_WITH and _is_cleaning(text, start, match)):
            continue
        if not sure and pattern not in (_BUT_STILL, _CLICKS) and _TELLS_OF_SELF.match(text[start:].lstrip()):
            continue
        return match[0], sure, match.start()
    return None


def _is_cleaning(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the words say who is meant, or that what is over is put away, as is right."""
    that = re.search(r"\b(?:that|which|who)\b", match[0])
    return that is None or _CLEANS.search(text[start : match.start() + that.start()].rstrip()) is not None
