"""Clauses that say by when a thing is due, when it runs out, or that it is about time."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.clauses import DEFINITE, LEADS, NO_NOUN, THING, lowered
from syncer.rules.needing import Need, read_need
from syncer.rules.patterns import alternatives
from syncer.rules.verbs import base_of_participle, is_work

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_WHEN = (
    rf"(?:(?:on|by|in|at|until|till|before|from|this|next|the|end of(?: the)?|at the end of(?: the)?|mid|early|late"
    rf"|coming|around|after"
    rf"|within) )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|noon|week|month|quarter|year"
    rf"|weekend|eod|eow"
    rf"|summer|winter|spring|autumn|christmas|easter|q[1-4]|{_MONTH}|\d{{4}}-\d\d-\d\d|(?:the )?\d{{1,2}}(?:st|nd|rd"
    rf"|th)?\.?(?: (?:of )?{_MONTH})?"
    rf"|\d+ (?:days?|weeks?|months?)|(?:two|three|four|a few|a couple of|a) (?:days?|weeks?|months?)|soon)\b"
)
_DUE = lazy(
    rf"^{LEADS}(?P<thing>{THING}) (?:is|are)(?: (?:also|now|all|both|long|way|well))* "
    rf"(?:(?:over)?due(?: (?:at|with|to|for|in) (?!(?:be|the fact|a|an)\b)(?:the "
    rf"|our )?[\w-]+(?: (?!{_WHEN})[\w-]+){{0,2}})?[ ,]+{_WHEN}|overdue(?: by \w+ \w+| since \S+(?: \S+)?)?(?=[ ,.!]"
    rf"|$))",
    re.IGNORECASE,
)
_LAPSING = alternatives(r"""
    licen[cs]es?|certificates?|certs?|domains?|contracts?|leases?|subscriptions?|insurances?|permits?|visas?
    passports?|polic(?:y|ies)
    agreements?|warrant(?:y|ies)|registrations?|memberships?|approvals?|hosting|ssl|tls|accreditation|trial|rental|tuv
    mot|card|cards
    concession|patents?|trademarks?|vouchers?|credentials?|api keys?|courses?|trainings?|certifications?|keys?
    tokens?|extinguishers?|vaccines?|guarantee
    quota|grant
