from __future__ import annotations

import pytest

from syncer.models import Item
from tests.rules.conversation import items_in

TEAM = ("Lena", "Mika", "Tuan")


def meeting(*said: tuple[str, str]) -> list[Item]:
    opening = [(name, "Hello.") for name in TEAM]
    closing = [("Lena", "Thanks all."), ("Mika", "Bye."), ("Tuan", "Bye.")]
    return items_in("# Weekly\n\n" + "\n\n".join(f"**{who}:** {words}" for who, words in (*opening, *said, *closing)))


GIVEN_OUT = [
    (
        "So to recap: Mika writes the press release, Tuan books the hall, and I chase the sponsors.",
        [("press release", "Mika"), ("hall", "Tuan"), ("sponsors", "Lena")],
    ),
    (
        "Summing up, Finn will talk to the landlord, Joy gets three quotes for the roof and I update the member list.",
        [("landlord", "Finn"), ("quotes", "Joy"), ("member list", "Lena")],
    ),
    (
        "Who does what: Mika takes the index rebuild, Tuan the alert thresholds, I do the report for the board.",
        [("index rebuild", "Mika"), ("alert thresholds", "Tuan"), ("report", "Lena")],
    ),
    (
        "Let me read it back. Mika: load test on the new nodes. Tuan: licence renewal. Me: the mail to the board.",
        [("load test", "Mika"), ("licence renewal", "Tuan"), ("mail to the board", "Lena")],
    ),
    (
        "Let me go over it again. Mika is doing the stage plan. The flyers are on Tuan. And the bar shifts, that's me.",
        [("stage plan", "Mika"), ("flyers", "Tuan"), ("bar shifts", "Lena")],
    ),
    (
        "Then we have it. Release notes: Mika. Blog post: Tuan. Cleaning out the old shed: nobody yet, so me.",
        [("release notes", "Mika"), ("blog post", "Tuan"), ("old shed", "Lena")],
    ),
    (
        "So far: heating quote (Mika), parking signs (Jon).",
        [("heating quote", "Mika"), ("parking signs", "Jon")],
    ),
    (
        "Okay, closing. Bram talks to the printers about the misprint, Lotte collects the keys.",
        [("printers", "Bram"), ("keys", "Lotte")],
    ),
    (
        "Okay so Mika orders the chairs and I print the programme.",
        [("chairs", "Mika"), ("programme", "Lena")],
    ),
]
NOT_GIVEN_OUT = [
    "Mika always answers the phone and I read the mails.",
    "If Mika writes the text and Tuan draws the map, it would be perfect.",
    "Does Mika write the press release and Tuan book the hall?",
    "Mika said the hall is nice and Tuan thinks so too.",
    "To recap, it was a good year.",
    "The key lies on the shelf behind Mika.",
    "I'm taking the train on Thursday.",
    "Mika takes a break and I get a coffee.",
]


@pytest.mark.parametrize(("said", "parts"), GIVEN_OUT)
def test_each_gets_the_part_that_a_round_gives_him(said: str, parts: list[tuple[str, str]]) -> None:
    items = meeting(("Lena", said))
    assert [(words in item.title.lower(), item.owner) for item, (words, _) in zip(items, parts, strict=True)] == [
        (True, who) for _, who in parts
    ]


@pytest.mark.parametrize("said", NOT_GIVEN_OUT)
def test_habits_thoughts_and_breaks_give_nothing_out(said: str) -> None:
    assert meeting(("Lena", said)) == []


def test_who_is_called_says_what_he_does() -> None:
    (item,) = meeting(("Lena", "And Mika?"), ("Mika", "I fix the date picker."))
    assert (item.title, item.owner) == ("Fix the date picker", "Mika")


def test_a_recap_adds_no_second_item() -> None:
    (item,) = meeting(
        ("Mika", "I'll write the press release by Friday."),
        ("Lena", "So to recap: Mika writes the press release."),
    )
    assert [mention.speaker for mention in item.mentions] == ["Mika", "Lena"]
