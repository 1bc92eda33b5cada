"""Clauses that say of a thing that it has not been done yet, is still undone, or that nobody does it."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.clauses import DEFINITE, LEADS, THING, lowered
from syncer.rules.needing import ADVERBS, OFTEN_EXPECTED, SUBJECT, Need, refuses, task_of
from syncer.rules.patterns import words_of
from syncer.rules.verbs import base_of_participle, base_of_third

_YET = lazy(
    r"\b(?:yet|still|ever|since|anywhere|at all|in (?:years|months|weeks|ages)|for (?:years|months|weeks|ages)"
    r"|(?:last|this) (?:year|month|quarter|week)|so far|until now|properly)\b",
    re.IGNORECASE,
)
_NOT_DONE = lazy(
    rf"^{LEADS}{SUBJECT}(?P<modal>{ADVERBS} (?:hasn't|haven't|has not|have not|has never|have never|was never"
    rf"|were never|isn't"
    r"|aren't|is not|are not|never got|has yet to|have yet to|(?:is|are) (?:still )?(?:to|waiting to|not)|(?:has"
    r"|have) still"
    r" (?:to|not)|still (?:isn't|aren't|hasn't|haven't)|(?:still )?remains? to|still (?:waits?|wait) to|never (?:was"
    r"|were)))"
    r"(?P<been>(?: been| be)?)(?: (?:properly|really|actually|fully|ever|yet|even|all|completely|formally|officially))*"
    r" (?P<verb>[a-z][\w-]+)(?P<rest>\b.*)$",
    re.IGNORECASE,
)
_UNDONE = lazy(
    rf"^{LEADS}{SUBJECT}(?P<modal> (?:is|are|sits?|lies?|goes|remains?|stays?)(?: (?:all|currently|both"
    rf"|just))* (?P<still>still )?)"
    r"(?P<verb>un[a-z]+(?:ed|id|en|wn|nt))(?P<rest>\b.*)$",
    re.IGNORECASE,
)
_PENDING = lazy(
    rf"^{LEADS}(?P<thing>{DEFINITE}) (?:(?:is|are)(?: all| both)? still|still (?:is|are)|(?:is|are)(?= overdue"
    rf"| outstanding| long overdue))"
    r" (?:pending|outstanding|missing|overdue|long overdue|to do|undone|on the to-?do|a draft|unfinished"
    r"|half[- ](?:done"
    r"|finished)|incomplete|due|owed)\b",
    re.IGNORECASE,
)
_NOBODY_DID = lazy(
    rf"^{LEADS}(?:(?:we|i|they|nobody|no one|no-one|none of (?:us|you|them)|the (?:team|office|board)"
    rf"|(?-i:[A-Z])[a-z]+)(?:'ve|'s)?"
    rf"(?P<modal>(?: (?:have|has|still|also))* (?:haven't|hasn't|have not|has not|not|never|have never|has never|ever"
    rf"|has|'s|'ve))"
    r"(?: (?:yet|ever|even|actually|really|still|properly|once|bothered to|got around to|gotten around to))*"
    # What nobody has asked for or missed is not wanted.
    r") (?P<verb>(?!(?:asked|complained|noticed|wanted|needed|minded|missed|heard|seen|said|told"
    r"|mentioned)\b)[a-z][\w-]+)"
    r"(?P<rest> \S.*)$",
    re.IGNORECASE,
)
_NONE_YET = lazy(
    rf"^{LEADS}(?:(?:there(?:'s| is| are)|(?:we|i|they|{DEFINITE})(?:'ve| have| has)(?: got)?)(?: still| also)* no|no"
    rf"|(?:we|i|they) (?:still |also )*(?:don't|do not)"
    rf" (?:still )?have(?: an?| any)?|(?:we|i|they) still (?:don't|do not) have(?: an?| any)?|there still (?:isn't"
    rf"|aren't)(?: an?| any)?) (?P<what>(?!(?:many|much|enough|(?:\w+ )?(?:users?|customers?|complaints?|sponsors?"
    rf"|data|numbers?)|ticket|issue|answer|news|reply|response|decision|date|idea|plan|word"
    rf"|update|reason|solution|fix|sign|results?|way|one|eta|time|need|problem|clue|feedback|chance|money|budget"
    rf"|luck)\b){THING})(?: yet| so far|(?<=still no) )[.!]*$",
    re.IGNORECASE,
)
# "No rain yet" tells; "no tests for the parser yet" asks.
_LEAST = 3
_NOBODY_DOES = lazy(
    rf"^{LEADS}(?:nobody|no one|no-one|none of us)(?: (?:ever|really|actually|currently|regularly|even|here))* "
    r"(?P<verb>tests|checks|maintains|reviews|cleans|waters|monitors|updates|documents|verifies|watches|collects"
    r"|empties"
    r"|answers|services|backs up|audits|records|sweeps|tracks|follows up on) (?P<rest>(?!it\b|that\b|this\b|them\b"
    r"|me\b)\S.*)$",
    re.IGNORECASE,
)
# What somebody still owes where it has not been done.
_OWED = words_of(
    "pay sign renew review return order book translate document clean service invoice submit file inspect approve"
    " confirm"
)
# What a program does by itself: not having done it is a fault.
_AUTOMATIC = words_of(
    "send deliver save update load sync process show display open close start run clear refresh delete remove apply"
    " charge refund record log store export import download upload fetch transfer cache generate notify"
)


def read_undone(clause: str) -> Need | None:
    """Return what a clause says has not been done yet, None where it says no such thing."""
    return _not_done(clause) or _by_nobody(clause)


def _not_done(clause: str) -> Need | None:
    if (match := _NOT_DONE.match(clause)) and not refuses(match):
        modal = match["modal"].strip().lower()
        base = base_of_participle(match["verb"])
        paid = base in _OWED and match["been"] and modal.endswith(("n't", "not"))
        said = (
            paid
            or _YET.search(modal + match["rest"])
            or re.search(r"\b(?:yet to|still|waiting to|remains? to|waits? to)$", modal)
        )
        if modal.endswith((" to", " to be")) and not match["been"]:
            said = None
        never = "never" in modal and not clause.rstrip().endswith("?")
        if (
            base
            and (said or never or modal.endswith(("remain to", "remains to")))
            and not (base in OFTEN_EXPECTED and never)
        ):
            rest = re.sub(
                r",? (?:since|for (?:years|months|ages|weeks)|in (?:years|months|ages|weeks)|anywhere|at all|yet"
                r"|so far)\b.*$",
                "",
                match["rest"],
            )
            rank = 7 if base in _AUTOMATIC else 4
            return Need(
                "not yet", task_of(base, match["thing"], rest), confidence.LIKELY + 0.05, match["thing"], rank=rank
            )
    if (match := _UNDONE.match(clause)) and not refuses(match):
        base = base_of_participle(match["verb"][2:])
        if base and (match["still"] or _YET.search(match["rest"]) or not match["rest"].strip(" .!")):
            sure = confidence.LIKELY + 0.05 if match["still"] else confidence.LIKELY - 0.05
            return Need("still undone", task_of(base, match["thing"], ""), sure, match["thing"])
    if match := _PENDING.match(clause):
        return Need(
            "still missing",
            f"{lowered(match['thing'])}{clause[match.end('thing') :]}",
            confidence.LIKELY,
            match["thing"],
        )
    return None


def _by_nobody(clause: str) -> Need | None:
    if (match := _NONE_YET.match(clause)) and (
        _LEAST <= len(match["what"].split()) < 8 or " no " in clause or "have" in clause
    ):
        return Need("none yet", f"get {match['what']}", confidence.LIKELY, match["what"])
    if match := _NOBODY_DOES.match(clause):
        first, _, particle = match["verb"].partition(" ")
        base = f"{base_of_third(first)} {particle}".strip()
        return Need("nobody", f"{base} {match['rest']}".rstrip(" ."), confidence.LIKELY, "")
    match = _NOBODY_DID.match(clause)
    if match is None or not re.search(
        r"n't\b|\bnot\b|\bnever\b|^(?:.* )?(?:nobody|no one|no-one|none)\b",
        clause[: match.start("verb")],
        re.IGNORECASE,
    ):
        return None
    base = base_of_participle(match["verb"])
    rest = match["rest"].rstrip(" .!")
    nobody = re.search(r"\b(?:nobody|no one|no-one|none)\b", clause[: match.start("verb")], re.IGNORECASE)
    if nobody and base in ("tell", "notify", "show") and re.match(r" (?:the|our|my|all|any of|(?-i:[A-Z]))", rest):
        return Need("haven't yet", f"{base}{rest}", confidence.LIKELY + 0.05, rest.strip(), rank=4)
    if not base or base in (
        "meet",
        "read",
        "find",
        "hear",
        "get",
        "use",
        "discuss",
        "agree",
        "change",
        "show",
        "start",
        "notify",
        "tell",
    ):
        return None
    if re.match(
        r" (?:for (?:it|that|this|them|one)|it"
        r"|that|this|them|me|you|us|him|her|to|with|about|on|at|how|what|why|whether|if|anything|yet)\b",
        rest,
    ) or ("never" in clause[: match.start("verb")].lower() and not _YET.search(rest)):
        return None
    rest = re.sub(
        r",? (?:yet|so far|since .*|in (?:years|months|ages|weeks)|for (?:years|months|ages|weeks)|either|at all)$",
        "",
        rest,
    )
    return Need("haven't yet", f"{base}{rest}", confidence.LIKELY + 0.05, rest.strip(), rank=4)
