"""Whether a verdict on how soon something matters is of another thing than the item that was said last."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.words import content

# "The aggregation, hmm. Nice to have.": the verdict is about what has just been named.
_OTHER_MATTER = lazy(
    r"^(?:(?:and|but|as for|about|now|then)\b[, ]*)*(?:the|our|my) [\w-]+(?: [\w-]+){0,2}\b(?:\W+\w+)?\W*$",
    re.IGNORECASE,
)
_NEW_MATTER = lazy(
    r"\b(?:also|another|besides|next|then there|one more|other|second|third|finally|last)\b", re.IGNORECASE
)
# Whoever goes on to the next matter speaks of that one.
_NEXT_MATTER = lazy(
    r"^(?:(?:ok(?:ay)?|so|right|well|and|now|alright|oh|cool|great|thanks|good)\b[,.! ]*)*(?:next\b(?: one| up"
    r"| topic| thing| point| item)?"
    r" ?[.:,–—-]|(?:another|different|new|other|one more|last|final|next) (?:topic|subject|thing|one|bug|point|item"
    r"|matter|issue|question)\b"
    r"|unrelated|moving on|on to\b|now (?:to|for|the)\b|(?:second|third|fourth|fifth|first)(?:ly)? ?[,.:]"
    r"|what about\b|(?:the|that) \w+"
    r" (?:thing|topic|issue|matter|story)\b|then there|speaking of|by the way|btw|before i forget|back to|also\b"
    r"|besides)",
    re.IGNORECASE,
)
# What stands before the comma or the words that put it off, without a verb.
_NAME = lazy(
    r"^(?:(?:and|but|only|just|so)\b,? )?(?P<name>(?:the |our |my |an? )?(?!(?:i|we|you|they|it|that|this|those"
    r"|these|he|she|there|no|yes|not|ok|okay|well"
    r"|honestly|maybe|perhaps|probably|let|if|when|next|later|after|before|until|some|one|nothing|nobody|all|both"
    r"|for|in|on|at)\b)"
    r"[\w'’-]+(?: (?!not\b|is\b|are\b|can\b|could\b|will\b|would\b|has\b|goes\b|comes\b)[\w'’-]+){0,2}?)"
    r"(?:, | – | - |: | (?=(?:not|later|maybe|only|probably|after|some ?day|if|when|next|can|could|will|would|goes"
    r"|comes|is|are) ))",
    re.IGNORECASE,
)
_MOST_BEFORE = 40
_NUMBER = lazy(r"(?<![\w/])#\d+\b")


def names_another(found: Finding, place: Statement, statement: Statement, conversation: Conversation) -> bool:
    """Whether the talk has gone on to another thing before a verdict, or the sentence before it names one."""
    between = conversation.statements[place.index + 1 : statement.index]
    if any(number not in found.at.text for number in _NUMBER.findall(statement.text)):
        return True
    if names_thing(statement, found, conversation):
        return True
    if any(_NEXT_MATTER.match(other.text) and other.voice is Voice.OWN for other in between):
        return True
    before = conversation.near(statement, -1)
    if before is None or any(before.index == place.index for place in found.places):
        return False
    if _OTHER_MATTER.match(before.text):
        return True
    return _NEW_MATTER.search(before.text) is not None and not content(before.text) & content(found.clause)


def names_thing(statement: Statement, found: Finding, conversation: Conversation) -> bool:
    """Whether a verdict begins with the name of another thing that was spoken of: "sheet music, not before 2.0"."""
    name = _NAME.match(statement.text)
    words = content(name["name"]) if name else frozenset()
    if not words or words & content(f"{found.title} {found.clause}"):
        return False
    before = conversation.statements[max(0, statement.index - _MOST_BEFORE) : statement.index]
    return any(words <= content(other.text) for other in before)
