from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_by_user, said_in_meeting, titles

LONGED_FOR = [
    ("I'd pay good money for a dark scoreboard.", "Dark scoreboard"),
    ("Our drivers wish the app showed the next stop.", "Let the app show the next stop"),
    ("Parents wish they could report an absence online.", "Report an absence online"),
    ("If only the calendar sent a reminder!", "Let the calendar send a reminder"),
    ("If only the till had a second drawer!", "Give the till a second drawer"),
    ("The volunteers would profit from a printable rota.", "Printable rota"),
    ("A map with the owners' names, that's what the members want.", "Map with the owners' names"),
    ("Just give me a button that exports everything and I'm happy.", "Button that exports everything"),
    ("Would be sweet to get the plates read automatically.", "The plates read automatically"),
    ('Support hears it weekly: "why can\'t I merge two accounts?"', "Merge two accounts"),
    ('Guests keep asking: "is there a vegan menu?"', "Vegan menu"),
    ("Why isn't there a waiting list in the booking form?", "Waiting list in the booking form"),
    ("Any plans to support foreign cards?", "Foreign cards"),
    ("A tracker for keys would come in handy.", "Tracker for keys"),
    ("It's a pity you can't filter by colour.", "Filter by colour"),
    ("The kids want a game on the loading screen.", "Game on the loading screen"),
    ("There's demand for a family ticket.", "Family ticket"),
    ("People have been nagging me about gift cards.", "Gift cards"),
    ("Wouldn't mind a night mode.", "Night mode"),
    ("Every other app lets you pin messages.", "Pin messages"),
    ("Three customers this week wanted to pay in instalments.", "Pay in instalments"),
    ("Ideally the kiosk would speak Turkish.", "Let the kiosk speak Turkish"),
    ("It'd save me hours if the tool filled in the addresses.", "Let the tool fill in the addresses"),
    ("You know what would be cool? A widget with the next departure.", "Widget with the next departure"),
    ("Can't we have the timetable as a calendar feed?", "The timetable as a calendar feed"),
    ("What about a reminder the day before?", "Reminder the day before"),
]
NOT_LONGED_FOR = [
    "I wish I had known that.",
    "Would be nice to see you again.",
    "If only it were that easy.",
    "I'd die for a coffee.",
    "Give me a minute.",
    "It's a pity you can't come on Friday.",
    "Why can't I hear you?",
    "Why don't we start?",
    "When can we meet?",
    "That's what she said.",
    "What about a coffee?",
    "How about meeting at five?",
    "I wouldn't mind a break.",
    "Two guests asked to see you.",
]


@pytest.mark.parametrize(("sentence", "title"), LONGED_FOR)
def test_wish(sentence: str, title: str) -> None:
    (item,) = said_in_meeting(sentence)
    assert (item.type, item.title) == (ItemType.FEATURE, title)


@pytest.mark.parametrize("sentence", NOT_LONGED_FOR)
def test_no_wish(sentence: str) -> None:
    assert said_in_meeting(sentence) == []


@pytest.mark.parametrize("sentence", ["Why can't I import this module?", "How hard would it be to learn Rust?"])
def test_question_to_an_assistant_is_no_wish(sentence: str) -> None:
    assert said_by_user(sentence) == []


def test_two_wishes_in_one_sentence() -> None:
    items = said_in_meeting("I keep wanting to star a recipe and to scale it for eight people.")
    assert titles(items) == ["Star a recipe", "Scale a recipe for eight people"]


def test_wish_that_is_taken_back_in_the_next_words_is_not_listed() -> None:
    assert said_in_meeting("It would be nice to have a sidebar. Hm, no, forget it.") == []
