"""Sentences that wish for a feature or pass on what users ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter

from syncer.models import BlockKind, ItemType
from syncer.patterns import Group, lazy
from syncer.rules import confidence
from syncer.rules.asking import CAN_WE, IF_HAD
from syncer.rules.asking import CUE as ASKED_FOR
from syncer.rules.base import Finding
from syncer.rules.clefts import ASKED_FROM, CLEFT, CLEFTS
from syncer.rules.clefts import CUE as CLEFT_CUE
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.demand import ASKED_WHAT, COULD_WE, DEMAND
from syncer.rules.demand import CUE as DEMANDED
from syncer.rules.hopes import CUE as HOPED_FOR
from syncer.rules.hopes import HOPED, HOPES, WOULD_WIN
from syncer.rules.longing import ATTRIBUTED, LONGING, NICE_IF, QUOTED, WHY_NOT
from syncer.rules.longing import CUE as LONGED_FOR
from syncer.rules.mood import is_hypothesis, is_negated, is_over, is_question
from syncer.rules.narrative import outside_plans
from syncer.rules.pledges import CHORE
from syncer.rules.subjunctive import as_wish_fulfilled
from syncer.rules.topics import wanted_topic
from syncer.rules.verbs import base_of_gerund
from syncer.rules.wanted import as_task
from syncer.rules.wishing import WISHING
from syncer.rules.words import content

_ASKED = lazy(
    r"\b(?:can|could|should|shall) we (?:also |maybe |please |perhaps )*(?P<rest>(?:add|have|support|get|make"
    r"|offer|allow|include|build|provide|introduce|export|let)\b.*?)\?",
    re.IGNORECASE,
)
_HOW_ABOUT = lazy(
    r"\b(?:how|what) about (?:we )?(?P<rest>(?:add|support|hav|mak|offer|allow|build|introduc)\w*ing? .*?"
    r"|add\b.*?)\?",
    re.IGNORECASE,
)

_CUE = lazy(
    r"\bask(?:s|ed|ing)?\b|request|wish|\bask|wanted|\bwant|\bwould\b|'d\b|’d\b|\bwish|\bidea|feature"
    r"|thinking (?:of|about)"
    r"|considering|planning on|looking (?:at|into)|\bshould\b|\bcould\b|^and |^plus|^also|\btoo\b|as well"
    r"|can we|\bmight\b|about add|about hav|about mak|someday|future|\bbegging|demand",
    re.IGNORECASE,
)
_NOT_WISHED = lazy(
    r"^(?:(?:it|that|this|them|those|you|your|me|us|help)\b|to (?:know|understand|see|ask|talk|learn|discuss|hear"
    r"|start|make sure|be sure|plan|help|say|thank|go|walk|focus|think)|(?:know|understand|ask|talk|learn|discuss"
    r"|hear|start)\b|make sure|be (?:sure|able)?$|some (?:ideas|help|advice|input|feedback|inspiration)"
    r"|plan\b|say|thank|think|focus|help\b|an? (?:hand|second opinion|overview|look|walkthrough|review|summary"
    r"|sanity check|quick)|ideas|advice|feedback|your (?:help|opinion|thoughts|input)|see (?:the|what|how|if"
    r"|whether|it|that|some)|whether|if\b|for (?:it|that|them|help|more info|advice|your)\b"
    r"|any\b|no\b|not\b|about (?:it|that|this)|review\b|try\b|to\b|what|how"
    r"|wh(?:o|ose|ich|y|ere|en)\b|more (?:info|detail)|do (?:it|that"
    r"|this)\b|keep\b|avoid\b|go\b)",
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
_ABOUT_A_CASE = ("ask whether", "if we had had", "would win them")
_PRONOUN = lazy(r"(?:it|that|this|them|those|(?:have|see|get)(?=[,.!]|$| but\b))\b[.,!]?(?: .{0,25})?$", re.IGNORECASE)
_FOR_PRONOUN = lazy(r"(?:for )?(?:it|that|this|them)\b", re.IGNORECASE)
_NEED = lazy(r"\b(?:we|i|users|they)(?: (?:also|really|still))* need\b", re.IGNORECASE)
OWN_WISHES = frozenset(("want", "would like", "I wish", "thinking of adding", "some day", "we could"))
_WHETHER = lazy(r"\b(?:whether|if) (?:we|they|it|you)\b", re.IGNORECASE)


# "They could get the data": what is asked for, without who asks.
_ASKER = lazy(r"^(?:they|he|she)(?:'d| could| can| would| might)(?: (?:also|ever|please|maybe))* ", re.IGNORECASE)
_DECLINES = lazy(
    r"^(?:(?:h+m+|oh|well|actually|wait|ok|but|on second thoughts?|thinking about it"
    r"|come to think of it)[,.]? )*(?:no|nope|nah|never|never ?mind|scrap that|not (?:now|really|for us|needed))[.,!]"
    r"|\b(?:but|so|well)\b.{0,80}\bno[.!]$"
    r"|^(?:but )?(?:we won't|we're not"
    r"|we are not|that won't|not going to|out of the question|forget (?:it|that)|told (?:him|her|them) no)\b"
    r"|^(?:that|this|it)(?:'s| is)? [^.?!]{0,40}?\bnot (?:us|ours?|our (?:job|business|department|call|problem"
    r"|product))\b"
    r"|^not (?:us|ours?|our (?:job|business|department|problem)|doing (?:that|it|this))\b|\bnot doing (?:that|it"
    r"|this)\b"
    r"|^(?:nah|no chance|over my dead body|no action|nothing to do)\b"
    r"|\bi(?:'d| would)(?: rather)? not (?:go there|do (?:it|that)|touch|bother)\b",
    re.IGNORECASE,
)


_OF_A_THING = lazy(r"(?:the|our) ", re.IGNORECASE)
_OF_HAVING = lazy(r"\b(?:have|see|get) $", re.IGNORECASE)
_PLAIN_WISHES = frozenset(
    ("would pay for", "wish that", "wish they could", "if only", "would love it to", "would come in handy")
)


def _proposed(could: re.Match[str]) -> str:
    """Return what a question proposes; "" where it speaks of "it", or of too little."""
    base = base_of_gerund(could["verb"]) if could["verb"] else ""
    rest = could["rest"] or could["thing"] or (f"{base} {could['object']}" if base else "")
    pronoun = re.match(r"\S+ (?:it|that|this|them|one)\b", rest, re.IGNORECASE)
    return rest if len(content(rest)) > 1 and not pronoun and not _NOT_WISHED.match(rest) else ""


def _hoped(rest: str) -> str:
    """Return what a question hopes for, as a task where it is told by a gerund."""
    first, _, after = rest.partition(" ")
    base = base_of_gerund(first)
    return f"{base} {after}" if base and after else rest


# "To star a recipe and to scale it": two wishes, the second of the same thing.
_AND_TO = lazy(
    r"^(?P<one>(?P<verb>[a-z]+) (?P<what>(?:an?|the|my"
    r"|our) [\w-]+(?: [\w-]+)?)(?: .*)?),? and to (?P<two>[a-z]+ .+)$",
    re.IGNORECASE,
)


def _parted(found: Finding | None) -> Iterator[Finding]:
    """Yield a wish, or the two that "and to" joins."""
    match = _AND_TO.match(found.clause) if found is not None and not found.pointer else None
    if found is None or match is None:
        if found is not None:
            yield found
        return
    second = re.sub(r"\b(?:it|them)\b", match["what"].replace("\\", ""), match["two"], count=1)
    yield replace(found, clause=match["one"])
    yield replace(found, clause=second)


def is_declined(conversation: Conversation, statement: Statement) -> bool:
    """Whether a wish that is passed on is turned down in the next words, of the speaker or of who answers."""
    following = [conversation.near(statement, distance) for distance in (1, 2)]
    turns = conversation.by_turn[statement.turn_number + 1 : statement.turn_number + 2]
    following += [other for turn in turns if turn and turn[0].voice is Voice.OWN for other in turn[:2]]
    return any(other is not None and _DECLINES.search(other.text.replace("’", "'")) for other in following)


def _wishes(text: str) -> bool:
    """Whether a sentence wishes for something, or says that it is needed."""
    text = text.replace("’", "'")
    wished = any(pattern.search(text) for _, pattern, _ in WISHING) or _TOO.match(text) or _NEED.search(text)
    return bool(wished) and not is_negated(text) and not is_question(text)


_WAYS = Group((*WISHING, *LONGING, *DEMAND, *HOPES), itemgetter(1))
_CLEFTS = Group(CLEFTS, itemgetter(1))


class Wishes:
    """Feature requests, of the speaker or of users."""

    id = "wish"
    summary = (
        "feature requests: users have been asking for, it would be nice to, I wish, can we add, in the future we could"
    )

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence; one that only points at the item before it says so."""
        for statement in conversation.statements:
            if statement.voice in (Voice.MACHINE, Voice.GUIDE, Voice.ASSISTANT):
                continue
            if statement.kind in (BlockKind.CODE, BlockKind.HEADING, BlockKind.QUOTE) or len(statement.text) > 500:
                continue
            if outside_plans(statement, conversation):
                continue
            if wanted := wanted_topic(conversation, statement):
                seen = self._finding(statement, wanted[1].text[:40], wanted[0], confidence.LIKELY + 0.05)
                kind = ItemType.TODO if CHORE.search(wanted[0]) else ItemType.FEATURE
                yield replace(seen, type=kind, places=(statement, wanted[1]))
            elif cleft := self._by_cleft(conversation, statement):
                yield from _parted(cleft)
            elif (
                _CUE.search(statement.text)
                or ASKED_FOR.search(statement.text)
                or any(cue.search(statement.text) for cue in (LONGED_FOR, DEMANDED, HOPED_FOR))
                or _NAMES.match(statement.text)
            ):
                yield from _parted(self._read(conversation, statement))

    def _by_cleft(self, conversation: Conversation, statement: Statement) -> Finding | None:
        """Return what a sentence says outright that somebody wants."""
        if not CLEFT_CUE.search(statement.text) or statement.text.rstrip().endswith(("?", ":")):
            return None
        text = statement.text.replace("’", "'")
        for words, pattern, sure in _CLEFTS.for_text(text):
            match = pattern.search(text)
            if match and (found := self._of_match(conversation, statement, words, match, sure)):
                return found
        return None

    def _read(self, conversation: Conversation, statement: Statement) -> Finding | None:
        text = statement.text.replace("’", "'")
        before = conversation.near(statement, -1)
        if (
            before
            and (more := _TOO.match(text) or _AND.match(text))
            and before.kind is statement.kind
            and _wishes(before.text)
        ):
            return self._finding(statement, "as well", more["rest"], confidence.FILED)
        if before and ASKED_WHAT.search(before.text.replace("’", "'")) and _NAMES.match(text):
            return self._finding(statement, "what would be nice", text, confidence.FILED)
        wished = any(pattern.search(text) for pattern in (IF_HAD, WOULD_WIN, NICE_IF))
        if (is_hypothesis(text) and not wished) or text.endswith(":"):
            return None
        if is_question(text) or QUOTED.search(text) or ASKED_FROM.search(text):
            return self._of_question(conversation, statement, text)
        for words, pattern, sure in _WAYS.for_text(text):
            match = pattern.search(text)
            if match and (found := self._of_match(conversation, statement, words, match, sure)):
                return found
        return None

    def _of_question(self, conversation: Conversation, statement: Statement, text: str) -> Finding | None:
        if hoped := HOPED.match(text):
            rest = next(part for part in hoped.groups() if part)
            return self._finding(statement, text[: hoped.start(hoped.lastindex or 0)], _hoped(rest), confidence.LIKELY)
        if passed_on := ASKED_FROM.search(text):
            rest = passed_on["rest"]
            clause = f"let {rest}" if _OF_A_THING.match(rest) else rest
            return self._finding(statement, "asked by others", clause, confidence.FILED)
        asked = _ASKED.search(text) or _HOW_ABOUT.search(text)
        if quoted := QUOTED.search(text):
            return self._why_not(conversation, statement, quoted)
        if (why := WHY_NOT.search(text)) and (not conversation.dialogue or ATTRIBUTED.search(text[: why.start()])):
            return None if len(content(why["rest"])) < 1 else self._why_not(conversation, statement, why)
        can = None if asked or conversation.dialogue else CAN_WE.search(text)
        could = None if asked or can or conversation.dialogue else COULD_WE.search(text)
        if could and (rest := _proposed(could)):
            return self._finding(statement, "couldn't we", rest, confidence.LIKELY - 0.05)
        if can and len(content(can["rest"])) > 1:
            return self._finding(statement, "can we", text[can.start() :].rstrip("?"), confidence.LIKELY - 0.05)
        if asked is None or _NOT_WISHED.match(asked["rest"]):
            return None
        return self._finding(statement, asked[0].split(asked["rest"])[0], asked["rest"], confidence.LIKELY)

    def _why_not(self, conversation: Conversation, statement: Statement, why: re.Match[str]) -> Finding | None:
        rest = why["rest"]
        if _NOT_WISHED.match(rest) or len(rest.split()) < 2 or is_declined(conversation, statement):
            return None
        sure = confidence.FILED if ATTRIBUTED.search(statement.text[: why.start()]) else confidence.LIKELY - 0.05
        return self._finding(statement, why[0].partition(rest)[0], as_task(rest), sure)

    def _of_match(
        self, conversation: Conversation, statement: Statement, words: str, match: re.Match[str], sure: float
    ) -> Finding | None:
        rest = match["rest"].strip()
        if (
            (is_negated(match[0][:40]) and words != "wouldn't mind")
            or is_over(match[0])
            or (words not in _ABOUT_A_CASE and words not in CLEFT and _WHETHER.search(match[0]))
        ):
            return None
        if _PRONOUN.match(rest) or (words == "users ask for" and _FOR_PRONOUN.match(rest)):
            return self._finding(statement, words, rest, sure, pointer=True)
        if _NOT_WISHED.match(rest) and words != "that's what they want" and words not in CLEFT:
            return None
        if rest.startswith("-"):
            rest = f"the option {rest}"
        if match[0][: match.start("rest") - match.start()].endswith(" if "):
            rest = as_wish_fulfilled(rest)
        if not _OF_HAVING.search(match[0][: match.start("rest") - match.start()]):
            rest = as_task(rest)
        if words == "ask whether":
            rest = _ASKER.sub("", rest)
        # In a meeting "I want to" mostly leads to what somebody says next.
        unsure = words in OWN_WISHES and not conversation.dialogue and " be able to " not in match[0]
        if unsure or is_declined(conversation, statement):
            sure = confidence.DOUBTFUL
        return self._finding(statement, words, rest, sure)

    def _finding(self, statement: Statement, words: str, rest: str, sure: float, *, pointer: bool = False) -> Finding:
        return Finding(
            rule=self.id,
            # Said as a wish it is none of a fault that its words remind of.
            rank=4 if words in _PLAIN_WISHES or words in CLEFT else 7,
            type=ItemType.FEATURE,
            clause=rest,
            places=(statement,),
            words=words.strip(),
            confidence=sure,
            pointer=pointer,
        )
