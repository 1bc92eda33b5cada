"""Tables of action items, decisions or bugs: a row is an item, its columns say what, who and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from syncer.models import BlockKind, ItemType, Status
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.dates import day_of, read_day
from syncer.rules.endings import read_endings
from syncer.rules.entries import type_of_entry
from syncer.rules.headings import normalise, type_of_heading
from syncer.rules.introductions import type_of_introduction
from syncer.rules.lookbacks import is_settled, looks_back, says_open
from syncer.rules.plain import plain
from syncer.rules.priority_labels import level_of_cell
from syncer.rules.settings import RuleSettings

_WHAT = {
    ItemType.TODO: lazy(
        r"^(?:action(?: items?)?|tasks?|to-?dos?|what|next steps?|follow-?ups?|item|description|deliverable"
        r"|topic|subject|matter|work(?: item)?|ticket|story|change)$",
        re.IGNORECASE,
    ),
    ItemType.DECISION: lazy(r"^(?:decisions?|resolution)$", re.IGNORECASE),
    ItemType.BUG: lazy(r"^(?:bugs?|issues?|problems?|defects?|symptom)$", re.IGNORECASE),
    ItemType.FEATURE: lazy(r"^(?:features?|feature requests?|ideas?|enhancements?)$", re.IGNORECASE),
}
_WHO = lazy(r"^(?:owner|who|assignee|assigned(?: to)?|responsible|person|lead|dri)$", re.IGNORECASE)
_WHEN = lazy(r"^(?:due(?: date)?|deadline|by(?: when)?|when|eta|target(?: date)?|date)$", re.IGNORECASE)
_TOPIC = lazy(
    r"^(?:topic|subject|matter|area|aspect|component|part|layer|question|concern|what|item|point|feature|problem"
    r"|dimension|category|piece|subsystem)s?$",
    re.IGNORECASE,
)
_CHOICE = lazy(
    r"^(?:choice|chosen|decision|decided|we (?:chose|use|go with|picked|decided)|pick(?:ed)?|selected|selection"
    r"|solution|answer|outcome|resolution|result|conclusion|settled|agreed|final|technology|approach)s?$",
    re.IGNORECASE,
)
_VERDICT = lazy(
    r"^(?:verdict|outcome|resolution|result|conclusion|we (?:do|will)|do we\??|answer|fate|disposition|plan"
    r"|what (?:we"
    r" (?:do|did|said|decided)|happens|becomes of it|next|to do)|(?:where|how) (?:it|they|that) (?:went|goes|ended"
    r"|go)"
    r"|what (?:came|became) of it)$",
    re.IGNORECASE,
)
# Whose verdict is one of these is left alone.
_DISMISSED = lazy(
    r"^\W*(?:no(?:t|ne|thing|pe)?\b(?! (?:yet|now|urgent|before))|won['’]?t ?fix|wont|reject\w*|declin\w*"
    r"|dropp?\w*|clos\w+"
    r"|duplicate|dup|invalid|fine|ok(?:ay)?\b|leave|keep as|as (?:is|intended|designed)|out of scope"
    r"|cancel\w*|already|done|fixed"
    r"|deployed|resolved)\b",
    re.IGNORECASE,
)
_NAMES_WORK = lazy(r"^[a-z]{3,}(?: [^\s,;]+){0,6}$(?<!fix)(?<!yes)(?<!backlog)(?<!later)")
_STATE = lazy(r"^(?:status|state|done\??|progress)$", re.IGNORECASE)
_URGENCY = lazy(r"^(?:priority|prio|severity|urgency)$", re.IGNORECASE)
_GROUNDS = lazy(r"^(?:reasons?|rationale|why|because|justification|grounds|consequences?)$", re.IGNORECASE)
_RULE_LINE = lazy(r"^[\s|:-]+$")


def cells_of(statement: Statement) -> list[str]:
    """Return what stands in the cells of a row, without Markdown."""
    row = statement.raw.strip()
    return [plain(cell.strip()) for cell in re.split(r"(?<!\\)\|", row.strip("|"))]


def is_row(statement: Statement) -> bool:
    """Say whether a statement is a row of a table, which is read by its columns and not as a sentence."""
    raw = statement.raw.lstrip()
    return statement.kind is BlockKind.PROSE and raw.startswith("|") and raw.count("|") >= 3


class Tables:
    """Rows of tables that are announced as work, by a heading or by their own columns."""

    id = "table"
    summary = "rows of tables whose columns name actions, owners, due dates, decisions or bugs"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each row below a header that names work."""
        held_on = day_of(conversation)
        closing = read_endings(conversation).closing
        for above, rows in tables_of(conversation):
            header = cells_of(rows[0])
            kind = _kind_of(header, rows[0], above, conversation.settings)
            if kind is None:
                continue
            body = [row for row in rows[1:] if not _RULE_LINE.match(row.raw)]
            is_report = _reports(header, body)
            for row in body:
                found = self._finding(row, header, cells_of(row), kind, held_on, closing)
                if found is not None:
                    over = is_report and found.status is Status.DONE
                    yield replace(found, confidence=confidence.DOUBTFUL) if over else found

    def _finding(
        self,
        statement: Statement,
        header: list[str],
        cells: list[str],
        kind: ItemType,
        held_on: date | None,
        closing: frozenset[int],
    ) -> Finding | None:
        if kind is ItemType.DECISION and (chosen := _cell(header, cells, _CHOICE)):
            return self._decided(statement, header, cells, chosen, closing)
        column = next((i for i, name in enumerate(header) if _WHAT[kind].match(name)), None)
        if column is None:
            column = next((i for i, name in enumerate(header) if any(p.match(name) for p in _WHAT.values())), 0)
        if column >= len(cells) or len(cells[column].split()) < 2:
            return None
        verdict = _cell(header, cells, _VERDICT)
        if _DISMISSED.match(verdict):
            return None
        who, when, state, urgency = (_cell(header, cells, pattern) for pattern in (_WHO, _WHEN, _STATE, _URGENCY))
        return Finding(
            rule=self.id,
            rank=2,
            type=type_of_entry(kind, cells[column]) if kind is ItemType.TODO else kind,
            clause=f"{cells[column]}: {verdict}" if _NAMES_WORK.match(verdict) else cells[column],
            places=(statement,),
            words=header[column],
            confidence=_sure(statement, header, closing),
            status=_status(statement, header, state),
            owner=who if who and who.lower() not in ("-", "tbd", "n/a", "none", "?") else None,
            due=read_day(when, held_on)[1],
            priority=level_of_cell(urgency),
            explicit=True,
            # Verdicts sum up what was said of each topic.
            restates=statement.voice is Voice.ASSISTANT or bool(verdict),
        )

    def _decided(
        self, statement: Statement, header: list[str], cells: list[str], chosen: str, closing: frozenset[int]
    ) -> Finding | None:
        topic = _cell(header, cells, _TOPIC)
        if not topic and len(chosen.split()) < 2:
            return None
        return Finding(
            rule=self.id,
            rank=2,
            type=ItemType.DECISION,
            clause=f"{topic}: {chosen}" if topic and topic != chosen else chosen,
            places=(statement,),
            words=next(name for name in header if _CHOICE.match(name)),
            confidence=_sure(statement, header, closing),
            explicit=True,
            restates=statement.voice is Voice.ASSISTANT,
        )


