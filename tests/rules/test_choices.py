from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_in_meeting, titles


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (("Monday or Thursday for the rehearsal?", "Thursday."), "Thursday rather than Monday for the rehearsal"),
        (("Do we rent or buy the projector?", "we buy."), "Buy the projector rather than rent"),
        (("Should we use Postgres or MySQL for the log?", "Postgres, definitely."), "Postgres rather than MySQL"),
        (
            ("Either we hire or we train somebody.", "Training pays off late.", "Sold. We hire."),
            "Hire rather than train",
        ),
        (("Oak or beech?", "Oak is dear.", "Beech it is."), "Beech rather than Oak"),
        (("Could we do both?", "No, either the lift or the ramp.", "Then the ramp."), "The ramp rather than"),
        (("All in favour of moving to Wednesdays?", "aye", "Passed unanimously."), "Move to Wednesdays"),
        (("Shall we invite the press?", "No press."), "No press"),
    ],
)
def test_the_title_names_what_was_chosen(said: tuple[str, ...], title: str) -> None:
    (found,) = said_in_meeting(*said)
    assert found.type == ItemType.DECISION
    assert found.title.startswith(title)


@pytest.mark.parametrize(
    "said",
    [
        ("Do you know whether it was Ann or Bob?", "Bob."),
        ("Tea or coffee?", "Tea, please."),
        ("Oak or beech?", "Hard to say."),
        ("Oak or beech?", "Oak.", "No, I'd rather wait."),
        ("Is it ready or not?", "Not."),
        ("All in favour of moving to Wednesdays?", "Hm, can we talk about it first."),
    ],
)
def test_other_questions_leave_nothing(said: tuple[str, ...]) -> None:
    assert titles(said_in_meeting(*said)) == []
