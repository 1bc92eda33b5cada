from __future__ import annotations

import pytest

from syncer.models import Role
from syncer.transcripts import marked_turns
from syncer.transcripts.decode import split_lines


def lines_of(text: str) -> tuple[str, ...]:
    return tuple(split_lines(text))


def test_a_turn_goes_from_mark_to_mark() -> None:
    first = "<!-- TURN 1 TYPE:USER START -->\nhi\n<!-- TURN 1 TYPE:USER END -->"
    text = f"{first}\nTODO: x\n<!-- TURN 2 TYPE:ANN START -->\nho"
    turns = marked_turns.parse("a.md", lines_of(text)).turns
    assert [(turn.role, turn.blocks[0].text) for turn in turns] == [(Role.USER, "hi"), (Role.PARTICIPANT, "ho")]


@pytest.mark.parametrize(
    "text",
    [
        "```\n<!-- TURN 1 TYPE:USER START -->\n<!-- TURN 2 TYPE:AI START -->\n```",
        "<!-- TURN 1 TYPE:USER START -->\nhi",
        "<!-- START -->\nhi\n<!-- END -->",
    ],
)
def test_other_comments_mark_nothing(text: str) -> None:
    assert marked_turns.detect("a.md", lines_of(text)).confidence == 0
