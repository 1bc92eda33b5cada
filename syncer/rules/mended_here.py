"""Faults that an agent mends in the very answer to the report: "I moved the check", "Reordered so that …", "0:48"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import BlockKind, Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.cures import is_cured
from syncer.rules.mood import is_question

_LEAD = r"^(?:(?:ok(?:ay)?|done|found it|right|yes|sure|so|and|also|now|good|there)\b[,.:;!– -]*)*"
_CHANGED = (
    r"(?:re)?(?:added|fixed|updated|implemented|named|removed|moved|created|changed|placed|wrote|written|factored"
    r"|corrected|applied|cleaned|converted|switched|extracted|reverted|ordered|sorted|escaped"
    r"|wrapped|pinned|bumped|raised|lowered|increased|reduced|rebuilt|built|installed|disabled|enabled|dropped"
    r"|deleted|made|cached|capped|patched|solved|resolved|mended|repaired|tightened|loosened|replaced|turned"
    r"|shortened|widened|swapped|unified|guarded|limited|adjusted|rewrote|rewritten|rounded|inlined|adapted)"
)
# The agent tells what it has changed: in the first person, without any, by what is so now, or by figures.
_TELLS = lazy(
    rf"{_LEAD}{_CHANGED}\b(?! (?:by (?!an?\b|the\b)|up (?:in|to)|yet)\b)(?!.*\?$)"
    rf"|\b(?:i|we)(?:'ve|’ve| have)?(?: also| now| just| already| therefore)* {_CHANGED}\b"
    r"|\b(?:it|that|this|they|which|the [\w`./-]+(?: [\w`./-]+){0,3}|`[^`]+`|[\w./]+\(\))(?:['’]s| is| are)?"
    r" now (?!(?:and then|on\b))\w+"
    r"|\bi \w+(?: [\w.`()/-]+){1,8} now\b(?=[.,;]|$)|\b(?:is|are) fixed\b"
    rf"|\b(?:(?:is|are) now|has been|have been)(?: all)? {_CHANGED}\b"
    r"|\b\d[\d.,:]* ?(?:ms|s|sec\w*|min\w*|kb|mb|gb|%)? (?:instead of|down from|rather than) \d"
    r"|\bfrom \d[\d.,:]* ?\w* (?:down )?to \d",
    re.IGNORECASE,
)
_STATES = (
    r"(?:think|see|guess|believe|know|need|want|would|could|can|cannot|may|might|suggest|recommend|mean|have|am|assume"
    r"|suspect|wonder|notice|propose|understand|agree|prefer|do|did|don|didn|was|had|should|must|will|left|found"
    r"|checked|looked|read|ran|tried|counted|saw|noticed)"
)
_DOES = lazy(
    rf"(?:^|[;,:] |\band )i (?!{_STATES}\b)[a-z]+(?<!ed) (?:it|them|that|the|its|all|each|an?|on)\b", re.IGNORECASE
)
_LOOKS = (
    r"(?:look|check|need|have|wait|leave|keep|begin|start|measure|trace|read|see|try|reproduce|investigate|dig|search|find"
    r"|run|count|open|compare|go|think|explain|show|walk|know|take a|note|remember|be)\b"
)
_PROMISES = lazy(rf"{_LEAD}(?:i['’]ll|i will|i['’]m going to|let me) (?!{_LOOKS})\w+", re.IGNORECASE)
_PRAISES = lazy(
    r"^\W*(?:great|perfect|nice|super|lovely|cool|thanks|thx|thank you|works|good|excellent|awesome|wonderful|wow|yay"
    r"|brilliant|yes|👍|👌|🎉|🙏)",
    re.IGNORECASE,
)
# What is not mended yet, in the words of either.
_NOT_YET = lazy(
    r"\b(?:not (?:yet|fixed|touched|changed|able)|(?:haven|hasn|didn|couldn|won)['’]?t"
    r"|(?:cannot|can['’]t) (?:fix|reproduce|change|touch|do|see|reach)|left (?:it|that|this)(?: \w+)? (?:alone|as"
    r"|untouched)|still (?:fail|break|crash|broken|open|happen|need|wrong|off|slow|the same)"
    r"|(?:want|shall|should|would you like|do you want) (?:me|i|us|we)\b|only (?:hides|works around)|workaround"
    r"|work-?around|for now|temporar(?:y|ily)|let me know|stub"
    r"|you(?:['’]d| would| will|['’]ll)? (?:need|have|can|could|should)\b)",
    re.IGNORECASE,
)
_REMAINS = lazy(
    r"^\W*(?:no\b|nope|hm+[, ]|still\b|not (?:fixed|yet|quite|really|for)|same\b|now it|doesn|that['’]s not|but\b)"
    r"|\b(?:still|again|doesn['’]t|didn['’]t|isn['’]t) (?:\w+ ){0,3}?(?:fail|crash|break|broken|there|the same|happen"
    r"|wrong|work|help|slow|off|red|fixed|gone)\w*|\bcame back\b|\bis back\b",
    re.IGNORECASE,
)
_MATTERS = lazy(
    r"\b(?:two|three|four|five|several|a (?:few|couple of)|some|more) (?:things|bugs|problems|issues|points)\b"
)
_PUT_OFF = lazy(
    r"\b(?:later|next (?:week|sprint|month|release|version|time)|not (?:now|today|yet|urgent)|some ?(?:day|time)"
    r"|tomorrow|after the|backlog|note (?:it|that|this))\b",
    re.IGNORECASE,
)
_OWN_WORK = lazy(r"\b(?:we|i|somebody|someone)(?:['’]ll| will| have to| need to| must| should)\b", re.IGNORECASE)
_LONG = 12


def discount_mended_here(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those faults lowered that are all a person's turn tells and the answer to it mends."""
    if not conversation.dialogue:
        return findings
    return [_judged(found, conversation) for found in findings]


