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
from syncer.rules.mood import is_question
from syncer.rules.outcome import agrees
from syncer.rules.patterns import alternatives
from syncer.rules.pronouns import named_in, put_for
from syncer.rules.suggestions import suggested
from syncer.rules.title import finish, task_title
from syncer.rules.verbs import is_work
from syncer.rules.words import content

_REACH = 4
_LATEST = 8
_LONGEST = 12
_PARAGRAPH = 5
_TURNS_TO = lazy(r"^(?:also|another|besides|next|plus|then|separately|apart from that|and then)\b,? (?:the|our|my)\b")
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
# What tells more of a thing goes on with it: "we don't have one".
_PRONOUNS = frozenset(("one", "it", "them", "they"))
_HAS = lazy(
    r"^(?:(?:ok(?:ay)?|oh|ah|well|yes|hm+|true|and)\b[,.! ]*)*(?:i|we)(?:'ve| have)(?: got| still| even)*"
    r" (?:an?|some|one|two)\b"
)
_ANSWER = lazy(alternatives("yes|no|ok|okay|true|right|sure|thanks|good|great|nice|fine|hm+|oh|ah|wow") + r"\W*$")


def named_right_before(found: Finding, before: Sequence[Finding], conversation: Conversation) -> Finding | None:
    """Return a finding that only points back, named by the order or the name right before it in its turn.

    None where that made an item already, or names nothing.
    """
    if found.explicit or found.at.voice is not Voice.OWN or found.type is ItemType.DECISION:
        return None
    if not _TAKES_ON.search(found.at.text.lower()):
        return None
    taken = {place.index for other in before[-_LATEST:] for place in other.places}
    for distance in range(1, _REACH + 1):
        said = conversation.near(found.at, -distance)
        if said is None or said.index in taken or said.kind is not BlockKind.PROSE or said.text.endswith((":", "?")):
            return None
        if title := _named(said, conversation):
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
        if not _goes_on(said.text) and not _says_nothing(said):
            break
    return _of_paragraph(found, taken, conversation)


def _of_paragraph(found: Finding, taken: set[int], conversation: Conversation) -> Finding | None:
    """Return the finding named by the thing that its paragraph turns to: "Also the manual ... It has to be there"."""
    opener = None
    for distance in range(1, _PARAGRAPH + 1):
        other = conversation.near(found.at, -distance)
        if other is None or other.segment.block != found.at.segment.block:
            break
        opener = other
    if opener is None or opener.index in taken or not _TURNS_TO.match(opener.text.lower()):
        return None
    noun = named_in(opener.text.replace("’", "'"))
    sentence = found.at.text.replace("’", "'")
    title = put_for(sentence, noun) if noun else ""
    if not title:
        return None
    why = Evidence("title", noun, f'what the paragraph of "{found.at.text[:40]}" turns to')
    return replace(
        found, title=task_title(title), clause=title, pointer=False, places=(found.at, opener),
        evidence=(*found.evidence, why),
    )  # fmt: skip


def _named(said: Statement, conversation: Conversation) -> str:
    """Return the title of what a sentence orders, names, or takes up of what was just suggested; "" for none."""
    whole = said.text.replace("’", "'").strip().rstrip(" .!")
    words = whole[len(whole) - len(_OPENS.sub("", whole.lower())) :]
    if not words or len(words.split()) > _LONGEST or _says_nothing(said):
        return ""
    if is_work(words.split()[0]) and len(_telling(words)) > 1:
        return task_title(words)
    if _NAME.match(words.lower()) and _telling(words):
        return finish(words)
    return _suggested_before(said, conversation)


def _suggested_before(said: Statement, conversation: Conversation) -> str:
    """Return what the assistant suggested in the turn before, where the sentence says that it is at hand."""
    if not _HAS.match(said.text.replace("’", "'").lower()):
        return ""
    offers = [
        offer
        for other in conversation.turn_before(said.turn_number)
        if other.voice is Voice.ASSISTANT and not is_question(other.text)
        for offer in suggested(other.text.replace("’", "'").rstrip(" .!"))
        if _telling(offer) & _telling(said.text)
    ]
    return task_title(offers[0]) if len(offers) == 1 else ""


def _goes_on(text: str) -> bool:
    words = [word.strip(",.!;") for word in text.lower().replace("’", "'").split()]
    return len(words) <= _LONGEST and (
        not _PRONOUNS.isdisjoint(words) or words[0].partition("'")[0] in ("that", "this")
    )


def _says_nothing(said: Statement) -> bool:
    return not _telling(said.text) or _ANSWER.match(said.text.lower()) is not None or agrees(said.text)


def _telling(text: str) -> frozenset[str]:
    return frozenset(stem for stem in content(text) if not is_hollow(stem))
