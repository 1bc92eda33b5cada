from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_by_user, said_in_meeting, titles

IN_MEETING = [
    ("Leave the bell rope with me.", "Take care of the bell rope"),
    ("The poster is on me.", "Take care of the poster"),
    ("The seating chart, that's mine.", "Take care of the seating chart"),
    ("Ordering the seed trays is my job.", "Order the seed trays"),
    ("I owe you a new price list.", "Deliver a new price list"),
    ("Put me down for the grill.", "Take care of the grill"),
    ("The changelog is next on my list.", "Take care of the changelog"),
    ("I'm taking the index page.", "Take care of the index page"),
    ("Let me draw them a parking map.", "Draw them a parking map"),
    ("Renaming the shelves: next week, I do that.", "Rename the shelves"),
    ("It's on me to call the landlord.", "Call the landlord"),
    ("The photo captions land in your inbox on Friday.", None),
]
ANYWHERE = [
    ("I rerun the import tonight.", "Rerun the import"),
    ("Can repaint the sign tomorrow.", "Repaint the sign"),
    ("Will send the parcels by hand this month.", None),
    ("I promised myself to sort the attic, never happened.", "Sort the attic"),
    ("I was supposed to renew the domain of the choir.", "Renew the domain of the choir"),
    ("I never got round to labelling the cables.", "Label the cables"),
    ("We keep putting off replacing the boiler valve.", "Replace the boiler valve"),
    ("I'm digging out the old floor plan this afternoon.", "Dig out the old floor plan this afternoon"),
    ("I promise to have the gutter cleaned before you are back.", "Clean the gutter before you are back"),
    ("That leaves the banner, which I'll hand over to the printer.", "Hand over the banner to the printer"),
]
NOT_TAKEN_ON = [
    "I'm on holiday next week.",
    "I'm flying to Oslo tomorrow.",
    "I take the train on Friday.",
    "I always water the plants on Fridays.",
    "I work from home tomorrow.",
    "We have a demo tomorrow.",
    "I owe you a beer.",
    "The coffee is on me.",
    "I added the tests this morning.",
    "We run the backup every night.",
    "I sent the letter on Monday.",
]


@pytest.mark.parametrize(("sentence", "title"), IN_MEETING)
def test_taken_on_in_a_meeting(sentence: str, title: str | None) -> None:
    (item,) = said_in_meeting(sentence)
    assert item.type is ItemType.TODO
    assert title in (None, item.title)


@pytest.mark.parametrize(("sentence", "title"), ANYWHERE)
def test_taken_on_anywhere(sentence: str, title: str | None) -> None:
    for items in (said_by_user(sentence), said_in_meeting(sentence)):
        (item,) = items
        assert item.type is ItemType.TODO
        assert title in (None, item.title)


@pytest.mark.parametrize("sentence", NOT_TAKEN_ON)
def test_nothing_taken_on(sentence: str) -> None:
    assert said_by_user(sentence) == []
    assert said_in_meeting(sentence) == []


def test_wanted_done_by_a_time() -> None:
    (item,) = said_by_user("Before I go home I want to get the flaky test quarantined.")
    assert item.title == "Quarantine the flaky test"
    assert said_by_user("I'm meeting Ada tomorrow.") == []


MATTERS = [
    ("Is the marquee booked for the ninth?", "I'll see to it.", "Book the marquee for the ninth"),
    ("Has anybody told the caterer about the nuts?", "I'll do that.", "Tell the caterer about the nuts"),
    ("What about the life jackets?", "Leave that with me.", "Take care of the life jackets"),
    ("Two of the members didn't get the letter about the dues.", "I'm dropping it off this evening.", None),
    ("There is a new rule on lead in pipes from the council.", "Someone must go through that.", None),
    ("The onboarding guide is from 2019.", "Can rewrite that guide tomorrow.", "Rewrite the onboarding guide"),
]


@pytest.mark.parametrize(("before", "said", "title"), MATTERS)
def test_a_pronoun_is_named_from_what_was_said_before(before: str, said: str, title: str | None) -> None:
    found = said_in_meeting(before, said)
    assert len(found) == 1
    assert title in (None, found[0].title)
    assert not {"it", "that", "them"} & set(found[0].title.lower().split())


def test_what_is_an_item_already_gains_a_mention() -> None:
    text = (
        "**User:** Hi.\n\n**Assistant:** Hello.\n\n**User:** Line 12 of the parser crashes on empty files.\n\n"
        "**Assistant:** It does.\n\n**User:** Will get rid of it tonight.\n\n**Assistant:** Good.\n"
    )
    (item,) = items_in(text)
    assert [mention.line for mention in item.mentions] == [5, 9]


@pytest.mark.parametrize("said", ["Could you pass the salt?", "Nice weather today.", "Are you there?"])
def test_nothing_to_name(said: str) -> None:
    assert titles(said_in_meeting(said, "I like it.")) == []
