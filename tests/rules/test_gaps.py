from __future__ import annotations

import pytest

from tests.rules.conversation import said_by_user, said_in_meeting, titles

GAPS = [
    ("We have zero tests for retries.", "Add tests for retries"),
    ("We still have no monitoring on the queue.", "Add monitoring on the queue"),
    ("There's hardly any documentation on the webhook format.", "Add documentation on the webhook format"),
    ("The uploader has no rate limit.", "rate limit"),
]
NONE = [
    "We have no meeting tomorrow.",
    "There are no failing tests.",
    "We have no tests for that on purpose.",
    "There's no need for a cache.",
    "Needs some rest before the release.",
]


@pytest.mark.parametrize(("sentence", "words"), GAPS)
def test_what_there_is_none_of_is_work(sentence: str, words: str) -> None:
    for found in (said_by_user(sentence), said_in_meeting(sentence)):
        assert words in " / ".join(titles(found))


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_not_missed_is_none(sentence: str) -> None:
    assert titles(said_by_user(sentence)) == []


def test_what_a_fault_needs_is_said_of_the_fault() -> None:
    said = "The exporter prints one line for every file, which is awful in mails. Needs a quiet mode."
    assert len(said_by_user(said)) == 1
