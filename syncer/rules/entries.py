"""What an entry of a list is: the list gives it a type, its own first word may say better."""

from __future__ import annotations

import re

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules.symptoms import find_symptom
from syncer.rules.words import begins_with_verb

# Work on what is there, whatever list it stands in.
_CHORE = lazy(
    r"^(?:rename|refactor|clean|remove|delete|drop|move|document|write|test|fix|upgrade|update|bump|pin|replace"
    r"|migrate|split|extract|investigate|review|check|set up|configure)\b",
    re.IGNORECASE,
)


def type_of_entry(announced: ItemType | None, text: str, *, planned: bool = False) -> ItemType:
    """Return the type of an entry under words that announce a type; None where nothing is announced.

    Where the entries are `planned` parts of something new, none of them is a fault.
    """
    if announced is ItemType.BUG:
        return ItemType.TODO if begins_with_verb(text) else ItemType.BUG
    if announced is ItemType.FEATURE:
        return ItemType.TODO if _CHORE.match(text) else ItemType.FEATURE
    if announced is ItemType.TODO and not planned and not begins_with_verb(text) and find_symptom(text):
        return ItemType.BUG
    return ItemType.TODO
