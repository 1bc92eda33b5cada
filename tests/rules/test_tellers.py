"""Who tells a thing in minutes is no part of it, and neither is whom it is given to."""

from __future__ import annotations

import pytest

from syncer.rules.people import names_in, take_owner
from syncer.rules.title import decision_title, entry_title, symptom_title, task_title
from tests.rules.conversation import items_in, titles


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("here: ines, marek (notes), Jo", {"ines", "marek", "jo"}),
        ("Regulars: Ines, Marek", {"ines", "marek"}),
        ("here: the slides that Ines made for all of us, Marek", {"marek"}),
        ("Marek: new hinges", set()),
    ],
)
def test_who_is_there_is_told_in_several_words(line: str, names: set[str]) -> None:
    assert set(names_in(line)) == names


@pytest.mark.parametrize(
    ("entry", "owner", "rest"),
    [
        ("@ines S3 lifecycle rule", "@ines", "S3 lifecycle rule"),
        ("@ines fix the gate", "@ines", "fix the gate"),
        ("Nightly dump of the plans — Ines — after Easter", "Ines", "Nightly dump of the plans — after Easter"),
        ("Nightly dump of the plans — green — after Easter", None, "Nightly dump of the plans — green — after Easter"),
        ("@media/print rules", None, "@media/print rules"),
    ],
)
def test_who_it_is_given_to_stands_before_it_or_between_dashes(entry: str, owner: str | None, rest: str) -> None:
    assert take_owner(entry, frozenset({"ines"})) == (owner, rest)


def test_the_teller_of_an_entry_is_no_part_of_its_title() -> None:
    notes = (
        "# Weekly\n\nhere: Ines, Marek\n\n- Ines: the label printer still prints the old address, it confuses people\n"
        "- the printer shop: it is closed on Mondays\n"
    )
    assert titles(items_in(notes)) == ["Label printer still prints the old address"]


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("Ines reported that the oven log is empty on Mondays", "The oven log is empty on Mondays"),
        ("Ines Moor noted that two kilns share a fuse", "Two kilns share a fuse"),
        ("Ines found a flat", "Ines found a flat"),
        ("Reported hours per kiln", "Reported hours per kiln"),
    ],
)
def test_who_reported_is_no_part_of_a_title(entry: str, title: str) -> None:
    assert entry_title(entry) == title


@pytest.mark.parametrize(
    ("report", "title"),
    [
        ("the net covers the lap counter, can't it go to the other corner", "Net covers the lap counter"),
        ("while I'm in the file, the footer says 2019 instead of 2024", "Footer says 2019 instead of 2024"),
        ("the gate asks for a code, which nobody has", "Gate asks for a code, which nobody has"),
    ],
)
def test_a_symptom_is_without_how_it_was_seen_and_what_is_asked_after_it(report: str, title: str) -> None:
    assert symptom_title(report) == title


@pytest.mark.parametrize(
    ("settled", "title"),
    [
        ("go with option 2 for the hall, I'll tell them in May", "Go with option 2 for the hall"),
        ("oak for the gate because the pine was rotten", "Oak for the gate"),
        ("no phones, I'd say", "No phones"),
    ],
)
def test_a_decision_is_without_its_reason_and_what_its_speaker_does_next(settled: str, title: str) -> None:
    assert decision_title(settled) == title


def test_a_thing_that_can_be_done_something_with_is_let_nothing() -> None:
    assert task_title("a number that can be tapped") == "Number that can be tapped"
    assert task_title("we do have to clean the shelf before Easter") == "Clean the shelf before Easter"
    assert task_title("ask whether they take it without the stamp, the stamp needs ink") == (
        "Ask whether they take it without the stamp"
    )
