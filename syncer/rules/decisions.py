"""Sentences that state a decision in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import BlockKind, ItemType
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_hypothesis, is_offer, is_question
from syncer.rules.plain import plain
from syncer.rules.title import finish
from syncer.rules.verdicts import AGREED_BEFORE, CUE, PATTERNS, RECORD
from syncer.rules.words import content

_POINTS = re.compile(
    r"^(?:go (?:with|for)|use|stick (?:with|to)|choose|pick|going with|going for) (?:that|this|it|those"
    r"|the (?:first|second|third|last|latter|former)(?: one| option)?|option \w+|your (?:suggestion|approach"
    r"|recommendation))\b",
    re.IGNORECASE,
)
# Words before a decision in the same sentence that name what "that" is.
_NAMED_BEFORE = re.compile(
    r"(?:^|[.;,] )(?:yes|yeah|ok|okay|so|then|and|well|,|\s)*(?P<what>(?:the |a "
    r"|an )?[\w`.+#/-]+(?: [\w`.+#/-]+){0,5}?) (?:sounds?|seems?|looks?|is|feels|makes|would be"
    r"|works) (?:\w+ )?(?:right|good|great|best|fine|sense|better|reasonable|perfect|simplest"
    r"|like)\b.*?,\s*(?:so )?(?:let's|we'll|i'll|let us)",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"^(?:use|go (?:with|for)|keep using|pick) (?:the )?(?:following|example|this|it|an? example|these"
    r"|a (?:simple )?(?:example|scenario))\b|\b(?:talk|discuss|meet|revisit) (?:it|this|that|again|about)\b",
    re.IGNORECASE,
)


# "They agreed, with Ann saying ...", "we agreed because": who agrees with whom, not what on.
_ASIDE = re.compile(
    r"^(?:with|because|as|since|but|and|in|at|about|then|upon|nothing|anything|otherwise)\b", re.IGNORECASE
)

# Said of what has been decided already, to close it or to put it on record.
_CLOSES = frozenset(("record", "then", "it is", "agreed:", "period"))


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
            if statement.voice in (Voice.MACHINE, Voice.GUIDE, Voice.ASSISTANT):
                continue
            if statement.kind in (BlockKind.CODE, BlockKind.HEADING, BlockKind.QUOTE) or len(statement.text) > 500:
                continue
            if CUE.search(statement.text) and (found := self._read(statement)):
                yield found
            elif AGREED_BEFORE.match(statement.text.replace("’", "'")):
                before = conversation.near(statement, -1)
                if before and not is_question(before.text) and 1 < len(before.text.split()) < 30:
                    yield self._finding(before, statement.text, before.text, confidence.FILED, statement)

    def _read(self, statement: Statement) -> Finding | None:
        text = statement.text.replace("’", "'")
        if is_question(text) or is_hypothesis(text) or is_offer(text):
            return None
        for words, pattern, sure in PATTERNS:
            match = pattern.search(text)
            if match is None:
                continue
            rest, title = match["rest"].strip(), ""
            if re.search(
                r"\b(?:not|n't|nobody|nothing|haven't|hasn't|if|whether|until|once|no one|never)(?: been)? *$",
                text[: match.start()],
                re.IGNORECASE,
            ):
                continue
            if (
                re.search(
                    r"\b(?:not|n't|yet|what|how|whether|which|nothing)\b",
                    match[0][: len(match[0]) - len(rest)],
                    re.IGNORECASE,
                )
                and words == "decided"
                and "not to" not in match[0]
            ):
                continue
            if _SMALL.search(rest) or _ASIDE.match(rest):
                continue
            if _POINTS.match(rest):
                named = _NAMED_BEFORE.search(text)
                if named is None or re.match(r"(?:that|this|it)\b", named["what"], re.IGNORECASE):
                    continue
                rest = named["what"]
                title = f"Use {rest[0].lower() + rest[1:] if rest.split()[0].lower() in ('the', 'a', 'an') else rest}"
            if not title and len(rest.split()) == 1:
                title = f"Use {rest}"
            elif rest.lower().startswith("no "):
                # Elsewhere "no" only takes the floor.
                title = finish(rest)
            return self._finding(statement, words, rest, sure, title=title)
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
