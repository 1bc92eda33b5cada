"""What "I'll put that in tonight" speaks of, where the speaker has just named it: an order, or a mere name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from syncer.models import BlockKind, Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.hollow import is_hollow
from syncer.rules.outcome import agrees
from syncer.rules.patterns import alternatives
from syncer.rules.title import finish, task_title
from syncer.rules.verbs import is_work
from syncer.rules.words import content

_REACH = 2
_LATEST = 8
_LONGEST = 12
_IN_PASSING = ("commitment", "wish", "postponed", "replies")
_OPENS = lazy(r"^(?:(?:ok(?:ay)?|so|then|and|but|well|ah|oh|right|also|good|fine|hm+|yes|no)\b[,.!:]* )+")
# "I'll put it in", "do that in May", "file it": not what is done to a thing, only that it is taken on or noted.
_TAKES_ON = lazy(
    r"\b(?:do|put|add|take|handle|fix|note|file|get|build|make|implement|write|sort|solve|tackle|fixed|done|added"
    r"|noted|handled|sorted|built|write)\b(?: (?:up|down|in|on|to|of|care of))?(?: (?:that|it|this|them))?\b"
    r"|\b(?:that|it|this)\b.{0,20}\b(?:needs?|must|has|have|should)\b"
)
_STOP = (
    r"(?!(?:is|are|was|were|be|been|am|has|have|had|do|does|did|can|could|will|would|should|must|may|might|not|no|yes"
    r"|never|i|we|you|he|she|it|they|that|this|these|those|there|what|who|why|how|which|where|when|if|thanks|ok|okay"
    r"|sorry|again|wow|let|lets|and|but|or|because|since|so|as|than|then|too|good|great|nice|fine|cool|maybe|done"
    r"|same|next|one|both|all|agreed|deal|sure|right|true|exactly|me|us|him|her|them|after|before|in|on|at|by|for|with"
    r"|from|to|of|until|till|about|over|under|during|later|soon|today|tomorrow|tonight|yesterday|please|sometimes)\b)"
)
_NAME = lazy(rf"^(?:the |an? |our |my )?{_STOP}[\w`'/.+#-]*[\w`](?: {_STOP}[\w`'/.+#-]*[\w`]){{1,3}}[.!]*$")
_ANSWER = lazy(alternatives("yes|no|ok|okay|true|right|sure|thanks|good|great|nice|fine|hm+|oh|ah|wow") + r"\W*$")


def named_right_before(found: Finding, before: Sequence[Finding], conversation: Conversation) -> Finding | None:
    """Return a finding that only points back, named by the order or the name right before it in its turn.

    None where that made an item already, or names nothing.
    """
    if found.explicit or found.at.voice is not Voice.OWN or found.type is ItemType.DECISION:
        return None
    said = _said_before(found, conversation)
    if said is None or any(place.index == said.index for other in before[-_LATEST:] for place in other.places):
        return None
    text = _OPENS.sub("", said.text.replace("’", "'").strip().lower())
    begin = len(said.text.strip()) - len(text)
    words = said.text.strip()[begin:].rstrip(" .!")
    if not words or len(words.split()) > _LONGEST or not _TAKES_ON.search(found.at.text.lower()):
        return None
    if is_work(text.split()[0]) and len(_telling(words)) > 1:
        title = task_title(words)
    elif _NAME.match(text) and _telling(words):
        title = finish(words)
    else:
        return None
    why = Evidence("title", said.text[:80], f'what "{found.at.text[:40]}" speaks of')
    return replace(
        found,
        type=type_of_task(title),
        title=title,
        clause=title,
        pointer=False,
        places=(found.at, said),
        evidence=(*found.evidence, why),
    )


def _said_before(found: Finding, conversation: Conversation) -> Statement | None:
    """Return the sentence before in the same turn, an exclamation between them passed over."""
    for distance in range(1, _REACH + 1):
        other = conversation.near(found.at, -distance)
        if other is None or other.kind is not BlockKind.PROSE or other.text.endswith(("?", ":")):
            return None
        if _telling(other.text) and not (_ANSWER.match(other.text.lower()) or agrees(other.text)):
            return other
    return None


def _telling(text: str) -> frozenset[str]:
    return frozenset(stem for stem in content(text) if not is_hollow(stem))
