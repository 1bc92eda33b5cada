from __future__ import annotations

import pytest

from tests.rules.conversation import said_in_meeting, titles

TAKEN_ON = [
    ("I volunteer for the glossary.", "glossary"),
    ("I promised the parents a list of what to bring.", "list"),
    ("Let me take care of the DNS records.", "DNS records"),
    ("Give me until Friday to swap the old charting library out.", "charting library"),
    ("I'd better ask the harbour office for the tide tables.", "tide tables"),
    ("Tomorrow I pair with Vera, then I document the flags.", "document the flags"),
    ("We ship the new player on Thursday.", "new player"),
    ("Me and Karo are redoing the signage on Saturday.", "signage"),
]
NOT_TAKEN_ON = [
    "We deploy on Friday afternoons.",
    "We print the invoices on the first of the month.",
    "I volunteer for lunch.",
    "Give me a minute to think.",
    "Let me handle the talking.",
    "I have to pick up my daughter at five.",
    "I have to find my notes.",
    "I'll keep the time.",
    "I'll get you one.",
    "We should go for a beer again.",
    "I'm taking the train on Thursday.",
    "Let's do hiring first, then the rest.",
    "I'll write to the mayor. Actually no, Tom knows him.",
    "Let's buy a second projector. Hmm, no, forget it.",
    "If you want I can show you the panel later.",
]


@pytest.mark.parametrize(("said", "words"), TAKEN_ON)
def test_work_is_taken_on_in_many_words(said: str, words: str) -> None:
    (item,) = said_in_meeting(said)
    assert words.lower() in item.title.lower()


@pytest.mark.parametrize("said", NOT_TAKEN_ON)
def test_habits_talk_and_what_is_taken_back_leave_nothing(said: str) -> None:
    assert titles(said_in_meeting(said)) == []
