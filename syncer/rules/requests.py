"""Work that people ask of one another: `Liam, fix the hinge`, `would you mind checking`, `your turn with`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.asks import asked_of_you, is_task
from syncer.rules.base import Finding
from syncer.rules.clauses import NO_NOUN, THING
from syncer.rules.commitments import Commitments, type_of_task
from syncer.rules.context import Conversation, Statement
from syncer.rules.mood import is_hypothesis, is_negated, is_over
from syncer.rules.named import asked_of_named, conjoined
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.patterns import words_of
from syncer.rules.people import is_person, take_due
from syncer.rules.polite import put_plainly
from syncer.rules.roster import known_people
from syncer.rules.vocatives import read_address

_LONGEST = 300
_ACCEPTS = lazy(
    r"^(?:(?:oh|ah|well|hm+|argh|ugh|haha|yes|yeah|yep|sure|ok|okay|right|fine|alright)\b[,.!]* ?)*(?:yes|yeah|yep"
    r"|sure|ok|okay|k\b|kk\b|aye|fine|will do|on it|noted|got it|roger|understood"
    r"|no problem|np\b|of course|happy to|gladly|can do|i can|i will|i'll|i won't(?: forget)?$|consider it|both noted"
    r"|both|done deal|certainly|absolutely|gotcha|with pleasure|my pleasure|deal|right away"
    r"|straight away|give me|thanks for|again\?|already|tomorrow|tonight|after lunch|later today|by \w+|if i must"
    r"|not again|fair enough|mhm|copy that|leave it (?:with|to) me|count on me)",
    re.IGNORECASE,
)
_REFUSES = lazy(
    r"^(?:(?:oh|well|hm+|sorry|ah),? )*(?:no\b(?! (?:problem|worries|sweat))|nope|nah|can't|cannot|i can't|won't"
    r"|i'd rather not|rather not|i (?:will not|am not|'m not)|i won't (?!forget)\w+|(?:yes,? )?confirmed|why me"
    r"|not me|not today|forget it|no way|done\b[.!]|already did|did (?:it|that) (?:already|yesterday|this)"
    r"|i (?:already |just )?did|here you (?:go|are)|there you go|sorry, no|i'm off|i have no time|did\b"
    r"|i've (?:already|just)|been done)",
    re.IGNORECASE,
)


# "@Marek: contract for the DJ!": only the thing is named.
_NOTE = lazy(
    rf"^(?P<what>(?:the |your |our )?{NO_NOUN}[\w'-]+ (?:for|from|of|about|with|to|on) {THING})(?: (?:by|until|before"
    rf"|please|pls|this|next|asap)\b.*)?[.!]*$",
    re.IGNORECASE,
)
_EVERYBODY = lazy(
    r"^(?:(?:please|and|so|also|hey|ok|can|could|would)\b,? )*(?:someone|somebody|anyone|anybody|one of you|everyone"
    r"|everybody|you all|y'all|guys|folks|team|all)(?:,| please| pls|(?= (?:has|have|needs|must"
    r"|should) to)) (?:please |pls )?(?P<said>[a-z]\S* .*)$",
    re.IGNORECASE,
)


class Requests:
    """Sentences that ask somebody present for work, in talks of people."""

    id = "request"
    summary = (
        "work asked of somebody: Liam, fix the hinge; would you mind checking; it's your turn with; have Noah count"
    )

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each person that a sentence asks for work."""
        if conversation.dialogue:
            # An assistant carries out at once what it is asked for.
            return
        known = known_people(conversation)
        for statement in conversation.statements:
            if len(statement.text) > _LONGEST or not speaks_for_itself(statement, conversation):
                continue
            text = put_plainly(statement.text.replace("’", "'"))
            if is_hypothesis(text) or text.endswith(":") or is_over(text):
                continue
            yield from _read(conversation, statement, text, known)


def _read(conversation: Conversation, statement: Statement, text: str, known: frozenset[str]) -> Iterator[Finding]:
    first, second = conjoined(text)
    found = _asked(conversation, statement, first, known)
    if found is not None:
        yield found
    if second and (other := _asked(conversation, statement, second, known)):
        yield other


