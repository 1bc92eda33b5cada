"""What an agent tells of and leaves as it is, where a person puts it off or takes it on in a word: "next sprint"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.acceptance import taken_up
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mended_here import tells_of_change
from syncer.rules.mood import is_question
from syncer.rules.said import answers_in
from syncer.rules.suggestions import suggested
from syncer.rules.symptoms import find_symptom
from syncer.rules.title import symptom_title, task_title
from syncer.rules.words import begins_with_verb, content

_IT = r"(?:it|that|this|them|those|these|that one|this one|the (?:first|second|last|other)(?: one)?)"
_LEAD = (
    r"^(?:(?:ok(?:ay)?|yes|yeah|right|hm+|oh(?: no)?|yikes|ouch|damn|ugh|good (?:catch|point|find)|so|and|but"
    r"|true)\b[,.!:– -]*)*"
)
_PART = r"(?:change|pr|mr|pull request|commit|ticket|issue|branch|task|session|day|evening|time|week|round|release)"
# Not now, and not never; or now, by the person himself.
_STANDS = lazy(
    rf"\b(?:leave|keep) {_IT} (?:(?:alone|open|as is) )?(?:for (?:now|later|the moment|today)|until|till)\b"
    rf"|\b(?:an(?:other)?|some other|a different|separate|its own|follow-?up|the next) {_PART}\b"
    r"|\bnot (?:now|today|tonight|this (?:week|time|sprint|month))\b"
    r"|\b(?:next|after the|in a later) (?:sprint|week|time|month|release|version|quarter|iteration)\b"
    rf"|\bfirst,? (?:and )?then {_IT}\b"
    rf"|{_LEAD}{_IT}(?:['’]s| is| will be|['’]ll be) (?:the |my |our )?next\b"
    rf"|{_LEAD}(?:doing|fixing|handling|sorting) {_IT}\b(?! (?:right )?now\b)"
    rf"|\b(?:i|we)(?:['’]ll| will| can| have to| need to| must| should) (?:fix|deal with|handle"
    rf"|take care of|sort|mend"
    rf"|close|repair) {_IT}\b(?! now\b)"
    rf"|\b(?:note|write|put|jot) {_IT} down\b"
    rf"|\b{_IT} (?:must|has to|have to|needs? to|should) (?:really )?(?:be )?(?:fixed|done|closed|solved"
    rf"|changed|happen)\b"
    r"|\bremind me\b",
    re.IGNORECASE,
)
_DECLINES = lazy(
    r"^\W*(?:nah|nope|no|then not)\b|\b(?:right now|never ?mind|forget (?:it|that)|(?:don['’]t"
    r"|do not) (?:care|need|want|mind)|not needed|no need|on purpose"
    r"|intended|correct|by design|stays? as|leave (?:it|that) as|ignore (?:it|that)|doesn['’]t matter|won['’]t)\b",
    re.IGNORECASE,
)
# What is amiss without a word for it: what there is none of, what was never tried.
_GAP = lazy(
    r"\bthere (?:is|are|['’]s) (?:no|nothing|not (?:a|any)|neither)\b|\b(?:has|have|had) no\b|\black(?:s|ing)?\b"
    r"|\b(?:is|are|was|were) (?:not|never|currently|just|silently|simply)(?: \w+)? (?:tested|covered"
    r"|checked|skipped|dropped"
    r"|ignored|escaped|encrypted|validated|used|logged|limited|left out|committed)\b|\b(?:has|have) never\b"
    r"|\bonly (?:works?|in|on|for|when)\b|\bthe same (?:problem|bug|fault|mistake|error|pattern|issue)\b",
    re.IGNORECASE,
)
_OUGHT = lazy(
    r"\b(?:should|must|ought to|needs? to|has to|have to) (?:really )?be \w+(?:ed|en|wn|one|ept"
    r"|ilt)\b",
    re.IGNORECASE,
)
_ANNOUNCED = lazy(
    r"^(?:(?:one|two|a few|another|some|the only|the one) (?:more )?(?:other )?things?"
    r"|what) (?:that )?i [^:]{3,50}[:：]\s*"
    r"|^(?:unrelated|separately|side ?note|heads[- ]up|by the way|note|not (?:tested|covered|done|fixed)|still open"
    r"|left (?:alone|open)|also|careful|caution|warning)[:：,]\s*",
    re.IGNORECASE,
)
_ADVISES = lazy(
    r"^(?:option|alternatively|if you|you (?:could|can|may|might|should)|an? common|one way|try|probably"
    r"|maybe|perhaps"
    r"|i(?:['’]d| would)|then|in (?:theory|general)|usually|most)\b",
    re.IGNORECASE,
)
_SETTLED = lazy(r"\b(?:settled|formerly|no longer|fixed|solved|would|could|might|must not)\b", re.IGNORECASE)
# "Those are skipped: the parser returns None": what stands behind the colon names it.
_POINTS = lazy(r"^(?:it|that|this|they|those|these|both) [^:]{3,50}[:：]\s+(?=\S+ \S+ \S)", re.IGNORECASE)
_PRONOUN = lazy(r"^(?:and |but |so )?(?:it|that|this|they|those|these)\b", re.IGNORECASE)
_POINTER = lazy(rf"\b{_IT}\b", re.IGNORECASE)
_OPENING = 3
_REACH = 8
_LONGEST = 300
# Who names another matter himself puts that off.
_LONGEST_ANSWER, _LONGEST_WITHOUT_POINTER = 25, 8


class LeftStanding:
    """Faults and gaps that an agent tells of and leaves, with the words by which a person puts them off."""

    id = "left-standing"
    summary = "what an agent tells of and leaves, where the answer puts it off or takes it on: next sprint, then that"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each answer that speaks of what the agent has just told, at both."""
        if not conversation.dialogue:
            return
        for number, said in answers_in(conversation):
            before = _told_before(conversation, number)
            answer = next((s for s in said[:_OPENING] if _puts_off(s)), None)
            if answer is None or any(_DECLINES.search(s.text) for s in said[:_OPENING]):
                continue
            if taken_up(answer.text, dialogue=True) and any(suggested(s.text) for s in before):
                # A suggestion is what the answer takes up.
                continue
            found = _meant(before, " ".join(s.text for s in said[:_OPENING]), conversation)
            if found is not None:
                yield self._finding(_named_by(found, conversation), answer)

    def _finding(self, told: Statement, answer: Statement) -> Finding:
        clause = _POINTS.sub("", _ANNOUNCED.sub("", told.text, count=1), count=1)
        is_fault = find_symptom(clause) is not None or not _OUGHT.search(clause)
        return Finding(
            rule=self.id,
            rank=6,
            type=ItemType.BUG if is_fault else type_of_task(clause),
            clause=clause,
            places=(told, answer),
            words=answer.text[:60],
            confidence=confidence.FILED,
            title=symptom_title(clause) if is_fault else task_title(clause),
        )


