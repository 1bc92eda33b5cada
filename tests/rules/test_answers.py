from __future__ import annotations

import pytest

from tests.rules.conversation import said_in_meeting, titles

ANSWERS = [
    (
        ("What's still missing for the launch?", "Terms of service, and somebody has to translate the emails."),
        ["Terms of service", "Translate the emails"],
    ),
    (
        ("What is left?", "Writing the entries when somebody signs, and a page where support can look at them."),
        ["Write the entries when somebody signs", "Page where support can look at them"],
    ),
    (
        ("What would you do?", "Throw out the old filters, and run the pumps in two shifts.", "Sold."),
        ["Throw out the old filters", "Run the pumps in two shifts"],
    ),
    (
        ("How would you fix that?", "Raise the timeout to thirty minutes.", "Okay, do that."),
        ["Raise the timeout to thirty minutes"],
    ),
]
NONE = [
    ("What would you do?", "Throw out the old filters, and run the pumps in two shifts.", "No, too risky."),
    ("What's left?", "Nothing, thanks."),
    ("What is missing?", "I have no idea, really."),
    ("What would you do?", "No idea, and you?", "Same."),
]


@pytest.mark.parametrize(("said", "wanted"), ANSWERS)
def test_an_answer_names_the_work(said: tuple[str, ...], wanted: list[str]) -> None:
    assert titles(said_in_meeting(*said)) == wanted


@pytest.mark.parametrize("said", NONE)
def test_what_is_refused_or_empty_is_no_work(said: tuple[str, ...]) -> None:
    assert titles(said_in_meeting(*said)) == []
