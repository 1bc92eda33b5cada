from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_by_user, said_in_meeting, titles


@pytest.mark.parametrize(
    ("sentences", "title"),
    [
        (
            "Not for today, but the iPad users will need a bigger font, they read it outside.",
            "The iPad users will need a",
        ),
        ("That's not urgent, but the old hives need a new queen's colour.", "The old hives need a new"),
        ("The certificate of the shop ends in March. Remind me before the fair.", "The certificate of the shop ends"),
    ],
)
def test_what_is_put_off_in_one_breath_is_kept(sentences: str, title: str) -> None:
    assert [one for one in titles(said_by_user(sentences)) if one.startswith(title)]


@pytest.mark.parametrize(
    "sentences",
    [
        "Not for today, but I need a haircut.",
        "Remind me how that works.",
        "Fine. Remind me tomorrow.",
        "Not now, but that was nice.",
    ],
)
def test_what_is_no_matter_is_not(sentences: str) -> None:
    assert titles(said_by_user(sentences)) == []


def test_what_an_assistant_calls_still_open_is_kept_where_it_was_asked_of_it() -> None:
    done = "Committed.\n\nStill open: add `tzdata` to the requirements before the release."
    talk = f"**User:** {{}}\n\n**Assistant:** {done}\n"
    assert titles(items_in(talk.format("Commit it. The tzdata requirement can wait."))) == [
        "Add tzdata to the requirements"
    ]
    assert titles(items_in(talk.format("Commit it, please."))) == []


def test_dates_that_others_agree_to_are_decided() -> None:
    for proposal in ("Dates: beta on the 12th, release March 20?", "Freeze on Friday, release on Monday?"):
        found = said_in_meeting(proposal, "Works.")
        assert [item.type for item in found] == [ItemType.DECISION]
    assert titles(said_in_meeting("Is the freeze on Friday?", "Yes.")) == []


def test_a_wish_has_the_bare_name_that_its_speaker_begins_with() -> None:
    found = said_in_meeting(
        "Anything for the next version? Wishes?", "Frost alerts. The growers ask for them every spring."
    )
    assert titles(found) == ["Frost alerts"]
