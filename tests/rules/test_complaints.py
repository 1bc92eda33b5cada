from __future__ import annotations

import pytest

from syncer.rules.complaints import find_complaint
from tests.rules.conversation import said_by_user

COMPLAINTS = [
    "The exporter prints one line for every file, which is awful in cron mails.",
    "In batch mode the tool asks for a password and that's really annoying.",
    "The build prints three hundred warnings, and it is a real pain.",
    "The editor jumps to the top after each save, this is driving everybody nuts.",
    "The invoice goes to the old address, that's our top support ticket by the way.",
]
NONE = [
    "I got up at six, which is terrible.",
    "We have no meeting tomorrow, which is not great.",
    "You write one line for every file, which is nice.",
    "If you did that the tool would ask twice, which is annoying.",
    "My boss calls me every hour, which is awful.",
    "A proxy costs extra, which is fine.",
]


@pytest.mark.parametrize("sentence", COMPLAINTS)
def test_disapproval_makes_an_account_a_fault(sentence: str) -> None:
    assert find_complaint(sentence)
    assert [item.type for item in said_by_user(sentence)] == ["bug"]


@pytest.mark.parametrize("sentence", NONE)
def test_what_people_do_or_would_do_is_no_fault(sentence: str) -> None:
    assert find_complaint(sentence) is None
