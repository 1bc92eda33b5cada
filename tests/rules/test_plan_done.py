from __future__ import annotations

import pytest

from tests.rules.conversation import titles, with_agent

PLAN = "Here is my plan:\n\n1. Raise the gate\n2. Replace the hinges of all doors\n3. Paint the fence"


@pytest.mark.parametrize(
    "end",
    [
        "All three steps are done, and the gate is up.",
        "Done. All of it is in place now.",
        "Everything in the plan has been carried out.",
        "The whole list is finished.",
        "Both are done.",
    ],
)
def test_a_plan_that_is_said_to_be_done_leaves_nothing(end: str) -> None:
    assert titles(with_agent("renew the garden", PLAN, "go", end)) == []


@pytest.mark.parametrize(
    "end",
    [
        "All steps but the third are done.",
        "The first step is done.",
        "All three steps are done except for the fence.",
        "When all steps are done I will write to you.",
    ],
)
def test_a_plan_of_which_something_is_left_stays(end: str) -> None:
    assert titles(with_agent("renew the garden", PLAN, "yes, that's the plan. let's do all of that", end)) != []
