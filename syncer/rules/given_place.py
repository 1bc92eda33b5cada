"""Things that are given their place: "the seat map goes to 2.0", "gift cards too, if we get time"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_hypothesis, is_negated, is_over, is_question
from syncer.rules.title import finish, task_title
from syncer.rules.words import content

_LEAD = r"^(?:(?:ok(?:ay)?|so|and|but|then|also|well|yes|oh|no|right|good|true|fine|perhaps|maybe)\b[,.:]? )*"
_NOT = (
    r"(?!(?:it|that|this|they|them|those|these|both|all|everything|i|we|you|he|she|who|what|which|there|here|one|nobody"
    r"|somebody|everybody|people|users|me|him|her|us|how|why|when|where|if|as|because|money|time|traffic|data)\b)"
)
_WHAT = (
    rf"(?P<what>{_NOT}(?:the |an? |our |my |its )?[\w`'/(-][\w`'/().-]*"
    r"(?: (?!(?:is|are|was|were|has|have|had|will|would|and|not|\w+n't)\b)[\w`'/().+&-]+){0,6}?)"
)
_PLACE = (
    r"(?:(?:the |our |that |this |a )?(?:(?:same|next|coming|following|second|later|first|bigger|separate) )?"
    r"(?:pr|pull request|mr|merge request|release|version|sprint|milestone|iteration|hotfix|patch|batch|phase|backlog"
    r"|wish ?list|to-?do(?: list)?|roadmap|mvp|parking lot|icebox|list|plan|quarter|season)\b|v\d[\w.]*|\d+\.\d[\w.]*"
    r"|q[1-4]\b|phase \w+|version \d[\w.]*)"
)
_GOES = lazy(
    rf"{_LEAD}{_WHAT} (?:goes|go|moves?|belongs?|comes?|(?:has|have|needs?) to go|(?:must|should|can|will|may)"
    rf" (?:go|come|move)) (?:straight |back |only )?(?:in|into|to|on|onto|with) (?P<place>{_PLACE})",
    re.IGNORECASE,
)
_TOO = lazy(
    rf"{_LEAD}{_WHAT} too(?: \([^()]{{2,40}}\))?, (?:(?:but|and) )?(?:if (?:we|i|there|you|time)\b"
    r"|when (?:we|i|there)\b|once\b|later\b|some ?day\b|one day\b|eventually\b|not now\b"
    r"|next (?:year|quarter|time|season|sprint|release)\b|in v\d)",
    re.IGNORECASE,
)
_TOPIC = lazy(
    rf"{_LEAD}(?P<what>(?:the|our|my|an?|that) (?!one\b|thing\b)[\w`'/-]+(?: [\w`'/-]+){{0,5}}),"
    r" (?:(?:yes|ok|well|hm+|right)[, ]+)*"
    r"(?:let's|i'll|we'll|we should|i should|i want to|we want to|i'd like to|we need to|i need to|we have to)"
    r" (?:do|add|take|put|have|build|get|tackle|fix|try|include|make|plan|schedule) (?:it|that|this|them)\b"
    r"(?P<rest>(?:[^,.;]|\.(?=\S))*)",
    re.IGNORECASE,
)
_SHOULD_BE = lazy(
    r"^(?:and |also |ideally |really )?(?:should|must|ought to) (?:really |probably |rather )?be"
    r" (?P<what>(?:an?|some|two) \S+ \S.*?)[.!]*$",
    re.IGNORECASE,
)
_SHOULD_HAVE = lazy(
    r"\b(?:we|it|there|they) (?:should|must|ought to) (?:really |probably |definitely |also |honestly )*have"
    r" (?P<what>(?!(?:been|to|had|made|put|set|got|come|gone|said|known|it|that|this|them|done|one|a (?:look|chat|call"
    r"|meeting|word))\b|\w+(?:ed|en|wn|ne|ght|lt|pt|ung|aid|old|ent|elt)\b)[\w`'(][^.;!?]{3,80}?)"
    r"(?:,? (?:honestly|really|i think|imo|by now|anyway))?[.!]*$",
    re.IGNORECASE,
)
_LONGEST = 240


class GivenPlace:
    """Sentences that say where a thing has its place, or that something should be there."""

    id = "given-place"
    summary = "what is given its place: the seat map goes to 2.0; gift cards too, if we get time; we should have limits"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield at most one finding for each sentence that somebody says for himself."""
        for statement in conversation.statements:
            if statement.voice is not Voice.OWN or statement.kind is not BlockKind.PROSE:
                continue
            text = statement.text.replace("’", "'").strip()
            if len(text) > _LONGEST or is_question(text) or is_negated(text) or is_over(text):
                continue
            if is_hypothesis(text) and not _TOO.match(text):
                continue
            if found := _read(statement, text):
                yield found


def _read(statement: Statement, text: str) -> Finding | None:
    if match := _GOES.match(text):
        return _finding(statement, f"{match['what']} in {match['place']}", match, "goes to", confidence.FILED)
    if match := _TOO.match(text):
        return _finding(statement, match["what"], match, "too, if", confidence.LIKELY + 0.05, Priority.LOW)
    if match := _TOPIC.match(text):
        return _finding(statement, f"{match['what']}{match['rest']}", match, "let's do it", confidence.FILED)
    if match := _SHOULD_BE.match(text):
        return _finding(statement, match["what"], match, "should be", confidence.LIKELY)
    if match := _SHOULD_HAVE.search(text):
        return _finding(statement, f"add {match['what']}", match, "should have", confidence.LIKELY)
    return None


def _finding(
    statement: Statement, said: str, match: re.Match[str], words: str, sure: float, priority: Priority | None = None
) -> Finding | None:
    if not content(match["what"]):
        return None
    title = task_title(said) if said.startswith("add ") else finish(said)
    if len(title.split()) == 1:
        title = f"Add {title}"
    return Finding(
        rule=GivenPlace.id,
        rank=5,
        type=ItemType.FEATURE if words != "let's do it" else type_of_task(said),
        clause=said,
        places=(statement,),
        words=words,
        confidence=sure,
        title=title,
        priority=priority,
    )
