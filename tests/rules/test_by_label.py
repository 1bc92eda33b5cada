from __future__ import annotations

import pytest

from tests.rules.conversation import titles, with_agent

LIST = (
    "The gate is up. What I saw:\n\n1. The lock jams in the rain\n2. Paint for the back side\n3. Bell rings twice a day"
)
BULLETS = "The gate is up. Limits:\n\n- The lock jams in the rain\n- The back side has no paint\n- No bell"
TABLE = (
    "Next:\n\n| # | What | Hours |\n|---|---|---|\n| 1 | Oil the lock of the gate | 1 |\n| 2 | Replace the bell | 9 |"
)
MARKED = "G1: The lock jams in the rain.\n\nG2: The bell rings twice.\n\nG3: The lamp is broken."


@pytest.mark.parametrize(
    ("told", "answer", "wanted"),
    [
        (LIST, "1 is a blocker. 3 later.", ["Lock jams", "Bell rings"]),
        (LIST, "1 must be closed before we open, 2 she can do without, 3 next week", ["Lock", "Bell"]),
        (BULLETS, "the first one is bad, people get wet. the bell nobody will miss", ["Lock jams in the rain"]),
        (TABLE, "1 yes, next week. 2 is overkill", ["Oil the lock of the gate"]),
        (MARKED, "G1 and G3 are serious. G2 is known", ["Lock jams in the rain", "Lamp is broken"]),
    ],
)
def test_entries_are_wanted_as_the_answer_calls_them(told: str, answer: str, wanted: list[str]) -> None:
    found = titles(with_agent("build a gate", told, answer))
    assert [title[: len(start)] for title, start in zip(found, wanted, strict=True)] == wanted


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        (TABLE, "1 right now please. 2 is overkill"),
        (LIST, "2 of us looked at it, 3 times"),
        (MARKED, "thanks, G1"),
    ],
)
def test_what_is_done_at_once_or_turned_down_or_only_counted_is_not(told: str, answer: str) -> None:
    assert titles(with_agent("build a gate", told, answer, "Oiled the lock.")) == []


def test_the_words_that_call_an_entry_are_no_item_of_their_own() -> None:
    said = "1 now please. 3 must be closed before we open"
    assert titles(with_agent("build a gate", LIST, said, "Oiled.")) == ["Bell rings twice a day"]
