"""Orders to an assistant that are not for now: "add a night job some time", "drop the shim with the 2.0 milestone"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.errands import WORK
from syncer.rules.mended_here import tells_of_change
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.times import STAGE
from syncer.rules.title import task_title
from syncer.rules.words import content

_LEAD = (
    r"(?:(?:ok(?:ay)?|yes|yeah|yep|no|right|and|also|then|but|so|oh|ah|hm+|true|fine|great|perfect|thanks"
    r"|nice|cool|please"
    r"|good (?:point|catch|idea)|makes sense|just|we (?:should|can|could)|you can|can you|could you"
    r"|let['’]s)\b[,.!:]* )*"
)
_DAYS = (
    r"tomorrow|(?:on |next |by )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:at|over|on) the weekend"
    r"|(?:in|by|before|until) (?:january|february|march|april|june|july|august|september|october|november"
    r"|december)"
)
_PART = r"(?:pr|pull request|mr|commit|branch|ticket|change|session|patch|release)"
_WHEN = (
    rf"(?:(?:in|for|with|on|at|during|until|till|by) (?:the |our )?)?(?!to )(?:{STAGE})|{_DAYS}|at some"
    rf" (?:point|stage)"
    rf"|(?:in|as) (?:an?(?:other)? |its own |the next )(?:separate |different |new |later |follow-?up"
    rf" )*{_PART}(?: of its own)?"
    r"|(?:with|for|in|before) (?:the )?(?:v?\d+(?:\.\d+)+|\S+ (?:milestone|release|version))"
    r"|bit by bit|little by little|step by step|whenever \S+.*|one by one over time|over time"
    r"|(?:right |shortly |only )?after (?:the|our|my) [\w-]+(?: [\w-]+)?"
)
_ORDER = lazy(
    rf"^{_LEAD}(?:[\w-]{{2,20}}: {_LEAD})?(?P<clause>(?:re-?)?(?:{WORK})\b(?! (?:it|that|this|them|those"
    rf"|these)\b) "
    rf"(?P<what>\S.{{2,120}}?)),?(?: please)?(?:,? but)?(?: only| just| maybe| rather)?,?"
    rf" (?P<when>{_WHEN})(?: please)?\W*$",
    re.IGNORECASE,
)
_SAME = lazy(
    rf"^{_LEAD}(?P<who>(?:the |our |my )?[\w`'/.()-]+(?: [\w`'/.()-]+){{0,3}}?) (?:will |also )*(?:needs?"
    rf"|wants?|gets?|should get)"
    r" (?:exactly )?the same(?: (?:fix|treatment|thing|change|check|cure|care|retry|one))?(?: too| as"
    r" well)?(?P<rest>[,;. ].*)?$",
    re.IGNORECASE,
)
_LATER = lazy(rf"\b(?:not (?:now|today|tonight|yet|this \w+)|{_DAYS}|{STAGE})(?=[\s.,;!)]|$)", re.IGNORECASE)
_COMES = lazy(
    rf"^{_LEAD}(?P<who>(?:the |our |an? )?[\w`'/.-]+(?: [\w`'/.-]+){{0,3}}?) (?:must|has to|have to|needs"
    rf" to|will have to) come\b"
    r"(?! (?:from|to|back|with|up|out|in|as|of|together|before (?:the|an?) \w+ (?:is|are|can))\b)",
    re.IGNORECASE,
)
_PRONOUN = lazy(
    r"(?:it|that|this|they|those|these|he|she|you|we|i|who|what|which|someone|somebody|everyone|people)\b",
    re.IGNORECASE,
)
_FAR = lazy(
    r"\b(?:some ?(?:day|time)|at some|eventually|later|bit by bit|whenever|over time|little by little)\b", re.IGNORECASE
)
_LONGEST = 240


class PutOffOrders:
    """What a person wants of an assistant, and not yet."""

    id = "commitment"
    summary = "orders to an assistant for later: add it some time, drop it with the 2.0 milestone, this needs the same"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each order that its own words put off and the answer does not carry out."""
        if not conversation.dialogue:
            return
        for statement in conversation.statements:
            if statement.voice is not Voice.OWN or statement.kind is not BlockKind.PROSE:
                continue
            text = statement.text.replace("’", "'").strip()
            if len(text) > _LONGEST or is_question(text) or is_hypothesis(text):
                continue
            read = _read(text)
            if read and not _is_carried_out(read[0], statement, conversation):
                yield _finding(statement, *read)


def _read(text: str) -> tuple[str, str] | None:
    """Return what is wanted, as a task, and the words that put it off."""
    if order := _ORDER.match(text):
        return order["clause"].strip(" ,;"), order["when"]
    if (same := _SAME.match(text)) and not _PRONOUN.match(same["who"]) and (later := _LATER.search(same["rest"] or "")):
        return f"give {same['who']} the same", later[0]
    if (comes := _COMES.match(text)) and not _PRONOUN.match(comes["who"]):
        return f"add {comes['who']}", comes[0]
    return None


def _is_carried_out(clause: str, statement: Statement, conversation: Conversation) -> bool:
    """Whether the answer tells of a change to what is wanted."""
    about = content(clause)
    said = conversation.turn_after(statement.turn_number)
    return any(s.voice is Voice.ASSISTANT and tells_of_change(s.text) and about & content(s.text) for s in said)


def _finding(statement: Statement, clause: str, words: str) -> Finding:
    return Finding(
        rule=PutOffOrders.id,
        rank=6,
        type=type_of_task(clause) if not clause.startswith("give ") else ItemType.TODO,
        clause=clause,
        places=(statement,),
        words=words,
        confidence=confidence.FILED,
        title=task_title(clause),
        priority=Priority.LOW if _FAR.search(words) else None,
    )


_FAR = lazy(
    r"\b(?:some ?(?:day|time)|at some|eventually|later|bit by bit|whenever|over time|little by"
    r" little)\b",
    re.IGNORECASE,
)
