"""A proposal is settled where its speaker asks for consent and gets it, and only there."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_in_meeting


def _among_people(*said: str) -> list[str]:
    return [item.title for item in said_in_meeting(*said) if item.type is ItemType.DECISION]


def _with_assistant(said: str, answer: str) -> list[str]:
    found = items_in(
        "**User:** Hello there.\n\n**Assistant:** Hello!\n\n**User:** We plan the fair.\n\n**Assistant:** How nice.\n\n"
        f"**User:** {said}\n\n**Assistant:** {answer}\n\n**User:** Thank you, that helps.\n"
    )
    return [item.title for item in found if item.type is ItemType.DECISION]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (("I'd keep the old stall numbers for one more year. Anyone against?", "No."), "stall numbers"),
        (("I propose we charge the bakers half. Objections?", "None from me."), "bakers half"),
        (("We said in spring that we'd close the north gate at nine. Is that still ok?", "Fine."), "north gate"),
        (("My proposal is to pay the band by the hour. Everyone ok with that?", "Sounds good."), "band by the hour"),
        (("We would let the dogs in on a lead, it's a field. Does that work for everybody?", "Yes."), "dogs"),
    ],
)
def test_what_people_consent_to_is_settled(said: tuple[str, ...], title: str) -> None:
    found = _among_people(*said)
    assert len(found) == 1
    assert title in found[0]


@pytest.mark.parametrize(
    "said",
    [
        ("I'd keep the old stall numbers for one more year. Anyone against?", "Yes, me."),
        ("I'd keep the old stall numbers for one more year. Anyone against?", "No, but the bakers will be."),
        ("I propose we charge the bakers half. Objections?", "Why half?"),
        ("The bakers came late again. Is that ok?", "Fine."),
        ("I'd know by Friday. Is that ok?", "Sure."),
        ("I'd keep the old stall numbers, I think.", "Hm."),
    ],
)
def test_what_nobody_proposes_or_somebody_is_against_stays_open(said: tuple[str, ...]) -> None:
    assert _among_people(*said) == []


@pytest.mark.parametrize(
    ("said", "answer", "title"),
    [
        ("I'd say no cars on the green before noon. Is that reasonable?", "Perfectly reasonable.", "No cars"),
        ("We'd take cash only in the first year. Is that legit?", "Totally, many fairs do.", "cash only"),
    ],
)
def test_what_an_assistant_confirms_is_settled(said: str, answer: str, title: str) -> None:
    found = _with_assistant(said, answer)
    assert len(found) == 1
    assert title.lower() in found[0].lower()


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("I'd say no cars on the green before noon. Is that reasonable?", "Yes, but the bakers unload at ten."),
        ("I'd rename the column to `stall`. Ok?", "Done. I've renamed the column."),
        ("I'd say no cars on the green before noon. Is that reasonable?", "It depends on the bakers."),
    ],
)
def test_what_an_assistant_doubts_or_does_at_once_stays_open(said: str, answer: str) -> None:
    assert _with_assistant(said, answer) == []
