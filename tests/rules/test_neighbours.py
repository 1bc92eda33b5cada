"""Two sentences in a row on one thing are one item; two things that share a paragraph stay two."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_by_user, titles


@pytest.mark.parametrize(
    "said",
    [
        "Members keep asking for a calendar feed. They want the calendar feed in their phones, without a login.",
        "We have no tests for the tariff code, which scares me. I should write a few tricky tests for the tariff code.",
        "The florists asked whether they can repeat an order. I promised them a repeat button this month.",
    ],
)
def test_said_again_in_the_next_sentence_is_one_item(said: str) -> None:
    assert len(said_by_user(said)) == 1


def test_a_choice_that_is_said_twice_is_one_decision() -> None:
    found = said_by_user("So DuckDB it is. Let's go with DuckDB for the exports.")
    assert [item.type for item in found] == [ItemType.DECISION]


def test_a_lack_is_the_reason_for_the_wish_beside_it() -> None:
    found = said_by_user("I'd love to have a KML import for the routes. We have the export but the import is missing.")
    assert [item.type for item in found] == [ItemType.FEATURE]


@pytest.mark.parametrize(
    "said",
    [
        "The kiosk crashes when the printer is off. Also, the kiosk shows yesterday's menu until noon.",
        "Uploading a scan over 20 MB crashes the app. We need to renew the certificate of the mail server this week.",
        "We have to move the scanner to the new SDK this week. Blocker: scanner 4 crashes on every start since May.",
    ],
)
def test_two_things_stay_two(said: str) -> None:
    assert len(said_by_user(said)) == 2


def test_sentences_of_two_people_stay_their_own() -> None:
    found = items_in(
        "# Weekly\n\n**Ines:** Good morning.\n\n**Marek:** Morning!\n\n**Ines:** The ferry map crashes on Safari.\n\n"
        "**Marek:** We have to translate the ferry map into Norwegian before June.\n\n"
        "**Ines:** Fine.\n\n**Marek:** Bye.\n"
    )
    assert len(titles(found)) == 2
