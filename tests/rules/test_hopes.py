from __future__ import annotations

import pytest

from tests.rules.conversation import said_by_user, said_in_meeting


@pytest.mark.parametrize(
    "text",
    [
        "The biggest gap is that we have no waiting list.",
        "What's sorely missing from the oven is a timer.",
        "I would like that the boat remembers its last course.",
        "Still dreaming of a map of all wells in the valley.",
        "The planner should ideally support half days too.",
        "Two clubs told us they'd switch if we had a team calendar.",
        'The survey said "more colours for the lanes", nine times.',
        "Any chance of a larger font in the booklet?",
        "Wouldn't it be handy to drag guests between tables?",
        "How about letting members lend each other their keys?",
    ],
)
def test_a_gap_a_dream_or_a_chance_is_a_wish(text: str) -> None:
    assert [item.type for item in said_by_user(text)] == ["feature"]


@pytest.mark.parametrize(
    "text",
    [
        "Any chance you could shorten that?",
        "How about sending it as JSON?",
        "I would like that explained again.",
        "Dreaming of holidays.",
        "Any chance of a coffee?",
        "The biggest gap is between the two planks.",
    ],
)
def test_other_hopes_are_none(text: str) -> None:
    assert said_in_meeting(text) == []
