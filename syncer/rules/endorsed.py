"""What somebody says yes to by its name, of what an assistant laid out: "views for the office, yes", "yes to it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.acceptance import says_later, taken_up
from syncer.rules.agreements import acknowledges
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.endorsing import may_endorse, read_endorsement, refuses
from syncer.rules.gerunds import base_of
from syncer.rules.mood import is_hypothesis, is_over, is_question
from syncer.rules.outcome import has_carried_out
from syncer.rules.patterns import words_of
from syncer.rules.pledges import CHORE
from syncer.rules.times import NOT_NOW, without_times
from syncer.rules.verbs import is_work
from syncer.rules.words import content

_HAS_TO = lazy(
    r"\b(?:that|this|it|they|those)(?:'ll| will)? (?:really |also )?(?:has|have|needs?|must|should|ought) (?:to )?(?:be"
    r"|happen|come|go|get|wait)\b|\b(?:put|add|park|note|write) (?:it|that|them|those) (?:down|on|in|to)\b|\bpark it\b",
    re.IGNORECASE,
)
_NOT_NOW = lazy(
    rf"\b(?:{NOT_NOW}|not (?:at|in|for|with) (?:launch|first|the (?:first|initial|next) [\w-]+|v ?1|1\.0|the beta"
    rf"|the pilot))",
    re.IGNORECASE,
)
# Such things the assistant hands over in its answer, or they are ways to choose from.
_HANDED_OVER = words_of(
    """
    example examples explanation summary version option overview list sketch draft code detail details idea answer
    diagram table snippet link script command query regex more question point way approach one ones thing things
    word words name names method variant step steps choice plan solution
    """
)
_ARTICLE = lazy(r"^(?:the|a|an|some|our|my|those|these|that|this|your) ", re.IGNORECASE)
_CHOICE = lazy(r"\bor\b[^?]*\?", re.IGNORECASE)
_TURNS = 3
_SHORT_REPLY = 60
_SHORTEST = 3
_STATES = lazy(r"\b(?:goes|stays|works|helps|makes|sounds|looks|comes|fits|fails|does|gets|runs)$", re.IGNORECASE)
_ORDER = lazy(
    r"[a-z]+ (?:the|an?|all|our|my|your|this|that|these|those|some|every|each|it|them|me|us)\b", re.IGNORECASE
)
# "Packing the slips", and not "packing slip".
_DEED = lazy(r"(?:the|an?|all|our|my|those|these|some|every|each|it|them|with|on|in|to|for|by|as|from|into|two|\d+)\b")


class Endorsed:
    """What of an assistant's answer somebody says yes to by its name."""

    id = "endorsed"
    summary = (
        "what of an assistant's answer somebody says yes to by its name: yes to the map, views for the office, yes"
    )

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each thing that is endorsed, at the words that do so and at those that named it."""
        if not conversation.dialogue:
            return
        for said in conversation.by_turn:
            if not said or said[0].voice is not Voice.OWN:
                continue
            went_on = False
            for statement in said:
                found = self._read(conversation, statement, went_on=went_on)
                went_on = bool(found)
                yield from found

    def _read(self, conversation: Conversation, statement: Statement, *, went_on: bool) -> list[Finding]:
        text = statement.text.replace("’", "'").rstrip(" .!")
        if statement.kind is not BlockKind.PROSE or not may_endorse(text):
            return []
        if is_question(text) or is_hypothesis(text) or is_over(text) or refuses(text):
            return []
        said = read_endorsement(text, went_on=went_on)
        before = _named_before(conversation, statement, said.what) if said else None
        if said is None or before is None:
            return []
        planned = said.is_first or _is_planned(_around(conversation, statement))
        if not planned and not (said.is_firm and _is_left(conversation, statement, before)):
            return []
        given = not planned and not text.lower().startswith("yes to")
        if given and said.what.split()[-1].lower() in _HANDED_OVER:
            return []
        parts = re.split(r",? and (?=the |an? |some )", said.what) if said.is_firm else [said.what]
        sure = confidence.FILED if planned else confidence.LIKELY + 0.05
        return [found for part in parts if (found := self._finding(conversation, statement, before, part, sure))]

    def _finding(
        self, conversation: Conversation, statement: Statement, before: Statement, part: str, sure: float
    ) -> Finding | None:
        what = _ARTICLE.sub("", without_times(part).strip(" ,;:"))
        if _ORDER.match(what) and is_work(what.partition(" ")[0]):
            return None
        if len(what) < _SHORTEST or what.startswith("#") or not content(what) or _STATES.search(what):
            return None
        before = _named_before(conversation, statement, what) or before
        what = _fuller(what, before.text)
        first, _, rest = what.partition(" ")
        if first.lower().endswith("ing") and _DEED.match(rest) and (base := base_of(first)):
            what = f"{base} {rest}"
            kind = type_of_task(what)
        else:
            kind = ItemType.TODO if CHORE.search(what) else ItemType.FEATURE
        return Finding(
            rule=self.id,
            rank=3,
            type=kind,
            clause=what,
            places=(statement, before),
            words=statement.text[:60],
            confidence=sure,
        )


def _around(conversation: Conversation, statement: Statement) -> str:
    """The words of a sentence and of the next two in its paragraph."""
    texts = [statement.text]
    for distance in (1, 2):
        other = conversation.near(statement, distance)
        if other is None or other.segment.block != statement.segment.block or is_question(other.text):
            break
        texts.append(other.text)
    return " ".join(texts).replace("’", "'")


def _is_planned(words: str) -> bool:
    """Whether words put something off, say that it has to happen, or put it on a list."""
    if _NOT_NOW.search(words) or _HAS_TO.search(words) or says_later(words):
        return True
    return taken_up(words, dialogue=True) == "list"


def _named_before(conversation: Conversation, statement: Statement, what: str) -> Statement | None:
    """Return the sentence of the assistant's last turn that names a thing, None where it names no such thing."""
    words = content(what)
    for number in range(statement.turn_number - 1, max(statement.turn_number - 1 - _TURNS, -1), -1):
        said = [s for s in conversation.by_turn[number] if s.kind is not BlockKind.CODE]
        if said and said[0].voice is Voice.ASSISTANT:
            shared = [(len(words & content(s.text)), s) for s in said]
            most = max((count for count, _ in shared), default=0)
            return (
                next((s for count, s in shared if count == most), None) if most * 2 >= len(words) or most > 1 else None
            )
    return None


