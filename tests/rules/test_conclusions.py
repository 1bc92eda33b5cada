from __future__ import annotations

import pytest

from syncer.models import Item, ItemType
from tests.rules.conversation import items_in

_SURE = 0.5


def said(*turns: str) -> list[Item]:
    """Return what is listed of a talk of three people, one turn each in order."""
    names = ("Ann", "Ben", "Cleo")
    talk = "\n\n".join(
        f"**{names[number % 3]}:** {turn}" for number, turn in enumerate(("Hello.", "Hi.", "Hey.", *turns))
    )
    return [item for item in items_in(f"{talk}\n") if item.confidence >= _SURE]


@pytest.mark.parametrize(
    ("turns", "title"),
    [
        (
            ("Appointments. The board asks for them.", "Appointments scare people off.", "So we leave it optional."),
            "Leave Appointments optional",
        ),
        (
            (
                "Next: the loan fee.",
                "Two euros is little, but the loan fee is hated.",
                "Ok, then we keep it at two euros.",
            ),
            "Keep the loan fee at two euros",
        ),
        (
            ("The old kiln.", "It eats power, the kiln.", "Right, so we'll run that only on Sundays."),
            "Run the old kiln only on Sundays",
        ),
        (
            (
                "Gate codes, um. The question from last time.",
                "I'd print the codes.",
                "Okay. Then it's print, for all sheds.",
            ),
            "Gate codes: print, for all sheds",
        ),
        (
            ("Membership cards.", "I can print cards in one colour.", "Fine. It's one colour then."),
            "Membership cards: one colour",
        ),
    ],
)
def test_what_is_settled_of_a_topic_is_named_by_it(turns: tuple[str, ...], title: str) -> None:
    found = [item for item in said(*turns) if item.type is ItemType.DECISION]
    assert [item.title.lower().replace("the ", "") for item in found] == [title.lower().replace("the ", "")]


@pytest.mark.parametrize(
    "when", ["Fall then.", "So next year then.", "Okay. Not for 4.2.", "After the holidays then.", "Q3 it is."]
)
def test_a_topic_is_put_off_by_a_time_alone(when: str) -> None:
    found = said("Donor portal. Who has time for that?", "Nobody, the donor portal is big.", when)
    assert [item.title.partition(":")[0] for item in found] == ["Donor portal"]


@pytest.mark.parametrize(
    "turns",
    [
        ("How was the trip?", "It rained all week.", "So it's raining everywhere."),
        ("The lift.", "The lift is fine again.", "Good. Then it's time for coffee."),
        ("The lift.", "The lift is fine again.", "Monday then."),
        ("Wonderful.", "Did you eat?", "So we make it quick."),
        ("Budget.", "We took it to the bank.", "So we had it all spent."),
        ("Budget.", "What about the budget?", "Should we leave it as it is?"),
    ],
)
def test_talk_settles_nothing(turns: tuple[str, ...]) -> None:
    assert [item.title for item in said(*turns) if item.type is ItemType.DECISION] == []


VOTES = "<ann> hi\n<ben> hi\n<cleo> hello\n<dan> yo\n<ann> {}\n"


@pytest.mark.parametrize(
    "votes",
    [
        "<ben> -1\n<cleo> +1\n<dan> +1",
        "<ben> why?\n<cleo> no idea\n<dan> lunch",
        "<ben> +1\n<cleo> -1, keys get lost\n<ann> decided another time",
    ],
)
def test_a_proposal_is_not_carried_against_somebody(votes: str) -> None:
    found = items_in(VOTES.format("proposal: the shed stays locked on weekends") + votes + "\n")
    assert [item.title for item in found if item.type is ItemType.DECISION and item.confidence >= _SURE] == []


def noted(line: str) -> list[Item]:
    head = "# Weekly notes\n\nPresent: Ann, Ben, Cleo\n\n## Shed\n\n"
    return [item for item in items_in(f"{head}{line}\n") if item.confidence >= _SURE]


@pytest.mark.parametrize(
    ("line", "kind", "title", "owner"),
    [
        ("Nobody else asked for it -> we print one label per box.", ItemType.DECISION, "label per box", None),
        ("Two offers, both late => we wait for a third offer.", ItemType.DECISION, "wait for a third offer", None),
        ("- The left gate is stiff. Somebody has to oil the hinges. -> Ben", ItemType.TODO, "oil the hinges", "Ben"),
        ("- broken hinge on the left door → Cleo", ItemType.TODO, "broken hinge", "Cleo"),
        ("Noise at night again → Ann to call the landlord", ItemType.TODO, "call the landlord", "Ann"),
        ("The list is from 2019 -> check the list of keys", ItemType.TODO, "check the list of keys", None),
    ],
)
def test_what_stands_behind_an_arrow_came_of_the_matter(
    line: str, kind: ItemType, title: str, owner: str | None
) -> None:
    found = [item for item in noted(line) if title in item.title.lower()]
    assert [(item.type is ItemType.DECISION, item.owner) for item in found] == [(kind is ItemType.DECISION, owner)]


@pytest.mark.parametrize(
    "line",
    ["Open File -> Save As.", "The boat goes Hareid -> Sulesund.", "We moved 5 -> 6 in May.", "Lamp broken -> fixed"],
)
def test_other_arrows_say_nothing(line: str) -> None:
    assert [item.title for item in noted(line) if item.rule in ("decision", "commitment")] == []
