"""Answers line by line to an assistant's numbered list: "1 yes, obviously", "2 hmm, no", "5 maybe later"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.outcome import has_carried_out
from syncer.rules.picking import entries_before, unmarked
from syncer.rules.said import answers_in
from syncer.rules.title import entry_title

_LINE = lazy(
    r"^\s*(?:[-*>]\s+)?(?:no\.? ?|#)?\(?(?P<mark>\d{1,2}|[A-Ha-h](?=[.):]))[.):]?(?:\s*[-–—:])?\s+(?P<said>\S.*)$"
)
_LATER = lazy(
    r"\b(?:later|maybe|perhaps|some ?day|one day|not (?:now|yet)|v[2-9]|next (?:year|version|release)"
    r"|not saying never"
    r"|(?:nice|lovely|cool|great|good) but|if (?:there's|we have|i have) time|park\w*|backlog|eventually)\b",
    re.IGNORECASE,
)
_NO = lazy(
    r"\b(?:no|nope|nah|never|don't|doesn't|won't|hate|skip|drop|rather not|not (?:needed|for us|interested"
    r"|worth)|without"
    r"|overkill|already|exists|done|out|kill)\b",
    re.IGNORECASE,
)
_YES = lazy(
    r"^(?:(?:o+h+|a+h+|hm+|well|ok(?:ay)?|and)\b[,.! ]*)*(?:y+e+s+|yeah|yep|yup|ya|sure|definitely"
    r"|absolutely|of course|obviously"
    r"|please|do (?:it|that)|love|great|good|perfect|agreed|must|need|want|take|exactly|totally|nice"
    r"|important|👍|✅|\+1)(?!\w)"
    r"|\b(?:do (?:it|that)|want (?:it|that|this)|need (?:it|that|this)|must have|let's do)\b",
    re.IGNORECASE,
)
FEWEST_LINES = 3
_OPENING = 4


class Itemised:
    """Entries of a list that the answer goes through one by one."""

    id = "itemised"
    summary = "entries of an assistant's list that an answer goes through line by line: 1 yes; 2 no; 5 maybe later"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each entry that its line accepts or puts off, at the entry and at the answer."""
        if not conversation.dialogue:
            return
        for number, said in answers_in(conversation):
            lines = list(answered_lines(said))
            entries = entries_before(conversation, number) if len(lines) >= FEWEST_LINES else {}
            answered = [(entries[mark], words, at) for mark, words, at in lines if mark in entries]
            if len({entry.index for entry, _, _ in answered}) < FEWEST_LINES or _is_done(conversation, number):
                continue
            yield from (found for answer in answered if (found := _read(*answer)) is not None)


def answered_lines(said: tuple[Statement, ...]) -> Iterator[tuple[str, str, Statement]]:
    """Yield the marks that lines of a turn begin with, what they say, and the statement that they belong to."""
    seen: set[int] = set()
    for statement in said:
        for line in statement.block.lines if statement.kind is BlockKind.PROSE else ():
            within = statement.segment.first_line <= line.number <= statement.segment.last_line
            if within and line.number not in seen and (match := _LINE.match(line.text)):
                seen.add(line.number)
                yield match["mark"].lower(), match["said"].replace("’", "'"), statement
        marker = statement.block.marker.strip("().: ").lower() if statement.kind is BlockKind.LIST else ""
        if marker.isalnum() and not statement.parents:
            yield marker, statement.text.replace("’", "'"), statement


def _is_done(conversation: Conversation, number: int) -> bool:
    """Whether the assistant carries it out in its next turn."""
    after = conversation.turn_after(number)
    return has_carried_out(after[:_OPENING]) or any(s.kind is BlockKind.CODE for s in after)


def _read(entry: Statement, words: str, at: Statement) -> Finding | None:
    later = _LATER.search(words) is not None
    if entry.voice is not Voice.ASSISTANT or entry.text.rstrip().endswith("?"):
        return None
    if not later and (_NO.search(words) or not _YES.search(words)):
        return None
    clause = unmarked(entry.text)
    return Finding(
        rule=Itemised.id,
        rank=1,
        type=type_of_task(clause),
        clause=clause,
        places=(entry, at),
        words=words[:60],
        confidence=confidence.FILED if not later else confidence.FILED - 0.05,
        title=entry_title(re.split(r"(?<=\w): |\s[–—-]\s", clause, maxsplit=1)[0] if len(clause) > 70 else clause),
        priority=Priority.LOW if later else None,
    )
