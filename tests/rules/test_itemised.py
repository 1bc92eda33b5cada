"""An answer that goes through an assistant's list line by line says of each entry whether it is wanted."""

from __future__ import annotations

import pytest

from syncer.models import Priority
from tests.rules.conversation import items_in, titles

_TALK = (
    "**Ida:** hi\n\n**ChatGPT:** Hello!\n\n"
    "**Ida:** what for our open day?\n\n**ChatGPT:** Sure:\n\n"
    "1. A hunt between the shelves\n2. Fireworks on the roof\n3. Book binding workshop\n4. Second-hand stall\n\n"
    "**Ida:** {}\n\n**ChatGPT:** {}\n\n**Ida:** bye\n"
)


@pytest.mark.parametrize(
    "answer",
    [
        "1 yes!! for the kids\n2 lol no\n3 good one, do it\n4 maybe next year",
        "1. oh yes please\n2. nope, insurance\n3. definitely\n4. later",
        "1) great\n2) not for us\n3) agreed\n4) some day",
    ],
)
def test_each_line_speaks_for_its_entry(answer: str) -> None:
    found = items_in(_TALK.format(answer, "Noted."))
    assert [title.split()[-1] for title in titles(found)] == ["shelves", "workshop", "stall"]
    assert found[-1].priority is Priority.LOW


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        ("1 about 40 people\n2 on Sunday\n3 the big room", "Thanks."),
        ("1 yes\n2 yes\n3 yes", "Done. I've added all three to the programme."),
    ],
)
def test_lines_that_take_nothing_up(answer: str, reply: str) -> None:
    assert titles(items_in(_TALK.format(answer, reply))) == []
