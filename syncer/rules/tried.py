"""What was tried when a thing failed, by which a fault told of "it" is named: "I tried an empty list. It hangs."."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.inflection import base_of
from syncer.rules.patterns import alternatives

_DOES = alternatives(r"""
    tr(?:y|ied)|open(?:ed)?|press(?:ed)?|click(?:ed)?|upload(?:ed)?|type[d]?|enter(?:ed)?|import(?:ed)?|save[d]?
    delete[d]?|start(?:ed)?|tap(?:ped)?|scan(?:ned)?|r[au]n|search(?:ed)?|add(?:ed)?|change[d]?|switch(?:ed)?
    load(?:ed)?|export(?:ed)?|print(?:ed)?|drag(?:ged)?|drop(?:ped)?|create[d]?|rename[d]?|move[d]?|paste[d]?
    submit(?:ted)?|send|sent|select(?:ed)?|choose|chose|book(?:ed)?|log(?:ged)? (?:in|out)|sign(?:ed)? (?:in|up)
    reload(?:ed)?|plug(?:ged)? in|unplug(?:ged)?|turn(?:ed)? (?:on|off)|connect(?:ed)?|install(?:ed)?|scroll(?:ed)?
""")
_LEAD = r"^(?:(?:and|but|so|ok|okay|hm+|oh|well|yes|now|then|also|first|today|yesterday|just now|for fun)\b[,.! ]*)*"
_TRIED = lazy(
    rf"{_LEAD}(?:i|we|you|one|they|somebody|someone|let me|let['’]s)(?:['’]ve| have)?(?: (?:just|also|only|now|then))*"
    rf" (?P<verb>{_DOES})\b(?: (?P<what>(?!(?:to|and|(?:it|that|this)(?! (?:with|without|on|in|for"
    rf"|as)))\b)[^,.;:!?…]{{3,60}}?))?(?=[.!…]*$|,? (?:and|but|,)"
    r"(?: then| now)? (?:it|that|this|they)\b|, (?:it|they)\b)",
    re.IGNORECASE,
)
_IT = lazy(r"^(?:and |but |then |now )*(?:it|they|that|this)(?: (?P<is>is|are|was))? (?P<rest>[a-z].*)$", re.IGNORECASE)
_IT_INSIDE = lazy(
    r"(?:,? (?:and|but)|,)(?: then| now)? (?:it|they|that|this)(?P<is>['’](?:s|re)| is| are)?(?: just| then)?"
    r" (?P<rest>[a-z].*)$",
    re.IGNORECASE,
)
# "What does it do when there's none at all?", "what happens with an empty file?"
_CASE = lazy(
    r"\b(?:what (?:does|do|would|will|did|happens|is|if)|does (?:it|that|this) (?:also )?work|how does|did you try)\b"
    r"[^?]{0,60}?\b(?P<case>(?:when|if|with|without|for|on|after|in)\b [^?]{3,60})\?",
    re.IGNORECASE,
)
_TURNS, _LONGEST = 3, 12


def named_by_trial(conversation: Conversation, statement: Statement, symptom: str) -> str:
    """Return a fault that is told of "it" with what was tried instead; "" where nobody tells what that was.

    `symptom` are the words that tell the fault.
    """
    text = statement.text.replace("’", "'")
    inside = _TRIED.match(text)
    if inside and not conversation.dialogue and inside["verb"].lower().startswith("tr"):
        # What a team has tried, and how it went, is no doing of a product.
        return ""
    told = _IT_INSIDE.search(text, inside.end()) if inside and inside["what"] else None
    if inside and told and told.start() <= text.find(symptom.replace("’", "'")):
        if told["is"]:
            # "I uploaded a photo and it's rotated": what it was done to is the matter.
            copula = "are" if told["is"].endswith(("re", "are")) else "is"
            return f"{inside['what'].strip()} {copula} {told['rest']}"
        return f"{_third(told['rest'])} {_when(inside)}"
    it = _IT.match(text)
    if it is None or it["is"] or len(text.split()) > _LONGEST:
        return ""
    before = conversation.near(statement, -1)
    tried = _TRIED.match(before.text.replace("’", "'")) if before and before.kind is BlockKind.PROSE else None
    if tried is None:
        return ""
    case = _when(tried) if tried["what"] else _case_asked(conversation, statement)
    return f"{_third(it['rest'])} {case}" if case else ""


def told_after_trial(text: str) -> str:
    """Return what a sentence tells of "it" behind what was tried, "" where it tells nothing of the kind."""
    text = text.replace("’", "'")
    tried = _TRIED.match(text)
    told = _IT_INSIDE.search(text, tried.end()) if tried and tried["what"] else None
    return f"it{told['is'] or ''} {told['rest']}" if told else ""


def _third(rest: str) -> str:
    rest = re.sub(r"^(?:just|then|simply|always|now) ", "", rest.rstrip(" .!"))
    return rest[0].upper() + rest[1:]


def _when(tried: re.Match[str]) -> str:
    verb, _, particle = tried["verb"].partition(" ")
    return " ".join(part for part in ("when you", base_of(verb), particle, tried["what"].strip()) if part)


def _case_asked(conversation: Conversation, statement: Statement) -> str:
    """Return the case that somebody has just asked about, and the speaker goes and tries."""
    for turn in range(statement.turn_number - 1, max(statement.turn_number - _TURNS, -1), -1):
        for other in reversed(conversation.by_turn[turn]):
            if other.voice in (Voice.OWN, Voice.ASSISTANT) and (match := _CASE.search(other.text.replace("’", "'"))):
                return match["case"].strip()
    return ""
