"""The words by which people say that something fails."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from syncer.patterns import lazy
from syncer.rules.amiss import find_amiss
from syncer.rules.anomalies import find_anomaly
from syncer.rules.complaints import find_complaint
from syncer.rules.contradictions import find_contradiction
from syncer.rules.exemptions import PERSONAL
from syncer.rules.failures import find_failure
from syncer.rules.harmless import without_harmless
from syncer.rules.history import ends_well, is_bygone
from syncer.rules.misbehaviour import find_misbehaviour
from syncer.rules.mood import denies_fault, is_hypothesis, is_possible_at
from syncer.rules.oddities import find_oddity
from syncer.rules.troubles import find_trouble


@dataclass(frozen=True, slots=True)
class Symptom:
    """The words that report a fault; `sure` where they hardly mean anything else in any conversation.

    `plain` where nothing but what a thing does tells of it.
    """

    words: str
    sure: bool
    plain: bool = False


_FINDERS = (
    find_misbehaviour, find_oddity, find_trouble, find_contradiction, find_complaint, find_amiss,
)  # fmt: skip
"""Each tells the words of a fault, whether they are sure, and where they end."""

# "If each lost signal counts as an error, they will hate us": the case is only thought of.
_CASE = lazy(
    r"^(?:\W*(?:and|but|so|then|ok|well|also|because|put it on the list)\b)*\W*(?P<when>(?:even |only )?(?:if|without"
    r"|unless|as long as|in case|should)|when(?:ever)?|once|as soon as)\b(?P<case>\s+[^\s,]+\s+[^\s,]+[^,]*?)"
    r"(?:,| then| (?=(?:i|we|you|let)(?:['’]\w+)? ))"
    r"(?P<rest>(?! ?(?:because|since|as|so|which|and|or|but|especially|even|although|though|where|while|i\.e"
    r"|e\.g)\b).+)$",
    re.IGNORECASE,
)
# "When a job fails, it is still marked as done": what follows tells that nobody wants it so.
_TOLD_AS_BAD = lazy(
    r"\b(?:not|never|no|nobody|nothing|none|only|still|anyway|anyhow|again|instead|twice|silently|without|everything"
    r"|everybody|everyone|forever|even|all|just|also|must|have to|has to|too|too|until|by hand|another|gone|lost|whole"
    r"|entire|always|wrong|old|empty|stuck|stays?|keeps?)\b|n['’]t\b",
    re.IGNORECASE,
)
# "If it's wrong, we pay": nobody says that it is.
_MERE_CASE = lazy(
    r"\s*(?:it|that|this|there|something|anything|things|we|i|one)(?:['’]s|['’]re| is| are| were| get\w*| got| do"
    r"| goes| went)?\b.{0,25}\b(?:wrong|broken|off|down|bug\w*|errors?|mistakes?|problems?|issues?|trouble|mistaken"
    r"|fails?)\b",
    re.IGNORECASE,
)
# "If I learn that first I'll never finish".
_OWN_FUTURE = lazy(r"\W*(?:then )?(?:i|we)(?:['’]ll| will|['’]d| would)\b", re.IGNORECASE)
_BY_PEOPLE = lazy(r"\W*(?:then )?(?:i|we|you|they|he|she|people|let|please|just|nobody|no one)\b", re.IGNORECASE)
# What would have come of it did not come.
_COUNTERFACTUAL = lazy(r"\bwould(?:n['’]t| not)? have (?:been )?\w+(?:ed|en|t|ght)\b", re.IGNORECASE)
# "It'd be cool if it mailed me when it fails": the case of what is wished for.
_WISHED = lazy(
    r"\b(?:would|'d|’d)(?: (?:also|really|just))* be (?:(?:really|super|very|so|pretty) )?(?:nice|great|cool|good"
    r"|useful|helpful"
    r"|handy|awesome|lovely|neat) if [^.;?!]*\b(?:when|whenever|if|in case|once)\b",
    re.IGNORECASE,
)
# "I want a dashboard with playback errors": what it is to show.
_WANTED = lazy(
    r"\b(?:i|we)(?:'d|’d| would| also| really)* (?:want|need|like|love) (?:to (?:have|see|get) )?(?:an?|some|one) "
    r"(?:[\w-]+ ){1,3}(?:with|of|for|about|by|showing|listing) (?:all |the |each |every )?(?:[\w-]+ ){0,2}?"
    r"(?:errors?|failures?|crashes|bugs|outages|problems|faults|warnings|timeouts)\b",
    re.IGNORECASE,
)
# "Fix all the bugs": who is told to has not been told of one; "I have never restored one" answers a question.
_NO_REPORT = lazy(
    r"^(?:(?:and|now|ok|then|please|pls|so|can you|could you)\b[, ]*)*(?:(?:fix|solve|debug|find|squash"
    r"|hunt(?: down)?)"
    r" (?:all|any|every|as many)\b|(?:tell|show|explain|describe|ask|remind|teach) (?:me|us|him|her|them)\b"
    r"|(?:imagine|picture|suppose|say) |(?:leave|keep|ignore|skip|use|take) (?:it|this|that|these|those|them|the"
    r"|an?|my|your)\b|(?:\w+ ){0,2}?(?:line|page|word|tab"
    r"|column|section|coffee|lunch|tea|holiday) breaks? (?:is|are|was|were)\b|what (?:would|will"
    r"|does|did) happen\b)"
    r"|\b(?:i|we)(?:['’]ve| have) never \w+ (?:one|any|it|them|that)\b",
    re.IGNORECASE,
)

# "The feedback, which rows were wrong and why": what is asked, and not what is so.
_ASKED_ABOUT = lazy(
    r"(?:^|[,:;(] |\b(?:know|tell|show|list|say|report|and|of|on|about) )(?:which|what|whose"
    r"|how many)(?: [\w-]+){0,2} $",
    re.IGNORECASE,
)
# '"Tight" is not "we will not make it"': people speak of words.
_OF_WORDS = lazy(r"\b(?:is|are|isn['’]t|not|means?|meant|called)(?: the same as)? [\"“][^\"”]*$", re.IGNORECASE)
# "Two tills must never use one number" says what shall be, unless it goes on with what is.
_RULE = lazy(r"\b(?:must|may|shall)(?: never| not|n['’]t)\b", re.IGNORECASE)
_BROKEN_RULE = lazy(r"\b(?:but|yet|though|however|still|instead)\b", re.IGNORECASE)
_COPULA = lazy(r"(?:is|are|was|were|has|have|got|went)\b", re.IGNORECASE)


# A sentence is asked about by the rule of faults, and by those that look at what stands around it.
@lru_cache(maxsize=1024)
def find_symptom(text: str) -> Symptom | None:
    """Return the words by which a sentence reports a fault, None where it reports none."""
    if _COUNTERFACTUAL.search(text) or _WISHED.search(text) or _WANTED.search(text) or _NO_REPORT.search(text):
        return None
    text = without_harmless(text)
    found = _find_any(text)
    if found is not None and _is_only_said(text, found.words):
        return None
    if found is not None and (case := _CASE.match(text)):
        return _of_case(case, found)
    return found


def _of_case(case: re.Match[str], found: Symptom) -> Symptom | None:
    """Return what a sentence on a case tells of a fault: what comes of the case, not the case itself."""
    by_people = _BY_PEOPLE.match(case["rest"]) is not None
    merely = "when" not in case["when"].lower() and _MERE_CASE.match(case["case"]) is not None
    if (merely and by_people) or _OWN_FUTURE.match(case["rest"]):
        return None
    if found.words not in case["case"]:
        return found
    if (told := _find_any(case["rest"])) is not None:
        return told
    only_if = case["when"].lower() in ("if", "without", "unless") or by_people
    return None if only_if or _TOLD_AS_BAD.search(case["rest"]) is None else found


def _is_only_said(text: str, words: str) -> bool:
    """Whether the words of a fault are laid down as a rule, spoken of as words, or stand in what is asked."""
    if _RULE.search(words) and not _BROKEN_RULE.search(text):
        return True
    if _OF_WORDS.search(text[: text.find(words) + 1]):
        return True
    return _COPULA.match(words) is not None and _ASKED_ABOUT.search(text.partition(words)[0]) is not None


def _find_any(text: str) -> Symptom | None:
    if is_hypothesis(text) or denies_fault(text):
        return None
    found = _find_failure(text) or _find_misbehaviour(text) or _find_anomaly(text)
    return None if found and (ends_well(text) or is_bygone(text)) else found


def _find_failure(text: str) -> Symptom | None:
    found = find_failure(text)
    return Symptom(found[0], sure=found[1]) if found else None


def _find_misbehaviour(text: str) -> Symptom | None:
    found = next(filter(None, (find(text) for find in _FINDERS)), None)
    if found is None or is_possible_at(text[: found[2]], found[2]):
        return None
    return Symptom(found[0], sure=found[1])


def _find_anomaly(text: str) -> Symptom | None:
    found = find_anomaly(text)
    if found is None or PERSONAL.search(text) or is_possible_at(text, found[1]):
        return None
    return Symptom(found[0], sure=False, plain=True)
