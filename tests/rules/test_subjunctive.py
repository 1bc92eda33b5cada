"""What is wished of a thing in the past tense is work; what is wished of a person is none of a feature."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from syncer.rules.subjunctive import as_wish_fulfilled
from tests.rules.conversation import said_in_meeting


@pytest.mark.parametrize(
    ("clause", "work"),
    [
        ("the export had a header row", "let the export have a header row"),
        ("the logs also contained the tenant", "let the logs contain the tenant"),
        ("reminders went out the day before", "let reminders go out the day before"),
        ("the page shows in red which seeds are old", "let the page show in red which seeds are old"),
        ("the oven plan were sorted by shelf", "sort the oven plan by shelf"),
        ("the news reports were shorter", "make the news reports shorter"),
        ("kiln --status printed the cone", "let kiln --status print the cone"),
    ],
)
def test_a_state_that_is_wished_is_work(clause: str, work: str) -> None:
    assert as_wish_fulfilled(clause) == work


@pytest.mark.parametrize(
    "clause", ["sort the list by shelf", "the printer were not broken", "dark mode", "it worked for once", "the news"]
)
def test_other_clauses_stay_as_they_are(clause: str) -> None:
    assert as_wish_fulfilled(clause) == clause


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("It would be nice if the kiln log had a column for the cone.", "Let the kiln log have a column for the cone"),
        ("It'd be great if glazebook also printed the batch number.", "Let glazebook print the batch number"),
        ("It would be lovely if search looked at the notes as well.", "Let search look at the notes"),
    ],
)
def test_a_wish_about_a_thing_is_a_feature(sentence: str, title: str) -> None:
    assert [(item.type, item.title) for item in said_in_meeting(sentence)] == [(ItemType.FEATURE, title)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It would be nice if nobody touched the oven.",
        "It would be nice if he told us.",
        "It would be nice if it worked for once.",
        "It would be great if everybody came on Friday.",
    ],
)
def test_a_wish_about_people_is_no_feature(sentence: str) -> None:
    assert [item for item in said_in_meeting(sentence) if item.type is ItemType.FEATURE] == []
