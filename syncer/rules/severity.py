"""How bad a fault is by what fails, and whom it hits, where nobody says how soon it matters."""

from __future__ import annotations

import re

from syncer.models import Priority
from syncer.rules.levels import said
from syncer.rules.patterns import alternatives, vocabulary

_PEOPLE = alternatives(r"""
    users?|customers?|clients?|people|guests?|patients?|students?|members?|subscribers?|visitors?|tenants?|teachers?
    drivers?|riders?|readers?|players?|testers?|parents?|shops?|stores?|schools?|venues?|teams?|colleagues|doctors?
    nurses?|partners?|merchants?|sellers?|buyers?|everyone|everybody
""")
_THINGS = alternatives(r"""
    accounts?|devices?|phones?|stations?|sites|tickets?|mails|e-?mails|complaints?|reports?|orders|requests|calls
""")
_LOTS = alternatives(r"""
    many|most|all|several|some|half|every|each|other|both|dozens|hundreds|thousands|lots
    a (?:lot|bunch|handful|few|couple)|a (?:third|quarter|fifth)|twelve|twenty|\d\d+|\d+k|\d+ ?%
""")
_MANY = alternatives(rf"{_LOTS}|two|three|four|five|six|seven|eight|nine|ten|[2-9]")

# A number is an answer of a server where it stands like one: "returns 502", "503 errors", "a 500 on save"; no amount.
_CODE = (
    r"(?:(?:40[0134]|50\d)(?:s| (?:errors?|responses?|status|codes?|bad gateway|internal|unauthori[sz]ed"
    r"|forbidden))"
    r"|(?:return|answer|respond|throw|giv|get|got|see|seeing|with|an?|http|status|code|error|random)\w*"
    r"(?: (?:an?|the|with|only|status|code|http|error|random))*"
    r" (?:40[0134]|50[0-4])(?![\w:]|[.,]\d| ?[%€$]| (?!(?:on|when"
    r"|from|after|in"
    r"|for|at|if|with|whenever|because|and|or|but|as|since|while|every|all)\b)\w)"
    r"|(?<![\w.,/:-])50[0-4](?= (?:on|when|from|after|if|whenever|every)\b))"
)
# Nothing works, or something is lost, goes astray or comes out wrong.
_FAILS = vocabulary(rf"""
    (?:fell|falls|falling|fall) (?:over|down|apart|out)|collaps\w+|knock(?:s|ed) (?:it|them|us) (?:over|out|down)
    unreachable|inaccessible|unavailable|not reachable|bounc(?:es?|ed|ing)
    (?:is|are|was|were|gets?) (?:silently |simply |just )?(?:dropped|denied|discarded|refused|killed|skipped\
        |ignored|rejected)
    forbidden|(?:ran|runs?|running) out of (?:memory|disk|space|connections|handles|quota|inodes)
    (?:nobody|no one|none of \w+(?: \w+)?) can
    (?:data|rows?|records?|entries|files?|orders?|messages?|mails?|photos?|lines?|results?|bookings?\
        |payments?)(?: [\w-]+){{0,4}} (?:is|are|was|were|went|goes|go) missing
    (?:throws?|threw|raises?|returns?|gives?|gets?|got|with) (?:an? |the )?(?:\w+ )?(?:exception|error|traceback)s?
    (?:haven't|hasn't|have not|has not) (?:run|worked|synced|started|been (?:sent|updated|run|backed up|delivered\
        |paid))
    (?:stops?|stopped|quits?) (?:after|when|as soon as|sync\w*|work\w*|respond\w*|record\w*|in the middle)
    (?:can|could) still (?:log ?in|sign ?in|access|read|see|open|edit|delete|pay|book)
    (?:don't|doesn't|do not|does not) match
    (?:is|are|was|were|got|gets?|just|has|have|been|simply|all) (?:\w+ )?(?:gone|lost|wiped|erased|overwritten\
        |destroyed)
    (?:los(?:t|es?|ing)|vanish\w*|disappear\w*|overwrit\w+|wip(?:es?|ed|ing)|swallow\w*|dropped\
        |drops) (?!downs?\b)\w+
    disappear\w*|vanish\w*|corrupt\w*|truncat\w*|data loss
    missing (?:data|orders|messages|rows|records|payments|entries)
    (?:is|are|was|were|has|have) (?:\w+ )?(?:deleted|removed) (?:by|on|for)
    (?:digits?|rows?|lines?|entries|pages?) (?:are |is )?missing|leak(?:s|ed|ing|age)?|expos(?:es?|ed|ing)
    readable (?:by|for) (?:anyone|everyone)|(?:anyone|everyone|anybody) (?:can|could)
    (?:somebody|someone) else(?:'s)?|each other's|other (?:people's|users'|customers'|tenants'|person's)
    wrong (?:person|customer|user|patient|recipient|account|address|amount|total|price|currency|sum|results?\
        |numbers?|values?|data|order|dose|day|time)
    unauthori[sz]ed|enumerat\w*|unsigned|unencrypted|overcharg\w*|too much|double[- ]?book\w*|overbook\w*
    oversell\w*|oversold
    (?:sent|booked|charged|billed|paid|counted|delivered|created|printed|imported|posted|arrives?|arrived\
        |reminded|notified|mailed|called) (?:\w+ ){{0,3}}(?:twice|double|two times|several times)
    counted (?:as|for) \w+
    (?:can['’]?t|cannot|can not|couldn['’]?t|unable to|not able to) (?:\w+ )?(?!(?:tell|see|remember|say|find out\
        |really|quite|zoom|scroll|resize|copy|paste|hover|sort|filter)\b)\w+
    (?:fails?|failed|failing)(?! (?:the )?(?:lint|build|ci|test)\b)|crash\w*|dying|dies|died|dead|hang(?:s|ing)|hung
    freez\w+|froze|(?:is|are|was|were|goes|went|going|been|be|keeps going|comes?) down|out of memory|oom\w*
    deadlock\w*|{_CODE}|5xx|blank|white (?:page|screen)|black screen
    empty (?:page|list|file|screen|response|result)|(?:comes?|came|is|are|stays?) (?:out |up )?empty
    restart\w* (?:itself|by itself|in a loop)|runs? full|disk (?:is )?full|time?s? out|timing out|stack ?trace
    panics?|segfault\w*|infinite loop|error rate|rejected|rejects|refuses?|invalid
    (?:never|no longer|not|doesn['’]?t|don['’]?t|didn['’]?t|won['’]?t|stopped|stops?) (?:even |really |actually \
        |ever |get |be )?(?:work\w*|run\w*|starts?|started|load\w*|open\w*|sav\w+|send\w*|sent|arriv\w+\
        |deliver\w*|sync\w*|alert\w*|fir\w+|respond\w*|reach\w*|connect\w*|boot\w*|finish\w*|updat\w+|upload\w*\
        |install\w*|log(?:ging)? in|print\w*|scan\w*|record\w*|clos\w+|come back|get through)
    stuck|broken|unusable|every (?:single )?(?:time|other \w+)
    keeps? (?:\w+ )?(?:failing|restarting|dying|crashing|dropping)
    lock(?:s|ed)? (?:me|us|them|people|users|everyone|customers)? ?out
    log(?:s|ged|ging)? (?:\w+ )?out (?:after|every|while)|nobody (?:was told|noticed|knew)|embarrass\w*|expired?
    race condition|overload\w*
""")
# Who touches these touches somebody's money, secrets or rights.
_SUBJECTS = vocabulary(r"""
    passwords?|credentials?|api keys?|secrets?|tokens? (?:\w+ )?(?:in|leak)|personal data|private|privacy|gdpr
    legal\w*|the law|by law|unsubscrib\w*|security|vulnerab\w*|injection|exploit\w*|breach|charged|charges?|pays?
    paid|payments?|payouts?|checkouts?|invoic\w*|refund\w*|bill(?:s|ed|ing|able)?|money|vat|currency
""")
_HIT = vocabulary(rf"""
    {_MANY}(?: (?:of|more|other|our|the|different|angry|paying|new))* {_PEOPLE}\
        (?!(?: [\w'-]+){{0,4}} (?:ask|want|wish)\w*)
    {_LOTS}(?: (?:of|more|other|our|the|different|new))* {_THINGS}
    (?:two|three|four|five|six|seven|eight|nine|ten|[2-9]) (?:more |other |new )?(?:tickets?|e-?mails?|complaints?\
        |reports?|calls)
    (?:users?|customers?|people|clients?|testers?) (?:are|is|keep|have been|were|report|complain|can't|cannot|get\
        |lose|leave)
    (?:customers?|users|people|clients) (?:affected|complain\w*|reported)
    (?:for|by|from|to|of) (?:our|the|some|{_MANY}) (?:of (?:the |our )?)?(?:customers?|users?|clients?\
        |guests?|patients?|students?|members?|subscribers?|visitors?)
""")
_LOOKS = vocabulary(r"""
    blurry|blurred|pixelated|typos?|misspel\w+|spelling|wording|misalign\w*|alignment|aligned|colou?rs?|fonts?
    spacing|padding|margins?|icons?|logos?|pixels?|overlaps?|tool-?tips?|hover\w*|favicon|ugly
    looks? (?:odd|ugly|bad|off|strange|weird|wrong|funny)|animations?|capitali[sz]\w+|upper ?case|lower ?case
    cropped|wraps?|line breaks?|cut off|rounded|placeholder|scroll ?bars?|emoji\w*|deprecat\w*|warnings?|noisy
    cosmetic\w*|grammar|contrast|indent\w*|plural|trailing (?:space|slash|comma)
""")
_GRAVE_TASK = vocabulary(
    r"""
    security|vulnerab\w*|injection|exploit\w*|breach|personal data|gdpr|passwords?|credentials?|secrets?|api keys?
    by law|the law|(?:anyone|everyone|anybody) (?:can|could)|data protection|penalt\w*|fined|lawsuits?|compliance
    auditors?
""",
    # Whom one asks is no danger.
    after=r"\b(?! (?:officers?|teams?|people|folks|guys?|department|group|desk|office|trainings?|course|newsletter)\b)",
)
_ORDERS = frozenset(("fail", "refuse", "panic", "crash"))
_SHOUTED = re.compile(r"!{2,}")


def severity_of(symptom: str) -> tuple[Priority, str] | None:
    """Return how bad a fault is by what it does, and the words that tell; None where they tell nothing."""
    symptom = symptom.replace("’", "'")
    if words := said(_FAILS, symptom):
        return Priority.HIGH, words
    if looks := _LOOKS.search(symptom):
        return Priority.LOW, looks[0]
    words = said(_SUBJECTS, symptom) or said(_HIT, symptom)
    return (Priority.HIGH, words) if words else None


def failure_in(entry: str) -> str:
    """Return the words by which an entry of a list names a failure rather than work, "" where it does not."""
    words = said(_FAILS, entry.replace("’", "'"))
    # "Fail loudly if there are none" is work.
    return "" if words and entry.startswith(words) and words.lower() in _ORDERS else words


def danger_of(task: str) -> str:
    """Return the words of a task that speak of a danger, or shout; "" where there are none."""
    shouted = _SHOUTED.search(task)
    return said(_GRAVE_TASK, task) or (shouted[0] if shouted else "")


def hits(text: str) -> str:
    """Return the words beside a fault that say how many it hits, "" where there are none."""
    return said(_HIT, text)
