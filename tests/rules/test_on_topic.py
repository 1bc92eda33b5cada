from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, titles


def test_a_choice_is_named_by_the_topic_that_it_points_at() -> None:
    talk = (
        "**Ann:** Hello.\n\n**Ben:** Hi.\n\n**Ann:** Next, the weekend shifts. "
        "Do we show them in the app or keep the list?\n\n"
        "**Ben:** In the app. The list of weekend shifts is wrong by noon.\n\n**Ann:** App.\n\n**Ben:** Good.\n"
    )
    found = [item.title for item in items_in(talk) if item.type is ItemType.DECISION]
    assert [title.lower().startswith("weekend shifts: ") for title in found] == [True]


def test_a_vote_is_named_by_the_heading_over_it() -> None:
    notes = "# Club\n\nAttending: Ann, Ben\n\n## 5. Fees\n\nPut to the vote: 3 to 1 for leaving them as they are.\n"
    assert titles(items_in(notes)) == ["Fees: 3 to 1 for leaving them as they are"]


def test_approved_minutes_are_no_decision() -> None:
    assert titles(items_in("# Club\n\nAttending: Ann, Ben\n\n## 1. Minutes of last meeting\n\nApproved.\n")) == []


@pytest.mark.parametrize(
    "word", ["decision from the board btw", "Decision of the parents", "final decision from legal"]
)
def test_a_decision_is_passed_on(word: str) -> None:
    said = f"{word}: no ads in the app, not for the shop either"
    talk = f"**Ann:** Hi.\n\n**Ben:** Hello.\n\n**Ann:** {said}\n\n**Ben:** ok\n"
    assert [(item.type, item.title) for item in items_in(talk)] == [
        (ItemType.DECISION, "No ads in the app, not for the shop either")
    ]


NOTES = "## Sync\n\nAttending: Ann, Ben, Cleo\n\n**upload of scans**\n{}\n"


def test_what_lacks_its_subject_is_said_of_the_heading() -> None:
    found = titles(items_in(NOTES.format("Takes 40 s per page since we moved to the new storage.")))
    assert [title.startswith("Upload of scans takes 40 s per page") for title in found] == [True]


@pytest.mark.parametrize(
    "told",
    [
        "Ben reported that the second page is cut off on paper.",
        "The second page is cut off when you print a scan.",
        "Visitors complain that the map freezes on old tablets.",
    ],
)
def test_notes_put_a_fault_down_first_or_say_who_reported_it(told: str) -> None:
    assert [item.type for item in items_in(NOTES.format(told))] == [ItemType.BUG]


@pytest.mark.parametrize(
    "told",
    ["Ben asked why the second page is never cut.", "The second page was too dark in May, with the old storage."],
)
def test_questions_and_the_past_are_no_faults_of_today(told: str) -> None:
    assert titles(items_in(NOTES.format(told))) == []


@pytest.mark.parametrize("fix", ["hotfix is out, please try", "Fixed.", "It's deployed.", "new build is live"])
@pytest.mark.parametrize("answer", ["works", "Yes, works now, thanks", "confirmed", "all good again"])
def test_a_fault_is_over_once_somebody_says_that_the_fix_works(fix: str, answer: str) -> None:
    fault = "The audio guide crashes in room 7."
    talk = f"**Ann:** Hi.\n\n**Ben:** Hi.\n\n**Ann:** {fault}\n\n**Ben:** {{}}\n\n**Cleo:** {{}}\n\n**Ann:** ok\n"
    assert titles(items_in(talk.format(fix, answer))) == []
    assert titles(items_in(talk.format("odd", "same here"))) == ["Audio guide crashes in room 7"]


def test_a_number_that_is_settled_is_named_by_the_topic_turned_to() -> None:
    talk = (
        "**Ann:** Hello.\n\n**Ben:** Hi.\n\n**Ann:** {} retention of photos.\n\n**Ben:** The photos fill the disk.\n\n"
        "**Ann:** We agreed on 90 days.\n\n**Ben:** Yes.\n"
    )
    settled = [titles([item for item in items_in(talk.format(lead)) if item.type is ItemType.DECISION])
               for lead in ("Next, the", "I don't know any")]  # fmt: skip
    assert settled == [["Retention of photos: 90 days"], ["90 days"]]
