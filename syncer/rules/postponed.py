"""What is put off and still wanted: "multi-currency goes to v2", "let's park the map", "the cellar: next year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from syncer.models import BlockKind, ItemType, Priority
from syncer.patterns import Group, lazy
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.deferrals import CUE, DECLINED, DEFERRALS, EVENT
from syncer.rules.errands import WORK
from syncer.rules.gerunds import base_of
from syncer.rules.mood import is_hypothesis, is_offer, is_question
from syncer.rules.narrative import outside_plans
from syncer.rules.pledges import CHORE
from syncer.rules.times import is_near
from syncer.rules.words import content

_LONGEST = 240
# Of these verbs only what they put off is work.
_PUTS_OFF = lazy(
    r"(?:come|get|return|revisit|reconsider|tackle|do|keep|leave|save|reserve|schedule|move|push|put|plan|think"
    r"|discuss)\b"
)
_ARTICLE = lazy(
    r"^(?:(?:the )?(?:work|development|progress) (?:on|of|with|for) (?:the |our |an? )?|the idea of (?:an? )?|an? "
    r"|the |our |my |that |those |these |all the |any |support for )",
    re.IGNORECASE,
)
_BEGINS_WITH_VERB = lazy(
    rf"^(?:re-?)?{WORK}\b (?:(?:up|out|off|down|over|back|in|on|away|through) )?"
    r"(?:the|an?|our|my|all|some|more|it|\w+s)\b",
    re.IGNORECASE,
)
_DEFERRALS = Group(DEFERRALS, attrgetter("pattern"))


class Postponed:
    """Work that people put off to a later stage, without turning it down."""

    id = "postponed"
    summary = "what is put off and still wanted: goes to v2, has to wait until, let's park, a project for the winter"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence that puts something off; one that only points back says so."""
        for statement in conversation.statements:
            if statement.voice is not Voice.OWN or statement.kind not in (BlockKind.PROSE, BlockKind.LIST):
                continue
            if len(statement.text) > _LONGEST or not CUE.search(statement.text):
                continue
            text = statement.text.replace("’", "'")
            if (
                is_question(text)
                or is_hypothesis(text)
                or is_offer(text)
                or DECLINED.search(text)
                or outside_plans(statement, conversation)
            ):
                continue
            if found := self._read(statement, text):
                yield found

    def _read(self, statement: Statement, text: str) -> Finding | None:
        for deferral in _DEFERRALS.for_text(text):
            match = deferral.pattern.search(text)
            if match is None:
                continue
            parts = match.groupdict()
            if parts.get("pronoun"):
                return self._finding(statement, deferral.words, text, deferral.sure, pointer=True)
            what = (parts["what"] or "").strip(" ,;:")
            if EVENT.search(what) or not content(what):
                continue
            verb = (parts.get("verb") or "").lower()
            clause = f"{verb} {what}" if verb and not _PUTS_OFF.match(verb) else _task(what)
            return self._finding(statement, deferral.words, clause, deferral.sure, rank=5 if deferral.plain else 7)
        return None

    def _finding(
        self, statement: Statement, words: str, clause: str, sure: float, *, pointer: bool = False, rank: int = 5
    ) -> Finding:
        thing = not pointer and not _BEGINS_WITH_VERB.match(clause) and not CHORE.search(clause)
        return Finding(
            rule=self.id,
            rank=rank,
            type=ItemType.FEATURE if thing else type_of_task(clause),
            clause=clause,
            places=(statement,),
            words=words,
            confidence=sure,
            pointer=pointer,
            # "Not now" alone leaves open how much later.
            priority=None if words == "not now" else Priority.MEDIUM if is_near(statement.text) else Priority.LOW,
        )


def _task(what: str) -> str:
    """Return what is put off as a task: a verb in -ing in its plain form, a thing without its article."""
    first, _, rest = what.partition(" ")
    if first.lower().endswith("ing") and rest and (base := base_of(first)):
        return f"{base} {rest}"
    return _ARTICLE.sub("", what)
