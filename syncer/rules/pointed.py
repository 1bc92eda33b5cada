"""Questions of one's own that one answers oneself by a later time: "spectators?", and then "not at launch, someday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.acceptance import says_later
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.pledges import CHORE
from syncer.rules.suggestions import suggested
from syncer.rules.times import NOT_NOW, is_near, without_times
from syncer.rules.title import finish, task_title
from syncer.rules.words import content

_ASIDE = lazy(
    r"\b(?:yes|yeah|no|nah|ok|okay|good|great|nice|cool|sure|fine|maybe|perhaps|please|then|but|and|so|i guess"
    r"|i think|hm+"
    r"|eh|ah|oh|tempting|not|at launch|at first|in the first (?:version|release|round)|for the (?:first|initial)"
    r" \w+|though|probably|rather|only|let's say|we'll see|thanks|do|it|that|this|is|for)\b",
    re.IGNORECASE,
)
_NOT_NOW = lazy(rf"\b(?:{NOT_NOW}|not (?:at|for|in) \w+(?: \w+)?)", re.IGNORECASE)
_NAME = lazy(
    r"^(?:(?:and|so|ok|oh|then|also|next|what about|how about|do we (?:want|need|have)|should we (?:have|add|get"
    r"|support"
    r"|offer)|could we (?:have|add|get|support|offer)|would|can we (?:have|add|get|support|offer)"
    r"|any chance of)\b[,:]? )*"
    r"(?P<what>(?:an? |the |our |some )?(?!(?:i|we|you|it|that|this|there|they|he|she|is|are|was|does|do|did|can"
    r"|could|should"
    r"|would|will|what|why|how|who|when|where|which|really|sure|right|ok|any|ready|done|anything|and|or|no|yes|legit"
    r"|so)\b)"
    r"[\w`/-]+(?: (?!(?:is|are|was|does|do|did|can|could|should|would|will|legit)\b)[\w`/-]+){0,4}?)(?: as well| too"
    r"| then"
    r"| at all| later)?\?+$",
    re.IGNORECASE,
)
_ABLE = lazy(
    r"^(?:(?:and|so|ok|oh|then|also)\b[,:]? )*(?:could|can|would|might) (?P<who>it|they|the [\w-]+(?: [\w-]+)?)"
    r"(?: (?:also|ever|maybe|even|perhaps))* (?P<what>(?!(?:be|have been|you|i|we)\b)[a-z]+ (?!(?:it|that|this|me"
    r"|us)\b)\S.*?)"
    r"\?*$",
    re.IGNORECASE,
)
_LIKED = lazy(
    r"^(?:(?:oh|ah|ha|hm+|ok(?:ay)?)\b[,.!]* )*(?:nice|great|cool|good|lovely|neat|perfect|yes|yeah|super|sweet"
    r"|tempting|love"
    r" it|i like (?:it|that))\b[,.!]* (?:but )?(?=not (?:now|yet|today|tonight|this|for now|right now)\b)",
    re.IGNORECASE,
)
_OPENING = 3
_FEW = 8


class Pointed:
    """What somebody asked about and, told how it stands, wants at a later time."""

    id = "pointed"
    summary = "what somebody asked about and, once it is explained, wants later: spectators? not at launch, someday"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each question so answered, at the question and at the answer."""
        if not conversation.dialogue:
            return
        for number, said in enumerate(conversation.by_turn):
            if number < 2 or not said or said[0].voice is not Voice.OWN or said[0].kind is not BlockKind.PROSE:
                continue
            if not (answer := _only_later(said)):
                continue
            before = conversation.by_turn[number - 1]
            asked = conversation.own_turn_before(number)
            if not before or before[0].voice is not Voice.ASSISTANT or asked != number - 2:
                continue
            if any(suggested(s.text) for s in before[-2:]):
                # What the assistant offers last is what is put off.
                continue
            last = conversation.by_turn[asked][-1]
            text = last.text.replace("’", "'")
            match = _NAME.match(text) or _ABLE.match(text)
            if match is None or last.kind is not BlockKind.PROSE or not content(match["what"]):
                continue
            who = match.groupdict().get("who", "")
            what = f"let {who} {match['what']}" if who.startswith("the ") else match["what"]
            yield _finding(last, said[0], what, answer)


def _only_later(said: tuple[Statement, ...]) -> str:
    """Return the first words of a turn where they say a later time and hardly more."""
    words = ""
    opening = " ".join(statement.text for statement in said[:_OPENING]).replace("’", "'")
    if liked := _LIKED.match(opening):
        return opening[: liked.end() + 20]
    for statement in said[:_OPENING]:
        if statement.kind is not BlockKind.PROSE or len(statement.text.split()) > _FEW:
            break
        words = f"{words} {statement.text}".strip().replace("’", "'")
        rest = _ASIDE.sub(" ", without_times(_NOT_NOW.sub(" ", words)))
        if len(content(rest)) > 1:
            break
        if says_later(_NOT_NOW.sub(" ", words)):
            return words
    return ""


def _finding(asked: Statement, answer: Statement, what: str, words: str) -> Finding:
    kind = ItemType.TODO if CHORE.search(what) else ItemType.FEATURE
    title = finish(what) if len(what.split()) > 1 else task_title(f"add {what} later")
    return Finding(
        rule=Pointed.id,
        rank=3,
        type=kind,
        clause=what,
        places=(asked, answer),
        words=words[:60],
        confidence=confidence.FILED,
        title=title,
        priority=Priority.MEDIUM if is_near(words) else Priority.LOW,
    )
