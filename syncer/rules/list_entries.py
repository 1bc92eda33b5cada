"""What an entry of a list is by its shape: a task, a fault, the name of a thing, a question, what is done."""

from __future__ import annotations

import re
from enum import StrEnum

from syncer.models import Status
from syncer.patterns import lazy
from syncer.rules.context import Statement
from syncer.rules.done import status_of
from syncer.rules.symptoms import find_symptom
from syncer.rules.verbs import base_of_participle, is_work
from syncer.rules.words import begins_with_verb


class Shape(StrEnum):
    """What an entry is."""

    TASK = "task"
    NAME = "name"
    FAULT = "fault"
    STATEMENT = "statement"
    QUESTION = "question"
    ANSWER = "answer"
    FIGURE = "figure"
    DONE = "done"
    DECLINED = "declined"
    QUOTED = "quoted"
    CODE = "code"


_BEFORE = lazy(
    r"^(?:\*\*|__)?(?:@?[A-Z][\w'’-]{1,20}(?: [+&] [A-Z]\w{1,20})?(?:\s?:|\s[–—-])\s+|me\s?:\s+|maybe\b,? "
    r"|perhaps\b,? "
    r"|\(\w\)\s+|also\b,? |and\b,? |first\b,? |then\b,? |please\b,? |to (?=[a-z]))+",
)
_DECLINES = lazy(
    r"^\W*(?:no|nope|nah)\b(?! (?:way|longer|more|\w+ (?:when|if|after|before|on|in|for|yet))\b)[.,!;:]"
    r"|(?:[?.!–—;,-]|\s-)+\s*(?:no|nope|nah|never|rejected|dropped|declined|won'?t do|we (?:won'?t|don'?t)"
    r"|i (?:won'?t|don'?t"
    r" want)|not (?:needed|necessary|for us|worth it|happening|wanted|going to happen)|over-?kill|forget it"
    r"|(?:the |our |my )?\w+ (?:is|are|was|were) against it)(?:[.,!;:]|$| thanks\b| because\b| since\b)",
    re.IGNORECASE,
)
_ANSWERS = lazy(
    r"^(?:yes|yeah|yep|nope|no(?=[,.!;:]| (?:it|we|they|that|only|one|need|idea)\b)|sure|correct|true"
    r"|depends|not (?:yet|really|at all)|only|both|neither|none|it's|that's|they're"
    r"|(?:about|around|roughly|some|ca\.?) \d)\b",
    re.IGNORECASE,
)
_FIGURES = lazy(
    r"^(?:~|≈|<|>|€|\$|£)? ?\d[\d.,:]*(?: ?(?:%|€|k|kb|mb|gb|ms|s|h|am|pm))?(?: |$|-|–)(?!\w+ that\b)",
    re.IGNORECASE,
)
_FINITE = lazy(
    r"\b(?:is|are|was|were|has|had|will|would|can|could|does|did|do|it's|that's|isn't|aren't|doesn't|don't"
    r"|didn't|i|we|you"
    r"|they|he|she|it|there|works?|takes?|uses?|gives?|means|comes|goes|runs|says|gets|stays|keeps|makes"
    r"|shows|asks|mounts"
    r"|redirects|returns|calls|sends|reads|writes|starts|stops|needs)\b",
    re.IGNORECASE,
)
# A question, and what was said to it.
_ASKED = lazy(r"\?(?![\w\"'”’)])[ –—-]+\S")
_PAST = lazy(
    r"^(?:i|we|i've|we've)?\s*(?:have )?(?:did|made|wrote|built|got|had|took|put|went|ran|set|found"
    r"|brought|sent|met|spoke"
    r"|learn(?:ed|t)|tried|decided|finished|started|spent|bought)\s",
    re.IGNORECASE,
)
_ASIDE = lazy(
    r"\([^()]*\)|(?:,| -| –| —|:|;|\.)\s.*|\b(?:that|which|who|when|if|where|as|so|because|since|once"
    r"|until|before|after|unless|whether|how)\b.*"
)
MARKS = lazy(
    r"\b(?:maybe|perhaps|some ?day|one day|later|next (?:year|week|month|season|time|sprint|release|quarter)|would be"
    r"|could (?:we|use)|should|must|needs?(?: to)?|has to|have to|want(?:s|ed)?|ask(?:s|ed) for|wish(?:es"
    r"|ed)?|please|urgent"
    r"|asap|prio(?:rity)?|nice to have|optional|low|high|quick win|(?:until|before|by) (?:\w+day|may|june"
    r"|july|\d|the|we))\b"
    r"|\([A-Z][\w'’-]+(?:[,;:)]| \w+\))|→|->|(?<!\w)#\d+|\[[A-Z]\w+\]|@\w",
    re.IGNORECASE,
)


# "Typo on the first screen", "dark mode: basically unreadable": in a list a fault needs no verb.
_NAMES_FAULT = lazy(
    r"^(?:\w+ )?(?:typos?|misspell\w*|crash(?:es)?|freezes?|glitch(?:es)?|flicker\w*|(?:memory |connection )?leaks?"
    r"|(?:broken|wrong|dead|duplicated?|garbled|misaligned|overlapping) (?!of\b)[\w-]+)\b(?! (?:test|handling|report))"
    r"|[:,;–—-] (?:\w+ )?(?:unreadable|illegible|unusable|invisible|broken|misaligned|garbled|cut off|wrong"
    r"|too (?:small|slow))[.!]*$",
    re.IGNORECASE,
)


def declines_itself(text: str) -> bool:
    """Whether an entry says that it is not going to be done: "comments?? no. the group is enough"."""
    return _DECLINES.search(text.replace("’", "'")) is not None


def shape_of(entry: Statement) -> Shape:
    """Return what an entry is by its shape."""
    text = _BEFORE.sub("", entry.text.replace("’", "'")).strip()
    if declines_itself(entry.text):
        return Shape.DECLINED
    if text.endswith("?") or _ASKED.search(text):
        return Shape.QUESTION
    if status_of(entry.raw) is Status.DONE or _PAST.match(text):
        return Shape.DONE
    return _written(entry.raw, text) or _said(text)


def _written(raw: str, text: str) -> Shape | None:
    """Return what shows in the very letters that an entry begins and ends with."""
    if _ANSWERS.match(text):
        return Shape.ANSWER
    if _FIGURES.match(text):
        return Shape.FIGURE
    if raw.lstrip("-*+ 0123456789.").startswith("`") and raw.rstrip(". ").endswith("`"):
        return Shape.CODE
    quoted = text[:1] in "\"'“‘«" and text.rstrip(".!")[-1:] in "\"'”’»"
    return Shape.QUOTED if quoted and text and not find_symptom(text) else None


def _said(text: str) -> Shape:
    first = text.split(maxsplit=1)[0].lower().strip(",.:;") if text else ""
    if find_symptom(text) or _NAMES_FAULT.search(text):
        return Shape.FAULT
    if is_work(first) or begins_with_verb(text):
        return Shape.TASK
    if base_of_participle(first) and first.endswith("ed"):
        return Shape.DONE
    return Shape.STATEMENT if _FINITE.search(_ASIDE.sub("", text)) else Shape.NAME
