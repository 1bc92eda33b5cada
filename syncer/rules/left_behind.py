"""What an agent names of itself as left as it was: noticed by the way, failing before, not tried, still broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mended_here import tells_of_change
from syncer.rules.mood import is_question
from syncer.rules.symptoms import find_symptom
from syncer.rules.title import symptom_title, task_title

_LEAD = lazy(
    r"^(?:(?:one|two|a few|another|some|the only|the one) (?:more |other )?things? (?:that )?i (?:left"
    r"|noticed|saw|found"
    r"|did(?:n['’]t| not)|have(?:n['’]t| not)|skipped|could(?:n['’]t| not)|came across|stumbled)[^:]{0,50}[:：]\s*"
    r"|(?:not (?:fixed|touched|done|changed)(?: here| yet)?|left (?:alone|as (?:is|it was))|still (?:open"
    r"|broken|failing)"
    r"|unrelated(?: to this)?|separately|side ?note|pre-?existing)[:：,]\s*"
    r"|(?:while (?:there|at it|i was (?:there|at it|in there))|(?:by|along) the way|in passing"
    r"|incidentally|unrelated)[,:]?"
    r" (?:i (?:also )?(?:noticed|saw|found)(?: that)?[,:]? )?"
    r"|i (?:also )?noticed (?:that |two things: |while \w+ing [^,:]{2,40}(?: that|[,:]) )?)",
    re.IGNORECASE,
)
_BEFORE = lazy(
    r"\b(?:(?:it |they |which |that )?(?:was|were|is|are|fails?|failed|failing|broken|red)(?: already| also)*"
    r" (?:failing |broken |red |so |there |like that )?(?:already )?(?:before (?:my|this|the"
    r"|any) (?:change|work|edit)s?"
    r"|without my changes?|on (?:main|master|trunk)(?: as well| too| already))|pre-?existing)\b",
    re.IGNORECASE,
)
_STILL = lazy(
    r"\b(?:is|are|will(?: be)?|would(?: be)?|does|do|goes|go|stays?|remains?)? ?still (?:be )?(?:broken"
    r"|failing|fails?|wrong"
    r"|stale|red|crash(?:es)?|off|missing|unprotected|in plain text|hard-?coded|goes? (?:stale|wrong|red)"
    r"|break(?:s)?)\b(?!.*\buntil\b)",
    re.IGNORECASE,
)
_UNTRIED = lazy(
    r"\bi (?:can['’]?t|cannot|could(?:n['’]t| not)|have(?:n['’]t| not)|did(?:n['’]t| not)|was(?:n['’]t"
    r"| not) able to)"
    r" (?:yet |really )?(?P<verb>test|try|tried|tested|verify|verified|check|checked|run"
    r"|reproduce)(?:ed)? (?P<what>.{3,80}?)"
    r"(?: here| myself| yet)?(?:[.;,]|$)",
    re.IGNORECASE,
)
_ASKS_SOMEBODY = lazy(
    r"\b(?:somebody|someone|you(?:['’]d| would)?|please|a human) (?:should|must|needs? to|has to|have to|better)?"
    r" ?(?:try|test|check|verify|run|look)\b",
    re.IGNORECASE,
)
_WAVED_OFF = lazy(
    r"\b(?:never ?mind|forget (?:it|that|about)|(?:don['’]t|do not) (?:care|need|want|mind|bother)"
    r"|not needed|no need"
    r"|on purpose|intended|correct|by design|stays? (?:as|like)|leave (?:it|that|them)|ignore"
    r"|doesn['’]t matter|fine|won['’]t"
    r"|that['’]s ok(?:ay)?|not (?:our|my) (?:problem|job)|known|is what i want|out of scope|nobody"
    r"|who cares|irrelevant)\b",
    re.IGNORECASE,
)
_ORDERS = lazy(
    r"^\W*(?:(?:ok(?:ay)?|yes|yeah|sure|oh|ah|good catch|please|and|then"
    r"|well)\b[,.! ]*)*(?:(?:please )?(?:fix|do|change|remove"
    r"|delete|add|take|update|mend|clean|go|include|move|rename|revert) |yes\b[^,]{0,15}$|please\b|go ahead)",
    re.IGNORECASE,
)
_LONGEST = 280
_OPENING = 3


class LeftBehind:
    """Faults that an agent has met and left, and what it could not try."""

    id = "left-behind"
    summary = "what an agent says it left as it was: one thing I left alone, it failed before my change, not tested"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each, unless the answer waves it off or has it done."""
        if not conversation.dialogue:
            return
        for statement in conversation.statements:
            prose = statement.voice is Voice.ASSISTANT and statement.kind in (BlockKind.PROSE, BlockKind.LIST)
            if not prose or len(statement.text) > _LONGEST or is_question(statement.text):
                continue
            read = _read(statement.text)
            if read is not None and not _is_settled(statement, conversation):
                kind, clause, words = read
                yield Finding(
                    rule=self.id,
                    rank=7,
                    type=kind,
                    clause=clause,
                    places=(statement,),
                    words=words,
                    confidence=confidence.LIKELY,
                    title=symptom_title(clause) if kind is ItemType.BUG else task_title(clause),
                )


def _read(text: str) -> tuple[ItemType, str, str] | None:
    """Return the type of what a sentence names as left, its clause, and the words that say so."""
    lead = _LEAD.match(text)
    body = text[lead.end() :] if lead else text
    words = lead or _BEFORE.search(text) or _STILL.search(text)
    if words and not tells_of_change(body) and (find_symptom(body) or not lead):
        return ItemType.BUG, body, words[0].strip()
    untried = _UNTRIED.search(text)
    if untried and _ASKS_SOMEBODY.search(text):
        return ItemType.TODO, f"test {untried['what']}", untried[0]
    return None


def _is_settled(statement: Statement, conversation: Conversation) -> bool:
    """Whether the person waves it off, or has it done, in the next turn."""
    answer = next(conversation.own_turns_after(statement.turn_number), None)
    if answer is None:
        return False
    said = conversation.by_turn[answer][:_OPENING]
    if any(_WAVED_OFF.search(s.text) for s in said):
        return True
    return any(_ORDERS.match(s.text) for s in said) and _has_change(conversation.by_turn[answer + 1 :])


def _has_change(turns: Sequence[tuple[Statement, ...]]) -> bool:
    return any(s.voice is Voice.ASSISTANT and tells_of_change(s.text) for turn in turns[:3] for s in turn)
