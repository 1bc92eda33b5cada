"""Clauses that say what others demand, what is lacking, running out or behind, and what cannot stay as it is."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.clauses import LEADS, NO_NOUN, THING, lowered
from syncer.rules.needing import Need, read_need
from syncer.rules.patterns import alternatives
from syncer.rules.verbs import is_work

_AUTHORITY = alternatives(r"""
    insurance|insurers?|auditors?|audit|bank|ministry|council|landlord|tax office|legal|compliance|security
    procurement|finance|accounting|hr|city|school|police
    venue|organi[sz]ers?|inspectors?|inspection|board|lawyers?|sponsors?|vendor|suppliers?|hospital|authority
    authorities|notary|court|fire (?:brigade|department)
    health office|customs|tax adviser|accountant|registrar|embassy|publisher|printer|funders?|foundation|app store
    play store|app review|regulator|dpo|works council|committee|steering group|management
""")
_DEMANDED = lazy(
    rf"^{LEADS}(?:(?:the|our|my) )?(?:[\w-]+ )?{_AUTHORITY}(?: (?:now|also|still|really|even))* (?:wants?|requires?"
    rf"|needs?|asks? for|demands?|insists? on|expects?|(?:is|are) (?:waiting for|asking for|chasing us for))"
    rf" (?:(?:from us|us to|to see|to have|from everybody) )?(?P<what>(?!(?:its\b|their\b|his\b|patience\b|money\b"
    rf"|to\b|it\b|that\b|this\b|us\b|a lot\b"
    rf"|more time\b|you\b)){THING})(?=[.,;!]|$| (?:by|until|before|from|for|of|in|on|with|that|this|next)\b).*$",
    re.IGNORECASE,
)
_ESSENTIAL = lazy(
    rf"\b(?:it(?:'s| is)|it (?:also )?seems)(?: (?:also|really|absolutely|just|very))* (?:imperative|essential|vital"
    rf"|crucial|mandatory|necessary|urgent|indispensable|paramount|high time) (?:that )?(?:(?P<thing>{THING}) (?:is"
    rf"|are|be|gets?|get) (?P<verb>[a-z]+)(?P<rest>\b.*)"
    rf"|(?:(?:we|somebody|someone|you)(?: all)? |(?:for us |for somebody )?to )(?P<plain>[a-z]+) (?P<object>\S.*))$",
    re.IGNORECASE,
)
_OBLIGED = lazy(
    r"\b(?:we|i|you)(?:'re| are|'m| am)(?: (?:also|still|legally|contractually))* (?:obliged|obligated|bound"
    r"|required by \w+) to (?P<verb>[a-z]+) (?P<rest>\S.*)$",
    re.IGNORECASE,
)
_NEEDED = lazy(
    rf"^{LEADS}(?P<thing>(?:an? (?:new|second|third|proper|better|bigger|larger|different|replacement|spare|dedicated"
    rf"|separate|written|real|clear)|another|more|some|two|three|additional|new) {THING})(?: (?:is|are)(?: (?:also"
    rf"|still|clearly|definitely))* (?:needed|required|necessary)| (?:will|would) be (?:needed|required"
    rf"|necessary))\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_WITHOUT = lazy(
    rf"^{LEADS}without (?P<what>(?:(?:an?|the|some|proper|more|our|valid) )?{THING})(?:,| (?=(?:we|they|nobody|no one"
    rf"|it|customs|the|i)\b)) ?.*\b(?:can't|cannot|won't|not|nothing|no|impossible|pointless|stuck|doomed"
    rf"|illegal)\b.*$",
    re.IGNORECASE,
)
_STATE = lazy(
    rf"^{LEADS}(?P<thing>{THING}) ?(?::|–|—|\s-) ?(?:still |also |all )?(?P<state>not (?:yet )?(?:started|done"
    rf"|written|ordered|booked|sent|signed|begun|ready|finished|paid|tested|there|confirmed|decided)|missing|pending"
    rf"|outstanding|tbd|nothing yet|nobody(?: yet)?|unassigned|overdue|untouched|unfinished|undone|open|half[- ]done"
    rf"|late)\b",
    re.IGNORECASE,
)
_LACKS = lazy(
    rf"^{LEADS}(?P<thing>(?:the|our|my|this|that|these|those|all|some|most)? ?{THING}) (?:(?:still|also|really|badly"
    rf"|currently|simply|just) )*(?:lacks?|lacked) (?P<what>(?!(?:of|in|the (?:time|will))\b){THING})[.!]*$",
    re.IGNORECASE,
)
_GAP = lazy(
    rf"^{LEADS}(?:there(?:'s| is| are)|we(?:'ve| have)(?: got)?|i see)(?: (?:still|also))* (?:an? |some |several "
    rf"|two |three |big |obvious )*(?:gaps?|holes?) in (?P<what>(?:the|our|my) {THING})(?=[.,;!]|$| (?:around|for|on"
    rf"|when|with|in)\b).*$",
    re.IGNORECASE,
)
_NEARLY = lazy(
    rf"^{LEADS}(?P<thing>{THING}) (?:is|are)(?: (?:also|now))* (?:nearly|almost|about to be|close to|practically"
    rf"|virtually)(?: all)? (?:used up|empty|gone|finished|full|exhausted|over|out|being used up|worn (?:out|through"
    rf"|down))\b",
    re.IGNORECASE,
)
_WORN = lazy(
    rf"^{LEADS}(?P<thing>(?:the|our|my|these|those|two of the|half the|all the|most of the) {THING}) (?:is|are"
    rf"|looks?)(?: (?:also|now|all|completely|totally|pretty|quite|rather|getting))* (?:worn(?: out| through| down)?"
    rf"|frayed|rusty|rotten|threadbare|past (?:its|their) (?:best|prime|date)|beyond repair|on (?:its"
    rf"|their) last legs|falling apart|mouldy|bald)\b",
    re.IGNORECASE,
)
_BEHIND = lazy(
    rf"^{LEADS}(?P<thing>{THING}) (?:(?:is|are)(?: (?:still|also|now|already))* (?:\w+ (?:\w+ )?(?:versions?"
    rf"|releases?|years?|months?|weeks?) (?:behind|old|out of date)|lagging behind|way behind|hopelessly behind)"
    rf"|lags? (?:\w+ \w+ )?behind)\b",
    re.IGNORECASE,
)
_MUST_CHANGE = lazy(
    r"^(?P<what>\S+ \S+ \S.*?)(?:,|;|\s[–—-]|\.)? (?:and |so )?(?:that|this|which)(?: (?:really|just|also|all"
    r"|urgently))* (?:has to|needs to|ought to|must|should|can't|cannot|won't do and must) (?:change|stop|end"
    r"|be (?:changed|stopped|different|better|over)|go on(?: like this)?|stay(?: (?:like that|like this|so|that way"
    r"|this way))?|continue)\b[^.]{0,30}[.!]*$",
    re.IGNORECASE,
)
_SHOULD_BE = lazy(
    rf"\b(?:there(?:'s| is| are)|we(?:'ve| have)(?: got)?|{NO_NOUN}[\w-]+ has) (?:currently |still "
    rf"|absolutely )?no (?P<what>{THING}),?(?: (?:and|but|though|although|which|where))? (?:there |we |it "
    rf"|that )?(?:really |probably |definitely )?(?:should(?:n't be so)?(?: (?:be|have))?|ought to(?: be| have)?"
    rf"|is (?:bad|wrong|a shame|not ok|against))\b",
    re.IGNORECASE,
)


def read_required(clause: str) -> Need | None:
    """Return what a clause says is demanded, lacking or not to stay so, None where it says no such thing."""
    if match := _ESSENTIAL.search(clause):
        if match["thing"]:
            return read_need(f"{match['thing']} needs to be {match['verb']}{match['rest']}")
        return (
            Need("essential", f"{match['plain']} {match['object']}", confidence.LIKELY, "")
            if is_work(match["plain"])
            else None
        )
    if (match := _OBLIGED.search(clause)) and is_work(match["verb"]):
        return Need("obliged to", f"{match['verb']} {match['rest']}", confidence.LIKELY, "")
    if match := _SHOULD_BE.search(clause):
        return Need("no … and there should be", f"add {match['what']}", confidence.FILED, match["what"], rank=4)
    for words, pattern, sure in _STATEMENTS:
        if match := pattern.match(clause):
            return Need(
                words, lowered(clause[match.start("thing") if "thing" in pattern.groupindex else 0 :]), sure, ""
            )
    if match := _LACKS.match(clause):
        return Need(
            "lacks",
            f"add {match['what'].rstrip('.,!')} to {lowered(match['thing'])}",
            confidence.LIKELY,
            match["thing"],
        )
    if (match := _WITHOUT.match(clause)) and len(match["what"].split()) > 1 and not _NO_MATTER.search(match["what"]):
        return Need("without", f"get {lowered(match['what'])}", confidence.LIKELY, match["what"], rank=4)
    if match := _MUST_CHANGE.match(clause):
        return Need("has to change", match["what"], confidence.LIKELY, "")
    return None


_NO_MATTER = lazy(
    r"\b(?:you|me|us|him|her|them|it|question|doubt|problems?|help|reason|notice|warning|glasses|coffee|context"
    r"|knowing)\b",
    re.IGNORECASE,
)
_STATEMENTS = (
    ("demanded", _DEMANDED, confidence.LIKELY),
    ("is needed", _NEEDED, confidence.LIKELY),
    ("not done", _STATE, confidence.LIKELY),
    ("gap in", _GAP, confidence.LIKELY - 0.05),
    ("nearly used up", _NEARLY, confidence.LIKELY - 0.05),
    ("worn out", _WORN, confidence.LIKELY - 0.05),
    ("behind", _BEHIND, confidence.LIKELY - 0.05),
)
