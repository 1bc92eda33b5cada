from __future__ import annotations

import pytest

from tests.rules.conversation import items_in


def _types(*said: str) -> list[str]:
    names = ("User", "Assistant")
    return [
        item.type
        for item in items_in("".join(f"**{names[at % 2]}:** {text}\n\n" for at, text in enumerate(said)))
        if item.confidence >= 0.5
    ]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("our choir list prints each surname with a question mark", "The font has no glyphs for Polish letters."),
        ("The lift says floor 11 on my badge reader. brr", "11 is what most readers send for an unknown card."),
        ("In the evening the blinds open. Touching any key closes them.", "A missing time zone. Is DST set at all?"),
        ("Guests type their room and get the menu of the bistro.", "The two tables share an id. Join by the name."),
        (
            "my kettle (v2) boils twice. mostly on mondays",
            "Sounds like a bouncing switch. Things to look at: the relay.",
        ),
    ],
)
def test_who_opens_with_a_plain_account_and_hears_a_cause_reports_a_fault(said: str, answer: str) -> None:
    assert _types(said, answer, "hm, let me look", "Take your time.") == ["bug"]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("We have a kiosk in the hall. Visitors look at the map.", "Lovely project! What would you like to do?"),
        ("I teach two courses at the night school.", "Which subjects are they?"),
        ("Our choir has 40 members. I want a list of them.", "A spreadsheet holds that."),
        ("The kiosk runs all day. How do I turn it off?", "Hold the button."),
        ("The kiosk runs all day and all night", "Great, that saves a timer."),
        ("Turn the clock on the kiosk back.", "The clock is read from the network."),
        ("I'm learning how queues behave. A queue keeps the order.", "Right, first in, first out."),
    ],
)
def test_who_asks_for_something_or_is_served_does_not(said: str, answer: str) -> None:
    assert "bug" not in _types(said, answer, "I see", "Good.")


@pytest.mark.parametrize(
    "end",
    [
        ("It was the fuse.", "And now?", "Sounds beautiful. My neighbours dance."),
        ("Ah! That was me, for the feast. Then it's right as it is.",),
        ("Worked at the first try, thank you"),
        ("swapped it → silence!", "Good.", "Everything is as it should be."),
    ],
)
def test_what_ends_well_in_a_short_talk_is_over(end: tuple[str, ...]) -> None:
    said = end if isinstance(end, tuple) else (end,)
    assert _types("The organ hums in C between the hymns.", "That points to the fuse of the blower.", *said) == []


@pytest.mark.parametrize(
    "end",
    [
        ("Sounds a bit better, still there.",),
        ("Looks great on paper. I'll do it on Sunday.",),
        ("not yet looked", "No hurry.", "thanks!"),
    ],
)
def test_what_is_left_to_do_is_not(end: tuple[str, ...]) -> None:
    assert "bug" in _types("The organ hums in C between the hymns.", "That points to the fuse of the blower.", *end)
