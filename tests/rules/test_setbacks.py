from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_in_meeting, titles


@pytest.mark.parametrize(
    "sentence",
    [
        "Since the move to the new till, a payment takes on average 9 seconds, it was 2 seconds before.",
        "The nightly run went from 40 s to 11 minutes.",
        "The opening hours on the map are known to be wrong for Sundays.",
        "Scans of the old slides come out washed out.",
        "Every order that we closed on Friday came back as open.",
        "When a tenant is removed in the portal they still get the weekly letter.",
        "The tutorial still uses the names of last year.",
        "Portrait videos have black bars on the lobby screen.",
    ],
)
def test_what_got_worse_goes_on_or_comes_back_is_a_fault(sentence: str) -> None:
    assert [item.type for item in said_in_meeting(sentence)] == [ItemType.BUG]


@pytest.mark.parametrize(
    "sentence",
    [
        "The full suite runs in 22 minutes rather than 55.",
        "The build is down to 3 minutes, it was 12.",
        "If the ride went from 10 to 20 minutes nobody would come.",
        "The rehearsal took 2 hours, it was 1 hour last week.",
        "It takes 11 days until a letter is signed, it was 6.",
        "She is known to be early.",
        "The brochure still says a lot about us.",
        "We cancelled the lunch but we are all here.",
        "Do the videos have black bars?",
    ],
)
def test_what_got_better_and_what_is_no_trouble_is_none(sentence: str) -> None:
    assert titles(said_in_meeting(sentence)) == []
