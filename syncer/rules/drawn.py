"""Lists in which somebody draws up what he takes from an assistant's answer: "ok so: 1. one seeded generator"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_over
from syncer.rules.outcome import has_carried_out
from syncer.rules.title import entry_title
from syncer.rules.words import content

_DRAWS_UP = lazy(
    r"^(?:(?:ok(?:ay)?|so|right|alright|good|great|then|yes|yeah|cool|fine|and|perfect|all right|well|hm+|in short"
    r"|to do"
    r"|todo|plan|that means|that leaves|which leaves|means|we have|i have|i take|take|noted|list|tasks|my list|makes)\b"
    r"[,.:!]* ?)+$",
    re.IGNORECASE,
)
_ANSWERS = lazy(
    r"^(?:yes|no|nope|yeah|sure|it|they|we|i|he|she|that|there|depends|about|around|not|never)\b", re.IGNORECASE
)
_WANTED = lazy(
    r"\b(?:what (?:people|users|customers|members|readers|guests|they|everybody|my \w+|the \w+)(?: all| really"
    r"| most)* (?:want|wish for"
    r"|ask(?:ed)? for|miss|need)|(?:wishes|requests|wish ?list|feature requests) (?:from|of|by) (?:the |our |my )?\w+"
    r"|most (?:wanted"
    r"|requested))\b",
    re.IGNORECASE,
)
_EQUATION = lazy(
    r"^(?:(?:so|ok|then|and)[,:]? )*(?:(?:the )?(?:next )?(?:release|version|milestone|phase|step|v)? ?\d+(?:\.\d+)*"
    r"|mvp|v\d\S*|(?:the "
    r")?(?:first|next|second) (?:release|version|step|phase|milestone)|phase \w+) ?= ?(?P<parts>[A-Za-z][^=<>(){};]*)$",
    re.IGNORECASE,
)
_FEW = 6
_FEWEST = 2
_MOST = 12
_LONGEST = 25


class Drawn:
    """Entries of a list that somebody draws up out of what an assistant has just laid out."""

    id = "drawn"
    summary = "lists in which somebody draws up what he takes from an assistant's answer, after no more than: ok so"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each entry of such a list."""
        if not conversation.dialogue:
            return
        for entries in conversation.lists.values():
            if _is_drawn_up(conversation, entries):
                yield from map(_finding, entries)
            elif _is_wanted(conversation, entries):
                yield from (
                    replace(_finding(entry), type=ItemType.FEATURE, words="what people want") for entry in entries
                )
        for statement in conversation.statements:
            if statement.voice is Voice.OWN and statement.kind is BlockKind.PROSE and "=" in statement.text:
                yield from _equated(statement)


def _is_wanted(conversation: Conversation, entries: tuple[Statement, ...]) -> bool:
    """Whether a user lists what people want, or have asked for."""
    if entries[0].voice is not Voice.OWN or not _FEWEST <= len(entries) <= _MOST:
        return False
    if any(entry.text.endswith("?") or len(entry.text.split()) > _LONGEST for entry in entries):
        return False
    before = (conversation.near(entries[0], -distance) for distance in (1, 2))
    return any(said is not None and _WANTED.search(said.text) and not said.text.endswith("?") for said in before)


def _equated(statement: Statement) -> Iterator[Finding]:
    """Yield the parts of what somebody says a release is: "3.5 = sleep timer + speed"."""
    match = _EQUATION.match(statement.text.strip())
    parts = re.split(r"\s*(?:\+|,|\band\b)\s*", match["parts"].rstrip(" .!")) if match else []
    if len(parts) < _FEWEST or any(not content(part) or len(part.split()) > _FEW for part in parts):
        return
    for part in parts:
        yield Finding(
            rule=Drawn.id,
            rank=3,
            type=ItemType.FEATURE,
            clause=part,
            places=(statement,),
            words=statement.text[: match.start("parts")] if match else "",
            confidence=confidence.FILED,
            title=entry_title(part),
            explicit=True,
            restates=True,
        )


def _is_drawn_up(conversation: Conversation, entries: tuple[Statement, ...]) -> bool:
    first = entries[0]
    if first.voice is not Voice.OWN or not _FEWEST <= len(entries) <= _MOST or first.turn_number == 0:
        return False
    before = conversation.near(first, -1)
    if before is None or before.kind is not BlockKind.PROSE or not _DRAWS_UP.match(before.text.strip()):
        return False
    if any(s.text.endswith("?") or _ANSWERS.match(s.text) or len(s.text.split()) > _LONGEST for s in entries):
        return False
    answered = conversation.by_turn[first.turn_number - 1]
    if not answered or answered[0].voice is not Voice.ASSISTANT:
        return False
    if sum(s.kind is BlockKind.LIST and s.text.endswith("?") for s in answered) >= _FEWEST:
        return False
    known = frozenset().union(*(content(s.text) for s in answered))
    echoed = sum(bool(content(s.text) & known) for s in entries)
    return echoed * 2 >= len(entries) and not _does_at_once(conversation, first.turn_number)


def _does_at_once(conversation: Conversation, turn: int) -> bool:
    after = conversation.by_turn[turn + 1] if turn + 1 < len(conversation.by_turn) else ()
    return has_carried_out(after)


def _finding(entry: Statement) -> Finding:
    text = re.sub(r"^\(?\d{1,2}[.):]\s+", "", entry.text)
    return Finding(
        rule=Drawn.id,
        rank=3,
        type=type_of_task(text),
        clause=text,
        places=(entry,),
        words="drawn up",
        confidence=confidence.DOUBTFUL if is_over(text) else confidence.FILED,
        title=entry_title(text),
        explicit=True,
    )
