from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_by_user, titles


@pytest.mark.parametrize(
    "sentence",
    [
        "The contact page still has the phone number from 2019.",
        "The link in the newsletter still goes to the beta server.",
        "Our Docker image still ships with Python 3.7.",
        "I remember now, the banner of the shop still points to the summer sale.",
        "After login the wheel turns and turns and nothing comes.",
        "The upload bar goes to 99% and then nothing.",
        "The spinner never goes away when the account has no hives.",
        "On older phones the chart page is completely white.",
        "The hint in the payment form is light grey on white, nobody can read it.",
        "The save button is hidden behind the keyboard.",
        'Several visitors did not see the "Exit" button.',
        "If a scale is offline for a while, the daily sum is too high.",
        "The font in the table is too small on phones.",
        "Replies to the newsletter go to my private address.",
        "Everybody got two copies of the invoice.",
        "Our logs are full of token errors since Tuesday.",
    ],
)
def test_a_state_that_nobody_wants_is_a_fault(sentence: str) -> None:
    assert [item.type for item in said_by_user(sentence)] == [ItemType.BUG]


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour still has two cranes, and I like to look at them.",
        "She still has the key to the office.",
        "Python still has the GIL by default.",
        "The walls are completely white now, they look great.",
        "The rabbit is white and the cat is black.",
        "The rent is too high, we move out in June.",
        "It is too late for lunch.",
        "That song has been in my head forever.",
        "She told me twice that she likes the app.",
        "The effort is too high for a hobby project.",
    ],
)
def test_what_is_merely_so_is_none(sentence: str) -> None:
    assert titles(said_by_user(sentence)) == []
