from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_by_user

TOLD = [
    "The receipt shows the wrong currency for guests.",
    "The scanner reads every label as a postcode.",
    "The report lists last month instead of this one.",
    "The till prints 12 euro where it should be 10.",
    "The reminder mails arrive two hours late.",
    "The tracker drains the battery in a morning.",
    "The log partition fills up within a week.",
    "The worker gets killed during the import.",
    "The editor forgets the cursor when the tab is switched.",
    "The sync silently drops attachments.",
    "Nobody can open the shared calendar since Monday.",
    "You can't get out of the full-screen view with the keyboard.",
    "The build prints a deprecation warning about the old parser.",
    "The search field has no label at all.",
    "Sometimes the gate opens by itself.",
    "The names are sorted in the wrong order.",
]
NOT_TOLD = [
    "The page should open in a new tab instead of the same one.",
    "We use tabs instead of spaces.",
    "The report lists all orders of the month.",
    "Sorry, I'm ten minutes late.",
    "It never gets killed.",
    "I read half of it as a child.",
    "I sometimes work from home.",
    "The cache uses 200 MB, as intended.",
    "You can open it with any editor.",
    "There's no hurry at all.",
    "What is the wrong way to do it?",
]


@pytest.mark.parametrize("sentence", TOLD)
def test_told_without_a_word_for_failure(sentence: str) -> None:
    (item,) = said_by_user(sentence)
    assert item.type is ItemType.BUG


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_told_of_no_fault(sentence: str) -> None:
    assert [item for item in said_by_user(sentence) if item.type is ItemType.BUG] == []


def test_in_a_meeting_a_misfit_counts_and_a_mere_contrast_does_not() -> None:
    said = "# Weekly\n\n**Ines:** Morning.\n\n**Marek:** {}\n\n**Ines:** I see.\n"
    assert len(items_in(said.format("The bells ring five minutes early."))) == 1
    assert items_in(said.format("The bells ring by hand instead of a motor.")) == []
