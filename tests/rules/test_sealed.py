from __future__ import annotations

import pytest

from tests.rules.conversation import said_in_meeting, titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The archive keeps MP3, that's settled.", "Archive keeps MP3"),
        ("All stamps are kept in UTC from here on. That's final.", "All stamps are kept in UTC from here on"),
        ("We're taking the ferry, not the train, majority decided.", "Take the ferry, not the train"),
        ("So, after two votes: the choir drops the print edition.", "Choir drops the print edition"),
        ("We've made up our minds, it's going to be oak.", ""),
        ("Decided with the board at lunch: the sensor is sold without a fee.", "Sensor is sold without a fee"),
    ],
)
def test_a_seal_or_a_lead_makes_a_ruling(text: str, title: str) -> None:
    items = said_in_meeting(text)
    if title:
        assert [item.type for item in items] == ["decision"]
        assert [found.removeprefix("The ").casefold() for found in titles(items)] == [title.casefold()]


@pytest.mark.parametrize(
    "text",
    [
        "I feel good about this one, it's decided.",
        "If the vote goes through, it's settled.",
        "Nothing is decided yet.",
        "Who voted for the oak?",
        "Great talk. Period.",
    ],
)
def test_other_talk_of_votes_rules_nothing(text: str) -> None:
    assert [item for item in said_in_meeting(text) if item.type == "decision"] == []
