from __future__ import annotations

import pytest

from syncer.models import Priority
from syncer.rules.severity import danger_of, failure_in, severity_of
from tests.rules.conversation import said_in_meeting


@pytest.mark.parametrize(
    ("symptom", "level"),
    [
        ("The last row of the list is gone", Priority.HIGH),
        ("Guests get somebody else's bill", Priority.HIGH),
        ("The door never opens on the first try", Priority.HIGH),
        ("Members are billed for the wrong month", Priority.HIGH),
        ("Reminders are sent to everyone twice", Priority.HIGH),
        ("Dozens of visitors stand in front of it", Priority.HIGH),
        ("The scanner can't read the new badges", Priority.HIGH),
        ("There is a typo on the payment page", Priority.LOW),
        ("The logo is blurry in print", Priority.LOW),
        ("Nobody can sign up for the course", Priority.HIGH),
        ("The shelf fell over again", Priority.HIGH),
        ("Former members can still log in", Priority.HIGH),
        ("The backup hasn't run since March", Priority.HIGH),
        ("Icons are misaligned", Priority.LOW),
        ("The list takes four seconds", None),
        ("The lamp flickers at dusk", None),
        ("The booking page answers with 502", Priority.HIGH),
        ("Random 500 errors since noon", Priority.HIGH),
        ("Two visitors are locked in", Priority.HIGH),
        ("The list ends at 500 names", None),
        ("The mail goes out at three for members in Perth", None),
        ("The mail goes out at three for all members", Priority.HIGH),
        ("Two lamps flicker beside two phones", None),
        ("Two visitors asked for a bench", None),
    ],
)
def test_what_fails_tells_how_bad_it_is(symptom: str, level: Priority | None) -> None:
    found = severity_of(symptom)
    assert (found[0] if found else None) is level


def test_a_task_that_speaks_of_danger() -> None:
    assert danger_of("erase the personal data of former members") == "personal data"
    assert danger_of("change the lock!!!") == "!!!"
    assert danger_of("paint the fence!") == ""


def test_whom_one_asks_is_no_danger() -> None:
    assert danger_of("ask the data protection officer about the cameras") == ""
    assert danger_of("invite the security team to the party") == ""
    assert danger_of("fill the security hole in the login") == "security"


def test_an_entry_that_names_a_failure() -> None:
    assert failure_in("Door doesn't open when it is frozen")
    assert not failure_in("Fail loudly when the list is short")


def test_who_is_hit_counts_where_it_is_said_beside_the_fault() -> None:
    (item,) = said_in_meeting("The lift is slow. Half of the guests complain about it.")
    assert item.priority is Priority.HIGH
