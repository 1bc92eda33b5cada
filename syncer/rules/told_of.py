"""How a talk writes a word elsewhere: in small letters, with an article, as what somebody does or is asked."""

from __future__ import annotations

from functools import lru_cache

from syncer.patterns import lazy
from syncer.rules.context import Conversation, Voice
from syncer.rules.doers import Told

_SMALL = lazy(r"(?<![\w@/.#-])[a-zà-ÿ]{2,30}(?![\w@/.(])")
# "the Wanda page", "in Moodle": people have no article, and nothing is in them.
_AS_THING = lazy(
    r"\b(?i:the|an?|in|into|onto|inside|using|through|within|our|your|its|this|each|every|under|enable|disable"
    r"|install|uninstall|configure|deploy) (?P<name>[^\W\d_a-zà-ÿ][\w'’-]{1,30})(?!['’]s\b)"
)
_ASKED = (
    r"(?i:ask|asks|asked|asking|tell|tells|told|call|called|phone|phoned|mail|mailed|e-?mail|e-?mailed|thank|thanks"
    r"|thanks to|hi|hello|hey|dear|met|meet|remind|reminded|ping|pinged|spoke (?:to|with)|speak (?:to|with)"
    r"|talk(?:ed)? (?:to|with)|with me and|mr\.?|mrs\.?|ms\.?|dr\.?)"
)
_AS_PERSON = lazy(
    rf"\b(?:{_ASKED} (?P<asked>[^\W\d_a-zà-ÿ][\w'’-]{{1,30}})|(?P<name>[^\W\d_a-zà-ÿ][\w'’-]{{1,30}}) "
    r"(?:said|says|asked|told|thinks|wrote|replied|promised|wants|agreed|volunteered|suggested|mentioned|offered)\b)"
)


@lru_cache(maxsize=1)
def told_of(conversation: Conversation) -> Told:
    """Return how a whole talk writes its words; read once, and only where a name is doubtful."""
    small: set[str] = set()
    things: set[str] = set()
    people: set[str] = set()
    for statement in conversation.statements:
        if statement.voice is Voice.MACHINE:
            continue
        small.update(_SMALL.findall(statement.text))
        things.update(match["name"].lower() for match in _AS_THING.finditer(statement.text))
        for match in _AS_PERSON.finditer(statement.text):
            people.add((match["asked"] or match["name"]).lower())
    return Told(frozenset(small), frozenset(things), frozenset(people))
