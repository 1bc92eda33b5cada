from __future__ import annotations

import pytest

from syncer.models import Priority
from tests.rules.conversation import said_in_meeting


@pytest.mark.parametrize(
    ("verdict", "priority"),
    [
        ("That's more important than anything else here.", Priority.HIGH),
        ("ASAP, please.", Priority.HIGH),
        ("It must be mended today.", Priority.HIGH),
        ("Not urgent though.", Priority.LOW),
        ("No hurry, it can wait.", Priority.LOW),
        # A day, a question, or words about something else say nothing of it.
        ("I am in the office today.", Priority.MEDIUM),
        ("Is that urgent?", Priority.MEDIUM),
        ("Great weather for a walk in the park after lunch.", Priority.MEDIUM),
    ],
)
def test_the_sentence_right_after_says_how_soon(verdict: str, priority: Priority) -> None:
    (item,) = said_in_meeting("The lamp in the cellar flickers.", verdict)
    assert item.priority is priority
