from __future__ import annotations

import pytest

from tests.rules.conversation import said_in_meeting, titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Those 9 maps have to be vectorised by somebody.", "Those 9 maps have to be vectorised by somebody"),
        ("There has to be a spare pump on board before the race.", "Add a spare pump on board before the race"),
        ("What we type has to survive a dead battery.", "What users type must survive a dead battery"),
        ("We're going to need a third tent for the choir.", "Third tent for the choir"),
        ("The seed trays want new labels.", "New labels for the seed trays"),
    ],
)
def test_anything_may_have_to_be_done_with_any_verb(text: str, title: str) -> None:
    assert titles(said_in_meeting(text)) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "There must be a reason for that.",
        "Everyone has to be patient.",
        'The sign says "boots must be scrubbed".',
        "The compiler needs to know the size.",
    ],
)
def test_what_is_concluded_or_true_in_general_is_no_duty(text: str) -> None:
    assert said_in_meeting(text) == []
