from __future__ import annotations

import pytest

from syncer.models import ItemType, Priority
from tests.rules.conversation import items_in, said_by_user, said_in_meeting, titles

PUT_OFF = [
    ("Multi-currency goes to v2.", "multi-currency", Priority.LOW),
    ("Translating the archive is a nice project for the winter.", "Translate the archive", Priority.LOW),
    ("Gift cards have to wait until the card payments are stable.", "gift cards", Priority.MEDIUM),
    ("Rewiring the cellar, that's something for 2031.", "Rewire the cellar", Priority.LOW),
    ("I'd postpone the harvest dashboard to after the audit.", "harvest dashboard", Priority.MEDIUM),
    ("Someday-maybe pile: alumni directory.", "alumni directory", Priority.LOW),
    ("Bulk edit slipped, it's now planned for the October release.", "bulk edit", Priority.LOW),
    ("Let's park the seating plan.", "seating plan", Priority.LOW),
    ("The CSV import, not in this change.", "CSV import", None),
    ("The greenhouse heating: one of these winters.", "greenhouse heating", Priority.LOW),
    ("The seed catalogue is on hold.", "seed catalogue", Priority.LOW),
    ("Tile caching comes after the move.", "tile caching", Priority.MEDIUM),
]
NOT_PUT_OFF = [
    "The release is in October.",
    "The demo is after lunch.",
    "See you next week.",
    "The job waits until the lock is free.",
    "The button is grey until the form is complete.",
    "He moved to Bergen last year.",
    "No problem for now.",
    "If the map went to v2, we would lose a week.",
]


@pytest.mark.parametrize(("sentence", "words", "priority"), PUT_OFF)
def test_what_is_put_off_is_wanted(sentence: str, words: str, priority: Priority | None) -> None:
    (item,) = said_in_meeting(sentence)
    assert words.lower() in item.title.lower()
    assert item.type in (ItemType.FEATURE, ItemType.TODO)
    assert item.priority is priority or (priority is None and item.priority in (Priority.LOW, Priority.MEDIUM))


@pytest.mark.parametrize("sentence", NOT_PUT_OFF)
def test_nothing_is_put_off(sentence: str) -> None:
    assert said_in_meeting(sentence) == []


@pytest.mark.parametrize("words", ["Let's park it.", "Move that to v2.", "Not this month though."])
def test_a_pronoun_puts_off_what_was_just_said(words: str) -> None:
    (item,) = said_in_meeting(f"We should print the map on cloth. {words}")
    assert (item.title, item.priority) == ("Print the map on cloth", Priority.LOW)


def test_all_of_a_list_is_put_off_by_what_is_said_behind_it() -> None:
    text = (
        "**User:** Hi.\n\n**Assistant:** Hello.\n\n**User:** Features we need:\n- Night mode for maps\n- Dark theme\n\n"
        "But realistically that's next summer at the earliest.\n\n**Assistant:** I see.\n"
    )
    items = items_in(text)
    assert titles(items) == ["Night mode for maps", "Dark theme"]
    assert {item.priority for item in items} == {Priority.LOW}


REQUEST = "**User:** Hi.\n\n**Assistant:** Hello.\n\n**User:** {}\n\n**Assistant:** Done.\n\n**User:** Thanks.\n"


def test_done_answers_only_what_was_asked_for() -> None:
    assert titles(items_in(REQUEST.format("We should rename the helper. Next week I need to call the insurance."))) == [
        "Call the insurance"
    ]
    assert titles(items_in(REQUEST.format("We need a lock around the counter."))) == []
    assert (
        titles(items_in(REQUEST.format("We need to talk to the printer about paper. Rename the file, please."))) != []
    )


@pytest.mark.parametrize(
    "text",
    [
        "Second currency in the till -> next version",
        "SMS alerts go to the back burner.",
        "Undo for the seating plan: later, not this year",
        "Moving the sonar files off the disk, that's for winter when the boat is ashore.",
        "Leave the Welsh hyphenation for now, put it on the list for autumn.",
    ],
)
def test_arrows_and_piles_put_off_too(text: str) -> None:
    assert len(said_by_user(text)) == 1
