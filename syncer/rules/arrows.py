"""What stands behind an arrow in notes: what came of a matter, or who sees to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import Commitments, type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.decisions import Decisions
from syncer.rules.headings import announcement
from syncer.rules.mood import is_question
from syncer.rules.people import take_owner
from syncer.rules.roster import known_people
from syncer.rules.title import entry_title, finish, task_title
from syncer.rules.verbs import is_work
from syncer.rules.words import content

_ARROW = lazy(r"\s(?:-+>|=+>|→|⇒|➔|➜|⟶|⟹|»)\s+(?P<what>[^\W\d_@]\S*(?: [^→⇒➔➜⟶⟹»]{1,200})?)$")
_ONLY_NAMES = lazy(r"^@?[A-Z][\w'’-]{1,20}(?:(?: ?[,&+/] ?| and )@?[A-Z][\w'’-]{1,20}){0,3}[.!]*$")
_WE = lazy(
    r"^(?:so |ok,? |then )?(?:we|everyone|everybody|nobody|no one|all)(?:['’]ll| will| won['’]t| do not"
    r"| don['’]t)? (?!(?:need"
    r"|should|could|might|may|have to|must|wonder|think|know|see|saw|are|were|was|had)\b)(?P<rest>[a-z]+ \S.*)$",
    re.IGNORECASE,
)
_ORDER = lazy(r"^(?:to |please )?(?P<rest>(?P<verb>[a-z]+) (?!(?:is|was|are|button|menu|page|as)\b)\S+ \S.*)$")
_MUST = lazy(
    r"(?:^|[.!?;,] )(?:(?:so|and|but) )?(?:some(?:body|one)|we|one of us|who(?:ever)?|it|this|that"
    r"|they)?(?: (?:still|really|also))*"
    r" ?(?:has to|have to|must|should|needs? to|ought to|to) (?P<task>[a-z]+ [^.!?;]{3,120})[.!]?$",
    re.IGNORECASE,
)
_OVER = lazy(
    r"^(?:done|fixed|ok|solved|closed|works|merged|no\b|not\b|nothing|none|never|answered|see\b|later|next)\b",
    re.IGNORECASE,
)
_LONGEST = 500
_FEWEST = 3


class Arrows:
    """Conclusions and names behind an arrow."""

    id = "arrow"
    summary = "what notes draw from a matter behind an arrow: nobody asked for it -> we drop it; clean the shed -> Ann"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield at most one finding for each sentence or entry of people's notes and talk."""
        if conversation.dialogue:
            return
        known = known_people(conversation)
        for statement in conversation.statements:
            if statement.voice is not Voice.OWN or statement.kind not in (BlockKind.PROSE, BlockKind.LIST):
                continue
            match = _ARROW.search(statement.text) if len(statement.text) <= _LONGEST else None
            if match is None or announcement(statement, conversation.settings) is not None:
                continue
            if found := _read(statement, statement.text[: match.start()].strip(), match["what"].strip(), known):
                yield found


def _read(statement: Statement, before: str, what: str, known: frozenset[str]) -> Finding | None:
    if _ONLY_NAMES.match(what):
        return _given(statement, before, what.rstrip(".!"), known)
    if is_question(what) or _OVER.match(what) or not content(what):
        return None
    if match := _WE.match(what):
        return _finding(statement, ItemType.DECISION, what, finish(match["rest"].rstrip(" .!")), what)
    owner, task = take_owner(what, known)
    if len(task.split()) < _FEWEST or not content(task):
        # "-> Ann to find out": what, the words before say.
        return None
    named = owner is not None and owner.lower().lstrip("@").split()[0] in known
    if named and is_work(task.partition(" ")[0]):
        return _finding(statement, type_of_task(task), task, task_title(task), what, owner)
    if (match := _ORDER.match(what)) and is_work(match["verb"]):
        return _finding(statement, type_of_task(match["rest"]), match["rest"], task_title(match["rest"]), what)
    return None


def _given(statement: Statement, before: str, who: str, known: frozenset[str]) -> Finding | None:
    """Return what somebody is given: the work that the words before the arrow name, or else their matter."""
    owner = re.split(r" ?[,&+/] ?| and ", who)[0]
    if owner.lower().lstrip("@") not in known or (is_question(before) and len(before.split()) < _FEWEST):
        return None
    must = _MUST.search(before)
    task = must["task"] if must else before
    title = task_title(task) if must else entry_title(before.rstrip("?"))
    return (
        _finding(statement, ItemType.TODO if must else type_of_task(task), task, title, who, owner)
        if content(title)
        else None
    )


def _finding(
    statement: Statement, kind: ItemType, clause: str, title: str, words: str, owner: str | None = None
) -> Finding:
    decided = kind is ItemType.DECISION
    return Finding(
        rule=Decisions.id if decided else Commitments.id,
        rank=3,
        type=kind,
        clause=clause,
        places=(statement,),
        words=words[:60],
        confidence=confidence.FILED,
        title=title,
        owner=owner,
    )
