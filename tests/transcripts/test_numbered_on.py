from __future__ import annotations

import pytest

from syncer.models import BlockKind
from tests.transcripts.test_structure import shape

PROSE, LIST, HEADING = BlockKind.PROSE, BlockKind.LIST, BlockKind.HEADING


def test_a_list_whose_numbers_go_on_below_its_heading_is_one() -> None:
    text = "**Now**\n1. mend the pump\n2. oil the gate\n\n**Later**\n3. paint the shed\n   in green\n4. buy seeds"
    assert [(kind, first, said) for kind, first, _, said in shape(text)] == [
        (HEADING, 1, "**Now**"),
        (LIST, 2, "mend the pump"),
        (LIST, 3, "oil the gate"),
        (HEADING, 5, "**Later**"),
        (LIST, 6, "paint the shed\nin green"),
        (LIST, 8, "buy seeds"),
    ]


@pytest.mark.parametrize("text", ["**Later**\n9. paint the shed", "Later\n7) paint the shed\n8) buy seeds"])
def test_one_number_below_a_heading_or_two_below_words_are_enough(text: str) -> None:
    assert [kind for kind, *_ in shape(text)][:2] == [HEADING, LIST]


@pytest.mark.parametrize(
    "text",
    [
        "The shed was built in\n1998. It leaks.",
        "We were\n12. They were\n40. Nobody counted.",
        "the pump came in\n7. then it broke",
    ],
)
def test_a_number_that_a_line_happens_to_begin_with_is_none(text: str) -> None:
    assert [kind for kind, *_ in shape(text)] == [PROSE]
