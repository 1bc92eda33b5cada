"""What a rule is, and what it hands on: a finding, before anything is merged or filed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from syncer.models import Evidence, ItemType, Priority, Status
from syncer.rules.context import Conversation, Statement


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule saw.

    `clause` is what was said, without the words that only announce it; `words` are those words, the trigger.
    `places` are the statements it is said in, the first of which it is about. `title` is set only where the rule
    knows better than the clause. `rank` decides between findings on the same statement, the lowest wins.
    `explicit` says that the writer marked it as an item (marker, box, list), `pointer` that the clause has only a
    pronoun and speaks of the item before it, `restates` that it stands in a list that orders what was said before.
    """

    rule: str
    rank: int
    type: ItemType
    clause: str
    places: tuple[Statement, ...]
    words: str
    confidence: float
    title: str = ""
    status: Status = Status.OPEN
    owner: str | None = None
    due: date | None = None
    priority: Priority | None = None
    explicit: bool = False
    pointer: bool = False
    restates: bool = False
    evidence: tuple[Evidence, ...] = ()

    @property
    def at(self) -> Statement:
        """The statement that it is about."""
        return self.places[0]


class Rule(Protocol):
    """One family of rules. `summary` says for people what it finds."""

    id: str
    summary: str

    def find(self, conversation: Conversation) -> Iterable[Finding]:
        """Yield what this family sees in the conversation, in the order of the lines; never raises."""
        ...
