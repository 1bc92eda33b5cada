"""Work taken on in any order of words: the typo I fix on monday, that one I need to change, minutes follow tomorrow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.clauses import LEADS, clauses_of, lowered
from syncer.rules.commitments import Commitments, type_of_task
from syncer.rules.context import Conversation, Statement
from syncer.rules.fronted import THING, WHEN, Plan, no_object, on_what_was_named, with_object_first
from syncer.rules.inflection import base_of
from syncer.rules.modality import Modality, Subject, read_clauses
from syncer.rules.mood import is_hypothesis, is_over, is_question
from syncer.rules.people import take_due
from syncer.rules.postponed import Postponed
from syncer.rules.said import said_with
from syncer.rules.talk import is_talk
from syncer.rules.times import SOON, is_near

_CUE = lazy(
    r"\b(?:i|we|i'll|we'll|i'm|we're|my|our)\b|\bgo(?:es)? out\b|follows?\b|\bwill be\b|\bgets?\b|\bplanning"
    r"|\bintend",
    re.IGNORECASE,
)
_BRACKETS = lazy(r"\s*\([^()]{1,80}\)")
_ANY_TIME = lazy(
    rf"\b(?:{WHEN}|this (?:week|month|sprint)|next \w+|by \w+day|before|after|once|as soon as)\b", re.IGNORECASE
)
_LABELLED = lazy(
    r"^(?:(?:and|so|also|ok|well)\b[, ]*)*(?:my|our) (?:next |first |only |main |big |other )?(?:job|task|plan|goal"
    r"|mission|to-?do|homework|focus|priority|chore"
    r"|step|turn|assignment|resolution)s?(?: (?:for|this|next|today|tomorrow|now|then)[^:=]{0,30}?)?(?: is|:| ="
    r"| [–—-]) (?:to )?(?P<task>[a-z][\w-]+ \S.*)$",
    re.IGNORECASE,
)
_IN_CHARGE = lazy(
    r"^(?:(?:and|so|also|ok|well|then)\b[, ]*)*i(?: am|'m| will be|'ll be)(?: now| then| still"
    r"| also)? (?:in charge of|responsible for|on the hook for|on duty for)"
    r" (?P<what>(?:the|our|all|this|that) \S.*?)(?: then| now| again| this time)?$",
    re.IGNORECASE,
)
_TAKES = lazy(
    rf"^{LEADS}i (?:take|handle|cover|own) (?P<what>(?:the|our|that|this) (?!(?:train|bus|ferry|tram|car|plane|bike"
    rf"|liberty|blame|point|view|stairs|lift|floor"
    rf"|day|week|opportunity|chance|hint|same|other|first|next|last)\b)\S+ \S.*)$",
    re.IGNORECASE,
)
_FOLLOWS = lazy(
    rf"^{LEADS}(?P<what>{THING}) (?:(?:will )?(?P<go>go(?:es)? out|follows?)|(?:is|are) (?P<going>going out)"
    rf"|will be (?P<be>with you|in your inbox|ready|done|sent|finished"
    rf"|up|online|delivered|printed|fixed|posted)|(?:will )?gets? (?P<done>[a-z]+(?:ed|t"
    rf"|n)))(?: to \w+(?: \w+)?)?,? (?:by |on |until )?(?:{SOON})(?=[\s.,;!]|$)",
    re.IGNORECASE,
)
_MEANS = ("intend", "plan", "aim", "mean", "am ", "are ")
_LONGEST = 300


class Intention:
    """Sentences in which somebody takes on work, in whatever order of words."""

    id = Commitments.id
    summary = "work taken on in any order of words: the typo I fix on monday, that one I need to change, my job is to"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence of somebody whose words bind."""
        for statement in said_with(_CUE, conversation, _LONGEST):
            text = _BRACKETS.sub("", statement.text.replace("’", "'")).rstrip(" .!")
            if is_question(text) or is_hypothesis(text) or is_over(text) or text.endswith(":"):
                continue
            if plan := _read(conversation, text):
                yield _finding(conversation, statement, plan)


def _read(conversation: Conversation, text: str) -> Plan | None:
    for _, clause in clauses_of(text):
        plan = with_object_first(clause) or on_what_was_named(clause)
        if plan is None and not conversation.dialogue:
            plan = _labelled(clause) or _follows(clause)
        if plan:
            return plan
    return _intended(text)


def _labelled(clause: str) -> Plan | None:
    if match := _LABELLED.match(clause):
        return None if is_talk(match["task"]) else Plan("my job", match["task"], type_of_task(match["task"]))
    if match := _IN_CHARGE.match(clause):
        return Plan("in charge of", f"take care of {match['what']}", ItemType.TODO)
    if match := _TAKES.match(clause):
        return Plan("I take", f"take care of {match['what']}", ItemType.TODO)
    return None


def _follows(clause: str) -> Plan | None:
    match = _FOLLOWS.match(clause)
    if match is None or no_object(match["what"]):
        return None
    if match["done"]:
        verb = base_of(match["done"])
    elif match["be"] in ("ready", "done", "finished", "fixed"):
        verb = "finish"
    else:
        verb = "send out" if match["go"] or match["going"] else "deliver"
    return Plan("follows", f"{verb} {lowered(match['what'])}", ItemType.TODO)


def _intended(text: str) -> Plan | None:
    for clause in read_clauses(text):
        if (
            clause.modality is Modality.INTENTION
            and clause.words.startswith(_MEANS)
            and clause.kind in (Subject.SELF, Subject.NONE)
            and not clause.negated
            and not clause.before
            and _ANY_TIME.search(clause.rest)
            and not is_talk(clause.rest)
        ):
            return Plan(clause.words, clause.rest, type_of_task(clause.rest))
    return None


def _finding(conversation: Conversation, statement: Statement, plan: Plan) -> Finding:
    due, task = take_due(plan.task)
    return Finding(
        # What is withdrawn, carried out or taken up later is so of a plan as of a commitment.
        rule=Postponed.id if plan.later else Commitments.id,
        rank=plan.rank,
        type=plan.kind,
        clause=task,
        places=(statement,),
        words=plan.words,
        confidence=confidence.LIKELY,
        owner=statement.speaker or None if not conversation.dialogue else None,
        due=due,
        pointer=plan.pointer,
        priority=None if not plan.later else Priority.MEDIUM if is_near(statement.text) else Priority.LOW,
    )
