"""What only sounds like a fault or a task: questions, feelings, hearsay, the talk's own business; and what is one."""

from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, said_by_user, said_in_meeting


@pytest.mark.parametrize(
    "sentence",
    [
        "What about the freezer though, the door takes ten minutes with two people.",
        "Somebody with an old saddle will not be happy.",
        "The farmers weren't willing to pay for the second cut.",
        "I read that the order of the stalls isn't guaranteed.",
        "It is a leaflet for people who have never used a tide table.",
        "Someone explain how the crane fails over, I lost track.",
        "Without it you are stuck with the tuning of 1980.",
        "Wouldn't it be funny if the weather page had a duck that turns grey?",
    ],
)
def test_it_is_no_fault(sentence: str) -> None:
    assert said_in_meeting(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The freezer takes ten minutes to open and then crashes.",
        "The old saddles will not load in the shop since the update.",
        "The export doesn't save the second cut.",
        "The crane controller never responds after a power cut.",
        "The weather page turns grey and stays blank on every phone.",
    ],
)
def test_it_is_a_fault(sentence: str) -> None:
    assert len(said_by_user(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Marek, can you give the timeline?",
        "I'll forget all of that by the weekend.",
        "I have to drop in two minutes.",
        "I will shout, with pleasure.",
        "I'll report in autumn.",
    ],
)
def test_business_of_the_talk_is_no_task(sentence: str) -> None:
    assert said_in_meeting(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    ["Marek, can you give the harbour master a key to the shed?", "I'll report the leak to the insurance on Monday."],
)
def test_work_for_later_is_one(sentence: str) -> None:
    assert len(said_in_meeting(sentence)) == 1


@pytest.mark.parametrize("answer", ["no there are no old tills.", "ok three weeks she'll accept."])
def test_an_answer_that_tells_how_it_is_settles_nothing(answer: str) -> None:
    found = items_in(
        "**User:** Please rename the till page.\n\n**Assistant:** Sure. Should I keep the old address for old tills,"
        f" for three weeks say?\n\n**User:** {answer}\n\n**Assistant:** Good.\n"
    )
    assert found == []
