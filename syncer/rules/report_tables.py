"""Tables of a stand-up: a row for each person, and columns for what is done, what comes and what is in the way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.reporting import Part, is_faulty, is_nothing, part_over, unblock
from syncer.rules.tables import cells_of, tables_of
from syncer.rules.verbs import base_of_gerund
from syncer.rules.words import begins_with_verb

_RULE = lazy(r"^[\s|:-]+$")
_PARTS = lazy(r"\s*(?:;|<br ?/?>|, (?=(?:then |and |also )?[a-z]+ ))\s*(?:then |and |also )?", re.IGNORECASE)
_ROUTINE = lazy(r"^(?:(?:code )?reviews?|meetings?|interviews?|support|on-?call|planning|mails?)$", re.IGNORECASE)
_FEWEST_WORDS = 2


class ReportTables:
    """What the columns of a stand-up say."""

    id = "report-table"
    summary = "tables of a stand-up: what stands below Today or Next is to do, a fault below Blockers is one"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each plan in a cell, and for what fails in the column of what is in the way."""
        if conversation.dialogue:
            return
        for _, rows in tables_of(conversation):
            parts = [part_over(name.strip(" ?:")) for name in cells_of(rows[0])]
            if Part.PLAN not in parts or not {Part.DONE, Part.BLOCK} & set(parts):
                continue
            for row in rows[1:]:
                if row.voice is Voice.OWN and not _RULE.match(row.raw):
                    yield from _read(row, parts)


def _read(row: Statement, parts: list[Part | None]) -> Iterator[Finding]:
    cells = cells_of(row)
    owner = cells[0] if parts[0] is None and len(cells[0].split()) <= _FEWEST_WORDS else None
    for part, cell in zip(parts, cells, strict=False):
        if part is None or part is Part.DONE or is_nothing(cell):
            continue
        for said in _PARTS.split(cell) if part is Part.PLAN else (cell,):
            if len(said.split()) < _FEWEST_WORDS or is_nothing(said) or _ROUTINE.match(said):
                continue
            if part is Part.PLAN:
                yield _finding(row, said, _task(said), owner)
            elif is_faulty(said):
                yield _finding(row, said, said, None, ItemType.BUG)
            elif begins_with_verb(task := unblock(said)):
                yield _finding(row, said, task, owner)


def _task(said: str) -> str:
    first, _, after = said.partition(" ")
    base = base_of_gerund(first)
    return f"{base} {after}" if base and after else said


def _finding(row: Statement, words: str, clause: str, owner: str | None, kind: ItemType | None = None) -> Finding:
    return Finding(
        rule=ReportTables.id,
        rank=2,
        type=kind or type_of_task(clause),
        clause=clause,
        places=(row,),
        words=words[:40],
        confidence=confidence.FILED,
        owner=owner or None,
        explicit=True,
    )
