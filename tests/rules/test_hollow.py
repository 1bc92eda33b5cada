"""A title must name something; what is settled may be a number."""

from __future__ import annotations

import pytest

from syncer.rules.hollow import is_hollow
from tests.rules.conversation import said_in_meeting


@pytest.mark.parametrize(
    "title",
    [
        "14 and 15 together",
        "Feature three months in a row",
        "Not urgent at all",
        "See anything",
        "Add p95",
        "Part of the first version",
        "Pay for",
        "Drop some",
        "Use yeah",
        "Ten or twelve",
        "Low priority",
        "Please",
        "Leave this open",
        "Send me the ones you know",
        "Drop the other stuff and do that",
        "The reason",
        "Use higher",
        "Ask my mother",
        "Not do it on the twenty-ninth",
    ],
)
def test_numbers_times_and_vague_words_name_nothing(title: str) -> None:
    assert is_hollow(title)


@pytest.mark.parametrize(
    "title",
    [
        "Part of the map is grey",
        "Use rails",
        "Leave the gate open",
        "Rotate the log",
        "Background job",
        "One-digit years",
        "Send me the invoice",
        "Renew the lease",
        "Support Safari 15",
        "v2 login",
        "Let somebody else water it",
    ],
)
def test_one_word_of_its_own_is_enough(title: str) -> None:
    assert not is_hollow(title)


def test_a_hollow_item_is_not_listed() -> None:
    assert said_in_meeting("I'd like to go to 16 anyway. 14 and 15 together are 1.8 %.") == []
