"""Work counted off in one sentence behind a label: `For next time: tests in CI, the guid migration and a changelog`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.endings import read_endings
from syncer.rules.entries import type_of_entry
from syncer.rules.headings import type_of_heading
from syncer.rules.horizons import is_horizon
from syncer.rules.introductions import type_of_introduction
from syncer.rules.list_leads import Sense, senses_of
from syncer.rules.mood import is_negated, is_over
from syncer.rules.roster import known_people
from syncer.rules.symptoms import find_symptom

# Looked for at every capital letter, as line breaks within a paragraph leave several labels in one sentence.
_LABEL = lazy(r"(?:^|(?<=[\s*_]))(?=(?P<label>[A-Z@][^:.!?;]{1,40}): (?=\S))")
_LEAD = lazy(r"^(?:(?:so|ok|okay|then|and|right|good|thanks|great)[,.!]? )+(?=.{3})", re.IGNORECASE)
_NEXT_TIME = lazy(
    r"^(?:(?:(?:left|open|to do|still to do|todo|remaining|planned|plan|my list|the list|next)"
    r"(?: (?:for|on|until|before) [\w ]{2,25})?)|(?:for|on|until|before) (?:next (?:time|session|\w+day)|\w+day"
    r"|tomorrow|later|now|the (?:next (?:session|time)|release|launch|demo))|in (?:this|the|a|the next)"
    r" (?:follow-up )?(?:pr|branch|release|sprint|version))$",
    re.IGNORECASE,
)
_SPLIT = lazy(r"\s*(?:(?:,(?!\d{3}\b)|;)\s*(?:and\s+|then\s+)?|\s+and\s+(?=[\w ]+$))")
_BRACKETS = lazy(r"\([^()]*\)")
_FINITE = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|does|did|do|it's|that's|i|we|you|they|he|she"
    r"|because|which|who|so|it|that|this|sounds|let's|put)\b",
    re.IGNORECASE,
)
# "Later: done, 40 minutes, no trouble" tells how it went.
_STATUS = lazy(
    r"^(?:all )?(?:done|finished|fixed|closed|merged|deployed|cancelled|ok(?:ay)?|no (?:trouble|problems?|issues)"
    r"|works|worked"
    r"|\d+ ?(?:min(?:utes)?|h|hours?|days?))$",
    re.IGNORECASE,
)
_UNTIL = lazy(r"\b(?:before|when|until|after|once|as soon as|if) .*", re.IGNORECASE)
_LONGEST_PART = 12
_LONGEST_INTRODUCTION = 100
_LONGEST_SERIES = 300
_SEVERAL = 2
# "Steps I still have to take, one, get the approval, two, recruit people."
_COUNTED = lazy(
    r"(?:(?<=\w)[,;:.]|^) ?\(?(?P<n>one|two|three|four|five|first|second|third|[a-e1-5])(?:[,:)]|\) ) (?=\S)",
    re.IGNORECASE,
)
_MAY_COUNT = lazy(r":|, (?:one|first), ", re.IGNORECASE)
_ROW = lazy(
    r"\s*[,;]\s*(?:and\s+)?(?!(?:which|who|because|so|but|when|if|where|as|since|then|even|not|especially|mostly"
    r"|only)\b)"
)
_POSSESSES = lazy(r"\b(?:i|we|you|they)(?:'ve| have| had| use| used| tried)(?: got)?$", re.IGNORECASE)
_SENTENCE = 3
_ROW_OF = 3
_FIRST = frozenset(("one", "first", "a", "1"))


_QUALIFIES = lazy(
    r"^(?:for|in|on|at|from|by|to|as|before|after|until|per|not|only|part of|incl|including|such as|like"
    r"|even|at (?:least|most)|ideally|preferably|probably|within|because|so that)\b",
    re.IGNORECASE,
)
_DAY = lazy(r"(?:\w+day,? )?\d{4}-\d\d-\d\d|(?:\w+day,? )?\d{1,2}[./]\d{1,2}[./](?:\d{4})?", re.IGNORECASE)


# "KB: yes please, low priority" answers.
_REPLY = lazy(
    r"^(?:(?:yes|yeah|yep|no|nope|sure|ok(?:ay)?|fine|agreed?|please|thanks?|thank you|sorry|good|great|right|true"
    r"|maybe|hm+"
    r"|exactly|correct|of course|not (?:sure|yet|now|really)|(?:very )?(?:low|high|medium"
    r"|top) (?:prio(?:rity)?))\b[.!, ]*)+$",
    re.IGNORECASE,
)


class Enumerations:
    """Things counted off behind a label that announces work, in one sentence."""

    id = "enumeration"
    summary = "things counted off behind a time, a name or 'next': For next time: tests in CI, the guid migration"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each part of such a sentence."""
        known = known_people(conversation)
        closing = read_endings(conversation).closing
        for statement in conversation.statements:
            if not _MAY_COUNT.search(statement.text) or not _may_hold(statement, closing):
                continue
            if statement.voice in (Voice.MACHINE, Voice.GUIDE):
                continue
            if (series := _series(statement)) is not None:
                announced, introduction, counted = series
                for part in counted:
                    yield _finding(statement, announced, part, introduction, None, _sure(statement, part, closing))
                continue
            for label, rest in _labelled(statement.text.replace("’", "'"), conversation, known):
                kind, owner = _announced(label, conversation, known)
                parts = _parts(rest) if kind and kind is not ItemType.DECISION else []
                for part in parts if len(parts) > 1 else ():
                    yield _finding(
                        statement, kind or ItemType.TODO, part, label, owner, _sure(statement, part, closing)
                    )


