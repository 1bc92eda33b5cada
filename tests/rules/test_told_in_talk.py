"""Verdicts, wishes and errands as people tell them in passing, each beside what sounds alike."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_by_user, said_in_meeting, titles


def _answered(before: str, answer: str) -> list[str]:
    return titles(
        items_in(
            f"**User:** Hi there.\n\n**Assistant:** Hello!\n\n**User:** Fine, thank you.\n\n**Assistant:** {before}\n\n"
            f"**User:** {answer}\n\n**Assistant:** I see.\n"
        )
    )


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        ("Sold. C it is, keys are handed out per boat, no board at the pier.", "Keys are handed out per boat"),
        ("We take this, one ledger `moored` with the day in front.", "One ledger moored with the day in front"),
        ("We keep the paper book for the first season.", "Keep the paper book for the first season"),
        ("And we keep the old buoys, painting new ones is not an option.", "Keep the old buoys"),
        ("So always write the full date.", "Always write the full date"),
        ("That's in: ask for the depth when a trip starts.", "Ask for the depth when a trip starts"),
    ],
)
def test_a_verdict_in_passing_is_a_decision(answer: str, title: str) -> None:
    found = said_by_user(answer)
    assert [item.type for item in found] == [ItemType.DECISION]
    assert title in found[0].title


@pytest.mark.parametrize(
    "answer",
    [
        "C is what I learned at school.",
        "I take it, thanks.",
        "And we keep getting letters from the harbour.",
        "We keep the paper book in the drawer.",
        "So never mind.",
        "It always rains in May.",
        "That's in the drawer, I guess.",
    ],
)
def test_what_sounds_alike_decides_nothing(answer: str) -> None:
    assert ItemType.DECISION not in [item.type for item in said_by_user(answer)]


def test_an_answer_settles_what_was_asked_about_or_laid_out() -> None:
    assert _answered("Fine. What about photos?", "No photos. Never.") == ["No photos"]
    ways = "With Larch you keep the sheds dry and get Tar through the yard."
    assert _answered(ways, "Larch + Tar.") == ["Larch + Tar"]
    assert _answered("Fine. Shall we begin?", "No photos. Never.") == []


def test_a_yes_with_its_measure_takes_a_proposal() -> None:
    proposal = "We could keep the logs longer for the new boats."
    said = said_in_meeting(proposal, "Yes. 90 days for everything that went through the lock.", "ok")
    assert titles(said) == ["90 days for everything that went through the lock"]
    assert titles(said_in_meeting(proposal, "Yes I saw that in the log. 90 days in a row.", "Hm.")) == []


def test_a_wish_tells_no_fault_by_the_case_that_it_is_for() -> None:
    found = said_by_user("Oh and it'd be cool if the nightly ferry mailed me when it fails.")
    assert [item.type for item in found] == [ItemType.FEATURE]
    found = said_in_meeting("It would be nice if tidectl --version also printed the moon table.")
    assert [item.type for item in found] == [ItemType.FEATURE]
    assert "moon table" in found[0].title


def test_what_a_wished_for_page_is_to_show_is_no_fault() -> None:
    found = said_in_meeting("And I want a dashboard with booking errors by pier before we start.")
    assert ItemType.BUG not in [item.type for item in found]
    found = said_in_meeting("I get a dashboard with booking errors on every pier.")
    assert [item.type for item in found] == [ItemType.BUG]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("I need to try the buoy on the actual pier before I order.", "Try the buoy on the actual pier before I order"),
        ("I'll start with a paper model so the crew can see it.", "Start with a paper model"),
    ],
)
def test_a_trial_and_a_first_step_are_work(sentence: str, title: str) -> None:
    assert [title in item.title for item in said_by_user(sentence)] == [True]


@pytest.mark.parametrize(
    "sentence", ["I need to try the soup.", "I'll start with a question.", "I'll start with a short summary of it."]
)
def test_a_taste_and_an_opening_are_none(sentence: str) -> None:
    assert titles(said_by_user(sentence)) == []


def test_a_laugh_takes_nothing_from_what_is_taken_on() -> None:
    told = "we have zero tests on the converter lol"
    answer = "ok I'll put these in when I'm back from vacation."
    talk = f"**User:** Hi.\n\n**Assistant:** Hello!\n\n**User:** {told}\n\n**Assistant:** I see.\n\n**User:** "
    assert titles(items_in(f"{talk}{answer}\n")) == ["Add tests on the converter"]
    assert titles(items_in(f"{talk}never mind.\n")) == []
