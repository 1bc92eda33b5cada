"""Faults told at second hand: what somebody came to see, what others say of the product, what explains a report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.patterns import lazy
from syncer.rules.patterns import alternatives


@dataclass(frozen=True, slots=True)
class Sighting:
    """What somebody tells to have seen or heard of a thing; `sure` where it hardly can be anything but a fault."""

    words: str
    what: str
    sure: bool


_FINDS = alternatives(r"""
    saw|noticed|seen|reali[sz]ed|discovered|spotted|found out|found|stumbled (?:on|upon|over|across)|came across
    notice|noticing|seeing|detected|figured out|learned|learnt
""")
_WHEN = (
    r"(?: (?:today|yesterday|now|just now|this morning|by accident|by chance|in passing|last week|there|in the \w+))*"
)
_SAW = lazy(
    rf"\b(?:i|we|she|he|they|somebody|someone|qa|support|the \w+)(?:['’]ve|['’]s| have| has|['’]d"
    rf"|['’]m)?(?: (?:just|also"
    rf"|only|now|recently|today|yesterday|already|meanwhile))* (?:{_FINDS}){_WHEN}(?:,? that|,? how|:)"
    r" (?P<what>(?!(?:in|on|at|if|when|after|before|with|for|because)\b)\S.*)$",
    re.IGNORECASE,
)
# In what is seen, the word that tells that it ought to be otherwise.
_AMISS = lazy(
    r"\b(?:still|even|only|no|not|never|nothing|nobody|none|without|full|plain|twice|all|every|any|whole|too|old|wrong"
    r"|instead|as well|hard-?coded|public(?:ly)?|open|unencrypted|forever|other|two|same|both|ignores?|skips?|drops?"
    r"|forgets?|default|missing|random\w*|negative|empty|sometimes|half|again|different|expired|deleted|anyone|anybody"
    r"|everybody|passwords?|tokens?|secrets?|personal|sensitive|private)\b|n['’]t\b",
    re.IGNORECASE,
)
_IN_ORDER = lazy(
    r"\b(?:will|['’]ll|should|would|could|might|want|need(?:s|ed)?|must|have to|has to|works?|fine|great|nice|better"
    r"|faster|thanks|fixed|agreed?|decided|planned|like[sd]?|love[sd]?|you|people (?:prefer|like)|easier|enough"
    r"|done)\b",
    re.IGNORECASE,
)
_IS_OF_TODAY = lazy(
    r"\b(?:is|are|isn['’]t|aren['’]t|has|have|hasn['’]t|haven['’]t|do|does|don['’]t|doesn['’]t|can|can['’]t|cannot"
    r"|gets?"
    r"|goes|keeps?|never|nobody|nothing|stays?|log|keep|store|send|show|use|ship|print|leave|count|charge|write|drop"
    r"|\w{2,}(?<![us'’])s)\b",
    re.IGNORECASE,
)
# Whoever checks what others do, and says that they do it, has found a fault.
_WATCHES = (
    r"(?:lawyers?|legal|compliance(?: people)?|audit(?:or|ors)?|accountants?|pen-?test(?:er|ers)?|security|regulators?"
    r"|authorit(?:y|ies)|dpo|inspectors?|scanner|customers?|clients?|users?|support|testers?|qa|researchers?|reviewers?"
    r"|the (?:letter|report|audit|scan|mail|ticket|complaint)|insurance|vendor|partners?|she|he|they)"
)
_SAYS = lazy(
    rf"\b{_WATCHES}\b[^.;]{{0,60}}?\b(?:say|says|said|claims?|claimed|writes?|wrote|points? out|pointed out|found"
    r"|complains?|complained|told (?:me|us)|flagged|argues?|noted|warns?|warned|objects?|mentioned) (?:that )?"
    r"(?P<what>(?:we|our) (?!(?:should|must|need|have to|could|can|may|might|will|would|ought|are (?:great|fine|good"
    r"|allowed|welcome|right))\b)\S.*)$",
    re.IGNORECASE,
)
_CONCERN = lazy(
    r"\b(?:still|no|not|never|without|forever|too|all|every|any|nothing|keep|store|log|ship|expose|leak|send|track"
    r"|violat\w*|break|miss|lack|ignore|unlicen[cs]ed|gpl\w*|gdpr|hipaa|pci|consent|licen[cs]e|longer|outdated|expired"
    r"|wrong|plain)\b|n['’]t\b",
    re.IGNORECASE,
)
_EXPLAINS = lazy(
    r"\b(?:that|this|which|it)(?: would| might| also| probably)* explains? (?:the|all the|those|our|my|that)"
    r" (?:\w+ ){0,3}?(?:tickets?|reports?|complaints?|mails?|calls?|issues?|bugs?|reviews?|messages?|gripes?) (?:where"
    r"|that|in which|about|of|from \w+ (?:that|about)|saying(?: that)?) (?P<what>\S.*)$",
    re.IGNORECASE,
)
_ANOTHER = lazy(
    r"\bthere (?:must|has to|has got to|seems to|appears to|is bound to) be (?P<what>(?:(?:another|some other|a second"
    r"|one more|yet another) (?:\w+ )?(?:way|path|place|route|cause|reason|source|case|hole)|(?:an?"
    r"|some) (?:\w+ )?(?:bug"
    r"|leak|hole|race|mistake|mix-?up|typo|off-by-one|error))\b.*)$",
    re.IGNORECASE,
)
_AT_ALL = lazy(
    r"\b(?P<what>(?:you|one|people|users|they|customers|visitors|guests|members|nobody|i|we)(?: (?:really|simply|just"
    r"|still))* (?:can['’]?t|cannot|can hardly|can barely|couldn['’]t|can no longer|can) (?!be\b|say\b|tell\b|know\b|do"
    r"\b|help\b|remember|afford|agree|promise|expect|imagine|believe|think|stand|recommend|complain|wait"
    r"|make it)[a-z]+\b"
    r"[^,;.]*? (?:at all|anywhere|any ?more|any longer|with (?:the|a) (?:keyboard|mouse|screen reader|phone|touch\w*)"
    r"|in (?:safari|firefox|chrome|edge|dark mode)|on (?:ios|android|mobile|a phone|a tablet|phones|tablets)))\b",
    re.IGNORECASE,
)

_ENABLES = lazy(
    r"^(?:you|one|people|users|they|customers|visitors|guests|members|i|we)(?: \w+ly| just)* can\b(?!['’])"
    r"(?! hardly| barely| no longer)",
    re.IGNORECASE,
)


def find_sighting(text: str) -> Sighting | None:
    """Return what a sentence tells at second hand of a fault, None where it tells of none."""
    if match := _EXPLAINS.search(text) or _ANOTHER.search(text):
        return Sighting(text[match.start() : match.start("what")].strip(), match["what"], sure=True)
    if (match := _AT_ALL.search(text)) and not _ENABLES.search(match[0]):
        return Sighting(match[0], text, sure=True)
    for pattern, cue in ((_SAW, _AMISS), (_SAYS, _CONCERN)):
        match = pattern.search(text)
        if match is None or not cue.search(match["what"]) or _IN_ORDER.search(match["what"]):
            continue
        if _IS_OF_TODAY.search(match["what"]):
            return Sighting(text[match.start() : match.start("what")].strip(), match["what"], sure=False)
    return None
