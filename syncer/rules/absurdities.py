"""What nobody means to show or do: raw templates, impossible dates, all zero, the wrong place, nothing arriving."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.clauses import begin_of_clause
from syncer.rules.graded import graded

_AMOUNT = (
    r"(?:about |around |exactly |almost |roughly |up to |some )?(?:an?|one|two|three|four|five|six|ten|twelve|half an?"
    r"|several|a few|\d[\d.,]*)"
)
_TIME = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
_RAW = lazy(
    r"[\"“'‘`«][^\"”'’`»]{0,60}(?:\{\{? ?\w+ ?\}?\}|%\w+%|\$\{\w+\}|\[object\b|\bundefined\b|\bNaN\b|lorem ipsum"
    r"|&(?:amp|nbsp|quot|lt|gt);|\\u00|<br ?/?>|<[a-z_]+name>)",
    re.IGNORECASE,
)
_IMPOSSIBLE = lazy(
    r"\b(?:(?:30|31)(?:st|th)?(?: of)? feb(?:ruary)?|feb(?:ruary)? (?:30|31)|31(?:st)?(?: of)? (?:april|june|september"
    r"|november)|(?:april|june|september|november) 31(?:st)?|\d[\d,.]{2,} years old|year (?:0|1|1900|1970|9999)\b"
    r"|2[5-9] o['’]clock|13th month)\b",
    re.IGNORECASE,
)
_ALL_ONE = lazy(
    r"\b(?:is|are|come out|comes out|show|shows|read|reads|stay|stays|have been|has been|were)(?: up)? all"
    r" (?:(?:as|at) )?(?:zeros?|null|empty|blank|0|nan|none|the same|identical|black|white|grey|wrong|in one)\b",
    re.IGNORECASE,
)
_WRONG_PLACE = lazy(
    r"\b(?:is|are|was|were|ends? up|lands?|sits?|appears?|shows? up|goes|go|went|points?|opens?|gets?|got|put|puts"
    r"|printed"
    r"|sent|filed|stored|delivered)(?: \w+)? (?:in|at|on|to|into|under|with|from) the wrong \w+",
    re.IGNORECASE,
)
_SAME_THING = lazy(
    r"\b(?:and|both|all|two)\b[^,.;]{0,40}? (?:do|does|open|opens|trigger|show|lead to|give|return"
    r"|have) (?:exactly )?the"
    r" (?:very )?same (?:thing|page|result|file|form|dialog|list|number|id|name|icon|row|value)\b",
    re.IGNORECASE,
)
_NOTHING_ARRIVES = lazy(
    r"^(?:(?:and|but|also|so|hey|hi|btw)\b[, ]*)*(?:nothing|none of (?:the|my|our)|no (?!one\b|doubt\b|idea\b)[\w-]+)"
    r"[^,.;]{0,50}? (?:makes it|made it|arrives?|arrived|gets? through|got through|shows? up|showed up|reach(?:es|ed)?"
    r"|ends? up|comes? through|came through|(?:is|are|was|were|gets?|got|has been|have been) (?:saved|sent|stored"
    r"|logged"
    r"|delivered|updated|shown|counted|synced|imported|exported|recorded|printed|written)|(?:has|have) (?:gone out"
    r"|arrived"
    r"|come in|come through|been \w+ed))\b",
    re.IGNORECASE,
)
_SHIFTED = lazy(
    rf"\b(?:delays?|shifts?|moves?|offsets?|postpones?|shortens?|extends?|delayed|shifted|moved)\b[^,.;]{{2,50}}? by"
    rf" {_AMOUNT} {_TIME}\b"
    rf"|\b(?!will\b)[a-z]+s? {_AMOUNT} {_TIME} (?:before|after|past|ahead of|behind) (?:the|its|their|my|our) (?:\w+ )?"
    r"(?:date|time|deadline|due date|expiry|moment|picture|sound|schedule|clock|actual \w+|real \w+)\b",
    re.IGNORECASE,
)
_CLAIMS_BUT = lazy(
    r"\b(?:e?mail|message|notice|letter|warning|reminder|app|site|page|screen|system|bot|it|docs?|documentation|manual"
    r"|readme)\b[^,.;]{0,30}? (?:that|saying|says?|said|tells? me|told me|claims?|insists?"
    r"|thinks?)\b[^.;]{3,80}?,? (?:but"
    r"|although|even though|yet|while) (?:i|we|she|he|they|the|my|our|it|there)\b(?!['’]ll| will| would| could"
    r"| want| like"
    r"| think| prefer| need)",
    re.IGNORECASE,
)
_STILL_OTHER = lazy(
    r"\b(?:still|keeps? (?:on )?)(?: only| just)? ?(?:sees?|seeing|gets?|getting|has|have|shows?|showing|receives?"
    r"|receiving"
    r"|lists?|uses?|using|opens?|opening|asks? for|asking for|finds?|prints?) (?:the|an?|my|our|your|his|her"
    r"|mails? (?:to|for"
    r"|from)|notifications? (?:for|of|from)) ?(?:other|old|previous|deleted|former|last|ex|first|wrong|cached"
    r"|expired|stale"
    r"|removed|original)\b",
    re.IGNORECASE,
)
_SURE = (_RAW, _IMPOSSIBLE, _ALL_ONE, _WRONG_PLACE, _SHIFTED, _STILL_OTHER)
_UNSURE = (_SAME_THING, _NOTHING_ARRIVES, _CLAIMS_BUT)
_MEANT = lazy(
    r"\b(?:should|could|would|might|may|must|please|let['’]s|will|['’]ll|['’]d|if|unless|so that|used to|wants?"
    r"|need(?:s)? to"
    r"|by design|on purpose|supposed|hopefully|whether|don['’]t|we (?:moved|shifted|delayed|extended|agreed|decided)"
    r"|i (?:moved|shifted|delayed|extended))\b",
    re.IGNORECASE,
)
_GRADED = graded(_SURE, _UNSURE)


def find_absurdity(text: str) -> tuple[str, bool, int] | None:
    """Return the words that tell what nobody means, whether they are sure, and where they stand; None where none do."""
    for _, match, sure in _GRADED.first_matches(text):
        if not _MEANT.search(text[begin_of_clause(text, match.start()) : match.end()]):
            return match[0], sure, match.start()
    return None
