from __future__ import annotations

import pytest

from tests.rules.conversation import said_by_user, said_in_meeting, titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Could whoever owns the shelf please relabel the top row?", "Relabel the top row"),
        ("Please can someone take my old number off the door.", "Take the old number off the door"),
        (
            "Could the numerals on the dial please be a good deal larger?",
            "Let the numerals on the dial be a good deal larger",
        ),
        ("Would it be possible that rowers get a text when a heat moves?", "Let rowers get a text when a heat moves"),
        ("The warden asks whether the lantern page can show the moon.", "Let the lantern page show the moon"),
        ("Could you make it so that the clock counts down?", "Let the clock count down"),
    ],
)
def test_anybody_may_be_asked_for_anything(text: str, title: str) -> None:
    assert [item.casefold() for item in titles(said_in_meeting(text))] == [title.casefold()]


@pytest.mark.parametrize(
    "text",
    [
        "Could the cable be the cause?",
        "Could the tool be stale or is it me?",
        "Could you tell me what that is?",
        "Is it possible that the tide was early?",
    ],
)
def test_questions_that_ask_for_no_work(text: str) -> None:
    assert said_in_meeting(text) == []


def test_an_assistant_does_at_once_what_is_not_for_later() -> None:
    assert said_by_user("Could you add a column for the draught?") == []
    assert titles(said_by_user("Could you add a column for the draught? No hurry.")) == ["Add a column for the draught"]
