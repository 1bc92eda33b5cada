"""Entries of an assistant's list that an answer takes or puts off by their names, without numbers."""

from __future__ import annotations

import pytest

from syncer.models import ItemType, Priority
from tests.rules.conversation import items_in, titles

_LIST = (
    "- **Tide table** for the next week\n- **Wind arrows** on the map\n- **Photo of the jetty**, once an hour\n"
    "- **Water temperature** from the buoy"
)
_TALK = (
    f"**Bea**: what could the harbour page have besides the map?\n\n**Assistant**: Some ideas:\n\n{_LIST}\n\n"
    "**Bea**: {}\n\n**Assistant**: A sensible choice.\n"
)


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("The tide table, definitely.", ["Tide"]),
        ("Tide table first, because the anglers ask, then the wind arrows.", ["Tide", "Wind"]),
        ("I'd love the water temperature. Wind arrows too, that's easy.", ["Wind", "Water"]),
        ("Tide table and water temperature please!", ["Tide", "Water"]),
        ("the photo of the jetty is a must", ["Photo"]),
    ],
)
def test_what_is_named_as_wanted_is_an_item(answer: str, wanted: list[str]) -> None:
    assert [title.split()[0] for title in titles(items_in(_TALK.format(answer)))] == wanted


def test_what_is_named_for_later_is_low() -> None:
    (found,) = items_in(_TALK.format("Wind arrows some day."))
    assert (found.title.split()[0], found.priority) == ("Wind", Priority.LOW)


@pytest.mark.parametrize(
    "answer",
    [
        "Which buoy do you mean?",
        "On the map we have no room.",
        "I need to think about it.",
        "We'd need to ask the anglers first.",
    ],
)
def test_what_is_only_spoken_of_is_none(answer: str) -> None:
    wanted = [title for title in titles(items_in(_TALK.format(answer))) if title.split()[0] in _LIST]
    assert not [title for title in wanted if title.startswith(("Tide", "Wind", "Photo", "Water"))]


def test_one_of_several_ways_is_no_work_of_its_own() -> None:
    text = (
        "**Bea**: how do we get the tide?\n\n**Assistant**: There are two ways:\n\n- the harbour office's feed\n"
        "- a table of our own\n\n**Bea**: The feed please.\n\n**Assistant**: Good.\n"
    )
    assert ItemType.TODO not in [item.type for item in items_in(text)]


@pytest.mark.parametrize(("answer", "wanted"), [("The first and the last one.", ["Tide", "Water"]), ("2", ["Wind"])])
def test_entries_named_by_their_place_are_wanted_where_nobody_does_them_at_once(answer: str, wanted: list[str]) -> None:
    assert [title.split()[0] for title in titles(items_in(_TALK.format(answer)))] == wanted


def test_what_the_assistant_does_at_once_is_none() -> None:
    text = _TALK.format("The first one please.").replace("A sensible choice.", "I've added the tide table.")
    assert not titles(items_in(text))


@pytest.mark.parametrize(
    "answer", ["Photo of the jetty exists. Tide table please.", "The photo is there already. I'd love the tide table."]
)
def test_what_is_there_already_is_not_wanted(answer: str) -> None:
    assert [t.split()[0] for t in titles(items_in(_TALK.format(answer))) if not t.startswith("No ")] == ["Tide"]
