from __future__ import annotations

import pytest

from tests.rules.conversation import said_by_user, said_in_meeting, titles

DUTIES = [
    ("The lock must not trust the clock of the board.", "Lock must not trust the clock of the board"),
    ("hm, the pump must be OFF after boot, always", "Pump must be OFF after boot"),
    ("But the parser should anyway not take 65535 for a number.", "Parser should anyway not take 65535 for a number"),
    ("The export should always write UTC.", "Export should always write UTC"),
    ("Passwords must never show up in the log.", "Passwords must never show up in the log"),
    ("The form should refuse a date when the year is missing.", "Form should refuse a date when the year is missing"),
]
NONE = [
    "That should be fine.",
    "The tests should pass now.",
    "It must be the cache.",
    "The problem must be somewhere in the proxy.",
    "You should see a green light.",
    "The users should know better.",
    "It should work after a restart.",
    "Should the pump be off after boot?",
    "The second run should be faster.",
    "I must say the plan is nice.",
    "The board may be off for a day.",
    "All relevant commands must support this.",
]


@pytest.mark.parametrize(("sentence", "title"), DUTIES)
def test_how_a_thing_has_to_behave_is_an_item(sentence: str, title: str) -> None:
    assert title in titles(said_by_user(sentence))
    assert title in titles(said_in_meeting(sentence))


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_expected_or_concluded_is_none(sentence: str) -> None:
    assert titles(said_by_user(sentence)) == []


def test_what_it_is_stands_in_the_sentence_before() -> None:
    said = "The import reads whatever it finds. It really should refuse a file when a column is missing."
    assert "Import should refuse a file when a column is missing" in titles(said_by_user(said))