""")
_EXPIRES = lazy(
    rf"^{LEADS}(?P<thing>{THING}) (?P<how>(?:will |is going to |'ll |is about to |are about to )?(?:expires?"
    rf"|runs? out|lapses?|ends?)[ ,]+{_WHEN}"
    rf"|(?:has|have) (?:only )?(?:an? |\w+ )?(?:days?|weeks?|months?) left|(?:is|are) (?:about|going) to (?:expire"
    rf"|run out|lapse)|(?:is|are|comes?) up for renewal|(?:is"
    rf"|are) (?:expiring|running out)(?: {_WHEN})?"
    rf"|(?:is|are|has|have) (?:already )?(?:expired|run out|lapsed))",
    re.IGNORECASE,
)
_SESSION = lazy(r"\b(?:session|access token|cookie)", re.IGNORECASE)
_LAPSES = lazy(rf"\b{_LAPSING}$", re.IGNORECASE)
_SUPPORT = lazy(
    rf"^{LEADS}(?P<thing>{DEFINITE}) (?:is|are|goes|runs?|will be|will run|falls?)(?: (?:now|soon|already|long"
    rf"|also))* (?:out of (?:support|maintenance"
    rf"|warranty)|end[- ]of[- ]life|eol(?:'d)?|unsupported|out[- ]of[- ]date|outdated|obsolete|no longer (?:supported"
    rf"|maintained))(?: {_WHEN})?",
    re.IGNORECASE,
)
_SHORT = lazy(
    rf"^{LEADS}(?:we(?:'re| are)|i(?:'m| am)|the \w+ (?:is|are))(?: (?:also|now|nearly|almost|completely|all"
    rf"|about to be|getting|running))* "
    rf"(?:(?:running |getting )?(?:low on|short of|short on)|(?:run(?:ning)? )?out of|down to (?:the"
    rf"|our) last(?: \w+)? ?(?:of)?) (?P<what>{THING})[.!,]*(?: again)?[.!]*$",
    re.IGNORECASE,
)
_NOT_STOCK = lazy(
    r"\b(?:time|coffee|milk|tea|sugar|biscuits|cookies|memory|disk|space|ram|luck|ideas|budget|money|scope|sync|date"
    r"|order|office|town"
    r"|control|questions|topics|battery|words|breath|energy|people|staff|bandwidth|range|bounds|fashion|quota|steam"
    r"|patience|options)\b",
    re.IGNORECASE,
)
_DEADLINE = lazy(
    rf"(?:^{LEADS}(?P<thing>{THING})(?:'s)?(?: has a|:| with| ?[,(–-])? (?:submission |hard )?deadline(?: is| of"
    rf"|:)?(?: on)? {_WHEN}"
    rf"|\bdeadline (?:for|of) (?P<of>{THING}) (?:is|was moved to|moved to|has been set to)[ ]{_WHEN})",
    re.IGNORECASE,
)
_TIME = lazy(
    rf"\bit(?:'s| is)(?: (?:about|high|long past|past|really|probably))* time (?:that )?(?:(?:we|i|somebody|someone"
    rf"|you|they|one of us)"
    rf" (?:finally |also |really |actually )?(?P<past>{NO_NOUN}[a-z]+(?:ed|t|d|n|e|g)?)|(?:for (?:us|somebody|someone"
    rf"|you|me) )?to (?P<verb>[a-z]+)) (?P<rest>\S.*)$",
    re.IGNORECASE,
)
_TIME_PASSIVE = lazy(
    rf"\bit(?:'s| is)(?: (?:about|high|long past|past|really|probably))* time (?:that )?(?P<thing>{THING}) (?:was"
    rf"|were|got) (?P<verb>[a-z]+)(?P<rest>\b.*)$",
    re.IGNORECASE,
)
_STEEP = lazy(r"\b(?:about|high|past) time\b", re.IGNORECASE)


def read_deadline(clause: str) -> Need | None:
    """Return what a clause says is due, runs out or is overdue, None where it says no such thing."""
    if match := _DUE.match(clause):
        said = clause[match.start("thing") :]
        return Need("due", lowered(said), confidence.FILED, match["thing"]) if _may_be(match["thing"]) else None
    lapses = _EXPIRES.match(clause)
    if lapses and _LAPSES.search(lapses["thing"]) and _may_be(lapses["thing"]) and not _SESSION.search(lapses["thing"]):
        task = f"renew {lowered(lapses['thing'])} ({lapses['how']})"
        return Need(lapses["how"], task, confidence.FILED, lapses["thing"])
    if match := _SUPPORT.match(clause):
        return Need("out of support", clause[match.start("thing") :], confidence.LIKELY, match["thing"])
    if match := _DEADLINE.search(clause):
        if match["of"]:
            return Need(
                "deadline",
                f"{lowered(match['of'])}: {match[0][match[0].lower().index('deadline') :]}",
                confidence.FILED,
                match["of"],
            )
        return Need("deadline", clause[match.start("thing") :], confidence.FILED, match["thing"])
    if (match := _SHORT.match(clause)) and not _NOT_STOCK.search(match["what"]):
        return Need("running low", f"restock {lowered(match['what'])}", confidence.LIKELY, match["what"])
    return _high_time(clause)


def _may_be(thing: str) -> bool:
    return not re.match(
        r"(?:that|this|what|which|rent|(?:the |my |our )?(?:train|bus|flight|plane|ferry|boat|tram|baby|guests?)|he"
        r"|she|nothing|more)$",
        thing,
        re.IGNORECASE,
    )


def _high_time(clause: str) -> Need | None:
    if match := _TIME_PASSIVE.search(clause):
        return read_need(f"{match['thing']} needs to be {match['verb']}{match['rest']}")
    match = _TIME.search(clause)
    if match is None:
        return None
    base = match["verb"] or base_of_participle(match["past"])
    if not base or not (is_work(base) or base in ("think", "look")) or not (match["past"] or _STEEP.search(match[0])):
        return None
    if re.match(r"(?:it|off|up|home)\b", match["rest"]):
        return None
    return Need("it's time", f"{base} {match['rest']}", confidence.FILED, "")
