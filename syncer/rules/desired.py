"""What was wanted or suggested right before, so that "I'll do it in May" or "someday" can be named by it."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.suggestions import suggested
from syncer.rules.talk import is_talk
from syncer.rules.title import task_title
from syncer.rules.words import content

_LEAD = (
    r"^(?:(?:and|but|so|also|btw|by the way|oh|ok(?:ay)?|well|honestly|really|actually|then|ideally|i think)\b[,:]? )*"
)
_OUGHT = lazy(
    rf"{_LEAD}(?P<who>(?:it|they|(?:the|our|my|every|each) [\w-]+(?: [\w-]+){{0,3}}?))"
    r"(?: (?:really|also|simply|just|actually|at least))* (?:should|must|ought to|has to|have to|needs to|need to)"
    r"(?: (?:really|also|simply|just|actually|at least))* (?P<what>(?!be\b|not\b|have been\b"
    r"|have \w+ed\b)[a-z]+ \S.*)$",
    re.IGNORECASE,
)
# What a part of a turn is about is named before it: "btw the import script.", "now the display."
TOPIC = lazy(
    r"^(?:(?:btw|by the way|and|then|now|next|ok(?:ay)?|so|also|oh|well|another thing|one more thing|last one"
    r"|other question"
    r"|different thing|new topic|about)\b[,:.]? )*(?P<noun>(?:the|our|my) [\w`/-]+(?: [\w`/-]+){0,3})(?:: (?:oh|ah"
    r"|hm+|right))?[.:!]?$",
    re.IGNORECASE,
)
_TURNS = 3
_LONGEST = 300
_TOPIC_REACH = 8
_WORDS = 2


def topic_named(conversation: Conversation, statement: Statement) -> str:
    """Return what the part of the turn that a sentence stands in is said to be about, "" where nothing says so."""
    for distance in range(1, _TOPIC_REACH):
        other = conversation.near(statement, -distance)
        if other is None or other.kind is not BlockKind.PROSE:
            return ""
        if match := TOPIC.match(other.text.replace("’", "'").strip()):
            return match["noun"]
    return ""


def desired_before(conversation: Conversation, statement: Statement) -> tuple[Statement, str] | None:
    """Return the last thing that somebody wanted, or the assistant suggested, in the turns before, with its title."""
    for number in range(statement.turn_number - 1, max(statement.turn_number - 1 - _TURNS, -1), -1):
        for said in reversed(conversation.by_turn[number]):
            if said.kind is not BlockKind.PROSE or len(said.text) > _LONGEST or said.voice is Voice.MACHINE:
                continue
            text = said.text.replace("’", "'").rstrip(" .!")
            if is_hypothesis(text):
                continue
            if said.voice is Voice.OWN:
                if title := _wanted(conversation, said, text):
                    return said, title
            elif said.voice is Voice.ASSISTANT and not is_question(text):
                offers = [offer for offer in suggested(text) if len(content(offer)) > 1 and not is_talk(offer)]
                if len(offers) == 1:
                    return said, task_title(offers[0])
    return None


def _wanted(conversation: Conversation, said: Statement, text: str) -> str:
    match = None if is_question(text) else _OUGHT.match(text)
    if match is None:
        return ""
    who = match["who"].lower()
    if who in ("it", "they"):
        who = topic_named(conversation, said)
    what = re.sub(r",? (?:instead of|rather than|otherwise|because|so that) .*$", "", match["what"])
    who = re.sub(r"^(?:my|our) ", "the ", who)
    if not who:
        return task_title(what) if len(content(what)) > _WORDS else ""
    return task_title(f"let {who} {what}")
