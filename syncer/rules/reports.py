"""Rounds of reports: what somebody has before him is work, what he has done is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import Commitments, type_of_task
from syncer.rules.context import Conversation, Statement
from syncer.rules.faults import Faults
from syncer.rules.mood import is_hypothesis, is_negated, is_question
from syncer.rules.narrative import outside_plans
from syncer.rules.reporting import Part, at_work, is_faulty, labelled, planned, unblock
from syncer.rules.said import said_among_people
from syncer.rules.talk import is_talk, names_a_time
from syncer.rules.verbs import base_of_gerund, is_work

_LONGEST = 300
_PRONOUN = lazy(r"\b(?P<lead>for|of|on|to|in|with|about) (?:it|that|this|them|those)\b", re.IGNORECASE)
# "Next: the data" opens a point of an agenda.
_TOPIC = lazy(r"(?:next|then|now|currently|later|tomorrow|after that)$", re.IGNORECASE)
_POINT = lazy(r"(?:the|our|your|a|an) \S+(?: \S+)?$", re.IGNORECASE)
# "Reviewing the draft", "fixing bugs"; a "hiring plan" is a thing.
_OBJECT = lazy(
    r"(?:the|an?|our|my|all|some|those|these|with|on|up|out|to|in|for|through|over|off|\d+|(?-i:[A-Z])\S*|\S*\d\S*"
    r"|[a-z-]+s)\b",
    re.IGNORECASE,
)
_PLURAL = lazy(r"^(?:it|that|this|them)\b", re.IGNORECASE)


class Reports:
    """What is before somebody who reports to others."""

    id = "report"
    summary = "plans in a round of reports: today: …, remaining: …, blocked on …, continuing with …, on deck: …"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each plan, and one for what is in its way."""
        for statement in said_among_people(conversation, _LONGEST):
            text = statement.text.replace("’", "'")
            if is_question(text) or is_hypothesis(text) or text.endswith(":") or outside_plans(statement, conversation):
                continue
            yield from _read(conversation, statement, text)


def _read(conversation: Conversation, statement: Statement, text: str) -> Iterator[Finding]:
    parts = labelled(text)
    for position, (part, label, rest) in enumerate(parts):
        if part is Part.DONE or not rest or _PLURAL.match(rest):
            continue
        if part is Part.BLOCK and is_faulty(rest):
            yield _finding(statement, label, rest, ItemType.BUG)
            continue
        task = unblock(rest) if part is Part.BLOCK else _task(label, rest)
        if task:
            yield _finding(statement, label, _resolved(conversation, statement, task, parts[:position]))
    if parts:
        return
    if found := at_work(text):
        words, task = found
        if is_negated(text) or len(task.split()) < 3:
            return
        if words.startswith(("blocked", "stuck")) and is_faulty(task):
            yield _finding(statement, words, task.removeprefix("blocked on "), ItemType.BUG)
        else:
            # Who only goes on with a thing leaves nothing new.
            on = task.startswith("continue with") and words.lower().startswith("still") and not names_a_time(text)
            yield _finding(statement, words, task, sure=confidence.DOUBTFUL if on else confidence.LIKELY)
    elif (plan := planned(text)) and not is_negated(text) and not is_talk(plan) and _is_plan(plan):
        yield _finding(
            statement, "plan to", plan, sure=confidence.FILED if names_a_time(plan) else confidence.LIKELY - 0.05
        )


def _is_plan(plan: str) -> bool:
    return is_work(plan.partition(" ")[0]) or names_a_time(plan)


def _task(label: str, rest: str) -> str:
    """Return what a label announces as a task: a gerund as its verb, a mere noun with what is done with it."""
    first, _, after = rest.partition(" ")
    if _TOPIC.match(label) and _POINT.match(rest):
        return ""
    if (base := base_of_gerund(first)) and _OBJECT.match(after):
        return f"{base} {after}".strip()
    if re.match(r"(?:i|we|you|they|he|she|it|there|that|this)\b", rest, re.IGNORECASE):
        return ""
    if is_work(first) and after:
        return rest
    what = re.sub(r"^(?:on|with|at|more|still) ", "", rest)
    if re.match(r"(?:remaining|left|still)", label, re.IGNORECASE):
        return f"finish {what}"
    return what if len(what.split()) > 1 else f"work on {what}"


def _resolved(conversation: Conversation, statement: Statement, task: str, before: list[tuple[Part, str, str]]) -> str:
    """Return a task with "for it" replaced by what the part before it was about."""
    match = _PRONOUN.search(task)
    if match is None:
        return task
    said = before[-1][2] if before else ""
    above = conversation.near(statement, -1)
    if not said and above:
        parts = labelled(above.text.replace("’", "'"))
        said = parts[-1][2] if parts else ""
    noun = re.split(r"[,;(]| is | was | and ", said, maxsplit=1)[0].strip()
    if not noun or len(noun.split()) > 6:
        return task
    return (
        f"{task[: match.start()]}{match['lead']} the {re.sub('^(?:the|a|an|my|our) ', '', noun)}{task[match.end() :]}"
    )


def _finding(
    statement: Statement, words: str, clause: str, kind: ItemType | None = None, sure: float = confidence.FILED + 0.05
) -> Finding:
    speaker = statement.speaker or None
    return Finding(
        # What is withdrawn, carried out or taken up later is so as of a commitment or a fault.
        rule=Faults.id if kind is ItemType.BUG else Commitments.id,
        # Before the rule of faults, which would keep the label.
        rank=4 if kind is ItemType.BUG else 5,
        type=kind or type_of_task(clause),
        clause=clause,
        places=(statement,),
        words=words.lower(),
        confidence=sure,
        owner=None if kind is ItemType.BUG or words == "review wanted" else speaker,
    )
