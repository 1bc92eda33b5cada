"""The explicit conventions of meetings: actions with their owner and due date, resolutions, conclusions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from syncer import fingerprint
from syncer.models import BlockKind, ItemType, Segment
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.assignees import take_assignee
from syncer.rules.assignment import read_assignment
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.dates import day_of
from syncer.rules.doers import of_speaker
from syncer.rules.done import status_of
from syncer.rules.filings import Filing, filing_of, read_filings
from syncer.rules.generic import about, is_generic, topic_of
from syncer.rules.headings import normalise, type_of_heading
from syncer.rules.markers import Markers, doubted, surety, written
from syncer.rules.minuted import Minuted, may_put_down, read_minuted
from syncer.rules.plain import plain
from syncer.rules.roster import known_people
from syncer.rules.title import cut, entry_title
from syncer.rules.told_of import told_of
from syncer.rules.words import begins_with_verb

# Formats whose text is typed as it is, so that what looks like a tag was meant to be read.
_TYPED = frozenset({"irc", "meetbot", "minutes", "scribe-text"})
# Formats in which also what nobody is named for was put down by who kept the minutes.
_KEPT = _TYPED | {"scribejs"}
_LISTED = lazy(r"(?:summary of )?(?P<what>action items?|resolutions?)")
_LONGEST_TOPIC = 60
_SPEAKER = ("me", "myself")
_CONCLUSION = lazy(r"(?P<meeting>meeting )?conclusions?(?:/resolutions?)?")
_SECTION_NUMBER = lazy(r"^\d+(?:\.\d+)*[.)]?\s+")
_NO_CONCLUSION = lazy(r"(?:none|n/?a|tbd|no (?:conclusion|decision|consensus)\b.*|see\b.*)[.!]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Meeting:
    """What is known of a whole meeting: who was there, when it was, and what bots answered."""

    known: frozenset[str]
    held_on: date | None
    filings: tuple[Filing, ...]


class Conventions:
    """Lines that follow a convention of those who keep minutes. What they put down weighs as any other marker."""

    id = "convention"
    summary = "ACTION:, action Ann to, #action, RESOLVED:, #agreed, and the bullets of a conclusion"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each line that puts down an action or a decision.

        Actions that minutes number apart are things apart: the same one for several people bears their names.
        """
        found = list(self._each(conversation))
        owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for one, numbered in found:
            if numbered and one.owner:
                owners[fingerprint.words(one.clause)].add(one.owner)
        for one, numbered in found:
            apart = numbered and one.owner and len(owners[fingerprint.words(one.clause)]) > 1
            yield replace(one, clause=f"{one.clause} ({one.owner})") if apart else one

    def _each(self, conversation: Conversation) -> Iterator[tuple[Finding, bool]]:
        known = known_people(conversation)
        meeting = _Meeting(known, day_of(conversation), read_filings(conversation.transcript))
        last: Segment | None = None
        for statement in conversation.statements:
            # Sentences cut further share what is written.
            seen, last = statement.segment is last, statement.segment
            if seen or statement.voice is Voice.MACHINE or statement.kind is BlockKind.HEADING:
                continue
            minuted = _put_down(conversation, statement) or _summed_up(conversation, statement)
            found = _minuted(conversation, statement, minuted, meeting) if minuted else None
            if minuted and found and not (minuted.heads and _is_mere_talk(minuted, found)):
                yield doubted(conversation, found), minuted.numbered
            elif _concludes(conversation, statement):
                yield _concluded(statement, meeting), False


def _is_mere_talk(minuted: Minuted, found: Finding) -> bool:
    return not (minuted.numbered or found.owner or begins_with_verb(found.clause))


def _put_down(conversation: Conversation, statement: Statement) -> Minuted | None:
    words = written(statement)
    # Who talks with an assistant uses a hash for tags.
    if words is None or not may_put_down(words[0]) or (conversation.dialogue and words[0].lstrip().startswith("#")):
        return None
    kept = not conversation.dialogue and statement.voice is Voice.OWN and statement.kind is not BlockKind.CODE
    minuted = read_minuted(words[0], meeting=_opens_speech(conversation, statement), kept=kept)
    # What the config says of a word goes before what meetings agreed on.
    return minuted if minuted and minuted.word.lower() not in map(str.lower, conversation.settings.markers) else None


def _opens_speech(conversation: Conversation, statement: Statement) -> bool:
    """Whether a statement opens a paragraph of somebody who speaks at a meeting, or of its minutes."""
    heard = statement.turn.speaker or conversation.transcript.format in _KEPT
    if conversation.dialogue or not heard or statement.voice is not Voice.OWN:
        return False
    return statement.segment.first_line == statement.block.first_line and " ".join(
        statement.block.text.split()
    ).startswith(statement.raw[:40])


