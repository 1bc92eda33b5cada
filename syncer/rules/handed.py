"""What one asks of anybody or offers in a word, and another says yes to: "can somebody correct that?", "I could"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import Commitments, type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_question
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.pronouns import points
from syncer.rules.talk import is_talk
from syncer.rules.title import finish, task_title
from syncer.rules.verbs import is_work
from syncer.rules.words import content

_LEAD = r"^(?:(?:so|and|ok(?:ay)?|then|well|hm+|oh|but|also|maybe|perhaps|btw|by the way)\b,? )*"
_ASKS = lazy(
    rf"{_LEAD}(?:can|could|would|will) (?:some(?:one|body)|any(?:one|body)|one of (?:you|us)) (?:please "
    rf"|maybe )?(?P<verb>[a-z]+)"
    r" (?:it|that|this|those|them)(?P<rest>(?: [\w ]{2,40})?)\??$",
    re.IGNORECASE,
)
_MIGHT = lazy(
    rf"{_LEAD}(?:it|they|the [\w-]+(?: [\w-]+)?) (?:could|should|can|would) (?:also |maybe "
    rf"|just )?(?P<what>[a-z]+ \S[^?]{{3,80}})\?$",
    re.IGNORECASE,
)
_OFFERS = lazy(
    rf"{_LEAD}(?:i |we )?(?:could|can|might) (?P<verb>[a-z]+) (?:it|that|this|them)\b(?P<rest>[^,.?]{{0,40}}?)"
    r"(?:,? if (?:no ?one|nobody) (?:minds|objects)|,? if (?:you (?:like|want|all agree)|that helps|wanted"
    r"|it helps|that's ok\w*"
    r"|there's interest))[.!?]*$",
    re.IGNORECASE,
)
_SHOULD = lazy(
    rf"{_LEAD}(?P<what>(?!(?:i|we|you|it|that|this|they|he|she|there|what"
    rf"|who)\b)[\w'-]+(?: [\w'-]+){{0,4}} (?:should|must|needs? to"
    r"|has to|have to|ought to) (?!(?:be (?:fine|ok|good|enough|easy|possible)|work)\b)[a-z]+ \S[^?]{3,100}?)[.!]*$",
    re.IGNORECASE,
)
_TAKES = lazy(
    r"^\W*(?:(?:ok(?:ay)?|yes|yeah|sure|fine|right|true|agreed|good point|well)\b\W*)*(?:(?:i(?:'ll| will| can"
    r"| could)|let me) (?:do"
    r"|take|handle|see to|look after|fix|change|try|get to) (?:that|it|this|them)\b|i (?:can|could|will)\W*$"
    r"|i'll\W*$|mine\b|on it\b"
    r"|will do\b|me\W*$|i(?:'m| am) on it|leave (?:it|that) to me|consider it done)",
    re.IGNORECASE,
)
_LIKES = lazy(
    r"^\W*(?:(?:hm+|oh|ah|yes|yeah|ok(?:ay)?|actually)\b\W*)*(?:not (?:a )?(?:bad|stupid)(?: idea)?|(?:good|great"
    r"|nice|neat|lovely)"
    r" (?:idea|one|thought)|i(?:'d)? (?:like|love) (?:that|it)|love it|(?:that|it)(?:'d| would) (?:be (?:nice|good"
    r"|great|handy|useful)"
    r"|help)|\+ ?1|yes,? please|makes sense|why not)\b",
    re.IGNORECASE,
)
_GO = lazy(
    r"^\W*(?:nobody minds|(?:yes,? )?please do|please\W*$|go (?:ahead|for it)|(?:yes|sure|oh yes),? (?:please|do)"
    r"|do it|be my guest"
    r"|that(?:'d| would) be (?:great|nice|lovely|good))",
    re.IGNORECASE,
)
_NOUN = lazy(
    r"\b(?:the|our|an?|my|your|half an?|part of (?:a|the)|most of (?:a|the)) (?P<noun>(?!(?:bit|lot|few|moment"
    r"|time|while|day|week)\b)"
    r"[\w-]+(?: (?:for|of|in|at|on|about) (?:the |our )?[\w-]+)?)",
    re.IGNORECASE,
)
_TURNS = 3
_REACH = 6


class Handed:
    """What is proposed or asked of anybody in a few words and taken up by another one."""

    id = "handed"
    summary = (
        "what one asks of anybody or offers in a word, and another says yes to: can somebody correct that? I could"
    )

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each such exchange among people."""
        if conversation.dialogue:
            return
        for statement in conversation.statements:
            if statement.voice is not Voice.OWN or statement.kind is not BlockKind.PROSE or len(statement.text) > 160:
                continue
            if not statement.turn.speaker or not speaks_for_itself(statement, conversation):
                continue
            if found := _read(conversation, statement, statement.text.replace("’", "'").strip()):
                yield found


