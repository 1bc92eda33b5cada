"""Short snippets of talk, each with what it leaves: how well the rules know the language, class by class."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from evaluation.halves import TYPES
from syncer.extraction import read_transcripts
from syncer.merge import merge
from syncer.models import Item, SourceFile
from syncer.policy import LISTED

_SPOKEN = re.compile(r"([A-Z][\w .-]{0,20}): (.*)")
# Lists and code of a snippet stand below the line that speaks of them.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of the snippets of one class."""

    snippets: int
    wanted: int
    found: int
    wrong: int


def tally(path: Path) -> dict[str, Tally]:
    """Return by class how many things the snippets of a file leave, and how many items are right and wrong."""
    result: dict[str, Tally] = {}
    for snippet in yaml.safe_load(path.read_text(encoding="utf-8")):
        text, places = _as_talk(snippet["lines"])
        items = _items(text)
        right = _matched(items, list(snippet["wanted"]), places)
        one = result.get(snippet["class"], Tally(0, 0, 0, 0))
        result[snippet["class"]] = Tally(
            one.snippets + 1,
            one.wanted + len(snippet["wanted"]),
            one.found + right,
            one.wrong + len(items) - right,
        )
    return result


def show(path: Path) -> None:
    """Print the tally of a file of snippets."""
    total = list(tally(path).items())
    wanted, found, wrong = (sum(getattr(one, name) for _, one in total) for name in ("wanted", "found", "wrong"))
    print(f"\n{path.parent.name} snippets: {found} of {wanted} found, {wrong} wrong")
    for name, one in total:
        print(f"  {name:18} {one.snippets:4} snippets {one.found:4} of {one.wanted:3} found {one.wrong:3} wrong")


def _as_talk(lines: list[str]) -> tuple[str, dict[int, int]]:
    """Return the snippet within a talk of its speakers, and where its lines stand in that."""
    names = list(dict.fromkeys(match[1] for line in lines if (match := _SPOKEN.match(line))))
    is_chat = any(line.startswith(("User:", "Assistant:")) for line in lines)
    one, other = ("User", "Assistant") if is_chat else (*names, "Zoe", "Kim")[:2]
    told = [f"**{one}:** Hello there.", "", f"**{other}:** Hello!", ""]
    told += [f"**{one}:** Nice to see you again.", "", f"**{other}:** Likewise.", ""]
    places = {}
    for number, line in enumerate(lines, start=1):
        told += list(_told(line, told[-1]))
        places[number] = len(told)
    told += ["", f"**{other}:** I see.", "", f"**{one}:** Right, thanks a lot.", ""]
    return "\n".join(told), places


def _told(line: str, before: str) -> Iterator[str]:
    match = _SPOKEN.match(line)
    if match is None:
        yield line
        return
    if before:
        yield ""
    yield f"**{match[1]}:** {match[2]}"


def _items(text: str) -> list[Item]:
    reading = read_transcripts([SourceFile("talk.md", text.encode())])
    return [item for item in merge(reading.items, TYPES) if item.confidence >= LISTED]


def _matched(items: list[Item], wanted: list[dict[str, Any]], places: dict[int, int]) -> int:
    left = list(items)
    for label in wanted:
        words = [str(word).lower() for word in label["words"]]
        place = places[label["line"]]
        fits = (
            item
            for item in left
            if any(word in item.title.lower() for word in words)
            and any(abs(mention.line - place) <= _NEAR for mention in item.mentions)
        )
        if (item := next(fits, None)) is not None:
            left.remove(item)
    return len(items) - len(left)
