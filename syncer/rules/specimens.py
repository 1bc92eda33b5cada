"""What a guide shows and nobody wants tracked: dialogues as bad examples, and what an assistant is told to be."""

from __future__ import annotations

from syncer.models import BlockKind, Role
from syncer.patterns import lazy
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement
from syncer.rules.patterns import alternatives

_POOR = alternatives(r"""
    poor|bad|weak|wrong|vague|lazy|sloppy|unhelpful|useless|ineffective|terrible|awful|naive|worse|weaker|poorer
    unclear|lousy|careless|rushed
""")
_SHOWN = alternatives(r"""
    example|examples|opening|openings|prompt|prompts|question|questions|request|requests|start|beginning|way|version
    try|attempt|dialogue|dialog|conversation|chat|message|messages|ask|report|reports|exchange|session|wording
    instruction|instructions
""")
# Of a few words, and nothing but the verdict on what stands below.
_CONDEMNS = (
    rf"(?:(?:an?|the|one|two|some|this is|here is|here['’]s|first|next|now|and|but|example of|very|rather|really|less"
    rf" than)\b[,: ]*)*(?:(?:{_POOR})(?: {_SHOWN})?|counter-?examples?|anti-?(?:pattern|example)s?|don['’]?ts?"
    rf"|do not|avoid(?: this)?|not like this|what not to (?:do|write|ask|say)|how not to(?: (?:do it|ask|start))?"
    rf"|not (?:so |very |as |too )?(?:good|helpful|useful|great)(?: {_SHOWN})?|instead of(?: this)?"
    rf"|too (?:vague|short|little|broad|general|terse|much)(?: {_SHOWN})?)"
)
_BAD_EXAMPLE = lazy(rf"^\W*{_CONDEMNS}(?:,? (?:for|by way of) (?:contrast|comparison))?\W*$")
_LONGEST = 80
# "You are an incident analyst."
_PROMPT = lazy(r"^\W*You are (?:an?|the) (?:[\w-]+ ){0,5}[\w-]+(?:[.,:;]| (?:that|who|which|for|with|of|in|on)\b)")


def without_specimens(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings without those that stand in a dialogue shown as a bad example, or in a prompt.

    Such a dialogue is led up to, in the prose of the guide around it, by a heading or a label that condemns it, and
    goes on until the guide speaks again. A prompt, shown there too, goes on to the next heading.
    """
    bad = _bad_turns(conversation)
    prompts = _prompts(conversation)
    return [found for found in findings if found.at.turn_number not in bad and found.at.index not in prompts]


def _prompts(conversation: Conversation) -> frozenset[int]:
    result: set[int] = set()
    within: int | None = None
    for statement in conversation.statements:
        if statement.turn_number != within or statement.kind is BlockKind.HEADING:
            within = None
        if within is None and _is_prose_around(statement) and _PROMPT.match(statement.text):
            within = statement.turn_number
        if within is not None:
            result.add(statement.index)
    return frozenset(result)


def _bad_turns(conversation: Conversation) -> frozenset[int]:
    result = set()
    bad = False
    for number, said in enumerate(conversation.by_turn):
        if not said:
            continue
        if _is_prose_around(said[0]):
            bad = conversation.dialogue and _condemns(said[-1])
        elif bad:
            result.add(number)
    return frozenset(result)


def _is_prose_around(statement: Statement) -> bool:
    return not statement.turn.speaker and statement.turn.role is Role.PARTICIPANT


def _condemns(last: Statement) -> bool:
    """Whether the words right before a dialogue condemn it: a heading, a line of its own, or one with a colon."""
    labels = last.kind is BlockKind.HEADING or last.text.rstrip().endswith(":")
    return labels and len(last.text) <= _LONGEST and _BAD_EXAMPLE.match(last.text.lower()) is not None