def _read(conversation: Conversation, statement: Statement, text: str) -> Finding | None:
    if match := _ASKS.match(text):
        thing, place = _thing_before(conversation, statement)
        taker = _answer(conversation, statement, _TAKES)
        if not thing or not taker or not is_work(match["verb"].lower()) or is_talk(f"{match['verb']} it"):
            return None
        return _finding(
            f"{match['verb']} the {thing}{match['rest']}", statement, taker, place, owner=taker.turn.speaker
        )
    if match := _OFFERS.match(text):
        thing, place = _thing_before(conversation, statement)
        taker = _answer(conversation, statement, _GO)
        if not thing or not taker:
            return None
        return _finding(
            f"{match['verb']} the {thing}{match['rest']}", statement, taker, place, owner=statement.turn.speaker
        )
    if match := _MIGHT.match(text):
        taker = _answer(conversation, statement, _LIKES)
        if not taker or is_talk(match["what"]) or not content(match["what"]):
            return None
        after = conversation.near(statement, 1)
        quoted = after is not None and not is_question(after.text) and after.raw.lstrip().startswith(('"', "“", "'"))
        said = f'{match["what"]}: "{after.text.strip(chr(34))}"' if after is not None and quoted else match["what"]
        return _finding(said, statement, taker, None, kind=ItemType.FEATURE)
    if match := _SHOULD.match(text):
        taker = _answer(conversation, statement, _TAKES)
        if taker:
            return _finding(match["what"], statement, taker, None, owner=taker.turn.speaker)
    return None


def _answer(conversation: Conversation, statement: Statement, pattern: re.Pattern[str]) -> Statement | None:
    """Return the words of another one that match, at the start of one of the next turns."""
    for said in conversation.by_turn[statement.turn_number + 1 : statement.turn_number + 1 + _TURNS]:
        for other in said[:2]:
            if other.turn.speaker != statement.turn.speaker and pattern.match(other.text.replace("’", "'")):
                return other
        if said and said[0].turn.speaker == statement.turn.speaker:
            break
    return None


def _thing_before(conversation: Conversation, statement: Statement) -> tuple[str, Statement | None]:
    """Return the first thing that the turn before, or the sentences right before, speak of; "" where none is named."""
    start = conversation.by_turn[max(statement.turn_number - 1, 0)][:1]
    begin = max(statement.index - _REACH, start[0].index if start else statement.index)
    for other in conversation.statements[begin : statement.index]:
        if other.voice is Voice.OWN and (match := _NOUN.search(other.text)) and content(match["noun"]):
            return match["noun"], other
    return "", None


def _finding(
    task: str,
    statement: Statement,
    answer: Statement,
    place: Statement | None,
    *,
    owner: str = "",
    kind: ItemType | None = None,
) -> Finding:
    places = (place, statement, answer) if place is not None else (statement, answer)
    return Finding(
        rule=Commitments.id,
        rank=4,
        type=kind or type_of_task(task),
        clause=task,
        places=places,
        words=answer.text[:60],
        confidence=confidence.LIKELY + 0.05,
        # What it is about is found where the pronouns are.
        title=finish(task) if kind else "" if points(task_title(task), told=False) else task_title(task),
        owner=owner or None,
    )
