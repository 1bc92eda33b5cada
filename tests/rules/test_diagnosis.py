from __future__ import annotations

import pytest

from tests.rules.conversation import items_in


def _answered(said: str, answer: str) -> list[str]:
    found = items_in(
        "**User:** Hello.\n\n**Assistant:** Hello!\n\n"
        f"**User:** {said}\n\n**Assistant:** {answer}\n\n**User:** Hm.\n\n**Assistant:** Tell me when you know.\n"
    )
    return [item.type for item in found]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Whenever two nurses sign at once, both names land in one line.", "Does it happen on every ward?"),
        ("The tide table is one hour early since Sunday.", "Which time zone is the server in?"),
        ("Deleted recipes still count for the badge.", "Is there anything in the log when you delete one?"),
        ("My reading list is sorted differently each time.", "That smells like an unstable sort."),
        ("No letters have gone out since Tuesday.", "What does the queue say?"),
        ("Two guests got the same locker number today.", "That shouldn't happen. How is it drawn?"),
        ("So I updated to 9.1 and now all the arrows are purple.", "Which theme do you use?"),
        ("Loading went from 2 s to 14 s with the new index.", "How many rows does it hold?"),
        ("hm that's odd, the scale says 40 and I weigh 38", "A tare of two kilos is the usual suspect."),
    ],
)
def test_who_looks_for_a_cause_was_told_of_a_fault(said: str, answer: str) -> None:
    assert _answered(said, answer) == ["bug"]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("The project uses three services and a queue.", "Which version of the queue is it?"),
        ("We run two kilns, one of them at night.", "Is there anything in the log?"),
        ("All tests pass on my machine.", "Does it happen in CI?"),
        ("We need a schedule for the pool. Every lane has 12 places.", "Is it the same every week?"),
        ("I renamed the columns yesterday.", "What does the output look like?"),
        ("Every order has at least two lines.", "Great, that makes it simple."),
        ("Should every lane have its own colour?", "That smells like decoration."),
    ],
)
def test_a_plain_description_is_none(said: str, answer: str) -> None:
    assert "bug" not in _answered(said, answer)


def test_an_answer_to_the_assistant_is_no_report() -> None:
    found = items_in(
        "**User:** Hello.\n\n**Assistant:** How many rooms are there, and how often are they cleaned?\n\n"
        "**User:** Every room twice a day, only the cellar isn't.\n\n**Assistant:** Does it happen at night?\n"
    )
    assert found == []
