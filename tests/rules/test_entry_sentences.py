"""Minutes whose entries hold several sentences: each is read, one item an entry, and what they put off is put off."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, titles

HEAD = "# Harbour weekly, 2025-03-04\n\n**Present:** Oyelaran, Mei-Ling, Stefan (notes)\n\n## Pier 3\n\n{}\n\nCoffee.\n"


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("- The crane log is full. Oyelaran will cap it at 30 days by default.", "Crane log"),
        ("- Crane: the certificate runs out in May. Must be renewed before.", "Renew the certificate"),
        ("- We were late with the lamps. We agreed to close pier 2 in winter. Signs follow.", "Close pier 2"),
        ("- The gate sticks, said the pilots. Stefan orders a new hinge.", "Order a new hinge"),
    ],
)
def test_each_sentence_of_an_entry_is_read(entry: str, title: str) -> None:
    found = titles(items_in(HEAD.format(entry)))
    assert len(found) == 1
    assert found[0].startswith(title) or title in found[0]


def test_entries_of_a_list_of_work_stay_whole() -> None:
    text = HEAD.format("Action items:\n\n- Grease the crane. Oyelaran will bring the grease.\n- Paint the gate.")
    assert [title.partition(".")[0] for title in titles(items_in(text))] == ["Grease the crane", "Paint the gate"]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Stefan writes to the council about the lamps.", "Write to the council about the lamps"),
        ("Mei-Ling takes the sensors home and recalibrates both of them.", "Take the sensors home"),
        ("Mei-Ling puts up signs at the gate.", "Put up signs at the gate"),
        ("Stefan drafts a letter to the pilots.", "Draft a letter to the pilots"),
    ],
)
def test_minutes_tell_who_does_what(sentence: str, title: str) -> None:
    found = items_in(HEAD.format(sentence))
    assert any(item.title.startswith(title) and item.type is not ItemType.DECISION for item in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Stefan explains the tide tables to the others.",
        "Mei-Ling usually cleans the hut on Mondays.",
        "Stefan thinks that the lamps are fine.",
        "Ferries call at the pier twice a day.",
        "Oyelaran asks why the flag is red.",
    ],
)
def test_minutes_tell_of_other_things_too(sentence: str) -> None:
    assert items_in(HEAD.format(sentence)) == []


@pytest.mark.parametrize(
    "entry",
    [
        "- Solar lamps cost 40 each. We bought ten of them.",
        "- The ferry was late. Nobody knows the reason. Next meeting in May.",
        "- Stefan showed the new chart. It was well received.",
    ],
)
def test_entries_that_only_tell_leave_nothing(entry: str) -> None:
    assert items_in(HEAD.format(entry)) == []
