"""Notes that are set off as a block quote are read like any others; words of others stay a quote."""

from __future__ import annotations

import pytest

from syncer.models import BlockKind
from tests.transcripts.test_structure import blocks


def _kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in blocks(text)]


@pytest.mark.parametrize(
    "text",
    [
        "> **Action items**\n> - descale the boiler\n> - order seals",
        "> ### Left\n>\n> 1. descale the boiler\n> 2. order seals",
        "> *Agreed*\n> * one key for each volunteer\n> * no keys by post",
    ],
)
def test_list_under_a_heading_within_a_quote_is_a_list(text: str) -> None:
    assert _kinds(text) == [BlockKind.HEADING, BlockKind.LIST, BlockKind.LIST]


def test_boxes_within_a_quote_are_boxes() -> None:
    found = blocks("> - [ ] descale the boiler\n> - [x] order seals")
    assert [(block.kind, block.checked, block.text) for block in found] == [
        (BlockKind.LIST, False, "descale the boiler"),
        (BlockKind.LIST, True, "order seals"),
    ]


def test_labelled_lines_of_a_quote_stand_for_themselves() -> None:
    found = blocks("> **Done:** the boiler\n> **Open:** seals, a new gauge\n> __Later:__ second grinder")
    assert [(block.kind, block.first_line) for block in found] == [(BlockKind.PROSE, n) for n in (1, 2, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "> it leaks when it is cold",
        "> - it leaks\n> - it is loud",
        "> **Note:** the valve is on the left",
        "> Dear all,\n> the machine is broken again.\n>\n> - it leaks",
        "> > **Open:** a\n> > **Done:** b",
    ],
)
def test_words_of_others_stay_a_quote(text: str) -> None:
    assert set(_kinds(text)) == {BlockKind.QUOTE}
