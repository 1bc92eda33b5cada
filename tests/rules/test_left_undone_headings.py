from __future__ import annotations

import pytest

from syncer.models import ItemType
from syncer.rules import RuleSettings
from syncer.rules.headings import type_of_heading
from tests.rules.conversation import said_by_user, titles


@pytest.mark.parametrize(
    "heading",
    [
        "What I did not do:",
        "What I didn't get to",
        "Things we haven't verified",
        "3. What the agent could not finish",
        "Not tested",
        "Not done yet",
        "Not yet verified here",
    ],
)
def test_what_was_not_done_is_work(heading: str) -> None:
    assert type_of_heading(heading, RuleSettings()) is ItemType.TODO


@pytest.mark.parametrize("heading", ["What I did", "What I changed", "Done", "Tested", "Not needed", "What not to do"])
def test_what_was_done_or_is_to_be_left_is_none(heading: str) -> None:
    assert type_of_heading(heading, RuleSettings()) is None


def test_a_denial_ends_a_sentence_and_a_number_does_not() -> None:
    assert titles(said_by_user("oh no. the gate is broken again")) == ["Gate is broken again"]
    assert titles(said_by_user("Pump no. 5 is broken again.")) == ["Pump no. 5 is broken again"]
