"""Entries that somebody strikes off an assistant's list by their name: "sheet music: no, leave that out"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from syncer.models import BlockKind, Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.acceptance import says_later
from syncer.rules.base import Finding
from syncer.rules.clauses import LEADS, THING
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.decisions import Decisions
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.title import finish
from syncer.rules.words import content

_OUT = (
    r"(?:leave (?:it|that|them|this|those) (?:out|off)|(?:skip|drop|scrap|cut|forget|remove|delete) (?:it|that|them"
    r"|this|those)"
    r"|(?:can|may) (?:go|be dropped)|(?:is|are) out\b|not needed|out of scope)"
)
# "Sheet music: no, that's a copyright mess", "the weather we don't need, drop it".
_NAMED_FIRST = lazy(
    rf"^{LEADS}(?P<what>{THING})(?: ?[:–—,-]| -)? ?(?:(?:no|nope|nah|never)\b(?! (?:idea|problem|rush|hurry|doubt))"
    rf"|(?:i|we)(?: really)? (?:don't|do not|won't) (?:need|want)\b(?! to\b)|{_OUT})(?P<rest>.*)$",
    re.IGNORECASE,
)
# "Good list, but without the shop please", "drop the newsletter".
_NAMED_LAST = lazy(
    r"(?:^|[,;:.] |\b(?:but|and|just|please|so|only|then) )(?:skip|drop|leave out|leave off|scrap|cut|remove"
    r"|take out|without"
    r"|no need for|forget(?: about)?|minus|except(?: for)?|but not|(?:i|we)(?: really)? (?:don't|do not) (?:need|want))"
    rf" (?P<what>(?:the |an? |any |all )?{THING})(?=[,.;:!]|$| (?:please|though|because|since|for|at all|from|entirely"
    r"|completely|it|that|we|i)\b)(?P<rest>.*)$",
    re.IGNORECASE,
)
_NOT_YET = lazy(r"\b(?:yet|for now|at first|initially|for the (?:first|start|beginning|moment)|later|wait|some ?day)\b")
_WAYS = lazy(
    r"\b(?:(?:two|three|four|some|several) (?:ways|options)|options?|alternatives?|approaches|either)\b", re.IGNORECASE
)
_ARTICLE = lazy(r"^(?:the|an?|our|my|all|any|that|this) ", re.IGNORECASE)
_ASIDE = lazy(r"\s*(?:\(.*\)|[:–—].*|\s-\s.*)$")
_TURNS, _STATEMENTS, _LONGEST, _FEW = 2, 10, 40, 4


@dataclass(frozen=True, slots=True)
class _Struck:
    """An entry, and the sentence that strikes it off."""

    entry: Statement
    answer: Statement
    name: str


class StruckOff:
    """Entries of an assistant's list that somebody turns down by their name."""

    id = "struck-off"
    summary = "entries of an assistant's list that somebody strikes off by name: sheet music: no, leave that out"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one decision for each entry that is struck off."""
        for struck in _struck_off(conversation):
            yield Finding(
                rule=Decisions.id,
                rank=5,
                type=ItemType.DECISION,
                clause=f"no {struck.name}",
                places=(struck.answer, struck.entry),
                words=struck.answer.text[:60],
                confidence=confidence.LIKELY + 0.05,
                title=finish(f"no {struck.name}"),
            )


def discount_struck_off(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those entries of lists lowered that somebody strikes off."""
    struck = {one.entry.index: one.answer.text for one in _struck_off(conversation)}
    return [
        replace(
            found,
            confidence=min(found.confidence, confidence.DOUBTFUL),
            evidence=(*found.evidence, Evidence("confidence", struck[found.at.index][:80], "struck off by its name")),
        )
        if found.explicit and found.at.index in struck
        else found
        for found in findings
    ]


def _struck_off(conversation: Conversation) -> Iterator[_Struck]:
    if not conversation.dialogue:
        return
    for number, said in enumerate(conversation.by_turn):
        if not said or said[0].voice is not Voice.OWN:
            continue
        entries = _entries_before(conversation, number)
        for statement in said[:_STATEMENTS] if entries else ():
            text = statement.text.replace("’", "'").rstrip(" .!")
            if statement.kind not in (BlockKind.PROSE, BlockKind.LIST) or len(text.split()) > _LONGEST:
                continue
            if is_question(text) or is_hypothesis(text):
                continue
            match = _NAMED_FIRST.match(text) or _NAMED_LAST.search(text)
            if match is None or _NOT_YET.search(text) or says_later(text):
                continue
            if entry := _meant(match["what"], entries):
                yield _Struck(entry, statement, _name_of(entry, match["what"]))


def _entries_before(conversation: Conversation, number: int) -> tuple[Statement, ...]:
    """Return the entries of lists that the assistant said in the turn before."""
    for earlier in range(number - 1, max(number - 1 - _TURNS, -1), -1):
        said = conversation.by_turn[earlier]
        if said and said[0].voice is Voice.ASSISTANT:
            if any(_WAYS.search(s.text) for s in said if s.kind is BlockKind.PROSE):
                # Of ways to choose from, the one that is taken is the decision.
                return ()
            return tuple(s for s in said if s.kind is BlockKind.LIST and not is_question(s.text))
    return ()


def _meant(what: str, entries: tuple[Statement, ...]) -> Statement | None:
    """Return the one entry that a name means, None where none or several have its words."""
    words = content(_ARTICLE.sub("", what))
    if not words:
        return None
    named = [entry for entry in entries if words <= content(_ASIDE.sub("", entry.text))]
    named = named or [entry for entry in entries if words <= content(entry.text)]
    return named[0] if len(named) == 1 else None


def _name_of(entry: Statement, what: str) -> str:
    name = _ASIDE.sub("", entry.text).strip(" .")
    name = name if 0 < len(name.split()) <= _FEW else _ARTICLE.sub("", what)
    return name[0].lower() + name[1:] if name[1:2].islower() else name
