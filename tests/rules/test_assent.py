from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_in_meeting, titles

AGREED = [
    (("Okay, so one database per customer.", "Right."), "one database per customer"),
    (("Thursday deployments only, from next month on.", "Fine."), "Thursday deployments"),
    (("English only for the first version.", "Sounds good."), "English only"),
    (("So no refunds after 30 days. Everybody okay with that?", "Yes."), "no refunds after 30 days"),
    (("We keep the old domain and redirect.", "Works for me."), "old domain"),
    (("Two reviewers for anything touching payments, from now on?", "Agreed."), "reviewers"),
    (("I propose we freeze the schema on the 20th.", "+1"), "freeze the schema"),
    (("Nobody pushes to main without a review any more. Okay?", "Okay."), "review"),
    (("All dates in UTC, no exceptions.", "Yes please."), "dates in UTC"),
    (("No more manual steps in the release, no exceptions.", "I can live with that."), "manual steps"),
]
NOT_AGREED = [
    ("English only for the first version.", "Why?"),
    ("We only have ten minutes.", "Ok."),
    ("I only tested it on Linux.", "Ok."),
    ("No coffee today.", "Ok."),
    ("No idea.", "Ok."),
    ("No blockers on my side.", "Good."),
    ("Nobody knows the password.", "True."),
    ("Everybody came to the party.", "Yes."),
    ("No news from the landlord.", "Ok."),
    ("It rains at least twice a week here.", "True."),
    ("We use the old domain for mails.", "Ok."),
    ("Lunch at 12:30 by the lift, ok?", "Ok."),
    ("If we kept the old domain only for mails, it would be cheaper.", "Right."),
]


@pytest.mark.parametrize(("said", "words"), AGREED)
def test_what_the_next_speaker_agrees_to_is_decided(said: tuple[str, ...], words: str) -> None:
    (item,) = said_in_meeting(*said)
    assert item.type is ItemType.DECISION
    assert words.lower() in item.title.lower()


@pytest.mark.parametrize("said", NOT_AGREED)
def test_reports_and_thoughts_are_not_decided_by_a_nod(said: tuple[str, ...]) -> None:
    assert titles(said_in_meeting(*said)) == []


def test_several_who_agree_make_it_surer() -> None:
    (one,) = said_in_meeting("English only for the first version.", "Okay.")
    (two,) = items_in(
        "**Ann:** Hello.\n\n**Ben:** Hello.\n\n**Cleo:** Hello.\n\n**Ann:** English only for the first version.\n\n"
        "**Ben:** Okay.\n\n**Cleo:** Okay.\n\n**Ann:** Next topic.\n\n**Ben:** Sure.\n"
    )
    assert two.confidence > one.confidence


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (("By date, yes. The rest of the filters can wait.", "Fine: filter by date only."), "date only"),
        (("I'd say csv, they can save as csv.", "Okay, csv only for now."), "csv only"),
        (("Two keys get lost every year.", "Then two keys per room, no exceptions."), "two keys per room"),
    ],
)
def test_who_draws_a_rule_from_what_was_said_decides_it(said: tuple[str, ...], words: str) -> None:
    assert any(words in item.title.lower() and item.type is ItemType.DECISION for item in said_in_meeting(*said))


@pytest.mark.parametrize("said", [("It works on phones.", "Okay, only if it rains."), ("Hm.", "Fine: tables only.")])
def test_what_stands_alone_decides_nothing(said: tuple[str, ...]) -> None:
    assert titles(said_in_meeting(*said)) == []
