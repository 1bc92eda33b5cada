"""Sentences in which somebody takes on work, says that it is needed, or asks somebody present for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from syncer.models import BlockKind, ItemType
from syncer.patterns import Group, lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.errands import CAN, ERRANDS, FRONTED, PUT_DOWN, TAKEN_ON, UNDONE
from syncer.rules.errands import CUE as ERRAND
from syncer.rules.mood import is_hypothesis, is_negated, is_offer, is_over, is_question
from syncer.rules.narrative import outside_plans
from syncer.rules.participles import BASE_FORMS
from syncer.rules.people import take_due
from syncer.rules.pledges import (
    ABOUT_PRONOUN,
    ASKED,
    BUILD,
    CHORE,
    CONDITION,
    CUE,
    DECIDES,
    ENDS_WITH_PRONOUN,
    HABIT,
    LEFT_OUT,
    LISTS_IT,
    NEEDED,
    NO_SUBJECT,
    PASSIVE,
    PATTERNS,
    PHRASE,
    POINT_HARD,
    POINTS,
    REPORTED,
    SHOULD_BE_FINE,
    SOMEBODY_ASKED,
    SYMBOL,
    TAKEN,
    THIRD,
    THIRD_INSIDE,
    WHAT_BEFORE,
)
from syncer.rules.roster import known_people
from syncer.rules.talk import is_measure, is_talk, names_a_time, orders_talk
from syncer.rules.times import is_soon
from syncer.rules.undertaken import BROKEN, undertaken
from syncer.rules.undertakings import CUE as UNDERTAKEN
from syncer.rules.words import content


def type_of_task(text: str) -> ItemType:
    """Return `feature` for what users would get, `todo` for other work."""
    inside = CHORE.search(text) or SYMBOL.search(text)
    return ItemType.FEATURE if BUILD.match(text) and not inside else ItemType.TODO


def _speaker(conversation: Conversation, statement: Statement) -> str | None:
    """Return who speaks, in a meeting; in a talk with an assistant "I" needs no name."""
    if conversation.dialogue or not statement.turn.speaker:
        return None
    return statement.speaker or None


def _is_no_plan(words: str, match: re.Match[str], rest: str) -> bool:
    """Whether the words are ruled out, over, only a condition, a habit or a phrase."""
    before = match.string[: match.start()]
    # What is denied behind a comma is another thing.
    said = re.split(r"[,;:]", match[0], maxsplit=1)[0]
    if is_negated(said) and words not in ("on the list", "don't forget"):
        return True
    if is_over(match[0][:60]) or CONDITION.search(before) or HABIT.search(rest):
        return True
    if words == "need" and is_measure(rest):
        return True
    return words == "need" and WHAT_BEFORE.search(before) is not None


def _points_back(words: str, rest: str) -> str:
    """Return `clearly` where only a pronoun says what is to be done, `vaguely` where it may be mere talk, else ""."""
    if (words == "on the list" and ENDS_WITH_PRONOUN.search(rest)) or ABOUT_PRONOUN.match(rest) or LISTS_IT.match(rest):
        return "clearly"
    if pointing := POINTS.match(rest):
        if len(content(pointing["rest"])) >= 2 and not names_a_time(rest):
            # "Move it to a background job" says enough of its own.
            return ""
        return "clearly" if POINT_HARD.match(pointing["verb"]) else "vaguely"
    return ""


_NAMED = lazy(r"\bthat(?:['’]s| is) (?P<what>(?:the|our) [\w-]+(?: [\w-]+){0,3})[.!]*$", re.IGNORECASE)


def _resolved(conversation: Conversation, statement: Statement, rest: str) -> str:
    """Return the words with "it" replaced by what the turn before did the same thing with, where one did."""
    pronoun = re.match(r"(?P<verb>[a-z]+) (?:it|that|this|them)\b", rest, re.IGNORECASE)
    if pronoun is None or statement.turn_number == 0:
        return rest
    same = re.compile(
        rf"\b{pronoun['verb']} (?P<what>(?:the|an?|your|our|all) [\w-]+(?: (?!into|to|in|on|for|and|with|so"
        rf"|from|by)[\w-]+)?)",
        re.IGNORECASE,
    )
    before = conversation.near(statement, -1)
    if before and (named := _NAMED.search(before.text)):
        return f"{pronoun['verb']} {named['what']}{rest[pronoun.end() :]}"
    for earlier in reversed(conversation.by_turn[statement.turn_number - 1]):
        if found := same.search(earlier.text):
            what = re.sub(r"^(?:your|our) ", "the ", found["what"], flags=re.IGNORECASE)
            return f"{pronoun['verb']} {what}{rest[pronoun.end() :]}"
    return rest


_SOMEBODY = lazy(r"(?:some|any)(?:one|body)\b|one of (?:us|you)\b|one (?:who|from|with)\b|whoever\b", re.IGNORECASE)
_ERRAND = lazy(
    r"(?:go (?:through|over|and|to)|look|check|read|talk to|ask|find|show|explain|investigate|review|verify|take"
    r"|tell|call"
    r"|examine|analy[sz]e|debug|describe|test|answer)\b",
    re.IGNORECASE,
)


def _for_somebody(said: str, rest: str) -> bool:
    """Whether somebody who is still to be found should do it, so that it is no part of the talk itself."""
    return _SOMEBODY.match(said) is not None and bool(_ERRAND.match(rest) or REPORTED.match(rest))


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
        return self._fronted(conversation, statement, text) or self._said(conversation, statement, text)

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
        if (best is None or best.pointer) and (taken := self._undertaken(conversation, statement, text)):
            return taken
        return best or self._in_passing(conversation, statement, text) or self._passive(conversation, statement, text)

    def _fronted(self, conversation: Conversation, statement: Statement, text: str) -> Finding | None:
        match = FRONTED.match(text)
        if match is None or is_negated(text):
            return None
        named = match["object"]
        clause = f"{match['verb']} {named[0].lower()}{named[1:]}{match['rest']}"
        owner = _speaker(conversation, statement)
        return None if is_talk(clause) else self._finding(statement, "I'll", clause, confidence.FILED, owner=owner)

    def _undertaken(self, conversation: Conversation, statement: Statement, text: str) -> Finding | None:
        if is_over(text) or HABIT.search(text):
            return None
        owner = _speaker(conversation, statement)
        for words, task, sure in undertaken(text, dialogue=conversation.dialogue):
            if len(content(task)) >= 1 and not (is_talk(task) and not names_a_time(text)):
                return self._finding(statement, words, task, sure, owner=owner)
        return None

    def _in_passing(self, conversation: Conversation, statement: Statement, text: str) -> Finding | None:
        speaker = _speaker(conversation, statement)
        if put := PUT_DOWN.match(text):
            return self._finding(statement, put[0], text, confidence.FILED, pointer=True)
        if is_negated(text) or is_over(text):
            return None
        if (not conversation.dialogue or is_soon(text)) and (taken := TAKEN_ON.match(text)):
            return self._finding(statement, taken[0], text, confidence.FILED, pointer=True, owner=speaker)
        if (can := CAN.match(text)) and (names_a_time(can["rest"]) or not conversation.dialogue):
            sure = confidence.FILED if names_a_time(can["rest"]) else confidence.LIKELY - 0.05
            if len(content(can["rest"])) >= 2 and not is_talk(can["rest"]):
                return self._finding(statement, "I can", can["rest"], sure, owner=speaker)
        if (undone := UNDONE.search(text)) and (base := BASE_FORMS.get(undone["verb"].lower())):
            return self._finding(statement, "not yet", f"{base} {undone['rest']}", confidence.LIKELY - 0.05)
        return None

    def _of_match(
        self, conversation: Conversation, statement: Statement, words: str, match: re.Match[str], sure: float
    ) -> Finding | None:
        rest = BROKEN.sub("", match["rest"].strip())
        if _is_no_plan(words, match, rest):
            return None
        if points := _points_back(words, rest):
            return self._finding(statement, words, rest, sure, pointer=True) if points == "clearly" else None
        speaker = _speaker(conversation, statement) if re.match(r"i\b", match[0], re.IGNORECASE) else None
        if taken := TAKEN.match(rest):
            what = taken["what"] if " " in taken["what"].strip(" .!") else rest
            return self._finding(statement, f"{words} take", what, confidence.LIKELY, owner=speaker)
        if words in ("will", "should", "need to") and PHRASE.match(rest):
            return None
        if (
            (is_talk(rest) and not _for_somebody(match[0], rest))
            or (words == "let's" and (DECIDES.match(rest) or (not conversation.dialogue and orders_talk(rest))))
            or (len(rest.split()) < 2 and not names_a_time(rest))
        ):
            return None
        if words == "let's" and conversation.dialogue and not names_a_time(rest):
            sure = confidence.DOUBTFUL
        if not conversation.dialogue and words in ("should", "need to", "let's", "need", "must"):
            # Said among many people it binds nobody yet.
            sure = confidence.LIKELY
        return self._finding(statement, words, _resolved(conversation, statement, rest), sure, owner=speaker)

    def _passive(self, conversation: Conversation, statement: Statement, text: str) -> Finding | None:
        match = PASSIVE.match(text)
        if match is None or is_negated(text) or NO_SUBJECT.match(match["subject"]) or SHOULD_BE_FINE.search(text):
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
