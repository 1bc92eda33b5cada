"""Work that somebody names in answer to a question for it: "what's left?", "what would you do?", "and Udo?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.clauses import NO_NOUN
from syncer.rules.commitments import Commitments, type_of_task
from syncer.rules.context import Conversation, Statement
from syncer.rules.exchanges import exchanges
from syncer.rules.mood import is_hypothesis, is_negated, is_over
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.outcome import agrees
from syncer.rules.talk import is_talk
from syncer.rules.verbs import base_of_gerund, is_work
from syncer.rules.words import content

_MISSING = lazy(
    r"\b(?:what(?:'s| is| are| do we| do you| else is| else do we| else|s)?(?: \w+){0,3}? (?:missing|left"
    r"|lacking|remaining"
    r"|outstanding|still open|still to do|blocking(?: us)?|in the way|(?:still )?need(?:ed)?|remains)"
    r"|what(?:'s| is| are) (?:the|your|our) (?:next steps?|plans?|to-?dos?|actions?|homework)"
    r"|what(?:'s| is) (?:on your (?:list|plate|desk)|next)(?: for you)?|what(?:'s| is) the plan)\b[^?.!]{0,40}\?\W*$",
    re.IGNORECASE,
)
_PROPOSING = lazy(
    r"\b(?:what|how) (?:would|will|could|should|shall|do|can) (?:you|we|one|they) (?:do|fix|solve|change"
    r"|propose|suggest"
    r"|recommend|go about|tackle|want to do|need to do|have to do|handle|approach)\b[^?.!]{0,50}\?\W*$",
    re.IGNORECASE,
)
_TAKEN = lazy(
    r"^(?:sold|do (?:it|that|both|so)|ok(?:ay)?|fine|good|deal|approved|go (?:ahead|for it)|yes|yeah|yep"
    r"|great|please|agreed"
    r"|perfect|sounds|works|let's|\+1|👍|in that case|then (?:do|let's))(?![\w-])",
    re.IGNORECASE,
)
_LEAD = lazy(
    r"^(?:(?:well|so|hm+|uh|um|oh|ok(?:ay)?|yes|mostly|mainly|basically|only|just|first(?:ly)?|i'd(?: say)?"
    r"|i would|i'll|i will"
    r"|we'd|we would|we should|we could|you could|probably|maybe|perhaps|to)\b[,:]? )+",
    re.IGNORECASE,
)
_SPLIT = lazy(r"\s*(?:;|,? and(?: then| also)?|, then|,)\s+(?=\S)", re.IGNORECASE)
_SOMEBODY = lazy(
    r"^(?:somebody|someone|we|i|you|one)(?:'ll|'d)?(?: still)? (?:has to|have to|needs? to|must|should|will|would) "
    r"(?:still )?(?P<task>[a-z]\S* \S.*)$",
    re.IGNORECASE,
)
_NAME = lazy(
    rf"^(?:(?:an?|the|our|some|two|three|my|all the) )?(?:{NO_NOUN}[\w'’/.#-]+)(?: {NO_NOUN}[\w'’/.#-]+){{0,6}}"
    r"(?: (?:where|that|which|when|so that|for|until|before) .*)?$",
    re.IGNORECASE,
)
_EMPTY = lazy(
    r"^(?:nothing|none|no|not|yes|yeah|nope|all|everything|everyone|same|good|great|ok|okay|fine|thanks|sure"
    r"|me|you|us|that|this"
    r"|it|them|soon|now|never|later|luck|time|money|\d+|hm+|lots|plenty|a (?:lot|bit|few|while)|too much|quite|much"
    r"|(?:one|two|three|some|many) (?:things?|days?|hours?|weeks?))\b(?! \S+ \S)",
    re.IGNORECASE,
)
_LONGEST = 200
_LEAST = 2


class Answers:
    """Work named in answer to a question for it."""

    id = "answer"
    summary = "work named in answer to what is left, what is missing, or what somebody would do, if it is agreed to"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each part of such an answer among people."""
        for said, before in exchanges(conversation):
            yield from _read(conversation, said[0], before.text.replace("’", "'"))


def _read(conversation: Conversation, answer: Statement, question: str) -> Iterator[Finding]:
    missing = _MISSING.search(question) is not None
    if not missing and not (_PROPOSING.search(question) and _is_taken(conversation, answer.turn_number)):
        return
    text = answer.text.replace("’", "'").rstrip(" .!")
    if len(text) > _LONGEST or answer.kind is not BlockKind.PROSE or text.endswith("?"):
        return
    if not speaks_for_itself(answer, conversation) or is_hypothesis(text) or is_negated(text) or is_over(text):
        return
    tasks = _tasks(text)
    if len(tasks) < _LEAST and not (tasks and is_work(tasks[0].partition(" ")[0])):
        # A mere name that answers what is missing is read with the needs.
        return
    for task in tasks:
        yield _finding(answer, task, missing=missing)


def _is_taken(conversation: Conversation, number: int) -> bool:
    """Whether the next one who speaks agrees to what was proposed."""
    following = conversation.turn_after(number)
    return bool(following) and (_TAKEN.match(following[0].text) is not None or agrees(following[0].text))


def _tasks(text: str) -> list[str]:
    """Return the parts of an answer as tasks; nothing where one of them is none."""
    lead = _LEAD.match(text)
    tasks = [_task(part.strip()) for part in _SPLIT.split(text[lead.end() :] if lead else text) if part.strip()]
    return [task for task in tasks if task] if all(tasks) else []


def _task(part: str) -> str:
    if _EMPTY.match(part):
        return ""
    if bound := _SOMEBODY.match(part):
        part = bound["task"]
    first, _, rest = part.partition(" ")
    if rest and (base := base_of_gerund(first)) and not is_talk(f"{base} {rest}"):
        return f"{base} {rest}"
    if rest and is_work(first):
        return part
    return part if rest and _NAME.match(part) and content(part) else ""


def _finding(statement: Statement, task: str, *, missing: bool) -> Finding:
    return Finding(
        rule=Commitments.id,
        rank=3,
        type=type_of_task(task) if is_work(task.partition(" ")[0]) else ItemType.TODO,
        clause=task,
        places=(statement,),
        words="in answer",
        confidence=confidence.FILED if missing else confidence.FILED + 0.05,
        owner=None,
    )
