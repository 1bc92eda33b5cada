"""Read which entries of the list before an answer names by number, letter or place, and what it says of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.acceptance import says_later, taken_up
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_question
from syncer.rules.said import answers_in
from syncer.rules.times import NOT_NOW, without_times
from syncer.rules.words import content

_TURNS = 3
_ANSWER = 4
_LONGEST = 200
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_AFTER = (
    r"(?=\s*(?:$|[.,;:!?)](?=\s|$)|\s[&+/–—-]\s)|\s+(?:and|or|plus|is|are|can|could|later|tomorrow|tonight|today"
    r"|please|yes|no|now"
    r"|first|next|as"
    r"|too|sounds?|looks?|seems?|makes?|needs?|should|must|has|have|for|in|on|at|this|then|to|with|would|will|isn't"
    r"|but|after|before"
    r"|only|not|i|we|might|may|when|until|once|goes|also|both|alone|definitely|maybe|won't|can't|if|over)\b)"
)
_REFERENCE = lazy(
    rf"(?<![\w.$€£#:/-])(?:(?:no\.? ?|number |nr\.? ?|#|option |item |point |idea |suggestion |step |proposal"
    rf" )?(?P<number>\d{{1,2}})[.)]?{_AFTER}"
    rf"|(?:option|item|point|idea|variant|suggestion|proposal|letter) (?P<named>[a-h]|one|two|three|four|five"
    rf"|six){_AFTER}"
    rf"|(?-i:(?P<letter>[B-H]|A(?! [a-z]))){_AFTER}|(?P<low>(?-i:[a-h]))(?=\)|,| and [a-h]\b|$)(?<!['’]\w)"
    rf"|the (?P<place>{'|'.join(_ORDINALS)}|last)(?: (?:one|point|item|idea|suggestion|option|thing|bullet"
    rf"|entry))?(?! (?:time|half|two|three"
    r"|day|week|part|of\b|few|page|line|step))\b"
    rf"|the first (?P<head>two|three|four)\b|(?P<all>all of (?:them|those|these|it)|both(?: of (?:them|those))?|all"
    rf" (?:two|three|four|five|six)"
    r"|everything|the whole list|the lot)\b)",
    re.IGNORECASE,
)
_CLAUSES = lazy(
    r"[;.!]\s+|,\s+(?=(?:the|but|and|number|option|no\.?|not|only|skip|leave|then|maybe|i|we|let's|\d|[A-H])\b)"
    r"|\s+but\s+|\s+[–—-]\s+|,? while "
)
_DECLINED = lazy(
    r"\b(?:no|nope|nah|skip|drop|not needed|not necessary|don't (?:want|need|like)|doesn't|without|forget|leave out"
    r"|never|not worth|not for us"
    r"|except|but not|ignore|overkill|rather not|won't|isn't|too (?:much|expensive|early)|out|kill|gone|dropped"
    r"|reject\w*)\b(?! (?:problem|matter))",
    re.IGNORECASE,
)
LATER_ENTRY = lazy(
    rf"\b(?:{NOT_NOW}|can wait|wait|later|park\w*|postpone\w*|defer\w*|some ?day|backlog)\b", re.IGNORECASE
)
TAKES = lazy(
    r"\b(?:i'll|i will|i can|i'd|i'm|mine|me|we'll|let's|we should|put|add|file|ticket|list|want|need|next|plan"
    r"|must)\b",
    re.IGNORECASE,
)
_NUMBERED = lazy(r"^\(?(?P<mark>\d{1,2}|[A-Ha-h])[.):]\s+\S")


# What is said of an entry rather than to be done about it; to choose one of several ways is a decision.
_STATES = lazy(
    r"\b(?:(?:is|are|was|were)(?! (?:good|fine|mine|needed|important|a must|next|worth|on me|for me|ok|okay|urgent"
    r"|great|nice|wanted"
    r"|for|on|first))|does|works?|fails?|failed|done|did|looks|sounds|seems|best|better|prefer|go(?:ing)? (?:with"
    r"|for)|choose|use"
    r"|broken|wrong|correct|true|agree\w*|mean\w*|right)\b",
    re.IGNORECASE,
)
# Entries that ask, or answer what was asked before.
_ANSWERS = lazy(r"\?\s*$|^(?:yes|no|fine|ok(?:ay)?|agreed|true|depends|correct|sure|right)\b", re.IGNORECASE)
_EXCEPT = lazy(r"\b(?:all|everything|both)\b.{0,30}?\b(?:but|except|without|minus|save|apart from)\b", re.IGNORECASE)
COUNTED = lazy(
    rf"\b(?:\d+|[a-h]|number|option|point|item|{'|'.join(_ORDINALS)}|last|three|all|please|good)\b", re.IGNORECASE
)
# An answer of assent alone to the whole of a list.
_ALL = (
    r"(?:all(?: of (?:them|those|these|it)| (?:two|three|four|five|six|\d))?|both(?: of (?:them|those))?|everything"
    r"|the (?:whole list|lot))"
)
WHOLE = lazy(
    r"^(?:(?:yes|yeah|yep|yup|ok(?:ay)?|sure|right|agreed|good|great|nice|perfect|exactly|oh|so|then|definitely"
    r"|absolutely|please|do|add|take|want|need|i|we|i'd|i'll|we'll|let's|like|to)\b[,.!]* )+"
    rf"{_ALL}(?:,? (?:please|then|thanks|thank you|in|now|of course|for sure|in (?:that|this) order))*[.!]*$"
    rf"|^{_ALL},? please[.!]*$",
    re.IGNORECASE,
)


class Verdict(StrEnum):
    """What an answer says of an entry."""

    TAKEN = "taken"
    LATER = "later"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Pick:
    """An entry, the sentence that picks it, and what that says of it."""

    entry: Statement
    answer: Statement
    verdict: Verdict


def unmarked(text: str) -> str:
    """Return an entry without the number or letter that its writer put before it."""
    match = _NUMBERED.match(text)
    return text[match.end() - 1 :] if match else text


def picks_in(conversation: Conversation) -> Iterator[Pick]:
    """Yield the entries of lists that the beginning of a later turn names, in the order of the list."""
    for number, said in answers_in(conversation):
        if said[0].kind is not BlockKind.PROSE:
            continue
        opening = [s for s in said[:_ANSWER] if s.kind is BlockKind.PROSE and len(s.text) <= _LONGEST]
        if not opening or not any(_REFERENCE.search(s.text) for s in opening):
            continue
        entries = entries_before(conversation, number)
        if len(entries) >= 2 and not any(_ANSWERS.search(unmarked(entry.text)) for entry in entries.values()):
            yield from _read(opening, entries)


def entries_before(conversation: Conversation, number: int) -> Mapping[str, Statement]:
    """Return the entries of the last list said before a turn, by the number or letter that they bear or count to."""
    for earlier in range(number - 1, max(number - 1 - _TURNS, -1), -1):
        listed = [s for s in conversation.by_turn[earlier] if s.kind is BlockKind.LIST and not s.parents]
        if listed and listed[-1].voice in (Voice.OWN, Voice.ASSISTANT):
            last = [s for s in listed if s.group == listed[-1].group]
            numbered = {s.block.marker.strip("().: ").lower(): s for s in last if re.search(r"\w", s.block.marker)}
            return numbered or {str(place): s for place, s in enumerate(last, 1)}
        marked = {
            match["mark"].lower(): s
            for s in conversation.by_turn[earlier]
            if s.kind is BlockKind.PROSE and s.voice is not Voice.MACHINE and (match := _NUMBERED.match(s.text))
        }
        if len(marked) >= 2:
            return marked
    return {}


def _read(opening: list[Statement], entries: Mapping[str, Statement]) -> Iterator[Pick]:
    seen: dict[int, Pick] = {}
    for statement in opening:
        text = statement.text.replace("’", "'")
        if is_question(text):
            continue
        if split := _EXCEPT.search(text):
            without = {entry.index for entry in _named(text[split.end() :], entries)}
            for entry in entries.values():
                verdict = Verdict.DECLINED if entry.index in without else Verdict.TAKEN
                seen[entry.index] = Pick(entry, statement, verdict)
            continue
        for clause in _CLAUSES.split(text):
            chosen = _named(clause, entries)
            verdict = _verdict(clause, text)
            if (verdict is Verdict.TAKEN and _STATES.search(clause)) or not _says_only_which(clause):
                continue
            for entry in chosen:
                if entry.index not in seen or verdict is not Verdict.TAKEN:
                    seen[entry.index] = Pick(entry, statement, verdict)
    yield from (seen[index] for index in sorted(seen))


def _says_only_which(clause: str) -> bool:
    """Whether a clause picks entries, rather than tells something of them."""
    rest = LATER_ENTRY.sub(" ", TAKES.sub(" ", _DECLINED.sub(" ", COUNTED.sub(" ", without_times(clause)))))
    return len(content(rest)) <= 1


def _verdict(clause: str, text: str) -> Verdict:
    if LATER_ENTRY.search(clause):
        return Verdict.LATER
    if _DECLINED.search(clause):
        return Verdict.DECLINED
    return Verdict.LATER if says_later(clause) and not TAKES.search(text) else Verdict.TAKEN


def _named(clause: str, entries: Mapping[str, Statement]) -> list[Statement]:
    listed = list(entries.values())
    result: list[Statement] = []
    for match in _REFERENCE.finditer(clause):
        if match["all"]:
            if WHOLE.match(clause.strip()):
                return listed
            return listed if TAKES.search(clause) and taken_up(clause, dialogue=True) else []
        if match["head"]:
            result += listed[: _NUMBERS[match["head"].lower()]]
        elif match["place"]:
            place = match["place"].lower()
            result += listed[-1:] if place == "last" else listed[_ORDINALS.index(place) :][:1]
        else:
            key = (match["number"] or match["named"] or match["letter"] or match["low"]).lower()
            key = str(_NUMBERS.get(key, key))
            if key in entries:
                result.append(entries[key])
            elif key.isalpha() and ord(key) - ord("a") < len(listed) and all(name.isdigit() for name in entries):
                result.append(listed[ord(key) - ord("a")])
    return result
