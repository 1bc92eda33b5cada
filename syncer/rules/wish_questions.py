"""Wishes that are asked: "can we add a map?", "how about a dark mode?", "people ask why there is no search"."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.asking import CAN_WE
from syncer.rules.clefts import ASKED_FROM
from syncer.rules.context import Conversation, Statement
from syncer.rules.demand import COULD_WE
from syncer.rules.hopes import HOPED
from syncer.rules.refusals import is_declined
from syncer.rules.verbs import base_of_gerund
from syncer.rules.wanted import as_task
from syncer.rules.why_not import ATTRIBUTED, QUOTED, WHY_NOT
from syncer.rules.wished import NOT_WISHED, Wish
from syncer.rules.words import content

_ASKED = lazy(
    r"\b(?:can|could|should|shall) we (?:also |maybe |please |perhaps )*(?P<rest>(?:add|have|support|get|make"
    r"|offer|allow|include|build|provide|introduce|export|let)\b.*?)\?",
    re.IGNORECASE,
)
_HOW_ABOUT = lazy(
    r"\b(?:how|what) about (?:we )?(?P<rest>(?:add|support|hav|mak|offer|allow|build|introduc)\w*ing? .*?"
    r"|add\b.*?)\?",
    re.IGNORECASE,
)
_OF_A_THING = lazy(r"(?:the|our) ", re.IGNORECASE)


def _proposed(could: re.Match[str]) -> str:
    """Return what a question proposes; "" where it speaks of "it", or of too little."""
    base = base_of_gerund(could["verb"]) if could["verb"] else ""
    rest = could["rest"] or could["thing"] or (f"{base} {could['object']}" if base else "")
    pronoun = re.match(r"\S+ (?:it|that|this|them|one)\b", rest, re.IGNORECASE)
    return rest if len(content(rest)) > 1 and not pronoun and not NOT_WISHED.match(rest) else ""


def _hoped(rest: str) -> str:
    """Return what a question hopes for, as a task where it is told by a gerund."""
    first, _, after = rest.partition(" ")
    base = base_of_gerund(first)
    return f"{base} {after}" if base and after else rest


def wish_asked(conversation: Conversation, statement: Statement, text: str) -> Wish | None:
    """Return what a question wishes for, of the speaker or of others, None where it asks for nothing of the kind."""
    if hoped := HOPED.match(text):
        rest = next(part for part in hoped.groups() if part)
        return Wish(text[: hoped.start(hoped.lastindex or 0)], _hoped(rest), confidence.LIKELY)
    if passed_on := ASKED_FROM.search(text):
        rest = passed_on["rest"]
        clause = f"let {rest}" if _OF_A_THING.match(rest) else rest
        return Wish("asked by others", clause, confidence.FILED)
    asked = _ASKED.search(text) or _HOW_ABOUT.search(text)
    if quoted := QUOTED.search(text):
        return _why_not(conversation, statement, quoted)
    if (why := WHY_NOT.search(text)) and (not conversation.dialogue or ATTRIBUTED.search(text[: why.start()])):
        return None if len(content(why["rest"])) < 1 else _why_not(conversation, statement, why)
    can = None if asked or conversation.dialogue else CAN_WE.search(text)
    could = None if asked or can or conversation.dialogue else COULD_WE.search(text)
    if could and (rest := _proposed(could)):
        return Wish("couldn't we", rest, confidence.LIKELY - 0.05)
    if can and len(content(can["rest"])) > 1:
        return Wish("can we", text[can.start() :].rstrip("?"), confidence.LIKELY - 0.05)
    if asked is None or NOT_WISHED.match(asked["rest"]):
        return None
    return Wish(asked[0].split(asked["rest"])[0], asked["rest"], confidence.LIKELY)


def _why_not(conversation: Conversation, statement: Statement, why: re.Match[str]) -> Wish | None:
    rest = why["rest"]
    if NOT_WISHED.match(rest) or len(rest.split()) < 2 or is_declined(conversation, statement):
        return None
    sure = confidence.FILED if ATTRIBUTED.search(statement.text[: why.start()]) else confidence.LIKELY - 0.05
    return Wish(why[0].partition(rest)[0], as_task(rest), sure)
