from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, with_agent


def left(*said: str) -> list[str]:
    return [item.title for item in with_agent(*said) if item.rule == "left-behind"]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Painted. One thing I left alone: the bell rings twice.", "Bell rings twice"),
        ("Painted. The test of the bell was failing before my change too.", "Test of the bell was failing"),
        ("Painted. Along the way I noticed that the lamp is broken.", "Lamp is broken"),
        ("Painted. Not fixed here: the export drops the last row.", "Export drops the last row"),
        ("Painted. I can't run the pump here, so somebody should try it.", "Test the pump"),
    ],
)
def test_what_an_agent_says_it_left_is_left(told: str, title: str) -> None:
    assert [found[: len(title)] for found in left("paint the gate", told, "thanks")] == [title]


@pytest.mark.parametrize(
    "said",
    [
        ("paint it", "One thing I left alone: the bell rings twice.", "that's on purpose"),
        ("paint it", "One thing I left alone: the bell rings twice.", "fix it please", "I removed the second call."),
        ("paint it", "One thing I left alone: the fence.", "thanks"),
        ("paint it", "I noticed that the paint is green and used green.", "thanks"),
        ("paint it", "I can't run the pump here.", "thanks"),
    ],
)
def test_what_is_waved_off_or_mended_or_no_fault_is_not(said: tuple[str, ...]) -> None:
    assert left(*said) == []


def test_nobody_leaves_anything_in_notes() -> None:
    assert [i for i in items_in("# Gate\n\nThe bell is still broken.\n") if i.rule == "left-behind"] == []
