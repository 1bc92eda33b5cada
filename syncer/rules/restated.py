"""Clauses further on that name an item again and say how soon: "the export can wait, the login comes first"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from syncer.models import BlockKind, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.entry_numbers import called_by_number
from syncer.rules.levels import level_of
from syncer.rules.priority_labels import remark_in, verdict_in
from syncer.rules.settings import RuleSettings
from syncer.rules.words import content

_PARTS = lazy(r"\s*(?:[,;:•·(]|\.\s|\s[–—+-]\s|\b(?:and|but|then|so|while|whereas)\b)\s*", re.IGNORECASE)
_TIME = lazy(
    r"\b(?:today|tomorrow|week|month|year|quarter|release|launch|demo|list|priority|prio|version|sprint|thing|part"
    r"|one|rest)s?\b|\b(?:stay|go|goe|move|come|get|keep|remain|leave|wait|fit|put|take|mark)(?:s|es|ing)?\b",
    re.IGNORECASE,
)
# "Apple pie does not fit, that stays on the list": it speaks of what the part before names.
_THAT = lazy(
    r"^(?:that|it|this|those|they|these|which)\b(?! \w+(?<!s)(?<!ed) (?:is|are|can|will|has)\b)", re.IGNORECASE
)
# "The tariff is the critical one".
_THE_ONE = lazy(
    r"\b(?:is|are|was|'s|’s) (?:really |clearly |definitely |by far |still )?(?:the|our) (?:\w+ )?(?:critical"
    r"|crucial|important|urgent"
    r"|serious|dangerous|risky|scary|nasty|worst|painful|pressing)(?: one| part| bit| piece| thing| bug| task)?\W*$",
    re.IGNORECASE,
)
# "The harmless part of it" is no verdict on it.
_MERELY = lazy(
    r"harmless|minor|cosmetic|serious|severe|nasty|dangerous|scary|production|prod|today|tonight|critical|outage",
    re.IGNORECASE,
)
# "Mark the export as P1": the words that grade it do not name it.
_GRADING = lazy(
    r"\b(?:make|mark|rate|file|label|tag|treat|log|call|set|bump|raise|lower|push|change|downgrade|upgrade|drop"
    r"|promote|demote|say"
    r"|vote|guess|think|critical|urgent|highest|high|medium|normal|moderate|lowest|low|minor|trivial|p[0-4]|\d"
    r"|prio(?:rity)?|severity"
    r"|fine|enough)\b",
    re.IGNORECASE,
)
ASKS_LEVEL = lazy(
    r"\b(?:prio(?:rity|rities)?|severity|severe|urgen\w+|critical|important|pressing|how (?:bad|soon"
    r"|serious))\b",
    re.IGNORECASE,
)
"""The words of a question that asks how soon something matters."""
_ASKING = content("how bug bugs problem issue about would say rate see think")
# "The avatar can wait until the page is done anyway": what stands before the verb is spoken of.
_SUBJECT = lazy(
    r"^(?:(?:well|honestly|i think|i guess|maybe|only|except|also)\b,? )*(?P<name>(?:the|our|my|that"
    r"|this) [\w'’-]+(?: [\w'’-]+){0,2}?)"
    r" (?:can|could|may|is|isn['’]t|are|aren['’]t|was|has|have|must|needs?|should|will|would|comes?|goes|doesn['’]t"
    r"|don['’]t)\b",
    re.IGNORECASE,
)
_SHORT = 14
_LEAST = 2
_OPENING = 4
_WORD = lazy(r"[^\W_]+")
_NEAREST = 40

Restated = tuple[int, int, Priority, str, str]
"""The statement, the position of the finding, its level, the words for it and why."""


def restated(findings: list[Finding], conversation: Conversation, settings: RuleSettings) -> Iterator[Restated]:
    """Yield what a later clause says of a finding that it names.

    It names one if it has two words of it, or no other words, and no other finding has as many.
    """
    named = {
        index: content(found.title or found.clause)
        for index, found in enumerate(findings)
        if found.confidence > confidence.DOUBTFUL and found.type is not ItemType.DECISION
    }
    holding: dict[str, list[int]] = {}
    for index, stems in named.items():
        for stem in stems:
            holding.setdefault(stem, []).append(index)
    if not named:
        return
    begin = min(findings[index].at.index for index in named)
    stands = {place.index: index for index in named for place in findings[index].places}
    openings = frozenset(stem[:_OPENING] for stem in holding)
    for statement in conversation.statements[begin + 1 :]:
        if statement.voice is Voice.MACHINE or statement.kind is BlockKind.CODE or statement.text.endswith("?"):
            continue
        for entry, level, words in called_by_number(statement, conversation, settings):
            if entry.index in stands:
                yield statement.index, stands[entry.index], level, words, "said where its number is called"
        # Cheap before dear: most sentences share no word with an item.
        answer = _answer(statement, conversation)
        if not answer and openings.isdisjoint(word[:_OPENING] for word in _WORD.findall(statement.text.lower())):
            continue
        for stems, level, words, why in answer or _graded(statement.text, settings):
            for target in _fitting(stems, holding, findings, statement):
                yield statement.index, target, level, words, why


_Grade = tuple[frozenset[str], Priority, str, str]


def _graded(text: str, settings: RuleSettings) -> Iterator[_Grade]:
    """Yield what the parts of a sentence name, each with the level that it gives to it, the words and why."""
    if level_of(text, ItemType.FEATURE, settings) is None and verdict_in(text) is None:
        return
    before = ""
    for part in _PARTS.split(text):
        named_in, before = (before if _THAT.match(part) else part), part
        level = _level_in(part, settings)
        if level is not None:
            name = _GRADING.sub(" ", named_in) if verdict_in(part) else named_in.replace(level[1], " ")
            subject = _SUBJECT.match(named_in)
            if subject and named_in.find(level[1]) > subject.end("name"):
                yield content(_TIME.sub(" ", subject["name"])), *level, "said where it is named again"
            yield content(_TIME.sub(" ", name)), *level, "said where it is named again"


def _answer(statement: Statement, conversation: Conversation) -> list[_Grade]:
    """Return the level with which a statement answers how bad the thing is that the question before it names."""
    found = remark_in(statement.text) if statement.index else None
    asked = conversation.statements[statement.index - 1].text
    if found is None or not asked.endswith("?") or not ASKS_LEVEL.search(asked):
        return []
    stems = content(ASKS_LEVEL.sub(" ", _GRADING.sub(" ", _TIME.sub(" ", asked)))) - _ASKING
    return [(stems, *found, "said when asked of it")]


def _level_in(part: str, settings: RuleSettings) -> tuple[Priority, str] | None:
    """Return the level that a part of a sentence gives to what it names, and the words."""
    if not part or len(part.split()) > _SHORT:
        return None
    if put := verdict_in(part):
        return put
    if match := _THE_ONE.search(part):
        return Priority.HIGH, match[0]
    level = level_of(part, ItemType.FEATURE, settings)
    return None if level is None or level[0] is Priority.MEDIUM or _MERELY.fullmatch(level[1]) else level


def _fitting(
    stems: frozenset[str],
    holding: Mapping[str, list[int]],
    findings: list[Finding],
    statement: Statement,
) -> list[int]:
    """Return the only finding before a statement that words name again, with those that are alike; else nothing."""
    shared: Counter[int] = Counter(
        index
        for stem in stems
        if len(stem) > 1
        for index in holding.get(stem, ())[-_NEAREST:]
        if findings[index].places[-1].index < statement.index
    )
    if not shared:
        return []
    most = max(shared.values())
    best = sorted(index for index, count in shared.items() if count == most)
    if most < _LEAST and most != len(stems):
        return []
    named = [content(findings[index].title or findings[index].clause) for index in best]
    # The same put down twice is named by either.
    alike = all(len(one & named[-1]) > _LEAST for one in named[:-1])
    return best if alike else []
