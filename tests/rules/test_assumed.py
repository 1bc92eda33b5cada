from __future__ import annotations

import pytest

from tests.rules.conversation import said_in_meeting, titles

ONE_THING = [
    ("Somebody has to call the caterer about the vegan option.", "Me, I call the caterer first thing Monday."),
    ("We should water the beds behind the greenhouse.", "I'll water the beds behind the greenhouse tonight."),
    ("The auditors want to see the access log.", "Right, I'm digging out the access log for them this afternoon."),
]
TWO_THINGS = [
    ("Somebody has to call the caterer about the vegan option.", "I'll order the chairs on Monday."),
    ("We should water the beds behind the greenhouse.", "I'll mend the door of the greenhouse tonight."),
]


@pytest.mark.parametrize("said", ONE_THING)
def test_a_need_and_its_taking_on_are_one_thing(said: tuple[str, str]) -> None:
    (item,) = said_in_meeting(*said)
    assert len(item.mentions) == 2
    assert item.owner


@pytest.mark.parametrize("said", TWO_THINGS)
def test_other_work_stays_another_thing(said: tuple[str, str]) -> None:
    assert len(said_in_meeting(*said)) == 2


def test_an_own_piece_of_work_is_no_mere_pointer() -> None:
    assert "Write a one-off script" in titles(
        said_in_meeting("There are reservations without an order.", "I'll write a one-off script for that today.")
    )


@pytest.mark.parametrize(
    "said",
    [
        "Somebody has to press a button on each terminal.",
        "Still on the consumption chart.",
        "I'm stuck with the old scanners.",
    ],
)
def test_what_is_done_over_and_over_or_goes_on_is_no_plan(said: str) -> None:
    assert titles(said_in_meeting(said)) == []
