from __future__ import annotations

import pytest

from tests.rules.conversation import items_in

_TALK = "**Me:** What is left?\n\n**Assistant:** This:\n\n- [ ] {}\n- [ ] Oil the hinges\n\n**Me:** Thanks.\n"


@pytest.mark.parametrize("step", ["Run the tests", "Commit and push the changes", "Re-run all checks", "git push"])
def test_steps_with_which_an_agent_ends_are_no_items(step: str) -> None:
    assert len(items_in(_TALK.format(step))) == 1


@pytest.mark.parametrize("step", ["Run the tests nightly on the mill", "Commit the 7 files of the mill"])
def test_work_that_begins_with_the_same_verb_is_one(step: str) -> None:
    assert len(items_in(_TALK.format(step))) == 2
