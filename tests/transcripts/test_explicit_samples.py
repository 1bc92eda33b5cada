"""How many of the lines that real logs and minutes mark as actions and decisions are found, and with whom."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from syncer.extraction import read_transcripts
from syncer.models import Item, ItemType, SourceFile

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
FORMATS = (
    "w3c_irc_log",
    "w3c_scribe_raw",
    "w3c_scribejs_md",
    "w3c_minutes_txt",
    "meetbot_raw_irc",
    "meetbot_minutes_txt",
)
TYPES = {"action": ItemType.TODO, "decision": ItemType.DECISION}
# Of these the gold names the owner; of logs it names who typed the line.
NAMES_OWNERS = ("w3c_scribejs_md",)

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SAMPLES / "GOLD.jsonl").exists(), reason="the real samples are not beside the project"),
]


@dataclass(frozen=True, slots=True)
class Marked:
    """A line that the gold knows to mark an action or a decision."""

    file: str
    line: int
    kind: str
    text: str
    who: str | None


def marked() -> list[Marked]:
    rows = map(json.loads, (SAMPLES / "GOLD.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Marked(row["file"], row["line"], row["kind"], row["text"], row.get("who"))
        for row in rows
        if row["file"].startswith(FORMATS) and row["line"] and row["src"] == "inline"
    ]


@cache
def items_of(file: str) -> tuple[Item, ...]:
    return tuple(
        i for i in read_transcripts([SourceFile(file, (SAMPLES / file).read_bytes())]).items if i.confidence >= 0.5
    )


def found(one: Marked) -> Item | None:
    """Return the item of the kind that a marked line makes, None where it makes none."""
    return next(
        (
            item
            for item in items_of(one.file)
            if item.type is TYPES[one.kind] and any(m.line <= one.line <= m.end_line for m in item.mentions)
        ),
        None,
    )


def test_marked_lines_are_found_with_their_kind() -> None:
    gold = marked()
    missed = [one for one in gold if found(one) is None]
    assert len(missed) <= 0.02 * len(gold), missed


def owner_of(one: Marked) -> str | None:
    item = found(one)
    return item.owner if item else None


def test_actions_have_the_owner_that_the_minutes_name() -> None:
    gold = [one for one in marked() if one.who and one.kind == "action" and one.file.startswith(NAMES_OWNERS)]
    wrong = [(one, owner_of(one)) for one in gold if owner_of(one) != one.who]
    assert gold
    assert len(wrong) <= 0.05 * len(gold), wrong


def named_first(text: str) -> str:
    """Return the name that an action begins with, "" where it begins with what is to be done."""
    match = re.match(r"@?([\w-]+)(?:,? (?:and|&) @?[\w-]+)* (?:to|will) [a-z]", text)
    return match[1] if match else ""


def test_actions_that_begin_with_a_name_are_of_whom_it_names() -> None:
    logs = [one for one in marked() if one.kind == "action" and not one.file.startswith(NAMES_OWNERS)]
    gold = [one for one in logs if named_first(one.text)]
    assert gold
    wrong = [(one, owner_of(one)) for one in gold if not _is_same(owner_of(one) or "", named_first(one.text))]
    assert len(wrong) <= 0.05 * len(gold), wrong


def _is_same(owner: str, named: str) -> bool:
    """Whether an owner may be whom a line names: a bot knows the whole name to a nick."""
    one, other = (re.sub(r"[^a-z]", "", name.lower()) for name in (owner, named))
    return any(other[start : start + 3] in one for start in range(len(other) - 2))


def test_who_typed_an_action_for_somebody_else_is_not_its_owner() -> None:
    gold = [one for one in marked() if one.kind == "action" and not one.file.startswith(NAMES_OWNERS)]
    wrong = [
        one for one in gold if one.who and owner_of(one) == one.who and one.who[:4].lower() not in one.text.lower()
    ]
    assert not wrong


@pytest.mark.parametrize("folder", FORMATS)
def test_no_item_comes_from_a_bot(folder: str) -> None:
    bots = ("zakim", "rrsagent", "trackbot", "voip", "bot", "ghurlbot")
    said = [
        m.speaker
        for path in (SAMPLES / folder).iterdir()
        for i in items_of(f"{folder}/{path.name}")
        for m in i.mentions
    ]
    assert not [speaker for speaker in said if speaker.lower().startswith(bots)]
