"""The entries of an assistant's list that an answer may name, and which of them a name means."""

from __future__ import annotations

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_question
from syncer.rules.words import content

_WAYS = lazy(r"\b(?:(?:two|three|four|some|several) (?:ways|options)|options?|alternatives?|approaches|either)\b")
_ARTICLE = lazy(r"^(?:the|an?|our|my|all|any|that|this) ")
_ASIDE = lazy(r"\s*(?:\(.*\)|[:–—].*|\s-\s.*)$")
_TURNS = 2


def listed_before(conversation: Conversation, number: int) -> tuple[Statement, ...]:
    """Return the entries of lists that the assistant said in the turn before, none where they are ways to choose from.

    Of such the one that is taken is a decision.
    """
    for earlier in range(number - 1, max(number - 1 - _TURNS, -1), -1):
        said = conversation.by_turn[earlier]
        if said and said[0].voice is Voice.ASSISTANT:
            if any(_WAYS.search(s.text.lower()) for s in said if s.kind is BlockKind.PROSE):
                return ()
            return tuple(s for s in said if s.kind is BlockKind.LIST and not is_question(s.text))
    return ()


def entry_meant(what: str, entries: tuple[Statement, ...]) -> Statement | None:
    """Return the one entry that a name means, None where none or several have its words."""
    words = content(_ARTICLE.sub("", what.lower()))
    if not words:
        return None
    named = [entry for entry in entries if words <= content(_ASIDE.sub("", entry.text))]
    named = named or [entry for entry in entries if words <= content(entry.text)]
    return named[0] if len(named) == 1 else None
