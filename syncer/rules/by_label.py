"""What answers say of an assistant's few entries by number, mark or place: "1 now, 2 is a blocker", "the first one"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import zip_longest

from syncer.models import BlockKind, Evidence, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.said import answers_in
from syncer.rules.symptoms import find_symptom
from syncer.rules.tables import is_row
from syncer.rules.title import entry_title, symptom_title


class Verdict(Enum):
    """What somebody says of an entry; `NOW` is carried out at once and leaves nothing."""

    YES = auto()
    LATER = auto()
    NO = auto()
    NOW = auto()


@dataclass(frozen=True, slots=True)
class Answered:
    """An entry, the words and the sentence in which it is spoken of, and what they come to."""

    entry: Statement
    text: str
    words: str
    at: Statement
    verdict: Verdict


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_UNIT = (
    r"(?![\d.:/]*\d|[ -]?(?:%|px|m?s|h|k|kb|mb|gb|x|min\w*|hours?|days?|weeks?|months?|years?|times|of"
    r"|users?|people|more"
    r"|other|things?|files?|lines?|tests?|pages?|or|to|o'clock|am|pm|€|\$)\b|[%€$])"
)
_LABEL = (
    r"(?:(?P<{0}number>(?:(?:number|no\.|nr\.?|point|item|finding|issue) ?|#)?\d{{1,2}})"
    + _UNIT.replace("{", "{{").replace("}", "}}")
    + r"|(?P<{0}mark>(?-i:[A-Z]{{1,3}})-?\d{{1,3}})\b"
    + rf"|the (?P<{{0}}place>{'|'.join(_ORDINALS)}|last)(?: (?:one|point|item|finding|thing))?(?! \w+ (?:we|i|you)\b))"
)
_GROUP = lazy(
    r"(?:^|(?<=[.,;:!] )|(?<= but )|(?<= and )|(?<=^and )|(?<=^but ))"
    + _LABEL.format("a_")
    + r"(?P<more>(?:(?:,? and|,| &| \+|/) ?(?:(?:number |#)?\d{1,2}|(?-i:[A-Z]{1,3})-?\d{1,3})(?![\w%]))*)"
    + r"(?=[ ,:)]|$)",
    re.IGNORECASE,
)
_MARKS = lazy(r"(?-i:[A-Z]{1,3})-?\d{1,3}|\d{1,2}")
_HEADED = lazy(r"^\W*(?P<mark>(?-i:[A-Z]{1,3})-?\d{1,3}|#?\d{1,2})(?:[.):|]|\s[|–—-])\s*(?P<what>\S.*)$")
_NOW = lazy(
    r"\b(?:right (?:now|away)|now(?:,? please)?\W*$|straight away|at once|please do|do (?:it|that) now|go ahead)",
    re.IGNORECASE,
)
_NO = lazy(
    r"\b(?:overkill|known|fine|not (?:needed|worth|a (?:problem|bug)|our|for us)|leave (?:it|that|them)"
    r"|no(?!\.)|nah|nope|skip"
    r"|drop (?:it|that)|ignore|never|won['’]t|doesn['’]t matter|nobody|out of scope|by design|intended"
    r"|don['’]t (?:care|need|want)"
    r"|on purpose|can (?:stay|do that)|already|forget)\b",
    re.IGNORECASE,
)
_LATER = lazy(
    r"\b(?:later|next (?:\w+)|some ?day|some ?time|can wait|after (?:the|that|we)|for now|not (?:now"
    r"|today|yet|this)|v\d|backlog"
    r"|tomorrow|at some point|low prio\w*|if there['’]s time|eventually|postpone)\b",
    re.IGNORECASE,
)
_YES = lazy(
    r"\b(?:yes|yeah|yep|agreed|serious|bad|blocker|blocks|problem|must|has to|have to|needs?|should|real"
    r"|bug|important|critical"
    r"|urgent|issue|ticket|track|on (?:the|my|our) list|this (?:sprint|week)|asap|bites|hurts|first"
    r"|do (?:it|that|those|them|both)"
    r"|fix|take|want|worries|dangerous|before we|good|true|really|happens)\b",
    re.IGNORECASE,
)
_HIGH = lazy(
    r"\b(?:blocker|blocks|critical|serious|urgent|privacy|security|asap|before we|dangerous|first)\b", re.IGNORECASE
)
_FOR_NOW = lazy(r"\bfor (?:right )?now\b", re.IGNORECASE)
# "Close 2 before we go live", "2 is a blocker": the entry is what is meant.
_CALLS = lazy(rf"^(?:[a-z]+ )?{_LABEL.format('c_')}", re.IGNORECASE)
_FEWEST = 2


class ByLabel:
    """Few entries of an assistant's list, table or marked paragraphs, where the answer calls them one by one."""

    id = "itemised"
    summary = "entries of an assistant that an answer calls by number, mark or place: 2 is a blocker, F4 later"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each entry that is accepted or put off, at the entry and at the answer."""
        for one in answered(conversation):
            if one.verdict not in (Verdict.YES, Verdict.LATER):
                continue
            fault = find_symptom(one.text) is not None
            later = one.verdict is Verdict.LATER
            yield Finding(
                rule=self.id,
                rank=8,
                type=ItemType.BUG if fault else type_of_task(one.text),
                clause=one.text,
                places=(one.entry, one.at),
                words=one.words[:60],
                confidence=confidence.FILED - (0.05 if later else 0),
                title=symptom_title(one.text) if fault else entry_title(one.text),
                explicit=is_row(one.entry),
                priority=Priority.LOW if later else Priority.HIGH if _HIGH.search(one.words) else None,
            )


def discount_by_label(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those lowered whose entry is turned down or done at once, or that only call one."""
    found = list(answered(conversation))
    over = {one.entry.index: one.words for one in found if one.verdict in (Verdict.NO, Verdict.NOW)}
    calling = {one.at.index for one in found if one.verdict in (Verdict.YES, Verdict.LATER)}
    result = []
    for one in findings:
        words = over.get(one.at.index, "")
        if not words and one.at.index in calling and not one.explicit and _CALLS.match(one.clause):
            words = one.clause
        why = Evidence("confidence", words[:80], "the entry is called by its label, and nothing is left of it here")
        lower = bool(words) and one.confidence > confidence.DOUBTFUL
        result.append(replace(one, confidence=confidence.DOUBTFUL, evidence=(*one.evidence, why)) if lower else one)
    return result


