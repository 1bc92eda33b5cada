"""A transcript as the rules read it: statements with what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from syncer.models import Block, BlockKind, Role, Segment, Transcript, Turn
from syncer.patterns import lazy
from syncer.rules.accounts import is_account, is_sample, is_unsaid
from syncer.rules.hesitations import fluent
from syncer.rules.plain import plain, unquoted
from syncer.rules.settings import RuleSettings
from syncer.rules.spelling import spelled_out
from syncer.rules.surroundings import Surroundings
from syncer.rules.tellers import named_as_present, timed_label, without_teller
from syncer.rules.unmarked_questions import with_mark


class Voice(StrEnum):
    """Who speaks, as far as it matters to what is said.

    `own`: somebody whose words bind (a user, somebody in a meeting, the writer of notes or of an account of what he
    did); `assistant`; `guide`: prose around a sample dialogue, which nobody said; `machine`: tools and system text.
    """

    OWN = "own"
    ASSISTANT = "assistant"
    GUIDE = "guide"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Statement:
    """One segment with its surroundings.

    `text` is without Markdown, `raw` as written. `headings` stand above it, outermost first; `introduction` is the
    sentence that leads to the list it is an entry of; `parents` are the entries that it is nested under. `group` is
    the same for entries of one list.
    """

    index: int
    segment: Segment
    block: Block
    turn: Turn
    voice: Voice
    text: str
    headings: tuple[str, ...] = ()
    introduction: str = ""
    parents: tuple[str, ...] = ()
    group: int = -1

    @property
    def raw(self) -> str:
        """The text as written."""
        return self.segment.text

    @property
    def kind(self) -> BlockKind:
        """Shape of the block it stands in."""
        return self.block.kind

    @property
    def speaker(self) -> str:
        """Name of who says it, without what stands in brackets behind, "" where none is told."""
        return self.turn.speaker.split("(")[0].strip()

    @property
    def turn_number(self) -> int:
        """Position of its turn in the transcript."""
        return self.segment.turn


@dataclass(frozen=True, slots=True, eq=False)
class Conversation:
    """All statements of a transcript in order, and what is known of the whole; equal to itself only.

    `lists` holds the entries of each list by its group. `dialogue` says that a person talks with an assistant; else
    it is a meeting or notes.
    """

    transcript: Transcript
    statements: tuple[Statement, ...]
    by_turn: tuple[tuple[Statement, ...], ...]
    lists: Mapping[int, tuple[Statement, ...]]
    dialogue: bool
    settings: RuleSettings

    @property
    def path(self) -> str:
        """Path of the transcript."""
        return self.transcript.path

    def own_turns_after(self, turn: int) -> Iterator[int]:
        """Yield the numbers of later turns in which somebody speaks for himself."""
        for number in range(turn + 1, len(self.by_turn)):
            if self.by_turn[number] and self.by_turn[number][0].voice is Voice.OWN:
                yield number

    def own_turn_before(self, turn: int) -> int | None:
        """Return the nearest earlier turn in which somebody speaks for himself."""
        for number in range(turn - 1, -1, -1):
            if self.by_turn[number] and self.by_turn[number][0].voice is Voice.OWN:
                return number
        return None

    def turn_before(self, turn: int) -> tuple[Statement, ...]:
        """Return what was said in the turn right before, nothing before the first."""
        return self.by_turn[turn - 1] if turn else ()

    def turn_after(self, turn: int) -> tuple[Statement, ...]:
        """Return what was said in the turn right after, nothing after the last."""
        return self.by_turn[turn + 1] if turn + 1 < len(self.by_turn) else ()

    def near(self, statement: Statement, distance: int) -> Statement | None:
        """Return the statement so many places on in the same turn, None beyond its ends."""
        index = statement.index + distance
        if not 0 <= index < len(self.statements):
            return None
        other = self.statements[index]
        return other if other.turn_number == statement.turn_number else None


def _voice(turn: Turn, beside: Voice) -> Voice:
    if turn.role in (Role.TOOL, Role.SYSTEM):
        return Voice.MACHINE
    if turn.role is Role.ASSISTANT:
        return Voice.ASSISTANT
    return beside if is_unsaid(turn) else Voice.OWN


# Chats are written without capitals: the parser's sentences are cut further where a lower-case word follows, and
# where a number ends a sentence rather than counts.
_INNER = lazy(
    r"(?:(?<=[a-z] \d\.)|(?<=[a-z] \d\d\.)|(?<=[a-z] \d\d\d\.))\s+(?=[A-Z][a-z])"
    r"|(?<=[\w)\]\"'`][.!?])\s+(?=[a-z\"'`(])|(?<=\w)\.\.\.\s+(?=\w)|…\s+(?=\w)"
)
# Plain text has no white space but single blanks.
_MARKS = (". ", "? ", "! ", "…")
_ABBREVIATION = lazy(r"\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|resp|no|min|max|ca|dr|mr|mrs|st|fig)\.$", re.IGNORECASE)


def _is_end(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends at a gap: "no. 5" is a number, "oh no. it is gone" is not."""
    shortened = _ABBREVIATION.search(text[max(0, match.start() - 8) : match.start()])
    return shortened is None or (shortened[0].lower() == "no." and not text[match.end() : match.end() + 1].isdigit())


