"""Sentences that state a decision in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from operator import itemgetter

from syncer.models import BlockKind, ItemType
from syncer.patterns import Group, lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.echoes import echoed
from syncer.rules.history import is_bygone
from syncer.rules.laid_down import LAID_DOWN, LAID_DOWN_CUE, closes_talk, rules_so
from syncer.rules.mood import is_hypothesis, is_offer, is_question
from syncer.rules.plain import plain
from syncer.rules.positions import POSITION_CUE, POSITIONS
from syncer.rules.rulings import RULING_CUE, RULINGS
from syncer.rules.settlements import SETTLEMENTS
from syncer.rules.stipulations import STIPULATIONS
from syncer.rules.title import finish
from syncer.rules.upshots import UPSHOTS
from syncer.rules.verbs import WORK
from syncer.rules.verdicts import AGREED_BEFORE, CUE, PATTERNS, RECORD
from syncer.rules.votes import ends_discussion
from syncer.rules.words import content

_POINTS = lazy(
    r"^(?:go (?:with|for)|use|stick (?:with|to)|choose|pick|going with|going for) (?:that|this|it|those"
    r"|the (?:first|second|third|last|latter|former)(?: one| option)?|option \w+|your (?:suggestion|approach"
    r"|recommendation))\b",
    re.IGNORECASE,
)
# Words before a decision in the same sentence that name what "that" is.
_NAMED_BEFORE = lazy(
    r"(?:^|[.;,] )(?:yes|yeah|ok|okay|so|then|and|well|,|\s)*(?P<what>(?:the |a "
    r"|an )?[\w`.+#/-]+(?: [\w`.+#/-]+){0,5}?) (?:sounds?|seems?|looks?|is|feels|makes|would be"
    r"|works) (?:\w+ )?(?:right|good|great|best|fine|sense|better|reasonable|perfect|simplest"
    r"|like)\b.*?,\s*(?:so )?(?:let's|we'll|i'll|let us)",
    re.IGNORECASE,
)
_SMALL = lazy(
    r"^disagree\b|^not (?:solve|discuss|talk|go into|get into|decide|debate|argue)\b|^leave (?:it|that|this|them)\W*$"
    r"|^(?:use|go (?:with|for)|keep using|pick) (?:the )?(?:following|example|this|it|an? example|these"
    r"|a (?:simple )?(?:example|scenario))\b|\b(?:talk|discuss|meet|revisit) (?:it|this|that|again|about)\b"
    r"|^(?:go (?:for|to|out|and get|and have) )?(?:a |some |another )?(?:beers?|drinks?|coffee|lunch|dinner|pizza"
    r"|walk|food)\b",
    re.IGNORECASE,
)


# "They agreed, with Ann saying ...", "we agreed because": who agrees with whom, not what on.
_ASIDE = lazy(
    r"^(?:on(?= (?:this|that|it|these|those|him|her)\b|,)|with|because|as|since|but|and|also|in|at|about|then|upon"
    r"|nothing|anything|otherwise)\b",
    re.IGNORECASE,
)

# "We moved it, end of story" tells what was done.
_PAST_ACT = lazy(r"^(?:we|i|they|he|she) \w+ed (?:it|that|them|this)\b", re.IGNORECASE)
# "They resolved the double booking" is a cure.
_MENDED = lazy(
    r"\b(?:resolved|settled) (?!(?:to|on|that|against|for|not)\b)(?:the|an?|our|all|this|my|both|most"
    r"|that)\b",
    re.IGNORECASE,
)
_NOT_YET = lazy(
    r"\b(?:not|n't|nobody|nothing|haven't|hasn't|if|whether|until|once|no one|never|what|which|everything|anything"
    r"|where|how|than)(?: been)? *$",
    re.IGNORECASE,
)
_UNDECIDED = lazy(r"\b(?:not|n't|yet|what|how|whether|which|nothing)\b", re.IGNORECASE)
_STATED = Group(PATTERNS, itemgetter(1))
# Those that also rule in a talk with an assistant, which carries out other words at once.
_ANYWHERE = frozenset(("ruled", "we accept", "opted", "so X for Y", "what we agreed"))
_AMONG_PEOPLE = Group((*RULINGS, *STIPULATIONS, *SETTLEMENTS), itemgetter(1))
_SPOKEN = Group((row for row in (*RULINGS, *STIPULATIONS) if row[0] in _ANYWHERE), itemgetter(1))
_POSITIONS = Group((*POSITIONS, *UPSHOTS), itemgetter(1))
_LAID_DOWN = Group(LAID_DOWN, itemgetter(1))
_AGAINST = lazy(r"\b(?:against|turned down|rejected|vetoed|ruled out|not to)\s*$", re.IGNORECASE)
_ANY = lazy(r"^(?:an?|any) ", re.IGNORECASE)
# What may be decided is named: more than a pronoun, or what somebody did.
_NAMES = lazy(
    r"^(?!(?:i|we|they|he|she|it|that|this|you|what|why|thanks|yes|no|ok)\b(?!['’]ll| will| won| are"
    r"| use| keep| stay| take| go))\S+(?: \S+){1,24}$",
    re.IGNORECASE,
)

# "Agreed, we'll patch it this week" takes work on.
_TAKES_ON = lazy(
    r"^(?:we|i)(?:'ll| will) (?:(?:also|just|then|now|first) )*(?!(?:use|go|keep|stay|stick|be|have|take|not|never|do"
    r"|only|start|call|leave|wait|skip|drop|stop)\b)(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)

# "Note to self, as Bo asked: ..."
_NOTED = lazy(r"^(?:note(?: to (?:self|me|myself))?|for the record|ps|btw|fyi)\b[^:]{0,40}: (?=\S+ \S)", re.IGNORECASE)
_LETTER = lazy(r"[^\W\d_]")
# Said of what has been decided already, to close it or to put it on record.
_CLOSES = frozenset(("record", "noted", "then", "it is", "agreed:", "period"))


def _restates(found: Finding, before: Finding) -> bool:
    """Whether a decision only closes or records the one before it, in one of the next turns."""
    apart = found.at.turn_number - before.places[-1].turn_number
    shared = content(found.clause) & content(before.clause)
    return found.words in _CLOSES and before.words != "record" and 0 < apart <= 2 and bool(shared)


class Decisions:
    """Explicit decisions."""

    id = "decision"
    summary = "explicit decisions: we decided, agreed to, going with, let's use"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence that decides something, one for a decision and its record."""
        last: Finding | None = None
        for found in self._each(conversation):
            if last is None:
                last = found
            elif _restates(found, last):
                clause = found.clause if found.words == "record" else last.clause
                last = replace(last, clause=clause, title="", places=(*last.places, *found.places))
            else:
                yield last
                last = found
        if last is not None:
            yield last

    def _each(self, conversation: Conversation) -> Iterator[Finding]:
        for statement in conversation.statements:
            if (record := RECORD.match(statement.raw)) and statement.voice is not Voice.MACHINE:
                yield self._finding(statement, "record", plain(record["rest"]), confidence.STATED)
                continue
            if (echo := echoed(statement, conversation)) is not None:
                title = "" if " " in echo[0] else f"Use {echo[0]}"
                yield self._finding(statement, "noted", echo[0], confidence.LIKELY, echo[1], title=title)
                continue
            if statement.voice in (Voice.MACHINE, Voice.GUIDE, Voice.ASSISTANT):
                continue
            if statement.kind in (BlockKind.CODE, BlockKind.HEADING, BlockKind.QUOTE) or len(statement.text) > 500:
                continue
            if found := self._read(statement, conversation):
                yield found
            elif _follows_end(statement, conversation):
                yield self._finding(statement, "that's clear", statement.text, confidence.LIKELY)
            elif not conversation.dialogue and ends_discussion(statement.text):
                before = conversation.near(statement, -1)
                told = before is not None and before.kind is not BlockKind.HEADING
                if before and told and not is_question(before.text) and _NAMES.match(before.text):
                    yield self._finding(before, statement.text, before.text, confidence.LIKELY, statement)
            elif AGREED_BEFORE.match(statement.text.replace("’", "'")):
                before = conversation.near(statement, -1)
                if before and not is_question(before.text) and 1 < len(before.text.split()) < 30:
                    clause = _NOTED.sub("", before.text)
                    yield self._finding(before, statement.text, clause, confidence.LIKELY, statement)

    def _read(self, statement: Statement, conversation: Conversation) -> Finding | None:
        text = statement.text.replace("’", "'")
        ways = [_LAID_DOWN] if LAID_DOWN_CUE.search(text) else []
        if CUE.search(text):
            ways.append(_STATED)
        if RULING_CUE.search(text):
            ways.append(_SPOKEN if conversation.dialogue else _AMONG_PEOPLE)
        if POSITION_CUE.search(text):
            ways.append(_POSITIONS)
        if not ways or is_question(text) or is_hypothesis(text) or is_offer(text):
            return None
        for words, pattern, sure in chain.from_iterable(way.for_text(text) for way in ways):
            match = pattern.search(text)
            if match is None or _denied(match, words):
                continue
            rest = match["rest"].strip()
            if words == "it is" and not _LETTER.search(rest):
                # A bare number is that of a release, or only the end of a sum.
                continue
            if words == "agreed:" and (work := _TAKES_ON.match(rest)) and work["verb"].lower() in WORK:
                continue
            if any(kind.match(rest) for kind in (_ASIDE, _PAST_ACT)) or _SMALL.search(rest) or is_bygone(text):
                continue
            title = ""
            if _POINTS.match(rest):
                named = _NAMED_BEFORE.search(text)
                if named is None or re.match(r"(?:that|this|it)\b", named["what"], re.IGNORECASE):
                    continue
                rest = named["what"]
                title = f"Use {rest[0].lower() + rest[1:] if rest.split()[0].lower() in ('the', 'a', 'an') else rest}"
            return self._finding(statement, words, rest, sure, title=title or _titled(match, rest))
        return None

    def _finding(
        self, statement: Statement, words: str, clause: str, sure: float, *more: Statement, title: str = ""
    ) -> Finding:
        return Finding(
            rule=self.id,
            rank=4,
            type=ItemType.DECISION,
            clause=clause,
            places=(statement, *more),
            words=words,
            confidence=sure,
            title=title,
        )


def _follows_end(statement: Statement, conversation: Conversation) -> bool:
    """Whether a sentence tells how it will be right after its speaker called the talk of it settled."""
    before = conversation.near(statement, -1)
    return before is not None and closes_talk(before.text) and rules_so(statement.text)


def _denied(match: re.Match[str], words: str) -> bool:
    """Whether the words before a decision say that there is none yet, or that something was mended."""
    led = match[0][: len(match[0]) - len(match["rest"].strip())]
    if _MENDED.search(match[0]) or _NOT_YET.search(match.string[: match.start()]):
        return True
    return words == "decided" and _UNDECIDED.search(led) is not None and "not to" not in match[0]


def _titled(match: re.Match[str], rest: str) -> str:
    """Return the title where the clause alone would say less or the contrary, "" where it says enough."""
    led = match[0][: match[0].find(rest)]
    if not_to := _AGAINST.search(led):
        if not_to[0].lower().startswith("not"):
            return finish(f"Do not {rest}")
        return finish(f"No {without}" if (without := _ANY.sub("", rest)) != rest else f"Against {rest}")
    if len(rest.split()) == 1:
        return f"Use {rest}"
    # Elsewhere "no" only takes the floor.
    return finish(rest) if rest.lower().startswith("no ") else ""
