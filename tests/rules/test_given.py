from __future__ import annotations

import pytest

from syncer.models import Item, ItemType
from tests.rules.conversation import items_in, titles


def noted(text: str) -> list[Item]:
    return items_in(f"# Weekly\n\nPresent: Ann, Ben, Cleo, Ivo\n\n## Lamps\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "title", "owner"),
    [
        ("The left one flickers. Ivo orders a new lamp.", "Order a new lamp", "Ivo"),
        ("Lamps cost 80 €, nobody needs to approve that. Ivo orders two.", "Order lamps", "Ivo"),
        ("It was talked through. Ben tells the landlord about the leak.", "Tell the landlord about the leak", "Ben"),
        ("Nobody has the file. Cleo asks the printer for the file by Friday.", "Ask the printer for the file", "Cleo"),
        ("All agreed. Ann and Ben clean the shed on Sunday.", "Clean the shed", "Ann"),
        (
            "1. cause: old lamp\n2. ben makes the roster per hall\n3. eleven seats hit",
            "Make the roster per hall",
            "ben",
        ),
        (
            "1. cause: old lamp\n2. spare keys for the hall – cleo\n3. eleven seats hit",
            "Spare keys for the hall",
            "cleo",
        ),
    ],
)
def test_notes_give_work_in_the_present_tense(text: str, title: str, owner: str) -> None:
    found = [item for item in noted(text) if title in item.title]
    assert [item.owner for item in found] == [owner]


@pytest.mark.parametrize(
    "text",
    [
        "Ben reads them on the train.",
        "Ann asks if it is urgent.",
        "Cleo works on the roof.",
        "Ivo always orders the lamps.",
        "Ann explains the map.",
        "Ben thinks it is the switch.",
        "Marketing prints the flyers.",
        "- smell in the hall - drains",
        "- Berlin - Prague",
    ],
)
def test_what_people_do_anyway_is_no_work(text: str) -> None:
    assert titles(noted(text)) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Long talk. So we stick with the old printer this season.", "stick with the old printer this season"),
        ("Two offers. We go with the cheaper lamp.", "cheaper lamp"),
    ],
)
def test_notes_say_what_people_keep_to(text: str, title: str) -> None:
    found = [item for item in noted(text) if item.type is ItemType.DECISION]
    assert [title.lower() in item.title.lower() for item in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "We keep getting complaints.",
        "We don't know why.",
        "We keep an eye on the lamps.",
        "We never buy enough coffee.",
        "We take notes in turns.",
        "We use a ladder every week.",
        "Do we keep the old lamp?",
    ],
)
def test_habits_are_nothing_that_people_keep_to(text: str) -> None:
    assert [item.title for item in noted(text) if item.type is ItemType.DECISION] == []


def test_work_on_what_a_paragraph_begins_with_is_named_by_it() -> None:
    found = noted("Accession numbers. It is talked of since March. Cleo will write that down for the manual.")
    assert ["ccession numbers" in title for title in titles(found)] == [True]


def test_who_takes_on_what_a_list_gives_him_is_not_told_twice() -> None:
    text = (
        "# Notes\n\n## Summary\n\nx\n\n## Details\n\nx\n\n## Suggested next steps\n\n"
        "- [ ] **Ann** will ask the Harbour Club for help with the rope.\n- [ ] **Ben** will paint the boat.\n\n"
        "## Transcript\n\n**00:00:01 Ann:** Hi, can you hear me?\n\n**00:00:02 Ben:** Yes.\n\n"
        "**00:00:03 Ann:** I'll ask the harbour club, they owe me a favour.\n\n**00:00:04 Ben:** Thanks.\n"
    )
    found = [item for item in items_in(text) if "ask" in item.title.lower()]
    assert [(item.title, len(item.mentions)) for item in found] == [("Ask the Harbour Club for help with the rope", 2)]


@pytest.mark.parametrize(
    "said",
    [
        "I have to drop in two minutes.",
        "Sorry, I need to jump to another call.",
        "I gotta run.",
        "I must leave at three.",
    ],
)
def test_leaving_is_no_work(said: str) -> None:
    talk = f"**Ann:** Hi.\n\n**Ben:** {said}\n\n**Ann:** Bye.\n\n**Ben:** Bye.\n"
    assert titles(items_in(talk)) == []
