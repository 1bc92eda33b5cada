"""Tell prose around a dialogue in which its writer records what went on from prose that teaches its reader."""

from __future__ import annotations

import re

from syncer.models import Block, BlockKind, Role, Transcript, Turn
from syncer.patterns import lazy

_WRITER = lazy(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Ww]e|[Oo]ur)\b")
_READER = lazy(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_OFTEN = 3
# A report on work that was done says "I" here and there.
_LINES = 4
_WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DATE = rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}\.? {_MONTH}|{_MONTH} \d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}\.?)(?:,? \d{{4}})?"
# "Tue", "Wednesday, 4 June", "2025-03-04: the import", "#server, 13 Feb"; not "Before Friday:".
_DATED = lazy(
    rf"(?:{_WEEKDAY}|day \d{{1,3}})(?:[,.]? {_DATE})?|(?:{_WEEKDAY}[,.]? )?{_DATE}(?:[:,.]? .*)?|.*, {_DATE}",
    re.IGNORECASE,
)
_HEADING = lazy(r"\s*#{1,6}\s+")
_DAYS = 2
_LABELLED = lazy(r"\s*[^\W\d_][\w'’-]{0,30}: \S")


def is_account(transcript: Transcript) -> bool:
    """Whether the prose around a dialogue tells what its writer did, rather than its reader what to do.

    So it does where several named people talk beside the assistant, where it is a log with headings for its days,
    and where its writer speaks of himself oftener than to a reader.
    """
    people = {turn.speaker for turn in transcript.turns if turn.speaker and turn.role is Role.PARTICIPANT}
    if sum(len(name) > 1 for name in people) > 1:
        return True
    blocks = [block for turn in transcript.turns if is_unsaid(turn) for block in turn.blocks]
    told = [line.text for block in blocks if block.kind in (BlockKind.PROSE, BlockKind.LIST) for line in block.lines]
    writer, reader = (sum(len(person.findall(text)) for text in told) for person in (_WRITER, _READER))
    if writer < _OFTEN or writer <= reader:
        return False
    return writer * _LINES >= len(told) or _days(transcript) >= _DAYS


def is_unsaid(turn: Turn) -> bool:
    """Whether nobody is named as saying what stands in a turn."""
    return not turn.speaker and turn.role is Role.PARTICIPANT


def is_sample(block: Block, turn: Turn) -> bool:
    """Whether a paragraph that nobody says is a dialogue line by line, as of a product that is being designed."""
    if block.kind is not BlockKind.PROSE or not is_unsaid(turn):
        return False
    return sum(_LABELLED.match(line.text) is not None for line in block.lines) > 1


def _days(transcript: Transcript) -> int:
    """How many headings begin a day of a log."""
    blocks = [block for turn in transcript.turns for block in turn.blocks if block.kind is BlockKind.HEADING]
    heads = (_HEADING.sub("", block.lines[0].text).strip() for block in blocks if block.lines)
    return sum(_DATED.fullmatch(head) is not None for head in heads)