def tables_of(conversation: Conversation) -> Iterator[tuple[Statement | None, list[Statement]]]:
    """Yield the rows of each table that somebody wrote, with the statement right above it."""
    above: Statement | None = None
    rows: list[Statement] = []
    for statement in conversation.statements:
        if statement.voice is not Voice.MACHINE and is_row(statement):
            rows.append(statement)
            continue
        if rows:
            yield above, rows
        above, rows = statement, []
    if rows:
        yield above, rows


def _reports(header: list[str], body: list[Statement]) -> bool:
    """Whether a table tells what became of earlier work: its heading looks back, or most of it is done."""
    if not any(_STATE.match(name) for name in header) or not body:
        return False
    if body[0].headings and looks_back(normalise(body[0].headings[-1])):
        return True
    done = sum(_status(row, header, _cell(header, cells_of(row), _STATE)) is Status.DONE for row in body)
    return done * 2 > len(body)


def _status(statement: Statement, header: list[str], state: str) -> Status:
    """Return what the column of states says; where the table looks back, what is not called open is done."""
    raw = re.split(r"(?<!\\)\|", statement.raw.strip().strip("|"))
    ticked = any(_STATE.match(name) and is_settled(cell) for name, cell in zip(header, raw, strict=False))
    past = bool(statement.headings) and looks_back(normalise(statement.headings[-1]))
    over = past and any(map(_STATE.match, header)) and not says_open(state)
    return Status.DONE if ticked or over or is_settled(state) else Status.OPEN


def _sure(statement: Statement, header: list[str], closing: frozenset[int]) -> float:
    if statement.voice is Voice.OWN:
        return confidence.FILED + 0.05
    if statement.voice is Voice.GUIDE:
        return confidence.FILED
    if any(map(_WHO.match, header)) and any(map(_WHEN.match, header)):
        # Who gives each row to somebody, and a day, lays down work.
        return confidence.FILED
    return confidence.LIKELY + 0.05 if statement.turn_number in closing else confidence.DOUBTFUL


def _kind_of(
    header: list[str], statement: Statement, above: Statement | None, settings: RuleSettings
) -> ItemType | None:
    heading = statement.headings[-1] if statement.headings else ""
    kind = type_of_heading(heading, settings) if heading else None
    if kind is None and above is not None and above.turn_number == statement.turn_number and above.text.endswith(":"):
        kind = type_of_introduction(above.text)
    named = next((t for t, pattern in _WHAT.items() if any(pattern.match(name) for name in header)), None)
    if kind is not None:
        return kind
    # Without a heading that announces work, the columns must say who does it, until when, or how urgent it is.
    managed = any(_WHO.match(name) or _WHEN.match(name) or _URGENCY.match(name) for name in header)
    reasoned = named is ItemType.DECISION and any(_GROUNDS.match(name) for name in header)
    judged = named is ItemType.FEATURE and any(_VERDICT.match(name) for name in header)
    return named if managed or reasoned or judged else None


def _cell(header: list[str], cells: list[str], pattern: re.Pattern[str]) -> str:
    column = next((i for i, name in enumerate(header) if pattern.match(name)), None)
    return cells[column] if column is not None and column < len(cells) else ""