def _sentences(text: str) -> list[str]:
    if not any(mark in text for mark in _MARKS):
        return [text]
    parts: list[str] = []
    start = 0
    for match in _INNER.finditer(text):
        if _is_end(text, match):
            parts.append(text[start : match.start()])
            start = match.end()
    parts.append(text[start:])
    return [part for part in parts if part.strip()] or [text]


def _as_meant(text: str, block: Block, *, is_account: bool, present: frozenset[str]) -> tuple[str, str]:
    """Return the topic that stands before a text, and the text without it, without hesitations and who is told of."""
    if block.kind is BlockKind.LIST and block.checked is None:
        return "", without_teller(text, present) if is_account else text
    if block.kind is not BlockKind.PROSE:
        return "", text
    named, said = timed_label(fluent(text)) if is_account else ("", fluent(text))
    return named, without_teller(said, present) if is_account else said


def read_conversation(transcript: Transcript, settings: RuleSettings, cut: Iterable[Segment]) -> Conversation:
    """Return the transcript, cut into segments, as statements with their surroundings."""
    dialogue = any(turn.role is Role.ASSISTANT for turn in transcript.turns)
    beside = Voice.GUIDE if dialogue and not is_account(transcript) else Voice.OWN
    present = frozenset() if dialogue else named_as_present(transcript)
    around = Surroundings()
    statements: list[Statement] = []
    by_turn: list[list[Statement]] = [[] for _ in transcript.turns]
    turn_number = block_number = -1
    voice, topic = Voice.OWN, ""
    for segment in cut:
        turn = transcript.turns[segment.turn]
        block = turn.blocks[segment.block]
        if segment.turn != turn_number:
            turn_number, block_number = segment.turn, -1
            voice = _voice(turn, beside)
            around.enter_turn()
        for label in turn.blocks[block_number + 1 : segment.block]:
            around.enter_label(label)
        code = block.kind is BlockKind.CODE
        text = segment.text if code else spelled_out(unquoted(plain(segment.text)))
        topic = topic if segment.block == block_number else ""
        if voice is Voice.OWN:
            named, text = _as_meant(text, block, is_account=not turn.speaker and not dialogue, present=present)
            topic = named or topic
        if segment.block != block_number:
            block_number = segment.block
            around.enter(block, text)
        in_list = block.kind is BlockKind.LIST
        typed = bool(turn.speaker) and not dialogue and voice is Voice.OWN
        for part in _sentences(text) if block.kind is BlockKind.PROSE else (text,):
            statement = Statement(
                index=len(statements),
                segment=segment,
                block=block,
                turn=turn,
                voice=Voice.GUIDE if dialogue and is_sample(block, turn) else voice,
                text=with_mark(part) if typed and block.kind is BlockKind.PROSE else part,
                headings=(*(heading for _, heading in around.headings), *((topic,) if topic else ())),
                introduction=around.introduction if in_list else "",
                parents=tuple(parent for _, parent in around.parents) if in_list else (),
                group=around.group if in_list else -1,
            )
            statements.append(statement)
            by_turn[segment.turn].append(statement)
        if in_list:
            around.parents.append((block.level, text))
        elif block.kind is BlockKind.PROSE:
            around.introduce(text)
    lists: dict[int, list[Statement]] = {}
    for statement in statements:
        if statement.group >= 0:
            lists.setdefault(statement.group, []).append(statement)
    return Conversation(
        transcript,
        tuple(statements),
        tuple(map(tuple, by_turn)),
        {group: tuple(entries) for group, entries in lists.items()},
        dialogue,
        settings,
    )