def _may_hold(statement: Statement, closing: frozenset[int]) -> bool:
    """Whether things may be counted off there: in prose, or in the entries with which an assistant closes a talk."""
    if statement.kind is BlockKind.LIST:
        sums_up = statement.voice is Voice.ASSISTANT and statement.turn_number in closing
        return sums_up and statement.block.checked is None and not statement.parents
    return statement.kind is BlockKind.PROSE


def _series(statement: Statement) -> tuple[ItemType, str, list[str]] | None:
    """Return what a sentence announces before its colon and counts off behind it; None where it does no such thing."""
    if statement.voice is not Voice.OWN or len(statement.text) > _LONGEST_SERIES:
        return None
    text = _COUNTED.sub(lambda match: ": " if match["n"].lower() in _FIRST else "; ", statement.text)
    introduction, colon, rest = text.partition(": ")
    if not colon or not rest or text.endswith("?") or len(introduction) > _LONGEST_INTRODUCTION:
        return None
    if _POSSESSES.search(introduction):
        return None
    kind = type_of_introduction(f"{introduction}:".replace("’", "'"))
    if senses_of(introduction) & {Sense.FAULT, Sense.RAISED} and (faults := _faults(rest)):
        return ItemType.BUG, introduction, faults
    parts = _parts(rest) if kind is not None and kind is not ItemType.DECISION and not is_over(introduction) else []
    if kind is None or len(parts) < _SEVERAL or any(len(part.split()) > _LONGEST_PART for part in parts):
        return None
    return kind, introduction, parts


def _faults(rest: str) -> list[str]:
    """Return what fails, told in a row; nothing where most parts tell of no fault."""
    hidden = _BRACKETS.sub(lambda match: "\0" * len(match[0]), rest.rstrip(" .!"))
    cuts = [0, *(match.end() for match in _ROW.finditer(hidden))]
    ends = [*(match.start() for match in _ROW.finditer(hidden)), len(hidden)]
    parts = [rest[start:end].strip() for start, end in zip(cuts, ends, strict=True)]
    told = [part for part in parts if len(part.split()) >= _SENTENCE and find_symptom(part)]
    whole = all(_SENTENCE <= len(part.split()) <= _LONGEST_PART for part in parts)
    return parts if whole and len(parts) >= _ROW_OF and len(told) * 2 > len(parts) else []


def _labelled(text: str, conversation: Conversation, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the labels that announce something, each with the words up to the next."""
    found: list[tuple[int, int, str]] = []
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    begun = text[:start] + text[start : start + 1].upper() + text[start + 1 :]
    for match in _LABEL.finditer(begun):
        label = match["label"]
        if match.start() >= start and not is_over(label) and _announced(label, conversation, known)[0]:
            found.append((match.start(), match.end("label") + 2, label))
    for position, (_, begin, label) in enumerate(found):
        end = found[position + 1][0] if position + 1 < len(found) else len(text)
        yield label, text[begin:end].strip()


def _announced(label: str, conversation: Conversation, known: frozenset[str]) -> tuple[ItemType | None, str | None]:
    """Return the type that a label announces, and whom it names; both None where it announces nothing."""
    name = label.strip().lstrip("@")
    if name.lower() in known and not conversation.dialogue:
        return ItemType.TODO, name
    if is_horizon(label) or _NEXT_TIME.match(label):
        return ItemType.TODO, None
    return type_of_heading(label, conversation.settings), None


def _parts(rest: str) -> list[str]:
    """Cut at commas outside of brackets; nothing where the parts are no mere names of things."""
    hidden = _BRACKETS.sub(lambda match: "\0" * len(match[0]), rest.rstrip(" .!"))
    parts: list[str] = []
    start = 0
    for match in _SPLIT.finditer(hidden):
        parts.append(rest[start : match.start()])
        start = match.end()
    parts.append(rest[start : len(hidden)])
    if any(_DAY.fullmatch(part.strip()) for part in parts):
        # The next meeting and who leads it.
        return []
    parts = _with_qualifiers(parts)
    fits = all(
        part.strip()
        and len(part.split()) <= _LONGEST_PART
        and not _FINITE.search(_UNTIL.sub("", _BRACKETS.sub("", part)))
        for part in parts
    )
    over = any(_STATUS.match(part.strip()) or _REPLY.match(part.strip()) for part in parts)
    return [part.strip() for part in parts] if fits and not over and not is_negated(rest) else []


def _with_qualifiers(parts: list[str]) -> list[str]:
    """Return the parts with those joined to the one before that only say more of it: "for all, not only for one"."""
    result: list[str] = []
    for part in parts:
        if result and _QUALIFIES.match(part.strip()):
            result[-1] = f"{result[-1].rstrip()}, {part.strip()}"
        else:
            result.append(part)
    return result


def _sure(statement: Statement, part: str, closing: frozenset[int]) -> float:
    if len(part.split()) == 1:
        # Only what was said before tells what is meant.
        return confidence.DOUBTFUL
    if statement.voice is Voice.OWN:
        return confidence.LIKELY - 0.05
    return confidence.FILED if statement.turn_number in closing else confidence.DOUBTFUL


def _finding(statement: Statement, kind: ItemType, part: str, label: str, owner: str | None, sure: float) -> Finding:
    return Finding(
        rule=Enumerations.id,
        rank=3,
        type=kind if kind is ItemType.DECISION else type_of_entry(kind, part),
        clause=part,
        places=(statement,),
        words=label,
        confidence=sure,
        owner=owner,
        explicit=True,
        restates=True,
    )
