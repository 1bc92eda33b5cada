from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_in_meeting, titles

PLANNED = [
    ("Yesterday: parser rewrite, merged. Today: docs for it.", "Docs for the parser rewrite"),
    ("Today: wiring up the scanner.", "Wire up the scanner"),
    ("Done with six lesson plans; remaining: fractions.", "Finish fractions"),
    ("Next up: the loyalty card redesign.", "The loyalty card redesign"),
    ("On deck, hiring plan.", "Hiring plan"),
    ("Done: import. Doing: export.", "Work on export"),
    ("Continuing with the insurance claims today.", "Continue with the insurance claims"),
    ("Today I'm pairing with Petra on the cache invalidation.", "Work on the cache invalidation"),
    ("Tomorrow I'm calling the references.", "Call the references"),
    ("Nothing new, but I plan to ship the pricing page by Friday.", "Ship the pricing page by Friday"),
    ("Finished the banner, now working on the flyers.", "Work on the flyers"),
    ("I'm blocked on the licence key from procurement.", "Blocked on the licence key from procurement"),
    ("Blocked on the test data, need to get it from the bank.", "Get the test data from the bank"),
    ("80% through the essays, rest by Friday.", "Finish the essays"),
    ("My plan for today is the onboarding mail.", "The onboarding mail"),
    ("Deploying the hotfix after lunch.", "Deploy the hotfix after lunch"),
    ("Will continue on the map tiles.", "Continue with the map tiles"),
    ("PR for the scheduler is up, reviewers wanted.", "Review the PR for the scheduler"),
]
NOT_PLANNED = [
    "Yesterday: parser rewrite, merged.",
    "Blockers: none.",
    "Today: nothing special.",
    "Next: the prices.",
    "Next: Marek?",
    "Working on it.",
    "Still on holiday.",
    "I'm waiting for the bus.",
    "I plan to stay home.",
    "Remaining time: 5 minutes.",
    "I was working on the shelf last week.",
]


@pytest.mark.parametrize(("sentence", "title"), PLANNED)
def test_plan_in_a_round_of_reports(sentence: str, title: str) -> None:
    (item,) = said_in_meeting(sentence)
    assert (item.type, item.title) == (ItemType.TODO, title)


@pytest.mark.parametrize("sentence", NOT_PLANNED)
def test_no_plan(sentence: str) -> None:
    assert said_in_meeting(sentence) == []


def test_plan_is_its_speakers_and_a_review_is_not() -> None:
    (plan,) = said_in_meeting("Today: price labels for the fair.")
    (review,) = said_in_meeting("My PR for the export needs a review.")
    assert (plan.owner, review.owner) == ("Ines", None)


def test_what_is_broken_and_in_the_way_is_a_fault() -> None:
    items = said_in_meeting("Doing: price labels. Impediment: the label printer is down.")
    assert titles(items) == ["Price labels", "Label printer is down"]
    assert items[1].type is ItemType.BUG
