"""Which other words are a rewording and which are another thing."""

from __future__ import annotations

import pytest

from syncer.reword import contains, differs_by_typing_error


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Retry the importer", "Retry the importer after a timeout"),
        ("Retry the importer", "retry THE **importer**!"),
        ("the login page", "page of the login"),
    ],
)
def test_words_added_or_left_out_are_a_rewording(one: str, other: str) -> None:
    assert contains(one, other)
    assert contains(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Retry the importer", "Retry the importer 3 times"),
        ("Keep the logs", "Do not keep the logs"),
        ("Keep the logs", "Don't keep the logs"),
        ("Keep the logs", "Never keep the logs"),
        ("Fix the login form", "Fix the logout form"),
        ("Set it to 5", "Set it to -5"),
        ("Importer", "Retry the importer"),
        ("", "Retry the importer"),
    ],
)
def test_a_number_a_negation_and_another_word_are_another_thing(one: str, other: str) -> None:
    assert not contains(one, other)
    assert not contains(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Retry the importre", "Retry the importer"), ("Fix the serach page", "Fix the search page")],
)
def test_one_letter_or_two_swapped_are_a_typing_error(one: str, other: str) -> None:
    assert differs_by_typing_error(one, other)
    assert differs_by_typing_error(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Update to release1", "Update to release2"),
        ("Ask Annika about it", "Ask Annike about it"),
        ("Fix the form", "Fix the farm"),
        ("Fix the login form", "Fix the logout form"),
        ("Fix the importre pagse", "Fix the importer pages"),
        ("Fix the importer", "Fix the importer"),
    ],
)
def test_a_name_a_number_and_a_short_word_are_never_a_typing_error(one: str, other: str) -> None:
    assert not differs_by_typing_error(one, other)
    assert not differs_by_typing_error(other, one)