def _judged(found: Finding, conversation: Conversation) -> Finding:
    if found.rule != "fault" or found.type is not ItemType.BUG or found.explicit or found.at.voice is not Voice.OWN:
        return found
    if found.confidence <= confidence.DOUBTFUL or not _is_all(found, conversation):
        return found
    words = _mending(found, conversation)
    why = Evidence("confidence", words[:80], "mended in the answer to it")
    return replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, why)) if words else found


def _is_all(found: Finding, conversation: Conversation) -> bool:
    """Whether a fault is what its turn is about: told early in few sentences, not put off, not one of several."""
    turn = conversation.by_turn[found.at.turn_number]
    if len({place.turn_number for place in found.places}) > 1 or len(turn) > _LONG:
        return False
    if _OWN_WORK.search(found.at.text):
        return False
    return not any(_MATTERS.search(s.text) or _PUT_OFF.search(s.text) for s in turn)


def _mending(found: Finding, conversation: Conversation) -> str:
    """Return the words that tell of the mending; "" where none do, or either says that it is not over."""
    answer, reply = _next_turns(found, conversation)
    if not answer or any(_REMAINS.search(s.text) for s in reply[:2]):
        return ""
    told = next(
        (s.text for s in answer if not is_question(s.text) and (_TELLS.search(s.text) or _DOES.search(s.text))), ""
    )
    praised = bool(reply) and (_PRAISES.match(reply[0].text) is not None or any(is_cured(s.text) for s in reply[:2]))
    if not told and praised:
        told = next((s.text for s in answer if _PROMISES.match(s.text)), "")
    is_open = not praised and any(_NOT_YET.search(s.text) for s in answer)
    return "" if is_open else told


def _next_turns(found: Finding, conversation: Conversation) -> tuple[list[Statement], list[Statement]]:
    """Return what the agent says in answer, up to the person's next turn, and that turn; no lists, no code."""
    answer: list[Statement] = []
    for number in range(found.at.turn_number + 1, len(conversation.by_turn)):
        said = list(_prose(conversation.by_turn[number]))
        if said and said[0].voice is Voice.OWN:
            return answer, said
        answer += [s for s in said if s.voice is Voice.ASSISTANT]
    return answer, []


def _prose(turn: tuple[Statement, ...]) -> Iterator[Statement]:
    return (s for s in turn if s.kind is BlockKind.PROSE)
