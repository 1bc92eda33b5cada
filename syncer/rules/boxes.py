"""Check boxes, open and ticked, at any depth."""

from __future__ import annotations

from collections.abc import Iterator

from syncer.models import BlockKind
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Voice
from syncer.rules.done import status_of
from syncer.rules.entries import type_of_entry
from syncer.rules.headings import announced
from syncer.rules.people import take_due, take_owner
from syncer.rules.roster import known_people, written_with_names


class Boxes:
    """Entries of a list with a check box."""

    id = "check-box"
    summary = "list entries with a check box: open ones are to do, ticked ones are done"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each check box."""
        settings = conversation.settings
        known = known_people(conversation)
        for statement in conversation.statements:
            if statement.kind is not BlockKind.LIST or statement.block.checked is None:
                continue
            if statement.voice is Voice.MACHINE or not statement.text or statement.text.endswith("?"):
                continue
            due, text = take_due(statement.text)
            owner, text = take_owner(text, known, colon=written_with_names(conversation, statement))
            kind = announced(statement, settings)
            yield Finding(
                rule=self.id,
                rank=1,
                type=type_of_entry(kind, text),
                clause=text,
                places=(statement,),
                words="[x]" if statement.block.checked else "[ ]",
                confidence=confidence.BOXED,
                status=status_of(statement.raw, statement.block.checked),
                owner=owner,
                due=due,
                explicit=True,
            )