def answered(conversation: Conversation) -> Iterator[Answered]:
    """Yield what answers say of the entries in the turn before them; one number alone is no label."""
    for number, said in answers_in(conversation) if conversation.dialogue else ():
        entries = _entries(conversation.turn_before(number))
        if len({entry.index for entry, _ in entries.values()}) < _FEWEST:
            continue
        called = [(entries[name], words, at) for name, words, at in _calls(said, entries)]
        sure = any(not at.text[:3].strip()[:1].isdigit() for _, _, at in called)
        if len({entry.index for (entry, _), _, _ in called}) < (1 if sure else _FEWEST):
            continue
        for (entry, text), words, at in called:
            if verdict := _verdict(words):
                yield Answered(entry, text, words, at, verdict)


def _entries(turn: Sequence[Statement]) -> Mapping[str, tuple[Statement, str]]:
    """Return the entries of an assistant's turn, and their words, by number, mark and place."""
    found: dict[str, tuple[Statement, str]] = {}
    count = 0
    for statement in turn:
        if statement.voice is not Voice.ASSISTANT or statement.parents or statement.kind is BlockKind.CODE:
            continue
        headed = _HEADED.match(statement.text)
        listed = statement.kind is BlockKind.LIST
        if not listed and not headed:
            continue
        what = headed["what"] if headed else statement.text
        if is_row(statement):
            what = what.split("|")[0]
        entry = statement, what.strip()
        count += 1
        mark = headed["mark"].lstrip("#") if headed else statement.block.marker.strip("(). ")
        found.setdefault(mark.upper() if mark[:1].isalnum() else f"place {count}", entry)
        if count <= len(_ORDINALS):
            found.setdefault(_ORDINALS[count - 1], entry)
        found["last"] = entry
    return found


def _calls(said: Sequence[Statement], entries: Mapping[str, object]) -> Iterator[tuple[str, str, Statement]]:
    """Yield the labels that an answer names, the words that follow up to the next, and the sentence."""
    open_names: list[str] = []
    open_words, open_at = "", None
    for statement in said:
        if statement.kind is not BlockKind.PROSE:
            continue
        text = statement.text.replace("’", "'")
        groups = [match for match in _GROUP.finditer(text) if any(name in entries for name in _names(match))]
        if open_at is not None:
            lead = text[: groups[0].start()] if groups else text
            open_words = f"{open_words} {lead}"
        for match, following in zip_longest(groups, groups[1:]):
            if open_at is not None:
                yield from ((name, open_words, open_at) for name in open_names)
            open_names = [name for name in _names(match) if name in entries]
            open_words, open_at = text[match.end() : following.start() if following else len(text)], statement
    if open_at is not None:
        yield from ((name, open_words, open_at) for name in open_names)


def _names(match: re.Match[str]) -> list[str]:
    if match["a_place"]:
        return [match["a_place"].lower()]
    first = match["a_mark"] or re.sub(r"\D", "", match["a_number"])
    return [name.upper() for name in (first, *_MARKS.findall(match["more"] or ""))]


def _verdict(words: str) -> Verdict | None:
    """Return what the first sentence comes to, else the others."""
    first, _, _ = words.partition(". ")
    return _verdict_of(first) or _verdict_of(words)


def _verdict_of(words: str) -> Verdict | None:
    if _NOW.search(_FOR_NOW.sub("", words)):
        return Verdict.NOW
    if _LATER.search(words):
        return Verdict.LATER
    if _NO.search(words):
        return Verdict.NO
    return Verdict.YES if _YES.search(words) else None
