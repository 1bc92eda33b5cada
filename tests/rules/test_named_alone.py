from __future__ import annotations

import pytest

from tests.rules.conversation import said_in_meeting, titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Voice notes? Yes, but not before spring.", "Voice notes"),
        ("The undo history for floor plans. Yeah. Not in this release.", "Undo history for floor plans"),
        ("Splitting the parser? Not this month.", "Split the parser"),
    ],
)
def test_what_is_only_named_is_put_off_in_the_next_words(text: str, title: str) -> None:
    assert titles(said_in_meeting(text)) == [title]


@pytest.mark.parametrize(
    "text", ["Wow okay. Not today.", "Any questions? Not now.", "Lunch? Not yet.", "Reconnect? Not now."]
)
def test_greetings_and_meals_are_not_put_off(text: str) -> None:
    assert said_in_meeting(text) == []
