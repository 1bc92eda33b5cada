from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_by_user, said_in_meeting


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Alright, the code freeze starts on the 12th then.", "The code freeze starts on the 12th"),
        ("Then the treasurer stays Paul.", "The treasurer stays Paul"),
        ("We're not doing Christmas cards this year.", "Not doing Christmas cards this year"),
        ("Final word from the landlord: no pets.", "No pets"),
        ("The winner is draft B.", "Draft B"),
        ("We take the smaller van.", "Take the smaller van"),
        ("It's a no to the sponsorship.", "No to the sponsorship"),
        ("From the first of May, no more plastic cups.", "From the first of May, no more plastic cups"),
        ("The exam will be oral, not written.", "The exam will be oral, not written"),
        ("The motion is rejected.", "The motion is rejected"),
    ],
)
def test_people_settle_it(said: str, title: str) -> None:
    (found,) = said_in_meeting(said)
    assert found.type == ItemType.DECISION
    assert found.title == title
    assert not [item for item in said_by_user(said) if item.type == ItemType.DECISION]


@pytest.mark.parametrize(
    "said",
    [
        "We take the bus every morning.",
        "The winner is not known yet.",
        "We agreed to disagree.",
        "The lamp stays green.",
        "From Monday I'm away.",
        "It's a no-brainer.",
        "Then the lamp goes out.",
    ],
)
def test_what_is_usual_or_open_is_not_settled(said: str) -> None:
    assert not [item for item in said_in_meeting(said) if item.type == ItemType.DECISION]
