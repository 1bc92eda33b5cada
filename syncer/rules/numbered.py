"""Entries of a register: "Action 4/12. Petra to order the salt", "Decision B7: …", "Bug 519, the pump stops"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.assignment import read_assignment
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.dates import day_of
from syncer.rules.done import status_of
from syncer.rules.roster import known_people
from syncer.rules.title import symptom_title
from syncer.rules.words import content

_WORDS = {
    "action": ItemType.TODO,
    "decision": ItemType.DECISION,
    "resolution": ItemType.DECISION,
    "motion": ItemType.DECISION,
    "bug": ItemType.BUG,
    "defect": ItemType.BUG,
}
# 23/38, D14, 2024-07, #3, 4.2: no year and no count of things.
_NUMBER = r"(?:(?:no\.?|nr\.?|#) ?)?(?:[A-Z]{1,3}-?\d{1,5}|\d{1,6}(?:[/.-][A-Z]?\d{1,4})?)"
_LABEL = lazy(
    rf"^\W*(?P<word>action(?: item| point)?|decision|resolution|motion|bug|defect) {_NUMBER}"
    r"(?:\s*\([^()]{1,30}\))?(?P<sign>[.:,]| [–—-])(?:\s+(?P<rest>\S.*))?$",
    re.IGNORECASE,
)
_VOTE = lazy(
    r"\s*\((?:\d+ (?:for|in favou?r|yes|ayes?)\b[^()]*|unanimous(?:ly)?|carried|nem\.? con\.?|adopted)\)\s*$",
    re.IGNORECASE,
)
_DECLINED = lazy(r"^(?:rejected|withdrawn|void|deleted|postponed|deferred|not (?:adopted|carried))\b", re.IGNORECASE)
_SETTLED = lazy(r"\b(?:is|was|has been|got|already) (?:fixed|closed|resolved|done|verified|rejected)\b", re.IGNORECASE)
_TO = lazy(r"^(?P<who>[^\W\d_][\w'’-]*(?:(?:,? and |, | & )?[^\W\d_][\w'’-]*){0,3}) to (?P<what>[a-z]+ \S.*)$")
_FEWEST = 2


class Numbered:
    """Actions, decisions and faults that are written down under a number of their own."""

    id = "numbered"
    summary = "what a register counts: Action 4/12. Petra to order the salt; Decision B7: …; Bug 519, the pump stops"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each label with its number, named by the words behind it or the next sentence."""
        for statement in conversation.statements:
            if statement.voice is not Voice.OWN or statement.kind not in (BlockKind.PROSE, BlockKind.LIST):
                continue
            match = _LABEL.match(statement.text)
            if match is None:
                continue
            kind = _WORDS[match["word"].split()[0].lower()]
            told = statement if match["rest"] else conversation.near(statement, 1)
            if told is None or told.segment.block != statement.segment.block:
                continue
            rest = _VOTE.sub("", match["rest"] or told.text).strip()
            if kind is ItemType.BUG:
                # What stands behind tells who has it, and what came of it.
                rest = rest.partition(". ")[0]
            if found := _read(conversation, statement, told, kind, rest):
                yield found


def _read(
    conversation: Conversation, statement: Statement, told: Statement, kind: ItemType, rest: str
) -> Finding | None:
    if len(content(rest)) < _FEWEST or rest.endswith("?") or _DECLINED.match(rest):
        return None
    if kind is ItemType.BUG and _SETTLED.search(rest):
        return None
    given = read_assignment(
        rest, known_people(conversation), day_of(conversation), colon=True, owned=kind is ItemType.TODO
    )
    text, owner = given.text, given.owner
    if kind is ItemType.TODO and (asked := _TO.match(text)):
        text, owner = asked["what"], owner or asked["who"].partition(" ")[0].strip(",")
    return Finding(
        rule=Numbered.id,
        rank=1,
        type=kind,
        clause=text,
        places=(told,) if told is statement else (told, statement),
        words=statement.text[:40],
        confidence=confidence.LISTED if kind is not ItemType.BUG else confidence.FILED,
        title=symptom_title(text) if kind is ItemType.BUG else "",
        status=status_of(statement.raw),
        owner=owner,
        due=given.due,
        explicit=kind is not ItemType.BUG,
    )
