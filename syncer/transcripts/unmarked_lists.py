"""Lists that are not written as Markdown's: lines that each begin with a stage of a plan, numbers in a fence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import Block, BlockKind, Line
from syncer.patterns import lazy
from syncer.transcripts.put_down import apart, is_form
from syncer.transcripts.set_off import BOLD_HEADING
from syncer.transcripts.words import may_be_person

_STAGE = lazy(
    r"^(?P<bold>\*\*|__)?(?P<name>(?:week|phase|stage|sprint|milestone|month|day|iteration|release|step|quarter)"
    r"s? (?:\d{1,2}|[ivx]+|one|two|three|four|five|six)(?:(?: ?[-–+&/,]| and| to) ?\d{1,2})?|q[1-4](?: \d{4})?"
    r"|v\d+(?:\.\d+)*)(?P<inside>:)?(?(bold)(?P=bold)|)(?(inside)|\s*(?::|[-–—]+))\s+(?=\S)",
    re.IGNORECASE,
)
_NUMBERED = lazy(r"^\s*(?P<number>\d{1,2})[.):]?[ \t]+(?P<box>\[[ xX]\][ \t]+)?(?=\S)")
_BOXED = lazy(r"^\s*(?:[-*+][ \t]+)?(?P<box>\[[ xX]\])[ \t]+(?=\S)")
# Among bullets an "x" or a tick stands before what is done.
_BULLET = lazy(r"^(?P<indent> {0,4})(?:[-*•+][ \t]+(?P<box>\[[ xX]\][ \t]+)?|(?P<done>[xX✓✔])[ \t]+)(?=[^\W\d_`\"'(*])")
# With a small letter and a colon it is a key of something that programs read.
_LABEL = lazy(
    r"(?:#{1,6} |\*\*)?[A-Z][\w'’/&-]*(?:,? [\w'’/&()-]+){0,5}(?:\*\*)?:?(?:\*\*)?"
    r"|[a-z][\w'’/&-]*(?:,? [\w'’/&()-]+){0,5}"
)
_TIMED = lazy(
    r"^(?P<when>now|soon|first|then|next|later|afterwards|today|tomorrow"
    r"|(?:this|next) (?:week|month|quarter|sprint|year)"
    r"|some ?day|backlog|mvp|v\d+(?:\.\d+)*|q[1-4]|(?:phase|week|sprint|step|stage|month|day) \d{1,2}|january"
    r"|february"
    r"|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|nice to have"
    r"|must|should|could)(?:[ \t]*:[ \t]*|[ \t]+[–—-]+[ \t]+|[ \t]{2,})(?=\S)",
    re.IGNORECASE,
)
# "Actions" above lines that each begin with a name, with nothing between.
_HEADS_ACTIONS = lazy(
    r"^(?:\d+[.)] )?(?:\*\*|__)?(?:(?:our|open|new|the) )?(?:actions?(?: (?:items?|points?|list))?|next steps?"
    r"|to[- ]?dos?|tasks|follow[- ]?ups?"
    r"|who does what|homework|assignments|aps?|ais?)(?: [\w./-]{1,12}){0,2}\s*:?(?:\*\*|__)?:?$",
    re.IGNORECASE,
)
_GIVEN_TO = lazy(
    r"^(?!(?i:(?:any|no|some|every)(?:thing|body|one)\b|(?:things?|need|have|want|how|what|who|where|when|why|we|i"
    r"|you|they|he|she|it"
    r"|this|that|there|these|those|still|also|not?|yes|next|ready|time|try|going|able|back|nothing|none|up|due"
    r"|more|most|all)\b))"
    r"(?P<who>@[\w.-]{1,39}|[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’.-]{0,20})?)(?:(?: ?[,+&/] ?"
    r"| and )@?[A-Z][\w'’-]{1,20}){0,3}"
    r"\s?(?::|\s[–—-]+\s|\sto\s|\swill\s)\s*\S"
)
_TEXT = frozenset(("", "text", "txt", "plain", "plaintext", "notes"))
# A heading within a fence stands below those around it.
_LEVEL = 6
_FEWEST = 2
_FEWEST_IN_CODE = 3
_WORDS = 3


def listed(block: Block) -> Iterator[Block]:
    """Yield a block as the list that it is, where it is one: a heading and an entry for each stage."""
    if block.kind is BlockKind.PROSE and len(block.lines) >= _FEWEST:
        yield from _stages(block)
    elif block.kind is BlockKind.CODE and block.language.lower() in _TEXT:
        yield from _entries(block)
    else:
        yield block


def _stages(block: Block) -> Iterator[Block]:
    head, below = block.lines[0], block.lines[1:]
    if heads_actions(head.text) and gives(below[0].text):
        yield Block(BlockKind.HEADING, (Line(head.number, head.text.strip("*_: ")),), BOLD_HEADING)
        yield from given(below)
        return
    found = [_STAGE.match(line.text) for line in block.lines]
    if not all(found):
        yield from (replace(block, kind=BlockKind.LIST, marker="-"),) if is_form(block) else apart(block)
        return
    for line, match in zip(block.lines, found, strict=True):
        if match:
            yield Block(BlockKind.HEADING, (Line(line.number, match["name"]),), BOLD_HEADING)
            yield Block(BlockKind.LIST, (Line(line.number, line.text[match.end() :]),), marker="-")


def heads_actions(line: str) -> bool:
    """Say whether a line is but such words as "Action items"."""
    return _HEADS_ACTIONS.match(line.strip()) is not None


def gives(line: str) -> bool:
    """Say whether a line begins with who is to do something."""
    match = _GIVEN_TO.match(line)
    return match is not None and may_be_person(match["who"].lstrip("@"))


def given(lines: tuple[Line, ...]) -> Iterator[Block]:
    """Yield an entry for each line that begins with who is to do it; other lines go on with the one above."""
    entry: list[Line] = []
    for line in lines:
        if entry and gives(line.text):
            yield Block(BlockKind.LIST, tuple(entry), marker="-")
            entry = []
        entry.append(line)
    yield Block(BlockKind.LIST, tuple(entry), marker="-")


def _entries(block: Block) -> Iterator[Block]:
    lines = [line for line in block.lines if line.text.strip()]
    for read in (_numbered, _noted, _timed):
        if found := read(lines):
            yield from found
            return
    yield block


def _numbered(lines: list[Line]) -> list[Block]:
    """Return the entries of a list that is boxes from end to end, or numbers without a gap; none where it is not."""
    boxed = [_BOXED.match(line.text) for line in lines]
    matches = boxed if all(boxed) else [_NUMBERED.match(line.text) for line in lines]
    counted = [int(match["number"]) for match in matches if match and not all(boxed)]
    if len(lines) < _FEWEST_IN_CODE or not (all(boxed) or counted == list(range(1, len(lines) + 1))):
        return []
    return [_entry(line, match, match["box"]) for line, match in zip(lines, matches, strict=True) if match]


def _noted(lines: list[Line]) -> list[Block]:
    """Return notes pasted into a fence, headings of a few words over entries with bullets; none where it holds more."""
    found: list[Block] = []
    words = depth = 0
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        if entry := _BULLET.match(line.text):
            found.append(_entry(line, entry, entry["box"] or entry["done"]))
            words += len(line.text.split()) - 1
            depth = len(entry["indent"])
        elif found and found[-1].kind is BlockKind.LIST and line.text.startswith(" " * (depth + 2)):
            last = found.pop()
            found.append(replace(last, lines=(*last.lines, Line(line.number, line.text.strip()))))
        elif below and _BULLET.match(below.text) and _LABEL.fullmatch(line.text):
            found.append(Block(BlockKind.HEADING, (Line(line.number, line.text.strip(" :#*")),), _LEVEL))
        else:
            return []
    entries = sum(block.kind is BlockKind.LIST for block in found)
    return (
        found if entries >= _FEWEST_IN_CODE and words >= entries * _WORDS and found[0].kind is BlockKind.HEADING else []
    )


def _timed(lines: list[Line]) -> list[Block]:
    """Return a plan laid out in columns, times on the left and what is planned on the right; none where it is not."""
    found: list[Block] = []
    for line in lines:
        if match := _TIMED.match(line.text):
            found.append(Block(BlockKind.HEADING, (Line(line.number, match["when"]),), _LEVEL))
        elif not (found and line.text.startswith("  ")):
            return []
        said = line.text[match.end() if match else 0 :].strip()
        found.append(Block(BlockKind.LIST, (Line(line.number, said),), marker="-"))
    times = sum(block.kind is BlockKind.HEADING for block in found)
    return found if times >= _FEWEST and len(lines) >= _FEWEST_IN_CODE else []


def _entry(line: Line, match: re.Match[str], box: str | None) -> Block:
    text = re.sub(r"\s{2,}", " ", line.text[match.end() :])
    checked = box.strip() != "[ ]" if box else None
    return Block(BlockKind.LIST, (Line(line.number, text),), 0, checked, match[0].strip())
