from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, said_by_user, titles


@pytest.mark.parametrize(
    ("sentences", "title"),
    [
        ("I tried an empty list. It just hangs there.", "Hangs there when you try an empty list"),
        (
            "I opened a site without any hive and it spins forever.",
            "Spins forever when you open a site without any hive",
        ),
        ("I logged in with the test account. It throws a 500.", "Throws a 500 when you log in with the test account"),
        ("Let me try it with no network... it loads forever.", "Loads forever when you try it with no network"),
    ],
)
def test_what_was_tried_names_a_fault_told_of_it(sentences: str, title: str) -> None:
    assert titles(said_by_user(sentences)) == [title]


def test_the_case_that_was_asked_about_names_what_is_seen_of_it() -> None:
    found = items_in(
        "**User:** Nice. What happens when the file is empty?\n\n**Assistant:** It should print a message. What do you "
        "see?\n\n**User:** Let me try... it crashes with an IndexError.\n\n**Assistant:** Then a check is missing.\n"
    )
    assert titles(found) == ["Crashes with an IndexError when the file is empty"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I tried it and it works.",
        "I opened the box and it was a present.",
        "I pressed the button and it prints the label.",
    ],
)
def test_what_works_when_tried_is_none(sentence: str) -> None:
    assert titles(said_by_user(sentence)) == []
