from __future__ import annotations

import pytest

from syncer.rules.oddities import find_oddity
from syncer.rules.symptoms import find_symptom
from tests.rules.conversation import said_by_user, said_in_meeting, titles


@pytest.mark.parametrize(
    "text",
    [
        "Some of the parents got the invoice three times.",
        "Opening the stock list takes a good 40 seconds.",
        "The badge printer restarts at midnight.",
        "The old handset won't pair with the new base.",
        "The gate answers green even if the ticket is void.",
        "Our stock page says minus four chairs.",
        "The welcome mail is still the default one.",
        "The receipt misspells our street.",
        "The audit log holds full card numbers.",
        "The totals on page two don't add up.",
        "The handle used to work in Firefox, since the upgrade it sticks.",
        "The label comes out as question marks.",
    ],
)
def test_odd_behaviour_is_a_fault(text: str) -> None:
    assert find_symptom(text)
    assert [item.type for item in said_by_user(text)] == ["bug"]


@pytest.mark.parametrize(
    "text",
    [
        "The job should run twice a day.",
        "Let's restart the printer at midnight.",
        "I will not come on Friday.",
        "We want it to take at most ten seconds.",
        "It takes two hours to write the tests.",
        "If the ticket is void, the gate turns red.",
    ],
)
def test_what_is_meant_or_done_by_people_is_none(text: str) -> None:
    assert find_oddity(text) is None


def test_asking_who_else_sees_it_reports_it() -> None:
    (found,) = said_in_meeting("Anyone else getting an empty dashboard since this morning?", "Let me look.")
    assert found.type == "bug"
    assert "dashboard" in found.title


def test_an_announcement_of_a_complaint_is_none_itself() -> None:
    found = said_by_user("Something else that bugs me. The export loses the second page.")
    assert titles(found) == ["Export loses the second page"]
