from __future__ import annotations

import pytest

from tests.rules.conversation import titles, with_agent


@pytest.mark.parametrize(
    "said",
    [
        ("the hinge squeaks when it rains", "Moved the roof so that no water gets in.", "and paint the door"),
        (
            "The heating shows 0 degrees after midnight.",
            "The sensor was read twice. I moved the reading out of the loop.",
        ),
        (
            "loading the plan takes 40 seconds",
            "The tiles are read one by one. In one go: 3 s instead of 40.",
            "what else?",
        ),
        ("the mail comes without a subject", "It now carries the name of the room.", "ok, ship it"),
        ("umlauts come out as question marks", "I'll decode the file as UTF-8.", "great, what about Polish?"),
        ("names with a slash break the export", "I escape them as %2F, with two tests."),
        ("Hi.", "Hello.", "The footer hides the button on phones.", "Fixed. The footer has its own row now.", "👍"),
    ],
)
def test_a_fault_that_the_answer_mends_is_nothing_left(said: tuple[str, ...]) -> None:
    assert titles(with_agent(*said)) == []


@pytest.mark.parametrize(
    "said",
    [
        ("Hi.", "Hello.", "The import crashes on Mondays.", "That is the day of the backup.", "And on Sundays?"),
        ("Hi.", "Hello.", "The export crashes on Mondays.", "I moved the check.", "It still crashes."),
        (
            "Hi.",
            "Hello.",
            "The export crashes on Mondays.",
            "I can't reproduce it. I added a line to the log of each of its steps.",
            "Hm.",
        ),
        (
            "Hi.",
            "Hello.",
            "The export crashes on Mondays, not now please.",
            "I moved on to the import and wrote two more tests for that.",
            "Good.",
        ),
        ("Hi.", "Hello.", "The export crashes on Mondays.", "I'll look at the log.", "great"),
        ("Hi.", "Hello.", "The export crashes on Mondays.", "Set `retry` to 3 in the settings.", "I see."),
    ],
)
def test_a_fault_that_is_only_looked_at_stays(said: tuple[str, ...]) -> None:
    assert len(with_agent(*said)) == 1


@pytest.mark.parametrize("words", ["Fine, leave it on.", "ok let's keep it as it is", "alright, leave them like that"])
def test_what_may_stay_as_it_is_is_no_fault(words: str) -> None:
    assert titles(with_agent("The hook is called twice on start.", "In development it is, to show leaks.", words)) == []


def test_what_is_left_for_now_stays_a_fault() -> None:
    said = ("Hi.", "Hello.", "The hook is called twice on start.", "The list calls it too.", "leave it for now")
    assert len(with_agent(*said)) == 1
