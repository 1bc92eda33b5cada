"""Lists that are not written as Markdown's: lines that each begin with a stage of a plan, numbers in a fence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import Block, BlockKind, Line
from syncer.patterns import lazy

_STAGE = lazy(
    r"^(?P<bold>\*\*|__)?(?P<name>(?:week|phase|stage|sprint|milestone|month|day|iteration|release|step|quarter)"
    r"s? (?:\d{1,2}|[ivx]+|one|two|three|four|five|six)(?:(?: ?[-–+&/,]| and| to) ?\d{1,2})?|q[1-4](?: \d{4})?"
    r"|v\d+(?:\.\d+)*)(?P<inside>:)?(?(bold)(?P=bold)|)(?(inside)|\s*(?::|[-–—]+))\s+(?=\S)",
    re.IGNORECASE,
)
_NUMBERED = lazy(r"^\s*(?P<number>\d{1,2})[.):]?[ \t]+(?P<box>\[[ xX]\][ \t]+)?(?=\S)")
_BOXED = lazy(r"^\s*(?:[-*+][ \t]+)?(?P<box>\[[ xX]\])[ \t]+(?=\S)")
_FEWEST = 2
_FEWEST_IN_CODE = 3


def listed(block: Block, stage_level: int) -> Iterator[Block]:
    """Yield a block as the list that it is, where it is one: a heading of `stage_level` and an entry for each stage."""
    if block.kind is BlockKind.PROSE and len(block.lines) >= _FEWEST:
        yield from _stages(block, stage_level)
    elif block.kind is BlockKind.CODE and not block.language:
        yield from _numbered(block)
    else:
        yield block


def _stages(block: Block, level: int) -> Iterator[Block]:
    found = [_STAGE.match(line.text) for line in block.lines]
    if not all(found):
        yield block
        return
    for line, match in zip(block.lines, found, strict=True):
        if match:
            yield Block(BlockKind.HEADING, (Line(line.number, match["name"]),), level)
            yield Block(BlockKind.LIST, (Line(line.number, line.text[match.end() :]),), marker="-")


def _numbered(block: Block) -> Iterator[Block]:
    lines = [line for line in block.lines if line.text.strip()]
    boxed = [_BOXED.match(line.text) for line in lines]
    matches = boxed if all(boxed) else [_NUMBERED.match(line.text) for line in lines]
    counted = [int(match["number"]) for match in matches if match and not all(boxed)]
    if len(lines) < _FEWEST_IN_CODE or not (all(boxed) or counted == list(range(1, len(lines) + 1))):
        yield block
        return
    for line, match in zip(lines, matches, strict=True):
        if match:
            box = match["box"]
            text = re.sub(r"\s{2,}", " ", line.text[match.end() :])
            checked = box.strip() != "[ ]" if box else None
            yield Block(BlockKind.LIST, (Line(line.number, text),), 0, checked, match[0].strip())
