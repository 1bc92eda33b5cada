"""Take what Claude Code draws on a terminal apart: prompts, what it says, calls of tools, lists of tasks and boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from syncer.models import Line
from syncer.patterns import lazy


class Kind(Enum):
    """What an entry of the terminal is; in `REFUSED` a person says why no call is made, in `OTHER` nobody speaks."""

    PROMPT = auto()
    SAID = auto()
    TOOL = auto()
    REFUSED = auto()
    PLAN = auto()
    OTHER = auto()


@dataclass(slots=True)
class Entry:
    """What stands from one sign in the first column to the next; the first line is without its sign."""

    kind: Kind
    lines: list[Line] = field(default_factory=list)


_PROMPT = lazy(r"[❯>](?:[ \xa0](?P<text>.*)|\s*$)")
_BULLET = lazy(r"[⏺●][ \xa0](?P<text>.*)")
_OTHER = lazy(
    r"[✻✽✶✢✳∴※·][ \xa0].*|[─━═╌]{10,}.*|(?:\? for shortcuts|[⏵⏸]+ ).*|Resume this session with:.*|claude --resume .*"
)
_BOX_TOP, _BOX_BOTTOM = lazy(r"\s?╭"), lazy(r"\s?╰")
_BOX_ROW = lazy(r"\s?│ ?(?P<text>.*?)\s*│?\s*")
_PLAN = lazy(r"Plan to implement|Ready to code\?|Here is Claude['’]s plan:?|Plan:.*", re.IGNORECASE)
_APPROVAL = lazy(r"Would you like to proceed\?|❯? ?1\. Yes\b.*")
RESULT = lazy(r"\s*⎿")
"""What a tool gave back hangs on this sign."""
REFUSAL = "Tool use rejected with user message:"
"""What stands before the words of a person who refuses a call."""
_REFUSED = lazy(rf"\s*⎿\s*(?P<text>{REFUSAL}.*)")
_HANGS = " " * 4
_FOLDED = lazy(r".*\((?:ctrl|⌃)\+\w to (?:expand|see all|show|hide)[^)]*\)\s*")
_CALL = lazy(r"(?:[A-Z][A-Za-z]*(?: [A-Z]\w*)?|mcp__[\w-]+|[\w.:-]+ - [\w:-]+ \(MCP\)|[\w-]+:[\w-]+)\(", re.ASCII)
# Others that draw alike write no brackets: `● Edit src/load.py`, `● Run: make test`.
_STEP = lazy(
    r"(?:Edit|Read|Write|Create|Update|Delete|Patch|Grep|Glob|Search|List)(?:ed)?:? \S*[./_]\S*"
    r"|(?:Run|Ran|Bash|Shell|Exec|Execute):? (?!the |it |a )\S.*|(?:Run|Ran|Bash|Shell|Exec): \S.*"
)
_STATUS = lazy(r"Updated? (?:Todos|[Pp]lan)|User (?:answered|approved|rejected) Claude['’]s .*")


def is_prompt(line: str) -> bool:
    """Say whether a person typed what follows on a line."""
    match = _PROMPT.fullmatch(line)
    return match is not None and bool(match["text"])


def read_entries(lines: Sequence[str]) -> Iterator[Entry]:
    """Yield the entries in order; what stands before the first sign is of nobody and left out."""
    entry = Entry(Kind.OTHER)
    box: list[Line] | None = None
    for number, line in enumerate(lines, start=1):
        if box is None and _BOX_TOP.match(line):
            yield from _closed(entry)
            entry, box = Entry(Kind.OTHER), [Line(number, line)]
        elif box is not None and (_BOX_BOTTOM.match(line) or not _BOX_ROW.fullmatch(line)):
            yield _read_box(box)
            box = None
            entry = _begin(number, line) or entry
        elif box is not None:
            box.append(Line(number, line))
        elif begun := _begin(number, line):
            yield from _closed(entry)
            entry = begun
        else:
            entry.lines.append(Line(number, line))
    yield from _closed(entry)


def _begin(number: int, line: str) -> Entry | None:
    if match := _PROMPT.fullmatch(line):
        return Entry(Kind.PROMPT, [Line(number, match["text"] or "")])
    if match := _BULLET.fullmatch(line):
        return Entry(Kind.SAID, [Line(number, match["text"])])
    return Entry(Kind.OTHER, [Line(number, line)]) if _OTHER.fullmatch(line) else None


def _closed(entry: Entry) -> Iterator[Entry]:
    """Tell calls of tools from what is said, cut off what hangs on either, and keep what a person says there."""
    if entry.kind not in (Kind.PROMPT, Kind.SAID):
        yield entry
        return
    if entry.kind is Kind.SAID and _is_call(entry.lines):
        yield Entry(Kind.TOOL, entry.lines)
    else:
        hanging = (index for index, line in enumerate(entry.lines) if _is_result(line.text))
        yield Entry(entry.kind, entry.lines[: next(hanging, len(entry.lines))])
    for position, line in enumerate(entry.lines):
        if refusal := _REFUSED.fullmatch(line.text):
            yield Entry(Kind.REFUSED, [Line(line.number, refusal["text"]), *_going_on(entry.lines, position + 1)])


def _going_on(lines: Sequence[Line], start: int) -> Iterator[Line]:
    """Yield the lines from `start` that go on with a refusal: up to a result, or a paragraph that hangs less deep."""
    parted = False
    for line in (lines[index] for index in range(start, len(lines))):
        if _is_result(line.text) or (parted and line.text.strip() and not line.text.startswith(_HANGS)):
            return
        parted = not line.text.strip()
        yield line


def _is_result(text: str) -> bool:
    return RESULT.match(text) is not None or _FOLDED.fullmatch(text) is not None


def _is_call(lines: Sequence[Line]) -> bool:
    """Say whether an entry is a call: a result hangs on its first lines, or they are a name with arguments."""
    head: list[str] = []
    for line in lines:
        if RESULT.match(line.text):
            return True
        if not line.text.strip():
            break
        head.append(line.text.strip())
    first = head[0] if head else ""
    if _FOLDED.fullmatch(first) or _STATUS.fullmatch(first) or _STEP.fullmatch(first):
        return True
    return _CALL.match(first) is not None and head[-1].endswith(")")


def _read_box(rows: Sequence[Line]) -> Entry:
    """Read a box: a plan is said, all others are the tool's own, such as its banner and its questions."""
    inner = [Line(row.number, match["text"]) for row in rows[1:] if (match := _BOX_ROW.fullmatch(row.text)) is not None]
    first = next((index for index, line in enumerate(inner) if line.text.strip()), None)
    if first is None or not _PLAN.fullmatch(inner[first].text.strip()):
        return Entry(Kind.OTHER)
    plan = inner[first + 1 :]
    end = next((index for index, line in enumerate(plan) if _APPROVAL.fullmatch(line.text.strip())), len(plan))
    return Entry(Kind.PLAN, plan[:end])
