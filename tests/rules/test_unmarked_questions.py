from __future__ import annotations

import pytest

from syncer.rules.unmarked_questions import with_mark


@pytest.mark.parametrize(
    "text",
    [
        "can we get a bell on the side door",
        "so do we need the second kiln at all",
        "how do I glaze a plate",
        "has anyone seen my apron",
        "and could you guys put the prices on the poster",
        "should we fire it twice",
        "btw which shelf is yours",
        "Nora, is the wheel free",
    ],
)
def test_what_asks_is_a_question_without_its_mark(text: str) -> None:
    assert with_mark(text) == f"{text}?"


@pytest.mark.parametrize(
    "text",
    [
        "can we get a bell on the side door?",
        "should you need clay, ask Omar",
        "does that for every plate",
        "what we did since last time",
        "when it fails it should say so",
        "is broken since monday",
        "the kiln is hot",
        "do it on friday",
        "how do I glaze a plate, I asked Pia. She knows",
        "will do",
    ],
)
def test_all_else_stays_as_it_is(text: str) -> None:
    assert with_mark(text) == text