def _summed_up(conversation: Conversation, statement: Statement) -> Minuted | None:
    """Return what an entry of a summary puts down which a program made of the minutes."""
    if conversation.transcript.format not in _KEPT or statement.kind is not BlockKind.LIST or not statement.headings:
        return None
    listed = _LISTED.fullmatch(normalise(statement.headings[-1]))
    if not listed:
        return None
    kind = ItemType.TODO if listed["what"].startswith("action") else ItemType.DECISION
    return Minuted(kind, listed["what"].removesuffix("s"), statement.raw)


def _minuted(conversation: Conversation, statement: Statement, minuted: Minuted, meeting: _Meeting) -> Finding:
    text = minuted.text.replace("`", "") if conversation.transcript.format in _TYPED else plain(minuted.text)
    owner, due = minuted.who, None
    if owner in _SPEAKER:
        owner = statement.turn.speaker or None
    if minuted.type is not ItemType.DECISION:
        filing = filing_of(meeting.filings, statement.segment.first_line, text)
        named, text = take_assignee(
            text, meeting.known, speaker=statement.turn.speaker, numbered=minuted.numbered and owner is None
        )
        given = read_assignment(
            text,
            meeting.known,
            meeting.held_on,
            colon=named is None,
            owned=named is None,
            told=partial(told_of, conversation),
        )
        text, due = given.text, given.due
        owner = owner or named or of_speaker(given.owner, statement.turn)
        if filing:
            owner, due = _fuller(owner, filing.owner), filing.due or due
    return Finding(
        # To the rules that weigh findings against each other these are markers as any other.
        rule=Markers.id,
        rank=-1,
        type=minuted.type,
        clause=text,
        places=(statement,),
        words=minuted.word,
        title=_with_topic(conversation, statement, text),
        confidence=_surety(statement, minuted, text, owner),
        status=status_of(statement.raw if statement.kind is not BlockKind.CODE else ""),
        owner=owner,
        due=due,
        explicit=True,
    )


def _surety(statement: Statement, minuted: Minuted, text: str, owner: str | None) -> float:
    """Return how sure an action or decision is; agents write `Action:` before what they do at once."""
    sure = surety(statement, minuted.word, text, minuted.type)
    does_it = minuted.type is ItemType.TODO and statement.voice is Voice.ASSISTANT and not minuted.word.isupper()
    return min(sure, confidence.DOUBTFUL) if does_it and owner is None else sure


def _with_topic(conversation: Conversation, statement: Statement, text: str) -> str:
    """Return generic words with the topic that the meeting is at, "" for words that say by themselves what they mean.

    A topic holds until the next, whoever speaks.
    """
    title = entry_title(text)
    if not is_generic(title) or topic_of(conversation, statement):
        return ""
    above = (s for s in reversed(conversation.statements[: statement.index]) if s.kind is BlockKind.HEADING)
    topic = next((s.text for s in above if type_of_heading(s.text, conversation.settings) is None), "")
    return about(title, cut(_SECTION_NUMBER.sub("", topic), _LONGEST_TOPIC)) if topic else ""


def _fuller(named: str | None, filed: str | None) -> str | None:
    """Return whom an action was filed for, but for a mere handle where the minutes have the whole name."""
    return named if named and (not filed or (" " in named and " " not in filed)) else filed


def _concludes(conversation: Conversation, statement: Statement) -> bool:
    """Whether a bullet stands directly under a heading that announces what a meeting concluded."""
    if conversation.dialogue or statement.kind is not BlockKind.LIST or not statement.headings or statement.parents:
        return False
    heading = _CONCLUSION.fullmatch(normalise(statement.headings[-1]))
    if heading is None or statement.introduction or _NO_CONCLUSION.fullmatch(statement.text):
        return False
    # An article comes to a conclusion too.
    return heading["meeting"] is not None or any(turn.speaker for turn in conversation.transcript.turns)


def _concluded(statement: Statement, meeting: _Meeting) -> Finding:
    owner, text = take_assignee(statement.text, meeting.known)
    is_task = owner is not None or begins_with_verb(text)
    given = read_assignment(text, meeting.known, meeting.held_on, owned=is_task and owner is None)
    return Finding(
        rule=Conventions.id,
        rank=1,
        type=ItemType.TODO if is_task else ItemType.DECISION,
        clause=given.text if is_task else statement.text,
        places=(statement,),
        words=statement.headings[-1],
        confidence=confidence.LISTED,
        status=status_of(statement.raw),
        owner=owner or given.owner,
        due=given.due if is_task else None,
        explicit=True,
    )