def _asked(conversation: Conversation, statement: Statement, text: str, known: frozenset[str]) -> Finding | None:
    speaker = statement.speaker
    if found := _named(statement, text, known):
        return found
    address = read_address(text, known, speaker)
    answer = _answer(conversation, statement)
    if address and (thing := _NOTE.match(address.said)) and (address.who.startswith("@") or answer == "accepted"):
        return _finding(statement, address.who, thing["what"], confidence.FILED, owner=address.who)
    if everybody := _EVERYBODY.match(text):
        asked = asked_of_you(everybody["said"], marked=True)
        return (
            _finding(statement, "somebody", asked[1], confidence.LIKELY, owner=None) if asked and not asked[2] else None
        )
    if address:
        asked = asked_of_you(address.said, marked=address.marked)
        if asked is None or is_negated(text):
            return None
        words, task, points = asked
        sure = confidence.DOUBTFUL if answer == "refused" else confidence.STATED - 0.05
        return _finding(statement, words, task, sure, owner=address.who, points=points)
    if re.match(
        r"(?:i|we|they|he|she|it|that|this|there)\b(?!'d| would| want| need)", text, re.IGNORECASE
    ) or is_negated(text):
        return None
    if text.endswith("?") and not answer:
        return None
    asked = asked_of_you(text, marked=True, named=False)
    if asked is None or answer == "refused":
        return None
    words, task, points = asked
    last = conversation.by_turn[statement.turn_number][-1].index == statement.index
    if words == "imperative" and not (answer == "accepted" and last):
        return None
    owner = _next_speaker(conversation, statement) if answer == "accepted" else None
    sure = confidence.FILED if answer == "accepted" else confidence.LIKELY
    return _finding(statement, words, task, sure, owner=owner, points=points)


def _named(statement: Statement, text: str, known: frozenset[str]) -> Finding | None:
    for who, words, task, strong in asked_of_named(text):
        name = who.lstrip("@").lower()
        if (
            who
            and not who.startswith("@")
            and name not in known
            and not (strong and is_person(who) and _is_called(who))
        ):
            continue
        if text.endswith("?") and not re.match(r"[Cc]an|[Cc]ould", text):
            continue
        nominal = words in ("is to", "for") and not is_task(task, strong=False)
        if is_negated(text) and "forget" not in text:
            continue
        if who and not nominal and not is_task(task, strong=strong and name in known):
            continue
        asked = f"take care of {task}" if nominal and words == "is to" else task
        sure = confidence.STATED - 0.05 if strong and name in known else confidence.LIKELY
        return _finding(statement, f"{who} {words}".strip(), asked, sure, owner=who or None)
    return None


_NO_NAME = words_of(
    """
    I It That This They We You He She Everyone Everybody Somebody Someone Anyone God Python Java Google Git Docker
    English Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    """
)


def _is_called(who: str) -> bool:
    return who not in _NO_NAME and who[1:].islower()


def _answer(conversation: Conversation, statement: Statement) -> str:
    """Return `accepted` or `refused` by the first words of who speaks next, "" where he says neither."""
    turns = conversation.by_turn
    number = statement.turn_number + 1
    if number >= len(turns) or not turns[number] or turns[number][0].turn.speaker == statement.turn.speaker:
        return ""
    said = turns[number][0].text.replace("’", "'")
    if _REFUSES.match(said):
        return "refused"
    return "accepted" if _ACCEPTS.match(said) else ""


def _next_speaker(conversation: Conversation, statement: Statement) -> str | None:
    return conversation.by_turn[statement.turn_number + 1][0].speaker or None


def _finding(
    statement: Statement, words: str, task: str, sure: float, *, owner: str | None, points: bool = False
) -> Finding:
    due, clause = take_due(task)
    return Finding(
        # What is withdrawn, carried out or taken up later is so of a request as of a commitment.
        rule=Commitments.id,
        rank=5,
        # "Have a look" builds nothing.
        type=ItemType.TODO if clause.startswith(("have ", "let ", "show ")) else type_of_task(clause),
        clause=clause,
        places=(statement,),
        words=words.strip(),
        confidence=sure,
        owner=owner,
        due=due,
        pointer=points,
    )
