"""What is said of an item further on: how soon it matters, or that it is put off. The last word on it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from syncer.models import BlockKind, Evidence, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.levels import level_of
from syncer.rules.other_matters import names_another, names_thing
from syncer.rules.priority_labels import label_in, remark_in, verdict_in
from syncer.rules.putting_off import NO_PROMISE, puts_off
from syncer.rules.restated import ASKS_LEVEL, restated
from syncer.rules.settings import RuleSettings
from syncer.rules.times import is_near
from syncer.rules.whereabouts import Whereabouts

# A sentence about "it", or one that is nothing but the verdict.
_ABOUT_IT = lazy(
    r"\b(?:that|it|this|these|those)(?:['’]s| is| are| was| must| have to| needs?| has to| should| goes| comes| can"
    r"| will|['’]ll| one)\b"
    r"|\b(?:do|fix|want|need|take|have|put|ship|get|see|keep) (?:that|it|this|them)\b",
    re.IGNORECASE,
)
# "This one is embarrassing:" before another thing.
_LEADS_ON = lazy(r"\bthis(?: one)?(?: is|'s|’s)\b|\bone\W*$|^(?:now|next|then)\b", re.IGNORECASE)
_NEXT_ONE = lazy(
    r"^(?:(?:and|so|ok(?:ay)?|noted|right)[.,]? )*(?:now|next|then) (?:to |for )?(?:the|an?) .*\bones?\W*$",
    re.IGNORECASE,
)
_VERDICT_WORDS = 8
_SENTENCES = 8
_TURNS = 4
_OPENING = 3
_HEARD = 2
_NEAR_END = 2
_SOME_TIME = lazy(r"later|eventually|some ?day|one (?:fine )?day|at some point", re.IGNORECASE)
_DAY = lazy(r"today|tonight|this week|right now|quickly|at once", re.IGNORECASE)
_ASKS = lazy(
    r"\b(?:please|asap|must|needs?|has to|have to|should|if (?:you|we|i) can|do it|fix|ideally|go(?:es)? out)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Word:
    """That a statement gives a finding, by its position, a level; `put` says that it does so in so many words."""

    at: int
    finding: int
    level: Priority
    words: str
    why: str
    put: bool = False


def rank_by_later_words(findings: list[Finding], conversation: Conversation, settings: RuleSettings) -> list[Finding]:
    """Return the findings with the level that the last word on each gives it, all such words being evidence."""
    named_again = [_Word(*word) for word in restated(findings, conversation, settings)]
    words = [
        *named_again,
        *_called(findings, conversation, settings, named_again),
        *_postponed(findings, conversation, settings),
    ]
    result = list(findings)
    for word in sorted(words, key=lambda word: word.at):
        found = result[word.finding]
        if not word.put and label_in(found.at.text):
            # What somebody put down with it is meant for it, other words may be meant for something else.
            continue
        why = Evidence("priority", word.words, f"{word.level}: {word.why}")
        result[word.finding] = replace(found, priority=word.level, evidence=(*found.evidence, why))
    return result


def _postponed(findings: list[Finding], conversation: Conversation, settings: RuleSettings) -> Iterator[_Word]:
    """Yield the plans that a later sentence puts off.

    It speaks of what stands before it in its turn, else of the features of the speaker's turn before.
    """
    order = Whereabouts(findings)
    for statement in conversation.statements:
        if statement.voice is not Voice.OWN or not puts_off(statement):
            continue
        text = statement.text.replace("’", "'")
        words = level_of(text, ItemType.FEATURE, settings)
        if words and words[0].rank < Priority.MEDIUM.rank:
            continue
        near = is_near(text) and not (words and words[0] is Priority.LOW) and not NO_PROMISE.search(text)
        level = Priority.MEDIUM if near else Priority.LOW
        for index in _put_off(order, statement, conversation):
            if names_thing(statement, findings[index], conversation):
                continue
            if near and findings[index].type is ItemType.BUG:
                # "Only when it was killed before": that tells when it fails.
                continue
            yield _Word(statement.index, index, level, words[1] if words else text[:60], "put off")


def _put_off(order: Whereabouts, statement: Statement, conversation: Conversation) -> list[int]:
    findings = order.findings
    turn = statement.turn_number
    here = [i for i in order.latest(statement.index, 1) if findings[i].at.turn_number == turn]
    if here:
        last = findings[here[-1]]
        if last.at.group >= 0 and statement.group < 0:
            # Right behind a list, all of it is meant.
            begin = conversation.lists[last.at.group][0].index
            return [i for i in order.between(begin, statement.index) if findings[i].at.group == last.at.group]
        return here if last.type is not ItemType.DECISION and last.at.kind is not BlockKind.CODE else []
    previous = conversation.own_turn_before(turn)
    if previous is None or not conversation.dialogue:
        return _heard(order, statement, conversation)
    features = _features(order, conversation.by_turn[previous])
    before = conversation.own_turn_before(previous)
    if not features or before is None:
        return features
    # The last thing said in the own turn before that is the subject of the talk since.
    end = conversation.by_turn[before][-1].index
    return features + [
        i for i in _features(order, conversation.by_turn[before]) if end - findings[i].at.index <= _NEAR_END
    ]


def _features(order: Whereabouts, turn: tuple[Statement, ...]) -> list[int]:
    within = order.between(turn[0].index, turn[-1].index)
    return [i for i in within if order.findings[i].type is ItemType.FEATURE]


def _heard(order: Whereabouts, statement: Statement, conversation: Conversation) -> list[int]:
    """Return the plan that somebody answers at the beginning of his turn: what was said last by those before him."""
    opening = conversation.by_turn[statement.turn_number][0].index
    if statement.index - opening >= _OPENING:
        return []
    findings = order.findings
    latest = order.latest(opening - 1, _SENTENCES)
    near = [i for i in latest if 0 < statement.turn_number - findings[i].places[-1].turn_number <= _HEARD]
    return near[-1:] if near and findings[near[-1]].type is ItemType.FEATURE else []


def _called(
    findings: list[Finding], conversation: Conversation, settings: RuleSettings, named_again: list[_Word]
) -> Iterator[_Word]:
    """Yield what a sentence right after an item calls urgent, grave or unimportant."""
    said = {place.index for f in findings for place in f.places if f.confidence > confidence.DOUBTFUL}
    places = sorted(
        (p.index, i) for i, f in enumerate(findings) if f.confidence > confidence.DOUBTFUL for p in f.places
    )
    again: dict[int, list[int]] = {}
    for word in named_again:
        again.setdefault(word.at, []).append(word.finding)
    at = 0
    for statement in conversation.statements:
        while at < len(places) and places[at][0] < statement.index:
            at += 1
        if at == 0 or statement.voice not in (Voice.OWN, Voice.ASSISTANT) or statement.kind is not BlockKind.PROSE:
            continue
        put = _put(statement, conversation) if statement.voice is Voice.OWN else None
        if statement.index in said or statement.index in again or not (put or _is_verdict(statement)):
            continue
        last, index = places[at - 1]
        found = findings[index]
        level = put or _level_of(found, statement, settings)
        if level is None:
            continue
        meant = _named_just_before(again, found, statement, conversation) if put else None
        if meant is not None:
            why = "said of it where it is named again"
            yield from (_Word(statement.index, other, *level, why, put=True) for other in meant)
            continue
        following = conversation.near(statement, 1)
        leads_on = _NEXT_ONE.match(statement.text) or (
            following is not None and following.index in said and _LEADS_ON.search(statement.text)
        )
        place = conversation.statements[last]
        if (
            _is_right_before(found, place, statement)
            and not leads_on
            and not names_another(found, place, statement, conversation)
        ):
            yield _Word(statement.index, index, *level, "said of it right after", put=put is not None)


def _level_of(found: Finding, statement: Statement, settings: RuleSettings) -> tuple[Priority, str] | None:
    """Return the level that a sentence speaks for, and its words."""
    level = level_of(statement.text, ItemType.TODO, settings)
    if level is None or level[0] is Priority.MEDIUM or _only_a_day(level[1], statement):
        return None
    if level[0] is not Priority.LOW:
        return level
    if statement.voice is Voice.ASSISTANT:
        return None
    told = found.type is ItemType.BUG and _SOME_TIME.fullmatch(level[1]) is not None
    # "We get the token later" tells when something happens, and puts off nothing.
    return None if told and not puts_off(statement) else level


def _put(statement: Statement, conversation: Conversation) -> tuple[Priority, str] | None:
    """Return the level that a sentence gives in so many words; "low" alone is one where nothing else was asked."""
    labelled = label_in(statement.text) if len(statement.text.split()) <= _VERDICT_WORDS else None
    if found := verdict_in(statement.text) or labelled:
        return found
    before = conversation.near(statement, -1)
    if before is None:
        asked = conversation.statements[statement.index - 1] if statement.index else statement
        goes_on = asked.text.endswith("?") and ASKS_LEVEL.search(asked.text) is not None
    else:
        goes_on = before.segment.block == statement.segment.block and not before.text.endswith("?")
    return remark_in(statement.text) if goes_on else None


def _named_just_before(
    again: Mapping[int, list[int]], found: Finding, statement: Statement, conversation: Conversation
) -> list[int] | None:
    """Return what was named again in the turn before a verdict, since the last item was said; None if nothing was."""
    begin = max(conversation.by_turn[statement.turn_number][0].index, found.places[-1].index + 1)
    return next((again[index] for index in range(statement.index - 1, begin - 1, -1) if index in again), None)


def _is_verdict(statement: Statement) -> bool:
    short = len(statement.text.split()) <= _VERDICT_WORDS and statement.voice is Voice.OWN
    return short or _ABOUT_IT.search(statement.text) is not None


def _only_a_day(words: str, statement: Statement) -> bool:
    """Whether a sentence names today or this week, but asks for nothing by then."""
    return _DAY.fullmatch(words) is not None and _ASKS.search(statement.text) is None


def _is_right_before(found: Finding, last: Statement, statement: Statement) -> bool:
    if found.type is ItemType.DECISION or statement.text.endswith(("?", ":")):
        return False
    turns = statement.turn_number - last.turn_number
    if statement.voice is Voice.ASSISTANT:
        # An assistant weighs what it has just been told.
        return turns == 1 and last.voice is Voice.OWN and statement.index - last.index <= _OPENING
    return turns <= _TURNS and statement.index - last.index <= _SENTENCES
