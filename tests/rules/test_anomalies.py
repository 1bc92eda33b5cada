from __future__ import annotations

import pytest

from syncer.rules.anomalies import find_anomaly
from tests.rules.conversation import said_by_user, said_in_meeting

SEEN = [
    "The badge reader at gate C lets everybody in.",
    "The bike lock opens with any card.",
    "Customers can even order minus two chairs.",
    "The newsletter went to people who had unsubscribed.",
    "The poster carries last year's date.",
    "The app thinks it's still winter time.",
    "Deleting a comment deletes the whole thread.",
    "The roster forgot all the night shifts.",
    "Searching by street finds nothing.",
    "The old bookmark ends in a 404.",
    "The water meter counts backwards.",
    "The pump runs though the tank is full.",
    "Whoever has two surnames never gets the letter.",
    "Scrolling on the tablet is a pain.",
    "The parcel scale is two grams off.",
    "Some donors were thanked twice, some not at all.",
    "Our guests get the bill in yen.",
    "The test mailer still mails real customers after an import.",
    "Somehow the lamps in hall two stay on.",
]


@pytest.mark.parametrize("text", SEEN)
def test_what_nobody_wants_of_a_thing_is_a_fault(text: str) -> None:
    assert [item.type for item in said_by_user(text)] == ["bug"]
    assert [item.type for item in said_in_meeting(text)] == ["bug"]


@pytest.mark.parametrize(
    "text",
    [
        "The gate opens at eight.",
        "The hall opens in May.",
        "The form should accept any card.",
        "The boss thinks we are late.",
        "The scheduler ignores the holidays on purpose.",
        "Reading helps.",
        "The mail goes out in German and English.",
        "I skipped the lunch.",
        "People with a card get a discount.",
        "If you want, the lamp turns itself off.",
        "The bus was ten minutes late.",
        "And drop the course, the hall is booked.",
        "You could store averages once the disk is half full.",
    ],
)
def test_what_is_wanted_or_done_by_people_is_none(text: str) -> None:
    assert find_anomaly(text) is None


def test_such_an_observation_is_listed_but_not_filed() -> None:
    (found,) = said_by_user("The bike lock opens with any card.")
    assert found.confidence < 0.7
