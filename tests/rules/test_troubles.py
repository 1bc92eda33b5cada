from __future__ import annotations

import pytest

from syncer.rules.naming import names_nothing
from syncer.rules.troubles import find_trouble, plainly
from tests.rules.conversation import said_by_user, said_in_meeting


@pytest.mark.parametrize(
    "text",
    [
        "I can't for the life of me get the badges to scan.",
        "You have to restart the kiosk every morning.",
        "The gate only opens on the third attempt.",
        "Our drivers have trouble finding the entrance.",
        "The app says twelve but the shelf has nine.",
        "Members are charged two euros too much.",
        "That query misses the join condition.",
        "The mutex in the pool is held across the network call, that'll bite us.",
        "Line 12 compares the price with == before it is rounded.",
    ],
)
def test_a_trouble_is_a_fault(text: str) -> None:
    assert find_trouble(text)
    assert [item.type for item in said_by_user(text)] == ["bug"]


@pytest.mark.parametrize(
    "text",
    [
        "We should get the badges to scan.",
        "You have to restart it every morning.",
        "It has never been my plan.",
        "The recipe needs two eggs.",
        "If that breaks, I can't get there.",
    ],
)
def test_what_people_do_or_plan_is_none(text: str) -> None:
    assert find_trouble(text) is None


def test_a_struggle_is_told_as_its_symptom() -> None:
    assert plainly("I can't get the badges to scan") == "the badges won't scan"


@pytest.mark.parametrize(
    "said",
    [
        ("Half of the bus stops are in the lake.", "lat and lon swapped, bet you anything"),
        ("The thermometer reports 85 degrees in the cold room.", "Sensor or firmware?"),
        ("Our members in Graz get the letter in Dutch.", "lol", "not lol, two of them called me"),
        ("The museum opens at 3 in the night on the website.", "Oh dear."),
    ],
)
def test_listeners_take_a_plain_sentence_for_a_fault(said: tuple[str, ...]) -> None:
    (found,) = said_in_meeting(*said)
    assert found.type == "bug"


@pytest.mark.parametrize(
    "said",
    [
        ("Our members in Graz get the letter on Friday.", "Good."),
        ("We sold 300 tickets.", "Since when?"),
        ("The hall in Linz opens in May.", "Nice."),
        ("Where is it?", "The key is in the drawer on the left.", "Oh dear."),
    ],
)
def test_other_news_are_none(said: tuple[str, ...]) -> None:
    assert said_in_meeting(*said) == []


@pytest.mark.parametrize(
    ("title", "empty"),
    [
        ("If it's gone", True),
        ("Or the nightly builds die", True),
        ("Race condition", True),
        ("It is broken", True),
        ("When an order gets cancelled", True),
        ("When I save, the file is lost", False),
        ("When the wifi is gone it shows a white page", False),
        ("Race condition in the parser", False),
        ("Till crashes", False),
    ],
)
def test_a_title_names_something(title: str, *, empty: bool) -> None:
    assert names_nothing(title) is empty
