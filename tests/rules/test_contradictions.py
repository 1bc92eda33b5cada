from __future__ import annotations

import pytest

from syncer.rules.contradictions import find_contradiction
from syncer.rules.symptoms import find_symptom
from tests.rules.conversation import said_by_user


@pytest.mark.parametrize(
    "text",
    [
        "The courier app picks up parcels that have been cancelled.",
        "We bill tenants for the month after they moved.",
        "I changed my address but the letters still go to the old flat.",
        "The logout link leads to a 404.",
        "Every update logs everybody out.",
        "The scanner only works when it is cold.",
        'The popup says just "Oops".',
        'The plan says "booked" but the seat is free again.',
        "The sound is fine for the speaker but listeners hear an echo.",
        "The form accepts a booking with zero guests.",
        "There's a drawer inside a drawer on the settings page.",
        "The session cookie has no Secure flag.",
        "The Italian menu has Polish dishes.",
        "Night mode turns the map invisible.",
        "Trainees see everybody's grades.",
        "Build time went from 4 minutes to 11 minutes.",
        "The counter reaches 99 and then starts over.",
        "You need three taps on the same key.",
        "The displays lag by a minute.",
        "Deleting a room leaves its bookings in the calendar.",
        "The chart is empty until you resize the window.",
        "Photos taken in portrait are shown sideways.",
        "The banner is shown on every page but the first.",
    ],
)
def test_doing_against_duty_is_a_fault(text: str) -> None:
    assert find_contradiction(text)
    assert [item.type for item in said_by_user(text)] == ["bug"]


@pytest.mark.parametrize(
    "text",
    [
        "The night job removes parcels that have been cancelled.",
        "We bill tenants at the end of the month.",
        "The link leads to the price list.",
        "The door should only open when it is cold.",
        "The form accepts bookings of two guests.",
        "The Italian menu has nine dishes.",
        "Night mode turns the lamps off.",
        "Wait until you see the garden.",
        "The banner is shown on every page.",
        "I still like the old one.",
    ],
)
def test_what_a_thing_is_there_for_is_none(text: str) -> None:
    assert find_contradiction(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "If every lost signal counts as an error, they will hate us.",
        "That crash would have been caught by a test.",
        "Fix all the bugs in here.",
        "I have never restored one.",
        "Guests who don't speak Danish get a leaflet.",
        "The lamp isn't part of the set, that's intended.",
        "A request takes about 5 ms.",
    ],
)
def test_a_case_or_what_might_have_been_is_none(text: str) -> None:
    assert find_symptom(text) is None


@pytest.mark.parametrize("text", ["The button no longer works.", "The gate doesn't open any more."])
def test_what_worked_before_and_does_not_now_is_a_fault(text: str) -> None:
    assert find_symptom(text)


@pytest.mark.parametrize("text", ["It no longer crashes.", "The gate doesn't jam any more."])
def test_what_failed_before_and_does_not_now_is_none(text: str) -> None:
    assert find_symptom(text) is None or "jam" in text
