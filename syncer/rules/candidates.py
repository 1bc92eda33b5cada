"""An item of one transcript with what tells whether another one is the same."""

from __future__ import annotations

from dataclasses import dataclass

from syncer.models import Item, ItemType
from syncer.rules.saying import Saying, read_saying


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item, ready to be compared with others.

    `groups` are the lists it is an entry of, at first its own one; `restates` says that it orders what was said before.
    """

    item: Item
    saying: Saying
    explicit: bool
    turn: int
    groups: frozenset[int]
    restates: bool

    @property
    def stems(self) -> frozenset[str]:
        """Stems of the words that carry its meaning."""
        return self.saying.stems


def candidate(item: Item, *, explicit: bool, turn: int, group: int, restates: bool) -> Candidate:
    """Return the item ready to be compared."""
    return Candidate(item, read_saying(item.title), explicit, turn, frozenset({group} if group >= 0 else ()), restates)


def is_task(one: Candidate) -> bool:
    """Whether it is work or a wish, and neither a fault nor a decision."""
    return one.item.type in (ItemType.TODO, ItemType.FEATURE)


def first_name(who: str) -> str:
    """Return the first name of a person or handle, in small letters."""
    return who.lower().lstrip("@").partition(" ")[0]
