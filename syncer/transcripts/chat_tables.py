"""Chats that somebody keeps as a table: a row a message, with a column for who says it and one for what."""

from __future__ import annotations

from collections.abc import Sequence

from syncer.patterns import lazy
from syncer.transcripts.chat_lines import ChatLine

_SAYS_WHO = "who from name author user speaker nick nickname sender person member handle wer von qui"
_SAYS_WHAT = "message messages msg text said says comment content post line chat words nachricht mensaje was"
_WHO = frozenset(_SAYS_WHO.split())
_WHAT = frozenset(_SAYS_WHAT.split())
_RULE = lazy(r"[\s|:-]*-[\s|:-]*")
_PIPE = lazy(r"(?<!\\)\|")
_FEWEST = 3


def read_table(lines: Sequence[str]) -> list[ChatLine]:
    """Return the messages of a file that is one table of them, nothing for any other."""
    rows = [(position, _cells(line)) for position, line in enumerate(lines) if line.lstrip().startswith("|")]
    if len(rows) < _FEWEST or len(rows) * 2 < sum(bool(line.strip()) for line in lines):
        return []
    heads = [cell.strip("*_ ").casefold() for cell in rows[0][1]]
    who = next((at for at, head in enumerate(heads) if head in _WHO), -1)
    what = next((at for at, head in enumerate(heads) if head in _WHAT), -1)
    if who < 0 or what < 0:
        return []
    found = [
        ChatLine(position, cells[who].strip("*_@` "), cells[what])
        for position, cells in rows[1:]
        if len(cells) == len(heads) and not _RULE.fullmatch("|".join(cells)) and cells[who] and cells[what]
    ]
    names = {one.who for one in found}
    return found if 2 <= len(names) < len(found) else []


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _PIPE.split(line.strip().strip("|"))]
