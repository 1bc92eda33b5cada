from __future__ import annotations

import pytest

from syncer.models import Item
from tests.rules.conversation import items_in, titles


def said(*turns: str) -> list[Item]:
    names = ("Ann", "Ben", "Cleo")
    talk = "\n\n".join(
        f"**{names[number % 3]}:** {turn}" for number, turn in enumerate(("Hi.", "Hello.", "Hey.", *turns))
    )
    return items_in(f"{talk}\n\n**Ann:** Bye.\n\n**Ben:** Bye.\n\n**Cleo:** Bye.\n")


@pytest.mark.parametrize(
    ("turns", "title"),
    [
        (("The sign at the gate says 5 euros.", "Can somebody correct that?", "I could do that."), "Correct the sign"),
        (("There are three versions of the map.", "Could anyone clean that up?", "Will do."), "Clean the map up"),
        (
            ("I have half a script for the labels. Could finish it in March if no one minds.", "Please do."),
            "Finish the script",
        ),
        (("Most of the manual is typed. I can print it if you like.", "Yes please do."), "Print the manual"),
        (("Maybe it could ask before deleting?", "Hm, not a bad idea."), "Ask before deleting"),
        (("Perhaps the door could close by itself at night?", "I like that."), "Close by itself at night"),
        (("The annex should have the same lock as the shed.", "Yes. I'll take it."), "annex"),
    ],
)
def test_what_another_one_says_yes_to_is_to_be_done(turns: tuple[str, ...], title: str) -> None:
    assert [title.lower() in item.title.lower() for item in said(*turns)].count(True) == 1


@pytest.mark.parametrize(
    "turns",
    [
        ("The sign at the gate is new.", "Can somebody explain that?", "I could do that."),
        ("I have half a cake in the kitchen.", "Could cut it if you like.", "No thanks."),
        ("Maybe it could be worse?", "Not a bad idea to ask."),
        ("Maybe it could ask before deleting?", "No, that would be silly."),
    ],
)
def test_what_nobody_takes_up_is_not(turns: tuple[str, ...]) -> None:
    assert titles(said(*turns)) == []