def _puts_off(statement: Statement) -> bool:
    text = statement.text
    longest = _LONGEST_ANSWER if _POINTER.search(text) else _LONGEST_WITHOUT_POINTER
    short = statement.kind is BlockKind.PROSE and len(text.split()) <= longest
    return short and not is_question(text) and _STANDS.search(text) is not None


def _told_before(conversation: Conversation, number: int) -> list[Statement]:
    """Return the last sentences that an agent says right before a turn."""
    said: list[Statement] = []
    for earlier in range(number - 1, -1, -1):
        turn = conversation.by_turn[earlier]
        if turn and turn[0].voice is Voice.OWN:
            break
        said = [s for s in turn if s.voice is Voice.ASSISTANT and s.kind is BlockKind.PROSE] + said
        if len(said) >= _REACH:
            break
    return [s for s in said[-_REACH:] if len(s.text) <= _LONGEST]


def _meant(before: Sequence[Statement], answer: str, conversation: Conversation) -> Statement | None:
    """Return the fault or gap that an answer speaks of: one whose words it repeats, else the last; None without any."""
    faults = [s for s in before if _is_amiss(s, conversation)]
    words = content(answer)
    named = [s for s in faults if words & content(s.text)]
    return next(reversed(named or faults), None)


def _named_by(told: Statement, conversation: Conversation) -> Statement:
    """Return the sentence before one that has only a pronoun for its matter, where both stand in one paragraph."""
    before = conversation.near(told, -1)
    if before is None or before.segment.block != told.segment.block or not _PRONOUN.match(told.text):
        return told
    return told if _POINTS.match(told.text) or _PRONOUN.match(before.text) else before


def _is_amiss(told: Statement, conversation: Conversation) -> bool:
    """Whether a sentence tells of a fault or a gap, or of what ought to be done about the fault before it."""
    text = told.text
    if is_question(text) or tells_of_change(text) or _ADVISES.match(text) or begins_with_verb(text):
        return False
    if _PRONOUN.match(text) and _OUGHT.search(text):
        before = _named_by(told, conversation)
        return before is not told and not (_ADVISES.match(before.text) or _SETTLED.search(before.text))
    return bool(find_symptom(text) or _GAP.search(text) or _ANNOUNCED.match(text)) and not _SETTLED.search(text)
