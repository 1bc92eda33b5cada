"""What the work is done to where a commitment has only a pronoun for it: it points back, or is put into words."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement
from syncer.rules.pledges import ABOUT_PRONOUN, ENDS_WITH_PRONOUN, LISTS_IT, POINT_HARD, POINTS
from syncer.rules.talk import names_a_time
from syncer.rules.words import content

_NAMED = lazy(r"\bthat(?:['’]s| is) (?P<what>(?:the|our) [\w-]+(?: [\w-]+){0,3})[.!]*$", re.IGNORECASE)


def points_back(words: str, rest: str) -> str:
    """Return `clearly` where only a pronoun says what is to be done, `vaguely` where it may be mere talk, else ""."""
    if (words == "on the list" and ENDS_WITH_PRONOUN.search(rest)) or ABOUT_PRONOUN.match(rest) or LISTS_IT.match(rest):
        return "clearly"
    if pointing := POINTS.match(rest):
        if len(content(pointing["rest"])) >= 2 and not names_a_time(rest):
            # "Move it to a background job" says enough of its own.
            return ""
        return "clearly" if POINT_HARD.match(pointing["verb"]) else "vaguely"
    return ""


def resolved(conversation: Conversation, statement: Statement, rest: str) -> str:
    """Return the words with "it" replaced by what the turn before did the same thing with, where one did."""
    pronoun = re.match(r"(?P<verb>[a-z]+) (?:it|that|this|them)\b", rest, re.IGNORECASE)
    if pronoun is None or statement.turn_number == 0:
        return rest
    same = re.compile(
        rf"\b{pronoun['verb']} (?P<what>(?:the|an?|your|our|all) [\w-]+(?: (?!into|to|in|on|for|and|with|so"
        rf"|from|by)[\w-]+)?)",
        re.IGNORECASE,
    )
    before = conversation.near(statement, -1)
    if before and (named := _NAMED.search(before.text)):
        return f"{pronoun['verb']} {named['what']}{rest[pronoun.end() :]}"
    for earlier in reversed(conversation.by_turn[statement.turn_number - 1]):
        if found := same.search(earlier.text):
            what = re.sub(r"^(?:your|our) ", "the ", found["what"], flags=re.IGNORECASE)
            return f"{pronoun['verb']} {what}{rest[pronoun.end() :]}"
    return rest
