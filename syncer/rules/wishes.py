"""Sentences that wish for a feature or pass on what users ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter

from syncer.models import BlockKind, ItemType
from syncer.patterns import Group, lazy
from syncer.rules import confidence
from syncer.rules.asking import CUE as ASKED_FOR
from syncer.rules.asking import IF_HAD
from syncer.rules.base import Finding
from syncer.rules.clefts import ASKED_FROM, CLEFT, CLEFTS
from syncer.rules.clefts import CUE as CLEFT_CUE
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.demand import ASKED_WHAT, DEMAND
from syncer.rules.demand import CUE as DEMANDED
from syncer.rules.feedback import with_feedback
from syncer.rules.hopes import CUE as HOPED_FOR
from syncer.rules.hopes import HOPES, WOULD_WIN
from syncer.rules.longing import CUE as LONGED_FOR
from syncer.rules.longing import LONGING
from syncer.rules.mood import is_hypothesis, is_negated, is_question
from syncer.rules.narrative import outside_plans
from syncer.rules.pledges import CHORE
from syncer.rules.topics import wanted_topic
from syncer.rules.welcomed import NICE_IF, WELCOMED
from syncer.rules.why_not import QUOTED
from syncer.rules.wish_questions import wish_asked
from syncer.rules.wished import Wish, wish_in
from syncer.rules.wishing import WISHING

_CUE = lazy(
    r"\bask(?:s|ed|ing)?\b|request|wish|\bask|wanted|\bwant|\bwould\b|'d\b|’d\b|\bwish|\bidea|feature"
    r"|thinking (?:of|about)"
    r"|considering|planning on|looking (?:at|into)|\bshould\b|\bcould\b|^and |^plus|^also|\btoo\b|as well"
    r"|can we|\bmight\b|about add|about hav|about mak|someday|future|\bbegging|demand",
    re.IGNORECASE,
)
# "Facets too": wished for as well as what the sentence before wishes for.
_TOO = lazy(
    r"^(?:and |oh and |also )?(?P<rest>(?:an? |the )?\w[\w/-]*(?: [\w/-]+){0,4}?),? (?:too|as well)\b", re.IGNORECASE
)
# "And version history, the last ten at least." goes on with a wish, without a verb of its own.
_AND = lazy(
    r"^(?:and|plus|also|oh,? and)[:,]? (?P<rest>(?:an? |the |some )?[a-z][\w/-]*(?: (?!is\b|are\b|was\b|it\b"
    r"|i\b|we\b|they\b|you\b|that\b|then\b|has\b|have\b)[\w/-]+){0,6})(?:[,;:(–—-].{0,80})?[.!]?$",
    re.IGNORECASE,
)
_NAMES = lazy(r"(?:an?|some|the|more|if|to have) \S+ \S", re.IGNORECASE)
_NEED = lazy(r"\b(?:we|i|users|they)(?: (?:also|really|still))* need\b", re.IGNORECASE)
_PLAIN_WISHES = frozenset(
    ("would pay for", "wish that", "wish they could", "if only", "would love it to", "would come in handy")
)


# "To star a recipe and to scale it": two wishes, the second of the same thing.
_AND_TO = lazy(
    r"^(?P<one>(?P<verb>[a-z]+) (?P<what>(?:an?|the|my"
    r"|our) [\w-]+(?: [\w-]+)?)(?: .*)?),? and to (?P<two>[a-z]+ .+)$",
    re.IGNORECASE,
)


def _parted(found: Finding) -> Iterator[Finding]:
    """Yield a wish, or the two that "and to" joins."""
    match = None if found.pointer else _AND_TO.match(found.clause)
    if match is None:
        yield found
        return
    second = re.sub(r"\b(?:it|them)\b", match["what"].replace("\\", ""), match["two"], count=1)
    yield replace(found, clause=match["one"])
    yield replace(found, clause=second)


# "And reservations, nobody has asked for them."
_UNASKED = lazy(
    r"\b(?:nobody|no one|none of (?:them|us|our \w+)|hardly any(?:body|one))\b[^,;]*?"
    r"\b(?:ask|want|need|us|miss|care|request)(?:s|es|ed|e)?\b",
    re.IGNORECASE,
)


def _wishes(text: str) -> bool:
    """Whether a sentence wishes for something, or says that it is needed."""
    text = text.replace("’", "'")
    wished = any(pattern.search(text) for _, pattern, _ in WISHING) or _TOO.match(text) or _NEED.search(text)
    return bool(wished) and not is_negated(text) and not is_question(text)


_WAYS = Group((*WISHING, *LONGING, *WELCOMED, *DEMAND, *HOPES), itemgetter(1))
_CLEFTS = Group(CLEFTS, itemgetter(1))


def _wish_in_cleft(conversation: Conversation, statement: Statement) -> Wish | None:
    """Return what a sentence says outright that somebody wants."""
    if not CLEFT_CUE.search(statement.text) or statement.text.rstrip().endswith(("?", ":")):
        return None
    text = statement.text.replace("’", "'")
    for words, pattern, sure in _CLEFTS.for_text(text):
        match = pattern.search(text)
        if match and (found := wish_in(conversation, statement, words, match, sure)):
            return found
    return None


def _wish_told(conversation: Conversation, statement: Statement) -> Wish | None:
    text = statement.text.replace("’", "'")
    before = conversation.near(statement, -1)
    if (
        before
        and (more := _TOO.match(text) or _AND.match(text))
        and not _UNASKED.search(text)
        and before.kind is statement.kind
        and _wishes(before.text)
    ):
        return Wish("as well", more["rest"], confidence.FILED)
    if before and ASKED_WHAT.search(before.text.replace("’", "'")) and _NAMES.match(text):
        return Wish("what would be nice", text, confidence.FILED)
    wished = any(pattern.search(text) for pattern in (IF_HAD, WOULD_WIN, NICE_IF))
    if (is_hypothesis(text) and not wished) or text.endswith(":"):
        return None
    if is_question(text) or QUOTED.search(text) or ASKED_FROM.search(text):
        return wish_asked(conversation, statement, text)
    for words, pattern, sure in _WAYS.for_text(text):
        match = pattern.search(text)
        if match and (found := wish_in(conversation, statement, words, match, sure)):
            return found
    return None


class Wishes:
    """Feature requests, of the speaker or of users."""

    id = "wish"
    summary = (
        "feature requests: users have been asking for, it would be nice to, I wish, can we add, in the future we could"
    )

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence; one that only points at the item before it says so."""
        for statement in with_feedback(conversation):
            if statement.voice in (Voice.MACHINE, Voice.GUIDE, Voice.ASSISTANT):
                continue
            if statement.kind in (BlockKind.CODE, BlockKind.HEADING) or len(statement.text) > 500:
                continue
            if outside_plans(statement, conversation):
                continue
            if wanted := wanted_topic(conversation, statement):
                seen = self._finding(statement, Wish(wanted[1].text[:40], wanted[0], confidence.LIKELY + 0.05))
                kind = ItemType.TODO if CHORE.search(wanted[0]) else ItemType.FEATURE
                yield replace(seen, type=kind, places=(statement, wanted[1]))
            elif cleft := _wish_in_cleft(conversation, statement):
                yield from _parted(self._finding(statement, cleft))
            elif (
                _CUE.search(statement.text)
                or ASKED_FOR.search(statement.text)
                or any(cue.search(statement.text) for cue in (LONGED_FOR, DEMANDED, HOPED_FOR))
                or _NAMES.match(statement.text)
            ):
                wish = _wish_told(conversation, statement)
                if wish is not None:
                    yield from _parted(self._finding(statement, wish))

    def _finding(self, statement: Statement, wish: Wish) -> Finding:
        return Finding(
            rule=self.id,
            # Said as a wish it is none of a fault that its words remind of.
            rank=4 if wish.words in _PLAIN_WISHES or wish.words in CLEFT else 7,
            type=ItemType.FEATURE,
            clause=wish.clause,
            places=(statement,),
            words=wish.words.strip(),
            confidence=wish.sure,
            pointer=wish.pointer,
        )
