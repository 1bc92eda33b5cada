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


# "The site needs a new screenshot", "passes must have the address inside", told with the reason for it.
_OUGHT = lazy(
    r"^(?:(?!(?:where|that|which|when|if|it|they)\b)[\w'’/.-]+ ){1,6}?"
    r"(?:needs? (?:an?|some|new|to)|must(?! (?:be|have) (?:been|an?|something))|should be)\b",
    re.IGNORECASE,
)
_TOLD = lazy(
    r"^\S+(?: (?!(?:that|which|the|an?|when|if)\b)[\w-]+){0,3} (?:is|are|was|were|does|do|did|has|have|keeps?|fails?"
    r"|takes?|gets?|crashes|hangs|shows?|says|looks?|stops?|went|goes|used to|took|got|became|fell|rose|grew|jumped"
    r"|dropped|doubled|still|never|can|cannot|won['’]t|doesn['’]t|don['’]t|isn['’]t"
    r"|\w+s (?:when|on|in|after|if|with|at)|and|or)\b",
    re.IGNORECASE,
)
_MENDS = lazy(r"^(?:fix|repair|mend|resolve|solve|debug|correct)\b", re.IGNORECASE)
_BUT = lazy(r"\b(?:but|although|yet|instead)\b", re.IGNORECASE)


def asks_for_work(title: str, said: str) -> bool:
    """Whether a title tells what has to be done, with a fault only as the reason for it.

    What bears an article where it was said is no verb: "The build prints warnings" is "Build prints warnings".
    """
    if _BUT.search(title) or _MENDS.match(title):
        return False
    first = title.partition(" ")[0]
    if re.search(
        rf"\b(?:the|our|my|your|their|its|an?|this|that|each|every) {re.escape(first)}\b", said, re.IGNORECASE
    ):
        return _OUGHT.match(title) is not None
    return (begins_with_verb(title) and not _TOLD.match(title)) or _OUGHT.match(title) is not None


# "Fallback to paper if the printer isn't there (with alert)": the case, and what it is about, are no fault.
_CASE = lazy(r"\s*(?:\([^()]*\)|[,;]? (?:if|in case|unless|so that|so|because|as long as|even if)\b.*)", re.IGNORECASE)
_ABOUT = lazy(
    r"\b(?:for|of|about|on|against|from|after|per|with) (?:(?:all|the|our|any|every|each|such) )?(?:[\w-]+ )?"
    r"(?:breaks?|crash(?:es)?|failures?|errors?|faults?|problems?|issues|bugs|outages?|timeouts?|duplicates?|drops"
    r"|leaks|warnings?)\b",
    re.IGNORECASE,
)
_STATES = lazy(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|cannot|will|would|gets?|goes|isn't|aren't|doesn't|don't"
    r"|didn't|can't|won't)\b",
    re.IGNORECASE,
)


def _names_fault(text: str) -> bool:
    """Whether an entry says that something fails; what a thing is for, and in which case, does not."""
    head = _CASE.sub("", text)
    if not head or _STATES.search(head):
        return find_symptom(text) is not None
    return find_symptom(_ABOUT.sub(" ", head)) is not None


def type_of_entry(announced: ItemType | None, text: str, *, planned: bool = False) -> ItemType:
    """Return the type of an entry under words that announce a type; None where nothing is announced.

    Where the entries are `planned` parts of something new, none of them is a fault.
    """
    if announced is ItemType.BUG:
        return ItemType.TODO if begins_with_verb(text) else ItemType.BUG
    if announced is ItemType.FEATURE:
        return ItemType.TODO if _CHORE.match(text) else ItemType.FEATURE
    if announced is ItemType.TODO and not planned and not begins_with_verb(text) and _names_fault(text):
        return ItemType.BUG
    return ItemType.TODO
