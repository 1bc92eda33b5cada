"""The way that somebody names of those laid before him is decided; other answers leave it open."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in

LETTERS = """Two ways come to mind:

**A. Gravel.** Cheap, drains well.

**B. Slabs.** Even, and dear.
"""
LEVELS = """There are three levels:

### Level 1 - Rake by hand
Slow.

### Level 2 - Rake with the tractor
Fast.
"""
TABLE = """How do they compare?

| Part | Option A | Option B |
|---|---|---|
| Fence | Larch boards | Steel mesh |
| Gate | Oak | Aluminium |
"""


def _decided(laid_out: str, answer: str) -> list[str]:
    found = items_in(
        f"**User:** Hello there.\n\n**Assistant:** Hello!\n\n**User:** How would you do the yard?\n\n"
        f"**Assistant:** {laid_out}\n\n**User:** {answer}\n\n**Assistant:** I see.\n"
    )
    return [item.title for item in found if item.type is ItemType.DECISION]


@pytest.mark.parametrize(
    ("laid_out", "answer", "title"),
    [
        (LETTERS, "A, obviously. The slope is wet.", "Use Gravel"),
        (LETTERS, "B. My mother walks with a stick.", "Use Slabs"),
        (LETTERS, "Hm, I'd go with B because of my mother.", "Use Slabs"),
        (LEVELS, "Level 2. Raking by hand we tried and nobody came.", "Rake with the tractor"),
        (TABLE, "Wire I don't want. Larch boards.", "Larch boards"),
        (TABLE, "Aluminium.", "Use Aluminium"),
    ],
)
def test_the_way_that_is_named_is_decided(laid_out: str, answer: str, title: str) -> None:
    assert _decided(laid_out, answer) == [title]


@pytest.mark.parametrize(
    ("laid_out", "answer"),
    [
        (LETTERS, "A or B, I can't say."),
        (LETTERS, "A question first: does gravel grow weeds?"),
        (LETTERS, "Both look fine."),
        (LEVELS, "2. The yard has two gates."),
        (TABLE, "We want boards."),
        (TABLE, "Larch?"),
        (TABLE, "Thanks."),
        ("The fence is of larch boards.", "Larch boards."),
    ],
)
def test_other_answers_decide_nothing(laid_out: str, answer: str) -> None:
    assert _decided(laid_out, answer) == []


def test_what_is_said_in_full_is_said_once() -> None:
    assert len(_decided(LETTERS, "A, obviously. We go with gravel in both yards.")) == 1
