"""Sentences in which somebody takes on work, says that it is needed, or asks somebody present for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from syncer.models import BlockKind, ItemType
from syncer.patterns import Group
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.binding import is_for_somebody, is_no_plan
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.direct_objects import points_back, resolved
from syncer.rules.errands import CUE as ERRAND
from syncer.rules.errands import ERRANDS
from syncer.rules.in_passing import Work, work_fronted, work_in_passing, work_undertaken
from syncer.rules.mood import is_hypothesis, is_negated, is_offer, is_question
from syncer.rules.narrative import outside_plans
from syncer.rules.people import take_due
from syncer.rules.pledges import (
    ASKED,
    BUILD,
    CHORE,
    CUE,
    DECIDES,
    LEFT_OUT,
    NEEDED,
    NO_SUBJECT,
    PASSIVE,
    PATTERNS,
    PHRASE,
    REPORTED,
    SHOULD_BE_FINE,
    SOMEBODY_ASKED,
    SYMBOL,
    TAKEN,
    THIRD,
    THIRD_INSIDE,
)
from syncer.rules.roster import known_people
from syncer.rules.talk import is_talk, names_a_time, orders_talk
from syncer.rules.undertaken import BROKEN
from syncer.rules.undertakings import CUE as UNDERTAKEN


def type_of_task(text: str) -> ItemType:
    """Return `feature` for what users would get, `todo` for other work."""
    inside = CHORE.search(text) or SYMBOL.search(text)
    return ItemType.FEATURE if BUILD.match(text) and not inside else ItemType.TODO


def _speaker(conversation: Conversation, statement: Statement) -> str | None:
    """Return who speaks, in a meeting; in a talk with an assistant "I" needs no name."""
    if conversation.dialogue or not statement.turn.speaker:
        return None
    return statement.speaker or None


_DENYING = ("n't", " not", " never", " hardly")
_WAYS = Group((*PATTERNS, *ERRANDS), itemgetter(1))


class Commitments:
    """Sentences in which somebody takes on work or says that it is needed."""

    id = "commitment"
    summary = "sentences that commit to work or say that it is needed: I'll, we should, we need to, let's, Alice will"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence; one that only points at the item before it says so."""
        known = known_people(conversation)
        for statement in conversation.statements:
            if statement.voice in (Voice.MACHINE, Voice.GUIDE) or statement.kind in (
                BlockKind.CODE,
                BlockKind.HEADING,
                BlockKind.QUOTE,
            ):
                continue
            if len(statement.text) > 500 or not any(cue.search(statement.text) for cue in (CUE, ERRAND, UNDERTAKEN)):
                continue
            if outside_plans(statement, conversation):
                continue
            found = self._read(conversation, statement, known)
            if found:
                yield found

    def _read(self, conversation: Conversation, statement: Statement, known: frozenset[str]) -> Finding | None:
        text = statement.text.replace("’", "'")
        if statement.voice is Voice.ASSISTANT or is_hypothesis(text):
            return None
        if not conversation.dialogue and (asked := ASKED.search(text) or SOMEBODY_ASKED.search(text)):
            who = asked.groupdict().get("who")
            if (who is None or who.lower().lstrip("@") in known) and not is_talk(asked["rest"]):
                return self._finding(statement, "could you", asked["rest"], confidence.STATED - 0.05, owner=who)
        if is_question(text) or is_offer(text) or text.endswith(":"):
            return None
        for pattern in (THIRD, THIRD_INSIDE):
            third = pattern.search(text)
            if third and (third["who"].lower() in known) and not conversation.dialogue and not is_talk(third["rest"]):
                return self._finding(
                    statement, f"{third['who']} will", third["rest"], confidence.STATED, owner=third["who"]
                )
        # A bare "should ..." may describe; "need to ..." tells of the speaker in any conversation.
        if (short := LEFT_OUT.match(text)) and (not conversation.dialogue or NEEDED.match(text)):
            rest = short["rest"] or short["help"]
            if not is_talk(rest) or REPORTED.match(rest):
                return self._finding(statement, " ".join(text.split()[:2]).lower(), rest, confidence.FILED + 0.05)
        if fronted := work_fronted(text):
            return self._of_work(conversation, statement, fronted)
        return self._said(conversation, statement, text)

    def _said(self, conversation: Conversation, statement: Statement, text: str) -> Finding | None:
        best: Finding | None = None
        for words, pattern, sure in _WAYS.for_text(text):
            match = pattern.search(text)
            if (
                match
                and (found := self._of_match(conversation, statement, words, match, sure))
                and (best is None or (best.pointer and not found.pointer))
            ):
                best = found
        dialogue = conversation.dialogue
        if (best is None or best.pointer) and (taken := work_undertaken(text, dialogue=dialogue)):
            return self._of_work(conversation, statement, taken)
        if best is None and (passing := work_in_passing(text, dialogue=dialogue)):
            return self._of_work(conversation, statement, passing)
        return best or self._passive(conversation, statement, text)

    def _of_work(self, conversation: Conversation, statement: Statement, work: Work) -> Finding:
        owner = _speaker(conversation, statement) if work.of_speaker else None
        return self._finding(statement, work.words, work.clause, work.sure, owner=owner, pointer=work.pointer)

    def _of_match(
        self, conversation: Conversation, statement: Statement, words: str, match: re.Match[str], sure: float
    ) -> Finding | None:
        rest = BROKEN.sub("", match["rest"].strip())
        if is_no_plan(words, match, rest):
            return None
        if points := points_back(words, rest):
            return self._finding(statement, words, rest, sure, pointer=True) if points == "clearly" else None
        speaker = _speaker(conversation, statement) if re.match(r"i\b", match[0], re.IGNORECASE) else None
        if taken := TAKEN.match(rest):
            what = taken["what"] if " " in taken["what"].strip(" .!") else rest
            return self._finding(statement, f"{words} take", what, confidence.LIKELY, owner=speaker)
        if words in ("will", "should", "need to") and PHRASE.match(rest):
            return None
        if (
            (is_talk(rest) and not is_for_somebody(match[0], rest))
            or (words == "let's" and (DECIDES.match(rest) or (not conversation.dialogue and orders_talk(rest))))
            or (len(rest.split()) < 2 and not names_a_time(rest))
        ):
            return None
        if words == "let's" and conversation.dialogue and not names_a_time(rest):
            sure = confidence.DOUBTFUL
        if not conversation.dialogue and words in ("should", "need to", "let's", "need", "must"):
            # Said among many people it binds nobody yet.
            sure = confidence.LIKELY
        return self._finding(statement, words, resolved(conversation, statement, rest), sure, owner=speaker)

    def _passive(self, conversation: Conversation, statement: Statement, text: str) -> Finding | None:
        match = PASSIVE.match(text)
        if match is None or is_negated(text) or NO_SUBJECT.match(match["subject"]) or SHOULD_BE_FINE.search(text):
            return None
        if match["subject"].lower().endswith(_DENYING):
            return None
        sure = confidence.LIKELY if conversation.dialogue else confidence.FILED
        return self._finding(statement, "needs", text, sure, passive=True)

    def _finding(
        self,
        statement: Statement,
        words: str,
        rest: str,
        sure: float,
        *,
        owner: str | None = None,
        pointer: bool = False,
        passive: bool = False,
    ) -> Finding:
        due, rest = take_due(rest)
        return Finding(
            rule=self.id,
            rank=6,
            type=ItemType.TODO
            if passive or (words == "need" and CHORE.search(rest))
            else (ItemType.FEATURE if words == "need" else type_of_task(rest)),
            clause=rest,
            places=(statement,),
            words=words,
            confidence=sure,
            owner=owner,
            due=due,
            pointer=pointer,
        )