def _is_left(conversation: Conversation, statement: Statement, before: Statement) -> bool:
    """Whether the assistant does not do at once what it is told, and had not laid out ways to choose from."""
    if any(_CHOICE.search(s.text) for s in conversation.by_turn[before.turn_number]):
        return False
    for number in range(statement.turn_number + 1, len(conversation.by_turn)):
        after = conversation.by_turn[number]
        if not after or after[0].voice is Voice.OWN:
            continue
        if after[0].voice is not Voice.ASSISTANT or any(s.kind is BlockKind.CODE for s in after):
            return False
        if has_carried_out(after):
            return False
        return acknowledges(after[0].text) or sum(len(s.text.split()) for s in after) <= _SHORT_REPLY
    # What somebody asks for last of all he may well get.
    return "please" not in statement.text.lower()


def _fuller(what: str, said: str) -> str:
    """Return a name of one word with those that stood before it where it was first named."""
    if len(content(what)) > 1:
        return what
    longer = re.search(rf"((?:[\w-]+ ){{1,2}}(?:with |of |for )?{re.escape(what)})\b", said, re.IGNORECASE)
    return (
        re.sub(r"^(?:\w+ )*?(?:the|a|an|add|adding|with|of|and|or|is|to|be|put|use|set|make|have) ", "", longer[1])
        if longer
        else what
    )
