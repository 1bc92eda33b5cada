"""Check boxes, open and ticked, at any depth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.assignment import read_assignment
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.dates import day_of
from syncer.rules.done import status_of
from syncer.rules.endings import read_endings
from syncer.rules.entries import type_of_entry
from syncer.rules.headings import announced
from syncer.rules.horizons import is_horizon
from syncer.rules.list_summaries import summary_turns
from syncer.rules.roster import known_people, person_over, written_with_names
from syncer.rules.told_of import told_of

_ALL = (
    r"(?: (?:all|the|my|your|these|everything|local|unit|full|new|existing|whole|and|&|changes?|work|files?|branch))*"
)
_ENDS_A_SESSION = lazy(
    rf"(?:(?:git )?(?:commit|push|stage){_ALL}(?: (?:push|commit))?{_ALL}"
    r"|(?:open|create|raise) (?:an? |the )?(?:pr|pull request|merge request|mr)"
    rf"|(?:run|re-?run){_ALL} (?:tests?|test suite|linters?|build|checks?|type ?check\w*)(?: again| locally)?"
    rf"|(?:summari[sz]e|report back|clean up temporary files|verify){_ALL}(?: (?:build|it works))?)(?: to \w+)?[.!]*$",
    re.IGNORECASE,
)


def _sure(statement: Statement, kind: ItemType | None, *, report: bool) -> float:
    """A checklist of a guide is advice to whoever reads it, unless its heading announces work.

    What an agent has ticked off was its work at hand: it closes what is tracked, and is nothing to list. So are the
    steps with which it ends every session, ticked or not. So is a list all of which is ticked, whoever wrote it.
    """
    is_advice = statement.voice is Voice.GUIDE and kind is None
    is_carried_out = statement.voice is Voice.ASSISTANT and (
        statement.block.checked or _ENDS_A_SESSION.match(statement.text) is not None
    )
    return confidence.DOUBTFUL if is_advice or is_carried_out or report else confidence.BOXED


def _is_report(statement: Statement, conversation: Conversation) -> bool:
    """Whether all boxes of a list are ticked: it reports what was done."""
    boxes = [entry for entry in conversation.lists.get(statement.group, ()) if entry.block.checked is not None]
    return len(boxes) > 1 and all(entry.block.checked for entry in boxes)


class Boxes:
    """Entries of a list with a check box."""

    id = "check-box"
    summary = "list entries with a check box: open ones are to do, ticked ones are done"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each check box."""
        settings = conversation.settings
        known = known_people(conversation)
        held_on = day_of(conversation)
        summaries = summary_turns(conversation, read_endings(conversation))
        for statement in conversation.statements:
            if statement.kind is not BlockKind.LIST or statement.block.checked is None:
                continue
            if statement.voice is Voice.MACHINE or not statement.text or statement.text.endswith("?"):
                continue
            colon = written_with_names(conversation, statement)
            given = read_assignment(statement.text, known, held_on, colon=colon, told=partial(told_of, conversation))
            kind = announced(statement, settings)
            if kind is None and any(map(is_horizon, statement.headings[-1:])):
                kind = ItemType.TODO
            yield Finding(
                rule=self.id,
                rank=1,
                type=type_of_entry(kind, given.text),
                clause=given.text,
                places=(statement,),
                words="[x]" if statement.block.checked else "[ ]",
                confidence=_sure(statement, kind, report=_is_report(statement, conversation)),
                status=status_of(statement.raw, statement.block.checked),
                owner=given.owner or person_over(conversation, statement, known),
                due=given.due,
                explicit=True,
                restates=statement.turn_number in summaries,
            )
