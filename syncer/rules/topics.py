"""Topics that a speaker counts off by their bare names: "Second: a map", "And the last: dark mode"."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.symptoms import find_symptom

_NO_VERB = (
    r"(?!(?:is|are|was|were|am|be|has|have|had|do|does|did|can|could|will|would|should|must|may|might|i|we"
    r"|you|he|she|it"
    r"|they|that|this|these|those|there|what|who|why|how|which|where|when|if|not|no|and|but|or|because|since"
    r"|let's|me|us"
    r"|thanks|question|questions|bye|ok|okay|sorry|yes|\w+n't|\w+'(?:s|re|ll|ve|d|m))\b)"
)
_NAME = rf"(?:an? |the |our |some )?{_NO_VERB}[\w`/+#'-]+(?: {_NO_VERB}[\w`/+#'-]+){{0,7}}"
_TOPIC = lazy(
    r"^(?:(?:and|then|ok|okay|so|now|oh|well|right|cool|great),? )*(?:(?:(?:the )?(?:first|second|third"
    r"|fourth|fifth|sixth"
    r"|seventh|next|last|another|other|final)(?:ly)?(?: (?:one|thing|wish|request|idea|topic|point|item|feature|ask))?"
    r"|number \w+|one more(?: thing| wish| idea)?|also|finally|#\d+)(?: (?:is|was|would be))?\s*(?:[:,–—]"
    r"|\.\.\.|…| -)\s*"
    rf"|(?:then|and|also|finally|next),? there(?:'s| is| are|'re) )(?P<what>{_NAME})[.!…]*$",
    re.IGNORECASE,
)
_ASIDE = lazy(
    r"^(?:and|what about|how about|then) (?P<what>" + _NAME.replace("{0,7}", "{0,4}") + r")\?$", re.IGNORECASE
)
# What people say of a thing that they would like to have.
_WANTED = lazy(
    r"\b(?:nice[- ]to[- ]have|nobody asked|want(?:s|ed|ing)?|wish(?:es|ed)?|ask(?:s|ed|ing)? (?:for|about"
    r"|that)|get asked|keep"
    r" asking|requested|demand|would (?:love|like|be nice|be great)|v[2-9]\b|some ?day"
    r"|(?:not )?in scope|out of scope|might"
    r" come|may come|next (?:year|quarter|release)|should support|could support|is missing"
    r"|we (?:only )?have (?:only )?\w+"
    r" but|put it|for later|popular|competitors?|days? of work|easy to (?:add|build))\b",
    re.IGNORECASE,
)
_LACKING = lazy(r"\b(?:is|are) (?:still )?missing\b|\b(?:don['’]t|doesn['’]t) have\b|\bno \w+ yet\b", re.IGNORECASE)
_IT = lazy(r"^(?:it|they|this|that|these|those)(?P<short>['’](?:ve|re|s)|)(?= )", re.IGNORECASE)


def counted_topic(statement: Statement) -> str:
    """Return the bare name that a statement counts off as a topic, "" where it tells more or nothing."""
    text = statement.text.replace("’", "'")
    match = _TOPIC.match(text)
    return match["what"] if match and len(text) < 120 else ""


def with_topic(conversation: Conversation, statement: Statement, text: str) -> str:
    """Return the text with a pronoun it begins with replaced by the topic counted off right before; else as it is."""
    before = conversation.near(statement, -1)
    match = _IT.match(text)
    topic = counted_topic(before) if before and match else ""
    if not topic or match is None:
        return text
    short, rest = match["short"].replace("’", "'"), text[match.end() :]
    verb = {"'ve": " have", "'re": " are", "'s": " has" if rest.startswith(" been") else " is"}.get(short, "")
    return f"{topic}{verb}{rest}"


def wanted_topic(conversation: Conversation, statement: Statement) -> tuple[str, Statement] | None:
    """Return a topic counted off, and the statement right after it that says that it is wanted; None for others."""
    topic = counted_topic(statement)
    aside = "" if topic else (match["what"] if (match := _ASIDE.match(statement.text.replace("’", "'"))) else "")
    if not topic and not aside:
        return None
    following = _following(conversation, statement)
    if any(find_symptom(other.text) and not _LACKING.search(other.text) for other in following[:2]):
        return None
    wanted = next((other for other in following if _WANTED.search(other.text.replace("’", "'"))), None)
    return None if wanted is None else (topic or aside, wanted)


def _following(conversation: Conversation, statement: Statement) -> list[Statement]:
    """The next statements of the same turn until the next topic, and how the next turns of people begin."""
    result: list[Statement] = []
    for distance in (1, 2, 3):
        other = conversation.near(statement, distance)
        if other is None or counted_topic(other):
            break
        result.append(other)
    ends = conversation.near(statement, len(result) + 1) is None
    for turn in conversation.by_turn[statement.turn_number + 1 : statement.turn_number + 3] if ends else ():
        if turn and turn[0].voice is Voice.OWN:
            result += turn[:2]
            break
    return result
