"""Lines of a paragraph that each put something down, as in minutes kept without lists: `AI: Ann: …`, `AGREED: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import Block, Line
from syncer.patterns import lazy

_WHO = r"(?:\s?[(\[][^()\[\]]{1,40}[)\]])?"
_NAMED = r"@?[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,2}"
_ACTION = r"Action(?: (?:[Ii]tem|[Pp]oint))?"
_PUTS_DOWN = lazy(
    "|".join(
        (
            rf"(?:AI|A/I|AP)(?:\s?#?\d{{1,3}})?{_WHO}(?:\s*[:：]|\s+[-–—]+\s|\s+{_NAMED}(?:\s?[:：]|\s+[-–—]\s|\s+to\s))",
            rf"(?:ACTION(?: (?:ITEM|POINT))?|AGREED|RESOLVED|RESOLUTION|DECIDED|DECISION)\b{_WHO}\s*(?:[:：]|[-–—]\s)",
            rf"ACTION {_NAMED}\s",
            rf"(?:{_ACTION}|Agreed|Resolved|Resolution|Decided|Decision(?: made)?){_WHO}\s*(?:[:：]|\s[-–—]+\s)",
            rf"{_ACTION},? (?:for |on )?{_NAMED}(?:\s?[:：]|\s+to\s)",
            r"#(?:action|agreed|accepted|decision|info|idea|help)\s",
            r"(?:@[\w.-]+[,:]?\s+)+(?:TODO|FIXME|ACTION)\b",
        )
    )
)


_FIELD = lazy(
    r"[*_]{0,2}(?P<key>task|action(?: item)?|what|owner|who|assignee|responsible|due(?: date)?|deadline|when|status"
    r"|priority)"
    r"[*_]{0,2}\s*[:：]",
    re.IGNORECASE,
)
_WHAT = frozenset(("task", "action", "action item", "what"))
_WHOSE = frozenset(("owner", "who", "assignee", "responsible"))


_LEAD = lazy(r"^[^\w#@]{1,6}")


def is_form(block: Block) -> bool:
    """Say whether a paragraph is a form filled in: what is to be done, and by whom, each in a line of its own."""
    found = [_FIELD.match(line.text.strip()) for line in block.lines]
    keys = {match["key"].lower() for match in found if match}
    return all(found) and bool(keys & _WHAT) and bool(keys & _WHOSE)


def puts_down(line: str) -> bool:
    """Say whether a line begins with words that put something down."""
    return _PUTS_DOWN.match(_LEAD.sub("", line, count=1)) is not None


def apart(block: Block) -> Iterator[Block]:
    """Yield a paragraph cut before each line that puts something down; any other paragraph as it is."""
    lines: list[Line] = []
    for line in block.lines:
        if lines and puts_down(line.text):
            yield replace(block, lines=tuple(lines))
            lines = []
        lines.append(line)
    yield block if len(lines) == len(block.lines) else replace(block, lines=tuple(lines))
